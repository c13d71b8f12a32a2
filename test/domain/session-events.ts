/** What happens to the ordinary session of March 2020, step by step. */
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';

export const event = (
  ordinal: number,
  kind: SessionEvent['kind'],
  more: Partial<SessionEvent> = {},
): SessionEvent => ({
  ...{ sessionKey: '2020-03', ordinal, kind, authorId: 's', authorName: 'S' },
  at: '2020-02-10T10:00:00-06:00',
  ...more,
});
export const set = (ordinal: number, date: string, time?: string): SessionEvent =>
  event(ordinal, 'date_set', { date, ...(time === undefined ? {} : { time }) });
export const record = (events: SessionEvent[] = [], month = 3): SessionRecord => ({
  key: `2020-0${month}`,
  kind: 'ordinary',
  month,
  window: { opensOn: `2020-0${month}-23`, closesOn: `2020-0${month}-30` },
  events,
});
