/**
 * What a command is: one file per verb, callable from any channel, the command line and a test. It receives an actor,
 * a place and parsed arguments, checks the right, decides with the domain, writes in one transaction, and returns a
 * neutral answer. It never meets Slack or Teams.
 */
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { TypedArguments } from '../language/typed-arguments.ts';
import type { Answer } from '../conversation/answer.ts';
import type { Place } from '../conversation/place.ts';
import type { Store } from '../store/database/store.ts';

export interface CommandDeps {
  store: Store;
  clock: Clock;
}

export interface CommandContext extends CommandDeps {
  actor: Actor;
  place: Place;
  /** Loaded just before the command; a command that writes loads it again inside its transaction. */
  state: PlanState;
  /** The commission's plans whose year is over and not yet closed, where `state` is that of the new year. */
  closing: PlanState[];
  /** The platform's id of the event that brought this: written in the same transaction, so that it counts once. */
  eventId?: string;
}

export interface Command<Schema extends z.ZodType = z.ZodType> {
  verb: string;
  /** Typed with a slash by people; the others are only pressed. */
  slash: boolean;
  /** How what is typed after it is read; only where `slash`. */
  typed?: TypedArguments;
  schema: Schema;
  /** Says the same of every plan: nobody is asked which one they mean. */
  ofEveryPlan?: true;
  /** No quantity or note is typed after it: the year of a plan may stand at the end. */
  yearAtEnd?: true;
  /** Spanish: for `/ayuda`, the manifests and the README's table. */
  help: { usage: string; summary: string; examples: string[] };
  run(context: CommandContext, args: z.infer<Schema>): Promise<Answer>;
}
