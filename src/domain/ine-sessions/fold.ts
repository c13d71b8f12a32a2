/** Sessions of the INE that a commission follows, in the order in which they were registered. */
import type { Subject } from '../record/entry.ts';
import { recordLists, type RecordLists } from '../record/record-list.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { IneSessionEvent } from './ine-session.ts';

export const ineSessionSubject: Subject<RecordLists<IneSessionEvent>> = {
  ...recordLists<IneSessionEvent>(),
  steps: stepsOf<IneSessionEvent['kind']>('ineSession', {
    set: takenBackBy('ineSession.withdrawn'),
    moved: takenBackBy('ineSession.moved'),
    cancelled: takenBackBy('ineSession.restored'),
    withdrawn: takenBackBy('ineSession.restored'),
    restored: takenBackBy('ineSession.cancelled', 'ineSession.withdrawn'),
  }),
};
