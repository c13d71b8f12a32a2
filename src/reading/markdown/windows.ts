/** The calendario de sesiones: "Del lunes 27 al viernes 31". The day number wins over the weekday. */
import { addDays, isLocalDate, weekday } from '../../domain/time/dates.ts';
import type { Discrepancy, LocalDate, Reading, SessionWindow } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import {
  cellsOf,
  folded,
  isTableRow,
  MONTHS,
  monthNumber,
  plain,
  type SourceLine,
} from './text.ts';

const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const SPELLED = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const RANGE =
  /(?:del?\s+)?(?:(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?(\d{1,2})(?:\s+de\s+(\w+))?\s+(?:al|a|y)\s+(?:el\s+)?(?:(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?(\d{1,2})(?:\s+de\s+(\w+))?/;

const ONE_DAY =
  /^(?:el\s+)?(?:(lunes|martes|miercoles|jueves|viernes|sabado|domingo)\s+)?(\d{1,2})(?:\s+de\s+([a-z]+))?(?:\s+(?:de|del)\s+\d{4})?$/;

interface Edge {
  date: LocalDate;
  /** 1 Monday … as printed, if it is printed. */
  printed?: number;
}

const edge = (
  year: number,
  month: number,
  day: string,
  name: string | undefined,
  line: number,
): Edge => {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(date))
    throw new AvanceError(
      'unreadable-plan',
      `Línea ${line}: el calendario de sesiones dice el día ${day}, que no existe en ese mes. Corrígelo y vuelve a intentarlo. No se guardó nada.`,
    );
  return name === undefined ? { date } : { date, printed: DAYS.indexOf(name) + 1 };
};

const agrees = ({ date, printed }: Edge): boolean =>
  printed === undefined || weekday(date) === printed;

/** The nearest day before or after that is the printed weekday, before first. */
const byWeekday = ({ date, printed }: Edge): LocalDate => {
  if (printed === undefined || weekday(date) === printed) return date;
  return addDays(date, -((weekday(date) - printed + 7) % 7));
};

const spoken = (date: LocalDate): string =>
  `${SPELLED[weekday(date) - 1] ?? ''} ${Number(date.slice(8, 10))}`;

const mismatch = (month: number, printed: string, opens: Edge, closes: Edge): Discrepancy => {
  const wrong = [opens, closes].filter((one) => !agrees(one));
  const says = wrong
    .map(
      (one) =>
        `el ${Number(one.date.slice(8, 10))} es ${SPELLED[weekday(one.date) - 1] ?? ''}, no ${SPELLED[(one.printed ?? 1) - 1] ?? ''}`,
    )
    .join(' y ');
  const other = { opensOn: byWeekday(opens), closesOn: byWeekday(closes) };
  const readings: Reading[] = [
    {
      id: 'by_day_number',
      label: `Del ${spoken(opens.date)} al ${spoken(closes.date)}`,
      evidence: `Manda el número de día impreso: «${printed}».`,
      effect: { type: 'window', opensOn: opens.date, closesOn: closes.date },
    },
  ];
  if (other.opensOn <= other.closesOn)
    readings.push({
      id: 'by_weekday',
      label: `Del ${spoken(other.opensOn)} al ${spoken(other.closesOn)}`,
      evidence: `Manda el día de la semana impreso: «${printed}».`,
      effect: { type: 'window', ...other },
    });
  return {
    key: `weekday_mismatch/${String(month).padStart(2, '0')}`,
    kind: 'weekday_mismatch',
    severity: 'decision',
    month,
    message: `El calendario de sesiones dice «${printed}», pero ${says}.`,
    proposal: readings[0]?.label ?? '',
    readings,
  };
};

/** A row of the table, or a line such as "Enero: del lunes 27 al viernes 31": the month, and what is said of it. */
const windowLine = (raw: string): { name: string; says: string } | undefined => {
  if (isTableRow(raw)) {
    const cells = cellsOf(raw).map(plain);
    return { name: cells[0] ?? '', says: cells.slice(1).join(' ').trim() };
  }
  const listed =
    /^(?:[-•*]\s*)?(\p{L}{3,10})\s*[:.–-]\s*(.*(?:\d|por (?:definir|confirmar|acordar)).*)$/iu.exec(
      plain(raw),
    );
  return listed?.[1] === undefined || monthNumber(listed[1]) === undefined
    ? undefined
    : { name: listed[1], says: listed[2] ?? '' };
};

interface Range {
  first: [name: string | undefined, day: string, month: string | undefined];
  last: [name: string | undefined, day: string, month: string | undefined];
}

const rangeIn = (says: string): Range | undefined => {
  const text = folded(says);
  const two = RANGE.exec(text);
  if (two !== null)
    return { first: [two[1], two[2] ?? '', two[3]], last: [two[4], two[5] ?? '', two[6]] };
  const one = ONE_DAY.exec(text);
  return one === null
    ? undefined
    : { first: [one[1], one[2] ?? '', one[3]], last: [one[1], one[2] ?? '', one[3]] };
};

/** "Por definir": the month has no window yet, and the plan is none the worse for it. */
const OPEN =
  /^(?:(?:fecha )?por (?:definir|confirmar|acordar|determinar|programar)(?: [a-z ]+)?|pendiente(?: de [a-z ]+)?|sin (?:sesion|fecha|definir)|s f|n [ad]|)$/;
const undecided = (month: number, printed: string): Discrepancy => ({
  key: `window_undecided/${String(month).padStart(2, '0')}`,
  kind: 'window_undecided',
  severity: 'info',
  month,
  message: `El calendario de sesiones dice «${printed}» en ${MONTHS[month - 1] ?? ''}: ese mes queda sin ventana. Cuando se conozca la fecha, escribe /sesion extraordinaria y la fecha.`,
});

const unreadable = (line: number, message: string): AvanceError =>
  new AvanceError('unreadable-plan', `Línea ${line}: ${message} No se guardó nada.`);

const readWindow = (
  month: number,
  range: Range,
  year: number,
  line: number,
): { opens: Edge; closes: Edge } => {
  const [firstName, firstDay, firstMonth] = range.first;
  const [lastName, lastDay, lastMonth] = range.last;
  const named = (word: string | undefined): number | undefined =>
    word === undefined ? undefined : monthNumber(word);
  // "Del 27 al 31 de enero": the month said once is both's, unless the days run over its end.
  const first =
    named(firstMonth) ??
    (Number(firstDay) <= Number(lastDay) ? named(lastMonth) : undefined) ??
    month;
  const last = named(lastMonth) ?? (Number(lastDay) < Number(firstDay) ? first + 1 : first);
  const closesIn =
    last > 12 || last < first
      ? { year: year + 1, month: last > 12 ? last - 12 : last }
      : { year, month: last };
  return {
    opens: edge(year, first, firstDay, firstName, line),
    closes: edge(closesIn.year, closesIn.month, lastDay, lastName, line),
  };
};

/** Windows in order, and what does not add up in them. */
export const sessionWindows = (
  lines: SourceLine[],
  year: number,
): { windows: SessionWindow[]; discrepancies: Discrepancy[] } => {
  const windows: SessionWindow[] = [];
  const discrepancies: Discrepancy[] = [];
  for (const { raw, number } of lines) {
    const found = windowLine(raw);
    if (found === undefined) continue;
    const { name, says } = found;
    const month = monthNumber(name);
    const range = rangeIn(says);
    if (range === undefined) {
      if (month === undefined || says === '') continue;
      if (OPEN.test(folded(says))) {
        discrepancies.push(undecided(month, says));
        continue;
      }
      throw unreadable(
        number,
        `no se entiende la fecha de la sesión «${says}». Escríbela como «Del lunes 27 al viernes 31».`,
      );
    }
    if (month === undefined)
      throw unreadable(
        number,
        `el calendario de sesiones dice «${name}», que no es un mes. Corrígelo y vuelve a intentarlo.`,
      );
    const { opens, closes } = readWindow(month, range, year, number);
    windows.push({ month, opensOn: opens.date, closesOn: closes.date });
    if (!agrees(opens) || !agrees(closes)) discrepancies.push(mismatch(month, says, opens, closes));
  }
  return { windows, discrepancies };
};
