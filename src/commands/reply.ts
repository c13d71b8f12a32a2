/** What a person writes under a card, header or digest: heard by the grammar, done by the same commands as buttons. */
import type { Evidence } from '../domain/progress-entry.ts';
import { indexState, pending, programmed } from '../domain/progress.ts';
import { decideJustification, decideNote, decideReport, decideUndo } from '../domain/report.ts';
import type { Intent } from '../language/intent.ts';
import { parseReply } from '../language/reply.ts';
import { askCodes, askReading } from '../messages/answers.ts';
import type { Action } from '../messages/message.ts';
import type { Answer, CommandContext, Subject } from './command.ts';
import { joinAnswers } from './hecho.ts';
import { answerTo, carryOut, findLine, instantOf, once, privately, todayOf, unknownLine, type Target } from './reporting.ts';

const silent = (code: string): Answer => ({ visibility: 'none', code });

/** The press that does what a reading of an ambiguous reply means. */
const readingAction = (intent: Intent, { line, month }: Target): Action | undefined => {
  const args = { line: line.lineKey, month };
  switch (intent.kind) {
    case 'completion': return { kind: 'press', label: 'Está hecho', style: 'primary', press: { verb: 'reportar', args: { ...args, ...(intent.note === undefined ? {} : { note: intent.note }) } } };
    case 'quantity': return intent.total !== undefined
      ? { kind: 'press', label: `Van ${intent.total}`, press: { verb: 'reportar', args: { ...args, total: intent.total } } }
      : { kind: 'press', label: `${intent.added ?? 0} más`, press: { verb: 'reportar', args: { ...args, added: intent.added ?? 0 } } };
    case 'note': return { kind: 'press', label: 'Es sólo una nota', press: { verb: 'nota', args: { ...args, note: intent.note } } };
    case 'justification': return { kind: 'press', label: 'Es una justificación', press: { verb: 'justificar', args: { ...args, reason: intent.reason } } };
    case 'comment': return { kind: 'press', label: 'Es sólo un comentario', press: { verb: 'nota', args: { ...args, note: intent.text } } };
    case 'undo':
    case 'codes':
    case 'ambiguous': return undefined;
  }
};

/** One intent on one line and month. A comment is kept in the thread where it stands; the record does not change. */
const onLine = async (context: CommandContext, target: Target, intent: Intent): Promise<Answer> => {
  const base = (state: CommandContext['state']) => ({ state, ...target, line: findLine(state, target.line.lineKey) ?? target.line, actor: context.actor, at: instantOf(context), today: todayOf(context) });
  switch (intent.kind) {
    case 'completion':
    case 'quantity': {
      const quantity = intent.kind === 'quantity' ? { total: intent.total, added: intent.added } : {};
      const outcome = await once(context, (tx, state) => carryOut(tx, state, decideReport({ ...base(state), quantity, note: intent.note, evidence: intent.evidence })));
      return answerTo(outcome, target, 'report', { kind: 'press', label: 'Sí, registrar', press: { verb: 'reportar', args: { line: target.line.lineKey, month: target.month, ...(quantity.total === undefined ? {} : { total: quantity.total }), confirmed: true } } });
    }
    case 'note': return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideNote({ ...base(state), note: intent.note, evidence: intent.evidence }))), target, 'report');
    case 'justification': return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideJustification({ ...base(state), reason: intent.reason, evidence: intent.evidence }))), target, 'justify');
    case 'undo': return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideUndo({ ...base(state), reason: intent.reason }))), target, 'undo_any_open');
    case 'comment': return silent('comment');
    case 'ambiguous': return privately('asked', askReading(intent.text, intent.readings.flatMap((one) => readingAction(one, target) ?? [])), { reaction: 'asked' });
    case 'codes': return onCodes(context, intent, target.month);
  }
};

const onCodes = async (context: CommandContext, intent: Extract<Intent, { kind: 'codes' }>, month: number | undefined): Promise<Answer> => {
  const answers: Answer[] = [];
  for (const [at, item] of intent.items.entries()) {
    const line = findLine(context.state, item.code);
    const eventId = context.eventId === undefined ? {} : { eventId: `${context.eventId}${at === 0 ? '' : `#${at}`}` };
    const due = line === undefined ? [] : pending(context.state, todayOf(context), (one) => one === line);
    const when = month ?? due[0]?.month;
    answers.push(line === undefined || when === undefined ? unknownLine() : await onLine({ ...context, ...eventId }, { line, month: when }, item.intent));
  }
  return joinAnswers(answers.map((one) => (one.message === undefined && one.code === 'comment' ? { ...one, visibility: 'none' } : one)));
};

const monthOf = (subject: Subject): number | undefined => {
  if (subject.type === 'line' || subject.type === 'header') return subject.month;
  return subject.type === 'digest' && subject.sections.length === 1 ? subject.month : undefined;
};

/** A recorded report needs no message: the reaction on the reply and the redrawn card say it. */
const quiet = (answer: Answer): Answer => (answer.code === 'recorded' ? { ...answer, visibility: 'none' } : answer);

/** @param files what came attached to the reply: kept as evidence. */
export const hearReply = async (context: CommandContext, subject: Subject, text: string, files: Evidence[]): Promise<Answer> => {
  if (subject.type === 'session') return silent('comment');
  const codes = context.state.lines.map((line) => line.code);
  const month = monthOf(subject);
  if (subject.type !== 'line') {
    const intent = parseReply(text, files, { under: 'list', codes, ...(month === undefined ? {} : { month }) });
    if (intent.kind === 'codes') return quiet(await onCodes(context, intent, month));
    return intent.kind === 'ambiguous' ? privately('asked', askCodes(), { reaction: 'asked' }) : silent('comment');
  }
  const line = indexState(context.state).line(subject.lineKey);
  if (line === undefined) return unknownLine();
  const intent = parseReply(text, files, { under: 'line', codes, month: subject.month, programmed: programmed(line, subject.month) });
  return quiet(await onLine(context, { line, month: subject.month }, intent));
};
