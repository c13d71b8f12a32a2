/** The buttons of an agreement's commitments: Agregar, Cumplido, Quitar. */
import { z } from 'zod';
import {
  AGREEMENT_LIMITS,
  findAgreement,
  type CommitmentText,
} from '../../domain/agreements/agreement.ts';
import { decideCommitment } from '../../domain/agreements/agreement-decide.ts';
import { decideDrop, decideFulfil } from '../../domain/agreements/commitment-decide.ts';
import { IMPLICIT_AREA } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { blank } from '../blank.ts';
import type { Command } from '../command.ts';
import { answerAgreement, settleAgreement } from './convenio.ts';
import { evidenceSchema, toEvidence } from '../progress/evidence.ts';
import { privately } from '../reporting.ts';

const id = z.string().min(1).max(60);
const number = z.coerce
  .number({ error: 'Elige el compromiso; debe ser uno de la lista.' })
  .int()
  .min(1)
  .max(1_000);
const { commitment: TEXT, note: NOTE, reason: REASON } = AGREEMENT_LIMITS;

const DAY = 'El día de cada mes debe ser un número de 1 a 31.';
const addSchema = z.object({
  agreement: id,
  text: z
    .string({ error: 'Escribe qué hay que cumplir.' })
    .trim()
    .min(1, { error: 'Escribe qué hay que cumplir.' })
    .max(TEXT, { error: `Escribe a lo más ${TEXT} letras.` }),
  area: z.preprocess(blank, z.string().max(60).default(IMPLICIT_AREA)),
  on: z.preprocess(
    blank,
    z.iso.date({ error: 'Escribe la fecha en que vence, por ejemplo: 2020-03-25.' }).optional(),
  ),
  day: z.preprocess(
    blank,
    z.coerce
      .number({ error: DAY })
      .int({ error: DAY })
      .min(1, { error: DAY })
      .max(31, { error: DAY })
      .optional(),
  ),
});

const dueOf = ({ on, day }: z.infer<typeof addSchema>): CommitmentText['due'] | undefined => {
  if (on !== undefined) return day === undefined ? { kind: 'once', on } : undefined;
  return day === undefined ? undefined : { kind: 'monthly', day };
};

export const agregarCompromiso: Command<typeof addSchema> = {
  verb: 'agregar-compromiso',
  slash: false,
  schema: addSchema,
  help: { usage: '', summary: 'Agrega un compromiso a un convenio', examples: [] },
  run: async (context, given) => {
    const due = dueOf(given);
    if (due === undefined)
      return privately(
        'bad-due',
        say('Escribe cuándo vence: una fecha, o el día de cada mes; uno de los dos.'),
        { reaction: 'refused', field: 'on' },
      );
    return answerAgreement(
      context,
      await settleAgreement(context, (request) =>
        decideCommitment(request, given.agreement, { text: given.text, area: given.area, due }),
      ),
      'agreement',
    );
  },
};

const dropSchema = z.object({
  agreement: id,
  commitment: number,
  reason: z.preprocess(
    (value) => value ?? '',
    z.string().max(REASON, { error: `El motivo debe tener a lo más ${REASON} letras.` }),
  ),
});
export const quitarCompromiso: Command<typeof dropSchema> = {
  verb: 'quitar-compromiso',
  slash: false,
  schema: dropSchema,
  help: { usage: '', summary: 'Quita un compromiso de un convenio', examples: [] },
  run: async (context, { agreement, commitment, reason }) =>
    answerAgreement(
      context,
      await settleAgreement(context, (request) =>
        decideDrop(request, agreement, commitment, reason),
      ),
      'agreement',
    ),
};

const fulfilSchema = z.object({
  agreement: id,
  commitment: number,
  period: z.string({ error: 'Elige de qué mes es.' }).max(20),
  evidence: evidenceSchema,
  note: z.preprocess(
    (value) => value ?? '',
    z.string().max(NOTE, { error: `La nota debe tener a lo más ${NOTE} letras.` }),
  ),
});

export const cumplirCompromiso: Command<typeof fulfilSchema> = {
  verb: 'cumplir-compromiso',
  slash: false,
  schema: fulfilSchema,
  help: { usage: '', summary: 'Marca un compromiso como cumplido', examples: [] },
  run: async (context, { agreement, evidence: given, ...rest }) => {
    const evidence = toEvidence(given);
    if (evidence === undefined)
      return privately('bad-link', say(refusals.bad_link), {
        reaction: 'refused',
        field: 'evidence',
      });
    const outcome = await settleAgreement(context, (request) =>
      decideFulfil(request, agreement, { ...rest, evidence }),
    );
    const area = findAgreement(context.state, agreement)?.commitments.find(
      (commitment) => commitment.number === rest.commitment,
    )?.text.area;
    const answer = answerAgreement(context, outcome, 'report', area);
    // On its own card nothing needs to be said: the card is redrawn.
    const recorded = { agreementId: agreement, commitment: rest.commitment };
    return answer.code === 'recorded' && cards.saysItself(context.place.subject, recorded)
      ? privately('recorded', say('✅ Compromiso cumplido.'), {
          visibility: 'none',
          reaction: 'done',
        })
      : answer;
  },
};
