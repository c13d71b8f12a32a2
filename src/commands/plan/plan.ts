/** `/plan`: the Secretario Técnico's own: decide the observaciones, assign lines, change the plan by the commission's acts. */
import { z } from 'zod';
import { isLocalDate } from '../../domain/time/dates.ts';
import { EVIDENCE_SOURCES } from '../../domain/progress/evidence-source.ts';
import { allowed, type Right } from '../../domain/people/rights.ts';
import { TEAM_ACTIONS } from '../../language/commands/plan-team.ts';
import { PLAN_VERBS, planArguments } from '../../language/commands/plan.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Answer } from '../../conversation/answer.ts';
import { chosen } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately } from '../reporting.ts';
import { optional } from '../typed-text.ts';
import { planAssign } from './assign.ts';
import { takeChannel } from './channel.ts';
import { editSchema, planEdit } from './edit.ts';
import { planEvidence } from './evidence.ts';
import { liftSchema, planLift } from './lift.ts';
import { planMenu } from './menu.ts';
import { moveSchema, planReschedule } from './reschedule.ts';
import { decisions, planReview } from './review.ts';
import { nextMessages, settingsCard } from './shown.ts';
import { planTeam, teamSchema } from '../people/equipo.ts';
import { planSuspend, suspendSchema } from './suspend.ts';
import { planUndo } from './undo.ts';

const schema = z.object({
  action: z.enum(PLAN_VERBS).optional(),
  index: z.coerce.number().int().min(0).optional(),
  line: z.string().optional(),
  /** Several that are assigned at once; one alone is `line`. */
  lines: z.array(z.string()).max(300).optional(),
  programmes: z.array(z.string()).max(60).optional(),
  area: z.string().optional(),
  person: z.string().optional(),
  /** A change of posts, or the day of which they are shown. */
  team: teamSchema.optional(),
  on: z.string().refine(isLocalDate).optional(),
  form: z.enum(TEAM_ACTIONS).optional(),
  /** Which change is taken back (`kind:id`), and why. */
  undo: z.string().max(120).optional(),
  why: optional('El motivo', 500),
  ...editSchema,
  save: z.boolean().optional(),
  suspend: suspendSchema.optional(),
  move: moveSchema.optional(),
  /** The id of what is lifted, or how it was described. */
  lift: z.union([z.string().max(60), liftSchema]).optional(),
  sources: z.preprocess(
    chosen,
    z
      .array(z.enum(EVIDENCE_SOURCES, { error: 'Elige los documentos de la lista.' }))
      .max(60)
      .optional(),
  ),
});

type Args = z.infer<typeof schema>;

interface PlanAction {
  right: Right;
  run: (context: CommandContext, args: Args) => Answer | Promise<Answer>;
}

const ACTIONS: Record<(typeof PLAN_VERBS)[number], PlanAction> = {
  revisar: { right: 'resolve', run: (context, { index }) => planReview(context, index) },
  asignar: {
    right: 'assign',
    run: (context, { line, lines = line === undefined ? [] : [line], programmes, area, person }) =>
      planAssign(context, { codes: lines, programmes }, { area, person }),
  },
  equipo: {
    right: 'read',
    run: (context, { team, on, form }) => planTeam(context, { team, on, form }),
  },
  canal: {
    right: 'assign',
    run: (context, { area }) =>
      area === undefined
        ? privately('bad-arguments', say('Escribe el área, por ejemplo: /plan canal VIN'))
        : takeChannel(context, area),
  },
  mensajes: {
    right: 'load',
    run: (context) => privately('shown', nextMessages(context), { replace: true }),
  },
  evidencia: {
    right: 'settings',
    run: (context, { line, save, sources }) =>
      planEvidence(context, line, save === true ? (sources ?? []) : undefined),
  },
  ajustes: {
    right: 'settings',
    run: (context) => privately('shown', settingsCard(context), { replace: true }),
  },
  modificar: { right: 'load', run: (context, given) => planEdit(context, given) },
  suspender: {
    right: 'load',
    run: (context, { suspend, lift }) =>
      lift === undefined ? planSuspend(context, suspend) : planLift(context, lift),
  },
  reprogramar: { right: 'load', run: (context, { move }) => planReschedule(context, move) },
  levantar: { right: 'load', run: (context, { lift }) => planLift(context, lift) },
  deshacer: { right: 'read', run: (context, { undo, why }) => planUndo(context, { undo, why }) },
};

const MENU: PlanAction = {
  right: 'load',
  run: (context) => planMenu(context, decisions(context)),
};

export const plan: Command<typeof schema> = {
  verb: 'plan',
  slash: true,
  yearAtEnd: true,
  typed: planArguments,
  schema,
  help: {
    usage:
      '/plan [revisar, asignar, equipo, canal, mensajes, evidencia, ajustes, modificar, suspender, reprogramar, levantar, deshacer]',
    summary:
      'Para el Secretario Técnico: revisar, asignar, equipo, avisos, ajustes; modificar, suspender, reprogramar',
    examples: [
      '/plan revisar',
      '/plan asignar 3-01 VIN',
      '/plan asignar 5.1 6.2-04 SPE',
      '/plan canal VIN',
      '/plan equipo',
      '/plan equipo titular VIN Ana López desde 1 de marzo por oficio 12',
      '/plan suspender 5.1 abril mayo por Acuerdo 12',
      '/plan suspender todo del 23 de marzo al 31 de mayo por Acuerdo 12',
      '/plan modificar 5.1-04 de agosto a noviembre por Acuerdo 12',
      '/plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 12',
    ],
  },
  run: async (context, args) => {
    const { right, run } = args.action === undefined ? MENU : ACTIONS[args.action];
    return allowed(context.actor.person, right)
      ? run(context, args)
      : privately('not-allowed', say(notAllowed(context.state, right)), { reaction: 'refused' });
  },
};
