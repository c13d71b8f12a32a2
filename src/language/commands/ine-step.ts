/** `/ine FOLIO retirar MOTIVO`, `prórroga FECHA HORA por ACTO`, `deshacer QUÉ MOTIVO`: what is done with one document. */
import { fold } from '../normalise.ts';
import { ok, refuse, type Input, type Parsed } from '../typed-arguments.ts';
import {
  looseWords,
  textOfItems,
  without,
  withoutLoose,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';
import { daysIn, impossibleDay, withoutDays } from './day.ts';
import { takeHour } from './hour.ts';

const STEPS: [RegExp, 'retirar' | 'prorroga' | 'deshacer'][] = [
  [/^(retirar|retira|retiro|retirado)$/, 'retirar'],
  [/^(prorroga|prorrogar|prorrogado|ampliacion)$/, 'prorroga'],
  [/^(deshacer|deshaz|revertir)$/, 'deshacer'],
];
const WHAT: [RegExp, string][] = [
  [/^(retiro|retirar|retirado)$/, 'withdrawal'],
  [/^(envio|enviado|enviar)$/, 'sending'],
  [/^(prorroga|ampliacion)$/, 'extension'],
  [/^acuses?$/, 'acknowledgement'],
  [/^respuestas?$/, 'answer'],
];
const LOOSE = looseWords('a al de del el en hasta la las los para y dia hora horas');
const OF_TERM = /^(?:del?\s+(?:la\s+|el\s+)?|al?\s+(?:la\s+)?)?(acuse|respuesta)\b/i;

const named = <T>(table: [RegExp, T][], item: Item | undefined): T | undefined => {
  const word = item === undefined ? undefined : wordOf(item);
  return word === undefined ? undefined : table.find(([pattern]) => pattern.test(word))?.[1];
};

const trimmed = (text: string): string => text.replace(/^[\s:,.;—–-]+|\s+$/g, '');

/** "por oficio …": what stands before and after the first of them. */
const splitAct = (text: string): { when: string; act: string } => {
  const found = /(?:^|\s)por\s+(?=\S)/i.exec(text);
  return found === null
    ? { when: text, act: '' }
    : { when: text.slice(0, found.index), act: trimmed(text.slice(found.index + found[0].length)) };
};

const exampleOf = (folio: string): string =>
  `/ine ${folio} prórroga 15 de mayo 14:00 por oficio 200`;

const readExtension = (folio: string, argument: Argument, after: number, input: Input): Parsed => {
  const { when, act } = splitAct(argument.text.slice(after));
  const end = after + when.length;
  const about = without(argument, ({ from, to }) => from < after || to > end);
  const wrong = impossibleDay(about, input);
  if (wrong !== undefined) return wrong;
  const [day, ...others] = daysIn(about, input);
  if (day === undefined || others.length > 0)
    return refuse(`Escribe hasta cuándo y por qué acto, por ejemplo: ${exampleOf(folio)}`);
  const hour = takeHour(withoutDays(about, [day]), input.vocabulary.year);
  if ('ok' in hour) return hour;
  const rest = withoutLoose(hour.rest, LOOSE);
  const term = rest.items.map((item) => named(WHAT, item)).find((what) => what !== undefined);
  const strange = without(rest, (item) => named(WHAT, item) !== undefined);
  if (strange.items.length > 0)
    return refuse(`No entendí «${textOfItems(strange)}». Escribe por ejemplo: ${exampleOf(folio)}`);
  if (act === '') return refuse(`Falta el acto que la concede: ${exampleOf(folio)}`);
  return ok({
    folio,
    step: 'prorroga',
    date: day.date,
    ...(hour.time === undefined ? {} : { time: hour.time }),
    ...(term === 'acknowledgement' || term === 'answer' ? { of: term } : {}),
    reason: act,
  });
};

/** "acuse de VIN se acusó por error": the area, where one is named first, and the reason. */
const takeArea = (text: string, { vocabulary }: Input): { area?: string; reason: string } => {
  const said = text.replace(/^(?:de\s+la|de\s+el|del|de)\s+/i, '');
  const folded = fold(said);
  const area = [...vocabulary.areas]
    .sort((a, b) => b.name.length - a.name.length)
    .flatMap(({ code, name }) => [
      { code, called: name },
      { code, called: code },
    ])
    .find(({ called }) => {
      const next = folded[fold(called).length] ?? ' ';
      return folded.startsWith(fold(called)) && !/[\p{L}\p{N}]/u.test(next);
    });
  return area === undefined
    ? { reason: trimmed(text) }
    : { area: area.code, reason: trimmed(said.slice(area.called.length)) };
};

const readUndo = (folio: string, argument: Argument, after: number, input: Input): Parsed => {
  const [first] = argument.items.filter(
    (item) => item.from >= after && !(item.entity === undefined && LOOSE.has(item.form)),
  );
  const what = named(WHAT, first);
  if (first === undefined || what === undefined)
    return ok({ folio, step: 'deshacer', reason: trimmed(argument.text.slice(after)) });
  const rest = trimmed(argument.text.slice(first.to));
  const term = what === 'extension' ? OF_TERM.exec(rest) : null;
  const of = term === null ? {} : { of: /^a/i.test(term[1] ?? '') ? 'acknowledgement' : 'answer' };
  const { area, reason } = takeArea(rest.slice(term?.[0].length ?? 0), input);
  return ok({
    folio,
    step: 'deshacer',
    what,
    ...of,
    ...(area === undefined ? {} : { area }),
    reason,
  });
};

/** Undefined where no step is named behind a folio. @param folioOf what of a text is a folio; undefined where it is none. */
export const readIneStep = (
  argument: Argument,
  input: Input,
  folioOf: (text: string) => string | undefined,
): Parsed | undefined => {
  const index = argument.items.findIndex((item) => named(STEPS, item) !== undefined);
  const item = argument.items[index];
  const step = named(STEPS, item);
  if (item === undefined || step === undefined) return undefined;
  const folio = folioOf(argument.text.slice(0, item.from));
  if (folio === undefined)
    return refuse(`Escribe primero el folio: /ine INE/UTVOPL/0123/2020 ${item.text} …`);
  if (step === 'prorroga') return readExtension(folio, argument, item.to, input);
  if (step === 'deshacer') return readUndo(folio, argument, item.to, input);
  return ok({ folio, step, reason: trimmed(argument.text.slice(item.to)) });
};
