/** How a clause hangs on what stands before it: said of itself, supposed, told, or as a reason. */
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

const CONDITION = new Set([
  'cuando',
  'mientras',
  'como',
  'conforme',
  'donde',
  'quien',
  'quienes',
  'cual',
  'cuanto',
]);
const REASON = new Set(['porque', 'pues', 'puesto']);
export const speaks = ({ verbs }: Item): boolean =>
  verbs.some(
    ({ class: kind, verb }) =>
      (kind === 'says' || kind === 'thinks') && !/^(constar|acreditar|advertir)$/.test(verb),
  );

/** "que" after what somebody says, thinks or gives as a reason; after a noun it tells which one. */
const jointOfThat = (current: Item[]): Joint => {
  const before = current.at(-1);
  if (before === undefined) return 'that';
  if (before.phrase === 'courtesy' && !current.some(speaks)) return 'free';
  if (['para', 'pa', 'hasta', 'sin', 'antes'].includes(before.form)) return 'condition';
  if (before.form === 'lo' && current.at(-2)?.form === 'por') return 'free';
  if (before.form === 'ya') return 'reason';
  if (before.form === 'de' && current.some((item) => is(item, 'reason') || item.form === 'virtud'))
    return 'reason';
  if (current.some(speaks) || before.phrase === 'opinion') return 'that';
  return before.verbs.length > 0 && before.classes.length === 0 ? 'that' : 'relative';
};

const ASKS = /^(quien|quienes|cual|cuales|cuanto|cuantos|cuanta|cuantas|donde|cuando|que|como)$/;

/** How a clause that begins with this item hangs on what stands before it; undefined where none begins. */
export const jointAt = (items: Item[], index: number, current: Item[]): Joint | undefined => {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (item === undefined) return undefined;
  if (item.phrase === 'reason') return CONSEQUENCE.test(item.form) ? 'free' : 'reason';
  if (item.phrase !== undefined && item.form.endsWith(' si')) return 'condition';
  if (item.phrase === 'future' && UNTIL.test(item.form)) return 'condition';
  if (item.phrase !== undefined && CONSEQUENCE.test(item.form)) return 'free';
  if (item.kind !== 'word') return undefined;
  if (item.form === 'si' && item.text.toLowerCase() === 'si')
    return isYes(items.slice(index + 1)) ? undefined : 'condition';
  if (REASON.has(item.form))
    return item.form === 'pues' &&
      (before === undefined || after?.phrase !== undefined || current.every(isCourteous))
      ? undefined
      : 'reason';
  if (item.form === 'que')
    return before?.form === 'sin' || isLeft(before, after) ? undefined : jointOfThat(current);
  if (
    item.form === 'como' &&
    (after?.entity !== undefined ||
      after?.phrase === 'partial' ||
      is(after, 'article', 'some', 'preposition'))
  )
    return undefined;
  if (item.form === 'cuanto' && before?.form === 'en') return 'condition';
  // "donde dice 12 debe decir 10"
  if (item.form === 'donde' && items.some(({ form }) => form === 'decir')) return undefined;
  if (ASKS.test(item.form) && current.length === 0)
    return /^(cuando|como|donde)$/.test(item.form) ? 'condition' : 'relative';
  if (CONDITION.has(item.form) && is(item, 'relative', 'conjunction', 'question'))
    return RELATIVE.test(item.form) && before !== undefined ? 'relative' : 'condition';
  return is(item, 'exception') && !/^(menos|fuera)$/.test(item.form) ? 'exception' : undefined;
};
/** "por lo que no se hizo": what follows is said of itself; the reason stood before. */
const CONSEQUENCE =
  /^(por lo que|por lo cual|con lo cual|\p{L}+ por (?:el|la) cual|por eso|por ello|por lo tanto|por tanto|por consiguiente|de ahi que|asi que)$/u;
/** "si ya", "si, gracias": people leave its accent out; "si ya quedó" may ask. */
const isYes = ([next, ...rest]: Item[]): boolean =>
  next === undefined ||
  next.kind === 'sign' ||
  (is(next, 'already', 'courtesy', 'address', 'yes') &&
    rest.every((item) => item.verbs.length === 0 && item.phrase === undefined));

/** "en cuanto regrese": what is awaited. */
const UNTIL =
  /^(en cuanto|tan pronto|tan pronto como|tan luego|ni bien|hasta que|antes de que|siempre y cuando|siempre que|con tal de que|a menos que|una vez que)$/;

/** "no hay qué notificar", "nada que reportar" */
const isLeft = (before: Item | undefined, after: Item | undefined): boolean =>
  /^(hay|hubo|habia|habra|tengo|tenemos|tuvimos|nada)$/.test(before?.form ?? '') &&
  after?.verbs.some(({ tense }) => tense === 'infinitive') === true;

const isCourteous = (item: Item): boolean =>
  item.phrase === 'courtesy' || is(item, 'courtesy', 'address', 'yes');

const RELATIVE = /^(donde|quienes?|cual)$/;
