/** One step that changes the record, made and taken back in the chat as a person would. */
import type { Answer } from '../../../src/conversation/answer.ts';
import type { Press } from '../../../src/conversation/message.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { press, SECRETARY } from '../../commands/bench.ts';

export interface Play {
  /** Of the entry, `session.cancelled`. */
  step: string;
  /** What has to be there before. */
  before?: (() => Promise<unknown>) | undefined;
  act: () => Promise<unknown>;
  back: () => Promise<unknown>;
  /** Who takes it back: by whom the last entry is. */
  by: string;
  /** What people see of it: other after the step, and after it is taken back as it was before. */
  seen: (state: PlanState) => unknown;
  /** Once taken back another stands in its place, or it is shown as withdrawn. */
  leaves?: unknown;
}

/** Presses a button, or sends a form, with the arguments of every time and those of this time. */
export const verb =
  (name: string, defaults: Press['args'] = {}) =>
  (args: Press['args'] = {}, who = SECRETARY): Promise<Answer> =>
    press(who, { verb: name, args: { ...defaults, ...args } });

/** Sends the form of the button «Deshacer» of an answer. */
export const undoWith = (answer: Answer, why = 'se capturó mal'): Promise<Answer> => {
  const [form] = (answer.message?.blocks ?? []).flatMap((block) =>
    block.type === 'actions'
      ? block.actions.flatMap((action) =>
          action.kind === 'form' && action.label === 'Deshacer' ? [action.form] : [],
        )
      : [],
  );
  if (form === undefined) throw new Error(`nothing to undo in ${JSON.stringify(answer)}`);
  const { verb: name, args } = form.submit.press;
  return press(SECRETARY, { verb: name, args: { ...args, why } });
};
