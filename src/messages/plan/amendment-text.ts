/** What an amendment changes, line by line, before it is stored and afterwards in `/plan modificar`. */
import type {
  AmendmentDifference,
  Change,
  LineChange,
  MonthChanges,
  WindowChange,
} from '../../domain/plan/amendment.ts';
import type { Month, Schedule } from '../../domain/plan/document.ts';
import { dateName, dayName, joinNames, monthName, shorten } from '../words.ts';

const MOST_TEXT = 120;
const quoted = (text: string): string => `«${shorten(text, MOST_TEXT)}»`;
const names = (months: Month[]): string => joinNames(months.map(monthName));
const scheduled = (schedule: Schedule): Month[] =>
  Object.keys(schedule)
    .map(Number)
    .sort((a, b) => a - b);

const fromTo = (
  what: string,
  change: Change<string | number> | undefined,
  show: (value: string | number) => string = String,
): string[] =>
  change === undefined ? [] : [`${what}: de ${show(change.from)} a ${show(change.to)}`];

const monthParts = ({ moved, added, removed, changed, kept }: MonthChanges): string[] => [
  ...moved.map(({ from, to }) => `pasa de ${monthName(from)} a ${monthName(to)}`),
  ...(added.length === 0 ? [] : [`se agrega ${names(added.map(({ month }) => month))}`]),
  ...(removed.length === 0 ? [] : [`se quita ${names(removed.map(({ month }) => month))}`]),
  ...changed.map(({ month, from, to }) => `${monthName(month)}: de ${from} a ${to}`),
  ...(kept.length === 0
    ? []
    : [`${names(kept)} no ${kept.length === 1 ? 'cambia: ya cerró' : 'cambian: ya cerraron'}`]),
];

const changeLine = (change: LineChange): string => {
  const text = (value: string | number): string => quoted(String(value));
  const parts = [
    ...(change.renamed === undefined ? [] : [`antes ${change.renamed.from}`]),
    ...monthParts(change.months),
    ...fromTo('cuantificación', change.annualQuantity),
    ...fromTo('texto', change.text, text),
    ...fromTo('unidad', change.unit, text),
    ...fromTo('meta', change.goal, text),
  ];
  return `~ ${change.code}: ${parts.join('; ')}`;
};

const windowLine = ({ key, from, to }: WindowChange): string => {
  const dates = (window: NonNullable<WindowChange['from']>): string =>
    `${dayName(window.opensOn)} a ${dayName(window.closesOn)}`;
  const change =
    from === undefined
      ? `se agrega, ${to === undefined ? '' : dates(to)}`
      : to === undefined
        ? `se quita (${dates(from)})`
        : `de ${dates(from)} a ${dates(to)}`;
  return `~ Sesión ${key}: ${change}`;
};

/** One line each; none where the documents differ in nothing that the plan uses. */
export const differenceLines = (difference: AmendmentDifference): string[] => [
  ...difference.added.map(
    ({ code, text, schedule }) => `+ ${code}: ${quoted(text)}, ${names(scheduled(schedule))}`,
  ),
  ...difference.removed.map(
    ({ code, text, keeps }) =>
      `- ${code}: ${quoted(text)}${keeps.length === 0 ? '' : `; conserva ${names(keeps)}`}`,
  ),
  ...difference.changed.map(changeLine),
  ...difference.windows.map(windowLine),
];

export const differenceTitle = (
  effectiveFrom: string,
  { reason, act }: { reason?: string | undefined; act?: string | undefined },
): string =>
  [
    `Modificación en vigor desde el ${dateName(effectiveFrom)}`,
    ...(reason === undefined ? [] : [reason]),
    ...(act === undefined ? [] : [`aprobada: ${act}`]),
  ].join(' · ');

export const NOTHING_DIFFERENT =
  'No cambia ninguna línea, mes, cantidad ni sesión; sólo otros textos del documento.';
