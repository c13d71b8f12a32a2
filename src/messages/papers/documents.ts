/** The one list of kinds of documents, and what the house asks of them. */
import type { FileName } from '../../conversation/message.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { briefingDocument } from '../briefings/briefing-paper.ts';
import { logDocument } from '../ine/log-paper.ts';
import { receiptDocument } from '../ine/receipt-paper.ts';
import { calendarDocument } from '../sessions/calendar-document.ts';
import type { CalendarFeed } from '../sessions/calendar-feed.ts';
import { callDocument } from '../sessions/call-paper.ts';
import type { DocumentKind, Format } from './document-kind.ts';
import { mailDocument } from './mail-document.ts';
import type { MailDraft } from './mail-draft.ts';
import type { Paper } from './paper.ts';

export const DOCUMENT_KINDS: DocumentKind[] = [
  receiptDocument,
  logDocument,
  callDocument,
  calendarDocument,
  briefingDocument,
  mailDocument,
];

export interface Documents {
  /**
   * Undefined where there is nothing to write.
   * @param at plan time of the writing, with its offset. @param states absent: that of the plan alone.
   */
  make: (
    state: PlanState,
    file: FileName,
    at: Instant,
    states?: PlanState[],
  ) => Paper | CalendarFeed | MailDraft | undefined;
  formatOf: (file: FileName) => Format;
  /** Every format in which it can be written. */
  formatsOf: (file: FileName) => readonly Format[];
  /** As it ends an address: `bitacora-03.pdf`. */
  addressName: (file: FileName) => string;
  isSubscription: (file: FileName) => boolean;
  /** Nobody needs it where this service sends the mail itself. */
  isMailedItself: (file: FileName) => boolean;
  /** What writes the same file on the command line; undefined where nothing does. */
  commandOf: (file: FileName) => string | undefined;
  /** Its fields as they stand in a signed address, its kind first. */
  partsOf: (file: FileName) => unknown[];
  /** The file of these parts; undefined for what is none, and for what no signature opens. */
  fileOf: (parts: unknown[]) => FileName | undefined;
}

/** @throws Error from what is asked about a file of a kind that is not in the list. */
export const makeDocuments = (kinds: DocumentKind[]): Documents => {
  const byKind = new Map<unknown, DocumentKind>(kinds.map((each) => [each.kind, each]));
  const kindOf = ({ kind }: FileName): DocumentKind => {
    const found = byKind.get(kind);
    if (found === undefined) throw new Error(`unknown kind of document: ${kind}`);
    return found;
  };
  const formatOf = (file: FileName): Format => {
    const { formats } = kindOf(file);
    return formats.find((format) => 'format' in file && file.format === format) ?? formats[0];
  };
  return {
    make: (state, file, at, states = [state]) => kindOf(file).make(state, file, at, states),
    formatOf,
    formatsOf: (file) => kindOf(file).formats,
    addressName: (file) => `${kindOf(file).name(file)}.${formatOf(file)}`,
    isSubscription: (file) => kindOf(file).subscription === true,
    isMailedItself: (file) => kindOf(file).mailedItself === true,
    commandOf: (file) => kindOf(file).command,
    partsOf: (file) => {
      const fields = new Map<string, unknown>(Object.entries(file));
      return Object.keys(kindOf(file).file.shape).map((name) => fields.get(name));
    },
    fileOf: (parts) => {
      const kind = byKind.get(parts[0]);
      const names = Object.keys(kind?.file.shape ?? {});
      if (kind === undefined || kind.subscription === true || names.length !== parts.length)
        return undefined;
      const fields = Object.fromEntries(names.map((name, index) => [name, parts[index]]));
      return kind.file.safeParse(fields).data;
    },
  };
};

export const documents = makeDocuments(DOCUMENT_KINDS);
