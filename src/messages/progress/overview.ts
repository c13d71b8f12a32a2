/** `/avance`: how far the plan, a part of it or a month is: the headline, a row per programme or line; and down. */
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import {
  figures,
  isOpening,
  monthFigures,
  type Figures,
  type Part,
} from '../../domain/progress/figures.ts';
import { indexState, programmed } from '../../domain/progress/progress.ts';
import { memoizeByKey } from '../../domain/time/memoize-by-snapshot.ts';
import { nextSession } from '../../domain/sessions/session-state.ts';
import { figureBlocks, headline, nOfM, openingSentence, rowFigures } from './headline.ts';
import { areaName, inSeveralAreas, lineText, whoAnswers } from './line-row.ts';
import { otherMatterBlocks } from './other-matters.ts';
import type { Action, Block, Message, Press } from '../../conversation/message.ts';
import { pageActions, pageStart } from '../paging.ts';
import { sessionName, sessionStatusIn } from '../sessions/session-words.ts';
import { capital, count, momentName, monthName, shorten, signature } from '../words.ts';
import { subtleText } from '../small-text.ts';

const openOverview = (type: string, value: string | number): Press => ({
  verb: 'avance',
  args: { type, value },
});
const back = (label: string, press: Press): Action => ({
  kind: 'press',
  label: `← ${label}`,
  press,
});
export const backToPlan = (): Action => back('Todo el plan', { verb: 'avance', args: {} });
export const backToProgramme = (programme: string): Action =>
  back(`Programa ${programme}`, openOverview('programme', programme));

/** Rows of a page: what Slack takes in one message. */
const PAGE = 18;

/** What was reported last stands; what stood before it is in the line's history. */
const lastReports = (state: PlanState, filter: (line: PlanLine) => boolean): Block[] => {
  const index = indexState(state);
  const last = state.entries
    .filter((entry) => entry.kind === 'report')
    .slice(-60)
    .reverse()
    .flatMap((entry) => {
      const line = index.byKey(entry.lineKey);
      return line === undefined ||
        !filter(line) ||
        index.month(entry.lineKey, entry.month).last !== entry
        ? []
        : [{ entry, line }];
    })
    .slice(0, 3);
  if (last.length === 0) return [];
  return [
    { type: 'text', text: 'Lo último reportado' },
    ...last.map(({ entry, line }): Block =>
      subtleText(
        `${line.code} · ${monthName(entry.month)}: ${entry.total ?? 0} de ${count(programmed(line, entry.month), 'unidad', 'unidades')} — ${signature(entry)}, ${momentName(entry.at)}`,
      ),
    ),
  ];
};

/** The headline first, as the contract has it. */
export const overviewMessage = (
  { state, today }: { state: PlanState; today: LocalDate },
  title: string,
  all: Figures,
  blocks: Block[],
): Message => ({
  text: `${headline(all)} · rezago ${all.overdue}`,
  blocks: [
    { type: 'text', text: headline(all) },
    { type: 'heading', text: title },
    ...figureBlocks(state, today, all),
    ...blocks,
  ],
});

const programmeRows = (
  state: PlanState,
  figuresOf: (filter: (line: PlanLine) => boolean) => {
    done: number;
    total: number;
    detail?: string;
  },
): Block[] =>
  state.document.programmes.map(({ code, title }) => ({
    type: 'progress',
    label: `${code} · ${shorten(title, 70)}`,
    ...figuresOf((line) => line.programme === code),
    action: openOverview('programme', code),
  }));

const drawPlan = (state: PlanState, today: LocalDate): Message => {
  const session = nextSession(state, today);
  return overviewMessage({ state, today }, state.document.plan.title, figures(state, today), [
    ...programmeRows(state, (filter) => rowFigures(state, today, figures(state, today, filter))),
    ...lastReports(state, () => true),
    ...(session === undefined
      ? []
      : [
          {
            type: 'text',
            text: `Próxima sesión: ${sessionName(session)}. ${sessionStatusIn(state, session)}.`,
          } as const,
        ]),
  ]);
};

/** By day, as long as nothing changes: this is what is asked for most. */
const drawn = memoizeByKey<PlanState, LocalDate, Message>();

/** The whole plan: its headline, a row per programme, and what else is late. @param now plan milliseconds. */
export const planOverview = (state: PlanState, today: LocalDate, now: number): Message => {
  const { text, blocks } = drawn(state, today, () => drawPlan(state, today));
  return {
    text,
    blocks: [
      ...blocks,
      ...otherMatterBlocks(state, { today, now }),
      {
        type: 'actions',
        actions: [
          { kind: 'press', label: 'Ver pendientes', press: { verb: 'pendientes', args: {} } },
        ],
      },
    ],
  };
};

const isRemoved = ({ removed }: PlanState, line: PlanLine): boolean => removed.includes(line);
/** Its code may be another line's now. */
export const lineName = (state: PlanState, line: PlanLine): string =>
  isRemoved(state, line) ? `${line.code} (quitada)` : line.code;
export const openLine = (state: PlanState, line: PlanLine): Press =>
  isRemoved(state, line) ? openOverview('removed', line.lineKey) : openOverview('line', line.code);

/** A programme, a chapter, an area: what it is called, its lines, what opens it again, of how many it begins with. */
export interface Group {
  title: string;
  filter: (line: PlanLine) => boolean;
  press: Press;
  from: number;
}

/** A row per line, in pages. */
export const groupOverview = (
  state: PlanState,
  today: LocalDate,
  { title, filter, press, from }: Group,
): Message => {
  const lines = everyLine(state).filter(filter);
  const several = inSeveralAreas(lines);
  const area = areaName(state, lines[0]?.area ?? '');
  const start = pageStart(from, PAGE, lines.length);
  return overviewMessage({ state, today }, title, figures(state, today, filter), [
    ...(several || area === undefined || area === title ? [] : [subtleText(`Área: ${area}`)]),
    ...lines.slice(start, start + PAGE).map((line): Block => ({
      type: 'progress',
      label: `${lineName(state, line)} · ${lineText(state, line, 62)}${whoAnswers(state, line, several)}`,
      ...rowFigures(
        state,
        today,
        figures(state, today, (each) => each === line),
      ),
      action: openLine(state, line),
    })),
    ...lastReports(state, filter),
    {
      type: 'actions',
      actions: [...pageActions(press, start, PAGE, lines.length), backToPlan()],
    },
  ]);
};

/** A month that has opened, by its bar; one that is to come, or in its first week, by what it has. */
const monthRow = (
  part: Part,
  opening: boolean,
): { done: number; total: number; detail?: string } =>
  opening
    ? { done: 0, total: 0, detail: count(part.scheduled, 'programada', 'programadas') }
    : { done: part.complete, total: part.scheduled };

/** A month of the whole plan: a row per programme. */
export const monthOverview = (state: PlanState, today: LocalDate, month: Month): Message => {
  const opening = isOpening(state, today, month);
  const whole = monthFigures(state, today, month);
  const title = `${capital(monthName(month))}: ${nOfM(whole)}`;
  return {
    text: title,
    blocks: [
      { type: 'text', text: headline(figures(state, today)) },
      { type: 'heading', text: title },
      ...(opening
        ? [{ type: 'text', text: openingSentence(state, today, month, whole) } as const]
        : []),
      ...programmeRows(state, (filter) =>
        monthRow(monthFigures(state, today, month, filter), opening),
      ),
      { type: 'actions', actions: [backToPlan()] },
    ],
  };
};
