/** The one list of kinds of cards. */
import type { CardKind } from './card-kind.ts';
import { answerKind } from './answer-kind.ts';
import { combinedKind } from './combined-card.ts';
import { dueKind } from './agreements/due-card.ts';
import { acksKind } from './ine/acks-card.ts';
import { briefingKind } from './briefings/briefing-kind.ts';
import { ineSessionKind } from './ine-sessions/ine-session-kind.ts';
import { logKind } from './ine/log-card.ts';
import { notificationKind } from './ine/notification-kind.ts';
import { amendmentKind } from './plan/amendment-card.ts';
import { noticeKind } from './people/service-notices.ts';
import { boardKind } from './progress/board-card.ts';
import { digestKind, headerKind } from './progress/digest-kinds.ts';
import { justificationKind, verdictKind } from './progress/justification-kinds.ts';
import { lineKind } from './progress/line-card.ts';
import { ownLinesKind } from './progress/own-lines-card.ts';
import { snoozedKind } from './progress/snoozed-kind.ts';
import { sessionNoticeKind } from './sessions/notice-kind.ts';
import { requestKind } from './requests/request-kind.ts';
import { sessionKind } from './sessions/session-kind.ts';

export const CARD_KINDS: CardKind[] = [
  lineKind,
  snoozedKind,
  headerKind,
  boardKind,
  ownLinesKind,
  digestKind,
  sessionKind,
  sessionNoticeKind,
  justificationKind,
  verdictKind,
  notificationKind,
  acksKind,
  logKind,
  ineSessionKind,
  briefingKind,
  dueKind,
  requestKind,
  amendmentKind,
  noticeKind,
  combinedKind,
  answerKind,
];
