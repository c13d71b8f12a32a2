/** What the record has of one line, the last first: reports with what undid them, justifications and verdicts, acts. */
import type { Action, Block } from '../../conversation/message.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { programmed } from '../../domain/progress/progress.ts';
import type { EntryKind, Evidence, ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { smallText, subtleText } from '../small-text.ts';
import { capital, count, momentName, monthName, shorten, signature } from '../words.ts';

/** What each kind of entry did; a `snooze` is its author's own and is not shown. */
const DID: Record<Exclude<EntryKind, 'snooze'>, string> = {
  report: 'reportó',
  initial_load: 'carga inicial de',
  note: 'anotó',
  comment: 'comentó',
  undo: 'deshizo un registro',
  justification: 'propuso una justificación',
  justification_accepted: 'aceptó la justificación',
  justification_rejected: 'no aceptó la justificación',
};

type Shown = ProgressEntry & { kind: Exclude<EntryKind, 'snooze'> };
const isShown = (entry: ProgressEntry): entry is Shown => entry.kind !== 'snooze';

/** Everything that was recorded of a line, the last first. */
export const historyOf = ({ entries }: PlanState, { lineKey }: PlanLine): Shown[] =>
  entries
    .filter((entry) => entry.lineKey === lineKey)
    .filter(isShown)
    .reverse();

const evidenceName = ({ name, url }: Evidence): string =>
  name ?? (URL.canParse(url) ? new URL(url).host : 'archivo');

/** "deshizo el reporte de Ana del 3 de marzo, 10:00". */
const whatItUndid = (entry: Shown, all: ProgressEntry[]): string => {
  const undone = all.find(
    ({ month, ordinal }) => month === entry.month && ordinal === entry.undoes,
  );
  if (undone === undefined || !isShown(undone)) return DID.undo;
  const what = undone.kind === 'justification' ? 'la justificación' : 'el registro';
  return `deshizo ${what} de ${signature(undone)} (${momentName(undone.at)})`;
};

/** One entry in a line: when, of which month, who did what, how many units, with which words and evidence. */
const entryText = (line: PlanLine, entry: Shown, all: ProgressEntry[]): string => {
  const who = signature(entry);
  const did =
    entry.kind === 'undo'
      ? `${who} ${whatItUndid(entry, all)}`
      : entry.kind === 'initial_load'
        ? `${DID.initial_load} ${who}`
        : `${who} ${DID[entry.kind]}`;
  const total =
    entry.total === undefined
      ? ''
      : ` ${entry.total} de ${count(programmed(line, entry.month), 'unidad', 'unidades')}`;
  const note = (entry.note ?? '') === '' ? '' : `: «${shorten(entry.note ?? '', 160)}»`;
  const evidence =
    entry.evidence.length === 0
      ? ''
      : ` 📎 ${entry.evidence.map((each) => shorten(evidenceName(each), 40)).join(', ')}`;
  const undone = all.some(({ month, undoes }) => month === entry.month && undoes === entry.ordinal);
  return `${capital(momentName(entry.at))} · ${monthName(entry.month)}: ${did}${total}${note}${evidence}${undone ? ' · deshecho' : ''}`;
};

/** What an act of the commission says of the line: it stands above its entries. */
const actTexts = (state: PlanState, { lineKey }: PlanLine): string[] => [
  ...state.suspensions
    .filter(({ whole, lineKeys }) => whole === true || lineKeys.includes(lineKey))
    .map(
      ({ months, act }) =>
        `⏸️ Suspendida${months.length === 0 ? '' : ` en ${months.map(monthName).join(', ')}`}: ${shorten(act, 120)}`,
    ),
  ...state.reschedulings
    .filter((each) => each.lineKey === lineKey)
    .map(
      ({ from, to, act }) => `🔁 De ${monthName(from)} a ${monthName(to)}: ${shorten(act, 120)}`,
    ),
];

/** Entries of a page. */
export const HISTORY_PAGE = 6;
const MOST_LINKS = 5;

/** The title, the acts that stand, and a page of the entries. */
export const historyBlocks = (state: PlanState, line: PlanLine, from: number): Block[] => {
  const all = historyOf(state, line);
  const acts = from === 0 ? actTexts(state, line) : [];
  if (all.length + acts.length === 0) return [];
  return [
    { type: 'heading', text: `Historial: ${count(all.length, 'registro', 'registros')}` },
    ...acts.map((text) => subtleText(text)),
    ...all.slice(from, from + HISTORY_PAGE).map((entry) => smallText(entryText(line, entry, all))),
  ];
};

/** The evidence of a page that has an address, each with a name of its own. */
export const evidenceLinks = (entries: ProgressEntry[]): Action[] => {
  const links = new Map(
    entries
      .flatMap(({ evidence }) => evidence)
      .filter(({ url }) => /^https?:/.test(url))
      .map((each) => [each.url, evidenceName(each)]),
  );
  return [...links].slice(0, MOST_LINKS).map(([url, name], index) => ({
    kind: 'link',
    label: `Evidencia ${index + 1}: ${shorten(name, 40)}`,
    url,
  }));
};
