/** `/ine [nueva, estado, buscar TEXTO, FOLIO]`: documents of the INE, who has to acknowledge them, and who did. */
import { z } from 'zod';
import { epochOf, instantAt } from '../../domain/time/dates.ts';
import {
  accustomedTerm,
  NOTIFICATION_KINDS,
  recipientsOf,
  type NotificationText,
} from '../../domain/ine/notification.ts';
import { decidePublish, type NotificationOutcome } from '../../domain/ine/notification-decide.ts';
import { allowed } from '../../domain/people/rights.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { ineForm, INE_REFUSED } from '../../messages/ine/answers.ts';
import { ineMatrix } from '../../messages/ine/matrix.ts';
import { withToSend } from '../../messages/sendings/sending-answers.ts';
import { sentList } from '../../messages/ine/outgoing-answers.ts';
import { blank, chosenOrNone } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { typedBriefing, typedIneFields, typedIneSession } from '../ine-sessions/typed.ts';
import { showLog } from './log.ts';
import { recordNotification } from './notification-record.ts';
import { showFolio, showSought, soughtFields } from './search.ts';
import { link, optional, required, time, typed } from '../typed-text.ts';
import { instantOf, writeOnce, privately, todayOf } from '../reporting.ts';
import { ineArguments } from '../../language/commands/ine.ts';

const schema = z.object({
  action: z
    .enum(['nueva', 'enviado', 'bitacora', 'estado', 'buscar', 'sesion', 'tarjeta'])
    .optional(),
  month: z.int().min(1).max(12).optional(),
  folio: z.string().max(100).optional(),
  ...soughtFields,
  ...typedIneFields,
});

/** What a refused decision is answered. */
export const refusedIne = (
  context: CommandContext,
  decision: Extract<NotificationOutcome, { outcome: 'refused' }>,
  right: 'publish' | 'acknowledge',
  area?: string,
): Answer =>
  privately(
    decision.why === 'folio_taken' ||
      decision.why === 'in_the_future' ||
      decision.why === 'no_recipients' ||
      decision.why === 'empty_answer'
      ? `bad-${decision.why.replace(/_/g, '-')}`
      : decision.why.replace(/_/g, '-'),
    say(
      decision.why === 'not_allowed'
        ? notAllowed(context.state, right, area)
        : INE_REFUSED[decision.why],
    ),
    { reaction: 'refused' },
  );

export const ine: Command<typeof schema> = {
  verb: 'ine',
  slash: true,
  typed: ineArguments,
  schema,
  help: {
    usage:
      '/ine [nueva, enviado, bitácora MES, estado, buscar TEXTO, FOLIO, FOLIO tarjeta TEXTO, sesión ÓRGANO FECHA HORA]',
    summary: 'Documentos del INE y sus acuses, lo enviado y la bitácora',
    examples: [
      '/ine',
      '/ine nueva',
      '/ine enviado',
      '/ine bitácora marzo',
      '/ine buscar credencial marzo',
      '/ine INE/UTVOPL/0123/2020',
      '/ine 0123',
      '/ine sesión Consejo 24 enero 10:00',
    ],
  },
  run: async (context, { action, month, folio, words = [], periods = [], ...typed }) => {
    if (action === 'sesion') return typedIneSession(context, typed);
    if (action === 'tarjeta') return typedBriefing(context, folio ?? '', typed);
    if (folio !== undefined) return showFolio(context, folio);
    const { state, actor, clock } = context;
    if (action === 'bitacora') return showLog(context, month);
    if (action === 'buscar') return showSought(context, { words, periods });
    if (action === 'enviado')
      return privately(
        'shown',
        withToSend(
          state,
          todayOf(context),
          allowed(actor.person, 'publish'),
          sentList(state, instantOf(context), allowed(actor.person, 'publish')),
        ),
        { replace: true },
      );
    if (action !== 'nueva')
      return privately(
        'shown',
        ineMatrix(state, clock.planNow(), allowed(actor.person, 'publish')),
        { replace: true },
      );
    if (!allowed(actor.person, 'publish'))
      return privately('not-allowed', say(notAllowed(state, 'publish')), { reaction: 'refused' });
    return privately('shown', ineForm(state, instantOf(context)), { replace: true });
  },
};

