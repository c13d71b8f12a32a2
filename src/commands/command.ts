/**
 * What a command is: one file per verb, callable from any channel, the command line and a test. It receives an actor,
 * a place and parsed arguments, checks the right, decides with the domain, writes in one transaction, and returns a
 * neutral answer. It never meets Slack or Teams.
 */
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Actor } from '../domain/people.ts';
import type { Month } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import type { Message, Press } from '../messages/message.ts';
import type { Store } from '../store/store.ts';

/** What a card, header or digest is about: stored with its delivery, so that a reply or a press knows its subject. */
export type Subject =
  | { type: 'line'; lineKey: string; month: Month }
  | { type: 'header'; area: string; month: Month }
  | {
      type: 'digest';
      sections: string[];
      area?: string;
      personId?: string;
      month?: Month;
      lineKeys: string[];
    }
  /** `toCommission`: for who reads and does not prepare, so without the Secretario's buttons. */
  | { type: 'session'; sessionKey: string; rule: string; toCommission?: boolean }
  /** To the Secretario: a justification waits for a verdict. `ordinal` is the proposal's. */
  | { type: 'justification'; lineKey: string; month: Month; ordinal: number }
  /** To its author: the justification was not accepted. `ordinal` is the verdict's. */
  | { type: 'verdict'; lineKey: string; month: Month; ordinal: number }
  /** A document of the INE for one recipient, `area:VIN` or `person:…`; `toSecretary`: that it was not acknowledged. */
  | { type: 'notification'; notificationId: string; recipient: string; toSecretary?: boolean }
  /** A month's bitácora. */
  | { type: 'log'; month: Month }
  /** Several acknowledgements that one person was asked for, or told of, at the same hour. */
  | { type: 'acks'; items: AckItem[] }
  /** Something owed by a day: a commitment of an agreement, a decision of the commission. */
  | { type: 'due'; itemId: string }
  /** To the Secretario: something about the people or places of a platform. */
  | { type: 'notice'; notice: ServiceNotice }
  /**
   * What a command or a reply is answered, where answers are sent like everything else. `thread`: the message under which
   * it goes; `again`: what was asked, where asking again draws it anew; `viewer`: the platform's id of who asked.
   */
  | { type: 'answer'; message: Message; thread?: string; again?: Asked; viewer?: string };

/** `recipient` as in a notification's subject; `toSecretary`: to be told, not to do it. */
export interface AckItem {
  notificationId: string;
  recipient: string;
  toSecretary?: boolean;
}

/** A command as it was typed, or a press. */
export type Asked = { verb: string; text: string } | Press;

/** `who` and `where` are names as the platform shows them; `account` is its id of the person. */
export type ServiceNotice =
  | { kind: 'account_matched'; channel: string; account: string; who: string; personId: string }
  | { kind: 'stranger'; channel: string; account: string; who: string }
  | { kind: 'address_failed'; channel: string; where: string; error: string };

/** Where a command, press or reply comes from. */
export interface Place {
  /** `private` when only the person reads it: a DM, or a slash command anywhere. */
  kind: 'channel' | 'private';
  /** Platform's conversation id. */
  conversation: string;
  /** Others read this conversation too, whoever sees the answer. */
  shared?: boolean;
  /** Set when the person pressed on, or replied to, one of our postings. */
  subject?: Subject;
  /** The area whose channel this is. */
  area?: string;
}

export interface CommandDeps {
  store: Store;
  clock: Clock;
}

export interface CommandContext extends CommandDeps {
  actor: Actor;
  place: Place;
  /** Loaded just before the command; a command that writes loads it again inside its transaction. */
  state: PlanState;
  /** The platform's id of the event that brought this: written in the same transaction, so that it counts once. */
  eventId?: string;
}

export interface Answer {
  /** `private`: only the person sees it. `thread`: under the card, for all. `none`: the card's update says it all. */
  visibility: 'private' | 'thread' | 'none';
  message?: Message;
  /** Shown on the person's own reply: done ✅, partial 📈, noted 📝, justified 🕓, undone ↩️, asked ❓, refused 🚫. */
  reaction?: 'done' | 'partial' | 'noted' | 'justified' | 'undone' | 'asked' | 'refused';
  /** The form's field that is wrong, where the platform can show the message beside it. */
  field?: string;
  /** The press was on a private card: replace that card by `message` instead of adding one. */
  replace?: boolean;
  /** For the command line and tests: what happened, as a stable code (`recorded`, `unchanged`, `not-allowed` …). */
  code: string;
}

export interface Command<Schema extends z.ZodType = z.ZodType> {
  verb: string;
  /** Typed with a slash by people; the others are only pressed. */
  slash: boolean;
  schema: Schema;
  /** Spanish: for `/ayuda`, the manifests and the README's table. */
  help: { usage: string; summary: string; examples: string[] };
  run(context: CommandContext, args: z.infer<Schema>): Promise<Answer>;
}
