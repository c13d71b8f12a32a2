/**
 * `plan messages`: as if the service had run without pause from one day to another, with the progress now stored and
 * nothing more reported, no session set, each discrepancy by its proposal. Today's date and the ledger play no part.
 */
import { addDays, epochOf, instantAt } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import { memoizeBySnapshot } from '../domain/time/memoize-by-snapshot.ts';
import { notBeforeYear } from '../domain/plan/plan-life.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { askingTimes } from './asking-times.ts';
import { sortOutAll } from './all-plans.ts';
import { countedRules, limitDaily } from './daily-limit.ts';
import type { Owed } from './owed.ts';
import type { ReminderRule } from './rule.ts';
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
      sessions = sessions.map((session) =>
        session.kind === 'ordinary' && session.month === month
          ? { ...session, window: { opensOn: effect.opensOn, closesOn: effect.closesOn } }
          : session,
      );
  }
  return {
    // The service answers at the latest from the first day asked for: when it was really adopted may be today.
    ...state,
    lines,
    activeFrom: notBeforeYear(state.year, state.activeFrom < from ? state.activeFrom : from),
    sessions: sessions
      .filter((session) => session.kind === 'ordinary')
      .map((session) => ({ ...session, events: [] })),
  };
};

export interface PreviewedMessage {
  /** The plan as it is on the message's day. */
  state: PlanState;
  /** The other plans, on the same day. */
  others: PlanState[];
  owed: Owed;
  /** The local day on which it would go out. */
  sentOn: LocalDate;
}

/** The moments of a day at which one of the plans may owe something, in order. */
const timesOfDay = (rules: ReminderRule[]) => {
  const timesOf = memoizeBySnapshot((state: PlanState) => askingTimes(state, rules));
  return (date: LocalDate, present: PlanState[]): number[] => {
    const all = present.flatMap((state) => timesOf(state)(date));
    return [...new Set(all)].sort((a, b) => a - b);
  };
};

/** The keys of all that fell due before a day. */
const toldBefore = (first: PlanState[], from: LocalDate, rules: ReminderRule[]): Set<string> => {
  const zone = first[0]?.timeZone ?? 'UTC';
  const lastNight = epochOf(instantAt(from, '00:00', zone)) - 1;
  return new Set(
    sortOutAll(first, lastNight, new Set(), rules).flatMap(({ due, late }) =>
      [...due, ...late].flatMap(({ mergedKeys }) => mergedKeys),
    ),
  );
};

/** How many of the rules' messages a person got on a day so far; the latest stand at the end. */
const spentOn = (
  messages: PreviewedMessage[],
  date: LocalDate,
  counted: ReadonlySet<string>,
): Map<string, number> => {
  const spent = new Map<string, number>();
  const before = messages.findLastIndex(({ sentOn }) => sentOn < date);
  for (const { owed } of messages.slice(before + 1))
    if (owed.owner.kind === 'person' && counted.has(owed.rule))
      spent.set(owed.owner.key, (spent.get(owed.owner.key) ?? 0) + 1);
  return spent;
};

/**
 * Of all plans, in the order of their instants; what fell due before `from` was told then.
 * @param statesOn the plans as they are on a day: an amendment that is still to come is in force from its own.
 */
export const previewAll = (
  statesOn: (date: LocalDate) => PlanState[],
  from: LocalDate,
  to: LocalDate,
  rules = RULES,
): PreviewedMessage[] => {
  const printed = memoizeBySnapshot((state: PlanState) => asPrinted(state, from));
  const plansOn = (date: LocalDate): PlanState[] => statesOn(date).map(printed);
  const sent = toldBefore(plansOn(from), from, rules);
  const counted = countedRules(rules);
  const times = timesOfDay(rules);
  const messages: PreviewedMessage[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const states = plansOn(date);
    for (const now of times(date, states)) {
      const spent = spentOn(messages, date, counted);
      for (const { state, due } of limitDaily(
        sortOutAll(states, now, sent, rules),
        now,
        spent,
        rules,
      )) {
        for (const owed of due) {
          for (const key of owed.mergedKeys) sent.add(key);
          messages.push({
            state,
            others: states.filter((each) => each !== state),
            owed,
            sentOn: date,
          });
        }
      }
    }
  }
  return messages;
};

/** Of one plan. */
export const preview = (stored: PlanState, from: LocalDate, to: LocalDate, rules = RULES): Owed[] =>
  previewAll(() => [stored], from, to, rules).map(({ owed }) => owed);
