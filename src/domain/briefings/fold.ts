/** Tarjetas and síntesis of a commission, in the order in which they were drafted. */
import type { Subject } from '../record/entry.ts';
import { recordLists, type RecordLists } from '../record/record-list.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { BriefingEvent } from './briefing.ts';

export const briefingSubject: Subject<RecordLists<BriefingEvent>> = {
  ...recordLists<BriefingEvent>(),
  steps: stepsOf<BriefingEvent['kind']>('briefing', {
    drafted: takenBackBy('briefing.withdrawn'),
    rewritten: takenBackBy('briefing.rewritten'),
    approved: takenBackBy('briefing.reopened'),
    returned: takenBackBy('briefing.reopened'),
    reopened: takenBackBy('briefing.approved', 'briefing.returned'),
    circulated: takenBackBy('briefing.withdrawn'),
    received: takenBackBy('briefing.unreceived'),
    unreceived: takenBackBy('briefing.received'),
    withdrawn: takenBackBy('briefing.restored'),
    restored: takenBackBy('briefing.withdrawn'),
  }),
};
