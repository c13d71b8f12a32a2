/** Something that an area owes on a day: a commitment of an agreement, or a decision of the commission. One shape for reminders, lists and the calendar. */
import type { LocalDate } from './plan.ts';

export interface DueItem {
  /** `agreement/c1.2/2020-03`, `decision/2020-03/1`: stable, used in reminder keys. */
  id: string;
  source: 'agreement' | 'decision';
  /** What it belongs to, as people call it: an agreement's key, a session's name comes from its key. */
  of: string;
  text: string;
  /** Area code; absent: the Secretario Técnico answers for it. */
  area?: string;
  dueOn: LocalDate;
  /** When it was fulfilled. */
  doneOn?: LocalDate;
}
