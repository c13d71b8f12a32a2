/**
 * The three doors of every channel: a slash command, a press, a reply. They find the plan and the command, check the
 * arguments, and always answer: what nobody foresaw gets a short reference that is also in the log.
 */
import { randomBytes } from 'node:crypto';
import { localDate } from '../domain/time/dates.ts';
import { standingIn } from '../domain/people/delegation.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import { AvanceError } from '../errors.ts';
import { complete, type Completion } from '../language/complete.ts';
import { readCommandText } from '../language/command-text.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { refusals, say, unexpected } from '../messages/progress/answers.ts';
import type { Press } from '../conversation/message.ts';
import { withLinks, type LinkOf } from '../messages/with-links.ts';
import { findState } from '../store/plan/plans.ts';
import type { Answer } from '../conversation/answer.ts';
import type { Command, CommandContext, CommandDeps } from './command.ts';
import type { Place } from '../conversation/place.ts';
import { commands as allCommands } from './registry.ts';
import { makeHearReply, type HearReply } from './replies.ts';
import { privately } from './reporting.ts';

export interface DispatchDeps extends CommandDeps {
  /** Where an unexpected error goes, with the reference that the person sees. */
  report(error: unknown, reference: string): void;
  /** Addresses of files; absent: messages keep their files, which no platform shows. */
  linkOf?: LinkOf;
  /** Reads what is written under a card; absent: by the lists of this service. */
  hearReply?: HearReply | undefined;
  /** Absent: those of this service. */
  commands?: Command[] | undefined;
}

/** What leaves has links where the command speaks of files. */
const linked = ({ linkOf }: DispatchDeps, { planId }: PlanState, answer: Answer): Answer =>
  linkOf === undefined || answer.message === undefined
    ? answer
    : { ...answer, message: withLinks(answer.message, (file) => linkOf(file, planId)) };

const hearReply = makeHearReply();

const contextOf = async (
  deps: DispatchDeps,
  actor: Actor,
  place: Place,
  eventId: string | undefined,
): Promise<CommandContext | Answer> => {
  const state = await deps.store.read(findState);
  if (state === undefined) return privately('no-plan', say(refusals.no_plan));
  const person = state.people.find((one) => one.id === actor.person.id);
  if (person === undefined)
    return privately('stranger', say(refusals.stranger), { reaction: 'refused' });
  return {
    store: deps.store,
    clock: deps.clock,
    actor: {
      ...actor,
      person: standingIn(state, person, localDate(deps.clock.planNow(), state.timeZone)),
    },
    place,
    state,
    ...(eventId === undefined ? {} : { eventId }),
  };
};

const guarded = async (
  deps: DispatchDeps,
  actor: Actor,
  place: Place,
  eventId: string | undefined,
  fn: (context: CommandContext) => Promise<Answer>,
): Promise<Answer> => {
  try {
    const context = await contextOf(deps, actor, place, eventId);
    return 'code' in context ? context : linked(deps, context.state, await fn(context));
  } catch (error) {
    if (error instanceof AvanceError)
      return privately(error.code, say(error.personMessage), { reaction: 'refused' });
    const reference = randomBytes(3).toString('hex');
    deps.report(error, reference);
    return privately('unexpected', unexpected(reference), { reaction: 'refused' });
  }
};

const runVerb = async (
  commands: Command[],
  context: CommandContext,
  verb: string,
  args: unknown,
): Promise<Answer> => {
  const command = commands.find((each) => each.verb === verb);
  if (command === undefined)
    return privately(
      'unknown-command',
      say(`No conozco «${verb}». Escribe /ayuda para ver lo que puedes pedir.`),
    );
  const parsed = command.schema.safeParse(args);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const told = issues.find((one) => /[áéíóúñ]|Escribe|debe/.test(one.message));
    const field = (told ?? issues[0])?.path[0];
    return privately(
      'bad-arguments',
      say(told?.message ?? 'Esos datos no se entienden. Revisa el formulario y vuelve a enviarlo.'),
      { reaction: 'refused', ...(typeof field === 'string' ? { field } : {}) },
    );
  }
  return command.run(context, parsed.data);
};

export interface Dispatch {
  runSlash(
    actor: Actor,
    place: Place,
    verb: string,
    text: string,
    eventId?: string,
  ): Promise<Answer>;
  runPress(actor: Actor, place: Place, press: Press, eventId?: string): Promise<Answer>;
  /** `place.subject` says under what it stands. */
  runReply(
    actor: Actor,
    place: Place,
    text: string,
    files: Evidence[],
    eventId?: string,
  ): Promise<Answer>;
  /** A reply edited or deleted afterwards: the record does not move. */
  runReplyChanged(actor: Actor, place: Place): Promise<Answer>;
  complete(text: string): Promise<Completion[]>;
}

const completeFrom = async (
  { store }: DispatchDeps,
  commands: Command[],
  text: string,
): Promise<Completion[]> => {
  const state = await store.read(findState);
  if (state === undefined) return [];
  const typed = commands
    .filter(({ slash }) => slash)
    .map((command) => ({
      verb: command.verb,
      summary: command.help.summary,
      typed: command.typed,
    }));
  return complete(text, typed, vocabularyOf(state));
};

export const makeDispatch = (
  deps: DispatchDeps,
  commands: Command[] = deps.commands ?? allCommands,
): Dispatch => ({
  runSlash: (actor, place, verb, text, eventId) =>
    guarded(deps, actor, place, eventId, async (context) => {
      const today = localDate(deps.clock.planNow(), context.state.timeZone);
      const parsed = readCommandText(commands, verb, text, vocabularyOf(context.state), today);
      if (!parsed.ok)
        return privately('not-understood', say(parsed.message), { reaction: 'refused' });
      return runVerb(
        commands,
        context,
        verb.replace(/^\//, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
        parsed.args,
      );
    }),
  runPress: (actor, place, press, eventId) =>
    guarded(deps, actor, place, eventId, (context) =>
      runVerb(commands, context, press.verb, press.args),
    ),
  runReply: (actor, place, text, files, eventId) =>
    guarded(deps, actor, place, eventId, async (context) =>
      place.subject === undefined
        ? { visibility: 'none', code: 'comment' }
        : (deps.hearReply ?? hearReply)(context, place.subject, text, files),
    ),
  runReplyChanged: (actor, place) =>
    guarded(deps, actor, place, undefined, async () => privately('edited', say(refusals.edited))),
  complete: (text) => completeFrom(deps, commands, text),
});
