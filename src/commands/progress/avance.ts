/** `/avance [programa, línea, área or mes]`: how far the plan is, privately; buttons go down and back. */
import { z } from 'zod';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import { agreementsOverview } from '../../messages/agreements/answers.ts';
import {
  groupOverview,
  lineOverview,
  monthOverview,
  planOverview,
} from '../../messages/progress/overview.ts';
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
});

/** An area of that name is a button away. */
const areaSoCalled = ({ areas }: PlanState): Action[] =>
  areas
    .filter((area) => fold(area.name) === 'convenios')
    .map((area): Action => ({
      kind: 'press',
      label: `Área ${area.name}`,
      press: { verb: 'avance', args: { type: 'area', value: area.code } },
    }));

const overviewOf = (context: CommandContext, line: PlanLine | undefined): Message | undefined =>
  line === undefined
    ? undefined
    : lineOverview(
        context.state,
        todayOf(context),
        line,
        allowed(context.actor.person, 'report', line.area),
      );

const overview = (
  context: CommandContext,
  type: string | undefined,
  value: string,
): Message | undefined => {
  const { state } = context;
  const today = todayOf(context);
  switch (type) {
    case undefined:
      return planOverview(state, today);
    case 'line':
      return overviewOf(context, typedLine(state, value));
    // Taken out by an amendment: by its identity, since its code may be another's now.
    case 'removed':
      return overviewOf(context, keptLine(state, value));
    case 'month':
      return monthOverview(state, today, Number(value));
    case 'area':
      return groupOverview(
        state,
        today,
        state.areas.find((area) => area.code === value)?.name ?? value,
        (line) => line.area === value,
      );
    case 'agreements':
      return agreementsOverview(state, today, areaSoCalled(state));
    case 'chapter':
      return groupOverview(
        state,
        today,
        `Capítulo ${value}`,
        (line) => line.programme.split('.')[0] === value,
      );
    default:
      return groupOverview(
        state,
        today,
        `${value} · ${state.document.programmes.find((programme) => programme.code === value)?.title ?? ''}`,
        (line) => line.programme === value,
      );
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
  run: async (context, { type, value }) => {
    const message = overview(context, type, String(value ?? ''));
    if (message === undefined) return unknownLine();
    const closing = type === undefined ? closingProgress(context.closing, todayOf(context)) : [];
    const shown =
      closing.length === 0 ? message : { ...message, blocks: [...message.blocks, ...closing] };
    return privately('shown', shown, { replace: true });
  },
};
