/** `/sesion`: the earliest unresolved session, or a month's; its date, call, minutes; extraordinary ones. */
import { z } from 'zod';
import { monthOf } from '../domain/dates.ts';
import { lineOfPreparation } from '../domain/preparation.ts';
import { indexState, programmed } from '../domain/progress.ts';
import { allowed } from '../domain/rights.ts';
import { PREPARATION_ITEMS } from '../domain/session.ts';
import { decideSession, extraordinaryKey, findSession, foldSession, type SessionCommand, type SessionDecision, type SessionState } from '../domain/session-state.ts';
import type { PlanState } from '../domain/plan-state.ts';
import { notAllowed, refusals, say } from '../messages/answers.ts';
import { sessionCard, sessionName, windowText } from '../messages/session-card.ts';
import type { Action, Message } from '../messages/message.ts';
import { dayName, monthName } from '../messages/words.ts';
import { wantUpdate } from '../store/deliveries.ts';
import { loadState } from '../store/plans.ts';
import { addSession, appendSessionEvent } from '../store/sessions.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { instantOf, once, privately, todayOf } from './reporting.ts';

const optionalText = z.preprocess((value) => (value === '' ? undefined : value), z.string().max(1_000).optional());
const schema = z.object({
  month: z.int().min(1).max(12).optional(),
  key: z.string().max(20).optional(),
  action: z.enum(['fijar', 'convocada', 'celebrada', 'diferir', 'cancelar', 'acta', 'extraordinaria', 'preparado']).optional(),
  date: z.preprocess((value) => (value === '' ? undefined : value), z.iso.date({ error: 'Escribe la fecha, por ejemplo: 25 de marzo.' }).optional()),
  time: z.preprocess((value) => (value === '' ? undefined : value), z.string().regex(/^\d{2}:\d{2}$/, { error: 'Escribe la hora, por ejemplo: 10:00.' }).optional()),
  reason: optionalText,
  link: z.preprocess((value) => (value === '' ? undefined : value), z.string().regex(/^https?:\/\/\S+$/, { error: 'El enlace del acta debe empezar por https://' }).optional()),
  item: z.enum(PREPARATION_ITEMS).optional(),
  confirmed: z.boolean().optional(),
});
type Args = z.infer<typeof schema>;

const commandOf = (args: Args): SessionCommand | string => {
  switch (args.action) {
    case 'fijar': return args.date === undefined ? 'Escribe la fecha, por ejemplo: /sesion fijar 25 de marzo 10:00' : { kind: 'set_date', date: args.date, time: args.time };
    case 'diferir': return args.date === undefined ? 'Escribe la nueva fecha, por ejemplo: /sesion diferir 30 de marzo' : { kind: 'defer', date: args.date, time: args.time };
    case 'convocada': return { kind: 'convened' };
    case 'celebrada': return { kind: 'held', date: args.date };
    case 'cancelar': return { kind: 'cancel', reason: args.reason ?? '' };
    case 'acta': return args.link === undefined ? 'Pega el enlace del acta, por ejemplo: /sesion acta https://…' : { kind: 'minutes', link: args.link };
    case 'preparado': return args.item === undefined ? 'Elige qué parte de la preparación ya está.' : { kind: 'prepared', item: args.item };
    case 'extraordinaria':
    case undefined: return '';
  }
};

const REFUSED: Record<Exclude<Extract<SessionDecision, { outcome: 'refused' }>['why'], 'not_allowed'>, string> = {
  already_resolved: 'Esa sesión ya se celebró o se canceló. Para otra escribe /sesion con su mes, o /sesion extraordinaria FECHA HORA.',
  no_date: 'Primero fija la fecha, por ejemplo: /sesion fijar 25 de marzo 10:00',
  not_held: 'El acta se agrega cuando la sesión ya se celebró. Marca antes: /sesion celebrada',
  in_the_future: 'Esa fecha todavía no llega; marca la sesión como celebrada cuando haya pasado.',
  in_the_past: 'Esa fecha ya pasó. Si la sesión se celebró ese día, escribe /sesion celebrada y la fecha.',
  reason_needed: 'Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum',
};

const chosen = (state: PlanState, today: string, args: Args): SessionState | undefined => {
  if (args.key !== undefined) {
    const record = state.sessions.find((one) => one.key === args.key);
    return record === undefined ? undefined : foldSession(record, today);
  }
  const session = findSession(state, today, args.month);
  if (args.action !== 'acta' || args.month !== undefined) return session;
  // The minutes are of the last session held that still lacks them.
  return state.sessions.map((record) => foldSession(record, today)).filter((one) => one.status === 'held' && one.minutes === undefined).at(-1) ?? session;
};

/** Ticking a preparation offers Hecho on the matching line of the plan. */
const offerLine = (context: CommandContext, state: PlanState, args: Args, session: SessionState): Action[] => {
  const line = args.item === undefined ? undefined : lineOfPreparation(state, args.item);
  const month = session.record.month;
  if (line === undefined || programmed(line, month) === 0 || !allowed(context.actor.person, 'report', line.area) || indexState(state).month(line.lineKey, month).complete) return [];
  return [{ kind: 'press', label: `Hecho en ${line.code}, ${monthName(month)}`, style: 'primary', press: { verb: 'marcar-hecho', args: { line: line.lineKey, month } } }];
};

