/**
 * A reply cut into clauses: at signs, line breaks and the words that join. Each knows how it hangs on what stands before
 * it, because what is only asked, supposed, quoted or made to depend on something is not said to have happened.
 */
import { is, type Item } from './items.ts';

/** "qué", "cómo", with their accents. */
export const isAsking = (item: Item | undefined): boolean =>
  is(item, 'question') && /[áéíóú]/i.test(item?.text ?? '');

export type Joint =
  /** Said of itself. */
  | 'free'
  /** "si", "cuando", "para que", "en cuanto": not said to be so. */
  | 'condition'
  /** "que" after a verb that says or thinks; it decides. */
  | 'that'
  /** "que", "quien", "donde" after a noun: tells which one. */
  | 'relative'
  /** "porque", "debido a" */
  | 'reason'
  /** "salvo", "excepto", "menos" */
  | 'exception';

export interface Clause {
  items: Item[];
  joint: Joint;
  question: boolean;
  /** Does it lead to what somebody says: "le informo que …"? */
  leads: boolean;
  /** Stood between quotation marks. */
  quoted: boolean;
  /** What stands before a colon: "Pendientes:", "Hechos:". */
  label: boolean;
  /** The sentence and the line in which it stands, counted from 0. */
  sentence: number;
  /** Does it begin its sentence? */
  opens: boolean;
  /** Is a contrast said before it: "pero", "sino", "aunque"? */
  contrast: boolean;
}

const CONDITION = new Set([
  'cuando',
  'mientras',
  'como',
  'conforme',
  'donde',
  'quien',
  'cual',
  'cuanto',
]);
const CONTRAST = new Set(['pero', 'aunque', 'sino', 'empero']);
const REASON = new Set(['porque', 'pues', 'puesto']);
const ENDS_SENTENCE = new Set(['.', '…', '!', '¡', '?', '¿', ';', '\n', '•']);
const ENDS_CLAUSE = new Set([...ENDS_SENTENCE, ',', ':', '(', ')', '[', ']', '|', '=', '>', '→']);

const isDash = (item: Item): boolean => item.kind === 'sign' && item.form === '-';
const isBoundary = (item: Item): boolean =>
  (item.kind === 'sign' || item.kind === 'break') && (ENDS_CLAUSE.has(item.form) || isDash(item));

/** May a clause of its own begin after "y": does what follows say something, or only go on naming things? */
const saysSomething = (items: Item[]): boolean =>
  items.some(
    (item) =>
      item.verbs.some(({ tense }) => tense !== 'infinitive') ||
      item.phrase !== undefined ||
      item.entity?.kind === 'number' ||
      is(item, 'negation', 'still', 'exception', 'courtesy') ||
      item.form.startsWith('list'),
  );

const speaks = ({ verbs }: Item): boolean =>
  verbs.some(({ class: kind }) => kind === 'says' || kind === 'thinks');

/** "que" after what somebody says, thinks or gives as a reason; after a noun it tells which one. */
const jointOfThat = (current: Item[]): Joint => {
  const before = current.at(-1);
  if (before === undefined) return 'that';
  if (before.phrase === 'courtesy') return 'free';
  if (['para', 'hasta', 'sin', 'antes'].includes(before.form)) return 'condition';
  if (before.form === 'lo' && current.at(-2)?.form === 'por') return 'free';
  if (before.form === 'ya') return 'reason';
  if (before.form === 'de' && current.some((item) => is(item, 'reason') || item.form === 'virtud'))
    return 'reason';
  if (current.some(speaks) || before.phrase === 'opinion') return 'that';
  return before.verbs.length > 0 && before.classes.length === 0 ? 'that' : 'relative';
};

const ASKS = /^(quien|quienes|cual|cuales|cuanto|cuantos|cuanta|cuantas|donde|cuando|que|como)$/;

/** How a clause that begins with this item hangs on what stands before it; undefined where none begins. */
const jointAt = (items: Item[], index: number, current: Item[]): Joint | undefined => {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (item === undefined) return undefined;
  if (item.phrase === 'reason') return CONSEQUENCE.test(item.form) ? 'free' : 'reason';
  if (item.phrase !== undefined && item.form.endsWith(' si')) return 'condition';
  if (item.phrase !== undefined && CONSEQUENCE.test(item.form)) return 'free';
  if (item.kind !== 'word') return undefined;
  if (item.form === 'si' && item.text.toLowerCase() === 'si')
    return isYes(items.slice(index + 1)) ? undefined : 'condition';
  if (REASON.has(item.form))
    return item.form === 'pues' && (before === undefined || after?.phrase !== undefined)
      ? undefined
      : 'reason';
  if (item.form === 'que') return before?.form === 'sin' ? undefined : jointOfThat(current);
  if (
    item.form === 'como' &&
    (after?.entity !== undefined || is(after, 'article', 'some', 'preposition'))
  )
    return undefined;
  if (item.form === 'cuanto' && before?.form === 'en') return 'condition';
  if (ASKS.test(item.form) && current.length === 0)
    return /^(cuando|como|donde)$/.test(item.form) ? 'condition' : 'relative';
  if (CONDITION.has(item.form) && is(item, 'relative', 'conjunction', 'question'))
    return RELATIVE.test(item.form) && before !== undefined ? 'relative' : 'condition';
  return is(item, 'exception') && item.form !== 'menos' ? 'exception' : undefined;
};
/** "por lo que no se hizo": what follows is said of itself; the reason stood before. */
const CONSEQUENCE =
  /^(por lo que|por eso|por ello|por lo tanto|por tanto|por consiguiente|de ahi que|asi que)$/;
