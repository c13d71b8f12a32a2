/** A reply with what its clauses say, and the intents that may be made of it. */
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { Intent, ReplyContext } from './intent.ts';
import type { Item } from './items.ts';
import type { Quantity } from './numbers.ts';
import type { Says } from './reading.ts';
import type { Statement } from './statement.ts';

export interface Reply {
  original: string;
  evidence: Evidence[];
  context: ReplyContext;
  statements: Statement[];
  /** Is there nothing in it but the report itself, so that no note is kept? */
  bare: boolean;
}

export const note = ({ original, evidence }: Reply): Intent => ({
  kind: 'note',
  note: original,
  evidence,
});
export const comment = ({ original, evidence }: Reply, courtesy = false): Intent => ({
  kind: 'comment',
  text: original,
  courtesy,
  evidence,
});
export const justification = ({ original, evidence }: Reply): Intent => ({
  kind: 'justification',
  reason: original,
  evidence,
});
export const ask = ({ original, evidence }: Reply, ...readings: Intent[]): Intent => ({
  kind: 'ask',
  readings,
  text: original,
  evidence,
});
const noteOf = ({ bare, original }: Reply): { note?: string } => (bare ? {} : { note: original });
export const completion = (reply: Reply): Intent => ({
  kind: 'completion',
  ...noteOf(reply),
  evidence: reply.evidence,
});
export const quantity = (reply: Reply, { total, added, outOf }: Quantity): Intent => ({
  kind: 'quantity',
  ...(total === undefined ? {} : { total }),
  ...(added === undefined ? {} : { added }),
  ...(outOf === undefined ? {} : { outOf }),
  ...noteOf(reply),
  evidence: reply.evidence,
});

export const says = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.some((statement) => kinds.includes(statement.says));
export const only = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.every((statement) => kinds.includes(statement.says));
export const isExplained = (reply: Reply): boolean => unexplainedIn(reply).length === 0;
export const unexplainedIn = ({ statements }: Reply): Item[] =>
  statements.flatMap(({ unexplained }) => unexplained);

const isRelative = ({ says: kind, clause }: Statement): boolean =>
  kind === 'supposed' && clause.joint === 'relative';
/** "en cuanto la suscriba la Presidenta", beside what will be done then. */
const isAwaited = ({ says: kind, clause, inner }: Statement): boolean =>
  kind === 'supposed' && clause.joint === 'condition' && /^(promise|talk|step)$/.test(inner);
/** "se entregaron los informes, me voy a comer": what I shall do besides; beside a bare "listo" it may be the work. */
const isBesides = ({ ofWork, clause }: Statement, statements: Statement[]): boolean =>
  !ofWork &&
  clause.items.some(({ verbs }) => verbs.some(({ person }) => person === 1)) &&
  statements.some(
    ({ says: kind, clause }) =>
      kind === 'done' && clause.items.length > 1 && !isTerse(clause.items),
  );
const isTerse = (items: Item[]): boolean =>
  items.every(
    ({ form, phrase }) =>
      phrase !== undefined ||
      /^(ya|esta|quedo|estan|listo|lista|listos|listas|hecho|si|ok)$/.test(form),
  );
/** "creo que …", whatever it says. */
const isGuessed = ({ clause }: Statement): boolean =>
  clause.items.some(({ phrase }) => phrase === 'opinion');
export const besides = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.every(
    (statement) =>
      (kinds.includes(statement.says) && !isGuessed(statement)) ||
      isRelative(statement) ||
      (isAwaited(statement) && statements.some(({ says: kind }) => kind === 'promise')) ||
      (statement.says === 'promise' && (statement.ofEvidence || isBesides(statement, statements))),
  );

/** What "1 or all?" is asked with. */
export const oneOrAll = (reply: Reply): Intent =>
  ask(
    reply,
    quantity(reply, (reply.context.reported ?? 0) > 0 ? { added: 1 } : { total: 1 }),
    completion(reply),
  );
