/** `guardar-solicitud`: registers a request, or corrects one; the earlier text stays in the record. */
import { z } from 'zod';
import type { RequestText } from '../../domain/requests/request.ts';
import { REQUEST_LIMITS, REQUEST_MEANS } from '../../domain/requests/request.ts';
import { decideRegister } from '../../domain/requests/request-decide.ts';
import { instantAt } from '../../domain/time/dates.ts';
import { blank } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { instantOf, todayOf } from '../reporting.ts';
import { optional, required, time } from '../typed-text.ts';
import { answerRequest, settleRequest } from './settle.ts';

const schema = z.object({
  /** The request that this corrects. */
  corrects: z.string().max(60).optional(),
  reason: optional('El motivo', REQUEST_LIMITS.reason),
  folio: required('El folio', REQUEST_LIMITS.folio, 'Escribe el folio.'),
  asked: required(
    'Lo que se pide',
    REQUEST_LIMITS.asked,
    'Escribe qué información se pide, sin datos de quien la pide.',
  ),
  date: z.preprocess(
    blank,
    z.iso.date({ error: 'Escribe la fecha en que se recibió.' }).optional(),
  ),
  time,
  means: z.preprocess(
    blank,
    z.enum(REQUEST_MEANS, { error: 'Elige el medio; debe ser uno de la lista.' }).optional(),
  ),
});

/** Without a day it was received now; a day without an hour, at nine of it, or now where that is still to come. */
const receivedAt = (context: CommandContext, { date, time: hour }: z.infer<typeof schema>) => {
  const now = instantOf(context);
  if (date === undefined) return now;
  const at = instantAt(date, hour ?? '09:00', context.state.timeZone);
  return hour === undefined && date === todayOf(context) && at > now ? now : at;
};

const textOf = (context: CommandContext, given: z.infer<typeof schema>): RequestText => ({
  folio: given.folio,
  asked: given.asked,
  receivedAt: receivedAt(context, given),
  ...(given.means === undefined ? {} : { means: given.means }),
});

export const guardarSolicitud: Command<typeof schema> = {
  verb: 'guardar-solicitud',
  slash: false,
  schema,
  help: { usage: '', summary: 'Guarda o corrige una solicitud de acceso', examples: [] },
  run: async (context, given) => {
    const { corrects, reason = '' } = given;
    return answerRequest(
      context,
      await settleRequest(context, [
        (request) =>
          decideRegister(
            request,
            `s${request.state.requests.length + 1}`,
            textOf(context, given),
            corrects === undefined ? undefined : { id: corrects, reason },
          ),
      ]),
    );
  },
};