/** "si ya", "si, gracias": people leave its accent out; "si ya quedó" may ask. */
const isYes = ([next, ...rest]: Item[]): boolean =>
  next === undefined ||
  next.kind === 'sign' ||
  (is(next, 'already', 'courtesy', 'address', 'yes') &&
    rest.every((item) => item.verbs.length === 0 && item.phrase === undefined));

const RELATIVE = /^(donde|quien|cual)$/;

/** Marks the items of questions: from "¿", or from the sentence's beginning, to "?". */
const questions = (items: Item[]): Set<Item> => {
  const asked = new Set<Item>();
  let open: Item[] = [];
  for (const item of items) {
    if (item.form === '¿') open = [];
    open.push(item);
    if (item.form === '?') for (const each of open) asked.add(each);
    if (item.form !== '¿' && ENDS_SENTENCE.has(item.form)) open = [];
    if (item.form === '¿') for (const each of [item]) asked.add(each);
  }
  if (open[0]?.form === '¿') for (const each of open) asked.add(each);
  return asked;
};

/** Marks what stands between quotation marks. */
const quotations = (items: Item[]): Set<Item> => {
  const quoted = new Set<Item>();
  let open: Item[] | undefined;
  for (const item of items) {
    if (item.kind === 'sign' && item.form === '"') {
      if (open !== undefined) for (const each of open) quoted.add(each);
      open = open === undefined ? [] : undefined;
    } else open?.push(item);
  }
  return quoted;
};

interface Cut {
  clauses: Clause[];
  current: Item[];
  joint: Joint;
  contrast: boolean;
  sentence: number;
}

const close = (cut: Cut, asked: Set<Item>, quoted: Set<Item>, label: boolean): void => {
  const { current, joint, contrast, sentence } = cut;
  const governor = cut.clauses.at(-1);
  if (joint === 'that' && governor !== undefined) governor.leads = true;
  if (current.length > 0)
    cut.clauses.push({
      items: current,
      joint,
      contrast,
      sentence,
      label,
      question: current.some((item) => asked.has(item)) || isAsking(current[0]),
      leads: label,
      opens: governor?.sentence !== sentence,
      quoted: current.every((item) => quoted.has(item)),
    });
  cut.current = [];
  cut.joint = 'free';
  cut.contrast = false;
};

const untilBoundary = (items: Item[], index: number): Item[] => {
  const end = items.findIndex((item, place) => place > index && isBoundary(item));
  return items.slice(index + 1, end === -1 ? undefined : end);
};

/** "ya van 9 notificados faltan los de Zamora": people leave the comma out. */
const runsOn = ({ verbs, kind }: Item, current: Item[]): boolean =>
  kind === 'word' &&
  verbs.some(({ class: name, tense }) => name === 'lacks' && tense === 'present') &&
  current.some(({ entity }) => entity?.kind === 'number');

/** "7 no 8": what it is not, after what it is. */
const deniesNumber = (items: Item[], index: number): boolean =>
  items[index]?.form === 'no' &&
  items[index - 1]?.entity?.kind === 'number' &&
  items[index + 1]?.entity?.kind === 'number';

/** "la Lic. Fabiola", "art. 5" */
const ABBREVIATED =
  /^(lic|lics|ing|dr|dra|mtro|mtra|sr|sra|prof|profa|arq|art|arts|num|no|ext|tel|cp|c|atte)$/;

const isJoin = ({ kind, form }: Item): boolean => kind === 'word' && /^(y|e|o|u|ni)$/.test(form);

/** Signs and joining words are structure; every other item stands in exactly one clause. */
export const cutIntoClauses = (items: Item[]): Clause[] => {
  const [asked, quoted] = [questions(items), quotations(items)];
  const cut: Cut = { clauses: [], current: [], joint: 'free', contrast: false, sentence: 0 };
  for (const [index, item] of items.entries()) {
    if (item.kind === 'sign' && (item.form === '"' || item.form === "'")) continue;
    if (item.form === '.' && ABBREVIATED.test(items[index - 1]?.form ?? '')) continue;
    if (isBoundary(item)) {
      const kept = cut.joint;
      close(cut, asked, quoted, item.form === ':');
      if (ENDS_SENTENCE.has(item.form) && item.form !== '¿') cut.sentence += 1;
      else if (kept === 'that' && item.form === ':') cut.joint = 'that';
      continue;
    }
    if (isJoin(item) && item.form !== 'ni' && saysSomething(untilBoundary(items, index))) {
      close(cut, asked, quoted, false);
      continue;
    }
    if (item.kind === 'word' && CONTRAST.has(item.form) && is(item, 'conjunction')) {
      close(cut, asked, quoted, false);
      cut.contrast = true;
      continue;
    }
    if (deniesNumber(items, index) || runsOn(item, cut.current)) close(cut, asked, quoted, false);
    const joint = jointAt(items, index, cut.current);
    if (joint !== undefined) {
      const { contrast } = cut;
      close(cut, asked, quoted, false);
      cut.contrast = cut.current.length === 0 && contrast;
      cut.joint = joint;
    }
    cut.current.push(item);
  }
  close(cut, asked, quoted, false);
  return cut.clauses;
};
