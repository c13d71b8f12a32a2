/** The calendar as a document: sessions, their windows and what is due, for programs that subscribe to it. */
import { z } from 'zod';
import { dueItems } from '../../domain/agreements/commitment.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { DocumentKind } from '../papers/document-kind.ts';
import { calendarEvents, calendarName } from './calendar-events.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    calendar: object;
  }
}

export const calendarDocument: DocumentKind<'calendar'> = {
  kind: 'calendar',
  file: z.object({ kind: z.literal('calendar') }),
  formats: ['ics'],
  name: () => 'calendario',
  make: (state, _file, at) => ({
    name: calendarName(state),
    planId: state.planId,
    timeZone: state.timeZone,
    events: calendarEvents(state, epochOf(at), dueItems(state)),
    at,
  }),
  command: 'calendar --file ARCHIVO',
  subscription: true,
};
