/** What a command or a reply is answered, before any platform. */
import type { Message } from './message.ts';

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
  /** Id of the plan that it is about, where it was clear. */
  plan?: string;
  /** For the command line and tests: what happened, as a stable code (`recorded`, `unchanged`, `not-allowed` …). */
  code: string;
}
