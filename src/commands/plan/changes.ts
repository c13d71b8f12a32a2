/** What was changed of the plan in the chat and can be taken back: each kind of change one object of a list. */
import type { Right } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action } from '../../conversation/message.ts';
import type { Db } from '../../store/database/store.ts';
import type { Author } from '../../store/plan/plans.ts';

/** A change that stands. */
export interface Change {
  id: string;
  by: string;
  /** Plan time. */
  at: string;
  /** In words, without an end: "3-01 asignada a VIN". */
  what: string;
}

export interface Undoing {
  tx: Db;
  state: PlanState;
  id: string;
  why: string;
  who: Author;
}

export interface ChangeKind {
  /** Of presses; never changes. */
  name: string;
  right: Right;
  /** Those that can be taken back, in the order in which they were made. */
  standing: (db: Db, state: PlanState) => Promise<Change[]>;
  /** What is answered; `refused` where nothing was written. */
  undo: (undoing: Undoing) => Promise<{ done: string } | { refused: string }>;
}

/** The button that takes a change back, and asks why. */
export const undoChange = (kind: string, id: string, label = 'Deshacer'): Action => ({
  kind: 'form',
  label,
  form: {
    title: label,
    fields: [
      { type: 'text', id: 'why', label: 'Motivo', required: true, multiline: true, maxLength: 500 },
    ],
    submit: {
      label: 'Deshacer',
      press: { verb: 'plan', args: { action: 'deshacer', undo: `${kind}:${id}` } },
    },
  },
});
