/** COMMITMENT_DUE, row by row: when it is said that something is owed, to whom, how often, and when no more. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AgreementEvent, CommitmentText } from '../../src/domain/agreements/agreement.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { omitted, owed } from '../../src/reminders/engine.ts';
import { preview } from '../../src/reminders/preview.ts';
import { stillWorth } from '../../src/messages/draw.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
beforeEach(async () => {
  sample = await openSample();
});
afterEach(() => sample.close());

const EARLY = '2020-01-15T10:00:00-06:00';
const common = { recordId: 'c1', authorId: 'p', authorName: 'P', channel: 'local' };
const due = (due: CommitmentText['due'], at = EARLY): AgreementEvent[] => [
  {
    ...common,
    ordinal: 1,
    at: EARLY,
    kind: 'written',
    text: { key: 'CONV-1', party: 'INE', kind: 'ine', subject: 'S', signedOn: '2020-01-15' },
  },
  {
    ...common,
    ordinal: 2,
    at,
    kind: 'commitment',
    commitment: 1,
    text: { text: 'Informe', area: 'VIN', due },
  },
];
const once = (on: string, at = EARLY): AgreementEvent[] => due({ kind: 'once', on }, at);
const fulfilled = (period: string, at: string): AgreementEvent => ({
  ...common,
  ordinal: 3,
  at,
  kind: 'fulfilled',
  commitment: 1,
  period,
  note: '',
  evidence: [],
});
const dropped: AgreementEvent = {
  ...common,
  ordinal: 3,
  at: EARLY,
  kind: 'dropped',
  commitment: 1,
  reason: 'ya no',
};
const stateWith = async (
  events: AgreementEvent[],
  over: Partial<PlanState> = {},
): Promise<PlanState> => ({
  ...(await sample.state()),
  ...over,
  agreements: [{ id: 'c1', events }],
});

const HEAD = 'Titular de Vinculación';
const SECRETARY = 'Secretario Técnico';
const name = (state: PlanState, key: string): string =>
  state.people.find((one) => one.id === key)?.name ?? key;
/** As if it had been swept each morning from one day to another. */
const overTime = (state: PlanState, from: string, until: string): string[] => {
  const sent = new Set<string>();
  const all: string[] = [];
  for (
    let now = epochOf(`${from}T09:30:00-06:00`);
    now <= epochOf(`${until}T23:00:00-06:00`);
    now += 86_400_000
  ) {
    for (const one of owed(state, now, sent)) {
      if (one.rule !== 'COMMITMENT_DUE') continue;
      sent.add(one.key);
      all.push(`${one.at.slice(5, 16)} ${name(state, one.owner.key)}`);
    }
  }
  return all;
};

describe('five working days before, on the day, then weekly, four times in all; the Secretario from the day on', () => {
  const both = (at: string): string[] => [`${at} ${HEAD}`, `${at} ${SECRETARY}`];
  test.each<[string, AgreementEvent[], string[]]>([
    [
      'a working day',
      once('2020-03-11'),
      [
        `03-04T09:00 ${HEAD}`,
        ...both('03-11T09:00'),
        ...both('03-18T09:00'),
        ...both('03-25T09:00'),
      ],
    ],
    [
      'a Saturday: the Monday after it',
      once('2020-02-22'),
      [
        `02-17T09:00 ${HEAD}`,
        ...both('02-24T09:00'),
        ...both('03-02T09:00'),
        ...both('03-09T09:00'),
      ],
    ],
    [
      'a holiday, and weeks that fall on one',
      once('2020-03-16'),
      [
        `03-09T09:00 ${HEAD}`,
        ...both('03-17T09:00'),
        ...both('03-24T09:00'),
        ...both('03-31T09:00'),
      ],
    ],
    [
      'written two days before: at once, then on the day',
      once('2020-03-11', '2020-03-09T08:00:00-06:00'),
      [
        `03-09T09:00 ${HEAD}`,
        ...both('03-11T09:00'),
        ...both('03-18T09:00'),
        ...both('03-25T09:00'),
      ],
    ],
    [
      'written on a Sunday after its day: from the Monday on',
      once('2020-03-11', '2020-03-15T08:00:00-06:00'),
      [
        ...both('03-17T09:00'),
        ...both('03-24T09:00'),
        ...both('03-31T09:00'),
        ...both('04-07T09:00'),
      ],
    ],
  ])('%s', async (_what, events, expected) => {
    expect(overTime(await stateWith(events), '2020-02-01', '2020-06-01')).toEqual(expected);
  });
  test('a non-working period moves both ends', async () => {
    const state = await sample.state();
    const settings = {
      ...state.settings,
      nonWorkingPeriods: [{ from: '2020-03-09', to: '2020-03-13', reason: 'receso' }],
    };
    expect(
      overTime(await stateWith(once('2020-03-11'), { settings }), '2020-02-01', '2020-03-20'),
    ).toEqual([`03-02T09:00 ${HEAD}`, ...both('03-17T09:00')]);
  });
});

