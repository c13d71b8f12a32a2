/** A document of the INE is withdrawn, its term extended, a step of it taken back: pressed in forms, and typed behind its folio. */
import { z } from 'zod';
import { addDays, instantAt } from '../../domain/time/dates.ts';
import { decideExtend } from '../../domain/ine/extend.ts';
import type { NotificationState } from '../../domain/ine/notification.ts';
import {
  findNotification,
  type NotificationOutcome,
  type NotificationRequest,
} from '../../domain/ine/notification-decide.ts';
import {
  decideTakeBack,
  decideWithdraw,
  mayTakeBack,
  standingSteps,
  stepName,
  type StandingStep,
} from '../../domain/ine/take-back.ts';
import { takeBackAction } from '../../messages/ine/change-forms.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import { say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { required, time } from '../typed-text.ts';
import { blank } from '../blank.ts';
import { privately, repeated, asDecided } from '../reporting.ts';
import { refusedIne } from './refused-ine.ts';
import { settleNotification } from './settle.ts';
import { showReceived } from './show.ts';

const id = z.string().min(1).max(60);
const reason = required('El motivo', 300, 'Escribe el motivo.');

/** Decided under the lock, written, and shown as it stands then. */
const recordChange = async (
  context: CommandContext,
  notificationId: string,
  decide: (request: NotificationRequest) => NotificationOutcome,
): Promise<Answer> => {
  const outcome = await settleNotification(context, decide);
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  if (decision.outcome === 'refused') return refusedIne({ ...context, state }, decision, 'send');
  const found = findNotification(state, notificationId);
  if (found === undefined) return privately('unknown', say(INE_REFUSED.unknown));
  return asDecided(showReceived({ ...context, state }, found), decision);
};

const withdrawSchema = z.object({ id, reason });
export const retirarIne: Command<typeof withdrawSchema> = {
  verb: 'retirar-ine',
  slash: false,
  schema: withdrawSchema,
  help: { usage: '', summary: 'Retira un documento del INE', examples: [] },
  run: (context, given) =>
    recordChange(context, given.id, (request) => decideWithdraw(request, given.id, given.reason)),
};

/** A day without an hour ends with it. */
const untilOf = ({ state }: CommandContext, date: string, at: string | undefined): string =>
  at === undefined
    ? instantAt(addDays(date, 1), '00:00', state.timeZone)
    : instantAt(date, at, state.timeZone);

const extendSchema = z.object({
  id,
  of: z.enum(['acknowledgement', 'answer']).optional(),
  date: z.iso.date({ error: 'Escribe hasta qué día.' }),
  time,
  act: required('El acto', 300, 'Escribe el acto que concede la prórroga.'),
});
type GivenExtension = Omit<z.infer<typeof extendSchema>, 'id'>;

const extend = (
  context: CommandContext,
  notificationId: string,
  { of, date, time: at, act }: GivenExtension,
): Promise<Answer> =>
  recordChange(context, notificationId, (request) =>
    decideExtend(request, notificationId, { of, until: untilOf(context, date, at), act }),
  );

export const prorrogaIne: Command<typeof extendSchema> = {
  verb: 'prorroga-ine',
  slash: false,
  schema: extendSchema,
  help: { usage: '', summary: 'Registra la prórroga de un plazo del INE', examples: [] },
  run: (context, { id: notificationId, ...given }) => extend(context, notificationId, given),
};

const takeBackSchema = z.object({
  id,
  what: z.preprocess(blank, z.string({ error: 'Elige qué se deshace.' }).max(160)),
  reason,
});
export const deshacerIne: Command<typeof takeBackSchema> = {
  verb: 'deshacer-ine',
  slash: false,
  schema: takeBackSchema,
  help: { usage: '', summary: 'Deshace un paso de un documento del INE', examples: [] },
  run: (context, given) =>
    recordChange(context, given.id, (request) =>
      decideTakeBack(request, given.id, given.what, given.reason),
    ),
};

/** As it is typed behind a folio. */
export const stepFields = {
  step: z.enum(['retirar', 'prorroga', 'deshacer']).optional(),
  what: z.enum(['withdrawal', 'sending', 'extension', 'acknowledgement', 'answer']).optional(),
  of: z.enum(['acknowledgement', 'answer']).optional(),
  area: z.string().max(60).optional(),
  date: z.iso.date().optional(),
  time: z.string().max(5).optional(),
  reason: z
    .string()
    .max(300, { error: 'El motivo pasa de 300 letras. Escríbelo más corto.' })
    .optional(),
};
export type TypedStep = z.infer<z.ZodObject<typeof stepFields>>;

const isMeant = (step: StandingStep, { what, of, area }: TypedStep): boolean =>
  (what === undefined || step.what === what) &&
  (of === undefined || (step.what === 'extension' && step.of === of)) &&
  (area === undefined || ('recipient' in step && step.recipient === `area:${area}`));

/** The one step that is meant is taken back; of several it is asked which, with the reason kept. */
const takeBackTyped = (
  context: CommandContext,
  found: NotificationState,
  typed: TypedStep,
): Promise<Answer> | Answer => {
  const { state, actor } = context;
  const meant = standingSteps(found).filter((step) => isMeant(step, typed));
  const own = meant.filter((step) => mayTakeBack(actor.person, found, step));
  const [only = meant[0]] = own;
  if (only !== undefined && own.length <= 1 && typed.what !== undefined)
    return recordChange(context, found.id, (request) =>
      decideTakeBack(request, found.id, stepName(only), typed.reason ?? ''),
    );
  const action = takeBackAction(state, found, own, typed.reason);
  if (action !== undefined)
    return privately('asked', say('¿Qué se deshace?', [action]), { reaction: 'asked' });
  return refusedIne(
    context,
    { outcome: 'refused', why: meant.length === 0 ? 'nothing_to_take_back' : 'not_allowed' },
    'send',
  );
};

export const runTypedStep = (
  context: CommandContext,
  found: NotificationState,
  typed: TypedStep,
): Promise<Answer> | Answer => {
  const { step, reason: why = '', date, time: at, of } = typed;
  if (step === 'retirar')
    return recordChange(context, found.id, (request) => decideWithdraw(request, found.id, why));
  if (step === 'prorroga' && date !== undefined)
    return extend(context, found.id, { of, date, time: at, act: why });
  return takeBackTyped(context, found, typed);
};
