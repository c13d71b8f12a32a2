/** Slack as people use it: the real service and the real Bolt app, against servers that refuse what Slack's refuse. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { loadState, findState } from '../../src/store/plan/plans.ts';
import type { Service } from '../../src/start.ts';
import type { Store } from '../../src/store/database/store.ts';
import { makeFakeSlack, type FakeSlack, type FakeUser } from './fake/slack.ts';
import { runService, until as untilWithin, words, type Running } from './service.ts';

const START = '2020-01-02T09:00:00-06:00';
const AREAS = { VIN: 'C-VIN', TEC: 'C-TEC', SPE: 'C-SPE', CON: 'C-CON' } as const;
const PEOPLE = {
  secretary: 'U1',
  analyst: 'U2',
  commissioner: 'U3',
  head: 'U4',
  guest: 'U8',
  stranger: 'U9',
} as const;
const users: FakeUser[] = [
  { id: 'U1', email: 'secretario.tecnico@example.org', name: 'Secretario' },
  { id: 'U2', email: 'analista.vinculacion@example.org', name: 'Analista' },
  { id: 'U3', email: 'consejera.presidenta@example.org', name: 'Consejera' },
  { id: 'U4', email: 'titular.vinculacion@example.org', name: 'Titular' },
  {
    id: 'U8',
    email: 'titular.convenios@example.org',
    name: 'Invitada',
    extra: { is_restricted: true },
  },
  { id: 'U9', email: 'nadie@example.com', name: 'Nadie' },
];

let slack: FakeSlack;
let running: Running;
let service: Service;
let store: Store;

const until = <T>(look: () => T | Promise<T>, holds: (seen: T) => boolean): Promise<T> =>
  untilWithin(look, holds, 90_000);
const cardOf = (title: string, channel: string = AREAS.VIN) =>
  until(
    () =>
      slack
        .standing(channel)
        .find(
          (one) => one.thread_ts === undefined && words(one.blocks).includes(`${title} · Enero`),
        ),
    (one) => one !== undefined,
  ).then((one) => one!);
const answersTo = (user: string): string[] =>
  slack.responses.filter((one) => one.user === user).map((one) => words(one.body));

beforeAll(async () => {
  slack = await makeFakeSlack({
    users,
    channels: [...Object.values(AREAS), 'C-COM'],
    lagMs: 1_000,
  });
  // Every fifth of the first posts is in doubt: cut or failed, before or after it was taken.
  slack.faulty((method, nth) =>
    method === 'chat.postMessage' && nth % 5 === 0 && nth <= 20
      ? (['cut-after', '500-after', 'cut-before', '500-before'] as const)[(nth / 5) % 4]
      : undefined,
  );
  running = await runService({ slack, clockStart: START });
  ({ service, store } = running);
}, 60_000);
afterAll(async () => {
  await running.stop();
  slack.close();
});

describe('a month in Slack', () => {
  test('every card of January arrives once, in its channel’s pace, though every fifth post is in doubt', async () => {
    await until(
      () => Object.values(AREAS).map((channel) => slack.standing(channel).length),
      (counts) => words(counts) === words([28, 11, 5, 2]),
    );
    await until(
      async () => (await store.read(listDeliveries)).filter((one) => one.state !== 'sent').length,
      (left) => left === 0,
    );
    const keys = [...slack.workspace.channels.values()]
      .flatMap((channel) => channel.messages)
      .flatMap((one) =>
        one.metadata === undefined ? [] : [`${String(one.metadata.event_payload['key'])}`],
      );
    expect(new Set(keys).size).toBe(keys.length);
    expect(words(slack.standing(AREAS.VIN)[0]?.blocks)).toContain('Enero · Vinculación con el INE');
    expect(slack.violations).toEqual([]);
  }, 120_000);

  test('people of the directory are recognised by their email; the Secretario is told, a guest is not', async () => {
    const told = await until(
      () => slack.standing(slack.direct(PEOPLE.secretary)).map((one) => one.text),
      (texts) => texts.filter((text) => text.startsWith('Reconocí')).length === 4,
    );
    expect(told.join('\n')).toContain('Reconocí en Slack a Analista de Vinculación');
    expect(told.join('\n')).not.toContain('Titular de Convenios');
  }, 60_000);

  test('«listo» in the card’s thread is confirmed by a reaction and by the card, and by no other message', async () => {
    const card = await cardOf('3-01');
    const before = slack.messages(AREAS.VIN).length;
    const said = await slack.say(PEOPLE.analyst, AREAS.VIN, 'listo https://iem.org.mx/acta.pdf', {
      thread_ts: card.ts,
    });
    expect(said.status).toBe(200);
    await until(
      () => words(card.blocks),
      (shown) =>
        shown.includes('✅ Hecho: 1 de 1') && shown.includes('https://iem.org.mx/acta.pdf'),
    );
    expect(slack.messages(AREAS.VIN).find((one) => one.ts === said.ts)?.reactions).toEqual([
      'white_check_mark',
    ]);
    expect(slack.messages(AREAS.VIN).length).toBe(before + 1);
  });

  test('the same event again, and talk outside our threads, change nothing and keep nothing', async () => {
    const card = await cardOf('3-02');
    const ts = '1600000000.000001';
    const body = {
      type: 'message',
      channel: AREAS.VIN,
      user: PEOPLE.analyst,
      ts,
      text: 'van 1',
      thread_ts: card.ts,
    };
    await slack.delivery.event(body, 'EvSame');
    await slack.delivery.event(body, 'EvSame');
    await slack.delivery.event(
      {
        type: 'message',
        channel: AREAS.VIN,
        user: PEOPLE.analyst,
        ts: '1600000000.000002',
        text: 'secreto de pasillo',
      },
      'EvTalk',
    );
    await until(
      () => words(card.blocks),
      (shown) => shown.includes('✅ Hecho: 1 de 1'),
    );
    const state = await store.read(findState);
    expect(
      state?.entries.filter(
        (entry) => entry.lineKey === state.lines.find((line) => line.code === '3-02')?.lineKey,
      ),
    ).toHaveLength(1);
    const database = await readFile(running.file);
    expect(database.includes('secreto de pasillo')).toBe(false);
  });

  test('Hecho is pressed by two at once: one report, and the second is told', async () => {
    const card = await cardOf('3-03');
    const statuses = await Promise.all([
      slack.press(PEOPLE.analyst, AREAS.VIN, card, 'Hecho'),
      slack.press(PEOPLE.head, AREAS.VIN, card, 'Hecho'),
    ]);
    expect(statuses.map((one) => one.status)).toEqual([200, 200]);
    await until(
      () => words(card.blocks),
      (shown) => shown.includes('✅ Hecho: 1 de 1'),
    );
    await until(
      () => [...answersTo(PEOPLE.analyst), ...answersTo(PEOPLE.head)].join(),
      (said) => said.includes('Ya constaba así'),
    );
  });

  test('the window of a card: a mistake is shown at its field, then it is recorded', async () => {
    const card = await cardOf('3-04');
    await slack.press(PEOPLE.analyst, AREAS.VIN, card, 'Reportar avance');
    const window = await until(
      () => slack.windows.at(-1),
      (one) => one?.user === PEOPLE.analyst,
    ).then((one) => one!);
    const wrong = await slack.submit(PEOPLE.analyst, window, {
      total: { type: 'number_input', value: '-3' },
      note: { type: 'plain_text_input', value: null },
      evidence: { type: 'plain_text_input', value: null },
    });
    expect(JSON.parse(wrong.body)).toMatchObject({
      response_action: 'errors',
      errors: { 'field:total': expect.stringMatching(/cantidad|entero/i) as string },
    });
    const right = await slack.submit(PEOPLE.analyst, window, {
      total: { type: 'number_input', value: '1' },
      note: { type: 'plain_text_input', value: 'con <!channel> & oficio' },
      evidence: { type: 'plain_text_input', value: null },
    });
    expect(right).toEqual({ status: 200, body: '' });
    await until(
      () => words(card.blocks),
      (shown) => /con &lt;!channel&gt; &amp; oficio/.test(shown),
    );
    expect(slack.violations).toEqual([]);
  });

  test('/avance answers privately; its rows open a programme in the same place', async () => {
    const { body: ready } = await slack.command(PEOPLE.commissioner, AREAS.CON, '/avance');
    expect(ready).toContain('Enero en curso: 4 de 42');
    const answer = await until(
      () => slack.responses.filter((one) => one.user === PEOPLE.commissioner).at(-1),
      (one) => one !== undefined && words(one.body).includes('Enero en curso: 4 de 42'),
    ).then((one) => one!);
    expect(answer.body).toMatchObject({ response_type: 'ephemeral' });
    await slack.press(
      PEOPLE.commissioner,
      AREAS.CON,
      { ts: '1.1', blocks: answer.body['blocks'], ephemeral: true },
      'Ver',
    );
    await until(
      () => slack.responses.at(-1)?.body,
      (body) => body?.['replace_original'] === true && words(body).includes('3-01'),
    );
  });

  test('Home shows what is mine and the plan’s headline, and its buttons work', async () => {
    await slack.openHome(PEOPLE.analyst);
    await until(
      () => words(slack.homes.get(PEOPLE.analyst) ?? {}),
      (home) => home.includes('Enero en curso: 4 de 42') && home.includes('6.2-07'),
    );
  });

  test('the message shortcut opens the window of the card under which it is used', async () => {
    const card = await cardOf('3-05');
    await slack.shortcut(PEOPLE.analyst, AREAS.VIN, card);
    await until(
      () => words(slack.windows.at(-1)?.view),
      (view) => view.includes('3-05'),
    );
  });

  test('a stranger and a guest get a kind refusal, and the Secretario hears of them once', async () => {
    for (const user of [PEOPLE.stranger, PEOPLE.stranger, PEOPLE.guest])
      await slack.command(user, AREAS.VIN, '/avance');
    await until(
      () => answersTo(PEOPLE.stranger).length,
      (count) => count === 2,
    );
    expect(answersTo(PEOPLE.stranger).join()).toContain('No te encuentro en el directorio');
    await until(
      () => answersTo(PEOPLE.guest).join(),
      (said) => said.includes('invitado'),
    );
    await until(
      () =>
        slack.standing(slack.direct(PEOPLE.secretary)).filter((one) => one.text.includes('«Nadie»'))
          .length,
      (count) => count === 1,
    );
  }, 30_000);

  test('invited to a channel it introduces itself, once; the first private word is answered with what one can do', async () => {
    for (let nth = 0; nth < 2; nth += 1) await slack.invite(AREAS.CON);
    await until(
      () => slack.standing(AREAS.CON).filter((one) => one.text.includes('Hola, soy Avance')).length,
      (count) => count === 1,
    );
    await slack.say(PEOPLE.commissioner, slack.direct(PEOPLE.commissioner), 'hola');
    await until(
      () =>
        slack
          .standing(slack.direct(PEOPLE.commissioner))
          .map((one) => one.text)
          .join(),
      (said) => said.includes('puedes ver el avance de todo el plan'),
    );
  });

  test('a channel that is archived waits, the Secretario is told, and what waited goes out when it is mended', async () => {
    slack.workspace.channel('C-COM')!.archived = true;
    const state = await store.read(findState);
    const { insertDeliveries } = await import('../../src/store/ledger/deliveries.ts');
    await store.write(async (tx) => {
      const key = 'SESSION_OPENING/2020-01/2020-01/commission';
      await insertDeliveries(
        tx,
        state!.planId,
        [
          {
            key,
            rule: 'SESSION_OPENING',
            at: '2020-01-02T09:00:00-06:00',
            worthUntil: '2020-01-31T23:59:59-06:00',
            owner: { kind: 'commission', key: state!.commissionId },
            subject: {
              type: 'session',
              sessionKey: '2020-01',
              rule: 'SESSION_OPENING',
              toCommission: true,
            },
            mergedKeys: [key],
            lineKeys: [],
          },
        ],
        Date.parse('2020-01-02T15:00:00Z'),
        (await import('../../src/messages/draw.ts')).cards,
      );
    });
    await until(
      () =>
        slack
          .standing(slack.direct(PEOPLE.secretary))
          .map((one) => one.text)
          .join('\n'),
      (texts) =>
        /No puedo escribir en «Comisión de Vinculación[^»]*» de Slack\. El canal está archivado/.test(
          texts,
        ),
    );
    expect((await store.read(listDeliveries)).find((one) => one.address === 'C-COM')?.state).toBe(
      'pending',
    );
    const ready = await fetch(`${service.origin}/readyz`);
    expect({ status: ready.status, body: (await ready.json()) as unknown }).toMatchObject({
      status: 200,
      body: { addresses: ['slack C-COM: is_archived'] },
    });
    slack.workspace.channel('C-COM')!.archived = false;
    await slack.invite('C-COM');
    await until(
      () =>
        slack
          .standing('C-COM')
          .map((one) => words(one.blocks))
          .join(),
      (shown) => shown.includes('Sesión ordinaria de enero'),
    );
  }, 60_000);
});

describe('what is not Slack’s, or not well', () => {
  test.each([
    ['forged', { secret: 'otra-firma-1234' }],
    ['stale', { at: Date.now() - 6 * 60_000 }],
    ['future-dated', { at: Date.now() + 6 * 60_000 }],
  ])('a %s request is 401', async (_what, how) => {
    expect(
      (
        await slack.delivery.request(
          JSON.stringify({ type: 'event_callback', event_id: 'EvX', event: { type: 'message' } }),
          'application/json',
          how,
        )
      ).status,
    ).toBe(401);
  });

  test('200 malformed payloads, well signed: never a crash, never an unhandled rejection', async () => {
    const problems: unknown[] = [];
    const hear = (error: unknown): void => void problems.push(error);
    process.on('unhandledRejection', hear);
    const bodies = [
      'null',
      '[]',
      '1',
      '"x"',
      '{',
      '',
      '{}',
      '{"type":"event_callback"}',
      '{"type":"event_callback","event":null}',
      '{"type":"event_callback","event":{"type":"message","channel":7}}',
      '{"type":"block_actions"}',
      '{"type":"block_actions","actions":[]}',
      '{"type":"view_submission","view":{}}',
      '{"type":"view_submission","user":{"id":"U2"},"view":{"id":"x","callback_id":"avance-form","private_metadata":"{"}}',
      '{"type":"message_action","callback_id":"avance-report"}',
      '{"type":"block_actions","user":{"id":"U2"},"actions":[{"type":"button","action_id":"a","value":"{"}]}',
      '{"command":"/avance"}',
      '{"type":"nonsense"}',
    ];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, nth) => {
        const body = bodies[nth % bodies.length] ?? '';
        return nth % 2 === 0
          ? slack.delivery.request(body, 'application/json')
          : slack.delivery.request(
              new URLSearchParams({ payload: body }).toString(),
              'application/x-www-form-urlencoded',
            );
      }),
    );
    expect(answers).toHaveLength(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.off('unhandledRejection', hear);
    expect(problems).toEqual([]);
    expect((await fetch(`${service.origin}/healthz`)).status).toBe(200);
  }, 60_000);

  test('a token that Slack refuses stops the start and names its variable', async () => {
    const other = await makeFakeSlack();
    const starting = runService({
      slack: other,
      clockStart: START,
      env: { SLACK_BOT_TOKEN: 'xoxb-otro' },
    });
    await expect(starting).rejects.toMatchObject({
      personMessage: expect.stringMatching(
        /^SLACK_BOT_TOKEN: Slack no acepta la conexión \(invalid_auth\)/,
      ) as string,
    });
    other.close();
  });

  test('no message ever broke a limit of Slack’s, and every card equals the database', async () => {
    expect(slack.violations).toEqual([]);
    expect(slack.mentions).toEqual([]);
    expect(slack.rateLimited).toEqual([]);
    expect(slack.unacknowledged).toEqual([]);
    const state = await store.read(async (db) =>
      loadState(db, (await findState(db))?.planId ?? ''),
    );
    const done = state.entries.filter((entry) => entry.kind === 'report').length;
    await until(
      () =>
        slack.standing(AREAS.VIN).filter((one) => words(one.blocks).includes('✅ Hecho')).length,
      (count) => count === done,
    );
  });
});
