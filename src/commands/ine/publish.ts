/** A document of the INE is entered, or corrected, by its form. */
import { z } from 'zod';
import { documentText, fixedTerm } from '../../domain/ine/document-text.ts';
import { epochOf, instantAt } from '../../domain/time/dates.ts';
import {
  accustomedTerm,
  NOTIFICATION_KINDS,
  recipientsOf,
  type NotificationText,
} from '../../domain/ine/notification.ts';
import { decidePublish, findByFolio } from '../../domain/ine/notification-decide.ts';
import { say } from '../../messages/progress/answers.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import { SHORT_TERM } from '../../messages/ine/notification-words.ts';
import { blank, chosenOrNone } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { refusedIne } from './refused-ine.ts';
import { settleNotification } from './settle.ts';
import { showReceived } from './show.ts';
import { link, optional, required, time, typed } from '../typed-text.ts';
import { instantOf, privately, todayOf } from '../reporting.ts';

const list = z.preprocess(chosenOrNone, z.array(z.string().max(60)).max(60));
const amount = (error: string) =>
  z.preprocess(
    blank,
    z.coerce.number({ error }).int({ error }).min(1, { error }).max(365, { error }).optional(),
  );
const yes = z.preprocess((value) => value === true || value === 'si', z.boolean());
const day = (error: string) => z.preprocess(blank, z.iso.date({ error }).optional());
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
  /** A day and an hour that the document fixes, in place of the terms. */
  ackDate: day('Escribe hasta qué día se acusa.'),
  ackTime: time,
  answerDate: day('Escribe hasta qué día se responde.'),
  answerTime: time,
  urgent: yes,
  urgentReason: optional('El motivo de la urgencia', 200),
  reserved: yes,
  consolidator: z.preprocess(blank, z.string().max(60).optional()),
  signer: optional('Quién firma', 200),
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
  const isToday = given.date === todayOf(context) && given.time === undefined;
  return documentText(
    {
      folio: given.folio,
      kind: given.kind,
      issuer: given.issuer,
      subject: given.subject,
      synopsis: given.synopsis,
      link: given.link,
      receivedAt: epochOf(receivedAt) > epochOf(now) && isToday ? now : receivedAt,
      term: fixedTerm(state, given.ackDate, given.ackTime) ?? {
        unit: given.unit ?? accustomed.unit,
        amount: given.amount ?? accustomed.amount,
      },
      answerTerm:
        fixedTerm(state, given.answerDate, given.answerTime) ??
        (given.answerDays === undefined
          ? undefined
          : { unit: 'working_days', amount: given.answerDays }),
      urgent: given.urgent,
      urgentReason: given.urgentReason,
      reserved: given.reserved,
      consolidator: given.consolidator,
      signer: given.signer,
      recipients: recipientsOf(given),
    },
    state,
    SHORT_TERM,
  );
};

const showPublished = (context: CommandContext, folio: string): Answer => {
  const found = findByFolio(context.state, folio);
  return {
    ...(found === undefined
      ? privately('unknown', say(INE_REFUSED.unknown))
      : showReceived(context, found)),
    code: 'recorded',
    replace: true,
    reaction: 'done',
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
    const outcome = await settleNotification(context, (request) =>
      decidePublish(request, `n${request.state.notifications.ids.size + 1}`, text, corrects),
    );
    if (outcome === 'repeated')
      return privately('repeated', say(INE_REFUSED.repeated), { visibility: 'none' });
    if (outcome.decision.outcome === 'refused')
      return refusedIne(context, outcome.decision, 'publish');
    return showPublished({ ...context, state: outcome.state }, text.folio);
  },
};
