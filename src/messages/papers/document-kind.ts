/** A kind of document as one object: everything that links, downloads and the command line ask about it. The list is `documents.ts`; nothing else knows a kind by name. */
import type { z } from 'zod';
import type { FileKind, FileOf } from '../../conversation/message.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { CalendarFeed } from '../sessions/calendar-feed.ts';
import type { MailDraft } from './mail-draft.ts';
import type { Paper } from './paper.ts';

/** `documents/writers.ts` has one writer for each. */
export type Format = 'pdf' | 'xlsx' | 'docx' | 'ics' | 'eml';

export interface DocumentKind<K extends FileKind = FileKind> {
  kind: K;
  /** Its fields, `kind` first, in the order in which they stand in signed addresses, which are out: never reordered. */
  file: z.ZodType<FileOf<K>> & { shape: Record<string, unknown> };
  /** A file with a `format` says which one it is; otherwise it is the first. */
  formats: readonly [Format, ...Format[]];
  /** As it ends an address, for the eye: without its extension. */
  name(file: FileOf<K>): string;
  /**
   * Undefined where there is nothing to write: gone, or never there.
   * @param at plan time of the writing, with its offset. @param states every plan that it may speak of, in their order.
   */
  make(
    state: PlanState,
    file: FileOf<K>,
    at: Instant,
    states: PlanState[],
  ): Paper | CalendarFeed | MailDraft | undefined;
  /** What writes the same file where there is no address for it, after `npm run -s avance -- `. */
  command?: string;
  /** Programs subscribe to it under one address, which a key of its own opens; nothing is signed. */
  subscription?: true;
  /** Prepared for who has no mail server: it is not offered where this service sends the mail itself. */
  mailedItself?: true;
}
