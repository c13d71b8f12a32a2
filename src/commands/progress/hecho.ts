/** `/hecho LÍNEA… [cantidad] [mes] [nota]`: reports one line or several. */
import { z } from 'zod';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { lineOfCode, removedLineOf } from '../../domain/plan/amended-codes.ts';
import {
  currentMonth,
  pending,
  programmed,
  scheduledMonths,
} from '../../domain/progress/progress.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { decideReport } from '../../domain/progress/report.ts';
import { lineRemoved } from '../../messages/plan/amended-line.ts';
import { askLine, askMonth, askWhole, say } from '../../messages/progress/answers.ts';
import type { Action, Press } from '../../conversation/message.ts';
import { capital, monthName, shorten } from '../../messages/words.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { answerTo, confirmReportAction } from '../report-answers.ts';
import {
  nthOf,
  privately,
  recordDecision,
  todayOf,
  typedLine,
  unknownLine,
  type Target,
} from '../reporting.ts';
import { joinAnswers } from './join-answers.ts';
import { hechoArguments } from '../../language/commands/hecho.ts';

const schema = z.object({
  lines: z.array(z.string()).min(1).max(100),
  total: z.number().optional(),
  added: z.number().optional(),
  /** What the person says is programmed: "9 de 15". */
  outOf: z.number().optional(),
  month: z.int().min(1).max(12).optional(),
  note: z.string().max(2_000).optional(),
  evidence: z.string().max(1_000).optional(),
  confirmed: z.boolean().optional(),
});
type Args = z.infer<typeof schema>;

/** The pending months; where none waits the last one that was due, else the next. One is meant, several are asked about. */
export const dueMonths = (state: PlanState, line: PlanLine, today: string): Month[] => {
  const open = pending(state, today, (one) => one.lineKey === line.lineKey).map(
    (item) => item.month,
  );
  if (open.length > 0) return open;
  const months = scheduledMonths(line);
  const last = months.findLast((month) => month <= currentMonth(state, today)) ?? months[0];
  return last === undefined ? [] : [last];
};

/** A button names the line by its identity, so that it means the same after an amendment. */
const press = (
  label: string,
  { line, month }: Target,
  { total, added, note, evidence }: Args,
): Action => {
  const args = { line: line.lineKey, month, total, added, note, evidence };
  return {
    kind: 'press',
    label,
    press: {
      verb: 'reportar',
      args: Object.fromEntries(
        Object.entries(args).filter(([, value]) => value !== undefined),
      ) as Press['args'],
    },
  };
};

const reportOne = async (context: CommandContext, line: PlanLine, args: Args): Promise<Answer> => {
  const today = todayOf(context);
  const months = args.month === undefined ? dueMonths(context.state, line, today) : [args.month];
  const [month] = months;
  if (month === undefined) return unknownLine();
  if (months.length > 1) {
    return privately(
      'ask-month',
      askMonth(
        line,
        months.map((one) => press(capital(monthName(one)), { line, month: one }, args)),
      ),
      { reaction: 'asked' },
    );
  }
  const target: Target = { line, month };
  const evidence: Evidence[] =
    args.evidence === undefined ? [] : [{ kind: 'link', url: args.evidence }];
  const confirm = confirmReportAction(target, args, args.note, evidence);
  const { total, outOf } = args;
  if (total !== undefined && outOf !== undefined && outOf !== programmed(line, month))
    return privately('confirm', askWhole(target, { total, outOf }, confirm), { reaction: 'asked' });
  const outcome = await recordDecision(context, target, (basis) =>
    decideReport({
      ...basis,
      quantity: args,
      note: args.note,
      evidence,
      confirmed: args.confirmed,
    }),
  );
  return answerTo(outcome, target, 'report', confirm);
};

/** A typed code, as the month that is named understood it: an amendment may have given it to another line. */
const reportCode = async (context: CommandContext, code: string, args: Args): Promise<Answer> => {
  const { state } = context;
  const line = typedLine(state, code);
  const then = args.month === undefined ? undefined : lineOfCode(state, code, args.month);
  if (line === undefined) {
    const removed = removedLineOf(state, code);
    if (removed === undefined) return unknownLine();
    return args.month !== undefined && programmed(removed, args.month) > 0
      ? reportOne(context, removed, args)
      : privately('unknown-line', say(lineRemoved(state, removed)), { reaction: 'refused' });
  }
  if (args.month === undefined || then === undefined || then.lineKey === line.lineKey)
    return reportOne(context, line, args);
  const { month } = args;
  const both = [then, line].map((one) => press(shorten(one.text, 70), { line: one, month }, args));
  return privately('ask-line', askLine(code, month, both), { reaction: 'asked' });
};

export const hecho: Command<typeof schema> = {
  verb: 'hecho',
  slash: true,
  typed: hechoArguments,
  schema,
  help: {
    usage: '/hecho LÍNEA… [cantidad] [mes] [nota]',
    summary: 'Reporta una o varias líneas',
    examples: ['/hecho 3-01', '/hecho 5.2-04 15 mayo', '/hecho 3-01 3-02 enero'],
  },
  run: async (context, args) => {
    const answers: Answer[] = [];
    for (const [index, code] of args.lines.entries())
      answers.push(await reportCode(nthOf(context, index), code, args));
    return joinAnswers(answers);
  },
};
