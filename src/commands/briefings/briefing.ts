/** The buttons and forms of a tarjeta or síntesis: draft, approve, return, circulate, acknowledge, and take back. */
import { z } from 'zod';
import {
  decideApprove,
  decideCirculate,
  decideDraft,
  decideReceive,
  decideReopen,
  decideRestoreBriefing,
  decideReturn,
  decideRewrite,
  decideUnreceive,
  decideWithdrawBriefing,
  draftingArea,
  mayReceive,
  type BriefingOutcome,
} from '../../domain/briefings/briefing-decide.ts';
import {
  BRIEFING_FORMS,
  findBriefing,
  foldBriefings,
  type BriefingText,
} from '../../domain/briefings/briefing.ts';
import { findIneSession } from '../../domain/ine-sessions/ine-session.ts';
import {
  findNotification,
  type NotificationRequest,
} from '../../domain/ine/notification-decide.ts';
import { mayReveal } from '../../domain/ine/reading.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { briefingCard, type BriefingReader } from '../../messages/briefings/briefing-card.ts';
import { MOST_BRIEFING } from '../../messages/briefings/briefing-forms.ts';
import { BRIEFING_FIELDS, BRIEFING_REFUSED } from '../../messages/briefings/briefing-words.ts';
import { cards } from '../../messages/draw.ts';
import { ineSessionTitle } from '../../messages/ine-sessions/ine-session-words.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import { chosenOrNone } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately, repeated } from '../reporting.ts';
import { link, optional, typed } from '../typed-text.ts';
import { settleBriefing } from './briefing-record.ts';