const withOffer = (card: Message, offer: Action[]): Message => (offer.length === 0 ? card : {
  ...card, blocks: [...card.blocks, { type: 'text', text: 'Esto cumple también una línea del plan. ¿La reporto?' }, { type: 'actions', actions: offer }],
});

const change = async (context: CommandContext, args: Args, command: SessionCommand, key: string): Promise<Answer> => {
  const today = todayOf(context);
  const result = await once(context, async (tx, state) => {
    const record = state.sessions.find((one) => one.key === key);
    if (record === undefined) return 'gone' as const;
    const session = foldSession(record, today);
    const decision = decideSession({ session, command, actor: context.actor, at: instantOf(context), today, confirmed: args.confirmed });
    if (decision.outcome !== 'record') return { decision, session, state };
    await appendSessionEvent(tx, state.planId, decision.event);
    await wantUpdate(tx, state.planId, { sessionKey: key });
    const after = await loadState(tx, state.planId);
    return { decision, state: after, session: foldSession(after.sessions.find((one) => one.key === key) ?? record, today) };
  }, (outcome) => outcome !== 'gone' && outcome.decision.outcome === 'record');
  if (result === 'repeated') return privately('repeated', say(refusals.repeated), { visibility: 'none' });
  if (result === 'gone') return privately('unknown-session', say('Esa sesión ya no está en el plan.'));
  const { decision, session, state } = result;
  switch (decision.outcome) {
    case 'record': return privately('recorded', withOffer(sessionCard(session), command.kind === 'prepared' ? offerLine(context, state, args, session) : []), { replace: true, reaction: 'done' });
    case 'unchanged': return privately('unchanged', sessionCard(session), { replace: true });
    case 'confirm': return privately('confirm', say(`El ${dayName(args.date ?? '', true)} está fuera de la ventana de la ${sessionName(session).toLowerCase()} (${windowText(session)}). Las fechas son enunciativas, no limitativas. ¿La fijo de todos modos?`, [
      { kind: 'press', label: 'Sí, fijarla', style: 'primary', press: { verb: 'sesion', args: { action: args.action ?? 'fijar', key, date: args.date ?? '', ...(args.time === undefined ? {} : { time: args.time }), confirmed: true } } },
    ]));
    case 'refused': return privately(decision.why.replace(/_/g, '-'), say(decision.why === 'not_allowed' ? notAllowed(state, 'session') : REFUSED[decision.why]), { reaction: 'refused' });
  }
};

const addExtraordinary = async (context: CommandContext, args: Args): Promise<Answer> => {
  const { date } = args;
  const today = todayOf(context);
  if (!allowed(context.actor.person, 'session')) return privately('not-allowed', say(notAllowed(context.state, 'session')), { reaction: 'refused' });
  if (date === undefined) return privately('bad-arguments', say('Escribe la fecha y la hora, por ejemplo: /sesion extraordinaria 12 de marzo 17:00'));
  if (date < today) return privately('in-the-past', say(REFUSED.in_the_past));
  if (Number(date.slice(0, 4)) !== context.state.year) return privately('other-year', say(`Este plan es de ${context.state.year}. Escribe una fecha de ese año.`));
  const result = await once(context, async (tx, state) => {
    const key = extraordinaryKey(state, date);
    await addSession(tx, state.planId, { key, kind: 'extraordinary', month: monthOf(date) });
    await appendSessionEvent(tx, state.planId, { sessionKey: key, kind: 'date_set', date, ...(args.time === undefined ? {} : { time: args.time }), authorId: context.actor.person.id, authorName: context.actor.person.name, at: instantOf(context) });
    const after = await loadState(tx, state.planId);
    return after.sessions.find((one) => one.key === key);
  });
  if (result === 'repeated' || result === undefined) return privately('repeated', say(refusals.repeated), { visibility: 'none' });
  return privately('recorded', sessionCard(foldSession(result, today)));
};

export const sesion: Command<typeof schema> = {
  verb: 'sesion', slash: true, schema,
  help: {
    usage: '/sesion [mes] [fijar FECHA HORA, convocada, celebrada, diferir FECHA, cancelar MOTIVO, acta ENLACE, extraordinaria FECHA HORA]',
    summary: 'La próxima sesión: preparación, fecha, convocatoria y acta', examples: ['/sesion', '/sesion marzo', '/sesion fijar 25 de marzo 10:00', '/sesion acta https://…'],
  },
  run: async (context, args) => {
    if (args.action === 'extraordinaria') return addExtraordinary(context, args);
    const session = chosen(context.state, todayOf(context), args);
    if (session === undefined) return privately('no-session', say(args.month === undefined ? 'No queda ninguna sesión por resolver en el plan.' : `El plan no tiene sesión en ${monthName(args.month)}.`));
    if (args.action === undefined) {
      return privately('shown', sessionCard(session, { mayAct: allowed(context.actor.person, 'session') }), { replace: true });
    }
    const command = commandOf(args);
    return typeof command === 'string' ? privately('bad-arguments', say(command)) : change(context, args, command, session.record.key);
  },
};
