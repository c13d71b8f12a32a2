/** Which entries of the record count for "as of a date": those whose plan time is up to its end. */
import { epochOf, lastOfMonth, localDate } from '../time/dates.ts';
import type { LocalDate } from '../plan/document.ts';
import type { PlanImported } from '../plan/fold.ts';
import type { ProgressEntry } from '../progress/progress-entry.ts';
import type { LogEntry } from './entry.ts';
import type { Slices } from './subjects.ts';

/**
 * The local date from which an entry counts. What an adoption in mid-year brings counts from the dates that it concerns:
 * the plan and the first directory from the beginning, a *carga inicial* from its month's end.
 * @param known what was folded before it. @param timeZone of the plan.
 */
export const countsFrom = (entry: LogEntry, known: Slices, timeZone: string): LocalDate => {
  const written = localDate(epochOf(entry.at), timeZone);
  const from = (date: LocalDate): LocalDate => (date < written ? date : written);
  switch (entry.kind) {
    case 'plan.imported':
      return from(`${(entry.payload as PlanImported).year}-01-01`);
    case 'directory.imported':
      return known.directory.people.length === 0 && known.directory.areas.length === 0
        ? ''
        : written;
    case 'commission.named':
      return '';
    case 'progress.initial_load': {
      const plan = known.plan[entry.scope];
      const { month } = entry.payload as ProgressEntry;
      return plan === undefined ? written : from(lastOfMonth(plan.year, month));
    }
    default:
      return written;
  }
};
