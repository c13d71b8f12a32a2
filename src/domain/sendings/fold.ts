/** What is to be sent to the INE, in the order in which it was registered. */
import type { Subject } from '../record/entry.ts';
import { recordLists, type RecordLists } from '../record/record-list.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { SendingEvent } from './sending.ts';

export const sendingSubject: Subject<RecordLists<SendingEvent>> = {
  ...recordLists<SendingEvent>(),
  steps: stepsOf<SendingEvent['kind']>('sending', {
    registered: takenBackBy('sending.withdrawn'),
    sent: takenBackBy('sending.reopened'),
    reopened: takenBackBy('sending.sent'),
    withdrawn: takenBackBy('sending.restored'),
    restored: takenBackBy('sending.withdrawn'),
  }),
};
