/** What the readers of typed arguments share: one reader a slash command, and the answers that they give. */
import { cutText } from '../domain/plan/plain-text.ts';
import { monthName } from './entities/months.ts';
import { nearest, type Named, type Vocabulary } from './vocabulary.ts';

export type Parsed =
  | { ok: true; args: Record<string, unknown> }
  | { ok: false; message: string; suggestions: string[] };

export interface Input {
  text: string;
  vocabulary: Vocabulary;
  today: string;
  /** The verbs of the commands that there are. */
  commands?: readonly string[] | undefined;
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
export const refuse = (message: string, suggestions: string[] = []): Parsed => ({
  ok: false,
  message,
  suggestions,
});

const maybe = (suggestions: readonly string[]): string =>
  suggestions.length === 0
    ? ''
    : ` ¿Quisiste decir ${suggestions
        .map((suggestion) => `«${suggestion}»`)
        .join(', ')
        .replace(/, ([^,]*)$/, ' o $1')}?`;

/** Nothing is called so: what comes near is offered. */
export const unknown = (
  text: string,
  candidates: readonly string[],
  what: string,
  suggestions = nearest(cutText(text, 60), candidates),
): Parsed =>
  refuse(`No encontré ${what} «${cutText(text, 60)}».${maybe(suggestions)}`, suggestions);

/** No line has this code: the programme's own lines are offered, the nearest numbers first. */
export const unknownLine = (text: string, vocabulary: Vocabulary): Parsed => {
  const all = codes(vocabulary);
  if (/\d a \d/.test(text))
    return refuse(
      `«${cutText(text, 60)}» no va de menor a mayor en un mismo programa. Escribe las líneas una por una.`,
    );
  const [, programme = '', nth = ''] = /^(\d+(?:\.\d)?)[-. ]0?(\d+)/.exec(text.trim()) ?? [];
  const near = all
    .filter((code) => programme !== '' && code.startsWith(`${programme}-`))
    .map((code) => ({ code, apart: Math.abs(Number(code.split('-')[1]) - Number(nth)) }))
    .sort((a, b) => a.apart - b.apart)
    .map(({ code }) => code);
  return unknown(text, all, 'la línea', near.slice(0, 3));
};
export const codes = (vocabulary: Vocabulary): string[] =>
  vocabulary.lines.map((line) => line.code);
export const names = (list: Named[]): string[] => list.map((named) => named.name);

export const monthChoices = (): Choice[] => MONTH_NAMES.map((word) => ({ word, hint: 'mes' }));
export const lineChoices = ({ lines }: Vocabulary): Choice[] =>
  lines.map(({ code, name }) => ({ word: code, hint: name }));
export const areaChoices = ({ areas }: Vocabulary): Choice[] =>
  areas.map(({ code, name }) => ({ word: code, hint: name }));
