/** Cards of lines and months that changed: by a report, by an amendment, or by an act of the commission. */
import type { Month } from '../../domain/plan/document.ts';
import type { Db } from '../database/store.ts';
import { areaOfLine, markCardsStale } from './stale-cards.ts';
import { markMergedStale } from './merged-digests.ts';

/** What shows a line's month, as the kinds of cards say. */
export interface LineTopics {
  showing: (changed: {
    lineKey: string;
    month: Month;
    area: string;
    figures: boolean;
  }) => { topic: string; containing?: string | undefined }[];
}

/** They, their months' headers and the digests are to be drawn again. */
export const markLinesStale = async (
  tx: Db,
  planId: string,
  changed: { lineKey: string; month: Month }[],
  { showing }: LineTopics,
): Promise<void> => {
  const areas = new Map<string, string>();
  for (const { lineKey } of changed)
    if (!areas.has(lineKey)) areas.set(lineKey, await areaOfLine(tx, planId, lineKey));
  const topics = changed.flatMap((each) =>
    showing({ ...each, area: areas.get(each.lineKey) ?? '', figures: true }),
  );
  const once = [
    ...new Map(topics.map((topic) => [`${topic.topic} ${topic.containing ?? ''}`, topic])).values(),
  ];
  await markCardsStale(tx, { planId }, once);
  await markMergedStale(tx, planId, once);
};
