/** One change of a plan that the Secretario makes by hand: the amended document, made of the last version. */
import { currentMonth } from '../progress/progress.ts';
import { firstOfMonth, lastOfMonth } from '../time/dates.ts';
import type {
  Discrepancy,
  DocumentLine,
  LocalDate,
  Month,
  PlanDocument,
  Schedule,
} from './document.ts';
import type { VersionEntry } from './fold.ts';
import type { PlanState } from './plan-state.ts';
import { applyResolutions } from './resolutions.ts';
import { begunBy } from './versions.ts';

export type LineEdit =
  | { kind: 'move'; code: string; from: Month; to: Month }
  /** 0 takes the month out. */
  | { kind: 'quantity'; code: string; month: Month; units: number }
  | { kind: 'remove'; code: string }
  | { kind: 'text'; code: string; text: string }
  /** What is stored for a later day never begins. */
  | { kind: 'undo' };

export type EditRefusal =
  | 'unknown_line'
  | 'not_scheduled'
  | 'month_closed'
  | 'nothing_to_undo'
  /** The first day lies before the month in course, or before what is stored for a later day. */
  | 'too_early'
  | 'year_over';

export type EditOutcome =
  | {
      outcome: 'amend';
      document: PlanDocument;
      effectiveFrom: LocalDate;
      /** Observations about how the document prints the line, which the act answers. */
      settled: Discrepancy[];
    }
  | { outcome: 'refused'; why: EditRefusal };

const refuse = (why: EditRefusal): EditOutcome => ({ outcome: 'refused', why });

type Plan = Pick<PlanState, 'year' | 'versions' | 'resolutions'>;

/** The last version as it is used: its decisions taken. */
const lastDocument = ({ resolutions }: Plan, version: VersionEntry): PlanDocument => {
  const document = applyResolutions(version.document, resolutions);
  const used = (line: DocumentLine): DocumentLine => ({
    ...line,
    schedule: version.schedules?.[version.lineKeys[line.code] ?? line.code] ?? line.schedule,
  });
  return {
    ...document,
    programmes: document.programmes.map((programme) => ({
      ...programme,
      lines: programme.lines.map(used),
    })),
  };
};

const total = (schedule: Schedule): number =>
  Object.values(schedule).reduce((sum, units) => sum + units, 0);

const withUnits = (line: DocumentLine, months: [Month, number][]): DocumentLine => {
  const schedule = Object.fromEntries(
    Object.entries({ ...line.schedule, ...Object.fromEntries(months) }).filter(
      ([, units]) => units > 0,
    ),
  );
  // Where the document prints another quantity than its months have, that stays as it is printed.
  const printsSum = line.annualQuantity === total(line.schedule);
  return {
    ...line,
    schedule,
    annualQuantity: printsSum ? total(schedule) : line.annualQuantity,
  };
};

/** The line as the edit leaves it; undefined where it is taken out. */
const editLine = (
  line: DocumentLine,
  edit: Exclude<LineEdit, { kind: 'undo' }>,
  isKept: (month: Month) => boolean,
): DocumentLine | undefined | EditRefusal => {
  const unitsIn = (month: Month): number => line.schedule[String(month)] ?? 0;
  switch (edit.kind) {
    case 'move': {
      const units = unitsIn(edit.from);
      if (units === 0) return 'not_scheduled';
      if (isKept(edit.from) || isKept(edit.to)) return 'month_closed';
      return edit.from === edit.to
        ? line
        : withUnits(line, [
            [edit.from, 0],
            [edit.to, unitsIn(edit.to) + units],
          ]);
    }
    case 'quantity':
      return isKept(edit.month) ? 'month_closed' : withUnits(line, [[edit.month, edit.units]]);
    case 'text':
      return { ...line, text: edit.text };
    case 'remove':
      return undefined;
  }
};

const changesMonths = ({ kind }: LineEdit): boolean => kind !== 'text';

/** In the document: its months are the act's now, not a reading of what was printed. */
const replaceLine = (
  document: PlanDocument,
  edit: Exclude<LineEdit, { kind: 'undo' }>,
  line: DocumentLine | undefined,
): Pick<Extract<EditOutcome, { outcome: 'amend' }>, 'document' | 'settled'> => {
  const settled = changesMonths(edit)
    ? document.discrepancies.filter(
        ({ lineCode, severity }) => lineCode === edit.code && severity === 'decision',
      )
    : [];
  return {
    settled,
    document: {
      ...document,
      discrepancies: document.discrepancies.filter((each) => !settled.includes(each)),
      programmes: document.programmes.map((programme) => ({
        ...programme,
        lines: programme.lines.flatMap((each) => (each.code !== edit.code ? each : (line ?? []))),
      })),
    },
  };
};

/** @param from the first day that the act names; without it today, or when what is stored for a later day begins. @param today local date of the plan. */
export const decideEdit = (
  plan: Plan,
  edit: LineEdit,
  from: LocalDate | undefined,
  today: LocalDate,
): EditOutcome => {
  const last = plan.versions.at(-1);
  const present = begunBy(plan, today).at(-1);
  const month = currentMonth({ year: plan.year }, today);
  if (last === undefined || present === undefined || month > 12) return refuse('year_over');
  if (edit.kind === 'undo')
    return last.number === present.number
      ? refuse('nothing_to_undo')
      : { outcome: 'amend', document: present.document, effectiveFrom: today, settled: [] };
  const earliest = last.effectiveFrom > today ? last.effectiveFrom : today;
  const effectiveFrom = from ?? earliest;
  if (
    effectiveFrom < (last.effectiveFrom > today ? last.effectiveFrom : '') ||
    effectiveFrom < firstOfMonth(plan.year, Math.max(month, 1))
  )
    return refuse('too_early');
  const document = lastDocument(plan, last);
  const line = document.programmes
    .flatMap(({ lines }) => lines)
    .find(({ code }) => code === edit.code);
  if (line === undefined) return refuse('unknown_line');
  const edited = editLine(line, edit, (of) => lastOfMonth(plan.year, of) < effectiveFrom);
  return typeof edited === 'string'
    ? refuse(edited)
    : { outcome: 'amend', effectiveFrom, ...replaceLine(document, edit, edited) };
};
