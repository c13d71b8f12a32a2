/** Documents of the INE by what is remembered of them: words, the days on which they came, a part of the folio. */
import { epochOf, localDate } from '../time/dates.ts';
import type { LocalDate } from '../plan/document.ts';
import { folioName, withoutAccents } from '../plan/plain-text.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { NotificationState } from './notification.ts';
import { foldNotifications, type Documents } from './notification-decide.ts';
import { foldAllOutgoing } from './outgoing-decide.ts';
import type { OutgoingState } from './outgoing.ts';

/** Local dates, both included. */
export interface DayRange {
  first: LocalDate;
  last: LocalDate;
}

export interface Sought {
  /** Each must be found. */
  words: readonly string[];
  /** Received in any of them; none: whenever. */
  periods: readonly DayRange[];
}

/** Case, accents, width and dashes do not count; `ñ` counts as `n`. */
const folded = (text: string): string => withoutAccents(folioName(text)).normalize('NFC');

const startsSomewhere = (text: string, word: string): boolean => {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1))
    if (index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) return true;
  return false;
};

/** Of the folio any part is enough, elsewhere the beginning of a word. */
const says = ({ text }: NotificationState, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const { kind, issuer, subject, synopsis } = text;
  const written = folded([kind, issuer, subject, synopsis].join('\n'));
  const folio = folded(text.folio);
  return words.every((word) => startsSomewhere(written, word) || folio.includes(word));
};

/** The documents that say every word and were received on those days, newest reception first. */
export const searchDocuments = (
  state: Documents,
  { words, periods }: Sought,
): NotificationState[] => {
  const sought = words.map(folded);
  const isThen = ({ text }: NotificationState): boolean => {
    if (periods.length === 0) return true;
    const day = localDate(epochOf(text.receivedAt), state.timeZone);
    return periods.some(({ first, last }) => first <= day && day <= last);
  };
  return foldNotifications(state)
    .filter((document) => isThen(document) && says(document, sought))
    .reverse()
    .sort((a, b) => epochOf(b.text.receivedAt) - epochOf(a.text.receivedAt));
};

/** What stands between the separators of a folio; zeros in front of a figure do not count. */
const partsOf = (folio: string): string[] =>
  folded(folio)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d+$)/, ''));

/** Do the parts stand in the folio, whole and in their order? */
const hasParts = (folio: string, parts: readonly string[]): boolean => {
  let next = 0;
  for (const part of partsOf(folio)) if (part === parts[next]) next += 1;
  return next === parts.length;
};

export interface FolioMatches {
  received: NotificationState[];
  sent: OutgoingState[];
}

/** What was received and what was sent whose folio has these parts, newest first. @param part "0123", "123/2020". */
export const findByFolioPart = (
  state: Documents & Pick<PlanState, 'outgoing'>,
  part: string,
): FolioMatches => {
  const parts = partsOf(part);
  if (parts.length === 0) return { received: [], sent: [] };
  return {
    received: searchDocuments(state, { words: [], periods: [] }).filter(({ text }) =>
      hasParts(text.folio, parts),
    ),
    sent: foldAllOutgoing(state)
      .filter(({ text }) => hasParts(text.folio, parts))
      .sort((a, b) => epochOf(b.text.sentAt) - epochOf(a.text.sentAt)),
  };
};
