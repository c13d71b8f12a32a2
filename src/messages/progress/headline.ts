/** How far it is, in words: the last close first, the month in course apart, units in a figure of their own. */
import type { Block } from '../../conversation/message.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { isOpening, openingDay, type Figures, type Part } from '../../domain/progress/figures.ts';
import { capital, count, dayName, monthName, percent } from '../words.ts';

/** The month in course, where today is within the plan's year. */
const monthInCourse = ({ current }: Figures): Month | undefined =>
  current.month >= 1 && current.month <= 12 ? current.month : undefined;

export const nOfM = ({ complete, scheduled }: Pick<Part, 'complete' | 'scheduled'>): string =>
  `${complete} de ${scheduled}`;

const currentPhrase = (all: Figures): string => {
  const month = monthInCourse(all);
  if (month !== undefined) return `${capital(monthName(month))} en curso: ${nOfM(all.current)}`;
  return all.current.month === 0
    ? 'El año del plan todavía no empieza'
    : 'el año del plan ya terminó';
};

/** The first line reads "N de M" for the last close and for the month in course. */
export const headline = (all: Figures): string => {
  const { lastClosedMonth: last, closed } = all;
  return last === undefined
    ? `${currentPhrase(all)} · todavía no cierra ningún mes`
    : `Al cierre de ${monthName(last)}: ${nOfM(closed)} (${percent(closed.complete, closed.scheduled)}) · ${currentPhrase(all)}`;
};

/** "44 líneas programadas, 2 hechas": what a month has, before any of it is missing. */
const scheduledPhrase = ({ complete, scheduled }: Part): string =>
  scheduled === 0
    ? 'nada programado'
    : `${count(scheduled, 'línea programada', 'líneas programadas')}${complete === 0 ? '' : `, ${count(complete, 'hecha', 'hechas')}`}`;

/** "Marzo abrió el lunes 2 de marzo: 44 líneas programadas": no lack while its first working week lasts. */
export const openingSentence = (
  state: PlanState,
  today: LocalDate,
  month: Month,
  part: Part,
): string => {
  const day = openingDay(state, month);
  return `${capital(monthName(month))} ${day <= today ? 'abrió' : 'abre'} el ${dayName(day, true)}: ${scheduledPhrase(part)}.`;
};

const unitsFact = (label: string, { units }: Part): { label: string; value: string }[] =>
  units.programmed === 0
    ? []
    : [{ label, value: `${units.reported} de ${count(units.programmed, 'unidad', 'unidades')}` }];

const columns = (
  all: Figures,
  month: Month | undefined,
  opening: boolean,
): { label: string; value: string }[] => [
  { label: 'Rezago', value: String(all.overdue) },
  ...(all.justified > 0 ? [{ label: 'Justificadas', value: String(all.justified) }] : []),
  ...(all.suspended > 0 ? [{ label: 'Suspendidas', value: String(all.suspended) }] : []),
  ...(all.rescheduled > 0 ? [{ label: 'Reprogramadas', value: String(all.rescheduled) }] : []),
  ...(all.uncaptured > 0 ? [{ label: 'Sin captura', value: String(all.uncaptured) }] : []),
  ...(all.lastClosedMonth === undefined ? [] : unitsFact('Unidades al cierre', all.closed)),
  ...(month === undefined || (opening && all.current.units.reported === 0)
    ? []
    : unitsFact(`Unidades de ${monthName(month)}`, all.current)),
];

/** Under the headline: a bar for the last close, one for the month in course once its first week is over, and the columns. */
export const figureBlocks = (state: PlanState, today: LocalDate, all: Figures): Block[] => {
  const month = monthInCourse(all);
  const opening = month !== undefined && isOpening(state, today, month);
  const bar = (label: string, part: Part): Block => ({
    type: 'progress',
    label,
    done: part.complete,
    total: part.scheduled,
  });
  return [
    ...(all.lastClosedMonth === undefined
      ? []
      : [bar(`Al cierre de ${monthName(all.lastClosedMonth)}`, all.closed)]),
    ...(month === undefined
      ? []
      : opening
        ? [{ type: 'text', text: openingSentence(state, today, month, all.current) } as const]
        : [bar(`Mes en curso: ${monthName(month)}`, all.current)]),
    { type: 'facts', facts: columns(all, month, opening) },
  ];
};

/** What a row shows: its bar is of the last close, and the month in course stands apart from it. */
export const rowFigures = (
  state: PlanState,
  today: LocalDate,
  all: Figures,
): { done: number; total: number; detail?: string } => {
  const month = monthInCourse(all);
  const opening = month !== undefined && isOpening(state, today, month);
  // Nothing has closed: the month in course is all that there is, and no lack in its first week.
  if (all.lastClosedMonth === undefined)
    return opening || month === undefined
      ? { done: 0, total: 0, detail: scheduledPhrase(all.current) }
      : { done: all.current.complete, total: all.current.scheduled };
  const apart =
    month === undefined || all.current.scheduled === 0
      ? []
      : [`${monthName(month)}: ${opening ? scheduledPhrase(all.current) : nOfM(all.current)}`];
  const details = [...(all.overdue > 0 ? [`rezago ${all.overdue}`] : []), ...apart];
  return {
    done: all.closed.complete,
    total: all.closed.scheduled,
    ...(details.length === 0 ? {} : { detail: details.join(' · ') }),
  };
};
