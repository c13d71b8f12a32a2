/** `/hecho LÍNEA… [cantidad] [mes] [nota]`: reports one line or several. */
import { z } from 'zod';
import type { Month } from '../domain/plan.ts';
import type { PlanLine, PlanState } from '../domain/plan-state.ts';
import { currentMonth, pending, scheduledMonths } from '../domain/progress.ts';
import { decideReport } from '../domain/report.ts';
import { askMonth, say } from '../messages/answers.ts';
import type { Action } from '../messages/message.ts';
import { capital, monthName } from '../messages/words.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { answerTo, carryOut, findLine, instantOf, once, privately, todayOf, unknownLine, type Target } from './reporting.ts';

const schema = z.object({
  lines: z.array(z.string()).min(1).max(100),
  total: z.number().optional(),
  added: z.number().optional(),
  month: z.int().min(1).max(12).optional(),
  note: z.string().max(2_000).optional(),
  evidence: z.string().max(1_000).optional(),
  confirmed: z.boolean().optional(),
});
type Args = z.infer<typeof schema>;

/** The only pending month; else the last one that was due, else the next. Several: undefined, the person is asked. */
const monthFor = (state: PlanState, line: PlanLine, today: string): Month | undefined => {
  const open = pending(state, today, (one) => one === line).map((item) => item.month);
  if (open.length > 0) return open.length === 1 ? open[0] : undefined;
  const months = scheduledMonths(line);
  return months.findLast((month) => month <= currentMonth(state, today)) ?? months[0];
};

const press = (label: string, args: Args): Action =>
  ({ kind: 'press', label, press: { verb: 'hecho', args: Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as Record<string, string | number | boolean | string[]> } });

const reportOne = async (context: CommandContext, line: PlanLine, args: Args): Promise<Answer> => {
  const today = todayOf(context);
  const month = args.month ?? monthFor(context.state, line, today);
  if (month === undefined) {
    const months = pending(context.state, today, (one) => one === line).map((item) => item.month);
    return privately('ask-month', askMonth(line, months.map((one) => press(capital(monthName(one)), { ...args, lines: [line.code], month: one }))), { reaction: 'asked' });
  }
  const target: Target = { line, month };
  const outcome = await once(context, (tx, state) => carryOut(tx, state, decideReport({
    state, ...target, line: findLine(state, line.lineKey) ?? line, actor: context.actor, at: instantOf(context), today, quantity: args, note: args.note, confirmed: args.confirmed,
    evidence: args.evidence === undefined ? [] : [{ kind: 'link', url: args.evidence }],
  })));
  return answerTo(outcome, target, 'report', press('Sí, registrar', { ...args, lines: [line.code], month, confirmed: true }));
};

/** One message for several answers, with all their buttons. */
export const joinAnswers = (answers: Answer[]): Answer => {
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return first;
  const messages = answers.flatMap((one) => one.message ?? []);
  return {
    visibility: 'private', code: answers.every((one) => one.code === 'recorded') ? 'recorded' : 'mixed',
    reaction: answers.some((one) => one.code === 'confirm' || one.code === 'ask-month') ? 'asked' : answers.every((one) => one.reaction === 'done') ? 'done' : 'noted',
    message: messages.length === 0 ? say('No había nada que registrar.') : { text: messages.map((one) => one.text).join(' '), blocks: messages.flatMap((one) => one.blocks) },
  };
};

export const hecho: Command<typeof schema> = {
  verb: 'hecho', slash: true, schema,
  help: { usage: '/hecho LÍNEA… [cantidad] [mes] [nota]', summary: 'Reporta una o varias líneas', examples: ['/hecho 3-01', '/hecho 5.2-04 15 mayo', '/hecho 3-01 3-02 enero'] },
  run: async (context, args) => {
    const answers: Answer[] = [];
    for (const [at, code] of args.lines.entries()) {
      const line = findLine(context.state, code);
      const eventId = context.eventId === undefined ? {} : { eventId: `${context.eventId}${at === 0 ? '' : `#${at}`}` };
      answers.push(line === undefined ? unknownLine() : await reportOne({ ...context, ...eventId }, line, args));
    }
    return joinAnswers(answers);
  },
};
