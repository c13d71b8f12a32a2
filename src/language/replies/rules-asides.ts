/** Clauses that report nothing: courtesies, questions for help, what takes a report back. */
import type { HelpTopic } from './intent.ts';
import { is, type Item } from './items.ts';
import { hasPhrase, type Look } from './look.ts';
import { markOf } from './marks.ts';
import type { PhraseClass } from '../lexicon/phrases.ts';
import type { Reading } from './reading.ts';

const PHRASES: [phrase: PhraseClass, reading: Reading][] = [
  ['undo', { says: 'undo' }],
  ['snooze', { says: 'snooze' }],
  ['not-mine', { says: 'help', topic: 'who' }],
  ['reported', { says: 'help', topic: 'reported' }],
  ['help', { says: 'help', topic: 'what' }],
];
const HELP: [word: RegExp, topic: HelpTopic][] = [
  [/^(ayuda|ayudame|ayudenme|help|auxilio|instrucciones)$/, 'how'],
];

/** "ayuda", "¿cómo reporto?" ask how to answer; "no entiendo" what the line asks. */
const asksHow = ({ items }: Look): boolean =>
  items.some(({ form }) => /^(?:ayud|auxilio|help|sos\b|socorro|instruccion|como\b)/.test(form));

export const bySetPhrase = (look: Look): Reading | undefined => {
  const found = PHRASES.find(([phrase]) => hasPhrase(look, phrase))?.[1];
  if (found?.topic === 'what' && asksHow(look)) return { ...found, topic: 'how' };
  // "3 de los 8 oficios ya están contestados"
  if (found?.topic === 'reported' && look.numbers.quantities.length > 0) return undefined;
  if (found !== undefined) return found;
  if (isReminder(look) || movesReminder(look.items)) return { says: 'snooze' };
  if (isOfOthers(look)) return { says: 'help', topic: 'who' };
  const topic =
    look.items.length <= 4
      ? HELP.find(([word]) => look.items.some(({ form }) => word.test(form)))?.[1]
      : undefined;
  return topic === undefined ? undefined : { says: 'help', topic };
};

/** "que se me recuerde el día 15", "pregúntame mañana a las 9" */
const isReminder = ({ items }: Look): boolean =>
  items.some(({ form, verbs }) => form === 'me' || verbs.some(({ clitics }) => clitics === true)) &&
  items.some(({ verbs }) =>
    verbs.some(
      ({ verb, tense }) =>
        (orders.has(tense) || tense === 'present') &&
        ((verb === 'recordar' && orders.has(tense)) ||
          (ASKS_AGAIN.test(verb) && hasTime(items)) ||
          (AGAIN.test(verb) && isAgain(items))),
    ),
  );

/** "vuélvanme a mandar este aviso", "mover el recordatorio al jueves" */
const movesReminder = (items: Item[]): boolean =>
  items.some(({ form }) => /^(recordatorio|aviso)s?$/.test(form)) &&
  items.some(({ verbs }) => verbs.some(({ verb, tense }) => orders.has(tense) && MOVES.test(verb)));
const MOVES =
  /^(mandar|enviar|reenviar|repetir|volver|programar|poner|posponer|aplazar|mover|recorrer|dejar|reprogramar|retrasar|postergar|pasar|cambiar)$/;

const ASKS_AGAIN = /^(preguntar|avisar|escribir|buscar|insistir|reiterar|reenviar|repetir)$/;
const AGAIN = /^(mandar|enviar|pasar|poner)$/;
/** "mañana me lo vuelves a mandar" */
const isAgain = (items: Item[]): boolean =>
  hasTime(items) &&
  items.some(({ verbs }) =>
    verbs.some(({ verb, person, tense }) => verb === 'volver' && person !== 1 && tense !== 'past'),
  );
const hasTime = (items: Item[]): boolean =>
  items.some(({ entity }) => entity?.kind === 'date' || entity?.kind === 'hour');

/** "esta actividad corresponde a la Dirección de Organización" */
const isOfOthers = ({ groups, nouns }: Look): boolean =>
  groups.some(({ verb, tense }) => /^(corresponder|competer)$/.test(verb) && tense === 'present') &&
  nouns.some(
    ({ behind, item }) =>
      /^(a|al)$/.test(behind ?? '') &&
      (is(item, 'person', 'place') ||
        /^(atribucion|facultad|competencia|funcion)(es|s)?$/.test(item.form)),
  );

const orders = new Set(['imperative', 'subjunctive', 'infinitive']);
const UNDOES =
  /^(olvidar|ignorar|descartar|desestimar|omitir|cancelar|regresar|quitar|corregir|eliminar|revertir)$/;
const REPORT =
  /^(mensaje|reporte|registro|captura|comentario|anterior|dicho|respuesta|avance|mio|cumplimiento|dato)$/;

