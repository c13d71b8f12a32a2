/**
 * Numbers, hours, dates, codes and the other figures of a text: in order, none over another, the longest that begins at
 * a token. Pure and linear: each reader looks at a few tokens from where it stands.
 */
import type { Token } from '../tokens.ts';
import { readMoney, readPercentage, readRange } from './amounts.ts';
import { readCodes } from './codes.ts';
import { readDates } from './date-ranges.ts';
import { readDate } from './dates.ts';
import { readDayList } from './day-lists.ts';
import { readDuration } from './durations.ts';
import type { Entity, EntityContext } from './entity.ts';
import { readHour } from './hours.ts';
import { readMonth, readYear } from './months.ts';
import { readFraction, readNumber, readPlus } from './numbers.ts';
import { readOrdinal } from './ordinals.ts';
import { readDocument, readPhone } from './references.ts';
import type { Found, Reader, Source } from './source.ts';

/** Of two that are equally long the earlier one is meant. */
const READERS: readonly Reader[] = [
  readCodes,
  readDates,
  readDayList,
  readDate,
  readHour,
  readMoney,
  readPercentage,
  readPhone,
  readDocument,
  readDuration,
  readMonth,
  readYear,
  readRange,
  readFraction,
  readPlus,
  readOrdinal,
  readNumber,
];

const longestAt = (source: Source, from: number): Found | undefined => {
  let longest: Found | undefined;
  for (const reader of READERS) {
    const found = reader(source, from);
    if (found !== undefined && found.to > (longest?.to ?? from)) longest = found;
  }
  return longest;
};

const makeSource = (tokens: readonly Token[], context: EntityContext): Source => ({
  tokens,
  context,
  numbers: new Map(),
});

/** Never throws; the same tokens always give the same. */
export const readEntities = (tokens: readonly Token[], context: EntityContext): Entity[] => {
  const source = makeSource(tokens, context);
  const entities: Entity[] = [];
  let index = 0;
  while (index < tokens.length) {
    const found = longestAt(source, index);
    if (found !== undefined) entities.push({ from: index, to: found.to, ...found.value });
    index = found?.to ?? index + 1;
  }
  return entities;
};
