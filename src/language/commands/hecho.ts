/** What follows `/hecho`: lines, a quantity, a month, a note. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { monthName } from '../entities/months.ts';
import {
  ok,
  refuse,
  unknownLine,
  monthChoices,
  lineChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import { splitDates } from './apart.ts';
import {
  isKind,
  isLink,
  isPunctuation,
  looseWords,
  readArgument,
  textOfItems,
  withoutLoose,
  type Argument,
  type Item,
  type ItemOf,
} from './argument.ts';
import { readHead, type HechoHead } from './hecho-head.ts';
import { noteAnswer, readNote } from './hecho-note.ts';
import { otherYear } from './period.ts';

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

/** The same command for each line or month by itself. */
const eachApart = ({ text, items }: Argument): string[] => {
  const starts = items.filter((item) => isKind(item, 'codes')).map(({ from }) => from);
  return starts.map((from, index) =>
    `/hecho ${text.slice(from, starts[index + 1])}`.replace(/[\s,;]+(?:y\s*)?$/, '').trim(),
  );
};

const asked = (item: Item, argument: Argument, head: HechoHead, year: number): Parsed => {
  const [line = '3-01'] = head.lines;
  switch (head.doubtful?.why) {
    case 'apart':
      return refuse('Cada línea lleva lo suyo: mándalas por separado.', eachApart(argument));
    case 'month':
      return refuse(
        `Cada mes se reporta por separado: /hecho ${line} ${monthName(head.month ?? 1)}, y después /hecho ${line} ${item.text}`,
      );
    case 'year':
      return otherYear(item.text, year);
    case 'day':
      return refuse(
        `«${item.text}» es una fecha o una hora, y con /hecho se registra lo que ya está hecho. Si es cantidad y mes escribe por ejemplo /hecho ${line} 15 marzo; si es una nota, entre comillas: /hecho ${line} «${item.text}»`,
      );
    default:
      return refuse(
        `«${item.text}» no es una cantidad clara. Escríbela con cifras, y lo demás como nota entre comillas, por ejemplo: /hecho ${line} 3 «nota»`,
      );
  }
};

/** What is wrong with the lines. */
const lineRefusal = (head: HechoHead, argument: Argument, input: Input): Parsed | undefined => {
  const [wrong] = head.unknown;
  if (wrong !== undefined) return unknownLine(wrong, input.vocabulary);
  const missing = head.excepted.find((code) => !head.lines.includes(code));
  if (missing !== undefined)
    return refuse(
      `«${missing}» no está entre las líneas que nombras. Escribe sólo las que ya están.`,
    );
  if (head.lines.length > 0) return undefined;
  const named = argument.items.some((item) => isKind(item, 'codes'));
  const { strange } = head;
  if (strange !== undefined)
    return named
      ? refuse(
          `No entendí «${cutText(strange.text, 60)}». Escribe primero la línea, por ejemplo: /hecho 3-01`,
        )
      : unknownLine(strange.text, input.vocabulary);
  const typed = textOfItems(withoutLoose(argument, looseWords('la las linea lineas el')));
  return typed === ''
    ? refuse('Escribe la línea que ya está, por ejemplo: /hecho 3-01')
    : unknownLine(typed, input.vocabulary);
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

/** From where the head ends, without the sign that parts them, and without the month behind it. */
const noteOf = (
  { text, items }: Argument,
  { end, outOf }: HechoHead,
  month: Item | undefined,
): string => {
  const rest = text
    .slice(items[end - 1]?.to ?? 0, month?.from)
    .replace(/\s+en\s*$/i, month === undefined ? '$&' : '')
    .replace(/^[\s,;:.\u2013-]+/, '')
    .replace(/^(?:con (?:la )?)?(?:nota|comentario|evidencia)(?::\s*|\s+(?=["'«“‘])|\s*$)/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [outOf, rest].filter((part) => part !== undefined && part !== '').join(' ');
};

const hecho = (given: Input): Parsed => {
  const { input, evidence } = takeEvidence(given);
  const { year } = input.vocabulary;
  const argument = splitDates(readArgument(input));
  const head = readHead(argument.items, year, input.today);
  const refusal = lineRefusal(head, argument, input);
  if (refusal !== undefined) return refusal;
  if (head.doubtful !== undefined) return asked(head.doubtful.item, argument, head, year);
  const lines = [...new Set(head.lines)].filter((code) => !head.excepted.includes(code));
  const behind = monthBehind(argument, head);
  const text = noteOf(argument, head, behind);
  const { quantity, outOf } = head;
  const month = head.month ?? behind?.entity.month;
  if (behind !== undefined && (behind.entity.year ?? year) !== year)
    return otherYear(behind.text, year);
  const note =
    text === '' || text === outOf ? { note: text } : readNote(text, input, { ...quantity, month });
  if ('refused' in note) return refuse(noteAnswer(text, note, lines[0] ?? ''));
  const args = { lines, total: note.total, added: note.added, ...quantity, month, note: note.note };
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
