/** A reply under a card that reads none: talk is left alone, and whoever means to report something is told where. */
import type { Answer } from '../conversation/answer.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import type { Intent } from '../language/replies/intent.ts';
import { readReply } from '../language/replies/reply.ts';
import { say } from '../messages/progress/answers.ts';
import type { CommandContext } from './command.ts';
import { privately, todayOf } from './reporting.ts';

const NOT_HERE =
  'Aquí no registro respuestas: usa los botones de la tarjeta. De una línea reporto lo que se contesta en el hilo de su tarjeta; /ayuda dice qué más puedes pedir.';

/** "¿quién lleva el café?" is asked of other people. */
const isTalk = (intent: Intent): boolean =>
  intent.kind === 'comment' ||
  intent.kind === 'note' ||
  (intent.kind === 'help' && (intent.topic === 'who' || intent.topic === 'reported'));

export const answerUnread = (context: CommandContext, text: string, files: Evidence[]): Answer => {
  const { state } = context;
  const codes = state.lines.map(({ code }) => code);
  const where = { codes, today: todayOf(context), year: state.year };
  const { intent } = readReply(text, files, { under: 'line', ...where });
  return isTalk(intent)
    ? { visibility: 'none', code: 'comment' }
    : privately('not-here', say(NOT_HERE), { reaction: 'refused' });
};
