/** `/plan revisar`: one card per observación that needs a decision, and the decision itself. */
import { z } from 'zod';
import type { Discrepancy, DiscrepancyResolution } from '../../domain/plan/document.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { capital, count, momentName, shorten } from '../../messages/words.ts';
import type { Db } from '../../store/database/store.ts';
import { resolveDiscrepancy } from '../../store/record/discrepancies.ts';
import type { Command, CommandContext } from '../command.ts';
import { redrawCards } from '../redraw.ts';
import { instantOf, privately, typedLine, writeOnce } from '../reporting.ts';
import { smallText, subtleText } from '../../messages/small-text.ts';

export const decisions = (context: CommandContext): Discrepancy[] =>
  context.state.document.discrepancies.filter((discrepancy) => discrepancy.severity === 'decision');

const choose = (discrepancy: Discrepancy, id: string, label: string): Action => ({
  kind: 'form',
  label: shorten(label, 60),
  form: {
    title: label,
    fields: [
      {
        type: 'text',
        id: 'reason',
        label: 'Motivo de la decisión',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: {
      label: 'Decidir',
      press: { verb: 'resolver', args: { key: discrepancy.key, reading: id } },
    },
  },
});

const howDecided = ({ resolution, proposal, readings }: Discrepancy): Block =>
  resolution === undefined
    ? { type: 'text', text: `Mientras nadie decida se usa: ${proposal ?? ''}.`, tone: 'subtle' }
    : {
        type: 'text',
        tone: 'good',
        text: `Decidido: ${readings?.find(({ id }) => id === resolution.readingId)?.label ?? ''}. ${resolution.by}, ${momentName(resolution.at)}: «${shorten(resolution.reason, 200)}»`,
      };

const go = (label: string, index: number): Action => ({
  kind: 'press',
  label,
  press: { verb: 'plan', args: { action: 'revisar', index } },
});

const actionsOf = (actions: Action[]): Block[] =>
  actions.length === 0 ? [] : [{ type: 'actions', actions }];

/** One card per decision, with each reading, its evidence and its button. */
const reviewCard = (all: Discrepancy[], wanted: number): Message => {
  const index = Math.min(wanted, all.length - 1);
  const shown = all[index];
  if (shown === undefined) return say('El documento no tiene observaciones por decidir. ✅');
  const { lineCode, message, readings = [] } = shown;
  const open = all.filter((each) => each.resolution === undefined).length;
  const title = `Observación ${index + 1} de ${all.length}${lineCode === undefined ? '' : ` · ${lineCode}`}`;
  return {
    text: `${title}: ${message}`,
    blocks: [
      { type: 'heading', text: title },
      { type: 'text', text: message },
      howDecided(shown),
      ...readings.map(({ label, evidence }): Block => smallText(`▸ ${label}. ${evidence}`)),
      ...actionsOf(readings.map(({ id, label }) => choose(shown, id, label))),
      ...actionsOf([
        ...(index > 0 ? [go('← Anterior', index - 1)] : []),
        ...(index < all.length - 1 ? [go('Siguiente →', index + 1)] : []),
      ]),
      subtleText(
        open === 0
          ? 'Ya están todas decididas.'
          : `${capital(count(open, 'observación queda', 'observaciones quedan'))} por decidir.`,
      ),
    ],
  };
};

/** @param index absent: the first that is still to be decided. */
export const planReview = (context: CommandContext, index: number | undefined): Answer => {
  const all = decisions(context);
  const open = all.findIndex((each) => each.resolution === undefined);
  return privately('shown', reviewCard(all, index ?? Math.max(0, open)), { replace: true });
};

const resolveSchema = z.object({
  key: z.string().max(200),
  reading: z.string().max(60),
  reason: z
    .string()
    .trim()
    .min(1, { error: 'Escribe el motivo de la decisión; queda en el registro.' })
    .max(1_000),
});

const decide = async (
  tx: Db,
  state: PlanState,
  key: string,
  resolution: DiscrepancyResolution,
): Promise<'done'> => {
  await resolveDiscrepancy(tx, state.planId, key, resolution);
  const code = state.document.discrepancies.find(
    (discrepancy) => discrepancy.key === key,
  )?.lineCode;
  const line = code === undefined ? undefined : typedLine(state, code);
  for (const month of line === undefined ? [] : scheduledMonths(line))
    await redrawCards(tx, state.planId, { lineKey: line?.lineKey ?? '', month });
  return 'done';
};

/** A decision taken in the chat: the reading, its author and reason are kept. */
export const resolver: Command<typeof resolveSchema> = {
  verb: 'resolver',
  slash: false,
  schema: resolveSchema,
  help: { usage: '', summary: 'Decide una observación', examples: [] },
  run: async (context, { key, reading, reason }) => {
    if (!allowed(context.actor.person, 'resolve'))
      return privately('not-allowed', say(notAllowed(context.state, 'resolve')), {
        reaction: 'refused',
      });
    const resolution = {
      readingId: reading,
      by: context.actor.person.name,
      at: instantOf(context),
      reason,
    };
    const result = await writeOnce(context, (tx, state) => decide(tx, state, key, resolution));
    if (result === 'repeated')
      return privately('repeated', say('Esa decisión ya se había recibido.'), {
        visibility: 'none',
      });
    const all = decisions(context).map((decision) =>
      decision.key === key ? { ...decision, resolution } : decision,
    );
    const index = all.findIndex((discrepancy) => discrepancy.key === key);
    return privately('recorded', reviewCard(all, index), { replace: true });
  },
};
