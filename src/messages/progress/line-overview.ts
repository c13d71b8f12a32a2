/** `/avance LÍNEA`: its months, who answers for it, what was reported last, the history, the buttons of the month that is due. */
import type { Block, Message } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { figures } from '../../domain/progress/figures.ts';
import { indexState, scheduledMonths } from '../../domain/progress/progress.ts';
import { pageActions, pageStart } from '../paging.ts';
import { shorten } from '../words.ts';
import { lineActions } from './line-card.ts';
import { evidenceLinks, historyBlocks, historyOf, HISTORY_PAGE } from './line-history.ts';
import { areaName, responsibleName } from './line-row.ts';
import { monthRows } from './month-rows.ts';
import { backToPlan, backToProgramme, lineName, openLine, overviewMessage } from './overview.ts';

const facts = (state: PlanState, line: PlanLine): Block => {
  const area = areaName(state, line.area);
  const responsible = responsibleName(state, line);
  return {
    type: 'facts',
    facts: [
      ...(area === undefined ? [] : [{ label: 'Área', value: area }]),
      { label: 'Responsable', value: responsible ?? 'Sin persona asignada; la atiende el área' },
      { label: 'Unidad', value: line.unit },
      { label: 'Cuantificación', value: String(line.annualQuantity) },
      { label: 'Meta', value: shorten(line.goal, 200) },
    ].filter(({ value }) => value !== ''),
  };
};

/** @param from of how many entries of its history to begin with; the months stand on the first page. */
export const lineOverview = (
  { state, today, mayReport }: { state: PlanState; today: LocalDate; mayReport: boolean },
  line: PlanLine,
  from = 0,
): Message => {
  const all = figures(state, today, (each) => each === line);
  const current = scheduledMonths(line).find((month) => month === all.current.month);
  const history = historyOf(state, line);
  const start = pageStart(from, HISTORY_PAGE, history.length);
  const shown = history.slice(start, start + HISTORY_PAGE);
  const months: Block = {
    type: 'table',
    columns: ['Mes', 'Unidades', 'Estado'],
    rows: monthRows(state, line, all.current.month),
  };
  return overviewMessage(
    { state, today },
    `${lineName(state, line)} · ${shorten(line.text, 200)}`,
    all,
    [
      facts(state, line),
      ...(start > 0 ? [] : [months]),
      ...historyBlocks(state, line, start),
      {
        type: 'actions',
        actions: [
          ...(current === undefined || !mayReport
            ? []
            : lineActions(line, current, indexState(state).month(line.lineKey, current)).filter(
                ({ kind }) => kind !== 'link',
              )),
          ...evidenceLinks(shown),
          ...pageActions(openLine(state, line), start, HISTORY_PAGE, history.length),
          backToProgramme(line.programme),
          backToPlan(),
        ],
      },
    ],
  );
};
