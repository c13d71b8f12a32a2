/** `/avance [programa, línea, área or mes]`: how far the plan is, privately; buttons go down and back. */
import { z } from 'zod';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import { agreementsOverview } from '../../messages/agreements/answers.ts';
import { lineOverview } from '../../messages/progress/line-overview.ts';
import { groupOverview, monthOverview, planOverview } from '../../messages/progress/overview.ts';
import { closingProgress } from '../../messages/plan/closing-plan.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { fold } from '../../language/normalise.ts';
import type { Command, CommandContext } from '../command.ts';
import { keptLine, typedLine, privately, todayOf, unknownLine } from '../reporting.ts';
import { avanceArguments } from '../../language/commands/avance.ts';

const schema = z.object({
  type: z
    .enum(['programme', 'chapter', 'line', 'removed', 'area', 'month', 'agreements'])
    .optional(),
  value: z.union([z.string(), z.number()]).optional(),
  /** Of how many rows to begin with. */
  from: z.int().min(0).optional(),
});
type Asked = z.infer<typeof schema>;

/** An area of that name is a button away. */
const areaSoCalled = ({ areas }: PlanState): Action[] =>
  areas
    .filter((area) => fold(area.name) === 'convenios')
    .map((area): Action => ({
      kind: 'press',
      label: `Área ${area.name}`,
      press: { verb: 'avance', args: { type: 'area', value: area.code } },
    }));

const overviewOf = (
  context: CommandContext,
  line: PlanLine | undefined,
  from: number,
): Message | undefined =>
  line === undefined
    ? undefined
    : lineOverview(
        {
          state: context.state,
          today: todayOf(context),
          mayReport: allowed(context.actor.person, 'report', line.area),
        },
        line,
        from,
      );

const groupOf = (
  { state }: CommandContext,
  type: Asked['type'],
  value: string,
): { title: string; filter: (line: PlanLine) => boolean } => {
  switch (type) {
    case 'area':
      return {
        title: state.areas.find((area) => area.code === value)?.name ?? value,
        filter: (line) => line.area === value,
      };
    case 'chapter':
      return {
        title: `Capítulo ${value}`,
        filter: (line) => line.programme.split('.')[0] === value,
      };
    default:
      return {
        title: `${value} · ${state.document.programmes.find((programme) => programme.code === value)?.title ?? ''}`,
        filter: (line) => line.programme === value,
      };
  }
};

const overview = (
  context: CommandContext,
  { type, value: asked, from = 0 }: Asked,
): Message | undefined => {
  const { state, clock } = context;
  const value = String(asked ?? '');
  const today = todayOf(context);
  switch (type) {
    case undefined:
      return planOverview(state, today, clock.planNow());
    case 'line':
      return overviewOf(context, typedLine(state, value), from);
    // Taken out by an amendment: by its identity, since its code may be another's now.
    case 'removed':
      return overviewOf(context, keptLine(state, value), from);
    case 'month':
      return monthOverview(state, today, Number(value));
    case 'agreements':
      return agreementsOverview(state, today, areaSoCalled(state), from);
    default:
      return groupOverview(state, today, {
        ...groupOf(context, type, value),
        press: { verb: 'avance', args: { type, value } },
        from,
      });
  }
};

export const avance: Command<typeof schema> = {
  verb: 'avance',
  slash: true,
  yearAtEnd: true,
  typed: avanceArguments,
  schema,
  help: {
    usage: '/avance [programa, línea, área, mes o convenios]',
    summary: 'Cuánto se ha avanzado; sólo lo ves tú',
    examples: ['/avance', '/avance 6.2', '/avance 3-01', '/avance marzo', '/avance convenios'],
  },
  run: async (context, asked) => {
    const { type } = asked;
    const message = overview(context, asked);
    if (message === undefined) return unknownLine();
    const closing = type === undefined ? closingProgress(context.closing, todayOf(context)) : [];
    const shown =
      closing.length === 0 ? message : { ...message, blocks: [...message.blocks, ...closing] };
    return privately('shown', shown, { replace: true });
  },
};
