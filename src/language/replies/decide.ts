/**
 * What is done with what the clauses say. Accounts are closed: a record is made only if nothing in the whole reply is
 * unexplained, every number has one role and nothing speaks against it; otherwise the person is asked, with the reading
 * that would be proposed. A finishing verb in the past never ends in silence.
 */
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { Intent, ReplyContext } from './intent.ts';
import type { Quantity } from './numbers.ts';
import type { Says, Statement } from './statement.ts';

export interface Reply {
  original: string;
  evidence: Evidence[];
  context: ReplyContext;
  statements: Statement[];
  /** Is there nothing in it but the report itself, so that no note is kept? */
  bare: boolean;
}
export interface Verdict {
  rule: string;
  intent: Intent;
}

const note = ({ original, evidence }: Reply): Intent => ({
  kind: 'note',
  note: original,
  evidence,
});
const comment = ({ original, evidence }: Reply, courtesy = false): Intent => ({
  kind: 'comment',
  text: original,
  courtesy,
  evidence,
});
const justification = ({ original, evidence }: Reply): Intent => ({
  kind: 'justification',
  reason: original,
  evidence,
});
const ask = ({ original, evidence }: Reply, ...readings: Intent[]): Intent => ({
  kind: 'ask',
  readings,
  text: original,
  evidence,
});
const noteOf = ({ bare, original }: Reply): { note?: string } => (bare ? {} : { note: original });
const completion = (reply: Reply): Intent => ({
  kind: 'completion',
  ...noteOf(reply),
  evidence: reply.evidence,
});
const quantity = (reply: Reply, { total, added, outOf }: Quantity): Intent => ({
  kind: 'quantity',
  ...(total === undefined ? {} : { total }),
  ...(added === undefined ? {} : { added }),
  ...(outOf === undefined ? {} : { outOf }),
  ...noteOf(reply),
  evidence: reply.evidence,
});

const says = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.some((statement) => kinds.includes(statement.says));
const only = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.every((statement) => kinds.includes(statement.says));
const isExplained = ({ statements }: Reply): boolean =>
  statements.every(({ unexplained }) => unexplained.length === 0);

const isRelative = ({ says: kind, clause }: Statement): boolean =>
  kind === 'supposed' && clause.joint === 'relative';
const besides = ({ statements }: Reply, ...kinds: Says[]): boolean =>
  statements.every(
    (statement) =>
      kinds.includes(statement.says) ||
      isRelative(statement) ||
      (statement.says === 'promise' && statement.ofEvidence),
  );

/** The one quantity that a reply gives; undefined where it gives several. */
const quantityOf = ({ statements }: Reply): Quantity | undefined => {
  const given = statements
    .filter(({ says: kind }) => kind === 'counted' || kind === 'partly')
    .flatMap(({ quantities }) => quantities);
  const [first] = given;
  return first !== undefined &&
    given.every(({ total, added }) => total === first.total && added === first.added)
    ? first
    : undefined;
};

const isPlausible = (reply: Reply, { total, outOf }: Quantity): boolean => {
  const { programmed } = reply.context;
  const missing = reply.statements.flatMap((statement) => statement.missing);
  if (programmed === undefined || total === undefined) return true;
  const fits = outOf === undefined || outOf === programmed || total <= programmed;
  return (
    fits &&
    missing.every((amount) => total + amount === (outOf ?? programmed) || missing.length > 1)
  );
};

/** What "1 or all?" is asked with. */
const oneOrAll = (reply: Reply): Intent =>
  ask(
    reply,
    quantity(reply, (reply.context.reported ?? 0) > 0 ? { added: 1 } : { total: 1 }),
    completion(reply),
  );

type Rule = (reply: Reply) => Intent | undefined;

