/** Reminders that people ask for themselves: when they come, and the question for a day. */
import type { Action, Message } from '../../conversation/message.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { calendarOf } from '../../domain/time/calendar.ts';
import { addDays, weekday } from '../../domain/time/dates.ts';
import { remindedAt } from '../../reminders/rules/snoozed.ts';
import { dayName, monthName } from '../words.ts';
import { say } from './answers.ts';

export const snoozedUntil = (
  state: PlanState,
  { code }: PlanLine,
  entry: ProgressEntry,
): string => {
  const { month, until = { date: entry.at.slice(0, 10) } } = entry;
  const at = remindedAt(state, until);
  return `⏰ Te recuerdo ${code}, ${monthName(month)}, en privado, el ${dayName(at.slice(0, 10), true)} a las ${at.slice(11, 16)}, si sigue pendiente.`;
};

export const SNOOZING_OFF =
  'Los recordatorios personales están apagados en los ajustes del plan. Pide al Secretario Técnico que los encienda.';

/** Tomorrow, the next Monday, a week from now; a day of rest is the next one that is worked, by its name. Each day once. */
const daysOffered = (state: PlanState, today: LocalDate): [label: string, date: LocalDate][] => {
  const { avisos } = calendarOf(state.settings);
  const wanted: [string, LocalDate][] = [
    ['Mañana', addDays(today, 1)],
    ['El lunes', addDays(today, 8 - weekday(today))],
    ['En una semana', addDays(today, 7)],
  ];
  const days = wanted.map(([label, date]): [string, LocalDate] => {
    const worked = avisos.nextWorkingDay(date);
    return [worked === date ? label : `El ${dayName(worked, true)}`, worked];
  });
  return days.filter(([, date], index) => days.findIndex(([, other]) => other === date) === index);
};

export const snoozeActions = (
  state: PlanState,
  { lineKey }: PlanLine,
  month: Month,
  today: LocalDate,
): Extract<Action, { kind: 'press' }>[] =>
  daysOffered(state, today).map(([label, date]) => ({
    kind: 'press',
    label,
    press: { verb: 'posponer', args: { line: lineKey, month, until: date } },
  }));

export const askDay = ({ code }: PlanLine, days: Action[]): Message =>
  say(`¿Cuándo te recuerdo ${code}? Toca un día, o escribe por ejemplo «el jueves».`, days);
