/** Entities as short text, for tables: "number 3", "hour 17:30", each kind in one way. */
import type { Entity, EntityContext } from '../../../src/language/entities/entity.ts';
import { readEntities } from '../../../src/language/entities/read.ts';
import { textOf, tokenize } from '../../../src/language/tokens.ts';

const LINES: Record<string, number> = { '3': 9, '4.1': 6, '4.2': 8, '5.2': 4, '6.1': 5, '6.2': 18 };
export const CODES = Object.entries(LINES).flatMap(([programme, count]) =>
  Array.from({ length: count }, (_, index) => `${programme}-${String(index + 1).padStart(2, '0')}`),
);

/** A Tuesday. */
export const CONTEXT: EntityContext = { codes: CODES, today: '2020-03-10', year: 2020 };

const value = (entity: Entity): string => {
  const doubt = 'contradicts' in entity && entity.contradicts === true ? '!' : '';
  switch (entity.kind) {
    case 'number':
      return `${entity.written === 'article' ? 'article' : 'number'} ${entity.value}`;
    case 'fraction':
      return `fraction ${entity.part}/${entity.whole}`;
    case 'range':
      return `range ${entity.low}..${entity.high}`;
    case 'date':
      return `${entity.written === 'figures' ? 'date' : entity.written} ${entity.date}${doubt}${entity.bare === true ? ' bare' : ''}`;
    case 'dates':
      return `dates ${entity.first}..${entity.last}${doubt}`;
    case 'days':
      return `days ${entity.dates.join(',')}`;
    case 'hour':
      return `hour ${entity.time}${entity.eitherHalf === true ? '?' : ''}`;
    case 'duration':
      return `duration ${entity.amount} ${entity.unit}`;
    case 'month':
      return `month ${entity.month}${entity.year === undefined ? '' : `/${entity.year}`}`;
    case 'year':
      return `year ${entity.year}`;
    case 'codes':
      return `codes ${[...entity.codes, ...entity.unknown.map((code) => `?${code}`)].join(',')}`;
    case 'document':
    case 'money':
    case 'phone':
      return entity.kind;
    default:
      return `${entity.kind} ${entity.value}`;
  }
};

/** What each entity is: "number 3 | month 4". */
export const shown = (text: string, context = CONTEXT): string =>
  readEntities(tokenize(text), context).map(value).join(' | ');

/** The words of each: "[2 de marzo] [5:30 pm]". */
export const spans = (text: string): string => {
  const tokens = tokenize(text);
  return readEntities(tokens, CONTEXT)
    .map(({ from, to }) => `[${textOf(tokens.slice(from, to), text)}]`)
    .join(' ');
};
