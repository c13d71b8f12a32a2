/** A step of a session fulfils a line of the plan too: it is offered, and reported with the session as its evidence. */
import { z } from 'zod';
import type { Month } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import { isEvidence, lineOfStep, SESSION_STEPS, stepAddress, stepTaken, type SessionStep } from '../domain/preparation.ts';
import { indexState, programmed } from '../domain/progress.ts';
import type { Evidence } from '../domain/progress-entry.ts';
import { decideReport, type Decision } from '../domain/report.ts';
import { allowed } from '../domain/rights.ts';
import type { SessionCommand } from '../domain/session-decide.ts';
import { foldSession, type SessionState } from '../domain/session-state.ts';
import { say } from '../messages/answers.ts';
import type { Action } from '../messages/message.ts';
import { ALREADY_EVIDENCE, NO_LINE, NOT_PREPARED } from '../messages/session-answers.ts';
import { stepName } from '../messages/session-words.ts';
import { monthName } from '../messages/words.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { answerTo, privately, settle, type Basis, type Target } from './reporting.ts';

/** Which step a command takes. */
export const stepOf = (command: SessionCommand): SessionStep | undefined => {
  switch (command.kind) {
    case 'prepared': return command.item;
    case 'draft': return 'call';
    case 'convened': return 'notice';
    case 'minutes': return 'minutes';
    default: return undefined;
  }
};

/** Nothing where the line is complete, not due that month, or somebody else's. */
export const offerLine = (context: CommandContext, state: PlanState, session: SessionState, step: SessionStep | undefined): Action[] => {
  const line = step === undefined ? undefined : lineOfStep(state, step);
  const month = session.record.month;
  if (step === undefined || line === undefined || programmed(line, month) === 0 || !allowed(context.actor.person, 'report', line.area) || indexState(state).month(line.lineKey, month).complete) return [];
  return [{ kind: 'press', label: `Hecho en ${line.code}, ${monthName(month)}`, style: 'primary', press: { verb: 'reportar-preparacion', args: { key: session.record.key, item: step } } }];
};

const evidenceOf = (session: SessionState, step: SessionStep): Evidence =>
  ({ kind: step === 'minutes' ? 'link' : 'record', url: stepAddress(session, step), name: stepName(session, step) });

/** On the session as it is under the lock: what it no longer says is no evidence, and evidence counts once. */
const decideStep = (basis: Basis, key: string, step: SessionStep, confirmed: boolean | undefined): Decision | 'not_prepared' | 'evident' => {
  const record = basis.state.sessions.find((one) => one.key === key);
  const session = record === undefined ? undefined : foldSession(record, basis.today);
  if (session === undefined || !stepTaken(session, step)) return 'not_prepared';
  if (allowed(basis.actor.person, 'report', basis.line.area) && isEvidence(basis.state, basis.line, session, step)) return 'evident';
  return decideReport({ ...basis, quantity: {}, evidence: [evidenceOf(session, step)], confirmed });
};

const schema = z.object({ key: z.string().min(1).max(20), item: z.enum(SESSION_STEPS), confirmed: z.boolean().optional() });

export const reportarPreparacion: Command<typeof schema> = {
  verb: 'reportar-preparacion', slash: false, schema, help: { usage: '', summary: 'Reporta la línea que cumple una parte de la sesión', examples: [] },
  run: async (context, { key, item, confirmed }): Promise<Answer> => {
    const line = lineOfStep(context.state, item);
    const month: Month | undefined = context.state.sessions.find((one) => one.key === key)?.month;
    if (month === undefined) return privately('unknown-session', say(NOT_PREPARED), { reaction: 'refused' });
    if (line === undefined) return privately('unknown-line', say(NO_LINE), { reaction: 'refused' });
    const target: Target = { line, month };
    const decided: { stop?: 'not_prepared' | 'evident' } = {};
    const outcome = await settle(context, target, (basis): Decision => {
      delete decided.stop; // the transaction may run again
      const decision = decideStep(basis, key, item, confirmed);
      if (typeof decision !== 'string') return decision;
      decided.stop = decision;
      return { outcome: 'unchanged' };
    });
    if (decided.stop === 'not_prepared') return privately('not-prepared', say(NOT_PREPARED), { reaction: 'refused' });
    if (decided.stop === 'evident') return privately('unchanged', say(ALREADY_EVIDENCE), { reaction: 'noted' });
    return answerTo(outcome, target, 'report', { kind: 'press', label: 'Sí, registrar', style: 'primary', press: { verb: 'reportar-preparacion', args: { key, item, confirmed: true } } });
  },
};
