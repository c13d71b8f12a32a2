/** Each step of a request, and when it may be taken: one row a step. Sources of the terms: `legal-terms.ts`. */
import { isLocalDate } from '../time/dates.ts';
import { IMPLICIT_AREA, type PlanState } from '../plan/plan-state.ts';
import { namesApplicant } from './applicant.ts';
import { legalTerm } from './legal-terms.ts';
import { findTurn, isOpen, REQUEST_LIMITS, type RequestStep, type StepKind } from './request.ts';
import { checkUndo } from './request-undo.ts';
import {
  firstOf,
  OK,
  refuse,
  UNCHANGED,
  within,
  type StepCheck,
  type StepContext,
  type StepOf,
  type StepRefusal,
} from './step-check.ts';
import { answerTerm, clarificationTerm, legalTermAfter } from './request-terms.ts';

const isArea = ({ areas }: PlanState, area: string): boolean =>
  areas.length === 0 ? area === IMPLICIT_AREA : areas.some((one) => one.code === area);

const says = ({ note, evidence }: { note: string; evidence: unknown[] }): boolean =>
  note !== '' || evidence.length > 0;

const turned = (
  { state, request: { turns } }: StepContext,
  { area, days }: StepOf<'turned'>,
): StepCheck => {
  const most = REQUEST_LIMITS.turnDays;
  if (turns.some((turn) => turn.turned.area === area && turn.answered === undefined))
    return UNCHANGED;
  return firstOf(
    !isArea(state, area) && 'unknown_area',
    (!Number.isInteger(days) || days < 1 || days > most) && 'bad_days',
    turns.length >= REQUEST_LIMITS.turns && 'too_many_turns',
  );
};

const areaAnswered = ({ request }: StepContext, step: StepOf<'area_answered'>): StepCheck => {
  const turn = findTurn(request, step.turn);
  if (turn === undefined) return refuse('unknown_turn');
  const { answered } = turn;
  const same =
    answered !== undefined &&
    answered.result === step.result &&
    answered.note === step.note &&
    JSON.stringify(answered.evidence) === JSON.stringify(step.evidence);
  return same ? UNCHANGED : firstOf(!says(step) && 'empty_answer');
};

const extended = (
  { state: { settings }, request }: StepContext,
  { on, days, resolution }: StepOf<'extended'>,
): StepCheck => {
  const term = answerTerm(settings, request);
  if (term === undefined) return refuse('clarification_pending');
  if (request.extended !== undefined) return refuse('already');
  const most = legalTerm('extension', request.receivedOn).days;
  const wrong = firstOf(
    resolution === '' && 'resolution_needed',
    resolution.length > REQUEST_LIMITS.resolution && 'too_long',
    (!Number.isInteger(days) || days < 1 || days > most) && 'bad_days',
  );
  return wrong.verdict === 'ok' ? within(on, term.dueOn, 'extension_late') : wrong;
};

const answered = ({ request }: StepContext, step: StepOf<'answered'>): StepCheck => {
  if (request.stage === 'prevented') return refuse('clarification_pending');
  if (!says(step)) return refuse('empty_answer');
  return request.turns.some((turn) => turn.answered === undefined)
    ? { verdict: 'ask', why: 'areas_pending' }
    : OK;
};

/** Against the answer; or against its lack, once the term is over. */
const appealed = (
  { state: { settings }, request }: StepContext,
  { on }: StepOf<'appealed'>,
): StepCheck => {
  if (request.appealed !== undefined) return refuse('already');
  const dueOn = answerTerm(settings, request)?.dueOn;
  const since = request.answered?.on ?? request.incompetent?.on ?? dueOn;
  if (since === undefined) return refuse('not_appealable');
  if (request.answered === undefined && request.incompetent === undefined && on <= since)
    return refuse('not_appealable');
  if (on < since) return refuse('before_former_step');
  return on > legalTermAfter(settings, request, 'appeal', since).dueOn
    ? { verdict: 'ask', why: 'appeal_late' }
    : OK;
};

/** `open`: only while the applicant waits for an answer. */
const STEPS: {
  [Kind in StepKind]: {
    open?: true;
    check: (context: StepContext, step: StepOf<Kind>) => StepCheck;
  };
} = {
  prevented: {
    open: true,
    check: ({ state: { settings }, request }, { on, note }) => {
      if (request.prevented !== undefined) return refuse('already');
      if (note === '') return refuse('note_needed');
      const limit = legalTermAfter(settings, request, 'prevention', request.receivedOn).dueOn;
      return within(on, limit, 'prevention_late');
    },
  },
  clarified: {
    open: true,
    check: ({ state: { settings }, request }, { on }) => {
      if (request.prevented === undefined) return refuse('not_prevented');
      const limit = clarificationTerm(settings, request)?.dueOn;
      if (limit === undefined) return refuse('already');
      return on < request.prevented.on
        ? refuse('before_former_step')
        : within(on, limit, 'clarification_late');
    },
  },
  not_presented: {
    open: true,
    check: ({ state: { settings }, request, today }) => {
      const limit = clarificationTerm(settings, request)?.dueOn;
      if (limit === undefined) return refuse('not_prevented');
      return today > limit ? OK : refuse('clarification_running', limit);
    },
  },
  turned: { open: true, check: turned },
  area_answered: { open: true, check: areaAnswered },
  extended: { open: true, check: extended },
  incompetent: {
    open: true,
    check: ({ state: { settings }, request }, { on }) =>
      within(
        on,
        legalTermAfter(settings, request, 'incompetence', request.receivedOn).dueOn,
        'incompetence_late',
      ),
  },
  answered: { open: true, check: answered },
  appealed: { check: appealed },
  appeal_resolved: {
    check: ({ request: { appealed: appeal, resolved } }, { on, note }) =>
      firstOf(
        appeal === undefined && 'not_appealed',
        resolved !== undefined && 'already',
        note === '' && 'note_needed',
        appeal !== undefined && on < appeal.on && 'before_former_step',
      ),
  },
  withdrawn: { check: (_context, { reason }) => firstOf(reason === '' && 'reason_needed') },
  undone: { check: checkUndo },
};

const textsOf = (step: RequestStep): [text: string, most: number][] => [
  ...('note' in step ? [[step.note, REQUEST_LIMITS.note] as [string, number]] : []),
  ...('reason' in step ? [[step.reason, REQUEST_LIMITS.reason] as [string, number]] : []),
  ...('resolution' in step
    ? [[step.resolution, REQUEST_LIMITS.resolution] as [string, number]]
    : []),
];

const wrongDay = (
  { request: { receivedOn }, today }: StepContext,
  step: RequestStep,
): StepRefusal | undefined => {
  if (!('on' in step)) return undefined;
  if (!isLocalDate(step.on)) return 'bad_date';
  if (step.on > today) return 'in_the_future';
  return step.on < receivedOn ? 'before_reception' : undefined;
};

/** May the step be taken now? Whoever takes it was checked before. */
export const checkStep = (context: StepContext, step: RequestStep): StepCheck => {
  const { request } = context;
  const row = STEPS[step.kind];
  if (request.stage === 'withdrawn' && step.kind !== 'undone') return refuse('closed');
  if (row.open === true && !isOpen(request)) return refuse('closed');
  const texts = textsOf(step);
  if (texts.some(([text]) => namesApplicant(text))) return refuse('names_applicant');
  if (texts.some(([text, most]) => text.length > most)) return refuse('too_long');
  const wrong = wrongDay(context, step);
  if (wrong !== undefined) return refuse(wrong);
  return (row.check as (context: StepContext, step: RequestStep) => StepCheck)(context, step);
};
