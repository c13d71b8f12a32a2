/** Quantities in a reply: the total so far ("van 3", "llevamos 2 de 15"), or what is added ("3 más"). */
import { endsOf, has, ownWords, startsWith, without } from './cues.ts';
import type { Heard } from './hear.ts';
import type { ReplyContext } from './intent.ts';

export interface FoundQuantity {
  total?: number;
  added?: number;
  outOf?: number;
  /** Plainly a quantity of this line; otherwise the person is asked. */
  sure: boolean;
}

const N = '(\\d{1,6}|un[oa]?)';
const NOUN = '(?: \\p{L}+)';
const numberOf = (word: string): number => (/^un/.test(word) ? 1 : Number(word));

const OF = new RegExp(
  `(?<![\\p{L}\\p{N}])${N}${NOUN}?(?: ?/ ?| de (?:las |los |un total de )?)${N}(?![\\p{L}\\p{N}/])`,
  'u',
);
const MORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${N}${NOUN}{0,2} (?:mas|adicional(?:es)?|extras?)(?! o menos)(?![\\p{L}])`,
  'u',
);
const OTHERS = new RegExp(`(?<![\\p{L}])otr[oa]s? ${N}(?![\\p{L}\\p{N}])`, 'u');
const ADD = new RegExp(
  `(?<![\\p{L}])(?:suma(?:le|r)?|agrega(?:le|r)?|anade(?:le)?|sumenle|agreguen(?:le)?|pon(?:le)? otr[oa]s?) ${N}(?![\\p{L}\\p{N}])`,
  'u',
);
const ANOTHER =
  /(?<![\p{L}])(?:salio|hicimos|se hizo|entregamos|se entrego|enviamos|se envio|termine|terminamos|subimos|va|quedo) otr[oa](?![\p{L}])|^otr[oa] mas(?![\p{L}])/u;
const OVER = /(?<![\p{L}])(?:de mas|de menos)(?![\p{L}])/u;
const NONE =
  /^(?:van |llevamos |llevo |vamos )?(?:0|ningun[oa]|en ceros?)(?: por el momento| por ahora| de momento| hasta ahora| hasta el momento| todavia| aun| tarjetas| este mes)*$/;
const ALONE = new RegExp(`^(?:las |los |ya )?${N}${NOUN}?$`, 'u');
const NUMBER = new RegExp(`(?<![\\p{L}\\p{N}/.,-])${N}(?![\\p{L}\\p{N}/-]|[.,]\\d)`, 'gu');
/** Before a number, these make it somebody or something else's: "a 5 áreas". */
const PREPOSITION =
  /(?:^| )(?:a|para|con|en|por|entre|sobre|desde|hasta|ante|hace|cada|piso|parte|numero|etapa|grupo|area)(?: las?| los)? ?$/;

/** A clause in which a number is not one of what was done. */
const doubtful = (clause: string): boolean =>
  has(clause, 'negation') || has(clause, 'future') || clause.includes('PORCIENTO');

const total = (word: string, sure: boolean, outOf?: string): FoundQuantity => ({
  total: numberOf(word),
  ...(outOf === undefined ? {} : { outOf: numberOf(outOf) }),
  sure,
});

const PLUS = /^\+ ?(\d{1,4})(?![\d/%])/;

const added = (clause: string): FoundQuantity | undefined => {
  const plus = PLUS.exec(clause)?.[1];
  if (plus !== undefined) return { added: Number(plus), sure: true };
  const word = (MORE.exec(clause) ?? OTHERS.exec(clause) ?? ADD.exec(clause))?.[1];
  if (word !== undefined) return { added: numberOf(word), sure: true };
  return ANOTHER.test(clause) ? { added: 1, sure: true } : undefined;
};

const counted = (clause: string, { programmed }: ReplyContext): FoundQuantity | undefined => {
  const starts = [
    ...endsOf(clause, 'counting'),
    ...endsOf(clause, 'doneAct'),
    ...endsOf(clause, 'doneState'),
  ];
  for (const match of clause.matchAll(NUMBER)) {
    const word = match[1] ?? '';
    const [before, after] = [
      clause.slice(0, match.index),
      clause.slice(match.index + match[0].length).trim(),
    ];
    const article =
      /^un/.test(word) &&
      after !== '' &&
      !startsWith(after, 'doneState') &&
      !has(before, 'counting');
    const near = starts.some(
      (end) =>
        end <= match.index &&
        /^(?: (?:ya|en|total|de|las?|los|como|son|por|el|momento))* $/.test(
          clause.slice(end, match.index),
        ),
    );
    if (
      near &&
      !PREPOSITION.test(
        before
          .replace(/(en total|por el momento|a la fecha|hasta (ahora|hoy|el momento)) $/, '')
          .replace(/(quedan|vamos) en $/, ''),
      )
    )
      return total(word, !article);
    if (startsWith(after, 'doneState') || startsWith(after, 'doneAct'))
      return total(word, !article);
    if (PREPOSITION.test(before)) continue;
    // "3", "las 15", "6 por el momento"; with one word more it may be what the line counts.
    const others = ownWords(
      without(clause, 'counting').replace(match[0], ' '),
      'doneState',
      'doneAct',
      'thanks',
      'vague',
      'hearsay',
    );
    if (others.length === 0)
      return total(
        word,
        !article &&
          !(word.startsWith('un') && !has(clause, 'counting')) &&
          numberOf(word) < 1000 &&
          (programmed ?? 1) >= 1,
      );
    if (ALONE.test(clause) && !article) return total(word, false);
  }
  return undefined;
};

const inClause = (clause: string, context: ReplyContext): FoundQuantity | undefined => {
  if (NONE.test(clause)) return { total: 0, sure: true };
  if (!/\d|\bun|otr[oa]/.test(clause) || OVER.test(clause) || doubtful(clause)) return undefined;
  const vague =
    has(clause, 'vague') ||
    has(clause, 'hearsay') ||
    (has(clause, 'partial') &&
      !/^(?:ahi )?(?:vamos|apenas)/.test(clause) &&
      !has(clause, 'counting'));
  const of = OF.exec(clause);
  const [, done = '', whole = ''] = of ?? [];
  // "5/10" may be a date; it is a quantity where the whole is the month's.
  const found =
    of === null
      ? (added(clause) ?? counted(clause, context))
      : total(
          done,
          !clause.includes('/') ||
            (numberOf(whole) === context.programmed && numberOf(done) <= numberOf(whole)),
          whole,
        );
  return found === undefined ? undefined : { ...found, sure: found.sure && !vague };
};

/** Undefined when no number is one of the line's units; two different totals are not sure. */
export const quantityIn = (heard: Heard, context: ReplyContext): FoundQuantity | undefined => {
  const found = heard.clauses.flatMap((clause) => inClause(clause, context) ?? []);
  const totals = found.filter((quantity) => quantity.total !== undefined);
  const first = totals[0] ?? found[0];
  if (first === undefined) return undefined;
  const among = totals.length > 0 ? totals : found;
  const agreed = among.every(
    (quantity) => quantity.total === first.total && (totals.length > 0 || among.length === 1),
  );
  return { ...first, sure: first.sure && agreed };
};
