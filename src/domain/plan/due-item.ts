/** Something that an area owes on a day: a commitment of an agreement, a decision of the commission, what is to be sent to the INE. One shape for reminders, lists and the calendar. */
import type { Signed } from '../people/signing.ts';
import { addDays } from '../time/dates.ts';
import type { LocalDate } from './document.ts';

export interface DueItem {
  /** `agreement/c1.2/2020-03`, `decision/2020-03/1`: stable, used in reminder keys. */
  id: string;
  source: 'agreement' | 'decision' | 'sending';
  /** What it belongs to, as people call it: an agreement's key, a session's name comes from its key. */
  of: string;
  text: string;
  /** Area code; absent: the Secretario Técnico answers for it. */
  area?: string;
  dueOn: LocalDate;
  /** When it was written down: nobody is reminded of it before. */
  knownFrom?: LocalDate;
  /** When it was fulfilled. */
  doneOn?: LocalDate;
  /** By whom, where that is known. */
  doneBy?: Signed;
}

/** `soon`: within a week, its day included; `late`: its day is over. */
export type DueLight = 'done' | 'late' | 'soon' | 'plenty';
const SOON_DAYS = 7;

/** @param today local date of the plan. */
export const dueLight = (
  { dueOn, doneOn }: Pick<DueItem, 'dueOn' | 'doneOn'>,
  today: LocalDate,
): DueLight => {
  if (doneOn !== undefined) return 'done';
  if (dueOn < today) return 'late';
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'plenty';
};

export const byDueDate = (a: DueItem, b: DueItem): number =>
  a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1;
