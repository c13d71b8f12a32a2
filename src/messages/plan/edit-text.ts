/** What `/plan modificar` shows before it stores anything, and answers. */
import type { EditRefusal, LineEdit } from '../../domain/plan/edit.ts';
import type { AmendmentDifference } from '../../domain/plan/amendment.ts';
import type { Discrepancy, LocalDate } from '../../domain/plan/document.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { dateName, monthName, shorten } from '../words.ts';
import { differenceBlocks } from './amendment-card.ts';
import { differenceTitle } from './amendment-text.ts';
import { subtleText } from '../small-text.ts';

export const EDIT_HOW = `Escribe qué cambia y por qué acuerdo; primero te enseño la diferencia y nada se guarda hasta que la confirmes:
• mover un mes: /plan modificar 5.1-04 de agosto a octubre por Acuerdo 12
• cambiar la cantidad de un mes: /plan modificar 5.1-04 octubre 3 por Acuerdo 12 (0 lo quita)
• quitar una línea: /plan modificar quitar 6.3-03 por Acuerdo 12
• cambiar el texto: /plan modificar 5.1-04 texto «Nuevo texto» por Acuerdo 12
• otro primer día: … desde el 1 de octubre por Acuerdo 12
• dejar sin efecto lo que todavía no entra en vigor: /plan modificar anular por Acuerdo 12
Para más cambios a la vez: npm run -s avance -- plan import ARCHIVO --as-amendment "motivo"`;
export const NO_CHANGE = 'Así está ya el plan; no hay nada que modificar.';

/** The reason that the record keeps beside the act. */
export const editReason = (edit: LineEdit): string => {
  switch (edit.kind) {
    case 'move':
      return `${edit.code}: de ${monthName(edit.from)} a ${monthName(edit.to)}`;
    case 'quantity':
      return `${edit.code}: ${edit.units} en ${monthName(edit.month)}`;
    case 'remove':
      return `${edit.code}: se quita`;
    case 'text':
      return `${edit.code}: otro texto`;
    case 'undo':
      return 'Se deja sin efecto lo que no había entrado en vigor';
  }
};

const REFUSALS: Record<EditRefusal, string> = {
  unknown_line: 'El plan no tiene esa línea.',
  not_scheduled: 'La línea no está programada en ese mes.',
  month_closed:
    'Ese mes ya cerró y conserva su programación. Para pasar a otro mes lo que quedó pendiente escribe /plan reprogramar.',
  nothing_to_undo: 'No hay ninguna modificación que esté por entrar en vigor.',
  too_early:
    'Una modificación no puede empezar en un mes que ya cerró, ni antes que otra que está por entrar en vigor.',
  year_over: 'El año del plan ya terminó.',
};
export const editRefused = (why: EditRefusal): string => `${REFUSALS[why]} No se modificó nada.`;

export interface ShownEdit {
  effectiveFrom: LocalDate;
  act: string;
  edit: LineEdit;
  difference: AmendmentDifference;
  settled: Discrepancy[];
}

/** A line without months left is told what it loses by the difference; what was reported is never touched. */
const effects = ({ edit, settled }: ShownEdit): string[] => [
  edit.kind === 'undo'
    ? 'La modificación que estaba por entrar en vigor queda sin efecto.'
    : 'Los meses cerrados no cambian y lo reportado se conserva. Las tarjetas del mes en curso se actualizan y cada área afectada recibe un aviso.',
  ...settled.map(
    ({ message }) =>
      `La observación «${shorten(message, 160)}» deja de aplicar: la resuelve el acuerdo.`,
  ),
];

export const editPreview = (shown: ShownEdit, confirm: Action): Message => {
  const title = differenceTitle(shown.effectiveFrom, { act: shown.act });
  return {
    text: `${title}. ¿La guardo?`,
    blocks: [
      { type: 'heading', text: title },
      ...differenceBlocks(shown.difference),
      ...effects(shown).map((text): Block => subtleText(text)),
      { type: 'text', text: '¿La guardo?' },
      { type: 'actions', actions: [confirm] },
    ],
  };
};

export const editStored = (number: number, effectiveFrom: LocalDate, act: string): string =>
  `Modificación ${number} guardada, en vigor desde el ${dateName(effectiveFrom)}: ${act}.`;
