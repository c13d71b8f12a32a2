/** Why what was last written under a line's cards was understood as it was. */
import type { Block } from '../../conversation/message.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { whyHeard } from '../../messages/progress/why.ts';
import { smallText, subtleText } from '../../messages/small-text.ts';
import { momentName, monthName, shorten, signature } from '../../messages/words.ts';

const MOST = 3;

const shown = (entry: ProgressEntry): Block[] => {
  const { month, note = '', at, understood } = entry;
  if (understood === undefined) return [];
  const said = note === '' ? (understood.clauses[0]?.text ?? '') : note;
  const head = `${monthName(month)}, «${shorten(said, 100)}» (${signature(entry)}, ${momentName(at)})`;
  return [smallText(head), subtleText(whyHeard(understood).join(' '))];
};

/** The last of what was written, latest first; nothing where nothing was. */
export const heardOfLine = ({ entries }: PlanState, { lineKey }: PlanLine): Block[] => {
  const heard = entries.filter(
    (entry) => entry.lineKey === lineKey && entry.understood !== undefined,
  );
  return heard.length === 0
    ? []
    : [
        { type: 'text', text: 'Lo último que se contestó, y cómo lo entendí:' },
        ...heard.slice(-MOST).reverse().flatMap(shown),
      ];
};
