/** `/sesion`: the earliest unresolved session, or a month's; what happened to it, its acuerdos, the calendar. */
import { mayFulfil } from '../../domain/sessions/resolution.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import {
  findSession,
  foldSession,
  type SessionState,
} from '../../domain/sessions/session-state.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import {
  calendarAnswer,
  correctResolution,
  resolutionList,
  SESSION_REFUSED,
} from '../../messages/sessions/answers.ts';
import { monthName } from '../../messages/words.ts';
import type { Message } from '../../conversation/message.ts';
import { closingSessions } from '../../messages/plan/closing-plan.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately, todayOf } from '../reporting.ts';
import { sessionSchema, type SessionArgs } from './args.ts';
import { cardFor, changeSession } from './change.ts';
import { withAttendees } from './attendees.ts';
import { addExtraordinary } from './extraordinary.ts';
import { undoSession } from './undo.ts';
import { commandOf } from './session-command-of.ts';
import { sesionArguments } from '../../language/commands/sesion.ts';

const chosen = (state: PlanState, today: string, args: SessionArgs): SessionState | undefined => {
  if (args.key !== undefined) {
    const record = state.sessions.find((one) => one.key === args.key);
    return record === undefined ? undefined : foldSession(record, today);
  }
  const session = findSession(state, today, args.month);
  if (args.action !== 'acta' || args.month !== undefined) return session;
  // The minutes are of the last session held that still lacks them.
  return (
    state.sessions
      .map((record) => foldSession(record, today))
      .filter((one) => one.status === 'held' && one.minutes === undefined)
      .at(-1) ?? session
  );
};

/** What is about no one session. */
const wide = (context: CommandContext, { action, month }: SessionArgs): Answer => {
  const {
    state,
    actor: { person },
  } = context;
  if (!allowed(person, 'read'))
    return privately('not-allowed', say(notAllowed(state, 'read')), { reaction: 'refused' });
  if (action === 'calendario') return privately('shown', calendarAnswer(), { replace: true });
  return privately(
    'shown',
    resolutionList(
      state,
      todayOf(context),
      {
        fulfils: (resolution) => mayFulfil(person, resolution),
        corrects: allowed(person, 'session'),
      },
      month,
    ),
    { replace: true },
  );
};

const correct = (
  context: CommandContext,
  { decision: number }: SessionArgs,
  session: SessionState,
): Answer => {
  const {
    state,
    actor: { person },
  } = context;
  if (!allowed(person, 'session'))
    return privately('not-allowed', say(notAllowed(state, 'session')), { reaction: 'refused' });
  const decision = session.decisions.find((resolution) => resolution.number === number);
  if (decision === undefined)
    return privately('unknown-decision', say(SESSION_REFUSED.unknown_decision), {
      reaction: 'refused',
    });
  if (decision.fulfilled !== undefined)
    return privately('already-fulfilled', say(SESSION_REFUSED.already_fulfilled), {
      reaction: 'refused',
    });
  return privately('shown', correctResolution(state, session, decision, todayOf(context)));
};

/** Where nothing says which session, those of the year before that are still open are named too. */
const withClosing = (context: CommandContext, { month, key }: SessionArgs, message: Message) =>
  month === undefined && key === undefined
    ? {
        ...message,
        blocks: [...message.blocks, ...closingSessions(context.closing, todayOf(context))],
      }
    : message;

const noSession = (context: CommandContext, args: SessionArgs): Answer => {
  const { month } = args;
  const text =
    month === undefined
      ? 'No queda ninguna sesión por resolver en el plan.'
      : `El plan no tiene sesión en ${monthName(month)}.`;
  return privately('no-session', withClosing(context, args, say(text)));
};

export const sesion: Command<typeof sessionSchema> = {
  verb: 'sesion',
  slash: true,
  typed: sesionArguments,
  schema: sessionSchema,
  help: {
    usage:
      '/sesion [mes] [fijar FECHA HORA, convocada, celebrada, diferir FECHA, cancelar MOTIVO, acta ENLACE, extraordinaria FECHA HORA, acuerdos, calendario, acuse, excusa MOTIVO, deshacer MOTIVO]',
    summary: 'La próxima sesión: preparación, fecha, convocatoria, acuerdos y acta',
    examples: [
      '/sesion',
      '/sesion marzo',
      '/sesion fijar 25 de marzo 10:00',
      '/sesion acta https://…',
      '/sesion acuerdos',
      '/sesion mayo deshacer se capturó por error',
      '/sesion celebrada asistieron todos',
    ],
  },
  run: async (context, args) => {
    const { action } = args;
    if (action === 'extraordinaria') return addExtraordinary(context, args);
    if (action === 'acuerdos' || action === 'calendario') return wide(context, args);
    if (action === 'deshacer') return undoSession(context, args);
    const today = todayOf(context);
    const session = chosen(context.state, today, args);
    if (session === undefined) return noSession(context, args);
    if (action === 'corregir') return correct(context, args, session);
    const named = withAttendees(context.state, args);
    if ('says' in named)
      return privately('unknown-person', say(named.says), { reaction: 'refused' });
    const command = commandOf(named);
    if (command === undefined) {
      const card = cardFor(context.state, session, today, context.actor.person);
      return privately('shown', withClosing(context, args, card), { replace: true });
    }
    if ('says' in command)
      return privately('bad-arguments', say(command.says), {
        reaction: 'refused',
        ...(command.field === undefined ? {} : { field: command.field }),
      });
    return changeSession(context, named, command, session.record.key);
  },
};
