/** `/ine bitácora [mes]`: what came from the INE and went to it, the files, and the lines that it proves. */
import { offerFor } from '../../domain/progress/evidence-found.ts';
import type { Month } from '../../domain/plan/document.ts';
import { currentMonth } from '../../domain/progress/progress.ts';
import { allowed } from '../../domain/people/rights.ts';
import { logCard } from '../../messages/ine/log-card.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { privately, todayOf } from '../reporting.ts';

/** More lines than a card should hold; the others carry the same button on their own cards. */
const MOST_OFFERED = 8;

/** @param month the one in course, if none is given. */
export const showLog = (context: CommandContext, month?: Month): Answer => {
  const { state, actor, clock } = context;
  const today = todayOf(context);
  const which = month ?? Math.min(Math.max(currentMonth(state, today), 1), 12);
  const offers = state.lines
    .filter((line) => allowed(actor.person, 'report', line.area))
    .flatMap((line) => {
      const offer = offerFor(state, line, which, today);
      return offer === undefined ? [] : [{ line, offer }];
    });
  return privately('shown', logCard(state, which, clock.planNow(), offers.slice(0, MOST_OFFERED)), {
    replace: true,
  });
};
