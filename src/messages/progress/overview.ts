/** `/avance`: the headline, a row per programme with a bar, what was reported last, the next session; and down. */
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import {
  figures,
  indexState,
  programmed,
  scheduledMonths,
  type Figures,
} from '../../domain/progress/progress.ts';
import { memoizeByKey } from '../../domain/time/memoize-by-snapshot.ts';
import { nextSession } from '../../domain/sessions/session-state.ts';
import { lineActions } from './line-card.ts';
import { monthRows } from './month-rows.ts';
import type { Action, Block, Message, Press } from '../../conversation/message.ts';
import { sessionName, sessionStatusIn } from '../sessions/session-words.ts';
import { capital, momentName, monthName, percent, shorten, signature } from '../words.ts';
import { subtleText } from '../small-text.ts';

const open = (type: string, value: string | number): Press => ({
  verb: 'avance',
  args: { type, value },
});
const back = (label: string, press: Press): Action => ({
  kind: 'press',
  label: `← ${label}`,
  press,
});
const WHOLE: Press = { verb: 'avance', args: {} };

/** The first line reads "N de M" for the month in course and for the last close. */
const headline = (all: Figures): string => {
  const current =
    all.current.month >= 1 && all.current.month <= 12
      ? `${capital(monthName(all.current.month))} en curso: ${all.current.complete} de ${all.current.scheduled}`
      : all.current.month === 0
        ? 'El año del plan todavía no empieza'
        : 'El año del plan ya terminó';
  const closed =
    all.lastClosedMonth === undefined
      ? 'todavía no cierra ningún mes'
      : `al cierre de ${monthName(Math.min(all.lastClosedMonth, 12))}: ${all.closed.complete} de ${all.closed.scheduled} (${percent(all.closed.complete, all.closed.scheduled)})`;
  return `${current} · ${closed}`;
};

const more = (all: Figures): Block => ({
  type: 'facts',
  facts: [
    { label: 'Rezago', value: String(all.overdue) },
    ...(all.justified > 0 ? [{ label: 'Justificadas', value: String(all.justified) }] : []),
    ...(all.suspended > 0 ? [{ label: 'Suspendidas', value: String(all.suspended) }] : []),
    ...(all.rescheduled > 0 ? [{ label: 'Reprogramadas', value: String(all.rescheduled) }] : []),
    ...(all.uncaptured > 0 ? [{ label: 'Sin captura', value: String(all.uncaptured) }] : []),
    { label: 'Unidades', value: `${all.units.reported} de ${all.units.programmed}` },
  ],
});

const together = (all: Figures): { done: number; total: number } => ({
  done: all.closed.complete + all.current.complete,
  total: all.closed.scheduled + all.current.scheduled,
});

const rowOf = (label: string, all: Figures, press: Press): Block => ({
  type: 'progress',
  label,
  ...together(all),
  action: press,
  ...(all.overdue > 0 ? { detail: `rezago ${all.overdue}` } : {}),
});

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
        `${line.code} · ${monthName(entry.month)}: ${entry.total ?? 0} de ${programmed(line, entry.month)} — ${signature(entry)}, ${momentName(entry.at)}`,
      ),
    ),
  ];
};

const message = (title: string, all: Figures, blocks: Block[]): Message => ({
  text: `${headline(all)} · rezago ${all.overdue}`,
  blocks: [
    { type: 'text', text: headline(all) },
    { type: 'heading', text: title },
    more(all),
    ...blocks,
  ],
});

const drawPlan = (state: PlanState, today: LocalDate): Message => {
  const session = nextSession(state, today);
  return message(state.document.plan.title, figures(state, today), [
    ...state.document.programmes.map((programme) =>
      rowOf(
        `${programme.code} · ${shorten(programme.title, 70)}`,
        figures(state, today, (line) => line.programme === programme.code),
        open('programme', programme.code),
      ),
    ),
    ...lastReports(state, () => true),
    ...(session === undefined
      ? []
      : [
          {
            type: 'text',
            text: `Próxima sesión: ${sessionName(session)}. ${sessionStatusIn(state, session)}.`,
          } as const,
        ]),
    {
      type: 'actions',
      actions: [
        { kind: 'press', label: 'Ver pendientes', press: { verb: 'pendientes', args: {} } },
      ],
    },
  ]);
};

