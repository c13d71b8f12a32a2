/** In `/pendientes`: commitments of agreements and acuerdos that fall due. */
import { dueItems } from '../../domain/agreements/commitment.ts';
import { hasRole } from '../../domain/people/people.ts';
import { allowed } from '../../domain/people/rights.ts';
import { byDueDate, dueLight } from '../../domain/plan/due-item.ts';
import type { Block } from '../../conversation/message.ts';
import { dueLine, fulfilAction } from '../../messages/agreements/due-card.ts';
import { count } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { todayOf } from '../reporting.ts';
import { subtleText } from '../../messages/small-text.ts';

const MOST_LISTED = 5;

/** What is owed by a day, late or within a week, in the areas that this person reports for: with the button. */
export const commitments = (context: CommandContext, area: string | undefined): Block[] => {
  const {
    state,
    actor: { person },
  } = context;
  const today = todayOf(context);
  const due = dueItems(state)
    .filter(
      (item) =>
        ['late', 'soon'].includes(dueLight(item, today)) &&
        (area === undefined || item.area === area) &&
        (item.area === undefined
          ? hasRole(person, 'TECHNICAL_SECRETARY')
          : allowed(person, 'report', item.area)),
    )
    .sort(byDueDate);
  if (due.length === 0) return [];
  return [
    { type: 'heading', text: `Por cumplir: ${count(due.length, 'compromiso', 'compromisos')}` },
    ...due.slice(0, MOST_LISTED).flatMap((one): Block[] => [
      { type: 'text', text: dueLine(state, one, today) },
      { type: 'actions', actions: [fulfilAction(one)] },
    ]),
    ...(due.length > MOST_LISTED
      ? [
          subtleText(
            `… y ${due.length - MOST_LISTED} más: aparecen aquí al cumplir éstos, o con /convenio.`,
          ),
        ]
      : []),
  ];
};
