/** Cards that show something that changed: whose they are, and which of them. */
import { IMPLICIT_AREA } from '../../domain/plan/plan-state.ts';
import type { Db } from '../database/store.ts';

/** The present area of a line, the one that stands for all where there are none. */
export const areaOfLine = async (tx: Db, planId: string, lineKey: string): Promise<string> => {
  const line = await tx.actionLine.findUnique({
    where: { planId_lineKey: { planId, lineKey } },
    select: { areaCode: true },
  });
  return line?.areaCode ?? IMPLICIT_AREA;
};

/** Whose cards: a plan's, or of all the plans of its commission. */
export type CardScope = { planId: string } | { commissionId: string };

/** A statement's parameters are limited, and a topic may take two. */
const PORTION = 200;

/** All of them, in portions that a statement takes. */
export const inPortions = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PORTION) }, (_, index) =>
    all.slice(index * PORTION, (index + 1) * PORTION),
  );

/** Cards of these topics are to be drawn again. `containing`: only those whose subject has this text as a value. */
export const markCardsStale = async (
  tx: Db,
  scope: CardScope,
  topics: { topic: string; containing?: string | undefined }[],
): Promise<void> => {
  for (const portion of inPortions(topics))
    await tx.posting.updateMany({
      where: {
        delivery: {
          ...('planId' in scope ? scope : { plan: scope }),
          OR: portion.map(({ topic, containing }) =>
            containing === undefined
              ? { topic }
              : { topic, subject: { contains: JSON.stringify(containing) } },
          ),
        },
      },
      data: { wantedRevision: { increment: 1 } },
    });
};