/** By day, as long as nothing changes: this is what is asked for most. */
const drawn = memoizeByKey<PlanState, LocalDate, Message>();

/** The whole plan: its headline and a row per programme. */
export const planOverview = (state: PlanState, today: LocalDate): Message =>
  drawn(state, today, () => drawPlan(state, today));

const isRemoved = ({ removed }: PlanState, line: PlanLine): boolean => removed.includes(line);
/** Its code may be another line's now. */
const nameOf = (state: PlanState, line: PlanLine): string =>
  isRemoved(state, line) ? `${line.code} (quitada)` : line.code;
const openLine = (state: PlanState, line: PlanLine): Press =>
  isRemoved(state, line) ? open('removed', line.lineKey) : open('line', line.code);

/** A programme, a chapter, an area or a month: a row per line. */
export const groupOverview = (
  state: PlanState,
  today: LocalDate,
  title: string,
  filter: (line: PlanLine) => boolean,
): Message =>
  message(title, figures(state, today, filter), [
    ...everyLine(state)
      .filter(filter)
      .map((line) =>
        rowOf(
          `${nameOf(state, line)} · ${shorten(line.text, 80)}`,
          figures(state, today, (one) => one === line),
          openLine(state, line),
        ),
      ),
    ...lastReports(state, filter),
    { type: 'actions', actions: [back('Todo el plan', WHOLE)] },
  ]);

/** One line: its months, and the buttons of the month that is due. */
export const lineOverview = (
  state: PlanState,
  today: LocalDate,
  line: PlanLine,
  mayReport: boolean,
): Message => {
  const all = figures(state, today, (one) => one === line);
  const months = scheduledMonths(line);
  const current = months.find((month) => month === all.current.month);
  const area = state.areas.find((one) => one.code === line.area)?.name;
  return message(`${nameOf(state, line)} · ${shorten(line.text, 200)}`, all, [
    {
      type: 'facts',
      facts: [
        { label: 'Unidad', value: line.unit },
        { label: 'Cuantificación', value: String(line.annualQuantity) },
        { label: 'Meta', value: shorten(line.goal, 200) },
        ...(area === undefined ? [] : [{ label: 'Área', value: area }]),
      ],
    },
    {
      type: 'table',
      columns: ['Mes', 'Avance', 'Estado'],
      rows: monthRows(state, line),
    },
    {
      type: 'actions',
      actions: [
        ...(current === undefined || !mayReport
          ? []
          : lineActions(line, current, indexState(state).month(line.lineKey, current))),
        back(`Programa ${line.programme}`, open('programme', line.programme)),
        back('Todo el plan', WHOLE),
      ],
    },
  ]);
};

/** A month of the whole plan: a row per programme. */
export const monthOverview = (state: PlanState, today: LocalDate, month: Month): Message => {
  const index = indexState(state);
  const rows = state.document.programmes.map((programme): Block => {
    const due = everyLine(state).filter(
      (line) => line.programme === programme.code && programmed(line, month) > 0,
    );
    return {
      type: 'progress',
      label: `${programme.code} · ${shorten(programme.title, 70)}`,
      done: due.filter((line) => index.month(line.lineKey, month).complete).length,
      total: due.length,
      action: open('programme', programme.code),
    };
  });
  const [done, total] = rows.reduce(
    ([a, b], row) => (row.type === 'progress' ? [a + row.done, b + row.total] : [a, b]),
    [0, 0],
  );
  const title = `${capital(monthName(month))}: ${done} de ${total}`;
  return {
    text: title,
    blocks: [
      { type: 'text', text: headline(figures(state, today)) },
      { type: 'heading', text: title },
      ...rows,
      { type: 'actions', actions: [back('Todo el plan', WHOLE)] },
    ],
  };
};
