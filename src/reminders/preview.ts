/**
 * `plan messages`: as if the service had run without pause from one day to another, with the progress now stored and
 * nothing more reported, no session set, each discrepancy by its proposal. Today's date and the ledger play no part.
 */
import { addDays, epochOf, instantAt } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { askingTimes } from './asking-times.ts';
import { occurrences, owed } from './engine.ts';
import type { Owed } from './owed.ts';
import { RULES } from './rules/rules.ts';

const asPrinted = (state: PlanState, from: LocalDate): PlanState => {
  let { lines, sessions } = state;
  for (const { severity, lineCode, month, readings, resolution } of state.document.discrepancies) {
    const effect =
      severity === 'decision' && resolution !== undefined ? readings?.[0]?.effect : undefined;
    if (effect?.type === 'schedule')
      lines = lines.map((line) =>
        line.code === lineCode ? { ...line, schedule: effect.schedule } : line,
      );
    if (effect?.type === 'window')
      sessions = sessions.map((one) =>
        one.kind === 'ordinary' && one.month === month
          ? { ...one, window: { opensOn: effect.opensOn, closesOn: effect.closesOn } }
          : one,
      );
  }
  return {
    // The service answers at the latest from the first day asked for: when it was really adopted may be today.
    ...state,
    lines,
    activeFrom: state.activeFrom < from ? state.activeFrom : from,
    sessions: sessions
      .filter((one) => one.kind === 'ordinary')
      .map((one) => ({ ...one, events: [] })),
  };
};

/** In the order of their instants; what fell due before `from` was told then. */
export const preview = (
  stored: PlanState,
  from: LocalDate,
  to: LocalDate,
  rules = RULES,
): Owed[] => {
  const state = asPrinted(stored, from);
  const times = askingTimes(state, rules);
  const before = epochOf(instantAt(from, '00:00', state.timeZone)) - 1;
  const sent = new Set(occurrences(state, before, rules).map((one) => one.key));
  const messages: Owed[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const now of times(date)) {
      for (const one of owed(state, now, sent, rules)) {
        for (const key of one.mergedKeys) sent.add(key);
        messages.push(one);
      }
    }
  }
  return messages;
};
