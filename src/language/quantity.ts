/** Quantities in a reply: the total so far ("van 3", "llevamos 2 de 15"), or what is added ("3 más"). */
import { NUMBER, toNumber } from './normalise.ts';
import type { ReplyContext } from './intent.ts';

export interface FoundQuantity {
  total?: number;
  added?: number;
  outOf?: number;
  /** Plainly a quantity of this line; otherwise the person is asked. */
  sure: boolean;
  /** Nothing else is said. */
  bare: boolean;
}

const MORE = new RegExp(`^(?:y )?(?:van |fueron |hicimos |se hicieron |otr[oa]s )?${NUMBER} mas(?: hoy| este mes)?[.! ]*$`);
const OTHERS = new RegExp(`^(?:se (?:hicieron|enviaron|realizaron) )?otr[oa]s? ${NUMBER}[.! ]*$`);
const COUNT = new RegExp(`\\b(?:van|llevo|llevamos|vamos|ya van|ya son|son|tenemos|tengo|suman|sumamos|total(?: de)?|acumulad[oa]s?|se (?:han )?(?:hicieron|hecho|realizaron|realizado|enviaron|enviado|notificaron|elaboraron|entregaron|atendieron|impartieron)|hicimos|realizamos|enviamos|notificamos|elaboramos|entregamos|atendimos|impartimos)\\s+(?:ya\\s+|en\\s+)?${NUMBER}\\b(?!\\s*(?:/|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|%|por ciento|dias?|horas?|semanas?|meses))(?:\\s+(?:de(?: las| los)?|/)\\s*${NUMBER}\\b)?`);
const OF = new RegExp(`^${NUMBER}\\s+de\\s+(?:las |los )?${NUMBER}\\b[.! ]*$`);
const BARE = new RegExp(`^${NUMBER}(?:\\s+(?:listas?|listos?|hech[oa]s?|realizad[oa]s|enviad[oa]s|entregad[oa]s|terminad[oa]s|en total))?[.! ]*$`);
const SLASH = /^(\d{1,4})\s*\/\s*(\d{1,4})[.! ]*$/;
const NONE = /^(cero|ningun[oa]|van cero|0)[.! ]*$/;

const some = (match: RegExpExecArray, sure: boolean, bare: boolean): FoundQuantity => ({
  total: toNumber(match[1] ?? '0'), ...(match[2] === undefined ? {} : { outOf: toNumber(match[2]) }), sure, bare,
});

/** `folded` text. Undefined when no number is one of the line's units. */
export const quantityIn = (folded: string, context: ReplyContext): FoundQuantity | undefined => {
  const more = MORE.exec(folded) ?? OTHERS.exec(folded);
  if (more?.[1] !== undefined) return { added: toNumber(more[1]), sure: true, bare: true };
  if (NONE.test(folded)) return { total: 0, sure: true, bare: true };
  const of = OF.exec(folded);
  if (of !== null) return some(of, true, true);
  const slash = SLASH.exec(folded);
  if (slash !== null) return some(slash, Number(slash[2]) === context.programmed && Number(slash[1]) <= Number(slash[2]), true);
  const bare = BARE.exec(folded);
  if (bare !== null) return some(bare, !/^(un|una|uno)$/.test(bare[1] ?? '') && (context.programmed ?? 1) >= 1 && Number(toNumber(bare[1] ?? '')) < 1000, true);
  const count = COUNT.exec(folded);
  if (count === null) return undefined;
  return { ...some(count, true, false), bare: count[0].length >= folded.replace(/[.! ]+$/, '').length };
};
