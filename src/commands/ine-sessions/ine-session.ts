/** The buttons and forms of a session of the INE: register, move, cancel, withdraw, restore; and what `/ine sesión` shows. */
import { z } from 'zod';
import {
  decideCancel,
  decideMove,
  decideRestore,
  decideSet,
  decideWithdraw,
  type IneSessionOutcome,
} from '../../domain/ine-sessions/ine-session-decide.ts';
import {
  findIneSession,
  foldIneSessions,
  INE_BODIES,
  type IneSessionText,
} from '../../domain/ine-sessions/ine-session.ts';
import type { NotificationRequest } from '../../domain/ine/notification-decide.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { ineSessionCard, ineSessionList } from '../../messages/ine-sessions/ine-session-card.ts';
import {
  INE_SESSION_FIELDS,
  INE_SESSION_REFUSED,
} from '../../messages/ine-sessions/ine-session-words.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import { appendIneSessionEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { Db } from '../../store/database/store.ts';
import { blank } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { privately, todayOf, repeated, decideOnce, asDecided } from '../reporting.ts';
import { link, optional, time } from '../typed-text.ts';

const refuse = (
  { state }: Pick<CommandContext, 'state'>,
  { why }: Extract<IneSessionOutcome, { outcome: 'refused' }>,
): Answer => {
  const field = INE_SESSION_FIELDS[why];
  return privately(
    `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
    say(why === 'not_allowed' ? notAllowed(state, 'publish') : INE_SESSION_REFUSED[why]),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};

/** Every one, with the form for who may register. */
export const showIneSessions = (context: CommandContext): Answer =>
  privately(
    'shown',
    ineSessionList(context.state, todayOf(context), allowed(context.actor.person, 'publish')),
    { replace: true },
  );

const show = (context: CommandContext, id: string): Answer => {
  const { state, actor } = context;
  const session = findIneSession(state, id);
  if (session === undefined)
    return refuse(context, { outcome: 'refused', why: 'unknown_ine_session' });
  return privately(
    'shown',
    ineSessionCard(state, session, {
      mayManage: allowed(actor.person, 'publish'),
      mayDraft: allowed(actor.person, 'report'),
    }),
    { replace: true },
  );
};

const write = async (tx: Db, state: PlanState, decision: IneSessionOutcome): Promise<PlanState> => {
  if (decision.outcome !== 'record') return state;
  await appendIneSessionEvent(tx, state.planId, decision.event);
  await redrawCards(tx, state.planId, { ineSessionId: decision.event.recordId });
  return loadState(tx, state.planId);
};

/** Decides under the lock and writes; shows how the session stands then. */
const settle = async (
  context: CommandContext,
  id: (state: PlanState) => string,
  decide: (request: NotificationRequest, id: string) => IneSessionOutcome,
): Promise<Answer> => {
  const outcome = await decideOnce(context, async (request, tx) => {
    const own = id(request.state);
    const decision = decide(request, own);
    return { decision, id: own, state: await write(tx, request.state, decision) };
  });
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  if (decision.outcome === 'refused') return refuse({ state }, decision);
  return asDecided(show({ ...context, state }, outcome.id), decision);
};

/** @param text as typed or given in the form. */
export const registerIneSession = (
  context: CommandContext,
  text: IneSessionText,
): Promise<Answer> =>
  settle(
    context,
    (state) => `i${foldIneSessions(state).length + 1}`,
    (request, id) => decideSet(request, id, text),
  );

const schema = z.object({
  action: z.enum(['lista', 'ver', 'registrar', 'mover', 'cancelar', 'retirar', 'reponer']),
  id: z.string().max(60).default(''),
  body: z.preprocess(
    blank,
    z.enum(INE_BODIES, { error: 'Elige el órgano; debe ser uno de la lista.' }).optional(),
  ),
  name: optional('El nombre de la comisión', 150),
  date: z.preprocess(
    blank,
    z.iso.date({ error: 'Escribe la fecha, por ejemplo: 2020-01-24.' }).optional(),
  ),
  time,
  subject: optional('El asunto', 500),
  link,
  reason: optional('El motivo', 300),
});
type Given = z.infer<typeof schema>;

const missing = (field: string, text: string): Answer =>
  privately(`bad-${field}`, say(text), { reaction: 'refused', field });

const textOf = ({ body = 'consejo', name, date, time: hour, subject, link: url }: Given) =>
  date === undefined || hour === undefined
    ? undefined
    : ({
        body,
        ...(body !== 'comision' || name === undefined ? {} : { name }),
        date,
        time: hour,
        ...(subject === undefined ? {} : { subject }),
        ...(url === undefined ? {} : { link: url }),
      } satisfies IneSessionText);

const register = async (context: CommandContext, given: Given): Promise<Answer> => {
  const text = textOf(given);
  return text === undefined
    ? missing(
        given.date === undefined ? 'date' : 'time',
        'Escribe la fecha y la hora de la sesión.',
      )
    : registerIneSession(context, text);
};

const withReason = {
  cancelar: decideCancel,
  retirar: decideWithdraw,
  reponer: decideRestore,
} as const;

export const sesionIne: Command<typeof schema> = {
  verb: 'sesion-ine',
  slash: false,
  schema,
  help: { usage: '', summary: 'Lleva una sesión del INE', examples: [] },
  run: async (context, given) => {
    const { action, id, reason = '' } = given;
    if (action === 'lista') return showIneSessions(context);
    if (action === 'ver') return show(context, id);
    if (action === 'registrar') return register(context, given);
    if (action !== 'mover')
      return settle(
        context,
        () => id,
        (request) => withReason[action](request, id, reason),
      );
    const { date, time: hour, subject, link: url } = given;
    return settle(
      context,
      () => id,
      (request) =>
        decideMove(
          request,
          id,
          {
            ...(date === undefined ? {} : { date }),
            ...(hour === undefined ? {} : { time: hour }),
            ...(subject === undefined ? {} : { subject }),
            ...(url === undefined ? {} : { link: url }),
          },
          reason,
        ),
    );
  },
};
