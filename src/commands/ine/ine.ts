/** `/ine [nueva, estado, buscar TEXTO, FOLIO]`: documents of the INE, who has to acknowledge them, and who did. */
import { z } from 'zod';
import { allowed } from '../../domain/people/rights.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { ineForm } from '../../messages/ine/answers.ts';
import { ineMatrix } from '../../messages/ine/matrix.ts';
import { withToSend } from '../../messages/sendings/sending-answers.ts';
import { sentList } from '../../messages/ine/outgoing-answers.ts';
import type { Command } from '../command.ts';
import { typedBriefing, typedIneFields, typedIneSession } from '../ine-sessions/typed.ts';
import { runTypedStep, stepFields } from './change.ts';
import { showLog } from './log.ts';
import { showFolio, showSought, soughtFields } from './search.ts';
import { instantOf, privately, todayOf } from '../reporting.ts';
import { ineArguments } from '../../language/commands/ine.ts';

const schema = z.object({
  action: z
    .enum(['nueva', 'enviado', 'bitacora', 'estado', 'buscar', 'sesion', 'tarjeta'])
    .optional(),
  month: z.int().min(1).max(12).optional(),
  folio: z.string().max(100).optional(),
  ...soughtFields,
  ...typedIneFields,
  ...stepFields,
});

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
      '/ine 0123 prórroga 15 de mayo 14:00 por oficio 200',
      '/ine 0123 retirar se capturó dos veces',
      '/ine 0123 deshacer acuse VIN se presionó por error',
    ],
  },
  run: async (context, { action, month, folio, words = [], periods = [], ...typed }) => {
    if (action === 'sesion') return typedIneSession(context, typed);
    if (action === 'tarjeta') return typedBriefing(context, folio ?? '', typed);
    if (folio !== undefined)
      return showFolio(
        context,
        folio,
        typed.step === undefined ? undefined : (found) => runTypedStep(context, found, typed),
      );
    const { state, actor, clock } = context;
    if (action === 'bitacora') return showLog(context, month);
    if (action === 'buscar') return showSought(context, { words, periods });
    if (action === 'enviado')
      return privately(
        'shown',
        withToSend(
          state,
          todayOf(context),
          allowed(actor.person, 'send'),
          sentList(state, instantOf(context), allowed(actor.person, 'send')),
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
