/** What follows `/hecho`: lines, a quantity, a month, a note. */
import {
  ok,
  lineChoices,
  monthChoices,
  MONTH_NAMES,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import { splitDates } from './apart.ts';
import {
  isKind,
  isLink,
  isPunctuation,
  readArgument,
  wordOf,
  type Argument,
  type Item,
  type ItemOf,
} from './argument.ts';
import { countedOther, cutWhole, isCountedOnly } from './hecho-counted.ts';
import { readHead, type HechoHead } from './hecho-head.ts';
import {
  isKnownWord,
  noteAnswer,
  readNote,
  type HechoNote,
  type NoteRefusal,
} from './hecho-note.ts';
import { askDoubt, lineRefusal } from './hecho-refusals.ts';
import { otherYear } from './period.ts';
import { askSlip, slipOf } from './slips.ts';

/** The first link is evidence, and stands in the note no longer. */
const takeEvidence = (input: Input): { input: Input; evidence: string | undefined } => {
  const link = readArgument(input).items.find(isLink);
  if (link === undefined) return { input, evidence: undefined };
  const { text } = input;
  const blank = ' '.repeat(link.to - link.from);
  return {
    input: { ...input, text: `${text.slice(0, link.from)}${blank}${text.slice(link.to)}` },
    evidence: link.text,
  };
};

/** "15 notificaciones marzo": the month at the end, where no "de" makes it the note's. */
const monthBehind = ({ items }: Argument, head: HechoHead): ItemOf<'month'> | undefined => {
  const said = items.slice(head.end).filter((item) => !isPunctuation(item));
  const [before, last] = [said.at(-2), said.at(-1)];
  if (last === undefined || !isKind(last, 'month') || head.month !== undefined) return undefined;
  const named = said.filter((item) => isKind(item, 'month')).length === 1;
  const ofNote = OF_NOTE.test(before?.form ?? '') && !(before?.form === 'en' && head.quantity);
  return named && !ofNote ? last : undefined;
};
const OF_NOTE = /^(a|al|con|de|del|desde|en|entre|hasta|para|y|o)$/;

/** "3 infografías de febrero": what the quantity counts, and then the month, belong to the head. */
const withCounted = (head: HechoHead, { text, items }: Argument, input: Input): HechoHead => {
  const at = items.findIndex((item, index) => index >= head.end && isKind(item, 'month'));
  const month = items[at];
  const [line] = head.lines;
  if (head.quantity === undefined || head.month !== undefined) return head;
  if (month === undefined || !isKind(month, 'month')) return head;
  const said = text
    .slice(items[head.end - 1]?.to ?? 0, month.from)
    .replace(/\s+(?:en|de|del mes de|en el mes de)\s*$/i, '')
    .trim();
  const isOfYear = (month.entity.year ?? input.vocabulary.year) === input.vocabulary.year;
  return isOfYear && said !== '' && isCountedOnly({ note: said, line }, input)
    ? { ...head, month: month.entity.month, end: at + 1 }
    : head;
};

/** From where the head ends, without the sign that parts them, and without the month behind it. */
const noteOf = ({ text, items }: Argument, { end }: HechoHead, month: Item | undefined): string =>
  text
    .slice(items[end - 1]?.to ?? 0, month?.from)
    .replace(/\s+en\s*$/i, month === undefined ? '$&' : '')
    .replace(/^[\s,;:.\u2013-]+/, '')
    .replace(/^(?:con (?:la )?)?(?:nota|comentario|evidencia)(?::\s*|\s+(?=["'«“‘])|\s*$)/i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** "febero": a month with a slip, at the beginning or the end of what would be the note. */
const monthSlip = (argument: Argument, { end, month }: HechoHead): Parsed | undefined => {
  const words = argument.items.slice(end).filter((item) => !isPunctuation(item));
  if (month !== undefined) return undefined;
  for (const item of [words[0], words.at(-1)]) {
    const word = item === undefined ? undefined : wordOf(item);
    if (item === undefined || word === undefined || isKnownWord(word)) continue;
    const meant = slipOf(word, MONTH_NAMES);
    if (meant !== undefined) return askSlip('/hecho', argument, item, meant);
  }
  return undefined;
};

/** Of several lines. */
const EACH = /^(?:en )?(?:cada (?:una|uno|línea|linea)|c\/u)$/i;

const readRest = (
  argument: Argument,
  head: HechoHead,
  input: Input,
  month: Item | undefined,
): HechoNote | NoteRefusal => {
  const [line] = head.lines;
  const text = noteOf(argument, head, month);
  const { note, outOf = head.outOf } = cutWhole(text, head.quantity?.total, input);
  const named = month !== undefined && isKind(month, 'month') ? month.entity.month : undefined;
  const given = { ...head.quantity, month: head.month ?? named };
  const counted = head.quantity !== undefined && note !== '';
  const other = counted ? countedOther({ note, line }, input) : undefined;
  if (other !== undefined) return { refused: `cuenta «${other}»`, figures: true };
  const each = counted && head.lines.length > 1 && EACH.test(note);
  if (note === '' || each || (counted && isCountedOnly({ note, line }, input)))
    return { note: '', outOf };
  const read = readNote(note, input, given);
  return 'refused' in read ? read : { ...read, outOf };
};

const hecho = (given: Input): Parsed => {
  const { input, evidence } = takeEvidence(given);
  const { year } = input.vocabulary;
  const argument = splitDates(readArgument(input));
  const head = withCounted(readHead(argument.items, year, input.today), argument, input);
  const refusal = lineRefusal(head, argument, input);
  if (refusal !== undefined) return refusal;
  if (head.doubtful !== undefined) return askDoubt(head.doubtful.item, argument, head, year);
  const lines = [...new Set(head.lines)].filter((code) => !head.excepted.includes(code));
  const behind = monthBehind(argument, head);
  if (behind !== undefined && (behind.entity.year ?? year) !== year)
    return otherYear(behind.text, year);
  const slip = monthSlip(argument, head);
  if (slip !== undefined) return slip;
  const note = readRest(argument, head, input, behind);
  const { quantity } = head;
  const month = head.month ?? behind?.entity.month;
  if ('refused' in note)
    return noteAnswer(noteOf(argument, head, behind), note, { lines, ...quantity, month });
  const { total, added, outOf } = note;
  const args = { lines, total, added, ...quantity, outOf, month, note: note.note };
  const kept = Object.entries({ ...args, evidence }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return ok(Object.fromEntries(kept));
};

export const hechoArguments: TypedArguments = {
  read: hecho,
  words: (before, vocabulary) =>
    before.length === 0
      ? lineChoices(vocabulary)
      : [
          ...monthChoices(),
          ...lineChoices(vocabulary).filter((choice) => !before.includes(choice.word)),
        ],
};
