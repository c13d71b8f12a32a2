/**
 * A reply about several months of one line: which words are said of which. "Las actas de febrero y marzo ya están; la de
 * abril está en proceso", "Mayo: 4, junio: 1".
 */
import type { Month } from '../../domain/plan/document.ts';
import { cutIntoClauses, type Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { isTold } from './told.ts';
import { verbGroups } from './verb-groups.ts';

export interface MonthPart {
  months: Month[];
  items: Item[];
}

const monthsOf = (items: Item[]): Month[] => [
  ...new Set(items.flatMap(({ entity }) => (entity?.kind === 'month' ? [entity.month] : []))),
];

/** "la de abril está en proceso": the month stands before the verb, or there is none. */
const isOfMonth = ({ items, joint }: Clause): boolean => {
  const at = items.findIndex(({ entity }) => entity?.kind === 'month');
  const verb = verbGroups(items).at(0)?.from ?? items.length;
  return at !== -1 && (joint === 'free' || joint === 'that') && at < verb;
};

/** From the first to the last item of these clauses, signs between them included. */
const spanOf = (all: Item[], clauses: Clause[]): Item[] => {
  const items = clauses.flatMap((clause) => clause.items);
  const [first, last] = [items[0], items.at(-1)];
  return first === undefined || last === undefined
    ? []
    : all.slice(all.indexOf(first), all.indexOf(last) + 1);
};

/** Undefined where the reply does not go from month to month; words before the first month are said of all. */
export const monthParts = (items: Item[]): MonthPart[] | undefined => {
  if (monthsOf(items).length < 2) return undefined;
  const heads: Clause[] = [];
  const groups: Clause[][] = [];
  const clauses = cutIntoClauses(items);
  if (clauses.some((clause, index) => isTold(clause, clauses[index - 1]))) return undefined;
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (isOfMonth(clause)) groups.push([clause]);
    else if (last !== undefined) last.push(clause);
    else heads.push(clause);
  }
  const months = groups.map(([first]) => monthsOf(first?.items ?? []));
  const isEach = new Set(months.flat()).size === months.flat().length;
  if (groups.length < 2 || !isEach || monthsOf(heads.flatMap((head) => head.items)).length > 0)
    return undefined;
  return groups.map((own, index) => ({
    months: months[index] ?? [],
    items: spanOf(items, own),
  }));
};
