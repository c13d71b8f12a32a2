/** The buttons of a card: Hecho, Reportar avance, Marcar varias, Deshacer; the card's own line and month are known. */
import { z } from 'zod';
import { decideJustification, decideNote, decideReport, decideUndo, decideVerdict } from '../domain/report.ts';
import { say } from '../messages/answers.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { joinAnswers } from './hecho.ts';
import { answerTo, carryOut, findLine, instantOf, once, privately, todayOf, unknownLine, type Target } from './reporting.ts';

const month = z.coerce.number().int().min(1).max(12);
const target = { line: z.string().min(1).max(40), month };
const help = (summary: string) => ({ usage: '', summary, examples: [] });
const asNumber = z.preprocess((value) => (value === '' || value === null ? undefined : value), z.coerce.number().optional());
const asText = z.preprocess((value) => (value === '' || value === null ? undefined : value), z.string().max(2_000).optional());

/** A press on a card says all it has to say by redrawing it: only surprises get a private answer. */
const quiet = (answer: Answer): Answer => (answer.code === 'recorded' ? { ...answer, visibility: 'none' } : answer);

const report = async (context: CommandContext, line: string, at: number, given: { total?: number | undefined; added?: number | undefined; note?: string | undefined; evidence?: string | undefined; confirmed?: boolean | undefined }): Promise<Answer> => {
  const found = findLine(context.state, line);
  if (found === undefined) return unknownLine();
  const where: Target = { line: found, month: at };
  const evidence = given.evidence === undefined ? [] : [{ kind: 'link' as const, url: given.evidence }];
  if (given.evidence !== undefined && !/^https?:\/\/\S+$/.test(given.evidence)) return privately('bad-link', say('El enlace de evidencia debe empezar por https:// y no llevar espacios. Corrígelo y vuelve a enviar.'));
  const outcome = await once(context, (tx, state) => carryOut(tx, state, decideReport({
    state, ...where, line: findLine(state, found.lineKey) ?? found, actor: context.actor, at: instantOf(context), today: todayOf(context),
    quantity: given, note: given.note, evidence, confirmed: given.confirmed,
  })));
  return answerTo(outcome, where, 'report', { kind: 'press', label: 'Sí, registrar', press: { verb: 'reportar', args: { line: found.lineKey, month: at, ...(given.total === undefined ? {} : { total: given.total }), confirmed: true } } });
};

const hechoSchema = z.object(target);
export const marcarHecho: Command<typeof hechoSchema> = {
  verb: 'marcar-hecho', slash: false, schema: hechoSchema, help: help('Hecho: lo programado'),
  run: async (context, args) => quiet(await report(context, args.line, args.month, {})),
};

const reportarSchema = z.object({ ...target, total: asNumber, added: asNumber, note: asText, evidence: asText, confirmed: z.boolean().optional() });
export const reportar: Command<typeof reportarSchema> = {
  verb: 'reportar', slash: false, schema: reportarSchema, help: help('Reportar avance: cantidad, nota y evidencia'),
  run: async (context, args) => quiet(await report(context, args.line, args.month, args)),
};

const marcarSchema = z.object({ month, lines: z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value), z.array(z.string()).max(100)) });
export const marcar: Command<typeof marcarSchema> = {
  verb: 'marcar', slash: false, schema: marcarSchema, help: help('Marcar varias líneas como hechas'),
  run: async (context, args) => {
    if (args.lines.length === 0) return privately('nothing-chosen', say('No elegiste ninguna línea. Marca las que ya están hechas y vuelve a confirmar.'));
    const answers: Answer[] = [];
    for (const [at, line] of args.lines.entries()) {
      const eventId = context.eventId === undefined ? {} : { eventId: `${context.eventId}${at === 0 ? '' : `#${at}`}` };
      answers.push(await report({ ...context, ...eventId }, line, args.month, {}));
    }
    return joinAnswers(answers);
  },
};

const deshacerSchema = z.object({ ...target, ordinal: z.coerce.number().int().optional(), reason: asText });
export const deshacer: Command<typeof deshacerSchema> = {
  verb: 'deshacer', slash: false, schema: deshacerSchema, help: help('Deshace lo último reportado'),
  run: async (context, args) => {
    const found = findLine(context.state, args.line);
    if (found === undefined) return unknownLine();
    const where: Target = { line: found, month: args.month };
    const outcome = await once(context, (tx, state) => carryOut(tx, state, decideUndo({
      state, ...where, line: findLine(state, found.lineKey) ?? found, actor: context.actor, at: instantOf(context), today: todayOf(context), ordinal: args.ordinal, reason: args.reason,
    })));
    const answer = answerTo(outcome, where, 'undo_any_open');
    if (answer.code !== 'reason-needed' || answer.message === undefined) return answer.code === 'recorded' && context.place.subject?.type === 'line' ? { ...answer, visibility: 'none' } : answer;
    return { ...answer, message: { ...answer.message, blocks: [...answer.message.blocks, { type: 'actions', actions: [{
      kind: 'form', label: 'Deshacer con motivo',
      form: { title: `Deshacer ${found.code}`, fields: [{ type: 'text', id: 'reason', label: 'Motivo', required: true, maxLength: 500 }], submit: { label: 'Deshacer', press: { verb: 'deshacer', args: { line: found.lineKey, month: args.month } } } },
    }] }] } };
  },
};

const justificarSchema = z.object({ ...target, reason: z.string().max(2_000) });
export const justificar: Command<typeof justificarSchema> = {
  verb: 'justificar', slash: false, schema: justificarSchema, help: help('Propone una justificación'),
  run: async (context, args) => {
    const found = findLine(context.state, args.line);
    if (found === undefined) return unknownLine();
    const where: Target = { line: found, month: args.month };
    return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideJustification({
      state, ...where, line: findLine(state, found.lineKey) ?? found, actor: context.actor, at: instantOf(context), today: todayOf(context), reason: args.reason,
    }))), where, 'justify');
  },
};

const notaSchema = z.object({ ...target, note: z.string().max(2_000), evidence: asText });
export const nota: Command<typeof notaSchema> = {
  verb: 'nota', slash: false, schema: notaSchema, help: help('Guarda una nota sin cambiar la cantidad'),
  run: async (context, args) => {
    const found = findLine(context.state, args.line);
    if (found === undefined) return unknownLine();
    const where: Target = { line: found, month: args.month };
    return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideNote({
      state, ...where, line: findLine(state, found.lineKey) ?? found, actor: context.actor, at: instantOf(context), today: todayOf(context), note: args.note,
      evidence: args.evidence === undefined ? [] : [{ kind: 'link', url: args.evidence }],
    }))), where, 'report');
  },
};

const dictaminarSchema = z.object({ ...target, accept: z.boolean(), reason: asText });
export const dictaminar: Command<typeof dictaminarSchema> = {
  verb: 'dictaminar', slash: false, schema: dictaminarSchema, help: help('Acepta o rechaza una justificación'),
  run: async (context, args) => {
    const found = findLine(context.state, args.line);
    if (found === undefined) return unknownLine();
    const where: Target = { line: found, month: args.month };
    return answerTo(await once(context, (tx, state) => carryOut(tx, state, decideVerdict({
      state, ...where, line: findLine(state, found.lineKey) ?? found, actor: context.actor, at: instantOf(context), accept: args.accept, reason: args.reason,
    }))), where, 'decide_justification');
  },
};