/** "deshacer", "bórralo", "cancela mi reporte", "ignoren mi mensaje". */
export const undoes = ({ items }: Look): Reading | undefined => {
  const takesBack = items
    .slice(0, 3)
    .some(({ verbs }) =>
      verbs.some(
        ({ class: kind, tense, person }) =>
          kind === 'undoes' && !(tense === 'past' && person === 3) && tense !== 'participle',
      ),
    );
  const ordered = items.findIndex(({ verbs }) =>
    verbs.some(({ verb, tense }) => UNDOES.test(verb) && orders.has(tense)),
  );
  const led = items[ordered - 2];
  const isOthers =
    items[ordered]?.verbs.some(({ tense }) => tense === 'infinitive') === true &&
    led?.verbs.some(({ tense, person }) => tense === 'past' && person === 3) === true;
  if (isOthers || /^(quedaron|quedo)\b/.test(items[ordered - 1]?.form ?? '')) return undefined;
  const order = items[ordered];
  const hangs =
    order?.verbs.some(({ clitics, verb }) => clitics === true && UNDOES.test(verb)) === true;
  const isReturn = order?.verbs.some(({ verb }) => verb === 'regresar') === true;
  const ofReport = items
    .slice(ordered + 1)
    .some(({ form }) => REPORT.test(form) || (form === 'lo' && !isReturn));
  return takesBack || (order !== undefined && (hangs || ofReport)) ? { says: 'undo' } : undefined;
};

/** "recibidos los documentos" is no courtesy; "recibido" is. */
const isPluralParticiple = ({ verbs }: Item): boolean =>
  verbs.some(({ tense, plural }) => tense === 'participle' && plural === true);

const isNeutral = (item: Item): boolean => !isPluralParticiple(item) && mayBeNeutral(item);
const mayBeNeutral = (item: Item): boolean =>
  is(
    item,
    'courtesy',
    'address',
    'yes',
    'name',
    'article',
    'possessive',
    'preposition',
    'pronoun',
    'intensifier',
  ) ||
  (item.phrase === 'courtesy' && !/(aviso|avisamos|confirmo|confirmamos)$/.test(item.form)) ||
  item.phrase === 'yes' ||
  (item.kind === 'emoji' && markOf(item.form) === 'feeling');

const byMark = ({ items }: Look): Reading => {
  const marks = items.flatMap(({ kind, form }) => (kind === 'emoji' ? [markOf(form)] : []));
  if (marks.includes('undone')) return { says: 'lacking', ofWork: true };
  if (marks.includes('waiting')) return { says: 'progress' };
  return { says: marks.includes('done') ? 'done' : 'perhaps' };
};

const isName = (item: Item): boolean =>
  item.ofCard ||
  item.phrase === 'connective' ||
  is(
    item,
    'unit',
    'noun',
    'evidence',
    'time',
    'when-now',
    'all',
    'demonstrative',
    'place',
    'person',
    'name',
  ) ||
  /^(month|document|date)$/.test(item.entity?.kind ?? '');

const isThumb = ({ kind, form }: Item): boolean => kind === 'emoji' && markOf(form) === 'perhaps';
/** "gracias 👍": the thumb goes with the thanks. */
const thanks = ({ items }: Look): boolean => items.some(({ form }) => /\bgracias\b/.test(form));

/** "gracias, lic", "sí", "ya", 👍, ✅: words and marks that stand for no clause. */
export const small = (look: Look): Reading | undefined => {
  // "mande" is a courtesy, "ya lo mandé" none.
  const acts = look.groups.filter(({ tense, state }) => tense === 'past' && !state);
  const isAct = (index: number): boolean =>
    acts.some(({ from, to }) => index >= from && index < to);
  const content = look.items.filter((item, index) => !isNeutral(item) || isAct(index));
  if (content.length === 0) {
    const yes =
      look.items.some((item) => is(item, 'yes') || item.phrase === 'yes') &&
      !hasPhrase(look, 'courtesy');
    return { says: yes ? 'perhaps' : 'courtesy' };
  }
  if (content.every(isThumb) && thanks(look)) return { says: 'courtesy' };
  // "felicidades por los 3 convenios"
  const [first, second] = look.items;
  if (is(first, 'courtesy') && second?.form === 'por' && look.groups.length === 0)
    return { says: 'courtesy' };
  // "este ya"; "ya esta" is a verb without its accent.
  const isMark = (item: Item): boolean =>
    item.kind === 'emoji' ||
    is(item, 'already') ||
    (/^est[aeo]s?$/.test(item.form) && !is(look.items[look.items.indexOf(item) - 1], 'already'));
  if (content.every(isMark)) return byMark(look);
  // "✅ bitácora del mes"
  const isNamed = look.groups.length === 0 && content.every((item) => isMark(item) || isName(item));
  return isNamed && content.some(({ kind, form }) => kind === 'emoji' && markOf(form) !== 'perhaps')
    ? byMark(look)
    : undefined;
};
