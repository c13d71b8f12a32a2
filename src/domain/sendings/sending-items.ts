/** What is to be sent to the INE as something owed by a day. */
import { calendarOf } from '../time/calendar.ts';
import { findSentFolio } from '../ine/outgoing-decide.ts';
import type { DueItem } from '../plan/due-item.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { foldSendings } from './sending.ts';

export const sendingItemId = (id: string): string => `sending/${id}`;

/** As something owed by a day, to the Secretario; what is withdrawn is asked no more. */
export const sendingItems = (state: PlanState): DueItem[] =>
  foldSendings(state).flatMap((sending): DueItem[] => {
    const { id, text, sent, withdrawn, registeredOn } = sending;
    if (withdrawn !== undefined) return [];
    const out = findSentFolio(state, text.folio);
    const registered = out?.withdrawn === undefined ? out : undefined;
    const done =
      sent !== undefined
        ? { doneOn: sent.at.slice(0, 10), doneBy: { authorName: sent.authorName } }
        : registered === undefined
          ? {}
          : {
              doneOn: registered.text.sentAt.slice(0, 10),
              doneBy: { authorName: registered.sentBy },
            };
    return [
      {
        id: sendingItemId(id),
        source: 'sending',
        of: text.folio,
        text: text.subject,
        dueOn: calendarOf(state.settings).plazos.addWorkingDays(text.approvedOn, text.days),
        knownFrom: registeredOn,
        ...done,
      },
    ];
  });
