/**
 * What a reply means. The order of the rules is the rule: first whatever makes a completion doubtful (a question, a
 * negation, a future, "casi", a percentage), then quantities, and a completion only when nothing else is said than
 * that it is done. A false "done" in a public record is the worst error; asking once too often is a small one.
 */
import { cutText } from '../domain/plan/plain-text.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import { codesIn } from './codes.ts';
import { has, ownWords, startsWith, without } from './cues.ts';
import { hear, withoutQuestions, type Heard } from './hear.ts';
import type { Intent, ReplyContext } from './intent.ts';
import { fold, takeLinks } from './normalise.ts';
import { quantityIn } from './quantity.ts';
import { findMonth, MONTH_WORD } from './spanish-dates.ts';

/** Longer replies are documents, not answers. */
const LONGEST = 2_000;
/** Beside a completion more words of their own than these, in its clause or in all, are for a person to look at. */
const MOST_OWN_WORDS = { clause: 5, whole: 12 };
const TICK = /^[\s.!]*[✅✔☑][✅✔☑\s.!]*$/u;
const THUMB = /^👍+$/u;
const PERHAPS_DONE = /^(si|ya|si ya|ya ya|simon)$/;

interface Reply {
  original: string;
  evidence: Evidence[];
  heard: Heard;
  /** The quantity in it; not sure: to be asked about. */
  counted: { intent: Intent; sure: boolean } | undefined;
}

const note = ({ original, evidence }: Reply): Intent => ({
  kind: 'note',
  note: original,
  evidence,
});
const comment = ({ original, evidence }: Reply): Intent => ({
  kind: 'comment',
  text: original,
  evidence,
});
const ask = ({ original, evidence }: Reply, ...readings: Intent[]): Intent => ({
  kind: 'ambiguous',
  readings,
  text: original,
  evidence,
});
const justification = ({ original, evidence }: Reply): Intent => ({
  kind: 'justification',
  reason: original,
  evidence,
});

const saysDone = ({ heard }: Reply): boolean =>
  heard.has('doneState') ||
  heard.has('doneAct') ||
  heard.text === 'cabal' ||
  (heard.has('doneAlone') && ownWords(heard.text, 'doneAlone', 'thanks').length === 0);
const doubts = ({ heard }: Reply): boolean =>
  (['negation', 'future', 'hearsay', 'partial', 'notYet'] as const).some((cue) => heard.has(cue)) ||
  sooner(heard);

/** "Listo el lunes" is a promise, "se entregó el lunes" is none: a day counts as past only after an act. */
const DAY =
  /\b(?:el |este |para |hasta )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b/;
const sooner = (heard: Heard): boolean =>
  heard.clauses.some((clause) => {
    const day = DAY.exec(clause);
    return day !== null && !has(clause.slice(0, day.index), 'doneAct') && has(clause, 'doneState');
  });

const completion = (reply: Reply): Intent => {
  const { original, evidence, heard } = reply;
  const own = heard.clauses.map((clause) => ({
    clause,
    words: ownWords(clause, 'doneState', 'doneAct', 'doneAlone', 'thanks').length,
  }));
  const said = own.filter((one) => has(one.clause, 'doneState') || has(one.clause, 'doneAct'));
  const much =
    said.some((one) => one.words > MOST_OWN_WORDS.clause) ||
    own.reduce((sum, one) => sum + one.words, 0) > MOST_OWN_WORDS.whole;
  const done: Intent = {
    kind: 'completion',
    ...(isBare(heard) ? {} : { note: original }),
    evidence,
  };
  return much || heard.has('elsewhere')
    ? ask(reply, { kind: 'completion', note: original, evidence }, note(reply))
    : done;
};
/** Nothing worth keeping beside the completion. */
const isBare = (heard: Heard): boolean =>
  ownWords(heard.text, 'doneState', 'doneAct', 'doneAlone', 'thanks').length === 0 &&
  !/DOC|FECHA/.test(heard.text);

const countedIn = (
  heard: Heard,
  original: string,
  evidence: Evidence[],
  context: ReplyContext,
): Reply['counted'] => {
  const found = quantityIn(heard, context);
  if (found === undefined) return undefined;
  const { sure, ...amounts } = found;
  const bare =
    ownWords(without(heard.text, 'counting'), 'doneState', 'doneAct', 'thanks').filter(
      (word) => !/^\d+$/.test(word),
    ).length === 0;
  return {
    sure,
    intent: { kind: 'quantity', ...amounts, ...(bare && sure ? {} : { note: original }), evidence },
  };
};

