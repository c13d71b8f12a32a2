/**
 * What is typed after the lines, the quantity and the month of `/hecho`. It is kept as a note, and must not speak
 * against what the command records: it is in quotation marks, or a reply that means done, or a plain noun phrase.
 */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { monthName } from '../entities/months.ts';
import { readReply } from '../replies/reply.ts';
import type { Item as Word } from '../replies/items.ts';
import { readItems } from '../replies/read-items.ts';
import type { HeardReply } from '../replies/intent.ts';
import { wordClassesOf } from '../lexicon/words.ts';
import { verbFormsOf } from '../lexicon/conjugate.ts';
import { refuse, type Input, type Parsed } from '../typed-arguments.ts';
import { contextOf, isKind, readArgument, type Argument, type Item } from './argument.ts';

export interface HechoNote {
  note: string;
  /** What the note itself counts: "se hicieron 4". */
  total?: number | undefined;
  added?: number | undefined;
  /** 5 of "entregadas de 5". */
  outOf?: number | undefined;
}
/** Why it is not recorded. */
export interface NoteRefusal {
  refused: string;
  /** Because of a figure: nothing in it says that nothing was done. */
  figures?: true;
}

const QUOTED = /^(?:«([^«»]+)»|“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’|'([^']+)')$/;
/** Words that make less of what is done, or of later; the lexicon's classes for them. */
const AGAINST = new Set([
  'negation',
  'exception',
  'only',
  'some',
  'part',
  'missing',
  'hedge',
  'when-future',
  'still',
  'defect',
  'question',
]);
/** Behind these a number says of whom or of what, not how many were done. */
const ASIDE = /^(a|ante|con|de|en|entre|para|por|las|los)$/;

const isAfter = (item: Item, today: LocalDate): boolean => {
  const { entity } = item;
  if (entity?.kind === 'dates') return entity.last > today;
  return entity?.kind === 'date' && (entity.date > today || entity.contradicts === true);
};

/** "con 40 personas" */
const isAsideNumber = (item: Item, before: Item | undefined): boolean =>
  isKind(item, 'number') && before !== undefined && ASIDE.test(before.form);

const counts = (item: Item, before: Item | undefined): boolean => {
  const { entity } = item;
  if (entity?.kind === 'number')
    return !isAsideNumber(item, before) && !(entity.written === 'article' && before !== undefined);
  return /^(range|plus|fraction|ordinal)$/.test(entity?.kind ?? '');
};

/** The text without the figures that say of whom or of what. */
const withoutAsides = ({ text, items }: Argument): string =>
  items
    .filter((item, index) => isAsideNumber(item, items[index - 1]))
    .reduceRight((rest, { from, to }) => `${rest.slice(0, from)}${rest.slice(to)}`, text)
    .replace(/\s+/g, ' ');

/** Neither says anything of the work: a noun phrase, what is attached, courtesies. */
const isAside = ({ intent, trace }: HeardReply): boolean =>
  (intent.kind === 'comment' || intent.kind === 'note') &&
  trace.clauses.every(({ says }) => /^(aside|courtesy|evidence)$/.test(says));

const NOUNS = /^(unit|noun|evidence|person|place|time|adjective|part|name|address)$/;
const isNoun = ({ classes }: Word): boolean => classes.some((name) => NOUNS.test(name));
/** "lo termino hoy", "va mi jefa": somebody does or will do something. */
const hasVerb = (words: readonly Word[]): boolean =>
  words.some((word, index) => {
    const finite = word.verbs.some(({ tense }) => !/^(participle|infinitive|past)$/.test(tense));
    const clitic = /^(lo|se|me|le|les|nos|te)$/.test(words[index - 1]?.form ?? '');
    return finite && (clitic || !isNoun(word));
  });

