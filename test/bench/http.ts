/**
 * `/avance` over signed HTTP, to its answer, beside a bare Bolt app that only acknowledges: each a process of its own, and
 * whoever asks keeps so many questions under way.
 */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET } from '../slack/fake/delivery.ts';
import { makeFakeSlack, TOKEN, type FakeSlack } from '../slack/fake/slack.ts';
import { APP, TEAM } from '../slack/fake/workspace.ts';
import { makeDatabase } from '../postgres.ts';
import { kinds, type Kind } from '../sample.ts';
import { addGroup, median } from './measure.ts';
import { script, startServer, writeDirectory } from './processes.ts';

const CONCURRENCIES = [1, 10, 50];
const QUESTIONS = 100;
/** Turn by turn, so that what else the machine does falls on both. */
const ROUNDS = 7;
const WARM_UP = 60;

const BARE_BOLT = `import { App } from '@slack/bolt';
  const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET, logLevel: 'error',
    clientOptions: { slackApiUrl: process.env.SLACK_API_URL } });
  app.command('/avance', ({ ack }) => ack());
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  console.log('Abre http://127.0.0.1:' + server.address().port);`;

/** Resolves to the body of what acknowledged. */
const post = (agent: Agent, origin: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
    const sent = request(
      `${origin}/slack/events`,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString('utf8')));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(text)
            : reject(new Error(`answered ${response.statusCode ?? 0}`)),
        );
      },
    );
    sent.on('error', reject).end(body);
  });

let asked = 0;
const question = (slack: FakeSlack): string =>
  new URLSearchParams({
    command: '/avance',
    text: '',
    user_id: 'U1',
    channel_id: 'C-COM',
    team_id: TEAM,
    api_app_id: APP,
    trigger_id: `bench.${(asked += 1)}`,
    response_url: slack.responseUrl('U1'),
  }).toString();

interface Asked {
  agent: Agent;
  slack: FakeSlack;
  origin: string;
  /** A question counts when its answer came, in the acknowledgement or after it. */
  answers: boolean;
}

/** Milliseconds that so many questions took, all of them answered. */
const ask = async (
  { agent, slack, origin, answers }: Asked,
  count: number,
  concurrency: number,
): Promise<number> => {
  const before = slack.responses.length;
  const start = performance.now();
  let left = count;
  let inAcknowledgement = 0;
  const askOn = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      if ((await post(agent, origin, question(slack))).includes('blocks')) inAcknowledgement += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, askOn));
  while (answers && slack.responses.length - before + inAcknowledgement < count)
    await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - start;
};

interface Asking {
  kind: Kind;
  reference: Asked;
  ours: Asked;
}

const compare = async ({ kind, reference, ours }: Asking): Promise<void> => {
  await ask(reference, WARM_UP, 10);
  await ask(ours, WARM_UP, 10);
  for (const concurrency of CONCURRENCIES) {
    const taken: { reference: number[]; ours: number[] } = { reference: [], ours: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      taken.reference.push((await ask(reference, QUESTIONS, concurrency)) / QUESTIONS);
      taken.ours.push((await ask(ours, QUESTIONS, concurrency)) / QUESTIONS);
    }
    addGroup(`${kind}: /avance over signed HTTP, ${concurrency} at a time, of one question`, [
      { name: 'a bare Bolt app that only acknowledges', ms: median(taken.reference) },
      { name: 'the service, to its answer', ms: median(taken.ours) },
    ]);
  }
};

/** Milliseconds for each question; the second row's ratio is what Avance costs of a bare app's throughput. */
const measureOn = async (kind: Kind): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-http-'));
  const database = kind === 'postgresql' ? await makeDatabase() : undefined;
  const slack = await makeFakeSlack({
    users: [{ id: 'U1', email: 'secretario.tecnico@example.org', name: 'Secretario' }],
    channels: ['C-COM'],
  });
  const env = {
    DATABASE_URL: database?.url ?? `file:${join(folder, 'slack.db')}`,
    CLOCK_START: '2020-01-18T09:00:00-06:00',
    LOCAL_WORKSPACE: 'off',
    PLAN_FILE: 'src/sample/plan.md',
    DIRECTORY_FILE: writeDirectory(folder),
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: SECRET,
  };
  const bare = await startServer(['--input-type=module', '-e', BARE_BOLT], env);
  const service = await startServer(script('start'), env);
  const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...CONCURRENCIES) });
  try {
    await slack.settled(2_000, 300_000);
    await compare({
      kind,
      reference: { agent, slack, origin: bare.origin, answers: false },
      ours: { agent, slack, origin: service.origin, answers: true },
    });
  } finally {
    agent.destroy();
    await bare.stop();
    await service.stop();
    slack.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const measureHttp = async (): Promise<void> => {
  for (const kind of kinds) await measureOn(kind);
};