test('each month of a monthly one has its own reminders, and what is done is not chased', async () => {
  const monthly = due({ kind: 'monthly', day: 31 }, '2020-02-03T10:00:00-06:00');
  const heads = (state: PlanState): string[] =>
    overTime(state, '2020-02-05', '2020-04-01')
      .filter((one) => one.endsWith(HEAD))
      .map((one) => one.slice(0, 5));
  expect(heads(await stateWith(monthly))).toEqual([
    '02-24',
    '03-02',
    '03-09',
    '03-17',
    '03-24',
    '03-31',
  ]);
  expect(
    heads(await stateWith([...monthly, fulfilled('2020-02', '2020-02-20T10:00:00-06:00')])),
  ).toEqual(['03-24', '03-31']);
});

test('a key names the item, the time and the owner, and a month that is done has none', async () => {
  const open = await stateWith(once('2020-03-11'));
  const keys = (state: PlanState): string[] =>
    owed(state, epochOf('2020-03-11T09:30:00-06:00'), new Set())
      .filter((one) => one.rule === 'COMMITMENT_DUE')
      .map((one) => one.key);
  const id = (who: string): string => open.people.find((one) => one.name === who)?.id ?? '';
  expect(keys(open)).toEqual([
    `${open.commissionId}/COMMITMENT_DUE/agreement/c1.1/once/2/${id(HEAD)}`,
    `${open.commissionId}/COMMITMENT_DUE/agreement/c1.1/once/2/${id(SECRETARY)}`,
  ]);
  expect(
    keys(await stateWith([...once('2020-03-11'), fulfilled('once', '2020-03-05T10:00:00-06:00')])),
  ).toEqual([]);
  expect(keys(await stateWith([...once('2020-03-11'), dropped]))).toEqual([]);
});

test('after downtime it is said once, and what is older is left out', async () => {
  const state = await stateWith(once('2020-03-11'));
  const now = epochOf('2020-03-20T10:00:00-06:00');
  const mine = <T extends { rule: string; key: string }>(list: T[]): string[] =>
    list.filter((one) => one.rule === 'COMMITMENT_DUE').map((one) => one.key.split('/')[5] ?? '');
  expect(mine(owed(state, now, new Set()))).toEqual(['3', '3']);
  expect(mine(omitted(state, now, new Set()))).toEqual(['1', '2', '2']);
  expect(mine(owed(state, epochOf('2020-04-15T10:00:00-05:00'), new Set()))).toEqual([]);
});

test('what was due before Avance answered for the plan is not chased, what is due on that day is', async () => {
  const late = await stateWith(once('2020-03-11'), { activeFrom: '2020-03-12' });
  expect(overTime(late, '2020-03-01', '2020-05-01')).toEqual([]);
  expect(overTime({ ...late, activeFrom: '2020-03-11' }, '2020-03-01', '2020-03-12')).toEqual([
    `03-11T09:00 ${HEAD}`,
    `03-11T09:00 ${SECRETARY}`,
  ]);
});

