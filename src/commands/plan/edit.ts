/** `/plan modificar`: one change of the plan by an act; first the difference, then stored by a button. */
import { z } from 'zod';
import { decideEdit, type EditOutcome, type LineEdit } from '../../domain/plan/edit.ts';
import { isEmptyDifference } from '../../domain/plan/amendments-in-force.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { isLocalDate } from '../../domain/time/dates.ts';
import { AvanceError } from '../../errors.ts';
import type { Answer } from '../../conversation/answer.ts';
import { parseEdit } from '../../language/edit-text.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import { cards } from '../../messages/draw.ts';
import {
  EDIT_HOW,
  editPreview,
  editReason,
  editRefused,
  editStored,
  NO_CHANGE,
} from '../../messages/plan/edit-text.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { proposeAmendment, storeProposed } from '../../store/plan/amendments.ts';
import type { StorePlanInput } from '../../store/plan/plans.ts';
import type { CommandContext } from '../command.ts';
import { privately, todayOf, writeOnce, repeated } from '../reporting.ts';
import { authorOf } from './lift.ts';

/** So much fits in a button whole: half a text would be another change. */
const MOST_TEXT = 600;

export const editSchema = {
  /** What was typed after `modificar`. */
  change: z
    .string()
    .max(MOST_TEXT, {
      error: `Escribe la modificación en menos de ${MOST_TEXT} letras, o impórtala con un archivo.`,
    })
    .optional(),
  /** Of the button: the version that was shown, its first day, and how long the text was. */
  number: z.int().optional(),
  from: z.string().refine(isLocalDate).optional(),
  length: z.int().optional(),
};
type Given = z.infer<z.ZodObject<typeof editSchema>>;

interface Read {
  edit: LineEdit;
  act: string;
  decided: EditOutcome;
}

const readEdit = (context: CommandContext, state: PlanState, given: Given): Read | undefined => {
  const today = todayOf(context);
  const { edit, act, from } = parseEdit(given.change ?? '', vocabularyOf(state), today);
  return edit === undefined || act === ''
    ? undefined
    : { edit, act, decided: decideEdit(state, edit, given.from ?? from, today) };
};

const inputOf = (
  context: CommandContext,
  { activeFrom, timeZone }: PlanState,
  { edit, act }: Read,
  { document, effectiveFrom }: Extract<EditOutcome, { outcome: 'amend' }>,
): StorePlanInput => ({
  ...authorOf(context),
  document,
  activeFrom,
  timeZone,
  amendment: editReason(edit),
  effectiveFrom,
  act,
});

const show = async (context: CommandContext, given: Given): Promise<Answer> => {
  const read = readEdit(context, context.state, given);
  if (read === undefined) return privately('bad-arguments', say(EDIT_HOW), { reaction: 'refused' });
  const { decided, edit, act } = read;
  if (decided.outcome === 'refused')
    return privately('bad-arguments', say(editRefused(decided.why)), { reaction: 'refused' });
  const input = inputOf(context, context.state, read, decided);
  const proposed = await context.store.read((db) => proposeAmendment(db, input));
  if (proposed === undefined) return privately('no-plan', say(refusals.no_plan));
  const { difference, changed, number, effectiveFrom } = proposed;
  if (!changed || (edit.kind !== 'undo' && isEmptyDifference(difference)))
    return privately('unchanged', say(NO_CHANGE));
  const change = given.change ?? '';
  return privately(
    'confirm',
    editPreview(
      { effectiveFrom, act, edit, difference, settled: decided.settled },
      {
        kind: 'press',
        label: 'Guardar modificación',
        style: 'primary',
        press: {
          verb: 'plan',
          args: { action: 'modificar', change, number, from: effectiveFrom, length: change.length },
        },
      },
    ),
    { reaction: 'asked' },
  );
};

const refuseChanged = (): never => {
  throw new AvanceError(
    'plan-changed',
    'El plan cambió desde que viste la diferencia; no se guardó nada. Escribe otra vez /plan modificar para verla con lo que hay ahora.',
  );
};

const store = async (context: CommandContext, given: Given): Promise<Answer> => {
  const result = await writeOnce(context, async (tx, state) => {
    const read = readEdit(context, state, given);
    if (read?.decided.outcome !== 'amend') return refuseChanged();
    const input = inputOf(context, state, read, read.decided);
    const proposed = await proposeAmendment(tx, input);
    if (proposed?.number !== given.number || proposed?.changed !== true) return refuseChanged();
    await storeProposed(tx, input, proposed, cards);
    return { ...proposed, act: read.act };
  });
  if (result === 'repeated') return repeated();
  const { number, effectiveFrom, act } = result;
  return privately('recorded', say(editStored(number, effectiveFrom, act)), { replace: true });
};

export const planEdit = async (context: CommandContext, given: Given): Promise<Answer> => {
  if (given.number === undefined) {
    if ((given.change ?? '') === '') return privately('shown', say(EDIT_HOW));
    return show(context, given);
  }
  return given.length === given.change?.length ? store(context, given) : refuseChanged();
};