const list = z.preprocess(chosenOrNone, z.array(z.string().max(60)).max(60));
const amount = (error: string) =>
  z.preprocess(
    blank,
    z.coerce.number({ error }).int({ error }).min(1, { error }).max(365, { error }).optional(),
  );
const publishSchema = z.object({
  /** The notification of which this is a new version. */
  corrects: z.string().max(60).optional(),
  reason: optional('Lo que se corrige', 300),
  folio: required('El folio', 100, 'Escribe el folio.'),
  kind: z.enum(NOTIFICATION_KINDS, {
    error: 'Elige el tipo de documento; debe ser uno de la lista.',
  }),
  issuer: required('El nombre de quien emite', 200, 'Escribe quién emite el documento.'),
  subject: required('El asunto', 500, 'Escribe el asunto.'),
  synopsis: z.preprocess(blank, typed('La tarjeta informativa', 2_000).default('')),
  link,
  date: z.preprocess(blank, z.iso.date({ error: 'Escribe la fecha en que llegó.' }).optional()),
  time,
  areas: list,
  info: list,
  people: list,
  unit: z.enum(['working_days', 'calendar_days', 'hours']).optional(),
  amount: amount('El plazo del acuse debe ser un número de 1 a 365.'),
  answerDays: amount('El plazo de la respuesta debe ser un número de días, de 1 a 365.'),
  urgent: z.preprocess((value) => value === true || value === 'si', z.boolean()),
});

/** As the form gives it, with the settings' terms where it leaves them open. */
const textOf = (
  context: CommandContext,
  given: z.infer<typeof publishSchema>,
): NotificationText => {
  const { state } = context;
  const now = instantOf(context);
  const receivedAt =
    given.date === undefined ? now : instantAt(given.date, given.time ?? '09:00', state.timeZone);
  const accustomed = accustomedTerm(state.settings, given.kind);
  return {
    folio: given.folio,
    kind: given.kind,
    issuer: given.issuer,
    subject: given.subject,
    synopsis: given.synopsis,
    ...(given.link === undefined ? {} : { link: given.link }),
    receivedAt:
      epochOf(receivedAt) > epochOf(now) &&
      given.date === todayOf(context) &&
      given.time === undefined
        ? now
        : receivedAt,
    term: { unit: given.unit ?? accustomed.unit, amount: given.amount ?? accustomed.amount },
    ...(given.answerDays === undefined
      ? {}
      : { answerTerm: { unit: 'working_days', amount: given.answerDays } }),
    urgent: given.urgent,
    recipients: recipientsOf(given),
  };
};

/** Publishes a new document: its cards are owed in the same transaction. */
export const publicarIne: Command<typeof publishSchema> = {
  verb: 'publicar-ine',
  slash: false,
  schema: publishSchema,
  help: { usage: '', summary: 'Publica un documento del INE', examples: [] },
  run: async (context, given) => {
    const text = textOf(context, given);
    if (given.corrects !== undefined && given.reason === undefined)
      return privately('bad-reason', say(INE_REFUSED.reason_needed), {
        reaction: 'refused',
        field: 'reason',
      });
    const corrects =
      given.corrects === undefined ? undefined : { id: given.corrects, reason: given.reason ?? '' };
    const outcome = await writeOnce(
      context,
      async (tx, state) => {
        const decision = decidePublish(
          { state, actor: context.actor, at: instantOf(context) },
          `n${state.notifications.ids.size + 1}`,
          text,
          corrects,
        );
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
    if (outcome === 'repeated')
      return privately('repeated', say(INE_REFUSED.repeated), { visibility: 'none' });
    if (outcome.decision.outcome === 'refused')
      return refusedIne(context, outcome.decision, 'publish');
    return {
      ...showFolio({ ...context, state: outcome.state }, text.folio),
      code: 'recorded',
      replace: true,
      reaction: 'done',
    };
  },
};
