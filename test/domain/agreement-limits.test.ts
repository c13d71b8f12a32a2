/** How long, how far and how late an agreement may be, to the last that is allowed. */
import { describe, expect, test } from 'vitest';
import {
  AGREEMENT_LIMITS as LIMITS,
  type AgreementEvent,
  type AgreementText,
  type CommitmentText,
} from '../../src/domain/agreements/agreement.ts';
import {
  decideAgreement,
  decideCommitment,
  sameCommitment,
  type AgreementOutcome,
  type AgreementRequest,
} from '../../src/domain/agreements/agreement-decide.ts';
import { decideFulfil } from '../../src/domain/agreements/commitment-decide.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';

const AT = '2020-02-03T10:00:00-06:00';
const TEXT: AgreementText = {
  key: 'CONV-INE-2020',
  party: 'INE',
  kind: 'ine',
  subject: 'RedINE',
  signedOn: '2020-01-15',
  endsOn: '2020-12-31',
};
const common = { recordId: 'c1', authorId: 'p', authorName: 'P', channel: 'local', at: AT };
const written: AgreementEvent = { ...common, ordinal: 1, kind: 'written', text: TEXT };
const MONTHLY: CommitmentText['due'] = { kind: 'monthly', day: 10 };
const commitment = (due: CommitmentText['due'], number = 1): AgreementEvent => ({
  ...common,
  ordinal: 1 + number,
  kind: 'commitment',
  commitment: number,
  text: { text: `Informe ${number}`, area: 'VIN', due },
});
const fulfilled = (period: string): AgreementEvent => ({
  ...common,
  ordinal: 90,
  kind: 'fulfilled',
  commitment: 1,
  period,
  note: '',
  evidence: [],
});
const request = (events: AgreementEvent[], areas = ['CON', 'VIN']): AgreementRequest => ({
  state: {
    year: 2020,
    activeFrom: '2020-01-02',
    areas: areas.map((code) => ({ code, name: code })),
    agreements: events.length === 0 ? [] : [{ id: 'c1', events }],
  } as unknown as PlanState,
  at: AT,
  actor: {
    person: { id: 's', name: 'S', email: '', memberships: [{ role: 'TECHNICAL_SECRETARY' }] },
    channel: 'local',
  },
});
const said = (decision: AgreementOutcome): string =>
  decision.outcome === 'refused' ? decision.why : decision.outcome;
const signs = (many: number): string => 'x'.repeat(many);

describe('an agreement', () => {
  test.each<[string, (text: string) => Partial<AgreementText>, number]>([
    ['key', (key) => ({ key }), LIMITS.key],
    ['party', (party) => ({ party }), LIMITS.party],
    ['subject', (subject) => ({ subject }), LIMITS.subject],
    ['link', (link) => ({ link }), LIMITS.link],
  ])('is as long as its %s may be, and no longer', (_what, over, most) => {
    const write = (many: number): string =>
      said(decideAgreement(request([]), 'c9', { ...TEXT, ...over(signs(many)) }));
    expect([write(most), write(most + 1)]).toEqual(['record', 'too_long']);
  });
  test.each<[Partial<AgreementText>, string]>([
    [{ signedOn: '1960-01-01' }, 'record'],
    [{ signedOn: '1959-12-31' }, 'bad_date'],
    [{ endsOn: '2080-12-31' }, 'record'],
    [{ endsOn: '2081-01-01' }, 'bad_date'],
  ])('%o within sixty years of the plan’s: %s', (over, expected) => {
    expect(said(decideAgreement(request([]), 'c9', { ...TEXT, ...over }))).toBe(expected);
  });
  test('is corrected for a reason of so many signs', () => {
    const correct = (many: number): string =>
      said(
        decideAgreement(
          request([written]),
          'c9',
          { ...TEXT, party: 'Otro' },
          { id: 'c1', reason: signs(many) },
        ),
      );
    expect([correct(LIMITS.reason), correct(LIMITS.reason + 1)]).toEqual(['record', 'too_long']);
  });
  test('keeps its time while one month of several is still asked', () => {
    const events = [written, commitment(MONTHLY), fulfilled('2020-02')];
    expect(
      said(
        decideAgreement(
          request(events),
          'c9',
          { ...TEXT, signedOn: '2020-01-11', endsOn: '2020-02-09' },
          { id: 'c1', reason: 'x' },
        ),
      ),
    ).toBe('commitment_outside');
  });
});

describe('a commitment', () => {
  const add = (
    events: AgreementEvent[],
    more: Partial<CommitmentText> = {},
    areas?: string[],
  ): AgreementOutcome =>
    decideCommitment(request(events, areas), 'c1', {
      text: 'Otro',
      area: 'VIN',
      due: { kind: 'once', on: '2020-03-10' },
      ...more,
    });
  test.each<[string[], string, string]>([
    [[], 'GENERAL', 'record'],
    [[], 'VIN', 'unknown_area'],
    [['VIN'], 'VIN', 'record'],
    [['VIN'], 'CON', 'unknown_area'],
    [['VIN', 'CON'], 'CON', 'record'],
  ])('in a plan of the areas %o for %s: %s', (areas, area, expected) => {
    expect(said(add([written], { area }, areas))).toBe(expected);
  });
  test.each([
    [0, 'bad_day'],
    [1, 'record'],
    [31, 'record'],
    [32, 'bad_day'],
  ])('on day %i of each month: %s', (day, expected) => {
    expect(said(add([written], { due: { kind: 'monthly', day } }))).toBe(expected);
  });
  test.each([
    [LIMITS.commitment, 'record'],
    [LIMITS.commitment + 1, 'too_long'],
  ])('of %i signs: %s', (many, expected) => {
    expect(said(add([written], { text: signs(many) }))).toBe(expected);
  });
  test('has the number after the last', () => {
    const two = [commitment(MONTHLY, 1), commitment(MONTHLY, 2)];
    expect([add([written]), add([written, ...two])]).toMatchObject([
      { event: { commitment: 1 } },
      { event: { commitment: 3 } },
    ]);
  });
  const same: CommitmentText = { text: 'Informe', area: 'VIN', due: MONTHLY };
  const once: CommitmentText = { ...same, due: { kind: 'once', on: '2020-03-10' } };
  test.each<[CommitmentText, CommitmentText, boolean]>([
    [same, { ...same }, true],
    [same, { ...same, due: { kind: 'monthly', day: 11 } }, false],
    [same, { ...same, text: 'Otro' }, false],
    [same, { ...same, area: 'CON' }, false],
    [same, once, false],
    [once, same, false],
    [once, { ...once }, true],
    [once, { ...once, due: { kind: 'once', on: '2020-03-11' } }, false],
  ])('%o and %o are the same: %s', (a, b, expected) => {
    expect(sameCommitment(a, b)).toBe(expected);
  });
  test.each([
    [LIMITS.note, 'record'],
    [LIMITS.note + 1, 'too_long'],
  ])('is fulfilled with a note of %i signs: %s', (many, expected) => {
    expect(
      said(
        decideFulfil(request([written, commitment(MONTHLY)]), 'c1', {
          commitment: 1,
          period: '2020-03',
          note: signs(many),
          evidence: [],
        }),
      ),
    ).toBe(expected);
  });
});