describe('to whom', () => {
  const first = async (over: (state: PlanState) => Partial<PlanState>): Promise<string[]> => {
    const state = await sample.state();
    return overTime(await stateWith(once('2020-03-11'), over(state)), '2020-03-01', '2020-03-11');
  };
  test('an area without a head: its channel', async () => {
    expect(
      await first((state) => ({ people: state.people.filter((one) => one.name !== HEAD) })),
    ).toEqual(['03-04T09:00 VIN', '03-11T09:00 VIN', `03-11T09:00 ${SECRETARY}`]);
  });
  test('who acts for a head who is away; the head, when they are back and it is still to do', async () => {
    expect(
      await first((state) => {
        const id = (who: string): string => state.people.find((one) => one.name === who)?.id ?? '';
        return {
          delegations: [
            {
              ordinal: 1,
              headId: id(HEAD),
              delegateId: id('Enlace SIVOPLE'),
              area: 'VIN',
              from: '2020-03-02',
              to: '2020-03-06',
            },
          ],
        };
      }),
    ).toEqual([
      '03-04T09:00 Enlace SIVOPLE',
      `03-04T09:00 ${HEAD}`,
      `03-11T09:00 ${HEAD}`,
      `03-11T09:00 ${SECRETARY}`,
    ]);
  });
  test('a Secretario who heads the area gets one', async () => {
    expect(
      await first((state) => ({
        people: state.people
          .filter((one) => one.name !== HEAD)
          .map((one) =>
            one.name === SECRETARY
              ? {
                  ...one,
                  memberships: [...one.memberships, { role: 'AREA_HEAD' as const, area: 'VIN' }],
                }
              : one,
          ),
      })),
    ).toEqual([`03-04T09:00 ${SECRETARY}`, `03-11T09:00 ${SECRETARY}`]);
  });
});

describe('the settings', () => {
  const withRule = async (rule: {
    enabled: boolean;
    at: string;
    maxTimes?: number;
  }): Promise<PlanState> => {
    const state = await stateWith(once('2020-03-11'));
    return {
      ...state,
      settings: { ...state.settings, rules: { ...state.settings.rules, COMMITMENT_DUE: rule } },
    };
  };
  test('off', async () => {
    expect(
      overTime(await withRule({ enabled: false, at: '09:00' }), '2020-02-01', '2020-06-01'),
    ).toEqual([]);
  });
  test('at most twice', async () => {
    expect(
      overTime(
        await withRule({ enabled: true, at: '09:00', maxTimes: 2 }),
        '2020-02-01',
        '2020-06-01',
      ).filter((one) => one.endsWith(HEAD)),
    ).toEqual([`03-04T09:00 ${HEAD}`, `03-11T09:00 ${HEAD}`]);
  });
  test('at another hour', async () => {
    expect(
      overTime(
        await withRule({ enabled: true, at: '08:15', maxTimes: 1 }),
        '2020-02-01',
        '2020-06-01',
      ),
    ).toEqual([`03-04T08:15 ${HEAD}`]);
  });
});

test('a reminder that waits is not worth it once it is fulfilled, dropped or gone', async () => {
  const worth = async (...events: AgreementEvent[]): Promise<boolean> =>
    stillWorth(
      await stateWith(events),
      { type: 'due', itemId: 'agreement/c1.1/once' },
      '2020-03-11',
    );
  expect([
    await worth(...once('2020-03-11')),
    await worth(...once('2020-03-11'), fulfilled('once', EARLY)),
    await worth(...once('2020-03-11'), dropped),
    await worth(),
  ]).toEqual([true, false, false, false]);
});

test('the preview of a year tells of what is stored, and of nothing where nothing is', async () => {
  const rules = (state: PlanState): number =>
    preview(state, '2020-03-01', '2020-03-31').filter((one) => one.rule === 'COMMITMENT_DUE')
      .length;
  expect([rules(await sample.state()), rules(await stateWith(once('2020-03-11')))]).toEqual([0, 7]);
});
