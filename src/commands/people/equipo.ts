/** `/plan equipo`, and its forms: who holds which post since when, and each change with its oficio. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decideAppoint, decideEnd, type DirectoryOutcome } from '../../domain/people/appoint.ts';
import type { Post } from '../../domain/people/directory-changes.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { isLocalDate } from '../../domain/time/dates.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Action } from '../../conversation/message.ts';
import { TEAM_ACTIONS, type TeamAction } from '../../language/commands/plan-team.ts';
import {
  linesLeft,
  POST_REFUSED,
  recordedChange,
  teamMessage,
} from '../../messages/people/team-text.ts';
import { substituteForm, teamActions } from '../../messages/people/team-forms.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { personIdOf } from '../../store/plan/plan-directory.ts';
import { changeDirectory, loadDirectory } from '../../store/plan/directory-changes.ts';
import { loadState } from '../../store/plan/plans.ts';
import { blank } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import { undoChange } from '../plan/changes.ts';
import { redrawCards } from '../redraw.ts';
import { authorOf } from '../plan/lift.ts';
import { privately, todayOf, writeOnce, repeated } from '../reporting.ts';
import { optional, required } from '../typed-text.ts';
import { designate } from './designate.ts';
import { DIRECTORY_CHANGE } from './directory-change.ts';

const date = (error: string) =>
  z.preprocess(blank, z.string().refine(isLocalDate, { error }).optional());
const text = z.preprocess(blank, z.string().max(200).optional());
export const teamSchema = z.object({
  action: z.enum(TEAM_ACTIONS),
  area: text,
  person: text,
  seat: z.preprocess(blank, z.enum(['MEMBER', 'GUEST']).optional()),
  /** Of a baja: which post is left. */
  post: z.preprocess(blank, z.enum(TEAM_ACTIONS).optional()),
  name: optional('El nombre', 120),
  email: z.preprocess(
    blank,
    z
      .email({ error: 'Escribe un correo válido, por ejemplo: ana.lopez@iem.org.mx' })
      .max(200)
      .optional(),
  ),
  from: date('Escribe la fecha, por ejemplo: 2020-03-01.'),
  to: date('Escribe hasta qué día, por ejemplo: 2020-03-31.'),
  why: required('El motivo', 300, POST_REFUSED.reason_needed('')),
});
type Given = z.infer<typeof teamSchema>;

/** The post that is meant: of the Secretaría Técnica where its encargaduría is. */
const postOf = (action: TeamAction, { area, seat }: Given): Post => {
  switch (action) {
    case 'presidencia':
      return { role: 'COMMISSIONER', seat: 'PRESIDENT' };
    case 'integrante':
      return { role: 'COMMISSIONER', seat: seat ?? 'MEMBER' };
    case 'invitado':
      return { role: 'COMMISSIONER', seat: 'GUEST' };
    case 'titular':
      return { role: 'AREA_HEAD', area };
    case 'personal':
      return { role: 'STAFF', area };
    case 'encargado':
      return area === 'ST' ? { role: 'TECHNICAL_SECRETARY' } : { role: 'AREA_HEAD', area };
    default:
      return { role: 'TECHNICAL_SECRETARY' };
  }
};

/** Of a baja: of an area all that the person holds in it; of a kind of post without one, wherever it is. */
const leftPost = (given: Given): Post | undefined => {
  const { post, area } = given;
  if (post === undefined) return undefined;
  if (post === 'integrante' || post === 'invitado') return { role: 'COMMISSIONER' };
  return postOf(post, { ...given, area });
};

const decide = (
  given: Given & { from: LocalDate },
  basis: Parameters<typeof decideAppoint>[0],
): DirectoryOutcome => {
  const { action, person, name, email, from, to, why } = given;
  if (action === 'baja')
    return decideEnd(basis, { personId: person ?? '', post: leftPost(given), on: from, why });
  const id = person ?? (email === undefined ? '' : personIdOf(email));
  return decideAppoint(basis, {
    post: postOf(action, given),
    person: { id, name, email: email?.trim().toLowerCase() },
    from,
    to,
    acting: action === 'encargado',
    why,
  });
};

