/** Agreements by the table: lights, what each commitment asks and when, and what is refused. */
import { describe, expect, test } from 'vitest';
import {
  agreementLight,
  findByKey,
  foldAgreements,
  type AgreementEvent,
  type AgreementText,
  type CommitmentText,
} from '../../src/domain/agreements/agreement.ts';
import {
  decideAgreement,
  decideCommitment,
  type AgreementOutcome,
  type AgreementRequest,
} from '../../src/domain/agreements/agreement-decide.ts';
import { decideDrop, decideFulfil } from '../../src/domain/agreements/commitment-decide.ts';
import { dueItems, monthlyDates } from '../../src/domain/agreements/commitment.ts';
import { standingIn } from '../../src/domain/people/delegation.ts';
import { dueLight } from '../../src/domain/plan/due-item.ts';
import type { Person, Role } from '../../src/domain/people/people.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';

const AT = '2020-02-03T10:00:00-06:00';
const person = (id: string, role: Role, area?: string): Person => ({
  id,
  name: id,
  email: '',
  memberships: [{ role, ...(area === undefined ? {} : { area }) }],
});
const PEOPLE = [
  person('secretary', 'TECHNICAL_SECRETARY'),
  person('head', 'AREA_HEAD', 'VIN'),
  person('staff', 'STAFF', 'VIN'),
  person('other', 'STAFF', 'CON'),
  person('consejera', 'COMMISSIONER'),
];
const TEXT: AgreementText = {
  key: 'CONV-INE-2020',
  party: 'INE',
  kind: 'ine',
  subject: 'RedINE',
  signedOn: '2020-01-15',
  endsOn: '2020-12-31',
};
const common = { recordId: 'c1', authorId: 'p', authorName: 'P', channel: 'local' };
const written = (over: Partial<AgreementText> = {}): AgreementEvent => ({
  ...common,
  ordinal: 1,
  at: AT,
  kind: 'written',
  text: { ...TEXT, ...over },
});
const commitment = (due: CommitmentText['due'], number = 1, at = AT): AgreementEvent => ({
  ...common,
  ordinal: 1 + number,
  at,
  kind: 'commitment',
  commitment: number,
  text: { text: 'Informe', area: 'VIN', due },
});
const fulfilled = (period: string, at = AT): AgreementEvent => ({
  ...common,
  ordinal: 9,
  at,
  kind: 'fulfilled',
  commitment: 1,
  period,
  note: '',
  evidence: [],
});
const dropped: AgreementEvent = {
  ...common,
  ordinal: 8,
  at: AT,
  kind: 'dropped',
  commitment: 1,
  reason: 'ya no',
};

/** What these functions read of a state. */
const stateOf = (events: AgreementEvent[], over: Partial<PlanState> = {}): PlanState =>
  ({
    year: 2020,
    timeZone: 'America/Mexico_City',
    activeFrom: '2020-01-02',
    areas: [
      { code: 'VIN', name: 'V' },
      { code: 'CON', name: 'C' },
    ],
    people: PEOPLE,
    delegations: [],
    sessions: [],
    agreements: events.length === 0 ? [] : [{ id: 'c1', events }],
    ...over,
  }) as unknown as PlanState;
const request = (state: PlanState, who = 'secretary'): AgreementRequest => ({
  state,
  at: AT,
  actor: { person: PEOPLE.find((one) => one.id === who) ?? PEOPLE[0]!, channel: 'local' },
});
const said = (decision: AgreementOutcome): string =>
  decision.outcome === 'refused' ? decision.why : decision.outcome;

test.each<[Partial<AgreementText>, string, string]>([
  [{}, '2020-01-14', 'unsigned'],
  [{}, '2020-01-15', 'in_force'],
  [{}, '2020-11-30', 'in_force'],
  [{}, '2020-12-01', 'ending'],
  [{}, '2020-12-31', 'ending'],
  [{}, '2021-01-01', 'ended'],
])('%o on %s is %s', (over, today, light) => {
  expect(agreementLight({ ...TEXT, ...over }, today)).toBe(light);
});
test('without a signature it is still to be signed, and without an end it is in force', () => {
  expect([
    agreementLight({}, '2020-05-01'),
    agreementLight({ signedOn: '2020-01-15' }, '2029-05-01'),
    agreementLight({ endsOn: '2020-01-31' }, '2020-05-01'),
  ]).toEqual(['unsigned', 'in_force', 'ended']);
});