/** Of what was not done, the reason: said with a word for it, or in a clause of its own. */
const givesReason = ({ clauses, ...heard }: Heard): boolean =>
  heard.has('reason') ||
  clauses.filter((clause) => has(clause, 'notDone')).length > 1 ||
  clauses.some(
    (clause) =>
      !has(clause, 'notDone') &&
      !has(clause, 'notFinished') &&
      !has(clause, 'future') &&
      !has(clause, 'doneState') &&
      ownWords(clause, 'thanks').length >= 2,
  );

const undoes = ({ heard }: Reply): boolean =>
  heard.clauses.some((clause, index) =>
    startsWith(
      without(clause, 'thanks').replace(/^(?:(?:por favor|no|mejor|oye|ya) )+/, (words) =>
        /^no /.test(words) && index === 0 && !/^no no/.test(words) ? words : '',
      ),
      'undo',
    ),
  );

/** The first that knows what to say decides. */
const RULES: ((reply: Reply) => Intent | undefined)[] = [
  (reply) => {
    if (reply.heard.text !== '') return undefined;
    return reply.evidence.length > 0 && fold(reply.original) === ''
      ? { kind: 'note', note: '', evidence: reply.evidence }
      : comment(reply);
  },
  (reply) =>
    TICK.test(reply.heard.text) ? { kind: 'completion', evidence: reply.evidence } : undefined,
  (reply) =>
    THUMB.test(reply.heard.text) || PERHAPS_DONE.test(reply.heard.text.replace(/[.! ]+$/, ''))
      ? ask(reply, { kind: 'completion', evidence: reply.evidence }, comment(reply))
      : undefined,
  // Taken back; with the right quantity beside it, that is what it says.
  (reply) => {
    if (!undoes(reply) && !reply.heard.has('undoAnywhere')) return undefined;
    const found = reply.counted;
    if (found?.sure === true && !doubts(reply)) return found.intent;
    return { kind: 'undo', ...(reply.heard.text.includes(' ') ? { reason: reply.original } : {}) };
  },
  (reply) =>
    reply.heard.clauses.some((clause) => startsWith(clause, 'question')) &&
    !reply.heard.has('doneAct') &&
    !reply.heard.has('reason')
      ? comment(reply)
      : undefined,
  (reply) => {
    const { heard } = reply;
    if (!heard.has('notDone') && !heard.has('notFinished')) return undefined;
    if (/\b(aun|todavia)\b/.test(heard.text)) return note(reply);
    if (givesReason(heard)) return justification(reply);
    return heard.has('future') || heard.has('doneState') || !heard.has('notDone')
      ? note(reply)
      : ask(reply, justification(reply), note(reply));
  },
  (reply) => {
    const found = reply.counted;
    if (found?.sure !== true) return undefined;
    return reply.heard.has('hearsay') ? ask(reply, found.intent, note(reply)) : found.intent;
  },
  (reply) => {
    if (!doubts(reply)) return undefined;
    const found = reply.counted;
    if (found !== undefined && !reply.heard.has('negation'))
      return ask(reply, found.intent, note(reply));
    const aboutWork =
      saysDone(reply) ||
      reply.heard.has('partial') ||
      reply.heard.has('notYet') ||
      (/\b(termin|acab|entreg|envi|mand|sub|hag|public|notific|qued)\w+/.test(reply.heard.text) &&
        reply.heard.has('future'));
    return aboutWork ? note(reply) : comment(reply);
  },
  (reply) => {
    const found = reply.counted;
    if (found === undefined) return undefined;
    const completed: Intent[] = saysDone(reply)
      ? [{ kind: 'completion', note: reply.original, evidence: reply.evidence }]
      : [];
    return ask(reply, found.intent, ...completed, comment(reply));
  },
  (reply) => (saysDone(reply) ? completion(reply) : undefined),
  (reply) =>
    reply.heard.nothingMissing
      ? ask(
          reply,
          { kind: 'completion', note: reply.original, evidence: reply.evidence },
          comment(reply),
        )
      : undefined,
  (reply) =>
    reply.evidence.length > 0 && !startsWith(reply.heard.text, 'thanks')
      ? note(reply)
      : comment(reply),
];

