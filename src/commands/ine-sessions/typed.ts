/** What is typed after `/ine` of sessions of the INE and of tarjetas: one that says all is registered at once. */
import { z } from 'zod';
import { BRIEFING_FORMS } from '../../domain/briefings/briefing.ts';
import { INE_BODIES } from '../../domain/ine-sessions/ine-session.ts';
import { findByFolio } from '../../domain/ine/notification-decide.ts';
import { findByFolioPart } from '../../domain/ine/search.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import { MOST_BRIEFING } from '../../messages/briefings/briefing-forms.ts';
import { say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import { draftBriefing } from '../briefings/briefing.ts';
import type { CommandContext } from '../command.ts';
import { privately } from '../reporting.ts';
import { optional, time, typed } from '../typed-text.ts';
import { registerIneSession, showIneSessions } from './ine-session.ts';

export const typedIneFields = {
  body: z.enum(INE_BODIES).optional(),
  name: optional('El nombre de la comisión', 150),
  date: z.iso.date().optional(),
  time,
  subject: optional('El asunto', 500),
  form: z.enum(BRIEFING_FORMS).optional(),
  briefing: typed('El texto', MOST_BRIEFING).optional(),
};
type Typed = z.infer<z.ZodObject<typeof typedIneFields>>;

/** Nothing typed: the list with its form. */
export const typedIneSession = (
  context: CommandContext,
  { body, name, date, time: hour, subject }: Typed,
): Promise<Answer> =>
  body === undefined || date === undefined || hour === undefined
    ? Promise.resolve(showIneSessions(context))
    : registerIneSession(context, {
        body,
        ...(name === undefined ? {} : { name }),
        date,
        time: hour,
        ...(subject === undefined ? {} : { subject }),
      });

/** The folio whole, or a part of it that only one received document has. */
export const typedBriefing = async (
  context: CommandContext,
  folio: string,
  { briefing = '', form = 'tarjeta' }: Typed,
): Promise<Answer> => {
  const { received } = findByFolioPart(context.state, folio);
  const found =
    findByFolio(context.state, folio) ?? (received.length === 1 ? received[0] : undefined);
  return found === undefined
    ? privately('unknown', say(INE_REFUSED.unknown_folio), { reaction: 'refused' })
    : draftBriefing(context, { form, about: 'document', aboutId: found.id, text: briefing });
};
