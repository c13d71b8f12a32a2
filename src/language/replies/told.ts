/** Whose word a clause is. */
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { verbGroups } from './verb-groups.ts';

/** "lamento informar que" */
const isTelling = ({ verbs }: Item): boolean =>
  verbs.some(({ class: kind, tense }) => kind === 'says' && tense === 'infinitive');

/** Does somebody else's word govern a clause: "dicen que", "avísenme que"? One's own ("informo que") does not. */
export const isTold = (clause: Clause, before: Clause | undefined): boolean => {
  if (clause.joint !== 'that' || before === undefined) return false;
  const governor = verbGroups(before.items).findLast(
    ({ class: kind }) => kind === 'says' || kind === 'thinks',
  );
  if (governor === undefined) return !before.items.some(isTelling);
  const own =
    (governor.tense === 'present' && governor.impersonal) ||
    (governor.tense === 'present' && governor.person === 1) ||
    governor.tense === 'infinitive' ||
    (governor.tense === 'future' && governor.person === 1);
  return governor.class === 'thinks' || governor.verb === 'decir' || !own;
};
