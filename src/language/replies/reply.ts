/**
 * What a reply means: tokens → entities and lexicon → clauses → statements → a decision with closed accounts. A false
 * "done" in a public record is the worst error; asking once too often is a small one.
 */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { codedParts, isTick, namesCode, type CodedPart } from './coded.ts';
import type { HeardReply, Intent, LineIntent, ReplyContext, Trace } from './intent.ts';
import { is, type Item } from './items.ts';
import { readItems } from './read-items.ts';
import { readLine } from './line.ts';
import { monthParts } from './month-parts.ts';

/** Longer replies are documents, not answers. */
const LONGEST = 2_000;

const comment = (text: string, evidence: Evidence[], courtesy = false): Intent => ({
  kind: 'comment',
  text,
  courtesy,
  evidence,
});
const ask = (text: string, evidence: Evidence[], readings: Intent[] = []): Intent => ({
  kind: 'ask',
  readings,
  text,
  evidence,
});

const linksIn = (items: Item[]): Evidence[] =>
  items.flatMap(({ kind, text }) =>
    kind === 'link' ? [{ kind: 'link' as const, url: text }] : [],
  );

const allDone = (codes: readonly string[], evidence: Evidence[]): Intent => ({
  kind: 'lines',
  items: codes.map((code) => ({ code, intent: { kind: 'completion', evidence } })),
});

/** Without a code nothing is recorded under a list: what sounds like a report is asked about. */
const withoutCode = (
  items: Item[],
  text: string,
  evidence: Evidence[],
  context: ReplyContext,
): HeardReply => {
  const heard = readLine(items, text, evidence, { ...context, threaded: undefined });
  const { kind } = heard.intent;
  if (kind === 'help' || kind === 'snooze' || kind === 'comment' || kind === 'undo')
    return kind === 'undo' ? { ...heard, intent: ask(text, evidence) } : heard;
  const { board, listed = [] } = context;
  if (board === true && kind === 'completion' && listed.length > 0)
    if (items.some((item) => is(item, 'all') || /\btod[oa]s?\b/.test(item.form)))
      return { ...heard, intent: ask(text, evidence, [allDone(listed, evidence)]) };
  const said = heard.trace.clauses.some(({ says }) =>
    /^(done|counted|partly|undone|unfinished|step|perhaps|lacking|progress)$/.test(says),
  );
  return { ...heard, intent: said ? ask(text, evidence) : comment(text, evidence) };
};

const joined = (traces: Trace[]): Trace => ({
  rule: [...new Set(traces.map(({ rule }) => rule))].join(' + '),
  clauses: traces.flatMap(({ clauses }) => clauses),
});

const textOf = (items: Item[]): string => items.map(({ text }) => text).join(' ');

/** "todas listas menos 3-08 y 3-09": which ones those are is shown before they are recorded. */
const allBut = (
  parts: CodedPart[],
  items: Item[],
  text: string,
  evidence: Evidence[],
  context: ReplyContext,
): HeardReply => {
  const left = parts.flatMap(({ codes }) => codes);
  const rest = items.filter(
    (item) => !namesCode(item) && !item.classes.includes('exception') && item.form !== 'menos',
  );
  const heard = readLine(rest, text, evidence, { ...context, programmed: undefined });
  const codes = (context.listed ?? []).filter((code) => !left.includes(code));
  const means = heard.intent.kind === 'completion' || rest.some((item) => is(item, 'all'));
  const readings = means && codes.length > 0 ? [allDone(codes, evidence)] : [];
  return {
    ...heard,
    intent:
      means || heard.intent.kind === 'ask'
        ? ask(text, evidence, readings)
        : comment(text, evidence),
  };
};

/** All lines done, in one question; where one of them would be recorded otherwise, each is asked about by itself. */
const likeliest = (each: LineIntent[]): Intent[] => {
  const items = each.flatMap(({ code, intent }) => {
    const [first] = intent.kind === 'ask' ? intent.readings : [];
    return first === undefined ? [] : [{ code, intent: first }];
  });
  const isDone = items.every(({ intent }) => intent.kind === 'completion');
  return isDone && items.length === each.length ? [{ kind: 'lines', items }] : [];
};

