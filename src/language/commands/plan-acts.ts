/** `/plan suspender`, `reprogramar`: what is missing of an act of the commission is asked, with what was typed. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { parseMove, parseSuspension } from '../suspension-text.ts';
import { ok, refuse, type Input, type Parsed } from '../typed-arguments.ts';

const HOW = {
  suspender: '/plan suspender 5.1 6.3-04 abril a mayo por Acuerdo 12',
  reprogramar: '/plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 12',
};
type Action = keyof typeof HOW;
const DONE: Record<Action, string> = {
  suspender: 'No se suspendió nada.',
  reprogramar: 'No se reprogramó nada.',
};

interface Missing {
  unknown: string | undefined;
  lacks: (string | false)[];
  act: string;
}

const ask = (
  action: Action,
  text: string,
  { unknown, lacks, act }: Missing,
): Parsed | undefined => {
  if (unknown !== undefined)
    return refuse(
      `No entendí «${cutText(unknown, 60)}». Escríbelo así: ${HOW[action]}. ${DONE[action]}`,
    );
  const missing = lacks.filter((each) => each !== false);
  if (missing.length > 0)
    return refuse(`Falta ${missing.join(' y ')}. Escríbelo así: ${HOW[action]}. ${DONE[action]}`);
  if (act !== '') return undefined;
  const typed = `/plan ${action} ${text} por Acuerdo NÚMERO`;
  return refuse(`Falta por qué acuerdo. Escribe: ${typed}. ${DONE[action]}`, [typed]);
};

export const readSuspension = (text: string, { vocabulary, today }: Input): Parsed => {
  const suspend = parseSuspension(text, vocabulary, today);
  const { codes, sessions, months, from, act, unknown } = suspend;
  const days = [from, suspend.to].filter((day) => day !== undefined);
  const outside = days.some((day) => Number(day.slice(0, 4)) !== vocabulary.year);
  const reversed = days.length === 2 && String(days[0]) > String(days[1]);
  const both = outside || reversed || (months.length > 0 && from !== undefined);
  const asked = ask('suspender', text, {
    unknown: unknown ?? (both ? text : undefined),
    lacks: [
      codes.length === 0 && sessions !== true && 'qué líneas o programas',
      months.length === 0 && from === undefined && 'qué meses o días',
    ],
    act,
  });
  return (text === '' ? undefined : asked) ?? ok({ action: 'suspender', suspend });
};

export const readMove = (text: string, { vocabulary, today }: Input): Parsed => {
  const move = parseMove(text, vocabulary, today);
  const { code, from, to, act, unknown } = move;
  const asked = ask('reprogramar', text, {
    unknown,
    lacks: [
      code === undefined && 'la línea',
      (from === undefined || to === undefined) && 'de qué mes a cuál',
    ],
    act,
  });
  return (text === '' ? undefined : asked) ?? ok({ action: 'reprogramar', move });
};