test.each<[number, string, string, string[]]>([
  [31, '2020-01-15', '2020-04-30', ['2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30']],
  [30, '2021-02-01', '2021-02-28', ['2021-02-28']],
  [10, '2020-01-11', '2020-03-10', ['2020-02-10', '2020-03-10']],
  [10, '2020-01-10', '2020-01-10', ['2020-01-10']],
  [1, '2019-12-15', '2020-01-31', ['2020-01-01']],
  [10, '2020-03-11', '2020-04-09', []],
  [15, '2020-05-01', '2020-01-01', []],
])('day %i of each month from %s to %s', (day, from, until, dates) => {
  expect(monthlyDates(day, from, until)).toEqual(dates);
});

describe('a commitment asks', () => {
  const dates = (events: AgreementEvent[], over: Partial<PlanState> = {}): string[] =>
    dueItems(stateOf(events, over)).map(
      (one) =>
        `${one.id.slice('agreement/c1.'.length)} ${one.dueOn}${one.doneOn === undefined ? '' : ' done'}`,
    );
  const monthly = { kind: 'monthly', day: 31 } as const;
  test.each<[string, AgreementEvent[], Partial<PlanState>, string[]]>([
    [
      'once, on its day',
      [written(), commitment({ kind: 'once', on: '2020-03-10' })],
      {},
      ['1/once 2020-03-10'],
    ],
    [
      'once, in a later year too',
      [written({ endsOn: '2022-01-01' }), commitment({ kind: 'once', on: '2021-06-01' })],
      {},
      ['1/once 2021-06-01'],
    ],
    [
      'each month until the agreement ends',
      [written({ endsOn: '2020-04-30' }), commitment(monthly)],
      {},
      ['1/2020-02 2020-02-29', '1/2020-03 2020-03-31', '1/2020-04 2020-04-30'],
    ],
    [
      'each month until the plan’s year ends',
      [
        written({ endsOn: '2022-12-31' }),
        commitment({ kind: 'monthly', day: 5 }, 1, '2020-11-01T10:00:00-06:00'),
      ],
      {},
      ['1/2020-11 2020-11-05', '1/2020-12 2020-12-05'],
    ],
    [
      'not before the signature',
      [
        written({ signedOn: '2020-10-20', endsOn: undefined as never }),
        commitment({ kind: 'monthly', day: 15 }),
      ],
      {},
      ['1/2020-11 2020-11-15', '1/2020-12 2020-12-15'],
    ],
    [
      'not before Avance answers for the plan',
      [written({ endsOn: '2020-06-30' }), commitment(monthly)],
      { activeFrom: '2020-05-15' },
      ['1/2020-05 2020-05-31', '1/2020-06 2020-06-30'],
    ],
    [
      'not before it was written',
      [
        written({ endsOn: '2020-04-30' }),
        commitment({ kind: 'monthly', day: 10 }, 1, '2020-03-11T10:00:00-06:00'),
      ],
      {},
      ['1/2020-04 2020-04-10'],
    ],
    [
      'nothing once it is dropped',
      [written(), commitment({ kind: 'once', on: '2020-03-10' }), dropped],
      {},
      [],
    ],
    [
      'each month for itself',
      [written({ endsOn: '2020-03-31' }), commitment(monthly), fulfilled('2020-02')],
      {},
      ['1/2020-02 2020-02-29 done', '1/2020-03 2020-03-31'],
    ],
    [
      'what it asked first, after a correction of the agreement',
      [
        written({ endsOn: '2020-03-31' }),
        commitment(monthly),
        {
          ...common,
          ordinal: 5,
          at: AT,
          kind: 'corrected',
          reason: 'prórroga',
          text: { ...TEXT, endsOn: '2020-04-30' },
        },
      ],
      {},
      ['1/2020-02 2020-02-29', '1/2020-03 2020-03-31', '1/2020-04 2020-04-30'],
    ],
  ])('%s', (_what, events, over, expected) => {
    expect(dates(events, over)).toEqual(expected);
  });
});

test.each([
  ['2020-03-10', 'late'],
  ['2020-03-11', 'soon'],
  ['2020-03-18', 'soon'],
  ['2020-03-19', 'plenty'],
] as const)('due on %s is %s on 11 March', (dueOn, light) => {
  expect(dueLight({ dueOn }, '2020-03-11')).toBe(light);
  expect(dueLight({ dueOn, doneOn: '2020-03-01' }, '2020-03-11')).toBe('done');
});