/** "lo termino hoy": what somebody does, not what was done; without its accent "lo terminó" is asked about too. */
const promises = (words: readonly Word[]): boolean =>
  words.some(
    ({ verbs, stressed }, index) =>
      !stressed &&
      verbs.some(({ tense }) => tense === 'present') &&
      /^(lo|los|te|les|le)$/.test(words[index - 1]?.form ?? ''),
  );

/** A word that the lexicon does not know may stand beside one that it knows, or be a name. */
const isKnown = (words: readonly Word[], { trace }: HeardReply): boolean =>
  trace.clauses.every(({ unexplained }) => unexplained.length === 0) ||
  words.some((word) => word.entity !== undefined || isNoun(word));

const says = (words: readonly Word[], ...classes: string[]): boolean =>
  words.every(
    ({ kind, classes: own, phrase }) =>
      kind === 'sign' || own.some((name) => classes.includes(name)) || phrase === 'courtesy',
  );

/** "no falta nada", "en tiempo y forma" */
const isConfirming = ({ kind, phrase }: Word): boolean =>
  kind === 'sign' || /^(confirming|nothing-missing|courtesy|done|yes)$/.test(phrase ?? '');

/** Of what says no more than the command: "entregadas", "ya se hizo". */
const isDone = (word: Word): boolean =>
  word.verbs.length > 0 ||
  /^(done|yes|courtesy)$/.test(word.phrase ?? '') ||
  says([word], 'already', 'all', 'yes', 'pronoun', 'done', 'courtesy');
/** Others are meant too, and nobody knows which. */
const OPEN = /^(etc|etcetera|siguientes)$/;

const isQuestion = ({ form }: Word): boolean => /^[?¿]$/.test(form);
export const isAgainst = ({ classes }: Word): boolean => classes.some((name) => AGAINST.has(name));
/** Of set phrases the reading of the whole tells. */
const speaksAgainst = (words: readonly Word[]): Word | undefined =>
  words.find((word) => isQuestion(word) || isAgainst(word));

const CONTRARY = 'dice otra cosa';
const ASKS = 'pregunta';
const UNCLEAR = 'no se entiende';
const against = (refused: string): NoteRefusal => ({ refused });
const unclear = (refused: string): NoteRefusal => ({ refused, figures: true });

export const isKnownWord = (form: string): boolean =>
  wordClassesOf(form).length > 0 || verbFormsOf(form).length > 0;

/** "2 llamadas" beside a quantity: another one; "2 personas" says with whom. */
const isSecond = (items: readonly Item[], index: number): boolean => {
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined || !/^(number|range|plus|fraction)$/.test(item.entity?.kind ?? ''))
    return false;
  const classes = next === undefined ? [] : wordClassesOf(next.form);
  const ofWhom = classes.includes('person') || classes.includes('place');
  return counts(item, items[index - 1]) && !ofWhom;
};

/** Figures, dates and lines that the note names beside what is recorded. */
const figureRefusal = (
  { items }: Argument,
  { today }: Input,
  given: { counted: boolean; month: number | undefined },
): NoteRefusal | undefined => {
  const later = items.find((item) => isAfter(item, today));
  if (later !== undefined) return against(CONTRARY);
  const code = items.find((item) => isKind(item, 'codes'));
  if (code !== undefined) return unclear(`nombra otra línea, «${code.text}»`);
  const month = items.find((item) => isKind(item, 'month') && item.entity.month !== given.month);
  if (month !== undefined)
    return unclear(
      `nombra un mes, «${month.text}»; si es el del reporte, escríbelo antes de la nota`,
    );
  const number = given.counted
    ? items.find((_, index) => isSecond(items, index))
    : items.find((item, index) => counts(item, items[index - 1]));
  return number === undefined
    ? undefined
    : unclear(
        given.counted
          ? `trae otra cantidad, «${number.text}»`
          : `trae «${number.text}», que puede ser la cantidad`,
      );
};

/** Letters, figures, an emoji or a question. */
const SAYS = /[\p{L}\p{N}\p{Extended_Pictographic}?¿]/u;

