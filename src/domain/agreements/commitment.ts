/**
 * What is owed by date, from every source: the commission's acuerdos, and the commitments of agreements, each month of a monthly one for itself. What was
 * dropped is asked no more and is not here.
 */
import {
  foldAgreements,
  type AgreementState,
  type AgreementText,
  type CommitmentState,
} from './agreement.ts';
import { firstOfMonth, lastOfMonth, monthOf, yearOf } from '../time/dates.ts';
import { resolutionItems } from '../sessions/resolution.ts';
import { sendingItems } from '../sendings/sending-items.ts';
import type { DueItem } from '../plan/due-item.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { LocalDate } from '../plan/document.ts';
import { answersFrom, type PlanState } from '../plan/plan-state.ts';

/** The period of a commitment that is due once. */
const ONCE = 'once';

/** The day of each month from one day to another, both included; the month's last where it is shorter. */
export const monthlyDates = (day: number, from: LocalDate, until: LocalDate): LocalDate[] => {
  const dates: LocalDate[] = [];
  for (
    let year = yearOf(from), month = monthOf(from);
    firstOfMonth(year, month) <= until;
    month === 12 ? ((year += 1), (month = 1)) : (month += 1)
  ) {
    const last = lastOfMonth(year, month);
    const date = `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`;
    if (from <= date && date <= until) dates.push(date);
  }
  return dates;
};

/** The later of two days; one that is not known counts for nothing. */
const later = (a: LocalDate, b: LocalDate | undefined): LocalDate =>
  b !== undefined && b > a ? b : a;

interface Period {
  name: string;
  dueOn: LocalDate;
}

/** A monthly one is asked from the signature, from when Avance answers for the plan and from when it was written, to the end of the agreement or of the plan's year. */
const periodsOf = (
  state: Pick<PlanState, 'year' | 'activeFrom' | 'commissionFrom'>,
  { signedOn, endsOn }: AgreementText,
  { text: { due }, writtenOn }: CommitmentState,
): Period[] => {
  if (due.kind === 'once') return [{ name: ONCE, dueOn: due.on }];
  if (signedOn === undefined) return [];
  const yearEnd = lastOfMonth(state.year, 12);
  const until = endsOn !== undefined && endsOn < yearEnd ? endsOn : yearEnd;
  return monthlyDates(due.day, later(later(signedOn, answersFrom(state)), writtenOn), until).map(
    (dueOn) => ({ name: dueOn.slice(0, 7), dueOn }),
  );
};

export const itemId = (agreementId: string, commitment: number, period: string): string =>
  `agreement/${agreementId}.${commitment}/${period}`;

/** What one commitment asks, earliest first; nothing once it is dropped. */
export const itemsOf = (
  state: Pick<PlanState, 'year' | 'activeFrom' | 'commissionFrom'>,
  { id, text }: AgreementState,
  commitment: CommitmentState,
): DueItem[] =>
  commitment.dropped !== undefined
    ? []
    : periodsOf(state, text, commitment).map(({ name, dueOn }): DueItem => {
        const done = commitment.fulfilled.find((one) => one.period === name);
        return {
          id: itemId(id, commitment.number, name),
          source: 'agreement',
          of: text.key,
          text: commitment.text.text,
          area: commitment.text.area,
          dueOn,
          knownFrom: commitment.writtenOn,
          ...(done === undefined
            ? {}
            : {
                doneOn: done.at.slice(0, 10),
                doneBy: {
                  authorName: done.authorName,
                  ...(done.onBehalfOf === undefined ? {} : { onBehalfOf: done.onBehalfOf }),
                  ...(done.acting === undefined ? {} : { acting: done.acting }),
                },
              }),
        };
      });

export const agreementItems = (state: PlanState): DueItem[] =>
  foldAgreements(state).flatMap((agreement) =>
    agreement.commitments.flatMap((commitment) => itemsOf(state, agreement, commitment)),
  );

/** Each gives what it owes; another one joins here. */
const SOURCES: ((state: PlanState) => DueItem[])[] = [
  agreementItems,
  resolutionItems,
  sendingItems,
];

/** Everything that is owed by date, done or not, whatever it comes from. */
export const dueItems = memoizeBySnapshot((state: PlanState): DueItem[] =>
  SOURCES.flatMap((source) => source(state)),
);

export const findDueItem = (state: PlanState, id: string): DueItem | undefined =>
  dueItems(state).find((item) => item.id === id);
