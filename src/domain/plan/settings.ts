/** The plan's own settings: data that the Secretario Técnico changes, never code. Contract: `settings show|set`. */
import type { EvidenceSource } from '../progress/evidence-source.ts';
import type { CalendarSettings } from '../time/calendar.ts';

export const RULES = [
  'MONTH_OPENING',
  'WEEKLY_PENDING',
  'MONTH_CLOSING',
  'OVERDUE',
  'SESSION_PREPARATION',
  'SESSION_OPENING',
  'SESSION_CLOSING',
  'SESSION_MISSED',
  'SESSION_CALL',
  'MINUTES_PENDING',
  'ACK_PENDING',
  'COMMITMENT_DUE',
  'MONTHLY_LOG',
] as const;
export type RuleName = (typeof RULES)[number];

export interface RuleSetting {
  enabled: boolean;
  /** `HH:MM` in the plan's time zone. */
  at: string;
  /** How often it may repeat; only for rules that repeat. */
  maxTimes?: number;
}

export interface PlanSettings extends CalendarSettings {
  rules: Record<RuleName, RuleSetting>;
  /** Deadlines of acknowledgements in working days, for INE notifications. */
  ackDefaults: Record<string, number>;
  /** By line key, where somebody decided which documents prove a line; elsewhere what its text says (`evidence-source.ts`). */
  evidence?: Record<string, EvidenceSource[]>;
}

const rule = (maxTimes?: number): RuleSetting =>
  maxTimes === undefined
    ? { enabled: true, at: '09:00' }
    : { enabled: true, at: '09:00', maxTimes };

/** The reminder table of the product, as data. OVERDUE at most 8 per closed month, MINUTES_PENDING 4, ACK_PENDING 5, COMMITMENT_DUE 4. */
export const DEFAULT_SETTINGS: PlanSettings = {
  nonWorkingPeriods: [],
  workingDays: [],
  rules: {
    MONTH_OPENING: rule(),
    WEEKLY_PENDING: rule(),
    MONTH_CLOSING: rule(),
    OVERDUE: rule(8),
    SESSION_PREPARATION: rule(),
    SESSION_OPENING: rule(),
    SESSION_CLOSING: rule(),
    SESSION_MISSED: rule(),
    SESSION_CALL: rule(),
    MINUTES_PENDING: rule(4),
    ACK_PENDING: rule(5),
    COMMITMENT_DUE: rule(4),
    MONTHLY_LOG: rule(),
  },
  ackDefaults: { default: 2, solicitud: 1 },
};
