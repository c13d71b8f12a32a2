/** The readings of a reply that could mean this or that, as answers to choose from: each with its button. */
import type { Month } from '../../domain/plan/document.ts';
import { indexState, programmed } from '../../domain/progress/progress.ts';
import type { Intent, LineIntent } from '../../language/replies/intent.ts';
import {
  countLabel,
  doneLabel,
  severalLabel,
  SMALL_LABELS,
  wholeLabel,
} from '../../messages/progress/reading-labels.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { typedLine, type Target } from '../reporting.ts';
import { pressAction, readingPress, type PressAction } from './reading-action.ts';
import type { Choice } from './said.ts';

/** Where a reply stands: the card's own line, if it is one; the month of the card or list. */
export interface Standing {
  own?: Target | undefined;
  month?: Month | undefined;
}

interface Reading {
  intent: Intent;
  first: Target;
  targets: Target[];
}

const isSame = (a: Intent, b: Intent): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'quantity' || b.kind !== 'quantity' || (a.total === b.total && a.added === b.added));

/** What a reading would record, and where; undefined where one press cannot record it: each line has its own. */
const readingOf = (
  state: PlanState,
  reading: Intent,
  { own, month }: Standing,
): Reading | undefined => {
  const items: LineIntent[] = reading.kind === 'lines' ? reading.items : [{ intent: reading }];
  const targets = items.flatMap(({ code, month: named = month }): Target[] => {
    const line = code === undefined ? own?.line : typedLine(state, code);
    return line === undefined || named === undefined ? [] : [{ line, month: named }];
  });
  const [first] = targets;
  const [said] = items;
  const isOne = said !== undefined && items.every(({ intent }) => isSame(intent, said.intent));
  return first === undefined || !isOne ? undefined : { intent: said.intent, first, targets };
};

const labelOf = ({ intent, first, targets }: Reading, short: boolean): string | undefined => {
  if (targets.length > 1)
    return severalLabel(targets.map(({ line, month }) => ({ code: line.code, month })));
  const { line, month } = first;
  switch (intent.kind) {
    case 'completion':
      return short ? wholeLabel(line, month) : doneLabel(month);
    case 'quantity':
      return countLabel(intent, month, short);
    case 'note':
    case 'justification':
    case 'comment':
    case 'undo':
      return SMALL_LABELS[intent.kind];
    default:
      return undefined;
  }
};

const has = (readings: Intent[], kind: Intent['kind']): boolean =>
  readings.some((reading) => reading.kind === kind);

/** "¿1 o los 15?": the one beside the other. */
const isOneOrAll = (readings: Intent[], { own }: Standing): boolean =>
  own !== undefined &&
  programmed(own.line, own.month) > 1 &&
  has(readings, 'completion') &&
  has(readings, 'quantity');

export const choicesOf = (state: PlanState, readings: Intent[], standing: Standing): Choice[] => {
  const short = isOneOrAll(readings, standing);
  return readings.flatMap((reading): Choice[] => {
    const found = readingOf(state, reading, standing);
    const label = found && labelOf(found, short);
    if (found === undefined || label === undefined) return [];
    const { intent, targets } = found;
    const items = targets.map(({ line, month }) => ({ lineKey: line.lineKey, month, intent }));
    return [{ label, items }];
  });
};

const targetsOf = (state: PlanState, { items }: Choice): Target[] =>
  items.flatMap(({ lineKey, month }) => {
    const line = indexState(state).byKey(lineKey);
    return line === undefined ? [] : [{ line, month }];
  });

/** Their buttons; what no press can do is only typed. */
export const actionsOf = (state: PlanState, choices: Choice[]): PressAction[] =>
  choices.flatMap((choice) => {
    const [first] = choice.items;
    const press = first && readingPress(first.intent, targetsOf(state, choice));
    return press === undefined ? [] : [pressAction(choice.label, press)];
  });

/** The codes and months of a choice that is of several, to be shown before it is made. */
export const severalIn = (
  state: PlanState,
  choices: Choice[],
): { code: string; month: Month }[][] =>
  choices
    .filter(({ items }) => items.length > 1)
    .map((choice) =>
      targetsOf(state, choice).map(({ line, month }) => ({ code: line.code, month })),
    );
