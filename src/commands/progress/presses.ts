/** The buttons of a card: Hecho, Reportar avance, Marcar varias, Deshacer; the card's own line and month are known. */
import { z } from 'zod';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import {
  decideJustification,
  decideNote,
  decideReport,
  decideUndo,
} from '../../domain/progress/report.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { blank, chosen } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { evidenceSchema, toEvidence, type GivenEvidence } from './evidence.ts';
import { joinAnswers } from './join-answers.ts';
import { answerTo, confirmReportAction, quietOnCard } from '../report-answers.ts';
import {
  keptLine,
  nthOf,
  privately,
  recordDecision,
  unknownLine,
  type Target,
} from '../reporting.ts';
import { reasonField } from '../../messages/reason-field.ts';

export const target = {
  line: z.string().min(1).max(40),
  month: z.coerce.number().int().min(1).max(12),
};
export const help = (summary: string) => ({ usage: '', summary, examples: [] });
const asNumber = z.preprocess(blank, z.coerce.number().optional());
export const asText = z.preprocess(blank, z.string().max(2_000).optional());

/** Finds the card's line, does, and keeps quiet where the card speaks. */
export const onCard = async (
  context: CommandContext,
  { line, month }: { line: string; month: number },
  run: (where: Target) => Promise<Answer>,
): Promise<Answer> => {
  const found = keptLine(context.state, line);
  return found === undefined
    ? unknownLine()
    : quietOnCard(context, found, await run({ line: found, month }));
};

/** What a press carries as evidence is checked before anything is decided. */
const withEvidence = async (
  given: GivenEvidence,
  run: (evidence: Evidence[]) => Promise<Answer>,
): Promise<Answer> => {
  const evidence = toEvidence(given);
  return evidence === undefined
    ? privately('bad-link', say(refusals.bad_link), { reaction: 'refused', field: 'evidence' })
    : run(evidence);
};

interface Given {
  total?: number | undefined;
  added?: number | undefined;
  note?: string | undefined;
  evidence?: GivenEvidence;
  confirmed?: boolean | undefined;
}

const report = (context: CommandContext, where: Target, given: Given): Promise<Answer> =>
  withEvidence(given.evidence, async (evidence) => {
    const outcome = await recordDecision(context, where, (basis) =>
      decideReport({
        ...basis,
        quantity: given,
        note: given.note,
        evidence,
        confirmed: given.confirmed,
      }),
    );
    return answerTo(
      outcome,
      where,
      'report',
      confirmReportAction(where, given, given.note, evidence),
    );
  });

const hechoSchema = z.object(target);
export const marcarHecho: Command<typeof hechoSchema> = {
  verb: 'marcar-hecho',
  slash: false,
  schema: hechoSchema,
  help: help('Hecho: lo programado'),
  run: (context, args) => onCard(context, args, (where) => report(context, where, {})),
};

const reportarSchema = z.object({
  ...target,
  total: asNumber,
  added: asNumber,
  note: asText,
  evidence: evidenceSchema,
  confirmed: z.boolean().optional(),
});
export const reportar: Command<typeof reportarSchema> = {
  verb: 'reportar',
  slash: false,
  schema: reportarSchema,
  help: help('Reportar avance: cantidad, nota y evidencia'),
  run: (context, args) => onCard(context, args, (where) => report(context, where, args)),
};

const marcarSchema = z.object({
  month: target.month,
  lines: z.preprocess(chosen, z.array(z.string()).max(100)),
});
export const marcar: Command<typeof marcarSchema> = {
  verb: 'marcar',
  slash: false,
  schema: marcarSchema,
  help: help('Marcar varias líneas como hechas'),
  run: async (context, { lines, month }) => {
    if (lines.length === 0)
      return privately(
        'nothing-chosen',
        say('No elegiste ninguna línea. Marca las que ya están hechas y vuelve a confirmar.'),
      );
    const answers: Answer[] = [];
    for (const [index, lineKey] of lines.entries()) {
      const line = keptLine(context.state, lineKey);
      if (line === undefined) answers.push(unknownLine());
      else answers.push(await report(nthOf(context, index), { line, month }, {}));
    }
    return joinAnswers(answers);
  },
};

/** After the month closed an undo wants a reason: a form asks for it. */
const askReason = (answer: Answer, { line, month }: Target): Answer =>
  answer.code !== 'reason-needed' || answer.message === undefined
    ? answer
    : {
        ...answer,
        message: {
          ...answer.message,
          blocks: [
            ...answer.message.blocks,
            {
              type: 'actions',
              actions: [
                {
                  kind: 'form',
                  label: 'Deshacer con motivo',
                  form: {
                    title: `Deshacer ${line.code}`,
                    fields: [reasonField(500)],
                    submit: {
                      label: 'Deshacer',
                      press: { verb: 'deshacer', args: { line: line.lineKey, month } },
                    },
                  },
                },
              ],
            },
          ],
        },
      };

const deshacerSchema = z.object({
  ...target,
  ordinal: z.coerce.number().int().optional(),
  reason: asText,
});
export const deshacer: Command<typeof deshacerSchema> = {
  verb: 'deshacer',
  slash: false,
  schema: deshacerSchema,
  help: help('Deshace lo último reportado'),
  run: (context, { ordinal, reason, ...args }) =>
    onCard(context, args, async (where) =>
      askReason(
        answerTo(
          await recordDecision(context, where, (basis) =>
            decideUndo({ ...basis, ordinal, reason }),
          ),
          where,
          'undo_any_open',
        ),
        where,
      ),
    ),
};

const justificarSchema = z.object({
  ...target,
  reason: z.string().max(2_000),
  evidence: evidenceSchema,
});
export const justificar: Command<typeof justificarSchema> = {
  verb: 'justificar',
  slash: false,
  schema: justificarSchema,
  help: help('Propone una justificación'),
  run: (context, args) =>
    onCard(context, args, (where) =>
      withEvidence(args.evidence, async (evidence) =>
        answerTo(
          await recordDecision(context, where, (basis) =>
            decideJustification({ ...basis, reason: args.reason, evidence }),
          ),
          where,
          'justify',
        ),
      ),
    ),
};

const notaSchema = z.object({ ...target, note: z.string().max(2_000), evidence: evidenceSchema });
export const nota: Command<typeof notaSchema> = {
  verb: 'nota',
  slash: false,
  schema: notaSchema,
  help: help('Guarda una nota sin cambiar la cantidad'),
  run: (context, args) =>
    onCard(context, args, (where) =>
      withEvidence(args.evidence, async (evidence) =>
        answerTo(
          await recordDecision(context, where, (basis) =>
            decideNote({ ...basis, note: args.note, evidence }),
          ),
          where,
          'report',
        ),
      ),
    ),
};
