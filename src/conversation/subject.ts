/** What a card, a digest or an answer is about: stored with its delivery, so that a reply or a press knows its subject. */
import type { Month } from '../domain/plan/document.ts';
import type { Message, Press } from './message.ts';

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
