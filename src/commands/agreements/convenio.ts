/** `/convenio [nuevo, CLAVE]`: agreements with other institutions, and what each has committed us to. */
import { z } from 'zod';
import {
  AGREEMENT_KINDS,
  AGREEMENT_LIMITS,
  findAgreement,
  everyAgreement,
  findByKey,
  foldAgreements,
  type AgreementText,
} from '../../domain/agreements/agreement.ts';
import {
  decideAgreement,
  type AgreementOutcome,
  type AgreementRefusal,
  type AgreementRequest,
} from '../../domain/agreements/agreement-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed, type Right } from '../../domain/people/rights.ts';
import { agreementList } from '../../messages/agreements/answers.ts';
import { agreementDetail } from '../../messages/agreements/detail.ts';
import { agreementForm } from '../../messages/agreements/forms.ts';
import { AGREEMENT_REFUSED } from '../../messages/agreements/agreement-words.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { recordAgreement } from './agreement-record.ts';
import { blank } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately, todayOf, repeated, decideOnce } from '../reporting.ts';
import { convenioArguments } from '../../language/commands/convenio.ts';
const schema = z.object({
  action: z.literal('nuevo').optional(),
  key: z.string().max(200).optional(),
  from: z.coerce.number().int().min(0).max(10_000).optional(),
});

/** The field of a form that a refusal is about. */
const FIELDS: Partial<Record<AgreementRefusal, string>> = {
  key_taken: 'key',
  bad_key: 'key',
  ends_before_signed: 'endsOn',
  reason_needed: 'reason',
  commitment_outside: 'endsOn',
  unknown_area: 'area',
  before_signature: 'on',
  after_end: 'on',
  monthly_unsigned: 'day',
  bad_day: 'day',
  never_due: 'day',
};

/** What a refused decision is answered; what can be mended in the form begins with `bad-`. */
const refusedAgreement = (
  state: PlanState,
  { why }: Extract<AgreementOutcome, { outcome: 'refused' }>,
  right: Right,
  area?: string,
): Answer => {
  const field = FIELDS[why];
  const mendable = !['not_allowed', 'unknown', 'dropped', 'withdrawn'].includes(why);
  const code = why.replace(/_/g, '-').replace(/^bad-/, '');
  return privately(
    mendable ? `bad-${code}` : code,
    say(why === 'not_allowed' ? notAllowed(state, right, area) : AGREEMENT_REFUSED[why]),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};

export interface SettledAgreement {
  decision: AgreementOutcome;
  state: PlanState;
}

/** Decided under the lock and written, once for the event that brought it. */
export const settleAgreement = (
  context: CommandContext,
  decide: (request: AgreementRequest) => AgreementOutcome,
): Promise<SettledAgreement | 'repeated'> =>
  decideOnce(context, async (request, tx) => {
    const { state } = request;
    const decision = decide(request);
    return {
      decision,
      state:
        decision.outcome === 'record' ? await recordAgreement(tx, state, decision.event) : state,
    };
  });

/** One agreement, as this person sees it. */
const showAgreement = (
  context: CommandContext,
  state: PlanState,
  id: string,
  code: string,
  from = 0,
): Answer => {
  const agreement = findAgreement(state, id);
  if (agreement === undefined)
    return privately('unknown', say(AGREEMENT_REFUSED.unknown), { reaction: 'refused' });
  const { person } = context.actor;
  const reader = {
    today: todayOf(context),
    mayWrite: allowed(person, 'agreement'),
    mayFulfil: (area: string): boolean => allowed(person, 'report', area),
    from,
  };
  return privately(code, agreementDetail(state, agreement, reader), {
    replace: true,
    ...(code === 'shown' ? {} : { reaction: 'done' }),
  });
};

/** What a press on an agreement is answered: the agreement as it is now. */
export const answerAgreement = (
  context: CommandContext,
  outcome: SettledAgreement | 'repeated',
  right: Right,
  area?: string,
): Answer => {
  if (outcome === 'repeated') return repeated();
  const { decision, state } = outcome;
  if (decision.outcome === 'refused') return refusedAgreement(state, decision, right, area);
  if (decision.outcome === 'unchanged')
    return privately('unchanged', say('Ya constaba así; no se registró nada más.'), {
      reaction: 'noted',
    });
  return showAgreement(context, state, decision.event.recordId, 'recorded');
};

export const convenio: Command<typeof schema> = {
  verb: 'convenio',
  slash: true,
  typed: convenioArguments,
  schema,
  help: {
    usage: '/convenio [nuevo, CLAVE]',
    summary: 'Convenios y sus compromisos',
    examples: ['/convenio', '/convenio nuevo', '/convenio CONV-INE-2020'],
  },
  run: async (context, { action, key, from }) => {
    const {
      state,
      actor: { person },
    } = context;
    if (key !== undefined)
      return showAgreement(
        context,
        state,
        (findByKey(foldAgreements(state), key) ?? findByKey(everyAgreement(state), key))?.id ?? '',
        'shown',
        from,
      );
    if (action !== 'nuevo')
      return privately(
        'shown',
        agreementList(state, todayOf(context), allowed(person, 'agreement'), from),
        { replace: true },
      );
    if (!allowed(person, 'agreement'))
      return privately('not-allowed', say(notAllowed(state, 'agreement')), { reaction: 'refused' });
    return privately('shown', agreementForm(), { replace: true });
  },
};

const text = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: `Escribe a lo más ${most} letras.` });
const day = (what: string) =>
  z.preprocess(
    blank,
    z.iso.date({ error: `Escribe la fecha ${what}, por ejemplo: 2020-03-25.` }).optional(),
  );
