/** One text, read as the service would read it: a reply under a card or a list, or a command. Nothing is stored. */
import { withoutAccents } from '../../domain/plan/plain-text.ts';
import { z } from 'zod';
import { commands } from '../../commands/registry.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState, programmed } from '../../domain/progress/progress.ts';
import { readCommandText, type Parsed } from '../../language/command-text.ts';
import { namedPeriod } from '../../language/entities/named-period.ts';
import type { HeardReply, LineContext, ReplyContext } from '../../language/replies/intent.ts';
import { readReply } from '../../language/replies/reply.ts';
import { vocabularyOf, type Vocabulary } from '../../language/vocabulary.ts';

export const spoken = z.object({
  text: z.string(),
  under: z.enum(['line', 'list', 'command']).optional(),
  line: z.string().optional(),
  month: z.int().min(1).max(12).optional(),
  programmed: z.int().min(0).optional(),
  unit: z.string().optional(),
  today: z.iso.date().optional(),
  codes: z.array(z.string()).optional(),
});
export type Spoken = z.infer<typeof spoken>;

/** What is stored, and the day that it is. */
export interface Stored {
  /** The plan that is meant; undefined before the first. */
  state: PlanState | undefined;
  /** Years of all plans. */
  years: number[];
  today: LocalDate;
}

export type Understood =
  | { kind: 'reply'; heard: HeardReply; line: string | undefined }
  | { kind: 'command'; parsed: Parsed; verb: string };

const isCommand = ({ under, text }: Spoken): boolean =>
  under === undefined ? text.trimStart().startsWith('/') : under === 'command';

const lineOf = (state: PlanState | undefined, code: string | undefined): PlanLine | undefined =>
  state === undefined || code === undefined ? undefined : indexState(state).byCode(code);

/** What was said of the line, and for the rest what the stored plan says. */
const contextOf = (
  { state }: Stored,
  code: string | undefined,
  { month, unit, programmed: units }: Spoken,
): LineContext => {
  const line = lineOf(state, code);
  return {
    code,
    unit: unit ?? line?.unit,
    lineText: line?.text,
    programmed:
      units ?? (line === undefined || month === undefined ? undefined : programmed(line, month)),
    reported:
      state === undefined || line === undefined || month === undefined
        ? undefined
        : indexState(state).month(line.lineKey, month).reported,
  };
};

const replyContext = (stored: Stored, said: Spoken): ReplyContext => {
  const { state } = stored;
  const { line, month, codes, under } = said;
  const known = codes ?? state?.lines.map(({ code }) => code) ?? [];
  const today = said.today ?? stored.today;
  return {
    under: under === 'list' ? 'list' : 'line',
    codes: line === undefined || known.includes(line) ? known : [...known, line],
    today,
    year: state?.year ?? Number(today.slice(0, 4)),
    month,
    listed: codes,
    about: (code) => contextOf(stored, code, said),
    ...contextOf(stored, line, said),
  };
};

const emptyVocabulary = (year: number, codes: string[]): Vocabulary => ({
  year,
  lines: codes.map((code) => ({ code, name: code })),
  programmes: [],
  chapters: [],
  areas: [],
  people: [],
});

const vocabularyFor = (
  { state, today: presently }: Stored,
  { codes = [], today = presently }: Spoken,
): Vocabulary => {
  const stored =
    state === undefined ? emptyVocabulary(Number(today.slice(0, 4)), []) : vocabularyOf(state);
  const others = codes.filter((code) => !stored.lines.some((line) => line.code === code));
  return { ...stored, lines: [...stored.lines, ...emptyVocabulary(0, others).lines] };
};

/** As it would be run: what its reader accepts, its schema must accept too. */
const checked = (verb: string, parsed: Parsed): Parsed => {
  const command = commands.find((each) => each.verb === verb);
  if (!parsed.ok || command === undefined) return parsed;
  const result = command.schema.safeParse(parsed.args);
  return result.success
    ? parsed
    : { ok: false, message: result.error.issues[0]?.message ?? '', suggestions: [] };
};

const readCommand = (stored: Stored, said: Spoken): Understood => {
  const [typed = '', ...words] = said.text.trim().split(/\s+/);
  const verb = withoutAccents(typed.replace(/^\//, '')).toLowerCase();
  const text = said.text.trim().slice(typed.length).trim();
  const { yearAtEnd } = commands.find((command) => command.verb === verb) ?? {};
  // With one plan a year is no word that a command knows; with several it says which is meant.
  const named =
    stored.years.length < 2 ? { rest: text } : namedPeriod(text, stored.years, yearAtEnd);
  const today = said.today ?? stored.today;
  const rest = words.length === 0 ? '' : named.rest;
  const read = readCommandText(commands, verb, rest, vocabularyFor(stored, said), today);
  const parsed = checked(verb, read);
  const year = 'year' in named ? named.year : undefined;
  return {
    kind: 'command',
    verb,
    parsed: parsed.ok && year !== undefined ? { ok: true, args: { ...parsed.args, year } } : parsed,
  };
};

export const understand = (stored: Stored, said: Spoken): Understood =>
  isCommand(said)
    ? readCommand(stored, said)
    : {
        kind: 'reply',
        line: said.line,
        heard: readReply(said.text, [], replyContext(stored, said)),
      };
