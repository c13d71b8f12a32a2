/** What a card, a digest or an answer is about: stored with its delivery, so that a reply or a press knows its subject. */
import type { Message, Press } from './message.ts';

/**
 * The fields of each kind of subject, by its type. Open: the file of a kind of card adds its own (`declare module`), so
 * that a new kind needs no line here. What is stored is JSON, `{ type, …fields }`.
 */
export interface SubjectKinds {
  /**
   * What a command or a reply is answered, where answers are sent like everything else. `thread`: the message under which
   * it goes; `again`: what was asked, where asking again draws it anew; `viewer`: the platform's id of who asked.
   */
  answer: { message: Message; thread?: string; again?: Asked; viewer?: string };
  /** Several messages of one person in one. */
  combined: { parts: CombinedPart[] };
}

/** `plan`: its id. */
export interface CombinedPart {
  plan: string;
  subject: Subject;
  lineKeys: string[];
}

export type SubjectType = keyof SubjectKinds;
export type SubjectOf<T extends SubjectType> = { type: T } & SubjectKinds[T];
export type Subject = { [T in SubjectType]: SubjectOf<T> }[SubjectType];

/**
 * A document of the INE for one recipient, `area:VIN` or `person:…`; `toSecretary`: to be told, not to do it. What is
 * missing: the acknowledgement where `about` says nothing, else the answer, or that it is marked as sent.
 */
export interface AckItem {
  notificationId: string;
  recipient: string;
  toSecretary?: boolean;
  about?: 'answer' | 'sending';
}

/** A command as it was typed, or a press. */
export type Asked = { verb: string; text: string } | Press;

/** `who` and `where` are names as the platform shows them; `account` is its id of the person. */
export type ServiceNotice =
  | { kind: 'account_matched'; channel: string; account: string; who: string; personId: string }
  | { kind: 'stranger'; channel: string; account: string; who: string }
  | { kind: 'address_failed'; channel: string; where: string; error: string };