/** What is said of each code of a part. */
const readPart = (
  { codes, items }: CodedPart,
  isList: boolean,
  evidence: Evidence[],
  context: ReplyContext,
): { each: LineIntent[]; traces: Trace[] } => {
  if (isList && isTick(items))
    return {
      each: codes.map((code) => ({ code, intent: { kind: 'completion', evidence } })),
      traces: [{ rule: 'tick', clauses: [] }],
    };
  const { month, today, year, codes: known, about } = context;
  const heard = codes.map((code) => {
    const own: ReplyContext = { under: 'line', codes: known, month, today, year };
    return readLine(items, textOf(items), evidence, { ...own, ...about?.(code), code });
  });
  return {
    each: heard.flatMap(({ intent }, index) => {
      const code = codes[index];
      return intent.kind === 'lines'
        ? intent.items.map((item) => ({ ...item, code }))
        : [{ code, intent }];
    }),
    traces: heard.map(({ trace }) => trace),
  };
};

const listIntent = (
  items: Item[],
  text: string,
  evidence: Evidence[],
  context: ReplyContext,
): HeardReply => {
  const parts = codedParts(items);
  if (parts.length === 0) return withoutCode(items, text, evidence, context);
  if (parts.every(({ excepted }) => excepted)) return allBut(parts, items, text, evidence, context);
  const read = parts
    .filter(({ excepted }) => !excepted)
    .map((part) => readPart(part, parts.length > 1, evidence, context));
  const each = read.flatMap((part) => part.each);
  const trace = joined(read.flatMap(({ traces }) => traces));
  const readings = likeliest(each);
  if (readings.length > 0) return { intent: ask(text, evidence, readings), trace };
  return each.every(({ intent }) => intent.kind === 'comment')
    ? { intent: comment(text, evidence), trace }
    : { intent: { kind: 'lines', items: each }, trace };
};

/** Each month of the reply with what is said of it; undefined where none of them is reported. */
const monthIntent = (
  items: Item[],
  evidence: Evidence[],
  context: ReplyContext,
): HeardReply | undefined => {
  const parts = monthParts(items) ?? [];
  const read = parts.map(({ months, items: own }) => ({
    months,
    heard: readLine(own, textOf(own), evidence, { ...context, month: undefined }),
  }));
  const intents = read.map(({ heard }) => heard.intent.kind);
  const isReport = intents.some((kind) => /^(completion|quantity|justification)$/.test(kind));
  const isWhole = intents.every((kind) =>
    /^(completion|quantity|justification|note|ask)$/.test(kind),
  );
  if (!isReport || !isWhole) return undefined;
  return {
    intent: {
      kind: 'lines',
      items: read.flatMap(({ months, heard }) =>
        months.map((month) => ({ month, intent: heard.intent })),
      ),
    },
    trace: joined(read.map(({ heard }) => heard.trace)),
  };
};

/** Never throws; the same text in the same place always means the same. `files` are what came attached. */
export const readReply = (text: string, files: Evidence[], context: ReplyContext): HeardReply => {
  if (text.length > LONGEST)
    return { intent: comment(cutText(text, LONGEST), files), trace: { rule: 'long', clauses: [] } };
  const items = readItems(text, context);
  const evidence = [...files, ...linksIn(items)];
  const words = items.filter(({ kind }) => kind !== 'link');
  if (context.under === 'line' && words.some(namesCode)) {
    const whole = readLine(
      words.filter((item) => !namesCode(item)),
      text.trim(),
      evidence,
      context,
    );
    if (whole.intent.kind === 'undo') return whole;
  }
  if (context.under === 'list' || words.some(namesCode))
    return listIntent(words, text, evidence, context);
  return monthIntent(words, evidence, context) ?? readLine(words, text.trim(), evidence, context);
};
