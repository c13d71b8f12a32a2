/**
 * The three doors of every channel: a slash command, a press, a reply. They find the plan and the command, check the
 * arguments, and always answer: what nobody foresaw gets a short reference that is also in the log.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { localDate } from '../domain/time/dates.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import { AvanceError } from '../errors.ts';
import type { Completion } from '../language/complete.ts';
import { readCommandText } from '../language/command-text.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { refusals, say, unexpected } from '../messages/progress/answers.ts';
import type { Press } from '../conversation/message.ts';
import { withLinks, type LinkOf } from '../messages/with-links.ts';
import { CHOOSE, OF_PLAN, sayingPlan } from '../messages/plan/which-plan.ts';
import { loadStates } from '../store/plan/plans.ts';
import type { Answer } from '../conversation/answer.ts';
import type { Command, CommandDeps } from './command.ts';
import type { Place } from '../conversation/place.ts';
import { commands as allCommands } from './registry.ts';
import { makeHearReply, type HearReply } from './replies.ts';
import { chosenReply, meantReply, type Reply } from './reply-to-digest.ts';
import { privately } from './reporting.ts';
import { completeTyped } from './complete-typed.ts';
import {
  answerLastQuestion,
  isThanks,
  readFreeQuestion,
  type FreeAnswer,
} from './free-question.ts';
import { runVerb } from './run-verb.ts';
import { findContext, type Asking, type Found } from './find-context.ts';
import { tellsOfWrites } from './tells-of-writes.ts';

export interface DispatchDeps extends CommandDeps {
  /** Where an unexpected error goes, with the reference that the person sees. */
  report(error: unknown, reference: string): void;
  /** Addresses of files; absent: messages keep their files, which no platform shows. */
  linkOf?: LinkOf;
  /** A command wrote something: cards want to be redrawn. */
  onRecorded?: (() => void) | undefined;
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

const guarded = async (
  deps: DispatchDeps,
  actor: Actor,
  asking: Asking,
  eventId: string | undefined,
  fn: (context: Found) => Promise<Answer>,
): Promise<Answer> => {
  try {
    const found = await findContext(deps, actor, asking, eventId);
    if ('code' in found) return found;
    const { state, several } = found;
    const answer = linked(deps, state, await fn(found));
    const { message } = answer;
    if (message === undefined) return answer;
    const { planId: plan } = state;
    return { ...answer, plan, message: several ? sayingPlan(message, state) : message };
  } catch (error) {
    if (error instanceof AvanceError)
      return privately(error.code, say(error.personMessage), { reaction: 'refused' });
    const reference = randomBytes(3).toString('hex');
    deps.report(error, reference);
    return privately('unexpected', unexpected(reference), { reaction: 'refused' });
  }
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
  /** What is said to Avance under no card; undefined where it answers nothing and asks nothing that it knows. */
  runFree(
    actor: Actor,
    place: Place,
    text: string,
    eventId?: string,
  ): Promise<FreeAnswer | undefined>;
}

/** A reply stands under a card, which says of which plan it is. */
const replyTo = (place: Place): Asking => ({
  place,
  again: (plan) => ({ verb: 'avance', args: { [OF_PLAN]: plan.planId } }),
});

const heard = (
  deps: DispatchDeps,
  actor: Actor,
  { place, text, files }: Reply,
  eventId: string | undefined,
): Promise<Answer> =>
  guarded(deps, actor, replyTo(place), eventId, async (context) =>
    place.subject === undefined
      ? { visibility: 'none', code: 'comment' }
      : (deps.hearReply ?? hearReply)(context, place.subject, text, files),
  );

const replied = async (
  deps: DispatchDeps,
  actor: Actor,
  reply: Reply,
  eventId: string | undefined,
): Promise<Answer> => {
  const ofSeveral = reply.place.subject?.type === 'digest' && reply.place.subject.also;
  const states = ofSeveral ? await deps.store.read(loadStates) : [];
  const meant = meantReply(reply, states);
  return 'code' in meant ? meant : heard(deps, actor, meant, eventId);
};

interface Dispatching {
  deps: DispatchDeps;
  commands: Command[];
}

