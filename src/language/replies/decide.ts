/**
 * What is done with what the clauses say. Accounts are closed: a record is made only if nothing in the whole reply is
 * unexplained, every number has one role and nothing speaks against it; otherwise the person is asked, with the reading
 * that would be proposed. A finishing verb in the past never ends in silence.
 */
import {
  agreesWithShare,
  inferred,
  isExplainedBeside,
  isExplainedBySum,
  isPlausible,
  isWholeAccount,
  quantityOf,
  remainder,
  sumOf,
} from './accounts.ts';
import type { Intent } from './intent.ts';
import {
  ask,
  besides,
  comment,
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
import {
  asksHow,
  documentsIn,
  givesCause,
  isEarlierStep,
  isGuess,
  isLoaded,
  lessens,
  passesOn,
  promisesWork,
  snoozeOf,
  tailsOff,
} from './whole-reply.ts';

export interface Verdict {
  rule: string;
  intent: Intent;
}

/** "quedó, pero en papel"; "lista la reunión, a la que no llegó nadie" */
const isQualified = ({ statements }: Reply): boolean =>
  statements.some(
    ({ clause, says: kind, inner }) =>
      (clause.contrast && /^(aside|talk|step)$/.test(kind)) ||
      (clause.joint === 'relative' && /^(undone|unfinished|lacking)$/.test(inner)),
  );

/** "la 4.2-06 no, porque no hubo sesión" */
const isDeniedWithReason = (reply: Reply): boolean =>
  only(reply, 'denial', 'reason', 'courtesy') &&
  says(reply, 'denial') &&
  reply.statements.some(
    ({ says: kind, clause }) => kind === 'reason' && clause.items[0]?.form !== 'es que',
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
    // "quítale 2 a lo que reporté"
    return says(reply, 'done', 'undone') || lessens(reply)
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
    if (says(reply, 'undone')) return ask(reply, justification(reply), comment(reply));
    return asksHow(reply) ? { kind: 'help', topic: 'how', text: reply.original } : comment(reply);
  },
  notDone: (reply) => {
    const undone = says(reply, 'undone');
    // "la 4.2-06 no, porque no hubo sesión"
    if (isDeniedWithReason(reply)) return justification(reply);
    if (!undone && !says(reply, 'unfinished')) return undefined;
    const found = quantityOf(reply);
    if (found !== undefined && says(reply, 'counted') && isWholeAccount(reply, found))
      return quantity(reply, found);
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
    const sum = sumOf(reply);
    if (sum !== undefined && isExplainedBySum(reply)) return quantity(reply, { total: sum });
    const found = quantityOf(reply);
    if (found === undefined) return ask(reply, note(reply));
    const plain = besides(
      reply,
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
    return plain && isExplainedBeside(reply, found) && isPlausible(reply, found)
      ? quantity(reply, found)
      : ask(reply, quantity(reply, found), note(reply));
  },
  done: (reply) => {
    if (!says(reply, 'done')) return undefined;
    const rest = remainder(reply);
    if (rest !== undefined && says(reply, 'lacking'))
      return ask(reply, quantity(reply, { total: rest }), note(reply));
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
      ...(passesOn(reply) ? (['step'] as const) : []),
    );
    if (!plain || isQualified(reply) || !isExplained(reply))
      return ask(reply, completion(reply), note(reply));
    if ((reply.context.programmed ?? 1) <= 1) return completion(reply);
    const extents = reply.statements
      .filter((statement) => statement.says === 'done')
      .map(({ extent }) => extent);
    const documents = documentsIn(reply);
    if (documents > 1) return ask(reply, quantity(reply, { total: documents }), completion(reply));
    if (extents.includes('all')) return completion(reply);
    return extents.includes('one') ? oneOrAll(reply) : ask(reply, completion(reply), note(reply));
  },
  partly: (reply) => {
    if (!says(reply, 'partly')) return undefined;
    const counted = quantityOf(reply);
    if (counted !== undefined && agreesWithShare(reply, counted) && isExplained(reply))
      return quantity(reply, counted);
    const found = counted ?? inferred(reply);
    if (found !== undefined) return ask(reply, quantity(reply, found), note(reply));
    if (reply.statements.some(({ says: kind, opinion }) => kind === 'partly' && opinion))
      return ask(reply, completion(reply), note(reply));
    const open = reply.statements.some(({ unexplained }) =>
      unexplained.some(({ entity }) => entity !== undefined),
    );
    return open ? ask(reply, note(reply)) : note(reply);
  },
  /** "faltan 2 por notificar", "vamos a la mitad" */
  remainder: (reply) => {
    const found = inferred(reply);
    return found !== undefined && !says(reply, 'promise')
      ? ask(reply, quantity(reply, found), note(reply))
      : undefined;
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
        ((opinion && clause.joint !== 'condition') ||
          clause.quoted ||
          (clause.joint === 'condition' && promisesWork(reply))),
    );
    const promise = reply.statements.some(
      ({ says: kind, inner, ofWork }) => kind === 'supposed' && inner === 'promise' && ofWork,
    );
    if (found?.inner === 'done') return ask(reply, completion(reply), note(reply));
    return found !== undefined || promise ? note(reply) : undefined;
  },
  denial: (reply) =>
    /^[\s¡]*no[\s.!]*$/iu.test(reply.original) ? ask(reply, note(reply)) : undefined,
  guess: (reply) => (isGuess(reply) ? ask(reply, completion(reply), note(reply)) : undefined),
  perhaps: (reply) =>
    says(reply, 'perhaps') && only(reply, 'perhaps', 'courtesy')
      ? ask(reply, completion(reply), comment(reply))
      : undefined,
  courtesy: (reply) =>
    only(reply, 'courtesy') && reply.evidence.length === 0 && isExplained(reply)
      ? comment(reply, true)
      : undefined,
  evidence: (reply) => {
    if (isLoaded(reply)) return ask(reply, completion(reply), note(reply));
    return says(reply, 'evidence') || reply.evidence.length > 0 ? note(reply) : undefined;
  },
};

export const decide = (reply: Reply): Verdict => {
  for (const [rule, read] of Object.entries(RULES)) {
    const intent = read(reply);
    if (intent !== undefined) return { rule, intent };
  }
  return { rule: 'comment', intent: comment(reply) };
};
