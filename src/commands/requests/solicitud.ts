/** `/solicitud [nueva, FOLIO]`: requests of access to information by their deadline, one of them, or one of its steps typed. */
import { z } from 'zod';
import type { Answer } from '../../conversation/answer.ts';
import { allowed } from '../../domain/people/rights.ts';
import { isOpen, type RequestState } from '../../domain/requests/request.ts';
import { findByFolio, findByFolioPart } from '../../domain/requests/request-folios.ts';
import { isUndoable } from '../../domain/requests/request-undo.ts';
import { solicitudArguments } from '../../language/commands/solicitud.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { requestForm } from '../../messages/requests/forms.ts';
import { chooseRequest, requestList } from '../../messages/requests/list.ts';
import { refusedText, TYPED_STEPS } from '../../messages/requests/refusals.ts';
import type { Command, CommandContext } from '../command.ts';
import { instantOf, privately, todayOf } from '../reporting.ts';
import { showRequest } from './settle.ts';
import { pasoSolicitud, runStep, STEP_KINDS } from './step.ts';

const schema = z.object({
  action: z.enum(['nueva']).optional(),
  folio: z.string().max(100).optional(),
  from: z.coerce.number().int().min(0).max(10_000).optional(),
  step: z.enum(STEP_KINDS).optional(),
  on: z.iso.date().optional(),
  note: z.string().optional(),
  reason: z.string().optional(),
  resolution: z.string().optional(),
  result: z.string().optional(),
  areas: z.array(z.string()).optional(),
  days: z.number().optional(),
  evidence: z.array(z.string()).optional(),
});
type Given = z.infer<typeof schema>;

/** By the whole folio, else by a part of it that only one has. */
const findOne = (context: CommandContext, folio: string): RequestState | Answer => {
  const { state } = context;
  const exact = findByFolio(state, folio);
  if (exact !== undefined) return exact;
  const found = findByFolioPart(state, folio);
  const [one] = found;
  if (found.length > 1)
    return privately('asked', chooseRequest(state, folio, found, todayOf(context)), {
      replace: true,
    });
  return (
    one ?? privately('unknown', say(refusedText('unknown', undefined)), { reaction: 'refused' })
  );
};

/** Which turn an answer is for: the only one that waits for this person's area. */
const turnFor = ({ actor: { person } }: CommandContext, request: RequestState): number[] =>
  request.turns
    .filter(
      ({ turned, answered }) =>
        answered === undefined && allowed(person, 'answer_request', turned.area),
    )
    .map(({ number }) => number);

const lastUndoable = (request: RequestState): number | undefined =>
  request.history.findLast(({ event }) => isUndoable(request, event))?.event.ordinal;

/** A step as it was typed, with what the request itself says. */
const typedStep = (
  context: CommandContext,
  request: RequestState,
  given: Given,
): Promise<Answer> => {
  const { action: _action, folio: _folio, from: _from, step, ...rest } = given;
  const [turn, ...others] = step === 'area_answered' ? turnFor(context, request) : [];
  const refuse = (text: string): Promise<Answer> =>
    Promise.resolve(privately('asked', say(text), { reaction: 'asked' }));
  if (step === 'area_answered' && others.length > 0)
    return refuse(TYPED_STEPS.several_turns(request.text.folio));
  if (step === 'area_answered' && turn === undefined && isOpen(request))
    return refuse(TYPED_STEPS.no_turn(request.text.folio));
  const undoes = step === 'undone' ? lastUndoable(request) : undefined;
  const parsed = pasoSolicitud.schema.safeParse({
    request: request.id,
    step,
    ...rest,
    ...(turn === undefined ? {} : { turn }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(step === 'withdrawn' && /desist/i.test(rest.reason ?? '') ? { cause: 'applicant' } : {}),
  });
  return parsed.success
    ? runStep(context, parsed.data)
    : refuse(TYPED_STEPS.not_read(request.text.folio));
};

const ofFolio = async (context: CommandContext, folio: string, given: Given): Promise<Answer> => {
  const found = findOne(context, folio);
  if ('code' in found) return found;
  return given.step === undefined
    ? showRequest(context, context.state, found.id, 'shown')
    : typedStep(context, found, given);
};

export const solicitud: Command<typeof schema> = {
  verb: 'solicitud',
  slash: true,
  typed: solicitudArguments,
  schema,
  help: {
    usage: '/solicitud [nueva, FOLIO]',
    summary: 'Solicitudes de acceso a la información y sus plazos',
    examples: [
      '/solicitud',
      '/solicitud nueva',
      '/solicitud 00123420',
      '/solicitud 00123420 turnar VIN',
      '/solicitud 00123420 respondida 12 de marzo https://…',
    ],
  },
  run: async (context, given) => {
    const { state, actor } = context;
    const mayWrite = allowed(actor.person, 'request');
    if (given.folio !== undefined) return ofFolio(context, given.folio, given);
    if (given.action !== 'nueva')
      return privately('shown', requestList(state, instantOf(context), mayWrite, given.from), {
        replace: true,
      });
    return mayWrite
      ? privately('shown', requestForm(instantOf(context)), { replace: true })
      : privately('not-allowed', say(notAllowed(state, 'request')), { reaction: 'refused' });
  },
};
