/** A form about one session: its title names it, and what is sent goes to `/sesion`. */
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Field } from '../../conversation/message.ts';
import { sessionName } from './session-words.ts';

export const sessionForm = (
  session: SessionState,
  label: string,
  title: string,
  submit: string,
  action: string,
  fields: Field[],
  more: Record<string, string | number> = {},
): Extract<Action, { kind: 'form' }> => ({
  kind: 'form',
  label,
  form: {
    title: `${title}: ${sessionName(session)}`,
    fields,
    submit: {
      label: submit,
      press: { verb: 'sesion', args: { action, key: session.record.key, ...more } },
    },
  },
});
