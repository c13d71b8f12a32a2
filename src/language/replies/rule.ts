/** One decision: what a reply means, where it knows. */
import type { Intent } from './intent.ts';
import type { Reply } from './reply-intents.ts';

export type Rule = (reply: Reply) => Intent | undefined;
