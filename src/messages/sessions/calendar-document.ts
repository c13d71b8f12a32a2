/** The calendar as a document: sessions, their windows and what is due, for programs that subscribe to it. */
import { z } from 'zod';
import type { DocumentKind } from '../papers/document-kind.ts';
import { calendarFeed } from './calendar-feed.ts';

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
  make: (_state, _file, at, states) => calendarFeed(states, at),
  command: 'calendar --file ARCHIVO',
  subscription: true,
};
