/** `paso-solicitud`: any step of a request, from its form or typed; all of them go the same way. */
import { z } from 'zod';
import type { Answer } from '../../conversation/answer.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import {
  ANSWER_RESULTS,
  AREA_RESULTS,
  findRequest,
  findTurn,
  WITHDRAWALS,
  type RequestState,
  type RequestStep,
} from '../../domain/requests/request.ts';
import { decideStep } from '../../domain/requests/request-decide.ts';
import { areaDays } from '../../domain/requests/request-settings.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { blank, chosenOrNone } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { evidenceArgs, evidenceSchema, toEvidence } from '../progress/evidence.ts';
import { privately, todayOf } from '../reporting.ts';
import { answerRequest, settleRequest } from './settle.ts';

export const STEP_KINDS = [
  'prevented',
  'clarified',
  'not_presented',
  'turned',
  'area_answered',
  'extended',
  'incompetent',
  'answered',
  'appealed',
  'appeal_resolved',
  'withdrawn',
  'undone',
] as const satisfies RequestStep['kind'][];

/** Of an extension, where nothing else is said: all that the law gives. */
const MOST_DAYS = 10;

const text = z.preprocess(
  (value) => value ?? '',
  z.string().max(4_000, { error: 'El texto es demasiado largo. Acórtalo y vuelve a enviarlo.' }),
);
const number = (error: string) =>
  z.preprocess(blank, z.coerce.number({ error }).int({ error }).min(1, { error }).optional());

const schema = z.object({
  request: z.string().min(1).max(60),
  step: z.enum(STEP_KINDS),
  on: z.preprocess(
    blank,
    z.iso.date({ error: 'Escribe la fecha, por ejemplo: 2020-03-25.' }).optional(),
  ),
  note: text,
  evidence: evidenceSchema,
  areas: z.preprocess(chosenOrNone, z.array(z.string().max(60)).max(60)),
  days: number('Los días deben ser un número entero.'),
  turn: number('Elige el turno; debe ser uno de la lista.'),
  result: z.preprocess(blank, z.enum([...AREA_RESULTS, ...ANSWER_RESULTS]).optional()),
  resolution: text,
  cause: z.preprocess(blank, z.enum(WITHDRAWALS).optional()),
  reason: text,
  undoes: number('Elige el paso; debe ser uno de la lista.'),
  confirmed: z.preprocess((value) => value === true || value === 'true', z.boolean()),
});
export type StepArgs = z.infer<typeof schema>;

/** A correction without new evidence keeps what was there. */
const evidenceOf = (
  request: RequestState | undefined,
  turn: number,
  evidence: Evidence[],
): Evidence[] =>
  evidence.length > 0 ? evidence : (findTurn(request, turn)?.answered?.evidence ?? []);

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** What the arguments say, with what they leave open filled in. */
interface Filled {
  context: CommandContext;
  args: StepArgs;
  happened: { on: LocalDate; note: string; evidence: Evidence[] };
}
type StepOf<Kind extends RequestStep['kind']> = Extract<RequestStep, { kind: Kind }>;

/** Each step of its arguments; of a turn one for each area. */
const STEPS: {
  [Kind in RequestStep['kind']]: (filled: Filled) => StepOf<Kind>[];
} = {
  prevented: ({ happened }) => [{ kind: 'prevented', ...happened }],
  clarified: ({ happened }) => [{ kind: 'clarified', ...happened }],
  incompetent: ({ happened }) => [{ kind: 'incompetent', ...happened }],
  appealed: ({ happened }) => [{ kind: 'appealed', ...happened }],
  appeal_resolved: ({ happened }) => [{ kind: 'appeal_resolved', ...happened }],
  not_presented: ({ args: { note } }) => [{ kind: 'not_presented', note }],
  turned: ({ context: { state }, args: { areas, note, days = areaDays(state.settings) } }) =>
    [...new Set(areas)].map((area) => ({ kind: 'turned', area, days, note })),
  area_answered: ({ context: { state }, args, happened: { note, evidence } }) => {
    const { request, turn = 0, result = '' } = args;
    return [
      {
        kind: 'area_answered',
        turn,
        note,
        result: isOneOf(AREA_RESULTS, result) ? result : 'delivers',
        evidence: evidenceOf(findRequest(state, request), turn, evidence),
      },
    ];
  },
  extended: ({ args: { days, resolution }, happened }) => [
    { kind: 'extended', days: days ?? MOST_DAYS, resolution, ...happened },
  ],
  answered: ({ args: { result = '' }, happened }) => [
    {
      kind: 'answered',
      result: isOneOf(ANSWER_RESULTS, result) ? result : 'delivered',
      ...happened,
    },
  ],
  withdrawn: ({ args: { cause = 'mistake', reason } }) => [{ kind: 'withdrawn', cause, reason }],
  undone: ({ args: { undoes = 0, reason } }) => [{ kind: 'undone', undoes, reason }],
};

/** What is pressed again to confirm: everything that was given. */
const againOf = ({ evidence: _given, ...args }: StepArgs, evidence: Evidence[]) => ({
  verb: 'paso-solicitud',
  args: {
    ...Object.fromEntries(
      Object.entries(args).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    ...evidenceArgs(evidence),
  },
});

export const runStep = async (context: CommandContext, args: StepArgs): Promise<Answer> => {
  const evidence = toEvidence(args.evidence);
  if (evidence === undefined)
    return privately('bad-link', say(refusals.bad_link), {
      reaction: 'refused',
      field: 'evidence',
    });
  const happened = { on: args.on ?? todayOf(context), note: args.note, evidence };
  const steps = STEPS[args.step]({ context, args, happened });
  if (steps.length === 0)
    return privately('bad-areas', say('Elige al menos un área.'), {
      reaction: 'refused',
      field: 'areas',
    });
  const settled = await settleRequest(
    context,
    steps.map(
      (step: RequestStep) => (request) => decideStep(request, args.request, step, args.confirmed),
    ),
  );
  const area =
    args.step === 'area_answered'
      ? findTurn(findRequest(context.state, args.request), args.turn ?? 0)?.turned.area
      : undefined;
  return answerRequest(context, settled, {
    right: area === undefined ? 'request' : 'answer_request',
    area,
    again: againOf(args, evidence),
  });
};

export const pasoSolicitud: Command<typeof schema> = {
  verb: 'paso-solicitud',
  slash: false,
  schema,
  help: { usage: '', summary: 'Registra un paso de una solicitud de acceso', examples: [] },
  run: runStep,
};