const verbOf = (typed: string): string =>
  typed.replace(/^\//, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A typed command. @param planId the plan that was chosen, where it had to be asked. */
const slash = (
  { deps, commands }: Dispatching,
  { actor, place }: { actor: Actor; place: Place },
  { verb, text }: { verb: string; text: string },
  eventId: string | undefined,
  planId?: string,
): Promise<Answer> => {
  const again = (plan: PlanState): Press => ({
    verb: CHOOSE,
    args: { [OF_PLAN]: plan.planId, verb, text },
  });
  const args = planId === undefined ? undefined : { [OF_PLAN]: planId };
  const name = verbOf(verb);
  // That there is no such command is the same of every plan.
  const { ofEveryPlan, yearAtEnd } = commands.find((command) => command.verb === name) ?? {
    ofEveryPlan: true,
  };
  const asking = { place, text, args, again, ofEveryPlan, yearAtEnd };
  return guarded(deps, actor, asking, eventId, async (context) => {
    const today = localDate(deps.clock.planNow(), context.state.timeZone);
    const parsed = readCommandText(
      commands,
      verb,
      context.text,
      vocabularyOf(context.state),
      today,
    );
    if (!parsed.ok)
      return privately('not-understood', say(parsed.message), { reaction: 'refused' });
    return runVerb(commands, context, name, parsed.args);
  });
};

const free = async (
  dispatching: Dispatching,
  { actor, place }: { actor: Actor; place: Place },
  text: string,
  eventId: string | undefined,
): Promise<FreeAnswer | undefined> => {
  const { deps, commands } = dispatching;
  const answer = await answerLastQuestion(deps, actor.person.id, place, text, (there, fn) =>
    guarded(deps, actor, replyTo(there), eventId, fn),
  );
  if (answer !== undefined) return { answer };
  const asked = await readFreeQuestion(deps, commands, text);
  if (asked === undefined)
    return isThanks(text) ? { answer: { visibility: 'none', code: 'thanks' } } : undefined;
  const own: Place = { ...place, kind: 'private' };
  return { asked, answer: await slash(dispatching, { actor, place: own }, asked, eventId) };
};

const chosenText = z.object({ [OF_PLAN]: z.string(), verb: z.string(), text: z.string() });

const press = (
  { deps, commands }: Dispatching,
  { actor, place }: { actor: Actor; place: Place },
  { verb, args }: Press,
  eventId: string | undefined,
): Promise<Answer> => {
  const chosen = verb === CHOOSE ? chosenText.safeParse(args).data : undefined;
  if (chosen !== undefined)
    return slash({ deps, commands }, { actor, place }, chosen, eventId, chosen[OF_PLAN]);
  const reply = chosenReply(place, { verb, args });
  if (reply !== undefined) return heard(deps, actor, reply, eventId);
  const { [OF_PLAN]: _plan, ...own } = args;
  const again = (plan: PlanState): Press => ({ verb, args: { ...own, [OF_PLAN]: plan.planId } });
  return guarded(deps, actor, { place, args, again }, eventId, (context) =>
    runVerb(commands, context, verb, own),
  );
};

export const makeDispatch = (
  given: DispatchDeps,
  commands: Command[] = given.commands ?? allCommands,
): Dispatch => {
  const deps = { ...given, store: tellsOfWrites(given.store, given.onRecorded) };
  return {
    runSlash: (actor, place, verb, text, eventId) =>
      slash({ deps, commands }, { actor, place }, { verb, text }, eventId),
    runPress: (actor, place, pressed, eventId) =>
      press({ deps, commands }, { actor, place }, pressed, eventId),
    runReply: (actor, place, text, files, eventId) =>
      replied(deps, actor, { place, text, files }, eventId),
    runReplyChanged: (actor, place) =>
      guarded(deps, actor, replyTo(place), undefined, async () =>
        privately('edited', say(refusals.edited)),
      ),
    complete: (text) => completeTyped(deps.store, commands, text),
    runFree: (actor, place, text, eventId) =>
      free({ deps, commands }, { actor, place }, text, eventId),
  };
};
