/** Sessions of a plan that has nothing else, and what one rule says of them. */
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';
import { toldBy } from './told.ts';

export type Happened = [SessionEvent['kind'], object];

export const session = (
  key: string,
  window: [string, string] | undefined,
  ...events: Happened[]
): SessionRecord => ({
  key,
  kind: window === undefined ? 'extraordinary' : 'ordinary',
  month: Number(key.slice(5, 7)),
  ...(window === undefined ? {} : { window: { opensOn: window[0], closesOn: window[1] } }),
  events: events.map(([kind, more], index) => ({
    ...{ sessionKey: key, ordinal: index + 1, kind, authorId: 's', authorName: 'S' },
    ...{ at: '2020-01-15T12:00:00-06:00', ...more },
  })),
});
export const MARCH: [string, string] = ['2020-03-23', '2020-03-31'];
export const set = (date: string): Happened => ['date_set', { date }];
export const CANCELLED: Happened = ['cancelled', { reason: 'r' }];
/** What is owed, then what is too late. */
export const toldOf = (
  plan: PlanState,
  rule: string,
  on: string,
  sessions: SessionRecord[],
): string[] => {
  const { due, late } = toldBy({ ...plan, lines: [], sessions }, rule, `${on}:00-06:00`);
  return [...due, ...late.map((one) => `late ${one}`)];
};
/** What, when, of which sessions, what is said; of which plan otherwise. */
export type Row = [string, string, SessionRecord[], string[], Partial<PlanState>?];
export const SECRETARY = 'Secretario Técnico';
export const both = (what: string): string[] => [`${what}/${SECRETARY}`, `${what}/commission`];
