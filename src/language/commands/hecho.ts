/** What follows `/hecho`: lines, a quantity, a month, a note. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { findCode } from '../codes.ts';
import { fold, takeLinks } from '../normalise.ts';
import { parseReply } from '../reply.ts';
import { findMonth } from '../spanish-dates.ts';
import {
  ok,
  unknown,
  codes,
  monthChoices,
  lineChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

/** LÍNEA… [cantidad] [mes] [nota]: in that order; the first word that is none of them begins the note. */
const hecho = ({ text, vocabulary }: Input): Parsed => {
  const taken = takeLinks(text);
  const words = taken.text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && fold(word) !== 'y');
  const lines: string[] = [];
  while (words[0] !== undefined) {
    const code = findCode(words[0], codes(vocabulary));
    if (code === undefined) {
      if (!/^\d{1,2}(\.\d{1,2})?[-–]\d{1,3}$/.test(words[0])) break;
      return unknown(words[0], codes(vocabulary), 'la línea');
    }
    if (!lines.includes(code)) lines.push(code);
    words.shift();
  }
  if (lines.length === 0) {
    return words.length === 0
      ? {
          ok: false,
          message: 'Escribe la línea que ya está, por ejemplo: /hecho 3-01',
          suggestions: [],
        }
      : unknown(words[0] ?? '', codes(vocabulary), 'la línea');
  }
  const args: Record<string, unknown> = { lines };
  for (let part = 0; part < 2; part += 1) {
    // "van 3", "llevamos 3", "son 3": the quantity follows; a note that begins so has no number there.
    if (
      /^(van|llevo|llevamos|son|total|cantidad)$/.test(fold(words[0] ?? '')) &&
      /^\d{1,7}$/.test(words[1] ?? '')
    )
      words.shift();
    const word = words[0] ?? '';
    if (args['total'] === undefined && args['added'] === undefined && /^\d{1,7}$/.test(word)) {
      if (fold(words[1] ?? '') === 'mas') {
        args['added'] = Number(word);
        words.splice(0, 2);
      } else {
        args['total'] = Number(word);
        words.shift();
      }
    } else if (args['month'] === undefined && findMonth(word) !== undefined) {
      args['month'] = findMonth(word);
      words.shift();
    }
  }
  const note = words.join(' ');
  if (note !== '' && args['total'] === undefined && args['added'] === undefined) {
    // Without a figure /hecho reports all that is programmed: a note that says otherwise must not become a false "done".
    const heard = parseReply(note, [], { under: 'line', codes: [] });
    if (heard.kind === 'quantity')
      Object.assign(args, {
        ...(heard.total === undefined ? {} : { total: heard.total }),
        ...(heard.added === undefined ? {} : { added: heard.added }),
      });
    else if (
      heard.kind !== 'completion' &&
      (heard.kind !== 'comment' ||
        /[?¿]|\b(no|ni|aun|todavia|falta|faltan|pendientes?)\b/.test(fold(note)))
    )
      return {
        ok: false,
        message: `Con /hecho se registra lo programado, y tu nota dice otra cosa: «${cutText(note, 80)}». Escribe la cantidad, por ejemplo: /hecho ${lines[0] ?? ''} 0 ${cutText(note, 40)}; o contesta en el hilo de la tarjeta.`,
        suggestions: [],
      };
  }
  if (note !== '') args['note'] = note;
  if (taken.evidence[0] !== undefined) args['evidence'] = taken.evidence[0].url;
  return ok(args);
};

export const hechoArguments: TypedArguments = {
  read: hecho,
  words: (before, vocabulary) =>
    before.length === 0
      ? lineChoices(vocabulary)
      : [
          ...monthChoices(),
          ...lineChoices(vocabulary).filter((choice) => !before.includes(choice.word)),
        ],
};
