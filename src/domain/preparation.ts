/**
 * Which line of the plan a step of a session fulfils: data, by what the line's text says, so that another year's codes need
 * no change. Texts are the document's (programme 4.2), compared without accents or case.
 */
import type { PlanLine, PlanState } from './plan-state.ts';
import { indexState } from './progress.ts';
import { PREPARATION_ITEMS } from './session.ts';
import type { SessionState } from './session-state.ts';

/** Beside the checklist: that the call was notified, and that the minutes are there. */
export const SESSION_STEPS = [...PREPARATION_ITEMS, 'notice', 'minutes'] as const;
export type SessionStep = (typeof SESSION_STEPS)[number];

export const STEP_LINES: Record<SessionStep, RegExp> = {
  agenda: /orden del dia/,
  call: /elaborar la convocatoria/,
  files: /integrar los expedientes/,
  previous_minutes: /proyecto de acta/,
  reports: /elaborar los informes/,
  notice: /notificar .*convocatoria/,
  minutes: /proyecto de acta/,
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const lineOfStep = (state: PlanState, step: SessionStep): PlanLine | undefined =>
  state.lines.find((line) => STEP_LINES[step].test(plain(line.text)));

/** Does the record say that the step was taken? Only then may it be evidence. */
export const stepTaken = ({ record, prepared, minutes, draft }: SessionState, step: SessionStep): boolean => {
  switch (step) {
    case 'notice': return record.events.some((event) => event.kind === 'convened');
    case 'minutes': return minutes !== undefined;
    case 'call': return prepared.has('call') || draft !== undefined;
    default: return prepared.has(step);
  }
};

/** Names the step as evidence; where the minutes are, they themselves are it. */
export const stepAddress = ({ record, minutes }: SessionState, step: SessionStep): string =>
  (step === 'minutes' && minutes !== undefined ? minutes : `avance:session/${record.key}/${step}`);

/** Is it among the evidence of the line's month already? */
export const isEvidence = (state: PlanState, line: PlanLine, session: SessionState, step: SessionStep): boolean => {
  const { last, comments } = indexState(state).month(line.lineKey, session.record.month);
  return [...(last === undefined ? [] : [last]), ...comments].some((entry) => entry.evidence.some((one) => one.url === stepAddress(session, step)));
};
