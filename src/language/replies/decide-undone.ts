/** What takes a report back, and what tells that something was not done. */
import { isOfTheRest, isPlausible, isWholeAccount, quantityOf } from './accounts.ts';
import { markOf } from './marks.ts';
import {
  ask,
  isExplained,
  justification,
  note,
  only,
  quantity,
  says,
  type Reply,
} from './reply-intents.ts';
import { givesCause, lessens } from './whole-reply.ts';
import type { Rule } from './rule.ts';

/** "la 4.2-06 no, porque no hubo sesión" */
const isDeniedWithReason = (reply: Reply): boolean =>
  only(reply, 'denial', 'reason', 'courtesy') &&
  says(reply, 'denial') &&
  reply.statements.some(
    ({ says: kind, clause }) => kind === 'reason' && clause.items[0]?.form !== 'es que',
  );

/** "❌ no funcionó el sistema" */
const isMarkedUndone = (reply: Reply): boolean =>
  only(reply, 'lacking', 'denial', 'reason', 'courtesy') &&
  says(reply, 'denial', 'reason') &&
  reply.statements.some(({ clause: { items } }) =>
    items.every(({ kind, form }) => kind === 'emoji' && markOf(form) === 'undone'),
  );

/** "se cayó el internet, pero ya se cargó la base": what hindered is over. */
export const isOvercome = ({ statements }: Reply): boolean => {
  const last = statements.findLastIndex(
    ({ says: kind }) => kind === 'undone' || kind === 'unfinished',
  );
  return (
    statements
      .slice(0, last + 1)
      .every(({ says: kind }) => kind !== 'unfinished' && kind !== 'done') &&
    statements
      .slice(last + 1)
      .some(
        ({ says: kind, clause: { contrast, items } }) =>
          kind === 'done' && contrast && items.some((item) => /^(ya|si)$/.test(item.form)),
      )
  );
};

/** "me confundí, el acta es la de febrero": what is taken back, and what is told instead. */
const namesMonths = ({ statements }: Reply): boolean =>
  statements.length > 1 &&
  statements.some(({ clause }) => clause.items.some(({ entity }) => entity?.kind === 'month'));

/** "no se recibieron solicitudes, se reporta en ceros" */
const isInZeros = ({ statements }: Reply): boolean =>
  statements.some(({ clause }) => clause.items.some(({ form }) => form === 'ceros'));

export const takenBack: Rule = (reply) => {
  if (!says(reply, 'undo') || says(reply, 'question')) return undefined;
  const found = quantityOf(reply);
  if (found !== undefined && says(reply, 'counted'))
    return isExplained(reply) && isPlausible(reply, found)
      ? quantity(reply, found)
      : ask(reply, quantity(reply, found), { kind: 'undo', reason: reply.original });
  // "quítale 2 a lo que reporté"
  return says(reply, 'done', 'undone') || lessens(reply) || namesMonths(reply)
    ? ask(reply, { kind: 'undo', reason: reply.original }, note(reply))
    : { kind: 'undo', reason: reply.original };
};

export const notDone: Rule = (reply) => {
  const undone = says(reply, 'undone');
  // "la 4.2-06 no, porque no hubo sesión"
  if (isDeniedWithReason(reply) || isMarkedUndone(reply)) return justification(reply);
  if (!undone && !says(reply, 'unfinished')) return undefined;
  if (isInZeros(reply)) return ask(reply, quantity(reply, { total: 0 }), justification(reply));
  const found = quantityOf(reply);
  if (found !== undefined && says(reply, 'counted') && isWholeAccount(reply, found))
    return quantity(reply, found);
  if (found !== undefined && says(reply, 'counted') && isOfTheRest(reply, found))
    return quantity(reply, found);
  if (says(reply, 'counted', 'partly') && found !== undefined)
    return ask(reply, quantity(reply, found), justification(reply));
  if (isOvercome(reply)) return undefined;
  if (says(reply, 'done')) return ask(reply, note(reply), justification(reply));
  if (says(reply, 'partly', 'counted')) return ask(reply, note(reply), justification(reply));
  if (says(reply, 'reason') || givesCause(reply)) return justification(reply);
  if (says(reply, 'supposed')) return note(reply);
  return undone && !says(reply, 'promise')
    ? ask(reply, justification(reply), note(reply))
    : note(reply);
};

export const denial: Rule = (reply) =>
  /^[\s¡]*no[\s.!]*$/iu.test(reply.original) ? ask(reply, note(reply)) : undefined;
