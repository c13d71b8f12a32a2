/**
 * The documents of one kind as a book with registers: each found by its id, by its folio or by the months that it
 * concerns, and the open ones apart, so that a question costs what it is about and not what was ever received.
 */
import { List, Map as ImmutableMap, Set as ImmutableSet } from 'immutable';

export interface BookRecord<Event> {
  id: string;
  /** In the order of their ordinals. */
  events: Event[];
}

/** How a kind of document is registered. */
export interface Register<Event> {
  /** As folios are compared, of the text that stands; undefined while it has none. */
  folio(record: BookRecord<Event>): string | undefined;
  /** `2020-03` of each month that an event concerns. */
  months(event: Event): string[];
  /** Something is still to be done about it. */
  isOpen(record: BookRecord<Event>): boolean;
}

export interface Book<Event> {
  records: ImmutableMap<string, BookRecord<Event>>;
  /** In the order in which they began. */
  ids: List<string>;
  folios: ImmutableMap<string, string>;
  months: ImmutableMap<string, ImmutableSet<string>>;
  open: ImmutableSet<string>;
}

export const emptyBook = <Event>(): Book<Event> => ({
  records: ImmutableMap(),
  ids: List(),
  folios: ImmutableMap(),
  months: ImmutableMap(),
  open: ImmutableSet(),
});

const withFolio = (
  folios: ImmutableMap<string, string>,
  id: string,
  before: string | undefined,
  after: string | undefined,
): ImmutableMap<string, string> => {
  if (before === after) return folios;
  const freed = before !== undefined && folios.get(before) === id ? folios.delete(before) : folios;
  return after === undefined || freed.has(after) ? freed : freed.set(after, id);
};

/** The book with one event more. */
export const register = <Event>(
  book: Book<Event>,
  how: Register<Event>,
  id: string,
  event: Event,
): Book<Event> => {
  const before = book.records.get(id);
  const record = { id, events: [...(before?.events ?? []), event] };
  return {
    records: book.records.set(id, record),
    ids: before === undefined ? book.ids.push(id) : book.ids,
    folios: withFolio(
      book.folios,
      id,
      before === undefined ? undefined : how.folio(before),
      how.folio(record),
    ),
    months: how
      .months(event)
      .reduce(
        (months, month) => months.set(month, (months.get(month) ?? ImmutableSet()).add(id)),
        book.months,
      ),
    open: how.isOpen(record) ? book.open.add(id) : book.open.delete(id),
  };
};

/** A book of these records, for who has them as a list. */
export const bookOf = <Event>(records: BookRecord<Event>[], how: Register<Event>): Book<Event> =>
  records.reduce(
    (book, { id, events }) => events.reduce((next, event) => register(next, how, id, event), book),
    emptyBook<Event>(),
  );

const present = <Event>(book: Book<Event>, ids: Iterable<string>): BookRecord<Event>[] =>
  [...ids].flatMap((id) => book.records.get(id) ?? []);

/** Every record, in the order in which they began. */
export const allRecords = <Event>(book: Book<Event>): BookRecord<Event>[] =>
  present(book, book.ids);

const ordered = <Event>(book: Book<Event>, ids: ImmutableSet<string>): BookRecord<Event>[] =>
  ids.size === book.ids.size
    ? allRecords(book)
    : present(book, ids).sort((a, b) => compareIds(a.id, b.id));

/** `n9` before `n10`: ids count up in the order in which documents began. */
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

/** Those about which something is still to be done, in their order. */
export const openRecords = <Event>(book: Book<Event>): BookRecord<Event>[] =>
  ordered(book, book.open);

/** Those that a month concerns, in their order. @param month `2020-03`. */
export const recordsOfMonth = <Event>(book: Book<Event>, month: string): BookRecord<Event>[] =>
  ordered(book, book.months.get(month) ?? ImmutableSet());

/** The last that began, newest first. */
export const latestRecords = <Event>(book: Book<Event>, count: number): BookRecord<Event>[] =>
  present(book, book.ids.takeLast(count).reverse());
