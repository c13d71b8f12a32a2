/** What records nothing: questions, help, steps on the way, courtesies, evidence alone. */
import { quantityOf } from './accounts.ts';
import {
  ask,
  comment,
  completion,
  isExplained,
  justification,
  note,
  only,
  quantity,
  says,
  type Reply,
} from './reply-intents.ts';
import {
  asksHow,
  isEarlierStep,
  isGuess,
  isLoaded,
  promisesWork,
  snoozeOf,
  tailsOff,
} from './whole-reply.ts';
import type { Rule } from './rule.ts';

export const empty: Rule = (reply) =>
  reply.statements.length > 0
    ? undefined
    : reply.evidence.length > 0 && reply.original.trim() === ''
      ? note({ ...reply, original: '' })
      : reply.evidence.length > 0
        ? note(reply)
        : comment(reply);

export const help: Rule = (reply) => {
  const found = reply.statements.find((statement) => statement.says === 'help');
  if (found === undefined) return undefined;
  return says(reply, 'done', 'counted')
    ? ask(reply, completion(reply), comment(reply))
    : { kind: 'help', topic: found.topic ?? 'how', text: reply.original };
};

export const snooze: Rule = (reply) =>
  says(reply, 'snooze') && !says(reply, 'done', 'counted') ? snoozeOf(reply) : undefined;

export const question: Rule = (reply) => {
  if (!says(reply, 'question')) return undefined;
  if (says(reply, 'done') || tailsOff(reply)) return ask(reply, completion(reply), comment(reply));
  const found = quantityOf(reply);
  if (says(reply, 'counted') && found !== undefined)
    return ask(reply, quantity(reply, found), comment(reply));
  if (says(reply, 'undone')) return ask(reply, justification(reply), comment(reply));
  return asksHow(reply) ? { kind: 'help', topic: 'how', text: reply.original } : comment(reply);
};

const GUESSES = /^(creo|supongo|imagino|pienso|parece|yo creo|me parece|a lo mejor|tal vez)/;
/** "si se hizo", "si si ya está": people leave the accent of "sí" out. */
const saysYes = ({ statements }: Reply): boolean => {
  const first = statements.findIndex(
    ({ clause: { items } }) =>
      !GUESSES.test(items[0]?.form ?? '') && items.some(({ form }) => !/^(si|no)$/.test(form)),
  );
  const statement = statements[first];
  return statement?.inner === 'done' && statement.clause.items[0]?.form === 'si';
};

export const advance: Rule = (reply) =>
  !saysYes(reply) &&
  (says(reply, 'progress', 'lacking') ||
    reply.statements.some((statement) => statement.says === 'promise' && statement.ofWork))
    ? note(reply)
    : undefined;

export const step: Rule = (reply) => {
  if (!says(reply, 'step')) return undefined;
  return isEarlierStep(reply) ? note(reply) : ask(reply, completion(reply), note(reply));
};

export const nothingMissing: Rule = (reply) =>
  says(reply, 'nothing-missing') ? ask(reply, completion(reply), comment(reply)) : undefined;

/** "en cuanto regrese lo subimos", "cuando tenga el visto bueno les marco" */
const awaitsToAct = ({ statements }: Reply): boolean =>
  statements.some(
    ({ clause: { joint, items } }) =>
      joint === 'condition' &&
      /^(cuando|en cuanto|tan pronto|tan luego|una vez que|hasta que)/.test(items[0]?.form ?? '') &&
      items.some(({ verbs }) =>
        verbs.some(({ person, tense }) => person === 1 && /^(present|future)$/.test(tense)),
      ),
  );

/** "no es que no lo haya hecho, es que no lo he subido" */
export const reasonAlone: Rule = (reply) =>
  only(reply, 'reason', 'denial', 'courtesy') && says(reply, 'reason') && says(reply, 'denial')
    ? note(reply)
    : undefined;

export const supposed: Rule = (reply) => {
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
  const isYes = saysYes(reply);
  if (found?.inner === 'done' || isYes) return ask(reply, completion(reply), note(reply));
  return found !== undefined || promise || awaitsToAct(reply) ? note(reply) : undefined;
};

export const guess: Rule = (reply) =>
  isGuess(reply) ? ask(reply, completion(reply), note(reply)) : undefined;

export const perhaps: Rule = (reply) =>
  says(reply, 'perhaps') && only(reply, 'perhaps', 'courtesy', 'talk', 'aside')
    ? ask(reply, completion(reply), comment(reply))
    : undefined;

export const courtesy: Rule = (reply) =>
  only(reply, 'courtesy') && reply.evidence.length === 0 && isExplained(reply)
    ? comment(reply, true)
    : undefined;

export const evidence: Rule = (reply) => {
  if (isLoaded(reply)) return ask(reply, completion(reply), note(reply));
  return says(reply, 'evidence') || reply.evidence.length > 0 ? note(reply) : undefined;
};
