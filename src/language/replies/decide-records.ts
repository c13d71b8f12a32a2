/** What is recorded as done: all of it, or a number of units; and what is asked about where an account does not close. */
import {
  agreesWithShare,
  inferred,
  isExplainedBeside,
  isExplainedBySum,
  isPlausible,
  quantityOf,
  remainderOf,
  sumOf,
} from './accounts.ts';
import {
  ask,
  besides,
  completion,
  isExplained,
  justification,
  note,
  oneOrAll,
  only,
  quantity,
  says,
  type Reply,
} from './reply-intents.ts';
import { isOvercome } from './decide-undone.ts';
import { documentsIn, namesIn, passesOn } from './whole-reply.ts';
import type { Rule } from './rule.ts';

/** "ninguno, porque no hubo acuerdos" */
const isNoneWithReason = (reply: Reply): boolean =>
  only(reply, 'counted', 'reason', 'undone', 'courtesy') &&
  says(reply, 'reason', 'undone') &&
  quantityOf(reply)?.total === 0;

/** "quedó, pero en papel"; "lista la reunión, a la que no llegó nadie" */
const isQualified = ({ statements }: Reply): boolean =>
  statements.some(
    ({ clause, says: kind, inner }, index) =>
      (clause.contrast &&
        statements.slice(0, index).some(({ says: before }) => before === 'done') &&
        /^(aside|talk|step)$/.test(kind)) ||
      (clause.joint === 'relative' && /^(undone|unfinished|lacking)$/.test(inner)),
  );

/** "se celebró una reunión; la otra se reagendó" */
const isOneOfSeveral = (reply: Reply): boolean =>
  (reply.context.programmed ?? 1) > 1 &&
  (reply.context.reported ?? 0) === 0 &&
  says(reply, 'lacking', 'progress') &&
  reply.statements.every(({ says: kind, extent }) => kind !== 'done' || extent === 'one');

/** "son 9 las notificaciones que faltan" */
const isOfMissing = ({ statements }: Reply): boolean =>
  statements.some(
    ({ clause, inner, tense }, index) =>
      clause.joint === 'relative' &&
      (clause.items.some(({ verbs }) => verbs.some(({ class: kind }) => kind === 'lacks')) ||
        (tense !== 'imperfect' &&
          !clause.items.some(({ form }) => /^(ha|han|he|hemos)$/.test(form)) &&
          /^(undone|unfinished|lacking|promise|progress)$/.test(inner))) &&
      statements[index - 1]?.says === 'counted',
  );

/** "no, van 2": the "no" answers. */
const withoutBareNo = (reply: Reply): Reply => ({
  ...reply,
  statements: reply.statements.filter(
    ({ says: kind, clause }) => kind !== 'denial' || clause.items.length > 1,
  ),
});

export const counted: Rule = (reply) => {
  if (!says(reply, 'counted')) return undefined;
  if (isNoneWithReason(reply)) return justification(reply);
  const whole = sumOf(reply);
  if (whole !== undefined && isExplainedBySum(reply)) return quantity(reply, { total: whole });
  const found = quantityOf(reply);
  if (found === undefined) return ask(reply, note(reply));
  const plain = besides(
    withoutBareNo(reply),
    ...(agreesWithShare(reply, found) ? (['partly'] as const) : []),
    'counted',
    'courtesy',
    'evidence',
    'aside',
    'reason',
    'lacking',
    'promise',
    'contrast',
    'done',
    'talk',
    'nothing-missing',
    'perhaps',
    'progress',
    'step',
  );
  return plain &&
    !isOfMissing(reply) &&
    isExplainedBeside(reply, found) &&
    isPlausible(reply, found)
    ? quantity(reply, found)
    : ask(reply, quantity(reply, found), note(reply));
};

const sum = (parts: number[]): number => parts.reduce((total, part) => total + part, 0);

export const done: Rule = (reply) => {
  if (!says(reply, 'done')) return undefined;
  const rest = remainderOf(reply);
  if (rest !== undefined && says(reply, 'lacking'))
    return ask(reply, quantity(reply, { total: rest }), note(reply));
  const parts = reply.statements.flatMap((statement) =>
    statement.says === 'partly' ? statement.quantities.flatMap(({ total }) => total ?? []) : [],
  );
  if (parts.length > 0)
    return ask(reply, quantity(reply, { total: sum(parts) }), completion(reply), note(reply));
  if (isOneOfSeveral(reply) && isExplained(reply) && !says(reply, 'partly'))
    return ask(reply, quantity(reply, { total: 1 }), note(reply));
  if (says(reply, 'lacking', 'partly', 'unfinished', 'progress'))
    return isExplained(reply) ? note(reply) : ask(reply, note(reply), completion(reply));
  const plain = besides(
    reply,
    'done',
    'courtesy',
    'evidence',
    'aside',
    'reason',
    'nothing-missing',
    'perhaps',
    'talk',
    ...(isOvercome(reply) ? (['undone'] as const) : []),
    ...(passesOn(reply) ? (['step'] as const) : []),
  );
  if (!plain || isQualified(reply) || !isExplained(reply))
    return ask(reply, completion(reply), note(reply));
  if ((reply.context.programmed ?? 1) <= 1) return completion(reply);
  const extents = reply.statements
    .filter((statement) => statement.says === 'done')
    .map(({ extent }) => extent);
  const named = Math.max(documentsIn(reply), namesIn(reply));
  if (named > 1) return ask(reply, quantity(reply, { total: named }), completion(reply));
  if (extents.includes('all') || says(reply, 'nothing-missing')) return completion(reply);
  return extents.includes('one') ? oneOrAll(reply) : ask(reply, completion(reply), note(reply));
};

/** "la última quedó ayer" */
const isLastOne = (reply: Reply): boolean =>
  (reply.context.programmed ?? 1) > 1 &&
  only(reply, 'partly', 'evidence', 'courtesy', 'aside') &&
  reply.statements.some(
    ({ says: kind, opinion, clause }) =>
      kind === 'partly' &&
      !opinion &&
      clause.items.some(
        ({ form, entity }) =>
          entity?.kind === 'ordinal' || /(^| )(ultim[oa]|penultim[oa])$/.test(form),
      ),
  );

export const partly: Rule = (reply) => {
  if (!says(reply, 'partly')) return undefined;
  const counted = quantityOf(reply);
  if (counted !== undefined && agreesWithShare(reply, counted) && isExplained(reply))
    return quantity(reply, counted);
  const found = counted ?? inferred(reply);
  if (found !== undefined) return ask(reply, quantity(reply, found), note(reply));
  if (isLastOne(reply)) return oneOrAll(reply);
  if (reply.statements.some(({ says: kind, opinion }) => kind === 'partly' && opinion))
    return ask(reply, completion(reply), note(reply));
  const open = reply.statements.some(({ unexplained }) =>
    unexplained.some(({ entity }) => entity !== undefined),
  );
  return open ? ask(reply, note(reply)) : note(reply);
};

/** "faltan 2 por notificar", "vamos a la mitad" */
export const remainder: Rule = (reply) => {
  const found = inferred(reply);
  return found !== undefined && !says(reply, 'promise')
    ? ask(reply, quantity(reply, found), note(reply))
    : undefined;
};
