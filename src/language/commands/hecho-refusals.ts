/** What `/hecho` answers about its lines, its quantity and its month where it cannot record them: what is meant, and what to type. */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { Month } from '../../domain/plan/document.ts';
import { monthName } from '../entities/months.ts';
import { refuse, unknownLine, codes, type Input, type Parsed } from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  textOfItems,
  withoutLoose,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';
import type { HechoHead } from './hecho-head.ts';
import { otherYear } from './period.ts';

const MOST_TYPED = 4;
/** "Escribe: …, y después …" */
const toType = (commands: readonly string[]): string =>
  `Escribe ${commands.slice(0, MOST_TYPED).join(', y después ')}${commands.length > MOST_TYPED ? ', y así las demás' : ''}`;

/** The same command for each line by itself. */
const eachApart = ({ text, items }: Argument): string[] => {
  const starts = items.filter((item) => isKind(item, 'codes')).map(({ from }) => from);
  return starts.map((from, index) =>
    `/hecho ${text.slice(from, starts[index + 1])}`.replace(/[\s,;]+(?:y\s*)?$/, '').trim(),
  );
};

/** Each once; "enero a marzo" are those between them too. */
const monthsIn = (items: readonly Item[]): Month[] => {
  const months = items.flatMap((item, index) => {
    if (!isKind(item, 'month')) return [];
    const { month } = item.entity;
    const before = items[index - 2];
    const until = /^(a|al|hasta|-)$/.test(items[index - 1]?.form ?? '');
    const first =
      until && before !== undefined && isKind(before, 'month') ? before.entity.month : month;
    return Array.from(
      { length: Math.max(month - first, 0) + 1 },
      (_, nth) => month - nth,
    ).reverse();
  });
  return [...new Set(months)];
};

/** The same command for each month by itself. */
const eachMonth = ({ items }: Argument, line: string): string[] => {
  const counted = items.some((item) => isKind(item, 'number'));
  return monthsIn(items).map(
    (month) => `/hecho ${line} ${counted ? 'CANTIDAD ' : ''}${monthName(month)}`,
  );
};

/** "15 mayo", where a day with its month may be a quantity and a month. */
const asQuantity = (item: Item): string | undefined =>
  isKind(item, 'date') && /^(figures|day)$/.test(item.entity.written)
    ? `${Number(item.entity.date.slice(8))} ${monthName(Number(item.entity.date.slice(5, 7)))}`
    : undefined;

const askDay = (item: Item, line: string): Parsed => {
  const counted = asQuantity(item);
  const typed = [
    ...(counted === undefined ? [] : [`/hecho ${line} ${counted}`]),
    `/hecho ${line} «${item.text}»`,
  ];
  const asQuantityTyped = counted === undefined ? '' : `Si es cantidad y mes escribe ${typed[0]}. `;
  return refuse(
    `«${item.text}» es una fecha o una hora, y con /hecho se registra lo que ya está hecho. ${asQuantityTyped}Si es una nota, entre comillas: ${typed.at(-1) ?? ''}`,
    typed,
  );
};

export const askDoubt = (item: Item, argument: Argument, head: HechoHead, year: number): Parsed => {
  const [line = '3-01'] = head.lines;
  const second = head.doubtful?.why === 'quantity' && head.quantity !== undefined;
  switch (second && monthsIn(argument.items).length > 1 ? 'month' : head.doubtful?.why) {
    case 'apart': {
      const apart = eachApart(argument);
      return refuse(
        `Cada línea lleva lo suyo: mándalas por separado. ${toType(apart)}. No se registró nada.`,
        apart,
      );
    }
    case 'month': {
      const apart = eachMonth(argument, line);
      return refuse(
        `Cada mes se reporta por separado. ${toType(apart)}. No se registró nada.`,
        apart,
      );
    }
    case 'year':
      return otherYear(item.text, year);
    case 'day':
      return askDay(item, line);
    default:
      return refuse(
        second && isKind(item, 'number')
          ? `Escribiste otra cantidad, «${item.text}». Escribe sólo el total, y lo demás como nota entre comillas, por ejemplo: /hecho ${line} 3 «nota»`
          : `«${item.text}» no es una cantidad clara. Escríbela con cifras, y lo demás como nota entre comillas, por ejemplo: /hecho ${line} 3 «nota»`,
      );
  }
};

