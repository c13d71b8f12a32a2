/** The buttons that take back what was recorded of an agreement by mistake: Retirar, Reponer, No se cumplió. */
import { z } from 'zod';
import { AGREEMENT_LIMITS, findAgreement } from '../../domain/agreements/agreement.ts';
import { decideReopen, decideRestore, decideWithdraw } from '../../domain/agreements/take-back.ts';
import type { Command } from '../command.ts';
import { answerAgreement, settleAgreement } from './convenio.ts';

const { reason: REASON } = AGREEMENT_LIMITS;
const id = z.string().min(1).max(60);
const reason = z.preprocess(
  (value) => value ?? '',
  z.string().max(REASON, { error: `El motivo debe tener a lo más ${REASON} letras.` }),
);

const withdrawSchema = z.object({ agreement: id, reason });
export const retirarConvenio: Command<typeof withdrawSchema> = {
  verb: 'retirar-convenio',
  slash: false,
  schema: withdrawSchema,
  help: { usage: '', summary: 'Retira un convenio registrado por error', examples: [] },
  run: async (context, given) =>
    answerAgreement(
      context,
      await settleAgreement(context, (request) =>
        decideWithdraw(request, given.agreement, given.reason),
      ),
      'agreement',
    ),
};

const restoreSchema = z.object({ agreement: id });
export const reponerConvenio: Command<typeof restoreSchema> = {
  verb: 'reponer-convenio',
  slash: false,
  schema: restoreSchema,
  help: { usage: '', summary: 'Repone un convenio que se retiró', examples: [] },
  run: async (context, { agreement }) =>
    answerAgreement(
      context,
      await settleAgreement(context, (request) => decideRestore(request, agreement)),
      'agreement',
    ),
};

const reopenSchema = z.object({
  agreement: id,
  /** `2/once`, `2/2020-03`: the commitment and its period. */
  fulfilment: z
    .string({ error: 'Elige el compromiso; debe ser uno de la lista.' })
    .regex(/^\d{1,4}\/(?:once|\d{4}-\d{2})$/, {
      error: 'Elige el compromiso; debe ser uno de la lista.',
    }),
  reason,
});
export const reabrirCompromiso: Command<typeof reopenSchema> = {
  verb: 'reabrir-compromiso',
  slash: false,
  schema: reopenSchema,
  help: { usage: '', summary: 'Deshace que un compromiso se cumplió', examples: [] },
  run: async (context, given) => {
    const [commitment = '', period = ''] = given.fulfilment.split('/');
    const area = findAgreement(context.state, given.agreement)?.commitments.find(
      ({ number }) => number === Number(commitment),
    )?.text.area;
    return answerAgreement(
      context,
      await settleAgreement(context, (request) =>
        decideReopen(request, given.agreement, {
          commitment: Number(commitment),
          period,
          reason: given.reason,
        }),
      ),
      'report',
      area,
    );
  },
};
