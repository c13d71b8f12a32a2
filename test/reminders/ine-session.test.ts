/** INE_SESSION_NOTICE and INE_SYNTHESIS, row by row: when a session of the INE is told, to whom, and when its síntesis is asked for. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { BriefingEvent } from '../../src/domain/briefings/briefing.ts';
import type { IneSessionEvent } from '../../src/domain/ine-sessions/ine-session.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { owed } from '../../src/reminders/engine.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
beforeEach(async () => {
  sample = await openSample();
});
afterEach(() => sample.close());

const common = { recordId: 'i1', authorId: 's', authorName: 'S', channel: 'local' };
type Happened = Omit<IneSessionEvent, keyof typeof common | 'ordinal'>;
const stream = (...events: Happened[]): IneSessionEvent[] =>
  events.map((event, index) => ({ ...common, ordinal: index + 1, ...event }) as IneSessionEvent);
const text = (date: string, time = '10:00') => ({ body: 'consejo' as const, date, time });
const set = (date: string, at: string, time?: string): Happened =>
  ({ kind: 'set', at: `${at}:00-06:00`, text: text(date, time) }) as Happened;
const moved = (date: string, at: string): Happened =>
  ({ kind: 'moved', at: `${at}:00-06:00`, text: text(date), reason: 'r' }) as Happened;
const became = (kind: 'cancelled' | 'restored', at: string): Happened =>
  ({ kind, at: `${at}:00-06:00`, reason: 'r' }) as Happened;

/** As if it had been swept each hour from nine on, with what was known then. */
const told = async (
  rule: string,
  events: IneSessionEvent[],
  until: string,
  briefings: BriefingEvent[] = [],
): Promise<{ at: string; who: string; byEmail: boolean }[]> => {
  const plan = await sample.state();
  const rules = RULES.filter(({ name }) => name === rule);
  const sent = new Set<string>();
  const all: { at: string; who: string; byEmail: boolean }[] = [];
  const known = <Event extends { at: string }>(list: Event[], now: number): Event[] =>
    list.filter(({ at }) => epochOf(at) <= now);
  for (
    let now = epochOf('2020-01-06T09:00:00-06:00');
    now <= epochOf(`${until}:00-06:00`);
    now += 3_600_000
  ) {
    if (new Date(now).getUTCHours() < 15) continue;
    const state: PlanState = {
      ...plan,
      ineSessions: [{ id: 'i1', events: known(events, now) }],
      briefings: [{ id: 't1', events: known(briefings, now) }],
    };
    for (const one of owed(state, now, sent, rules)) {
      sent.add(one.key);
      const who = plan.people.find(({ id }) => id === one.owner.key)?.name ?? one.owner.key;
      all.push({ at: one.at.slice(5, 16), who, byEmail: one.byEmail === true });
    }
  }
  return all;
};
const times = (list: { at: string }[]): string[] => [...new Set(list.map(({ at }) => at))];

