/** `/plan modificar 5.1-04 de marzo a octubre por Acuerdo 12`, and the other changes of a line that are typed. */
import type { LineEdit } from '../domain/plan/edit.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import { findCode } from './codes.ts';
import { fold } from './normalise.ts';
import { findMonth, takeDate } from './spanish-dates.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface EditText {
  edit?: LineEdit | undefined;
  /** The first day, where one is named. */
  from?: LocalDate | undefined;
  act: string;
}

const QUOTED = /«([^»]+)»|“([^”]+)”|"([^"]+)"/;
const JOINS = /^(a|al|de|del|en|el|la|linea|mes|unidad|unidades|son|:)$/;
const VERBS = { quitar: 'remove', texto: 'text', anular: 'undo', mover: 'move' } as const;

/** Of words alone, without the act and the first day; undefined where they say no one change. */
const readEdit = (
  what: string,
  quoted: string | undefined,
  { lines }: Vocabulary,
): LineEdit | undefined => {
  const codes = lines.map(({ code }) => code);
  const words = what.split(/[\s,]+/).filter((word) => word !== '' && !JOINS.test(fold(word)));
  const verbs = words.flatMap((word) => VERBS[fold(word) as keyof typeof VERBS] ?? []);
  const code = words.flatMap((word) => findCode(word, codes) ?? []);
  const months = words.flatMap((word) => findMonth(word) ?? []);
  const numbers = words.filter((word) => /^\d{1,6}$/.test(word)).map(Number);
  const read = verbs.length + code.length + months.length + numbers.length;
  const [verb] = verbs;
  const [line] = code;
  const [first, second] = months;
  if (read !== words.length || verbs.length > 1 || code.length > 1) return undefined;
  if (verb === 'undo') return read === 1 && quoted === undefined ? { kind: 'undo' } : undefined;
  if (line === undefined) return undefined;
  if (verb === 'remove') return read === 2 ? { kind: 'remove', code: line } : undefined;
  if (quoted !== undefined)
    return read === code.length + verbs.length && verb !== 'move'
      ? { kind: 'text', code: line, text: quoted }
      : undefined;
  if (verb === 'text' || first === undefined) return undefined;
  if (months.length === 2 && second !== undefined && numbers.length === 0)
    return { kind: 'move', code: line, from: first, to: second };
  const [units] = numbers;
  return months.length === 1 && numbers.length === 1 && units !== undefined && verb === undefined
    ? { kind: 'quantity', code: line, month: first, units }
    : undefined;
};

/** @param today local date of the plan. */
export const parseEdit = (text: string, vocabulary: Vocabulary, today: LocalDate): EditText => {
  const found = QUOTED.exec(text);
  const quoted = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim();
  const [what = '', ...rest] = text.replace(found?.[0] ?? '', ' ').split(/\s+por\s+/i);
  const [change = '', day] = what.split(/\s+desde\s+/i);
  const date = day === undefined ? undefined : takeDate(day, vocabulary.year, today);
  const isRead = day === undefined || (date !== undefined && date.rest.trim() === '');
  return {
    edit: isRead ? readEdit(change, quoted, vocabulary) : undefined,
    from: date?.date,
    act: rest.join(' por ').trim(),
  };
};
