/** The header of a month, and digests with their sections: what is pending, and one form to mark several. */
import { calendarOf } from '../../domain/time/calendar.ts';
import { lastOfMonth } from '../../domain/time/dates.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { monthFigures } from '../../domain/progress/figures.ts';
import { pending, type PendingItem } from '../../domain/progress/progress.ts';
import {
  digestOwner,
  parseSection,
  sectionItems,
  type Section,
  type SectionItems,
} from '../../reminders/sections.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { shortenApart } from '../apart.ts';
import { capital, count, dayName, monthName } from '../words.ts';
import { lineRow } from './board-row.ts';
import { inSeveralAreas, pendingRow } from './line-row.ts';
import { smallText, subtleText } from '../small-text.ts';

/** More lines than this are a button away: a card stays readable, and far below every platform's limit. */
const MOST_LISTED = 20;
/** Of each further section of one person's. */
const LEAST_LISTED = 4;
/** Rows with their buttons, of all sections. */
const MOST_ROWS = 6;
/** Beside other messages in one. */
const COMPACT_ROWS = 3;
/** With its code before it: platforms cut an option at 75. */
const MOST_OF_OPTION = 62;

const areaName = (state: PlanState, code: string): string =>
  state.areas.find((area) => area.code === code)?.name ?? 'General';

/** Choose among the pending, confirm: each reports its programmed quantity. */
export const markSeveral = (items: PendingItem[], month: Month): Action[] => {
  const texts = shortenApart(
    items.map(({ line }) => line.text),
    MOST_OF_OPTION,
  );
  return items.length === 0
    ? []
    : [
        {
          kind: 'form',
          label: 'Marcar varias',
          form: {
            title: `Marcar como hechas, ${monthName(month)}`,
            fields: [
              {
                type: 'multichoice',
                id: 'lines',
                label: 'Líneas que ya están hechas',
                required: true,
                options: items.slice(0, 50).map(({ line }, index) => ({
                  label: `${line.code} · ${texts[index] ?? ''}`,
                  value: line.lineKey,
                })),
              },
            ],
            submit: { label: 'Marcar como hechas', press: { verb: 'marcar', args: { month } } },
          },
        },
      ];
};

/** How much of a section is shown. */
interface Room {
  /** The first so many have their buttons. */
  rows: number;
  /** Beyond so many they are a button away. */
  most: number;
}

/** The first of them as rows with their buttons. */
const listed = (
  state: PlanState,
  items: PendingItem[],
  { rows, most }: Room,
  today: LocalDate,
): Block[] => {
  const area = inSeveralAreas(items.map(({ line }) => line));
  const row = ({ line: { lineKey }, month }: PendingItem): Block[] =>
    lineRow(state, { lineKey, month }, today, { area, responsible: true });
  return [
    ...items.slice(0, rows).flatMap(row),
    ...items.slice(rows, most).map((item): Block => smallText(pendingRow(state, item, area))),
  ];
};

/** All of a section, in pages, where it has more than is listed. */
const seeAll = (
  items: PendingItem[],
  month: Month,
  area: string | undefined,
  most: number,
): Action[] =>
  items.length <= most
    ? []
    : [
        {
          kind: 'press',
          label: `Ver las ${items.length}`,
          press: {
            verb: 'pendientes',
            args: { month, ...(area === undefined ? {} : { area }) },
          },
        },
      ];

/** What is pending and chased by nobody: counted, so that the figure is the one of `/avance` and `/pendientes`. */
const waitingText = (waiting: number): Block[] =>
  waiting === 0
    ? []
    : [
        subtleText(
          `De éstas, ${count(waiting, 'no se recuerda', 'no se recuerdan')}: su justificación está en revisión o un acuerdo las suspendió.`,
        ),
      ];

const untilWhen = ({ settings, year }: PlanState, month: Month): string => {
  const last = lastOfMonth(year, month);
  return calendarOf(settings).firstWorkingDay(year, month) > last
    ? 'que no tuvo días hábiles'
    : `hasta el ${dayName(last)}`;
};

