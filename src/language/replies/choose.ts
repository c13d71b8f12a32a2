/**
 * A typed answer to what was asked: "sí", "los 15", "sólo 1", "la primera". A closed table over folded words: what is not
 * in it is no answer, and is read as any other reply. Nothing is chosen that was not offered.
 */
import { tokenize } from '../tokens.ts';
import type { Intent } from './intent.ts';

/** One of the answers that were offered: its button, and what it would do. */
export interface Offered {
  label: string;
  intents: Intent[];
  /** Programmed units where it would be done, of one line. */
  programmed?: number | undefined;
}

export type Chosen =
  | { kind: 'offer'; index: number }
  /** None of them: nothing is to be recorded. */
  | { kind: 'none' }
  /** Said yes to several: which? */
  | { kind: 'which' };

/** Longer than any answer to a question. */
const LONGEST = 80;

const YES =
  /^(?:(?:si|sip|simon|claro|asi es|correcto|exacto|exactamente|eso(?: es| mero)?|afirmativo|confirmo|confirmado|confirmada|adelante|registral[oa]s?|de todos modos|por supuesto|desde luego)(?: |$))+/;
const NO =
  /^(?:no|nop|nel|negativo|mejor no|ningun[oa]s?(?: de (?:l[oa]s dos|ell[oa]s|es[oa]s))?|nada|ni un[oa] ni otr[oa]|dejal[oa](?: asi)?|no registres(?: nada)?)$/;
const COURTESY = /(?: |^)(?:por favor|porfa(?:vor)?|(?:muchas )?gracias|lic|jefa|jefe)$/;
const LEAD =
  /^(?:pues|ah|perdon|disculp[ae]|quise decir|es decir|o sea|registra|pon|son|serian?|es|era|eran|fueron|fue|van|llevamos) /;

const ORDINALS: [word: RegExp, index: number][] = [
  [/^primer[oa]?$|^1(?:a|ra|er|ro)$/, 0],
  [/^segund[oa]$|^2(?:a|da|do)$/, 1],
  [/^tercer[oa]?$|^3(?:a|ra|er|ro)$/, 2],
  [/^ultim[oa]$/, -1],
];
const SMALL =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(
    ' ',
  );
const NUMBER = `(\\d{1,6}|una?|uno|${SMALL.join('|')})`;
const COUNT = new RegExp(
  `^(?:(?:solo|solamente|nomas|nada mas|unicamente|apenas) )?(?:el |la |l[oa]s )?${NUMBER}(?: (?:nomas|nada mas|solamente|unidad(?:es)?|mas))?$`,
);
const NOTE = /^(?:(?:solo|nada mas|nomas) )?(?:una? )?(?:nota|comentario|aviso)$/;
const EXCUSE = /^(?:una? )?justificacion$/;
const ALL = /^(?:(?:tod[oa]s?|complet[oa]s?|el total|enteros?)(?: (?:el mes|l[oa]s|\d+))*)$/;

const numberOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : /^un[ao]$/.test(word) ? 1 : SMALL.indexOf(word);

const KEPT = new Set(['word', 'number', 'emoji']);
const wordsOf = (text: string): string =>
  tokenize(text)
    .filter(({ kind }) => KEPT.has(kind))
    .map(({ form }) => form)
    .join(' ');

const RECORDING = new Set<Intent['kind']>([
  'completion',
  'quantity',
  'justification',
  'undo',
  'snooze',
]);
const records = ({ intents }: Offered): boolean => intents.some(({ kind }) => RECORDING.has(kind));

type Only = (intent: Intent, offer: Offered) => boolean;
/** Where several fit ("van 3", of which month?) none is chosen. */
const find = (offered: Offered[], is: Only): number => {
  const fitting = offered.filter(
    (offer) => offer.intents.length > 0 && offer.intents.every((intent) => is(intent, offer)),
  );
  const [only, ...others] = fitting;
  return only === undefined || others.length > 0 ? -1 : offered.indexOf(only);
};

const byCount = (said: string, offered: Offered[]): number => {
  const word = COUNT.exec(said)?.[1];
  if (word === undefined) return -1;
  const count = numberOf(word);
  const more = / mas$/.test(said) && !/ nada mas$/.test(said);
  return find(offered, (intent, { programmed }) =>
    intent.kind === 'completion'
      ? !more && programmed === count
      : intent.kind === 'quantity' &&
        (intent.total === undefined ? intent.added === count : !more && intent.total === count),
  );
};

const byOrdinal = (said: string, offered: Offered[]): number => {
  const [, word] = /^(?:(?:el|la|lo|opcion|la opcion) )?(\S+)(?: opcion)?$/.exec(said) ?? [];
  const index = ORDINALS.find(([pattern]) => pattern.test(word ?? ''))?.[1];
  if (index === undefined) return -1;
  const place = index === -1 ? offered.length - 1 : index;
  return place < offered.length ? place : -1;
};

const READERS: ((said: string, offered: Offered[]) => number)[] = [
  (said, offered) =>
    offered.findIndex(({ label }) => {
      const name = wordsOf(label);
      return (
        name === said || [`en ${name}`, `el ${name}`, `la ${name}`, `de ${name}`].includes(said)
      );
    }),
  byCount,
  byOrdinal,
  (said, offered) =>
    NOTE.test(said) ? find(offered, ({ kind }) => kind === 'note' || kind === 'comment') : -1,
  (said, offered) =>
    EXCUSE.test(said) ? find(offered, ({ kind }) => kind === 'justification') : -1,
  (said, offered) =>
    ALL.test(said)
      ? find(
          offered,
          (intent, { programmed }) =>
            intent.kind === 'completion' ||
            (intent.kind === 'quantity' && intent.total === programmed),
        )
      : -1,
];

const named = (said: string, offered: Offered[]): Chosen | undefined => {
  for (const read of READERS) {
    const index = read(said, offered);
    if (index !== -1) return { kind: 'offer', index };
  }
  return undefined;
};

const approved = (offered: Offered[]): Chosen => {
  const recording = offered.filter(records);
  const [only] = recording;
  return only !== undefined && recording.length === 1
    ? { kind: 'offer', index: offered.indexOf(only) }
    : { kind: 'which' };
};

/** Undefined where it is no answer. */
export const chooseOffered = (text: string, offered: Offered[]): Chosen | undefined => {
  if (text.length > LONGEST || text.includes('?') || offered.length === 0) return undefined;
  const said = wordsOf(text).replace(COURTESY, '').trim();
  if (NO.test(said)) return { kind: 'none' };
  const rest = said.replace(YES, '').replace(/^no /, '').replace(LEAD, '').trim();
  if (rest === '') return YES.test(said) ? approved(offered) : undefined;
  return named(said, offered) ?? named(rest, offered);
};
