/** What the readers of typed arguments share: one reader a slash command, and the answers that they give. */
import { cutText } from '../domain/plan/plain-text.ts';
import { monthName } from './spanish-dates.ts';
import { nearest, type Named, type Vocabulary } from './vocabulary.ts';

export type Parsed =
  | { ok: true; args: Record<string, unknown> }
  | { ok: false; message: string; suggestions: string[] };

export interface Input {
  text: string;
  vocabulary: Vocabulary;
  today: string;
}

/** A word that the composer offers. */
export interface Choice {
  word: string;
  hint: string;
}

/** How what follows a slash command is read; it stands with its command. */
export interface TypedArguments {
  /** Never throws; what it does not understand is answered with a sentence that says what to do. */
  read: (input: Input) => Parsed;
  /** @param before the words that are complete already. */
  words?: (before: string[], vocabulary: Vocabulary) => Choice[];
}

export const ok = (args: Record<string, unknown>): Parsed => ({ ok: true, args });
export const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
/** Nothing is called so: what comes near is offered. */
export const unknown = (text: string, candidates: string[], what: string): Parsed => {
  const suggestions = nearest(text, candidates);
  const maybe =
    suggestions.length === 0
      ? ''
      : ` ¿Quisiste decir ${suggestions
          .map((suggestion) => `«${suggestion}»`)
          .join(', ')
          .replace(/, ([^,]*)$/, ' o $1')}?`;
  return { ok: false, message: `No encontré ${what} «${cutText(text, 60)}».${maybe}`, suggestions };
};
export const codes = (vocabulary: Vocabulary): string[] =>
  vocabulary.lines.map((line) => line.code);
export const names = (list: Named[]): string[] => list.map((named) => named.name);

export const monthChoices = (): Choice[] => MONTH_NAMES.map((word) => ({ word, hint: 'mes' }));
export const lineChoices = ({ lines }: Vocabulary): Choice[] =>
  lines.map(({ code, name }) => ({ word: code, hint: name }));
export const areaChoices = ({ areas }: Vocabulary): Choice[] =>
  areas.map(({ code, name }) => ({ word: code, hint: name }));