describe('a session of the INE is told', () => {
  it('to each commissioner and the Secretario, by email too', async () => {
    const all = await told(
      'INE_SESSION_NOTICE',
      stream(set('2020-01-24', '2020-01-07T12:00')),
      '2020-01-24T12:00',
    );
    const people = (await sample.state()).people;
    expect(all.map(({ who }) => who).sort()).toEqual(
      people
        .filter(({ memberships }) =>
          memberships.some(({ role }) => role === 'COMMISSIONER' || role === 'TECHNICAL_SECRETARY'),
        )
        .map(({ name }) => name)
        .sort(),
    );
    expect(all.every(({ byEmail }) => byEmail)).toBe(true);
  });
  it.each<[string, Happened[], string[]]>([
    ['the working day before at nine', [set('2020-01-24', '2020-01-07T12:00')], ['01-23T09:00']],
    [
      'on the Friday where it is on a Monday',
      [set('2020-01-20', '2020-01-07T12:00')],
      ['01-17T09:00'],
    ],
    ['before a holiday', [set('2020-02-04', '2020-01-07T12:00')], ['01-31T09:00']],
    ['at once where less is left', [set('2020-01-24', '2020-01-23T18:00')], ['01-23T18:00']],
    ['not once it was held', [set('2020-01-24', '2020-01-24T10:00')], []],
    [
      'of its new day alone, where it was moved before it was told',
      [set('2020-01-24', '2020-01-07T12:00'), moved('2020-01-29', '2020-01-20T12:00')],
      ['01-28T09:00'],
    ],
    [
      'again at once, and the day before, where it was moved after it was told',
      [set('2020-01-24', '2020-01-07T12:00'), moved('2020-01-29', '2020-01-23T12:00')],
      ['01-23T09:00', '01-23T12:00', '01-28T09:00'],
    ],
    [
      'once, where it was moved to the next day after it was told',
      [set('2020-01-23', '2020-01-07T12:00'), moved('2020-01-24', '2020-01-23T09:30')],
      ['01-22T09:00', '01-23T09:30'],
    ],
    [
      'as cancelled to who knew of it',
      [set('2020-01-24', '2020-01-07T12:00'), became('cancelled', '2020-01-23T17:00')],
      ['01-23T09:00', '01-23T17:00'],
    ],
    [
      'never, where it was cancelled before',
      [set('2020-01-24', '2020-01-07T12:00'), became('cancelled', '2020-01-22T17:00')],
      [],
    ],
    [
      'as standing again',
      [
        set('2020-01-24', '2020-01-07T12:00'),
        became('cancelled', '2020-01-23T12:00'),
        became('restored', '2020-01-23T14:00'),
      ],
      ['01-23T09:00', '01-23T12:00', '01-23T14:00'],
    ],
  ])('%s', async (_what, events, expected) => {
    expect(times(await told('INE_SESSION_NOTICE', stream(...events), '2020-02-05T12:00'))).toEqual(
      expected,
    );
  });
});

describe('its síntesis is asked for', () => {
  const held = stream(set('2020-01-24', '2020-01-07T12:00'));
  const drafted: BriefingEvent = {
    ...common,
    recordId: 't1',
    ordinal: 1,
    kind: 'drafted',
    at: '2020-01-27T12:00:00-06:00',
    text: { form: 'sintesis', about: 'session', aboutId: 'i1', title: 'S', text: 'x' },
  };
  const circulated: BriefingEvent = {
    ...common,
    recordId: 't1',
    ordinal: 2,
    kind: 'circulated',
    at: '2020-01-28T12:00:00-06:00',
    recipients: ['area:VIN'],
  };
  const FOUR = ['01-27T09:00', '01-29T09:00', '01-31T09:00', '02-05T09:00'];
  it.each<[string, IneSessionEvent[], BriefingEvent[], string[]]>([
    ['the next working day, then each second one, three times more', held, [], FOUR],
    ['though it is drafted', held, [drafted], FOUR],
    ['until it is circulated', held, [drafted, circulated], FOUR.slice(0, 1)],
    [
      'not of one that is cancelled',
      stream(set('2020-01-24', '2020-01-07T12:00'), became('cancelled', '2020-01-20T12:00')),
      [],
      [],
    ],
    [
      'from the day on which one was registered late',
      stream(set('2020-01-24', '2020-01-30T12:00')),
      [],
      ['01-30T09:00', '02-04T09:00', '02-06T09:00'],
    ],
  ])('%s', async (_what, events, briefings, expected) => {
    expect(times(await told('INE_SYNTHESIS', events, '2020-02-07T12:00', briefings))).toEqual(
      expected,
    );
  });
  test('of the head of the area whose line it is', async () => {
    const all = await told('INE_SYNTHESIS', held, '2020-01-27T12:00');
    expect(all).toEqual([{ at: '01-27T09:00', who: 'Titular de Vinculación', byEmail: true }]);
  });
});
