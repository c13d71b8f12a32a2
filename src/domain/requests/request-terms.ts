/**
 * The terms of a request as they run: from which act, which day is the first, which days do not count, which is the last. By
 * the calendar of the Unidad de Transparencia: weekends, holidays and the plan's non-working periods of *plazos* never count,
 * during an electoral process either.
 */
import { calendarOf } from '../time/calendar.ts';
import type { LocalDate } from '../plan/document.ts';
import type { PlanSettings } from '../plan/settings.ts';
import { legalTerm, type LegalTerm, type LegalTermName } from './legal-terms.ts';
import { isOpen, type RequestState, type TurnState } from './request.ts';

export interface RequestTerm {
  /** Working days. */
  days: number;
  /** The day of the act that it follows. */
  after: LocalDate;
  /** The first day that counts. */
  from: LocalDate;
  /** The day on which its second half begins. */
  halfOn: LocalDate;
  /** Its last day, included. */
  dueOn: LocalDate;
  /** Absent for a term of the institute's own. */
  rule?: LegalTerm;
}

/** @param after the day of the act; the term is counted from the day after it. */
const termAfter = (
  settings: PlanSettings,
  after: LocalDate,
  days: number,
  rule?: LegalTerm,
): RequestTerm => {
  const { ordinary } = calendarOf(settings);
  return {
    days,
    after,
    from: ordinary.addWorkingDays(after, 1),
    halfOn: ordinary.addWorkingDays(after, Math.max(1, Math.floor(days / 2))),
    dueOn: ordinary.addWorkingDays(after, days),
    ...(rule === undefined ? {} : { rule }),
  };
};

/** A term of the law that follows an act of this day. */
export const legalTermAfter = (
  settings: PlanSettings,
  { receivedOn }: Pick<RequestState, 'receivedOn'>,
  name: LegalTermName,
  after: LocalDate,
): RequestTerm => {
  const rule = legalTerm(name, receivedOn);
  return termAfter(settings, after, rule.days, rule);
};

/**
 * Until when the applicant must be answered: the extension's days are added to the term, and a clarification begins it anew.
 * Undefined while the applicant was asked to clarify and has not: the term is interrupted (article 128).
 */
export const answerTerm = (
  settings: PlanSettings,
  request: RequestState,
): RequestTerm | undefined => {
  const { receivedOn, prevented, clarified, extended } = request;
  if (prevented !== undefined && clarified === undefined) return undefined;
  const rule = legalTerm('answer', receivedOn);
  return termAfter(settings, clarified?.on ?? receivedOn, rule.days + (extended?.days ?? 0), rule);
};

/** Until when the applicant may clarify; undefined where they were not asked to, or did. */
export const clarificationTerm = (
  settings: PlanSettings,
  request: RequestState,
): RequestTerm | undefined =>
  request.prevented === undefined || request.clarified !== undefined
    ? undefined
    : legalTermAfter(settings, request, 'clarification', request.prevented.on);

/** Until when an area must answer what was turned to it, counted from the day after. */
export const turnTerm = (settings: PlanSettings, { turned }: TurnState): RequestTerm =>
  termAfter(settings, turned.at.slice(0, 10), turned.days);

/** What the request waits for now: the applicant's clarification, or the answer; undefined once it is closed. */
export const currentTerm = (
  settings: PlanSettings,
  request: RequestState,
): RequestTerm | undefined =>
  isOpen(request)
    ? (answerTerm(settings, request) ?? clarificationTerm(settings, request))
    : undefined;

/** `soon`: in the second half of its term; `late`: its last day is over. */
export type RequestLight = 'done' | 'late' | 'soon' | 'plenty';

/** @param today local date of the plan. */
export const lightOfTerm = (term: RequestTerm, today: LocalDate): RequestLight => {
  if (today > term.dueOn) return 'late';
  return today > term.halfOn ? 'soon' : 'plenty';
};

export const requestLight = (
  settings: PlanSettings,
  request: RequestState,
  today: LocalDate,
): RequestLight => {
  const term = currentTerm(settings, request);
  return term === undefined ? 'done' : lightOfTerm(term, today);
};

/** Was the applicant answered after the term's last day? */
export const isAnsweredLate = (settings: PlanSettings, request: RequestState): boolean => {
  const term = answerTerm(settings, request);
  return request.answered !== undefined && term !== undefined && request.answered.on > term.dueOn;
};