export const headerCard = (
  state: PlanState,
  area: string,
  month: Month,
  today: LocalDate,
): Message => {
  const { complete, scheduled } = monthFigures(state, today, month, (line) => line.area === area);
  const left = pending(state, today, (line) => line.area === area).filter(
    (item) => item.month === month && !item.proposed,
  );
  const title = `${capital(monthName(month))} · ${areaName(state, area)}`;
  const says = `${count(scheduled, 'línea de acción programada', 'líneas de acción programadas')} en ${monthName(month)}`;
  return {
    text: `${title}: ${says}; ${complete} de ${scheduled} hechas`,
    blocks: [
      { type: 'heading', text: title },
      {
        type: 'text',
        text: `${says}, ${untilWhen(state, month)}. Usa los botones, o contesta en el hilo: de una tarjeta «listo» o «van 3»; de un tablero, con el código: «${left[0]?.line.code ?? '3-01'} listo».`,
      },
      { type: 'progress', label: 'Hechas', done: complete, total: scheduled },
      ...(left.length === 0
        ? [{ type: 'text', text: '✅ No queda nada pendiente.', tone: 'good' } as const]
        : [{ type: 'actions', actions: markSeveral(left, month) } as const]),
    ],
  };
};

const TITLES: Record<Section['rule'], (month: Month) => string> = {
  WEEKLY_PENDING: (month) => `Pendiente en ${monthName(month)}`,
  MONTH_CLOSING: (month) => `Por cerrar: ${monthName(month)}`,
  OVERDUE: (month) => `Rezago de ${monthName(month)}`,
};

type Listed = SectionItems & { section: Section };

const sectionBlocks = (
  state: PlanState,
  { section: { rule, month }, items, others, waiting }: Listed,
  area: string | undefined,
  room: Room,
  today: LocalDate,
): Block[] => {
  const actions = [...markSeveral(items, month), ...seeAll(items, month, area, room.most)];
  return [
    {
      type: 'heading',
      text: `${TITLES[rule](month)}: ${count(items.length + waiting, 'línea', 'líneas')}`,
    },
    ...(items.length + waiting === 0
      ? [{ type: 'text', text: '✅ Ya no queda nada aquí.', tone: 'good' } as const]
      : listed(state, items, room, today)),
    ...waitingText(waiting),
    ...(others === 0
      ? []
      : [
          subtleText(
            `Además, ${count(others, 'línea pendiente tiene', 'líneas pendientes tienen')} su propio responsable, que ya fue avisado.`,
          ),
        ]),
    ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
  ];
};

/** What goes to one person has rows with buttons, the oldest first; so much in all that the message fits. */
const roomOf = (
  sections: Listed[],
  index: number,
  { area }: { area?: string },
  compact: boolean,
): Room => {
  if (area !== undefined) return { rows: 0, most: MOST_LISTED };
  const before = sections.slice(0, index).reduce((sum, { items }) => sum + items.length, 0);
  return {
    rows: Math.max(0, (compact ? COMPACT_ROWS : MOST_ROWS) - before),
    most: compact ? LEAST_LISTED : Math.max(LEAST_LISTED, MOST_LISTED - before),
  };
};

export const digestCard = (
  state: PlanState,
  subject: { sections: string[]; area?: string; personId?: string },
  today: LocalDate,
  compact = false,
): Message => {
  const owner = digestOwner(subject);
  const sections = subject.sections
    .map(parseSection)
    .map((section): Listed => ({ section, ...sectionItems(state, today, owner, section) }));
  const total = sections.reduce((sum, { items, waiting }) => sum + items.length + waiting, 0);
  const first = sections[0]?.section;
  const subjectLine = sections
    .map(
      ({ section: { rule, month }, items, waiting }) =>
        `${TITLES[rule](month)} (${items.length + waiting})`,
    )
    .join('; ');
  return {
    text:
      total === 0
        ? `${first === undefined ? 'Pendientes' : TITLES[first.rule](first.month)}: ya no queda nada`
        : subjectLine,
    blocks: sections.flatMap((section, index) =>
      sectionBlocks(state, section, subject.area, roomOf(sections, index, subject, compact), today),
    ),
  };
};
