/** The sample institution with an area and a channel for each of the plan's eight programmes, and everybody in Slack. */
import { readFile } from 'node:fs/promises';
import type { Directory } from '../../src/reading/directory.ts';
import type { FakeUser } from './fake/slack.ts';

const sample = JSON.parse(
  await readFile(new URL('../../src/sample/directory.json', import.meta.url), 'utf8'),
) as Directory;

const codeOf = (programme: string): string => `P${programme.replace('.', '')}`;
export const channelOf = (programme: string): string => `C-${codeOf(programme)}`;
const programmesOf = (area: string | undefined): string[] =>
  sample.areas.find((one) => one.code === area)?.programmes ?? [];

export const COMMISSION = 'C-COM';
const PROGRAMMES = sample.areas.flatMap((one) => one.programmes ?? []);
export const CHANNELS = PROGRAMMES.map(channelOf);

export const EIGHT: Directory = {
  commission: { ...sample.commission, slackChannel: COMMISSION },
  areas: PROGRAMMES.map((programme) => ({
    code: codeOf(programme),
    name: `Área ${programme}`,
    slackChannel: channelOf(programme),
    programmes: [programme],
  })),
  people: sample.people.map((person) => {
    const codes = programmesOf(person.area).map(codeOf);
    return codes[0] === undefined
      ? person
      : {
          ...person,
          area: codes[0],
          memberships: codes.map((area) => ({ role: person.role, area })),
        };
  }),
};

export const EVERYBODY: FakeUser[] = sample.people.map((person, at) => ({
  id: `U${at + 1}`,
  email: person.email,
  name: person.name,
}));
/** Slack's id of a person of the directory. */
export const userOf = (name: string): string =>
  EVERYBODY.find((one) => one.name === name)?.id ?? '';
