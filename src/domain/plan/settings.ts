/** The plan's own settings: data that the Secretario Técnico changes, never code. Contract: `settings show|set`. */
import type { EvidenceSource } from '../progress/evidence-source.ts';
import { DEFAULT_REQUEST_SETTINGS, type RequestSettings } from '../requests/request-settings.ts';
import type { LocalDate } from './document.ts';
import type { CalendarSettings } from '../time/calendar.ts';

export interface RuleSetting {
  enabled: boolean;
  /** `HH:MM` in the plan's time zone. */
  at: string;
  /** How often it may repeat, up to {@link MOST_TIMES}; only for rules that repeat. */
  maxTimes?: number;
}

/** How long before a session of a kind it is convened. */
export interface ConvocationTerm {
  kind: 'ordinary' | 'extraordinary';
  hours: number;
  /** Of the commission's own rules; absent: it is customary, and its article is to be given in the settings. */
  article?: string | undefined;
  /** The first day on which it is in force. */
  from: LocalDate;
}

/** How often a rule repeats where nothing says how often. */
export const MOST_TIMES = 60;

export interface PlanSettings extends CalendarSettings {
  /** By the name of a rule (`reminders/rules`). */
  rules: Record<string, RuleSetting>;
  /** Deadlines of acknowledgements in working days, for INE notifications. */
  ackDefaults: Record<string, number>;
  /** Working days to send the INE what the institute's Consejo approved; absent: as accustomed. */
  sendingDays?: number;
  /** Where an area has more lines due than this when a month opens, those of every month stand on boards. */
  openingCards: number;
  /** Of requests of access to information. */
  requests?: RequestSettings;
  /** Of the commission's sessions: terms of convocation beside the accustomed ones, and how many who vote make the quórum. */
  sessions?: { terms?: ConvocationTerm[] | undefined; quorum?: number | undefined };
  /** By line key, where somebody decided which documents prove a line; elsewhere what its text says (`evidence-source.ts`). */
  evidence?: Record<string, EvidenceSource[]>;
}

/** What a plan has where nobody changed anything, beside its rules (`reminders/default-settings.ts`). */
export const BASE_SETTINGS: Omit<PlanSettings, 'rules'> = {
  nonWorkingPeriods: [],
  workingDays: [],
  ackDefaults: { default: 2, solicitud: 1 },
  openingCards: 8,
  requests: DEFAULT_REQUEST_SETTINGS,
};