describe('an agreement is written', () => {
  const write = (
    over: Partial<AgreementText>,
    events: AgreementEvent[] = [],
    corrects?: { id: string; reason: string },
    who = 'secretary',
  ): string =>
    said(decideAgreement(request(stateOf(events), who), 'c9', { ...TEXT, ...over }, corrects));
  test.each<[string, Partial<AgreementText>, string]>([
    ['as it is', {}, 'record'],
    ['without dates', { signedOn: undefined as never, endsOn: undefined as never }, 'record'],
    ['for a day', { endsOn: '2020-01-15' }, 'record'],
    ['ending before it begins', { endsOn: '2020-01-14' }, 'ends_before_signed'],
    ['with a key of signs', { key: '--' }, 'bad_key'],
    ['with a word of the command for a key', { key: 'Nuevo' }, 'bad_key'],
    ['with nobody', { party: ' ' }, 'empty'],
    ['about nothing', { subject: '' }, 'empty'],
    ['with a book for a subject', { subject: 'x'.repeat(501) }, 'too_long'],
    ['on a day that is none', { signedOn: '2020-02-30' }, 'bad_date'],
    ['in the year 20', { signedOn: '0020-01-15' }, 'bad_date'],
  ])('%s: %o', (_what, over, expected) => {
    expect(write(over)).toBe(expected);
  });
  test.each(['CONV-INE-2020', 'conv ine 2020', ' Conv–INE.2020 ', 'cónv_ine_2020'])(
    'once, however «%s» is typed',
    (key) => {
      expect(write({ key }, [written()])).toBe('key_taken');
      expect(findByKey(foldAgreements(stateOf([written()])), key)?.id).toBe('c1');
    },
  );
  test.each(['head', 'staff', 'consejera'])('not by %s', (who) => {
    expect(write({}, [], undefined, who)).toBe('not_allowed');
  });
  test('a correction wants a reason, another text, and dates that leave nothing out', () => {
    const why = { id: 'c1', reason: 'prórroga' };
    const march = commitment({ kind: 'once', on: '2020-03-10' });
    expect(write({ endsOn: '2021-12-31' }, [written()], why)).toBe('record');
    expect(write({ endsOn: '2021-12-31' }, [written()], { id: 'c1', reason: ' ' })).toBe(
      'reason_needed',
    );
    expect(write({}, [written()], why)).toBe('unchanged');
    expect(write({}, [written()], { id: 'c7', reason: 'x' })).toBe('unknown');
    expect(write({ endsOn: '2020-03-09' }, [written(), march], why)).toBe('commitment_outside');
    expect(write({ endsOn: '2020-03-09' }, [written(), march, fulfilled('once')], why)).toBe(
      'record',
    );
    expect(write({ endsOn: '2020-03-09' }, [written(), march, dropped], why)).toBe('record');
    expect(
      write(
        { signedOn: undefined as never },
        [written(), commitment({ kind: 'monthly', day: 10 })],
        why,
      ),
    ).toBe('commitment_outside');
  });
  test('a correction leaves the earlier text in the record', () => {
    const events: AgreementEvent[] = [
      written(),
      {
        ...common,
        ordinal: 2,
        at: AT,
        kind: 'corrected',
        text: { ...TEXT, party: 'Instituto' },
        reason: 'nombre',
      },
    ];
    expect(foldAgreements(stateOf(events))[0]).toMatchObject({
      text: { party: 'Instituto' },
      corrected: { reason: 'nombre' },
    });
    expect(events[0]).toMatchObject({ text: { party: 'INE' } });
  });
});