const { key: KEY, party, subject, link, reason } = AGREEMENT_LIMITS;
const saveSchema = z.object({
  /** The agreement that this corrects. */
  corrects: z.string().max(60).optional(),
  reason: z.preprocess(
    blank,
    z
      .string()
      .trim()
      .max(reason, { error: `El motivo debe tener a lo más ${reason} letras.` })
      .optional(),
  ),
  key: text(KEY, 'Escribe la clave, por ejemplo: CONV-INE-2020.'),
  party: text(party, 'Escribe con quién es el convenio.'),
  kind: z.enum(AGREEMENT_KINDS, { error: 'Elige el tipo de convenio; debe ser uno de la lista.' }),
  subject: text(subject, 'Escribe el objeto del convenio.'),
  signedOn: day('de la firma'),
  endsOn: day('de término'),
  link: z.preprocess(
    blank,
    z
      .string()
      .max(link, { error: 'El enlace debe ser más corto.' })
      .regex(/^https?:\/\/\S+$/, {
        error: 'El enlace debe empezar por https:// y no llevar espacios.',
      })
      .optional(),
  ),
});

const textOf = ({
  key,
  party: with_,
  kind,
  subject: what,
  signedOn,
  endsOn,
  link: file,
}: z.infer<typeof saveSchema>): AgreementText => ({
  key,
  party: with_,
  kind,
  subject: what,
  ...(signedOn === undefined ? {} : { signedOn }),
  ...(endsOn === undefined ? {} : { endsOn }),
  ...(file === undefined ? {} : { link: file }),
});

/** A new agreement, or the text of one corrected; the earlier one stays in the record. */
export const guardarConvenio: Command<typeof saveSchema> = {
  verb: 'guardar-convenio',
  slash: false,
  schema: saveSchema,
  help: { usage: '', summary: 'Guarda o corrige un convenio', examples: [] },
  run: async (context, given) => {
    const corrects =
      given.corrects === undefined ? undefined : { id: given.corrects, reason: given.reason ?? '' };
    return answerAgreement(
      context,
      await settleAgreement(context, (request) =>
        decideAgreement(
          request,
          `c${request.state.agreements.length + 1}`,
          textOf(given),
          corrects,
        ),
      ),
      'agreement',
    );
  },
};
