/** One line in Slack, in Teams and in the simulated workspace at once: reported in each in turn, told in all three. */
import { expect, test } from 'vitest';
import { newEvent, openWorkspace } from '../crash/workspace-client.ts';
import { SECRET, TOKEN, makeFakeSlack } from '../slack/fake/slack.ts';
import { until, USERS, words } from '../slack/service.ts';
import { personIdOf } from '../../src/store/plan/plan-directory.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { makeTeams, runService, SECRETARY } from './service.ts';

const KEY = 'MONTH_OPENING/5.2-04/2020-05/SPE';
const SPE = '19:spe@thread.tacv2';
const SLACK_SPE = 'C-SPE';

test('what is reported in one is seen in all', async () => {
  const teams = await makeTeams();
  const slack = await makeFakeSlack({ users: USERS, channels: [SLACK_SPE] });
  const running = await runService({
    teams,
    clockStart: '2020-04-30T12:00:00-06:00',
    env: {
      LOCAL_WORKSPACE: 'on',
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
    },
    directory: (sample) => ({
      ...sample,
      areas: sample.areas.map((area) => ({
        ...area,
        ...(area.code === 'SPE' ? { slackChannel: SLACK_SPE, teamsConversation: SPE } : {}),
      })),
    }),
  });
  const { store } = running;
  try {
    slack.aim(running.service.origin);
    await teams.install(SPE);
    await running.moveTo('2020-05-04T09:00:00-06:00');
    const lineKey =
      (await store.read(findState))?.lines.find((one) => one.code === '5.2-04')?.lineKey ?? '';
    const external = async (channel: string): Promise<string> =>
      (
        await store.read((db) =>
          db.posting.findFirst({ where: { delivery: { key: { endsWith: `/${KEY}` }, channel } } }),
        )
      )?.externalId ?? '';
    const cards = async () => {
      const [inSlack, inTeams, here] = [
        await external('slack'),
        await external('teams'),
        await external('local'),
      ];
      return [
        words(slack.messages(SLACK_SPE).find((one) => one.ts === inSlack)?.blocks),
        words(teams.standing(SPE).find((one) => one.id === inTeams)?.card),
        words(
          (
            await store.read((db) =>
              db.localMessage.findUnique({ where: { id: Number(here) || 0 } }),
            )
          )?.message,
        ),
      ];
    };
    const allSay = (what: RegExp): Promise<string[]> =>
      until(cards, (seen) => seen.every((one) => what.test(one)), 30_000);
    await allSay(/Pendiente/);

    await slack.say('U1', SLACK_SPE, 'van 3', { thread_ts: await external('slack') });
    await allSay(/Avance: 3 de \d+/);
    await teams.say(SECRETARY, SPE, '5 más', { thread: await external('teams') });
    await allSay(/Avance: 8 de \d+/);
    const local = await openWorkspace(running.service.origin);
    await local.post('press', {
      person: personIdOf(SECRETARY.email),
      message: Number(await external('local')),
      verb: 'marcar-hecho',
      args: { line: lineKey, month: 5 },
      eventId: newEvent(),
    });
    await allSay(/Hecho: 15 de 15/);

    const reports = await store.read((db) =>
      db.progressReport.findMany({ orderBy: { id: 'asc' } }),
    );
    expect(reports.map((one) => [one.channel, one.total, one.authorName])).toEqual([
      ['slack', 3, 'Secretario Técnico'],
      ['teams', 8, 'Secretario Técnico'],
      ['local', 15, 'Secretario Técnico'],
    ]);
    expect({
      teams: teams.violations,
      slack: slack.violations,
      limited: [...teams.rateLimited, ...slack.rateLimited],
    }).toEqual({ teams: [], slack: [], limited: [] });
  } finally {
    await running.stop();
    teams.close();
    slack.close();
  }
});
