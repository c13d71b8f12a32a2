/** The calendario de sesiones: "Del lunes 27 al viernes 31". The day number wins over the weekday. */
import { addDays, isLocalDate, weekday } from '../../domain/dates.ts';
import type { Discrepancy, LocalDate, Reading, SessionWindow } from '../../domain/plan.ts';
import { AvanceError } from '../../errors.ts';
import { cellsOf, folded, isTableRow, monthNumber, plain, type SourceLine } from './text.ts';

const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const SPELLED = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const RANGE = /(?:del?\s+)?(?:(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?(\d{1,2})(?:\s+de\s+(\w+))?\s+(?:al|a|y)\s+(?:el\s+)?(?:(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?(\d{1,2})(?:\s+de\s+(\w+))?/;

interface Edge {
  date: LocalDate;
  /** 1 Monday … as printed, if it is printed. */
  printed?: number;
}

const edge = (year: number, month: number, day: string, name: string | undefined, line: number): Edge => {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(date)) throw new AvanceError('unreadable-plan', `Línea ${line}: el calendario de sesiones dice el día ${day}, que no existe en ese mes. Corrígelo y vuelve a intentarlo. No se guardó nada.`);
  return name === undefined ? { date } : { date, printed: DAYS.indexOf(name) + 1 };
};

const agrees = ({ date, printed }: Edge): boolean => printed === undefined || weekday(date) === printed;

/** The nearest day before or after that is the printed weekday, before first. */
const byWeekday = ({ date, printed }: Edge): LocalDate => {
  if (printed === undefined || weekday(date) === printed) return date;
  return addDays(date, -((weekday(date) - printed + 7) % 7));
};

const spoken = (date: LocalDate): string => `${SPELLED[weekday(date) - 1] ?? ''} ${Number(date.slice(8, 10))}`;

const mismatch = (month: number, printed: string, opens: Edge, closes: Edge): Discrepancy => {
  const wrong = [opens, closes].filter((one) => !agrees(one));
  const says = wrong.map((one) => `el ${Number(one.date.slice(8, 10))} es ${SPELLED[weekday(one.date) - 1] ?? ''}, no ${SPELLED[(one.printed ?? 1) - 1] ?? ''}`).join(' y ');
  const other = { opensOn: byWeekday(opens), closesOn: byWeekday(closes) };
  const readings: Reading[] = [
    { id: 'by_day_number', label: `Del ${spoken(opens.date)} al ${spoken(closes.date)}`, evidence: `Manda el número de día impreso: «${printed}».`, effect: { type: 'window', opensOn: opens.date, closesOn: closes.date } },
  ];
  if (other.opensOn <= other.closesOn) readings.push({ id: 'by_weekday', label: `Del ${spoken(other.opensOn)} al ${spoken(other.closesOn)}`, evidence: `Manda el día de la semana impreso: «${printed}».`, effect: { type: 'window', ...other } });
  return {
    key: `weekday_mismatch/${String(month).padStart(2, '0')}`, kind: 'weekday_mismatch', severity: 'decision', month,
    message: `El calendario de sesiones dice «${printed}», pero ${says}.`, proposal: readings[0]?.label ?? '', readings,
  };
};

/** Windows in order, and what does not add up in them. */
export const sessionWindows = (lines: SourceLine[], year: number): { windows: SessionWindow[]; discrepancies: Discrepancy[] } => {
  const windows: SessionWindow[] = [];
  const discrepancies: Discrepancy[] = [];
  for (const { raw, number } of lines) {
    if (!isTableRow(raw)) continue;
    const cells = cellsOf(raw).map(plain);
    const range = RANGE.exec(folded(cells.slice(1).join(' ')));
    const month = monthNumber(cells[0] ?? '');
    if (range === null) {
      if (month !== undefined && cells.slice(1).join('') !== '') throw new AvanceError('unreadable-plan', `Línea ${number}: no se entiende la fecha de la sesión «${cells.slice(1).join(' ')}». Escríbela como «Del lunes 27 al viernes 31». No se guardó nada.`);
      continue;
    }
    if (month === undefined) throw new AvanceError('unreadable-plan', `Línea ${number}: el calendario de sesiones dice «${cells[0] ?? ''}», que no es un mes. Corrígelo y vuelve a intentarlo. No se guardó nada.`);
    const first = (range[3] === undefined ? undefined : monthNumber(range[3])) ?? (range[6] !== undefined && Number(range[2]) <= Number(range[5]) ? monthNumber(range[6]) : undefined) ?? month;
    const last = (range[6] === undefined ? undefined : monthNumber(range[6])) ?? first;
    const opens = edge(year, first, range[2] ?? '', range[1], number);
    const closes = edge(year, last, range[5] ?? '', range[4], number);
    windows.push({ month, opensOn: opens.date, closesOn: closes.date });
    if (!agrees(opens) || !agrees(closes)) discrepancies.push(mismatch(month, cells.slice(1).join(' ').trim(), opens, closes));
  }
  return { windows, discrepancies };
};
