/** How long: "3 días", "una semana", "media hora", "20 minutos". */
import type { EntityValue } from './entity.ts';
import { afterAny, phraseAt, phrases, phraseTable, skipAny } from './phrases.ts';
import { sureNumber } from './numbers.ts';
import { formAt, isWord, type Reader } from './source.ts';

type Unit = Extract<EntityValue, { kind: 'duration' }>['unit'];
const UNITS: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  [/^(min|mins|minutos?|minutitos?)$/, 'minute'],
  [/^(h|hr|hrs|horas?|horitas?)$/, 'hour'],
  [/^(dias?|diitas?)$/, 'day'],
  [/^semanas?$/, 'week'],
  [/^(mes|meses)$/, 'month'],
  [/^anos?$/, 'year'],
];
const unitOf = (form: string): Unit | undefined =>
  UNITS.find(([pattern]) => pattern.test(form))?.[1];

/** In minutes. */
const HALVES = phraseTable([
  [['media hora'], 30],
  [['hora y media'], 90],
]);
const AND_A_HALF = phrases('y media', 'y medio');
const KINDS_OF_DAY = phrases('habiles', 'habil', 'naturales', 'natural', 'calendario');

export const readDuration: Reader = (source, from) => {
  const half = phraseAt(source, from, HALVES);
  if (half !== undefined)
    return { to: half.to, value: { kind: 'duration', amount: half.value, unit: 'minute' } };
  const read = sureNumber(source, from);
  const unit =
    read !== undefined && isWord(source, read.to) ? unitOf(formAt(source, read.to)) : undefined;
  if (read === undefined || unit === undefined) return undefined;
  const to = skipAny(source, read.to + 1, KINDS_OF_DAY);
  const more = afterAny(source, to, AND_A_HALF);
  const amount = read.value + (more === undefined ? 0 : 0.5);
  return { to: more ?? to, value: { kind: 'duration', amount, unit } };
};