describe('a commitment is added', () => {
  const add = (
    due: CommitmentText['due'],
    over: Partial<AgreementText> = {},
    more: Partial<CommitmentText> = {},
  ): string =>
    said(
      decideCommitment(request(stateOf([written(over)])), 'c1', {
        text: 'Informe',
        area: 'VIN',
        due,
        ...more,
      }),
    );
  const once = (on: string): CommitmentText['due'] => ({ kind: 'once', on });
  const unsigned = { signedOn: undefined as never, endsOn: undefined as never };
  test.each<[string, string, Partial<AgreementText>, string]>([
    ['on the day of the signature', '2020-01-15', {}, 'record'],
    ['before it', '2020-01-14', {}, 'before_signature'],
    ['on the last day', '2020-12-31', {}, 'record'],
    ['after it', '2021-01-01', {}, 'after_end'],
    ['without a signature', '2019-01-01', unsigned, 'record'],
    ['on a day that is none', '2020-13-01', {}, 'bad_date'],
  ])('%s', (_what, on, over, expected) => {
    expect(add(once(on), over)).toBe(expected);
  });
  test.each<[string, number, Partial<AgreementText>, string]>([
    ['each month', 31, {}, 'record'],
    ['on day 0', 0, {}, 'bad_day'],
    ['on day 32', 32, {}, 'bad_day'],
    ['on half a day', 1.5, {}, 'bad_day'],
    ['without a signature', 10, unsigned, 'monthly_unsigned'],
    [
      'on a day that never comes',
      10,
      { signedOn: '2020-03-11', endsOn: '2020-04-09' },
      'never_due',
    ],
  ])('%s', (_what, day, over, expected) => {
    expect(add({ kind: 'monthly', day }, over)).toBe(expected);
  });
  test('for an area that there is, with a text, once', () => {
    expect(add(once('2020-03-10'), {}, { area: 'XYZ' })).toBe('unknown_area');
    expect(add(once('2020-03-10'), {}, { text: ' ' })).toBe('empty');
    expect(add(once('2020-03-10'), {}, { text: 'x'.repeat(501) })).toBe('too_long');
    const march = commitment(once('2020-03-10'));
    const again = (events: AgreementEvent[]): string =>
      said(
        decideCommitment(request(stateOf(events)), 'c1', {
          text: 'Informe',
          area: 'VIN',
          due: once('2020-03-10'),
        }),
      );
    expect([again([written(), march]), again([written(), march, dropped])]).toEqual([
      'unchanged',
      'record',
    ]);
  });
  test('sixty at most', () => {
    const many = Array.from({ length: 60 }, (_, at) => commitment(once('2020-03-10'), at + 1));
    expect(
      said(
        decideCommitment(request(stateOf([written(), ...many])), 'c1', {
          text: 'Otro',
          area: 'VIN',
          due: once('2020-03-10'),
        }),
      ),
    ).toBe('too_many');
  });
});

describe('a commitment is fulfilled or dropped', () => {
  const events = [written(), commitment({ kind: 'monthly', day: 10 })];
  const fulfil = (who: string, period = '2020-03', more: AgreementEvent[] = []): AgreementOutcome =>
    decideFulfil(request(stateOf([...events, ...more]), who), 'c1', {
      commitment: 1,
      period,
      note: ' hecho ',
      evidence: [],
    });
  test.each([
    ['secretary', 'record'],
    ['head', 'record'],
    ['staff', 'record'],
    ['other', 'not_allowed'],
    ['consejera', 'not_allowed'],
  ])('by %s: %s', (who, expected) => {
    expect(said(fulfil(who))).toBe(expected);
  });
  test.each<[string, string, AgreementEvent[], string]>([
    ['a month ahead', '2020-12', [], 'record'],
    ['a month that is not asked', '2020-01', [], 'unknown'],
    ['a month after the end', '2021-01', [], 'unknown'],
    ['a period that is none', 'once', [], 'unknown'],
    ['again', '2020-03', [fulfilled('2020-03')], 'unchanged'],
    ['another month', '2020-03', [fulfilled('2020-02')], 'record'],
    ['after it was dropped', '2020-03', [dropped], 'dropped'],
  ])('%s', (_what, period, more, expected) => {
    expect(said(fulfil('head', period, more))).toBe(expected);
  });
  test('a delegate fulfils for the head, and both names are kept', () => {
    const away = stateOf(events, {
      delegations: [
        {
          ordinal: 1,
          headId: 'head',
          delegateId: 'other',
          area: 'VIN',
          from: '2020-02-01',
          to: '2020-02-10',
        },
      ],
    });
    const decide = (today: string): AgreementOutcome => {
      const acting = standingIn(
        away,
        PEOPLE.find((one) => one.id === 'other')!,
        today,
      );
      return decideFulfil(
        { state: away, at: AT, actor: { person: acting, channel: 'local' } },
        'c1',
        { commitment: 1, period: '2020-03', note: '', evidence: [] },
      );
    };
    expect(decide('2020-02-10')).toMatchObject({
      outcome: 'record',
      event: { kind: 'fulfilled', authorName: 'other', onBehalfOf: 'head' },
    });
    expect(said(decide('2020-02-11'))).toBe('not_allowed');
    expect(fulfil('staff')).not.toMatchObject({
      event: { onBehalfOf: expect.anything() as unknown },
    });
  });
  test('dropping wants the Secretario and a reason, once', () => {
    const drop = (who: string, reason: string, number = 1, more: AgreementEvent[] = []): string =>
      said(decideDrop(request(stateOf([...events, ...more]), who), 'c1', number, reason));
    expect([
      drop('secretary', 'ya no'),
      drop('secretary', ' '),
      drop('head', 'x'),
      drop('secretary', 'x', 7),
      drop('secretary', 'x', 1, [dropped]),
      drop('secretary', 'x'.repeat(301)),
    ]).toEqual(['record', 'reason_needed', 'not_allowed', 'unknown', 'unchanged', 'too_long']);
  });
});