/** "3 01", "3_01": a code without its hyphen. */
const spacedCode = (
  items: readonly Item[],
  programme: Item,
  lines: readonly string[],
): string | undefined => {
  const next = items.slice(items.indexOf(programme) + 1).find((item) => /\w/.test(item.form));
  return next === undefined || !isKind(next, 'number')
    ? undefined
    : lines.find((code) => code === `${programme.text}-${next.text.padStart(2, '0')}`);
};

/** "4.2", "capítulo 6", "todo": which of its lines? */
const askWhich = ({ items }: Argument, { vocabulary }: Input): Parsed | undefined => {
  const all = items.find((item) => /^tod[oa]s?$/.test(wordOf(item) ?? ''));
  const linesOf = ({ text }: Item): string[] =>
    codes(vocabulary).filter((code) => code.startsWith(`${text}-`) || code.startsWith(`${text}.`));
  const within = items.find((item) => isKind(item, 'number') && linesOf(item).length > 0);
  if (within === undefined)
    return all === undefined
      ? undefined
      : refuse(
          `«${all.text}» no dice qué líneas. Escríbelas, por ejemplo: /hecho 3-01 3-02; las que faltan están en /pendientes`,
        );
  const lines = linesOf(within);
  const meant = spacedCode(items, within, lines);
  if (meant !== undefined)
    return refuse(`¿La línea ${meant}? Escríbela con guión: /hecho ${meant}`, [`/hecho ${meant}`]);
  const shown = lines.slice(0, 8);
  return refuse(
    `«${within.text}» tiene ${lines.length} líneas: ${shown.join(', ')}${lines.length > shown.length ? '…' : ''}. Escribe cuáles ya están, por ejemplo: /hecho ${shown[0] ?? '3-01'}`,
    shown.map((code) => `/hecho ${code}`),
  );
};

const isAsking = ({ form }: Item): boolean => /^[?¿]$/.test(form);

/** What is wrong with the lines. */
export const lineRefusal = (
  head: HechoHead,
  argument: Argument,
  input: Input,
): Parsed | undefined => {
  const [wrong] = head.unknown;
  if (wrong !== undefined) return unknownLine(wrong, input.vocabulary);
  const missing = head.excepted.find((code) => !head.lines.includes(code));
  if (missing !== undefined)
    return refuse(
      `«${missing}» no está entre las líneas que nombras. Escribe sólo las que ya están.`,
    );
  if (head.lines.length > 0) return undefined;
  const named = argument.items.flatMap((item) => (isKind(item, 'codes') ? item.entity.codes : []));
  const { strange } = head;
  const [line] = named;
  if (line !== undefined && argument.items.some(isAsking))
    return refuse(
      `«${cutText(argument.text.trim(), 80)}» es una pregunta, y con /hecho se registra lo que ya está hecho. Para ver cómo va escribe /avance ${line}`,
      [`/avance ${line}`],
    );
  const which =
    line === undefined || /^tod[oa]s?$/.test(strange?.form ?? '')
      ? askWhich(argument, input)
      : undefined;
  if (which !== undefined) return which;
  if (strange !== undefined)
    return line !== undefined
      ? refuse(
          `No entendí «${cutText(strange.text, 60)}». Escribe primero la línea, por ejemplo: /hecho 3-01`,
        )
      : unknownLine(strange.text, input.vocabulary);
  const typed = textOfItems(withoutLoose(argument, looseWords('la las linea lineas el')));
  return typed === ''
    ? refuse('Escribe la línea que ya está, por ejemplo: /hecho 3-01')
    : unknownLine(typed, input.vocabulary);
};
