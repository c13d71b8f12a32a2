/** The buttons of a document's card: Acusar recibo, Responder, Marcar enviado al INE. */
import { z } from 'zod';
import { decideAcknowledge, decideAnswer, decideSent } from '../../domain/ine/acknowledge.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import { isStorable, visible } from '../../domain/plan/plain-text.ts';
import type { NotificationState, RecipientState } from '../../domain/ine/notification.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { lateText, recipientLabel } from '../../messages/ine/notification-words.ts';
import type { Message } from '../../conversation/message.ts';
import { acknowledgedText, notificationCard } from '../../messages/ine/notification-card.ts';
import { INE_REPLIES } from '../../messages/ine/answers.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import { sha256 } from '../../store/database/canonical.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { evidenceSchema, toEvidence } from '../progress/evidence.ts';
import { refusedIne } from './refused-ine.ts';
import { settleNotification, type SettledNotification } from './settle.ts';
import { privately, repeated } from '../reporting.ts';

const id = z.string().min(1).max(60);
const recipient = z.string().min(1).max(100);
const TOO_LONG =
  'El texto pasa de 2000 letras. Escríbelo más corto, o pega el enlace de la respuesta.';
const note = z.preprocess(
  (value) => value ?? '',
  z
    .string()
    .transform(visible)
    .refine((text) => text.length <= 2_000, { error: TOO_LONG })
    .refine(isStorable, {
      error:
        'El texto lleva signos que no se pueden guardar. Escríbelo a mano, o pégalo sin formato.',
    }),
);

/** «¿En nombre de…?»: pressed once more, both names are kept. */
const askInNameOf = (
  state: PlanState,
  where: { id: string; recipient: string },
  inNameOf: string,
): Answer => {
  const notification = findNotification(state, where.id);
  const one = recipientOf(notification, where.recipient);
  const label = one === undefined ? where.recipient : recipientLabel(state, one);
  return privately(
    'asked',
    say(INE_REPLIES.inNameOf(inNameOf, label, notification?.text.folio ?? ''), [
      {
        kind: 'press',
        label: 'Sí, acusar en su nombre',
        style: 'primary',
        press: { verb: 'acusar', args: { ...where, forOthers: true } },
      },
    ]),
    { reaction: 'asked' },
  );
};

/** What was acknowledged after its time says so to who did it. */
const acknowledgedSaid = (state: PlanState, where: { id: string; recipient: string }): string => {
  const notification = findNotification(state, where.id);
  const acknowledged = recipientOf(notification, where.recipient)?.acknowledged;
  return notification === undefined || acknowledged === undefined
    ? ''
    : lateText(acknowledged.at, notification.deadline);
};

/** The card, under what has to be said first. */
const cardSaying = (
  state: PlanState,
  notification: NotificationState,
  one: RecipientState,
  text: string,
): Message => {
  const card = notificationCard(state, notification, one);
  return text === ''
    ? card
    : { ...card, blocks: [{ type: 'text', text, tone: 'warning' }, ...card.blocks] };
};

/** On its own card nothing needs to be said: the card is redrawn. Elsewhere the card is the answer. */
const answer = (
  context: CommandContext,
  outcome: SettledNotification | 'repeated',
  where: { id: string; recipient: string },
  said: string,
  verb: 'acusar' | 'responder',
): Answer => {
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  const area = where.recipient.startsWith('area:') ? where.recipient.slice(5) : undefined;
  if (decision.outcome === 'refused')
    return refusedIne({ ...context, state }, decision, 'acknowledge', area);
  if (decision.outcome === 'asked') return askInNameOf(state, where, decision.inNameOf);
  const notification = findNotification(state, where.id);
  const one = recipientOf(notification, where.recipient);
  if (decision.outcome === 'unchanged' || notification === undefined || one === undefined)
    return privately('unchanged', say('Ya constaba así; no se registró nada más.'), {
      reaction: 'noted',
    });
  const late = verb === 'acusar' ? acknowledgedSaid(state, where) : '';
  if (
    late === '' &&
    cards.saysItself(context.place.subject, {
      notificationId: where.id,
      recipient: where.recipient,
    })
  )
    return privately('recorded', say(said), { visibility: 'none', reaction: 'done' });
  return privately(
    'recorded',
    cardSaying(state, notification, one, late === '' ? '' : `${said}${late}`),
    {
      reaction: 'done',
    },
  );
};

const acusarSchema = z.object({ id, recipient, forOthers: z.boolean().optional() });
export const acusar: Command<typeof acusarSchema> = {
  verb: 'acusar',
  slash: false,
  schema: acusarSchema,
  help: { usage: '', summary: 'Acusa recibo de un documento del INE', examples: [] },
  run: async (context, where) => {
    const outcome = await settleNotification(context, (request) => {
      const shown = findNotification(request.state, where.id);
      return decideAcknowledge(
        request,
        where.id,
        where.recipient,
        shown === undefined ? '' : sha256(acknowledgedText(shown)),
        where.forOthers === true,
      );
    });
    return answer(context, outcome, where, '✅ Acuse registrado', 'acusar');
  },
};

const responderSchema = z.object({ id, recipient, note, evidence: evidenceSchema });
export const responder: Command<typeof responderSchema> = {
  verb: 'responder',
  slash: false,
  schema: responderSchema,
  help: { usage: '', summary: 'Responde un documento del INE', examples: [] },
  run: async (context, given) => {
    const evidence = toEvidence(given.evidence);
    if (evidence === undefined)
      return privately('bad-link', say(refusals.bad_link), {
        reaction: 'refused',
        field: 'evidence',
      });
    return answer(
      context,
      await settleNotification(context, (request) =>
        decideAnswer(request, given.id, given.recipient, given.note, evidence),
      ),
      given,
      '📨 Respuesta registrada.',
      'responder',
    );
  },
};

const enviadoSchema = z.object({ id, note });
export const enviadoIne: Command<typeof enviadoSchema> = {
  verb: 'enviado-ine',
  slash: false,
  schema: enviadoSchema,
  help: { usage: '', summary: 'Marca la respuesta como enviada al INE', examples: [] },
  run: async (context, given) => {
    const outcome = await settleNotification(context, (request) =>
      decideSent(request, given.id, given.note),
    );
    if (outcome === 'repeated') return repeated();
    if (outcome.decision.outcome === 'refused')
      return refusedIne(context, outcome.decision, 'send');
    const folio = findNotification(outcome.state, given.id)?.text.folio ?? '';
    return outcome.decision.outcome === 'unchanged'
      ? privately('unchanged', say(INE_REFUSED.repeated))
      : privately('recorded', say(`📤 Consta como enviado al INE: ${folio}.`), {
          reaction: 'done',
        });
  },
};
