/** The Secretario's verdicts on justifications: one on its card, many in one press; and taken back. */
import { z } from 'zod';
import { decideUndo, type ReportOutcome } from '../../domain/progress/report.ts';
import { decideVerdict, decideVerdictBack } from '../../domain/progress/verdict.ts';
import { indexState } from '../../domain/progress/progress.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { blank, chosen } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { answerTo } from '../report-answers.ts';
import {
  keptLine,
  nthOf,
  privately,
  recordDecision,
  unknownLine,
  type Basis,
  type Target,
} from '../reporting.ts';
import { joinAnswers } from './join-answers.ts';
import { asText, help, onCard, target } from './presses.ts';

const dictaminarSchema = z.object({
  ...target,
  accept: z.boolean().default(false),
  /** The verdict that stands is taken back. */
  back: z.boolean().default(false),
  reason: asText,
});
export const dictaminar: Command<typeof dictaminarSchema> = {
  verb: 'dictaminar',
  slash: false,
  schema: dictaminarSchema,
  help: help('Acepta o rechaza una justificación'),
  run: (context, { accept, back, reason, ...args }) =>
    onCard(context, args, async (where) =>
      answerTo(
        await recordDecision(context, where, (basis) =>
          back
            ? decideVerdictBack({ ...basis, reason })
            : decideVerdict({ ...basis, accept, reason }),
        ),
        where,
        'decide_justification',
      ),
    ),
};

/** `3-01/3`, or `3-01/3/2` with an ordinal. */
const months = z.preprocess(
  chosen,
  z
    .array(z.string().regex(/^.{1,40}?\/(?:[1-9]|1[0-2])(?:\/\d+)?$/))
    .min(1, { error: 'Elige al menos una de la lista; debe haber una marcada.' })
    .max(100),
);

interface Named {
  target: Target;
  ordinal: number | undefined;
}

const namedIn = ({ state }: CommandContext, name: string): Named | undefined => {
  const [, lineKey = '', month, ordinal] = /^(.+?)\/(\d+)(?:\/(\d+))?$/.exec(name) ?? [];
  const line = keptLine(state, lineKey);
  return line === undefined
    ? undefined
    : {
        target: { line, month: Number(month) },
        ordinal: ordinal === undefined ? undefined : Number(ordinal),
      };
};

/** The same for each; the event counts once for each. */
const forEach = async (
  context: CommandContext,
  names: string[],
  right: Parameters<typeof answerTo>[2],
  decide: (basis: Basis, named: Named) => ReportOutcome,
): Promise<Answer> => {
  const answers: Answer[] = [];
  for (const [index, name] of names.entries()) {
    const named = namedIn(context, name);
    if (named === undefined) {
      answers.push(unknownLine());
      continue;
    }
    const outcome = await recordDecision(nthOf(context, index), named.target, (basis) =>
      decide(basis, named),
    );
    answers.push(answerTo(outcome, named.target, right));
  }
  return joinAnswers(answers);
};

const manySchema = z.object({ months, accept: z.enum(['si', 'no']), reason: asText });
export const dictaminarVarias: Command<typeof manySchema> = {
  verb: 'dictaminar-varias',
  slash: false,
  schema: manySchema,
  help: help('Acepta o rechaza varias justificaciones'),
  run: async (context, { months: names, accept, reason }) =>
    accept === 'no' && blank(reason) === undefined
      ? privately('verdict-reason', say(refusals.verdict_reason), {
          reaction: 'refused',
          field: 'reason',
        })
      : forEach(context, names, 'decide_justification', (basis) =>
          decideVerdict({ ...basis, accept: accept === 'si', reason }),
        ),
};

/** A report, a justification or a verdict, whichever the entry is. */
const decideBack = (
  basis: Basis,
  { ordinal }: Named,
  reason: string | undefined,
): ReportOutcome => {
  const { verdict } = indexState(basis.state).month(basis.line.lineKey, basis.month);
  return verdict !== undefined && verdict.ordinal === ordinal
    ? decideVerdictBack({ ...basis, reason })
    : decideUndo({ ...basis, ordinal, reason });
};

const undoSchema = z.object({ months, reason: asText });
export const deshacerVarias: Command<typeof undoSchema> = {
  verb: 'deshacer-varias',
  slash: false,
  schema: undoSchema,
  help: help('Deshace varios reportes o dictámenes'),
  run: (context, { months: names, reason }) =>
    forEach(context, names, 'undo_any_open', (basis, named) => decideBack(basis, named, reason)),
};
