/** Requests of access to information of a commission with what became of them, in the order in which they were registered. */
import type { Subject } from '../record/entry.ts';
import { recordLists, type RecordLists } from '../record/record-list.ts';
import { stays, stepsOf, takenBackBy } from '../record/steps.ts';
import type { RequestEvent } from './request.ts';

const undone = takenBackBy('request.undone');

/** By commission id. */
export const requestSubject: Subject<RecordLists<RequestEvent>> = {
  ...recordLists<RequestEvent>(),
  steps: stepsOf<RequestEvent['kind']>('request', {
    registered: takenBackBy('request.withdrawn'),
    corrected: takenBackBy('request.corrected'),
    prevented: undone,
    clarified: undone,
    not_presented: undone,
    turned: undone,
    area_answered: undone,
    extended: undone,
    incompetent: undone,
    answered: undone,
    appealed: undone,
    appeal_resolved: undone,
    withdrawn: undone,
    undone: stays('The step that was taken back is taken again.'),
  }),
};
