/** The few words that a card needs of its own, whatever it is about. */
import type { Field } from '../../conversation/message.ts';

export const missing = (field: Field): string => `Falta: ${field.label}`;
export const WHOLE_NUMBER = 'Escribe un número entero, de 0 en adelante';
export const MORE_THAN_FITS =
  'Hay más de lo que cabe aquí; pide una parte, por ejemplo un programa o un mes.';
export const OPEN = 'Ver';
export const CANCEL = 'Cancelar';
export const NOTHING_TO_CHOOSE = 'Aquí no hay nada que elegir.';
const NOTHING_PROGRAMMED = 'nada programado';

/** "3 de 12 · rezago 1"; where there is nothing to count, only what is said of it. */
export const figure = ({
  done,
  total,
  detail,
}: {
  done: number;
  total: number;
  detail?: string;
}): string =>
  total === 0
    ? (detail ?? NOTHING_PROGRAMMED)
    : `${done} de ${total}${detail === undefined ? '' : ` · ${detail}`}`;

const CELLS = 10;
/** A bar of signs: something done shows, and something missing shows too. */
export const bar = (done: number, total: number): string => {
  const full =
    total <= 0 || done <= 0
      ? 0
      : done >= total
        ? CELLS
        : Math.min(CELLS - 1, Math.max(1, Math.round((CELLS * done) / total)));
  return '▰'.repeat(full) + '▱'.repeat(CELLS - full);
};
