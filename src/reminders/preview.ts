/**
 * `plan messages`: as if the service had run without pause from one day to another, with the progress now stored and
 * nothing more reported, no session set, each discrepancy by its proposal. Today's date and the ledger play no part.
 */
import { addDays, epochOf, instantAt } from '../domain/dates.ts';
import type { LocalDate } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import { owed, type Owed } from './owed.ts';

const asPrinted = (state: PlanState, from: LocalDate): PlanState => {
  let { lines, sessions } = state;
  for (const { severity, lineCode, month, readings, resolution } of state.document.discrepancies) {
    const effect = severity === 'decision' && resolution !== undefined ? readings?.[0]?.effect : undefined;
    if (effect?.type === 'schedule') lines = lines.map((line) => (line.code === lineCode ? { ...line, schedule: effect.schedule } : line));
    if (effect?.type === 'window') sessions = sessions.map((one) => (one.kind === 'ordinary' && one.month === month ? { ...one, window: { opensOn: effect.opensOn, closesOn: effect.closesOn } } : one));
  }
  return {
    ...state, lines, activeFrom: from,
    sessions: sessions.filter((one) => one.kind === 'ordinary').map((one) => ({ ...one, events: [] })),
  };
};

/** In the order of their instants; what fell due before `from` is not told again. */
export const preview = (stored: PlanState, from: LocalDate, to: LocalDate): Owed[] => {
  const state = asPrinted(stored, from);
  const times = [...new Set(Object.values(state.settings.rules).map((rule) => rule.at))].sort();
  const sent = new Set<string>();
  const messages: Owed[] = [];
  const start = epochOf(instantAt(from, '00:00', state.timeZone));
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const time of times) {
      const now = epochOf(instantAt(date, time, state.timeZone));
      for (const one of owed(state, now, sent)) {
        for (const key of one.mergedKeys) sent.add(key);
        if (epochOf(one.at) >= start) messages.push(one);
      }
    }
  }
  return messages;
};