const refuse = (
  { state }: Pick<CommandContext, 'state'>,
  { why }: Extract<BriefingOutcome, { outcome: 'refused' }>,
  right: 'publish' | 'report',
): Answer => {
  const field = BRIEFING_FIELDS[why];
  return privately(
    `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
    say(why === 'not_allowed' ? notAllowed(state, right) : BRIEFING_REFUSED[why]),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};

/** As who somebody reads it; undefined for who has no part in it while it is a draft. */
const readerOf = (
  { state, actor: { person } }: CommandContext,
  id: string,
): BriefingReader | undefined => {
  const briefing = findBriefing(state, id);
  if (briefing === undefined) return undefined;
  if (allowed(person, 'publish')) return { as: 'secretary' };
  if (briefing.author.id === person.id) return { as: 'author' };
  const recipient = briefing.recipients.find((one) => mayReceive(person, one));
  return recipient === undefined ? undefined : { as: 'recipient', recipient };
};

const show = (context: CommandContext, id: string): Answer => {
  const briefing = findBriefing(context.state, id);
  const reader = readerOf(context, id);
  if (briefing === undefined)
    return refuse(context, { outcome: 'refused', why: 'unknown_briefing' }, 'publish');
  if (reader === undefined)
    return refuse(context, { outcome: 'refused', why: 'not_allowed' }, 'publish');
  return privately('shown', briefingCard(context.state, briefing, reader), { replace: true });
};

const settle = async (
  context: CommandContext,
  id: (state: PlanState) => string,
  decide: (request: NotificationRequest, id: string) => BriefingOutcome,
  right: 'publish' | 'report' = 'publish',
): Promise<Answer> => {
  const outcome = await settleBriefing(context, id, decide);
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  if (decision.outcome === 'refused') return refuse({ state }, decision, right);
  const code = decision.outcome === 'record' ? 'recorded' : 'unchanged';
  const reaction = decision.outcome === 'record' ? { reaction: 'done' as const } : {};
  // On its own card nothing needs to be said: the card is redrawn.
  return code === 'recorded' && cards.saysItself(context.place.subject, { briefingId: outcome.id })
    ? privately(code, say('✅ Registrado.'), { visibility: 'none', ...reaction })
    : { ...show({ ...context, state }, outcome.id), code, ...reaction };
};

/** What it is about, as it is called now, and the areas that were asked; undefined where it is gone. */
const subjectOf = (
  state: PlanState,
  about: BriefingText['about'],
  id: string,
): { title: string; areas: string[] } | undefined => {
  if (about === 'session') {
    const session = findIneSession(state, id);
    return session === undefined ? undefined : { title: ineSessionTitle(session.text), areas: [] };
  }
  const document = findNotification(state, id);
  return document === undefined
    ? undefined
    : {
        title: document.text.folio,
        areas: document.recipients.flatMap(({ recipient: { owner } }) =>
          owner.kind === 'area' ? [owner.key] : [],
        ),
      };
};

/** @param given what it is about, and what was written or linked. */
export const draftBriefing = (
  context: CommandContext,
  given: Pick<BriefingText, 'form' | 'about' | 'aboutId' | 'text'> & { link?: string | undefined },
): Promise<Answer> =>
  settle(
    context,
    (state) => `t${foldBriefings(state).length + 1}`,
    (request, id) => {
      const { form, about, aboutId, text, link: url } = given;
      const subject = subjectOf(request.state, about, aboutId);
      const document = about === 'document' ? findNotification(request.state, aboutId) : undefined;
      if (document !== undefined && !mayReveal(request.actor.person, document))
        return { outcome: 'refused', why: 'not_allowed' };
      if (subject === undefined) return { outcome: 'refused', why: 'unknown_briefing' };
      const area = draftingArea(request.actor.person, subject.areas);
      return decideDraft(request, id, {
        form,
        about,
        aboutId,
        title: subject.title,
        text,
        ...(url === undefined ? {} : { link: url }),
        ...(area === undefined ? {} : { area }),
      });
    },
    'report',
  );

const list = z.preprocess(chosenOrNone, z.array(z.string().max(60)).max(60));
const schema = z.object({
  action: z.enum([
    'ver',
    'redactar',
    'corregir',
    'aprobar',
    'devolver',
    'reabrir',
    'circular',
    'acusar',
    'quitar-acuse',
    'retirar',
    'reponer',
  ]),
  id: z.string().max(60).default(''),
  about: z.enum(['document', 'session']).default('document'),
  aboutId: z.string().max(60).default(''),
  form: z.enum(BRIEFING_FORMS).default('tarjeta'),
  text: z.preprocess((value) => value ?? '', typed('El texto', MOST_BRIEFING)),
  link,
  recipient: z.string().max(80).default(''),
  people: list,
  areas: list,
  reason: optional('El motivo', 300),
});

const withReason = {
  devolver: decideReturn,
  reabrir: decideReopen,
  retirar: decideWithdrawBriefing,
  reponer: decideRestoreBriefing,
} as const;

const decisionOf =
  ({
    action,
    id,
    text,
    link: url,
    recipient,
    people,
    areas,
    reason = '',
  }: z.infer<typeof schema>) =>
  (request: NotificationRequest): BriefingOutcome => {
    switch (action) {
      case 'corregir':
        return decideRewrite(request, id, { text, link: url });
      case 'aprobar':
        return decideApprove(request, id);
      case 'circular':
        return decideCirculate(request, id, [
          ...people.map((key) => `person:${key}`),
          ...areas.map((key) => `area:${key}`),
        ]);
      case 'acusar':
        return decideReceive(request, id, recipient);
      case 'quitar-acuse':
        return decideUnreceive(request, id, recipient, reason);
      case 'ver':
      case 'redactar':
        return { outcome: 'unchanged' };
      default:
        return withReason[action](request, id, reason);
    }
  };

export const tarjeta: Command<typeof schema> = {
  verb: 'tarjeta',
  slash: false,
  schema,
  help: { usage: '', summary: 'Redacta, aprueba y circula una tarjeta o síntesis', examples: [] },
  run: async (context, given) => {
    const { action, id, form, about, aboutId, text, link: url } = given;
    if (action === 'ver') return show(context, id);
    if (action === 'redactar')
      return draftBriefing(context, { form, about, aboutId, text, link: url });
    return settle(context, () => id, decisionOf(given));
  },
};