const readWords = (
  { text, reading }: { text: string; reading: string },
  heard: HeardReply,
  words: readonly Word[],
): HechoNote | NoteRefusal => {
  const contrary = speaksAgainst(words);
  if (contrary !== undefined) return against(isQuestion(contrary) ? ASKS : CONTRARY);
  const { intent } = heard;
  if (says(words, 'all', 'courtesy', 'yes', 'already')) return { note: '' };
  if (words.some(({ form }) => OPEN.test(form))) return against(CONTRARY);
  if (promises(words)) return against(CONTRARY);
  if (intent.kind === 'completion')
    return { note: reading === text && words.every(isDone) ? '' : text };
  if (words.every(isConfirming)) return { note: text };
  if (!isAside(heard) || hasVerb(words)) return against(CONTRARY);
  return isKnown(words, heard) ? { note: text } : unclear(UNCLEAR);
};

/** @param given what was said before the note. Where nothing was done (`0`) a note may say why. */
export const readNote = (
  text: string,
  input: Input,
  given: { total?: number | undefined; added?: number | undefined; month?: number | undefined },
): HechoNote | NoteRefusal => {
  const quoted = QUOTED.exec(text);
  if (quoted !== null)
    return { note: (quoted.slice(1).find((part) => part !== undefined) ?? '').trim() };
  if (given.total === 0) return { note: text };
  const spoken = text.replace(/https?:\/\/\S+/g, ' ').trim();
  if (spoken === '' || !SAYS.test(spoken)) return { note: spoken === text ? '' : text };
  const argument = readArgument({ ...input, text: spoken });
  const counted = given.total !== undefined || given.added !== undefined;
  const figures = figureRefusal(argument, input, { counted, month: given.month });
  const context = { under: 'line', ...contextOf(input), month: given.month } as const;
  const reading = withoutAsides(argument);
  const heard = readReply(reading, [], context);
  const { intent } = heard;
  const ofPaper = argument.items.some((item) => isKind(item, 'document'));
  if (intent.kind === 'quantity' && !counted && !ofPaper && figures?.refused !== CONTRARY)
    return { note: text, total: intent.total, added: intent.added };
  return figures ?? readWords({ text, reading }, heard, readItems(reading, context));
};

interface Reported {
  lines: readonly string[];
  total?: number | undefined;
  added?: number | undefined;
  month?: Month | undefined;
}

/** What to do about a note that is not recorded; zero is offered only where the note says that nothing was done. */
export const noteAnswer = (
  note: string,
  { refused, figures }: NoteRefusal,
  { lines, total, added, month }: Reported,
): Parsed => {
  const said = cutText(note, 80);
  const line = lines.join(' ');
  if (refused === ASKS)
    return refuse(
      `Con /hecho se registra lo que ya está hecho, y «${said}» ${ASKS}. Para ver cómo va escribe /avance ${lines[0] ?? ''}`,
      [`/avance ${lines[0] ?? ''}`],
    );
  const counted = total !== undefined ? ` ${total}` : added !== undefined ? ` +${added}` : '';
  const named = month === undefined ? '' : ` ${monthName(month)}`;
  const quoted = `/hecho ${line}${counted}${named} «${cutText(note.replace(/[«»]/g, '"'), 80)}»`;
  if (figures === true)
    return refuse(
      `Con /hecho se registra lo que ya está hecho, y lo que escribiste después${counted === '' ? ` de ${line}` : ` de la cantidad (${counted.trim()})`} ${refused}: «${said}». Si es una nota, entre comillas: ${quoted}; si no, escribe una sola cantidad y el mes, por ejemplo: /hecho ${line} 3 marzo`,
      [quoted],
    );
  return refuse(
    `Con /hecho se registra lo que ya está hecho, y tu nota ${refused}: «${said}». Escribe la cantidad, por ejemplo: /hecho ${line} 0 ${cutText(note, 40)}; o la nota entre comillas; o contesta en el hilo de la tarjeta.`,
  );
};