const records = (intent: Intent): boolean =>
  intent.kind === 'completion' || intent.kind === 'quantity';

const decide = (reply: Reply): Intent => {
  for (const rule of RULES) {
    const intent = rule(reply);
    if (intent !== undefined) return intent;
  }
  return comment(reply);
};

const MONTH_WORDS = new RegExp(`\\b${MONTH_WORD}\\b`, 'g');
const OTHER_MONTH = /\b(del?|el) mes (pasado|anterior|que (viene|entra))\b/;

/** Does the reply speak of a month that is not the card's? Then a report would go to the wrong one. */
const namesOtherMonth = (original: string, { month }: ReplyContext): boolean => {
  if (month === undefined) return false;
  const folded = fold(original);
  const named = [...folded.matchAll(MONTH_WORDS)].map((match) => findMonth(match[0]));
  return OTHER_MONTH.test(folded) || (named.length > 0 && !named.includes(month));
};

/** One line's intent; what would record something for a month that was not meant, or beside a question, is asked about. */
const lineIntent = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const rest = withoutQuestions(original);
  const heard = hear(rest ?? original);
  const reply: Reply = {
    original,
    evidence,
    heard,
    counted: countedIn(heard, original, evidence, context),
  };
  const intent = decide(reply);
  if (rest !== undefined)
    return records(intent) ? ask(reply, intent, comment(reply)) : comment(reply);
  return records(intent) && namesOtherMonth(original, context)
    ? ask(reply, intent, comment(reply))
    : intent;
};

/** Without a code nothing is recorded under a list: what sounds like a report is asked about. */
const withoutCode = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const whole = lineIntent(original, evidence, context);
  const heard = hear(original);
  const report =
    whole.kind !== 'comment' &&
    (whole.kind !== 'note' || heard.has('doneState') || heard.has('doneAct'));
  return report
    ? { kind: 'ambiguous', readings: [], text: original, evidence }
    : { kind: 'comment', text: original, evidence };
};

const JOINT =
  /^(?:[\s,;:.–-]|(?:y|e|la|el|las|los|de|en|del|como|tanto|con|para|a|también|también la)(?=\s|$))+|(?:[\s,;:–-]|\s(?:y|e|la|el|las|los|de la|de|en la|en|del|como la|como|a la))+$/gi;
const strip = (text: string): string => text.replace(JOINT, '').replace(JOINT, '').trim();

/** "3-01 y 6.2-09 listas", "3-1 van 2, 6.2-4 hecho": each code with what is said after it, or what is said of all. */
const listIntent = (original: string, evidence: Evidence[], context: ReplyContext): Intent => {
  const found = codesIn(original, context.codes);
  if (found.length === 0) return withoutCode(original, evidence, context);
  const before = strip(original.slice(0, found[0]?.from ?? 0));
  const after = found.map((code, index) =>
    strip(original.slice(code.to, found[index + 1]?.from ?? original.length)),
  );
  const items = found.map((code, index) => {
    // A code without words of its own takes the next one that has some; what stands before them all is said of all.
    const own = after.slice(index).find((text) => text !== '') ?? '';
    const intent = lineIntent(
      [before, own].filter((text) => text !== '').join(', '),
      evidence,
      context,
    );
    return { code: code.code, intent };
  });
  return items.every((item) => item.intent.kind === 'comment')
    ? { kind: 'comment', text: original, evidence }
    : { kind: 'codes', items };
};

/** Never throws; the same text in the same place always means the same. `files` are what came attached. */
export const parseReply = (text: string, files: Evidence[], context: ReplyContext): Intent => {
  const taken = takeLinks(text.slice(0, LONGEST + 1));
  const evidence = [...files, ...taken.evidence];
  if (text.length > LONGEST) return { kind: 'comment', text: cutText(text, LONGEST), evidence };
  const coded = context.under === 'list' || codesIn(taken.text, context.codes).length > 0;
  return coded
    ? listIntent(taken.text, evidence, context)
    : lineIntent(taken.text, evidence, context);
};
