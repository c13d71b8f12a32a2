/** Documents from the institute to the INE: registered with their receipt, and corrected; pressed in forms of `/ine enviado`. */
import { z } from 'zod';
import { instantAt } from '../../domain/time/dates.ts';
import { findByFolio, type NotificationRequest } from '../../domain/ine/notification-decide.ts';
import {
  decideReceipt,
  decideRestoreSent,
  decideSend,
  decideWithdrawSent,
  findOutgoing,
  type OutgoingOutcome,
} from '../../domain/ine/outgoing-decide.ts';
import {
  OUTGOING_KINDS,
  type OutgoingState,
  type OutgoingText,
} from '../../domain/ine/outgoing.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { SENT_REFUSED } from '../../messages/ine/outgoing-answers.ts';
import { sentDetail } from '../../messages/ine/sent-detail.ts';
import { blank } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { recordOutgoing } from './outgoing-record.ts';
import { link, optional, required, time } from '../typed-text.ts';
import { instantOf, writeOnce, privately, todayOf, repeated, asDecided } from '../reporting.ts';

const FIELDS: Partial<Record<string, string>> = {
  sent_folio_taken: 'folio',
  sent_in_the_future: 'date',
  unknown_area: 'area',
  unknown: 'answers',
  sent_before_received: 'date',
  empty_receipt: 'receipt',
  reason_needed: 'reason',
};

interface Settled {
  decision: OutgoingOutcome;
  state: PlanState;
}

export const showSent = (context: CommandContext, outgoing: OutgoingState): Answer =>
  privately(
    'shown',
    sentDetail(context.state, instantOf(context), outgoing, allowed(context.actor.person, 'send')),
    { replace: true },
  );

/** Decides under the lock, one after the other, until one is refused: all of it is written, or nothing. */
const answerRecorded = async (
  context: CommandContext,
  id: (state: PlanState) => string,
  decide: ((request: NotificationRequest, id: string) => OutgoingOutcome)[],
): Promise<Answer> => {
  const outcome = await writeOnce(
    context,
    async (tx, before): Promise<Settled & { id: string }> => {
      const own = id(before);
      let settled: Settled = { decision: { outcome: 'unchanged' }, state: before };
      for (const one of decide) {
        const decision = one(
          { state: settled.state, actor: context.actor, at: instantOf(context) },
          own,
        );
        if (decision.outcome === 'refused') return { decision, state: before, id: own };
        if (decision.outcome === 'record')
          settled = { decision, state: await recordOutgoing(tx, before.planId, decision.event) };
      }
      return { ...settled, id: own };
    },
    ({ decision }) => decision.outcome === 'record',
  );
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  if (decision.outcome === 'refused') {
    const { why } = decision;
    const field = FIELDS[why];
    return privately(
      `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
      say(why === 'not_allowed' ? notAllowed(state, 'send') : SENT_REFUSED[why]),
      { reaction: 'refused', ...(field === undefined ? {} : { field }) },
    );
  }
  const one = findOutgoing(state, outcome.id);
  if (one === undefined)
    return privately('unknown-sent', say(SENT_REFUSED.unknown_sent), { reaction: 'refused' });
  return asDecided(showSent({ ...context, state }, one), decision);
};

const sendSchema = z.object({
  corrects: z.string().max(60).optional(),
  reason: optional('Lo que se corrige', 300),
  folio: required('El número', 100, 'Escribe el número del documento.'),
  kind: z.enum(OUTGOING_KINDS, { error: 'Elige el tipo de documento; debe ser uno de la lista.' }),
  addressee: required('El destinatario', 200, 'Escribe a quién se envió.'),
  subject: required('El asunto', 500, 'Escribe el asunto.'),
  answers: z.preprocess(blank, z.string().trim().max(100).optional()),
  link,
  date: z.preprocess(blank, z.iso.date({ error: 'Escribe la fecha en que se envió.' }).optional()),
  time,
  area: z.preprocess(blank, z.string().max(60).optional()),
  receipt: optional('El acuse', 200),
});

/** A day without an hour is now, if it is today; else the end of that day's office. */
const sentAtOf = (
  context: CommandContext,
  date: string | undefined,
  time: string | undefined,
): string => {
  const now = instantOf(context);
  if (date === undefined || (date === todayOf(context) && time === undefined)) return now;
  return instantAt(date, time ?? '15:00', context.state.timeZone);
};

export const registrarEnvio: Command<typeof sendSchema> = {
  verb: 'registrar-envio',
  slash: false,
  schema: sendSchema,
  help: { usage: '', summary: 'Registra un documento enviado al INE', examples: [] },
  run: (
    context,
    {
      corrects,
      reason,
      receipt,
      folio,
      kind,
      addressee,
      subject,
      answers,
      link: url,
      date,
      time,
      area,
    },
  ) => {
    const answered =
      answers === undefined ? undefined : (findByFolio(context.state, answers)?.id ?? '');
    const text: OutgoingText = {
      folio,
      kind,
      addressee,
      subject,
      ...(url === undefined ? {} : { link: url }),
      sentAt: sentAtOf(context, date, time),
      ...(area === undefined ? {} : { area }),
      ...(answered === undefined ? {} : { answers: answered }),
    };
    return answerRecorded(context, (state) => corrects ?? `s${state.outgoing.ids.size + 1}`, [
      (request, id) =>
        decideSend(
          request,
          id,
          text,
          corrects === undefined ? undefined : { id: corrects, reason: reason ?? '' },
        ),
      ...(receipt === undefined
        ? []
        : [(request: NotificationRequest, id: string) => decideReceipt(request, id, receipt)]),
    ]);
  },
};

const receiptSchema = z.object({
  id: z.string().min(1).max(60),
  receipt: optional('El acuse', 200),
  link,
});
export const acuseIne: Command<typeof receiptSchema> = {
  verb: 'acuse-ine',
  slash: false,
  schema: receiptSchema,
  help: { usage: '', summary: 'Guarda el acuse del INE de un documento enviado', examples: [] },
  run: (context, { id, receipt, link: url }) =>
    answerRecorded(context, () => id, [
      (request) => decideReceipt(request, id, receipt ?? '', url),
    ]),
};

const withdrawSchema = z.object({
  id: z.string().min(1).max(60),
  /** It stands again. */
  restore: z.coerce.boolean().optional(),
  reason: optional('El motivo', 300),
});
export const retirarEnvio: Command<typeof withdrawSchema> = {
  verb: 'retirar-envio',
  slash: false,
  schema: withdrawSchema,
  help: { usage: '', summary: 'Retira un envío registrado por error, o lo repone', examples: [] },
  run: (context, { id, restore, reason }) =>
    answerRecorded(context, () => id, [
      (request) =>
        restore === true
          ? decideRestoreSent(request, id)
          : decideWithdrawSent(request, id, reason ?? ''),
    ]),
};
