/** A year in Teams on a clock of our own: the eight programmes in a channel each, everybody with the app installed. */
import type { Directory } from '../../src/reading/directory.ts';
import { EIGHT, EVERYBODY } from '../slack/eight-channels.ts';
import { openYearIn, type Year as AnyYear } from '../year.ts';
import { makeFakeTeams, type FakePerson, type FakeTeams } from './fake/teams.ts';
import { settingsOf } from './service.ts';

export type Year = AnyYear & { teams: FakeTeams };

const conversationOf = (code: string): string => `19:${code.toLowerCase()}@thread.tacv2`;
export const COMMISSION = conversationOf('com');
export const CHANNELS = EIGHT.areas.map((area) => conversationOf(area.code));
const TEAM = '19:general@thread.tacv2';

const directory: Directory = {
  commission: { ...EIGHT.commission, teamsConversation: COMMISSION },
  areas: EIGHT.areas.map((area) => ({ ...area, teamsConversation: conversationOf(area.code) })),
  people: EIGHT.people,
};

const PEOPLE: FakePerson[] = EVERYBODY.map(({ email, name }, at) => ({
  oid: `00000000-bbbb-4000-8000-${String(at + 1).padStart(12, '0')}`,
  name,
  email,
}));
export const personOf = (name: string): FakePerson => {
  const found = PEOPLE.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is ${name}`);
  return found;
};

export const openYear = async (): Promise<Year> => {
  const year = await openYearIn({
    channel: 'teams',
    directory,
    stepMs: 530,
    fake: (now) =>
      makeFakeTeams({
        now,
        people: PEOPLE,
        conversations: [...CHANNELS, COMMISSION].map((id) => ({ id, kind: 'channel', team: TEAM })),
      }),
    env: settingsOf,
    begin: async (teams, origin) => {
      teams.aim(origin);
      for (const conversation of [...CHANNELS, COMMISSION]) await teams.install(conversation);
      for (const { oid } of PEOPLE) await teams.install(teams.direct(oid));
    },
    close: (teams) => teams.close(),
  });
  return { ...year, teams: year.fake };
};
