/** What is to be sent to the INE by a day: registered, marked as sent, taken back. */
import { z } from 'zod';
import type { NotificationRequest } from '../../domain/ine/notification-decide.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import {
  decideRegisterSending,
  decideSendingStep,
  type SendingOutcome,
} from '../../domain/sendings/sending-decide.ts';
import { sendingItemId } from '../../domain/sendings/sending-items.ts';
import { findSending, foldSendings, sendingDays } from '../../domain/sendings/sending.ts';
import {
  SENDING_FIELDS,
  SENDING_REFUSED,
  sendingCard,
} from '../../messages/sendings/sending-answers.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendSendingEvent } from '../../store/record/events.ts';
import { blank } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { privately, todayOf, repeated, decideOnce, asDecided } from '../reporting.ts';
import { link, optional, required } from '../typed-text.ts';

const DAYS = 'El plazo debe ser un número de días hábiles, de 1 a 365.';
const schema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('ver'), id: z.string().max(60) }),
  z.object({
    action: z.literal('registrar'),
    folio: required('El número', 100, 'Escribe el número del acuerdo.'),
    subject: required('El asunto', 500, 'Escribe el asunto.'),
    date: z.iso.date({ error: 'Escribe la fecha en que se aprobó.' }),
    days: z.preprocess(
      blank,
      z.coerce
        .number({ error: DAYS })
        .int({ error: DAYS })
        .min(1, { error: DAYS })
        .max(365, { error: DAYS })
        .optional(),
    ),
  }),
  z.object({
    action: z.literal('enviado'),
    id: z.string().max(60),
    note: optional('La nota', 1_500),
    evidence: link,
  }),
  z.object({
    action: z.enum(['deshacer', 'retirar', 'reponer']),
    id: z.string().max(60),
    reason: optional('El motivo', 300),
  }),
]);
type Given = z.infer<typeof schema>;

const refuse = (
  { state }: Pick<CommandContext, 'state'>,
  { why }: Extract<SendingOutcome, { outcome: 'refused' }>,
): Answer => {
  const field = SENDING_FIELDS[why];
  return privately(
    `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
    say(why === 'not_allowed' ? notAllowed(state, 'publish') : SENDING_REFUSED[why]),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};

const show = (context: CommandContext, id: string): Answer => {
  const sending = findSending(context.state, id);
  if (!allowed(context.actor.person, 'publish'))
    return refuse(context, { outcome: 'refused', why: 'not_allowed' });
  return sending === undefined
    ? refuse(context, { outcome: 'refused', why: 'unknown_sending' })
    : privately('shown', sendingCard(context.state, sending, todayOf(context)), { replace: true });
};

const KINDS = { deshacer: 'reopened', retirar: 'withdrawn', reponer: 'restored' } as const;

const decide = (
  given: Exclude<Given, { action: 'ver' }>,
  request: NotificationRequest,
  id: string,
): SendingOutcome => {
  if (given.action === 'registrar') {
    const { folio, subject, date, days = sendingDays(request.state.settings) } = given;
    return decideRegisterSending(request, id, { folio, subject, approvedOn: date, days });
  }
  if (given.action === 'enviado') {
    const { note = '', evidence } = given;
    return decideSendingStep(request, id, {
      kind: 'sent',
      note,
      ...(evidence === undefined ? {} : { link: evidence }),
    });
  }
  return decideSendingStep(request, id, { kind: KINDS[given.action], reason: given.reason ?? '' });
};

const idOf = (given: Exclude<Given, { action: 'ver' }>, state: PlanState): string =>
  given.action === 'registrar' ? `e${foldSendings(state).length + 1}` : given.id;

export const porEnviar: Command<typeof schema> = {
  verb: 'por-enviar',
  slash: false,
  schema,
  help: { usage: '', summary: 'Lleva lo que hay que enviar al INE', examples: [] },
  run: async (context, given) => {
    if (given.action === 'ver') return show(context, given.id);
    const outcome = await decideOnce(context, async (request, tx) => {
      const { state } = request;
      const id = idOf(given, state);
      const decision = decide(given, request, id);
      if (decision.outcome !== 'record') return { decision, id, state };
      await appendSendingEvent(tx, state.planId, decision.event);
      await redrawCards(tx, state.planId, { itemId: sendingItemId(id) });
      return { decision, id, state: await loadState(tx, state.planId) };
    });
    if (outcome === 'repeated') return repeated();
    const { decision, state, id } = outcome;
    if (decision.outcome === 'refused') return refuse({ state }, decision);
    return asDecided(show({ ...context, state }, id), decision);
  },
};
