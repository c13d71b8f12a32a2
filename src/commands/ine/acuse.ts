/** The buttons of a document's card: Acusar recibo, Responder, Marcar enviado al INE. */
import { z } from 'zod';
import {
  decideAcknowledge,
  decideAnswer,
  decideSent,
  findNotification,
  recipientOf,
  type NotificationOutcome,
  type NotificationRequest,
} from '../../domain/ine/notification-decide.ts';
import { isStorable, visible } from '../../domain/plan/plain-text.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { acknowledgedText, notificationCard } from '../../messages/ine/notification-card.ts';
import { INE_REFUSED } from '../../messages/ine/answers.ts';
import { sha256 } from '../../store/database/canonical.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { evidenceSchema, toEvidence } from '../progress/evidence.ts';
import { refusedIne } from './ine.ts';
import { recordNotification } from './notification-record.ts';
import { instantOf, writeOnce, privately } from '../reporting.ts';

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

interface Settled {
  decision: NotificationOutcome;
  state: PlanState;
}

/** Decided under the lock, written, and the cards that show it redrawn. */
const recordAcknowledgement = (
  context: CommandContext,
  decide: (request: NotificationRequest) => NotificationOutcome,
): Promise<Settled | 'repeated'> =>
  writeOnce(
    context,
    async (tx, state) => {
      const decision = decide({ state, actor: context.actor, at: instantOf(context) });
      return {
        decision,
        state:
          decision.outcome === 'record'
            ? await recordNotification(tx, state.planId, decision.event)
            : state,
      };
    },
    ({ decision }) => decision.outcome === 'record',
  );

/** On its own card nothing needs to be said: the card is redrawn. Elsewhere the card is the answer. */
const answer = (
  context: CommandContext,
  outcome: Settled | 'repeated',
  where: { id: string; recipient: string },
  said: string,
): Answer => {
  if (outcome === 'repeated')
    return privately('repeated', say(refusals.repeated), { visibility: 'none' });
  const { decision, state } = outcome;
  if (decision.outcome === 'refused')
    return refusedIne(
      { ...context, state },
      decision,
      'acknowledge',
      where.recipient.startsWith('area:') ? where.recipient.slice(5) : undefined,
    );
  const notification = findNotification(state, where.id);
  const one = recipientOf(notification, where.recipient);
  if (decision.outcome === 'unchanged' || notification === undefined || one === undefined)
    return privately('unchanged', say('Ya constaba así; no se registró nada más.'), {
      reaction: 'noted',
    });
  if (
    cards.saysItself(context.place.subject, {
      notificationId: where.id,
      recipient: where.recipient,
    })
  )
    return privately('recorded', say(said), { visibility: 'none', reaction: 'done' });
  return privately('recorded', notificationCard(state, notification, one), { reaction: 'done' });
};

const acusarSchema = z.object({ id, recipient });
export const acusar: Command<typeof acusarSchema> = {
  verb: 'acusar',
  slash: false,
  schema: acusarSchema,
  help: { usage: '', summary: 'Acusa recibo de un documento del INE', examples: [] },
  run: async (context, where) => {
    const outcome = await recordAcknowledgement(context, (request) => {
      const shown = findNotification(request.state, where.id);
      return decideAcknowledge(
        request,
        where.id,
        where.recipient,
        shown === undefined ? '' : sha256(acknowledgedText(shown)),
      );
    });
    return answer(context, outcome, where, '✅ Acuse registrado.');
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
      await recordAcknowledgement(context, (request) =>
        decideAnswer(request, given.id, given.recipient, given.note, evidence),
      ),
      given,
      '📨 Respuesta registrada.',
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
    const outcome = await recordAcknowledgement(context, (request) =>
      decideSent(request, given.id, given.note),
    );
    if (outcome === 'repeated')
      return privately('repeated', say(refusals.repeated), { visibility: 'none' });
    if (outcome.decision.outcome === 'refused')
      return refusedIne(context, outcome.decision, 'publish');
    const folio = findNotification(outcome.state, given.id)?.text.folio ?? '';
    return outcome.decision.outcome === 'unchanged'
      ? privately('unchanged', say(INE_REFUSED.repeated))
      : privately('recorded', say(`📤 Consta como enviado al INE: ${folio}.`), {
          reaction: 'done',
        });
  },
};
