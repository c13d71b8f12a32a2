/** The one list of reminder rules, in the order in which settings show them. */
import type { ReminderRule } from '../rule.ts';
import { ackPending } from './ack-pending.ts';
import { answerPending } from './answer-pending.ts';
import { commitmentDue } from './commitment-due.ts';
import { ineSessionNotice } from './ine-session-notice.ts';
import { ineSynthesis } from './ine-synthesis.ts';
import { minutesPending } from './minutes-pending.ts';
import { monthClosing } from './month-closing.ts';
import { monthOpening } from './month-opening.ts';
import { monthOpeningOwn } from './month-opening-own.ts';
import { monthlyLog } from './monthly-log.ts';
import { overdueMonth } from './overdue.ts';
import { planAmended } from './plan-amended.ts';
import { requestPending } from './request-pending.ts';
import { sessionCall } from './session-call.ts';
import { sessionClosing } from './session-closing.ts';
import { sessionMissed } from './session-missed.ts';
import { sessionNotice } from './session-notice.ts';
import { sessionOpening } from './session-opening.ts';
import { sessionPreparation } from './session-preparation.ts';
import { sessionReminder } from './session-reminder.ts';
import { snoozed } from './snoozed.ts';
import { weeklyPending } from './weekly-pending.ts';

export const RULES: ReminderRule[] = [
  monthOpening,
  monthOpeningOwn,
  weeklyPending,
  monthClosing,
  overdueMonth,
  sessionPreparation,
  sessionOpening,
  sessionClosing,
  sessionMissed,
  sessionCall,
  sessionNotice,
  sessionReminder,
  minutesPending,
  ackPending,
  answerPending,
  ineSessionNotice,
  ineSynthesis,
  commitmentDue,
  requestPending,
  monthlyLog,
  planAmended,
  snoozed,
];
