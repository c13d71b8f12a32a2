/** What stands behind the quantity of `/hecho` and is no note: the things that are counted, and the whole that they are part of. */
import { countsAsUnit } from '../replies/nouns.ts';
import { is } from '../replies/items.ts';
import { readItems } from '../replies/read-items.ts';
import type { ReplyContext } from '../replies/intent.ts';
import type { Input } from '../typed-arguments.ts';
import { contextOf, isPunctuation, readArgument, wordOf, type Item } from './argument.ts';
import { wholeAt } from './hecho-head.ts';
import { isAgainst } from './hecho-note.ts';

interface Said {
  note: string;
  /** The first line that is reported: its unit is counted. */
  line: string | undefined;
}

const contextAt = (input: Input, line: string | undefined): ReplyContext => {
  const { name, unit } = input.vocabulary.lines.find(({ code }) => code === line) ?? {};
  return { under: 'line', ...contextOf(input), unit, lineText: unit === undefined ? '' : name };
};

const isWordOf = (text: string, word: string): boolean =>
  text
    .split(/\s+/)
    .some((each) => each.slice(0, 5).toLowerCase() === word.slice(0, 5).toLowerCase());

/** "notificaciones", "tarjetas informativas", "bases de datos": nothing but the line's unit. */
export const isCountedOnly = ({ note, line }: Said, input: Input): boolean => {
  const context = contextAt(input, line);
  const words = readItems(note, context).filter(
    ({ kind, form }) => kind !== 'sign' || /^[?¿]$/.test(form),
  );
  return (
    words.some((word) => word.kind === 'word' && countsAsUnit(word, context)) &&
    words.every(
      (word) =>
        word.kind === 'word' &&
        !isAgainst(word) &&
        (countsAsUnit(word, context) ||
          is(word, 'adjective') ||
          word.form === 'de' ||
          isWordOf(context.unit ?? '', word.text)),
    )
  );
};

/** Who or where behind the quantity, instead of what the line counts: "40 personas". */
export const countedOther = ({ note, line }: Said, input: Input): string | undefined => {
  const context = contextAt(input, line);
  const [first] = readItems(note, context);
  const other = is(first, 'person', 'place') && !is(first, 'evidence', 'noun', 'name');
  return first !== undefined && other && !countsAsUnit(first, context) ? first.text : undefined;
};

const isNumberOf = (item: Item | undefined): boolean => item?.entity?.kind === 'number';

/** "entregadas de 15" at the end of a note: the whole, and the note without it. */
export const cutWhole = (
  note: string,
  total: number | undefined,
  input: Input,
): { note: string; outOf?: number | undefined } => {
  const items = readArgument({ ...input, text: note }).items.filter((item) => !isPunctuation(item));
  if (total === undefined || !isNumberOf(items.at(-1))) return { note };
  const start = items.findIndex((item, index) => {
    const whole = wordOf(item) === 'de' ? wholeAt(items, index) : undefined;
    return whole !== undefined && index + whole.length === items.length;
  });
  const whole = wholeAt(items, start);
  return whole === undefined || whole.outOf < total
    ? { note }
    : { note: note.slice(0, items[start]?.from).trim(), outOf: whole.outOf };
};
