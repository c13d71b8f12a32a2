/** Terms and deadlines in words: until when, and by which rule. Of any subject: documents of the INE, requests, convenios. */
import { addDays, epochOf, toInstant } from '../domain/time/dates.ts';
import type { Term, TermOrMoment } from '../domain/time/deadline.ts';
import type {
  Extension,
  SkippedDays,
  SkipReason,
  TermExplanation,
} from '../domain/time/explain-term.ts';
import type { Instant, LocalDate } from '../domain/plan/document.ts';
import { dateName, dayName, joinNames, momentName } from './words.ts';

const UNITS: Record<Term['unit'], [one: string, many: string]> = {
  working_days: ['día hábil', 'días hábiles'],
  calendar_days: ['día natural', 'días naturales'],
  hours: ['hora', 'horas'],
};
/** "2 días hábiles", "fecha y hora fijas". */
export const termText = (term: TermOrMoment): string =>
  term.unit === 'fixed'
    ? 'fecha y hora fijas'
    : `${term.amount} ${UNITS[term.unit][term.amount === 1 ? 0 : 1]}`;

/** A deadline at midnight is the end of the day before. */
export const lastMoment = (deadline: Instant): Instant =>
  deadline.slice(11, 16) === '00:00'
    ? toInstant(epochOf(deadline) - 60_000, `UTC${deadline.slice(-6)}`)
    : deadline;
/** "6 de enero, 23:59". */
export const deadlineText = (deadline: Instant): string => momentName(lastMoment(deadline));

const whyText = (why: SkipReason): string => {
  if (why.kind === 'holiday') return why.name;
  return why.kind === 'period' ? why.reason : 'fin de semana';
};

/** "16 de marzo", "14 y 15 de marzo", "30 de abril y 1 de mayo", "del 20 al 31 de julio". */
const daysText = (from: LocalDate, to: LocalDate): string => {
  if (from === to) return dayName(from);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameMonth ? String(Number(from.slice(8, 10))) : dayName(from);
  return addDays(from, 1) === to ? `${first} y ${dayName(to)}` : `del ${first} al ${dayName(to)}`;
};
/** "16 de marzo (Natalicio de Benito Juárez)". */
export const skippedText = ({ from, to, why }: SkippedDays): string =>
  `${daysText(from, to)} (${whyText(why)})`;

const processText = ({ process }: TermExplanation): string[] => {
  if (process === undefined) return [];
  const { from, to, startsBy, endsBy } = process;
  const by = (act: string | undefined): string => (act === undefined ? '' : ` (${act})`);
  return [
    `Todos los días y horas son hábiles: proceso electoral del ${dateName(from)}${by(startsBy)} al ${dateName(to)}${by(endsBy)}.`,
  ];
};

/** "Prórroga hasta el 15 de mayo, 14:00, por el oficio …; la registró …". */
const extensionText = ({ until, act, authorName, at }: Extension): string =>
  `Prórroga hasta el ${deadlineText(until)}, por ${act}; la registró ${authorName}, ${momentName(at)}.`;

const countText = ({ term, firstDay, termEndsAt }: TermExplanation): string => {
  if (term.unit === 'fixed') return `Vence en fecha y hora fijas: ${deadlineText(termEndsAt)}.`;
  const begins = dayName(firstDay ?? termEndsAt.slice(0, 10));
  const ends = deadlineText(termEndsAt);
  const [counts, runs, end] =
    term.amount === 1 ? ['se cuenta', 'corre', 'termina'] : ['se cuentan', 'corren', 'terminan'];
  return term.unit === 'hours'
    ? `${termText(term)}, de momento a momento: ${runs} desde el ${begins} y ${end} el ${ends}.`
    : `${termText(term)}: ${counts} desde el ${begins} y ${end} el ${ends}.`;
};

/** The whole rule of a term, in sentences: from where, how it is counted, what was skipped, who extended it. */
export const termRule = (explanation: TermExplanation): string =>
  [
    `Corre desde el ${momentName(explanation.startsAt)}, en que se recibió.`,
    countText(explanation),
    ...(explanation.skipped.length === 0
      ? []
      : [`No cuentan: ${joinNames(explanation.skipped.map(skippedText))}.`]),
    ...processText(explanation),
    ...(explanation.extension === undefined ? [] : [extensionText(explanation.extension)]),
  ].join(' ');
