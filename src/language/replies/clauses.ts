/**
 * A reply cut into clauses: at signs, line breaks and the words that join. Each knows how it hangs on what stands before
 * it, because what is only asked, supposed, quoted or made to depend on something is not said to have happened.
 */
import { isOfAbbreviation } from './abbreviations.ts';
import { is, type Item } from './items.ts';
import { isAsking, jointAt, speaks, type Joint } from './joints.ts';
import { runsOn } from './run-ons.ts';

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

const CONTRAST = new Set(['pero', 'aunque', 'sino', 'empero']);
const ENDS_SENTENCE = new Set(['.', '…', '!', '¡', '?', '¿', ';', '\n', '•']);
const ENDS_CLAUSE = new Set([...ENDS_SENTENCE, ',', ':', '(', ')', '[', ']', '|', '=', '>', '→']);

const isDash = (item: Item): boolean => item.kind === 'sign' && item.form === '-';
/** "IEM-INE" */
const isHyphen = (items: Item[], index: number): boolean =>
  items[index] !== undefined &&
  isDash(items[index]) &&
  !items[index].spaced &&
  items[index - 1]?.kind === 'word' &&
  items[index + 1]?.kind === 'word' &&
  !items[index + 1]?.spaced;
const isBoundary = (item: Item): boolean =>
  (item.kind === 'sign' || item.kind === 'break') &&
  (ENDS_CLAUSE.has(item.form) || isDash(item) || (item.form === '/' && item.spaced));

/** May a clause of its own begin after "y": does what follows say something, or only go on naming things? */
/** Phrases that say nothing by themselves: "para la aprobación", "por conducto de". */
const NAMES = /^(connective|partial|so-far|past|future|confirming|reason|again|only|vague)$/;

const saysSomething = (items: Item[]): boolean =>
  items.some(
    (item) =>
      item.verbs.some(({ tense }) => tense !== 'infinitive') ||
      (item.phrase !== undefined && !NAMES.test(item.phrase)) ||
      item.entity?.kind === 'number' ||
      is(item, 'negation', 'still', 'exception', 'courtesy') ||
      item.form.startsWith('list'),
  );

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

/** "no, apenas 2" without its comma; "7 no 8": what it is not, after what it is. */
const deniesNumber = (items: Item[], index: number): boolean =>
  (index === 1 &&
    is(items[0], 'negation') &&
    /^(apenas|solo|nomas|unicamente|solamente)$/.test(items[1]?.form ?? '')) ||
  (items[index]?.form === 'no' &&
    items[index - 1]?.entity?.kind === 'number' &&
    items[index + 1]?.entity?.kind === 'number');

const isJoin = ({ kind, form }: Item): boolean => kind === 'word' && /^(y|e|o|u|ni)$/.test(form);

/** "el orden del día, que quedó integrado por siete puntos" */
const isAfterNoun = ({ clauses, sentence }: Cut, before: Item[]): boolean => {
  const last = clauses.at(-1);
  return (
    before.length === 0 && last?.sentence === sentence && !last.label && !last.items.some(speaks)
  );
};

/** "agradezco su disposición y el profesionalismo mostrado" */
const goesOnThanking = (current: Item[], rest: Item[]): boolean =>
  current.some(({ phrase, form }) => phrase === 'courtesy' && /agradec|agradezc/.test(form)) &&
  !rest.some(({ verbs }) =>
    verbs.some(({ tense }) => tense !== 'participle' && tense !== 'infinitive'),
  );

/** "las actas de febrero y marzo ya se elaboraron" goes on naming things: both sides have to say something. */
const joinsClauses = (items: Item[], index: number, current: Item[]): boolean => {
  const item = items[index];
  return (
    item !== undefined &&
    isJoin(item) &&
    item.form !== 'ni' &&
    saysSomething(current) &&
    saysSomething(untilBoundary(items, index)) &&
    !goesOnThanking(current, untilBoundary(items, index))
  );
};

/** Signs and joining words are structure; every other item stands in exactly one clause. */
export const cutIntoClauses = (items: Item[]): Clause[] => {
  const [asked, quoted] = [questions(items), quotations(items)];
  const cut: Cut = { clauses: [], current: [], joint: 'free', contrast: false, sentence: 0 };
  for (const [index, item] of items.entries()) {
    if (item.kind === 'sign' && (item.form === '"' || item.form === "'")) continue;
    if (isHyphen(items, index)) continue;
    if (isOfAbbreviation(items, index)) continue;
    if (isBoundary(item)) {
      const kept = cut.joint;
      close(cut, asked, quoted, item.form === ':');
      if (ENDS_SENTENCE.has(item.form) && item.form !== '¿') cut.sentence += 1;
      else if (kept === 'that' && item.form === ':') cut.joint = 'that';
      continue;
    }
    if (joinsClauses(items, index, cut.current)) {
      close(cut, asked, quoted, false);
      continue;
    }
    if (item.kind === 'word' && CONTRAST.has(item.form) && is(item, 'conjunction')) {
      close(cut, asked, quoted, false);
      cut.contrast = true;
      continue;
    }
    if (deniesNumber(items, index) || runsOn(items, index, cut.current, cut.joint))
      close(cut, asked, quoted, false);
    const joint = jointAt(items, index, cut.current);
    if (joint !== undefined) {
      const { contrast, current } = cut;
      close(cut, asked, quoted, false);
      cut.contrast = cut.current.length === 0 && contrast;
      cut.joint = joint === 'that' && isAfterNoun(cut, current) ? 'relative' : joint;
    }
    cut.current.push(item);
    // "hecho ✅ el acuse lo trae Lupita"
    if (item.kind === 'emoji' && saysSomething(cut.current) && items[index + 1]?.kind === 'word')
      close(cut, asked, quoted, false);
  }
  close(cut, asked, quoted, false);
  return cut.clauses;
};
