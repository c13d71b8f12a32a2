/** Which paper a file is: the one place that knows them all. */
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { callPaper } from '../sessions/call-paper.ts';
import { logPaper } from '../ine/log-paper.ts';
import type { FileName } from '../../conversation/message.ts';
import type { Paper } from './paper.ts';
import { receiptPaper } from '../ine/receipt-paper.ts';

/**
 * Undefined where there is nothing to print: gone, never there, or a calendar, which is no paper.
 * @param at plan time of the printing.
 */
export const paperOf = (state: PlanState, file: FileName, at: Instant): Paper | undefined => {
  switch (file.kind) {
    case 'receipt':
      return receiptPaper(state, file.id, at);
    case 'log':
      return logPaper(state, file.month, at);
    case 'call':
      return callPaper(state, file.sessionKey, at);
    case 'calendar':
      return undefined;
  }
};
