/** A question before something is stored: asked on a terminal, answered by `--yes`, and refused where there is neither. */
import { AvanceError } from '../errors.ts';
import type { Io } from './io.ts';

/** @throws AvanceError `not-confirmed`: nobody could be asked, or the answer was no. */
export const confirm = async (io: Io, question: string, yes: boolean): Promise<void> => {
  if (yes) return;
  if (io.ask === undefined)
    throw new AvanceError(
      'not-confirmed',
      'No se guardó nada: sin terminal no se puede preguntar. Revisa lo anterior y, si está bien, repite el comando con --yes.',
    );
  const answer = (await io.ask(`${question} (sí/no) `)).trim().toLowerCase();
  if (!['sí', 'si', 's'].includes(answer))
    throw new AvanceError('not-confirmed', 'No se guardó nada.');
};