/** The first that knows decides; the name is kept in the trace. */
const RULES: Record<string, Rule> = {
  empty: (reply) =>
    reply.statements.length > 0
      ? undefined
      : reply.evidence.length > 0 && reply.original.trim() === ''
        ? note({ ...reply, original: '' })
        : reply.evidence.length > 0
          ? note(reply)
          : comment(reply),
  takenBack: (reply) => {
    if (!says(reply, 'undo') || says(reply, 'question')) return undefined;
    const found = quantityOf(reply);
    if (found !== undefined && says(reply, 'counted'))
      return isExplained(reply) && isPlausible(reply, found)
        ? quantity(reply, found)
        : ask(reply, quantity(reply, found), { kind: 'undo', reason: reply.original });
    return says(reply, 'done', 'undone')
      ? ask(reply, { kind: 'undo', reason: reply.original }, note(reply))
      : { kind: 'undo', reason: reply.original };
  },
  help: (reply) => {
    const found = reply.statements.find((statement) => statement.says === 'help');
    if (found === undefined) return undefined;
    return says(reply, 'done', 'counted')
      ? ask(reply, completion(reply), comment(reply))
      : { kind: 'help', topic: found.topic ?? 'how', text: reply.original };
  },
  snooze: (reply) =>
    says(reply, 'snooze') && !says(reply, 'done', 'counted') ? snoozeOf(reply) : undefined,
  question: (reply) => {
    if (!says(reply, 'question')) return undefined;
    if (says(reply, 'done') || tailsOff(reply))
      return ask(reply, completion(reply), comment(reply));
    const found = quantityOf(reply);
    if (says(reply, 'counted') && found !== undefined)
      return ask(reply, quantity(reply, found), comment(reply));
    return says(reply, 'undone')
      ? ask(reply, justification(reply), comment(reply))
      : comment(reply);
  },
  notDone: (reply) => {
    const undone = says(reply, 'undone');
    if (!undone && !says(reply, 'unfinished')) return undefined;
    const found = quantityOf(reply);
    if (says(reply, 'counted', 'partly') && found !== undefined)
      return ask(reply, quantity(reply, found), justification(reply));
    if (says(reply, 'done')) return ask(reply, note(reply), justification(reply));
    if (says(reply, 'reason') || givesCause(reply)) return justification(reply);
    if (says(reply, 'supposed')) return note(reply);
    return undone && !says(reply, 'promise')
      ? ask(reply, justification(reply), note(reply))
      : note(reply);
  },
  counted: (reply) => {
    if (!says(reply, 'counted')) return undefined;
    const found = quantityOf(reply);
    if (found === undefined) return ask(reply, note(reply));
    const plain = besides(
      reply,
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
    return plain && isExplained(reply) && isPlausible(reply, found)
      ? quantity(reply, found)
      : ask(reply, quantity(reply, found), note(reply));
  },
  done: (reply) => {
    if (!says(reply, 'done')) return undefined;
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
    );
    if (!plain || !isExplained(reply)) return ask(reply, completion(reply), note(reply));
    if ((reply.context.programmed ?? 1) <= 1) return completion(reply);
    const extents = reply.statements
      .filter((statement) => statement.says === 'done')
      .map(({ extent }) => extent);
    if (extents.includes('all')) return completion(reply);
    return extents.includes('one') ? oneOrAll(reply) : ask(reply, completion(reply), note(reply));
  },
  partly: (reply) => {
    if (!says(reply, 'partly')) return undefined;
    const found = quantityOf(reply);
    if (found !== undefined) return ask(reply, quantity(reply, found), note(reply));
    if (reply.statements.some(({ says: kind, opinion }) => kind === 'partly' && opinion))
      return ask(reply, completion(reply), note(reply));
    const open = reply.statements.some(({ unexplained }) =>
      unexplained.some(({ entity }) => entity !== undefined),
    );
    return open ? ask(reply, note(reply)) : note(reply);
  },
  advance: (reply) =>
    says(reply, 'progress', 'lacking') ||
    reply.statements.some((statement) => statement.says === 'promise' && statement.ofWork)
      ? note(reply)
      : undefined,
  step: (reply) => {
    if (!says(reply, 'step')) return undefined;
    return isEarlierStep(reply) ? note(reply) : ask(reply, completion(reply), note(reply));
  },
  nothingMissing: (reply) =>
    says(reply, 'nothing-missing') ? ask(reply, completion(reply), comment(reply)) : undefined,
  supposed: (reply) => {
    const found = reply.statements.find(
      ({ says: kind, ofWork, opinion, clause }) =>
        kind === 'supposed' &&
        ofWork &&
        (opinion || clause.quoted || (clause.joint === 'condition' && promisesWork(reply))),
    );
    const promise = reply.statements.some(
      ({ says: kind, inner, ofWork }) => kind === 'supposed' && inner === 'promise' && ofWork,
    );
    if (found?.inner === 'done') return ask(reply, completion(reply), note(reply));
    return found !== undefined || promise ? note(reply) : undefined;
  },
  perhaps: (reply) =>
    says(reply, 'perhaps') && only(reply, 'perhaps', 'courtesy')
      ? ask(reply, completion(reply), comment(reply))
      : undefined,
  courtesy: (reply) =>
    only(reply, 'courtesy') && reply.evidence.length === 0 && isExplained(reply)
      ? comment(reply, true)
      : undefined,
  evidence: (reply) =>
    says(reply, 'evidence') || reply.evidence.length > 0 ? note(reply) : undefined,
};

/** "ya quedó todo, me puedo ir?": without the sign that opens it, where the question begins is not sure. */
const tailsOff = ({ original, statements }: Reply): boolean =>
  !original.includes('¿') && statements.length > 1 && statements[0]?.inner === 'done';

const isEarlierStep = ({ statements }: Reply): boolean =>
  statements.some((statement) => statement.says === 'step' && statement.ofWork);

/** The reason is in the denial itself ("no hubo sesión"), or in a clause of its own: "no se hizo, vacaciones del personal". */
const givesCause = ({ statements }: Reply): boolean =>
  statements.some(
    ({ says: kind, cause, clause }) =>
      cause ||
      (['aside', 'talk', 'denial', 'step', 'lacking'].includes(kind) && clause.items.length >= 2) ||
      (kind === 'undone' &&
        clause.items.some((item) => item.classes.includes('reason') || item.form === 'por')),
  ) || statements.filter(({ says: kind }) => kind === 'undone').length > 1;

const promisesWork = ({ statements }: Reply): boolean =>
  statements.some(({ says: kind, ofWork }) => kind === 'promise' && ofWork);

const snoozeOf = (reply: Reply): Intent => {
  const items = reply.statements.flatMap(({ clause }) => clause.items);
  const date = items.find(({ entity }) => entity?.kind === 'date')?.entity;
  const hour = items.find(({ entity }) => entity?.kind === 'hour')?.entity;
  return date?.kind === 'date' && date.contradicts !== true && date.date > reply.context.today
    ? {
        kind: 'snooze',
        until: { date: date.date, ...(hour?.kind === 'hour' ? { time: hour.time } : {}) },
      }
    : { kind: 'snooze' };
};

export const decide = (reply: Reply): Verdict => {
  for (const [rule, read] of Object.entries(RULES)) {
    const intent = read(reply);
    if (intent !== undefined) return { rule, intent };
  }
  return { rule: 'comment', intent: comment(reply) };
};
