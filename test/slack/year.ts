/** A year in Slack on a clock of our own, against the strict fake. */
import { openYearIn, type Year as AnyYear } from '../year.ts';
import { CHANNELS, COMMISSION, EIGHT, EVERYBODY } from './eight-channels.ts';
import { makeFakeSlack, SECRET, TOKEN, type FakeSlack } from './fake/slack.ts';

export type Year = AnyYear & { slack: FakeSlack };

export const openYear = async (): Promise<Year> => {
  const year = await openYearIn({
    channel: 'slack',
    directory: EIGHT,
    stepMs: 1_010,
    fake: (now) =>
      makeFakeSlack({
        users: EVERYBODY,
        channels: [...CHANNELS, COMMISSION],
        now,
        burst: 0,
        earlyMs: 0,
      }),
    env: (slack) => ({
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
    }),
    begin: async (slack, origin) => slack.aim(origin),
    close: (slack) => slack.close(),
  });
  return { ...year, slack: year.fake };
};
