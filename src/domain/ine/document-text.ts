/** The text of a document of the INE from what a form or a list gives of it, with what follows from it. */
import { calendarOf, type CalendarSettings } from '../time/calendar.ts';
import { addDays, epochOf, instantAt } from '../time/dates.ts';
import { deadlineOf, type TermOrMoment } from '../time/deadline.ts';
import type { LocalDate } from '../plan/document.ts';
import type { NotificationText } from './notification.ts';

/** A term that is shorter is urgent by itself. */
const URGENT_MS = 24 * 3_600_000;

interface Place {
  settings: CalendarSettings;
  timeZone: string;
}

/** A day and an hour that the document fixes; a day without an hour ends with it. */
export const fixedTerm = (
  { timeZone }: Pick<Place, 'timeZone'>,
  date: LocalDate | undefined,
  time: string | undefined,
): TermOrMoment | undefined => {
  if (date === undefined) return undefined;
  const until =
    time === undefined
      ? instantAt(addDays(date, 1), '00:00', timeZone)
      : instantAt(date, time, timeZone);
  return { unit: 'fixed', until };
};

type Optional = 'link' | 'answerTerm' | 'urgentReason' | 'consolidator' | 'signer';

export type GivenText = Omit<NotificationText, Optional | 'reserved'> & {
  [Field in Optional]?: NotificationText[Field] | undefined;
} & { reserved?: boolean | undefined };

/** Does a term end less than a day after the document was received? */
const isShort = (
  { receivedAt, term, answerTerm }: GivenText,
  { settings, timeZone }: Place,
): boolean =>
  [term, ...(answerTerm === undefined ? [] : [answerTerm])].some(
    (each) =>
      epochOf(deadlineOf(receivedAt, each, calendarOf(settings), timeZone)) - epochOf(receivedAt) <
      URGENT_MS,
  );

/** @param shortTerm the reason of what is urgent by its term alone, as people read it. */
export const documentText = (
  given: GivenText,
  place: Place,
  shortTerm: string,
): NotificationText => {
  const { folio, kind, issuer, subject, synopsis, link, receivedAt, term, answerTerm } = given;
  const { consolidator, signer, reserved, recipients } = given;
  const short = isShort(given, place);
  const urgent = given.urgent || short;
  const reason = urgent ? (given.urgentReason ?? (short ? shortTerm : undefined)) : undefined;
  return {
    folio,
    kind,
    issuer,
    subject,
    synopsis,
    ...(link === undefined ? {} : { link }),
    receivedAt,
    term,
    ...(answerTerm === undefined ? {} : { answerTerm }),
    urgent,
    ...(reason === undefined ? {} : { urgentReason: reason }),
    ...(reserved === true ? { reserved } : {}),
    ...(consolidator === undefined ? {} : { consolidator }),
    ...(signer === undefined ? {} : { signer }),
    recipients,
  };
};

/** Ends a term that is fixed before the document was received? */
export const endsBeforeStart = ({
  receivedAt,
  term,
  answerTerm,
}: Pick<NotificationText, 'receivedAt' | 'term' | 'answerTerm'>): boolean =>
  [term, answerTerm].some(
    (each) => each?.unit === 'fixed' && epochOf(each.until) <= epochOf(receivedAt),
  );