const actionsFor = async (context: CommandContext, form?: TeamAction): Promise<Action[]> => {
  const { actor, state, store } = context;
  const { people } = await store.read(loadDirectory);
  const choosing = { state, people, today: todayOf(context) };
  return [
    ...(allowed(actor.person, 'directory') ? teamActions(choosing, form) : []),
    ...(allowed(actor.person, 'designate') ? [substituteForm(choosing)] : []),
  ];
};

const show = async (
  context: CommandContext,
  day: LocalDate,
  form?: TeamAction,
): Promise<Answer> => {
  const directory = await context.store.read(loadDirectory);
  const shown = { state: context.state, directory, day };
  return privately('shown', teamMessage(shown, await actionsFor(context, form)), { replace: true });
};

const refused = (outcome: Extract<DirectoryOutcome, { outcome: 'refused' }>): Answer =>
  privately(outcome.why.replace(/_/g, '-'), say(POST_REFUSED[outcome.why](outcome.holder ?? '')), {
    reaction: 'refused',
  });

/** Lines of which somebody was responsible before the change and is not any more. */
const orphans = (before: PlanState, after: PlanState): PlanLine[] => {
  const now = new Map(after.lines.map((line) => [line.lineKey, line.responsible]));
  return before.lines.filter(
    ({ lineKey, responsible }) => responsible !== undefined && now.get(lineKey) === undefined,
  );
};

const record = async (
  context: CommandContext,
  given: Given & { from: LocalDate },
): Promise<Answer> => {
  const id = randomUUID();
  const result = await writeOnce(
    context,
    async (tx, state) => {
      const basis = { commissionId: state.commissionId, id };
      const outcome = await changeDirectory(
        tx,
        basis,
        (known) => decide(given, known),
        authorOf(context),
      );
      const after = await loadState(tx, state.planId);
      const left = orphans(state, after);
      for (const { lineKey, schedule } of left)
        for (const month of Object.keys(schedule).map(Number))
          await redrawCards(tx, state.planId, { lineKey, month });
      return { outcome, directory: await loadDirectory(tx), left, after };
    },
    ({ outcome }) => outcome.outcome === 'record',
  );
  if (result === 'repeated') return repeated();
  const { outcome, directory, left, after } = result;
  if (outcome.outcome === 'refused') return refused(outcome);
  const lead = `${recordedChange(after, directory, outcome.changed)}${linesLeft(left.map(({ code }) => code))}`;
  const shown = { state: after, directory, day: todayOf(context) };
  return privately('recorded', teamMessage(shown, [undoChange(DIRECTORY_CHANGE, id)], lead), {
    reaction: 'done',
  });
};

const change = (context: CommandContext, given: Given): Answer | Promise<Answer> => {
  const right = given.action === 'suplente' ? 'designate' : 'directory';
  if (!allowed(context.actor.person, right))
    return privately('not-allowed', say(notAllowed(context.state, right)), {
      reaction: 'refused',
    });
  const { from } = given;
  if (from === undefined)
    return privately('bad-arguments', say('Escribe la fecha.'), {
      reaction: 'refused',
      field: 'from',
    });
  return given.action === 'suplente'
    ? designate(context, { ...given, from })
    : record(context, { ...given, from });
};

/** @param given `team` typed; `on`: a day; `form`: the one that is opened. */
export const planTeam = (
  context: CommandContext,
  {
    team,
    on,
    form,
  }: { team?: Given | undefined; on?: LocalDate | undefined; form?: TeamAction | undefined },
): Answer | Promise<Answer> =>
  team === undefined ? show(context, on ?? todayOf(context), form) : change(context, team);

export const equipo: Command<typeof teamSchema> = {
  verb: 'equipo',
  slash: false,
  schema: teamSchema,
  help: { usage: '', summary: 'Cambia quién tiene un puesto', examples: [] },
  run: async (context, given) => change(context, given),
};
