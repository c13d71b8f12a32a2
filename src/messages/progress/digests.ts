/** The header of a month, and digests with their sections: what is pending, and one form to mark several. */
import { calendarOf } from '../../domain/time/calendar.ts';
import { lastOfMonth } from '../../domain/time/dates.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import {
  indexState,
  pending,
  programmed,
  type PendingItem,
} from '../../domain/progress/progress.ts';
import { digestOwner, parseSection, sectionItems, type Section } from '../../reminders/sections.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { capital, count, dayName, monthName, shorten } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';

/** More lines than this are counted, not listed: a card stays readable, and far below every platform's limit. */
const MOST_LISTED = 20;

const areaName = (state: PlanState, code: string): string =>
  state.areas.find((area) => area.code === code)?.name ?? 'General';

/** Choose among the pending, confirm: each reports its programmed quantity. */
export const markSeveral = (items: PendingItem[], month: Month): Action[] =>
  items.length === 0
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
                options: items.slice(0, 50).map(({ line }) => ({
                  label: `${line.code} · ${shorten(line.text, 90)}`,
                  value: line.lineKey,
                })),
              },
            ],
            submit: { label: 'Marcar como hechas', press: { verb: 'marcar', args: { month } } },
          },
        },
      ];

const listed = (items: PendingItem[]): Block[] => {
  const rows: Block[] = items
    .slice(0, MOST_LISTED)
    .map(({ line, state, proposed }) =>
      smallText(
        `• ${line.code} · ${shorten(line.text, 110)}${state.captured ? ` (${state.reported} de ${state.programmed})` : ''}${proposed ? ' · justificación en revisión' : ''}`,
      ),
    );
  if (items.length > MOST_LISTED)
    rows.push(
      subtleText(`… y ${items.length - MOST_LISTED} más. Escribe /pendientes para verlas.`),
    );
  return rows;
};

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
  const index = indexState(state);
  const lines = everyLine(state).filter(
    (line) => line.area === area && programmed(line, month) > 0,
  );
  const complete = lines.filter((line) => index.month(line.lineKey, month).complete).length;
  const left = pending(state, today, (line) => line.area === area).filter(
    (item) => item.month === month && !item.proposed,
  );
  const title = `${capital(monthName(month))} · ${areaName(state, area)}`;
  const says = `${count(lines.length, 'línea de acción programada', 'líneas de acción programadas')} en ${monthName(month)}`;
  return {
    text: `${title}: ${says}; ${complete} de ${lines.length} hechas`,
    blocks: [
      { type: 'heading', text: title },
      {
        type: 'text',
        text: `${says}, ${untilWhen(state, month)}. Contesta en el hilo de cada tarjeta («listo», «van 3») o usa sus botones.`,
      },
      { type: 'progress', label: 'Hechas', done: complete, total: lines.length },
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

export const digestCard = (
  state: PlanState,
  subject: { sections: string[]; area?: string; personId?: string },
  today: LocalDate,
): Message => {
  const owner = digestOwner(subject);
  const sections = subject.sections
    .map(parseSection)
    .map((section) => ({ section, ...sectionItems(state, today, owner, section) }));
  const total = sections.reduce((sum, section) => sum + section.items.length, 0);
  const blocks = sections.flatMap(({ section, items, others }): Block[] => [
    {
      type: 'heading',
      text: `${TITLES[section.rule](section.month)}: ${count(items.length, 'línea', 'líneas')}`,
    },
    ...(items.length === 0
      ? [{ type: 'text', text: '✅ Ya no queda nada aquí.', tone: 'good' } as const]
      : listed(items)),
    ...(others === 0
      ? []
      : [
          subtleText(
            `Además, ${count(others, 'línea pendiente tiene', 'líneas pendientes tienen')} su propio responsable, que ya fue avisado.`,
          ),
        ]),
    { type: 'actions', actions: markSeveral(items, section.month) },
  ]);
  const first = sections[0]?.section;
  const subjectLine = sections
    .map(({ section, items }) => `${TITLES[section.rule](section.month)} (${items.length})`)
    .join('; ');
  return {
    text:
      total === 0
        ? `${first === undefined ? 'Pendientes' : TITLES[first.rule](first.month)}: ya no queda nada`
        : subjectLine,
    blocks: blocks.filter((block) => block.type !== 'actions' || block.actions.length > 0),
  };
};
