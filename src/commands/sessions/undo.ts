/** `/sesion [mes] deshacer MOTIVO`: which session is meant, where nothing says so, is the one that has something to take back. */
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import { meantBy } from '../../domain/sessions/take-back.ts';
import { say } from '../../messages/progress/answers.ts';
import { SESSION_REFUSED } from '../../messages/sessions/answers.ts';
import { whichSession } from '../../messages/sessions/take-back.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { privately, todayOf } from '../reporting.ts';
import { UNDO_STEPS, type SessionArgs } from './args.ts';
import { changeSession } from './change.ts';
import { commandOf } from './session-command-of.ts';

/** More are asked for by their month. */
const MOST_ASKED = 10;

const candidates = (
  { state, actor, ...context }: CommandContext,
  { key, month, of, step, decision }: SessionArgs,
): SessionState[] =>
  state.sessions
    .filter((record) => key === undefined || record.key === key)
    .filter((record) => month === undefined || record.month === month)
    .map((record) => foldSession(record, todayOf({ ...context, state })))
    .filter((session) => {
      const meant = { of, step: step && UNDO_STEPS[step], decision };
      return meantBy({ session, actor }, meant) !== undefined;
    });

export const undoSession = async (context: CommandContext, args: SessionArgs): Promise<Answer> => {
  const found = candidates(context, args);
  const [session, ...others] = found;
  const command = commandOf(args);
  if (session === undefined || command === undefined || 'says' in command)
    return privately('nothing-to-undo', say(SESSION_REFUSED.nothing_to_undo), {
      reaction: 'refused',
    });
  if (others.length === 0) return changeSession(context, args, command, session.record.key);
  const { step, reason, decision } = args;
  return privately(
    'which-session',
    whichSession(found.slice(-MOST_ASKED), {
      ...(step === undefined ? {} : { step }),
      ...(reason === undefined ? {} : { reason }),
      ...(decision === undefined ? {} : { decision }),
    }),
  );
};
