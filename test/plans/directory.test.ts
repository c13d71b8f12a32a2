/** The directory of several commissions: who holds which post in which of them, and when; whose lines a code names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadStates } from '../../src/store/plan/plans.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';
import { FIRST, planOf, SECOND, TWO } from './two-commissions.ts';
import { storePlan } from '../../src/store/plan/plans.ts';

const AT = '2020-01-02T09:00:00-06:00';
const DIRECTORY = {
  commissions: TWO.commissions,
  areas: [
    { code: 'VIN', name: 'Vinculación', commission: 'CVSPE', programmes: ['4.1'] },
    { code: 'ORG', name: 'Organización', commission: SECOND.toUpperCase(), lines: ['4.1-01'] },
  ],
  people: [
    {
      name: 'Secretaria Uno',
      email: 'uno@example.org',
      role: 'TECHNICAL_SECRETARY' as const,
      memberships: [
        { role: 'TECHNICAL_SECRETARY' as const, commission: 'cvspe', to: '2020-06-30' },
        {
          role: 'COMMISSIONER' as const,
          commission: 'COE',
          seat: 'GUEST' as const,
          from: '2020-07-01',
        },
      ],
    },
    {
      name: 'Analista Dos',
      email: 'dos@example.org',
      role: 'STAFF' as const,
      area: 'ORG',
      lines: ['4.1-02'],
      memberships: [{ role: 'STAFF' as const, area: 'ORG', commission: 'COE' }],
    },
  ],
};

describe.each(kinds)('on %s', (kind) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample(kind);
    sample.at(AT);
    const document = planOf(await samplePlan(), SECOND, 2020);
    await sample.store.write(async (tx) => {
      await importDirectory(tx, DIRECTORY, AT, 'Avance');
      const stored = { document, by: 'Avance', at: AT, activeFrom: '2020-01-02' };
      await storePlan(tx, { ...stored, timeZone: 'America/Mexico_City' });
    });
  }, 60_000);
  afterAll(() => sample.close());

  const stateOf = async (commission: string) =>
    (await sample.store.read(loadStates)).find((state) => state.commissionName === commission);
  const people = async (commission: string): Promise<string[]> =>
    ((await stateOf(commission))?.people ?? []).map(({ name }) => name);

  test.each`
    day             | commission | expected
    ${'2020-01-02'} | ${FIRST}   | ${['Secretaria Uno']}
    ${'2020-06-30'} | ${FIRST}   | ${['Secretaria Uno']}
    ${'2020-07-01'} | ${FIRST}   | ${[]}
    ${'2020-06-30'} | ${SECOND}  | ${['Analista Dos']}
    ${'2020-07-01'} | ${SECOND}  | ${['Secretaria Uno', 'Analista Dos']}
  `(
    'on $day the posts of the $commission are of $expected',
    async ({ day, commission, expected }) => {
      sample.at(`${day as string}T10:00:00-06:00`);
      expect(await people(commission as string)).toEqual(expected);
    },
  );

  test.each`
    commission | code        | area     | responsible
    ${FIRST}   | ${'4.1-01'} | ${'VIN'} | ${undefined}
    ${FIRST}   | ${'4.1-02'} | ${'VIN'} | ${undefined}
    ${FIRST}   | ${'3-01'}   | ${'VIN'} | ${undefined}
    ${SECOND}  | ${'4.1-01'} | ${'ORG'} | ${undefined}
    ${SECOND}  | ${'4.1-02'} | ${'ORG'} | ${'Analista Dos'}
    ${SECOND}  | ${'4.1-03'} | ${'ORG'} | ${undefined}
  `('$code of the $commission is of $area and of $responsible', async (row) => {
    const { commission, code, area, responsible } = row as Record<string, string>;
    sample.at(AT);
    const state = await stateOf(commission ?? '');
    const line = state?.lines.find((each) => each.code === code);
    const name = state?.people.find(({ id }) => id === line?.responsible)?.name;
    expect({ area: line?.area, name }).toEqual({ area, name: responsible });
  });

  test('a post in a commission that nobody knows is refused, not given in all of them', async () => {
    const people = [
      { ...TWO.people[0]!, memberships: [{ role: 'COMMISSIONER' as const, commission: 'XYZ' }] },
    ];
    const unknown = { ...TWO, people };
    const importing = sample.store.write((tx) => importDirectory(tx, unknown, AT, 'Avance'));
    await expect(importing).rejects.toMatchObject({
      code: 'wrong-directory',
      personMessage: expect.stringMatching(
        /^Secretaria Uno: la comisión «XYZ» no está .*hay: CVSPE, COE\./,
      ) as string,
    });
  });
});
