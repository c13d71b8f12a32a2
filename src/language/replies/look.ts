/** Everything that is found in a clause, and the questions that every rule asks of it. */
import type { VerbClass } from '../lexicon/verb.ts';
import type { WordClass } from '../lexicon/words.ts';
import type { PhraseClass } from '../lexicon/phrases.ts';
import type { Clause } from './clauses.ts';
import { isAsking } from './joints.ts';
import type { ReplyContext } from './intent.ts';
import { is, type Item } from './items.ts';
import { isLinesOwn, namesVerb } from './acts.ts';
import { isHearsay } from './hearsay.ts';
import { markOf } from './marks.ts';
import { countsAsUnit, nounsOf, singular, type Noun } from './nouns.ts';
import { numbersIn, type Numbers } from './numbers.ts';
import { isDoing, type VerbGroup } from './verb-group.ts';
import { verbGroups } from './verb-groups.ts';
import { formOf } from './verb-readings.ts';

export interface Look {
  clause: Clause;
  items: Item[];
  groups: VerbGroup[];
  nouns: Noun[];
  numbers: Numbers;
  context: ReplyContext;
}

/** @param label words of the label before the clause, folded. */
export const lookAt = (clause: Clause, context: ReplyContext, label: string): Look => {
  const { items } = clause;
  const groups = verbGroups(items);
  const taken = new Set(
    groups.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const nouns = nounsOf(items, taken);
  const numbers = numbersIn({ items, groups, nouns, context, label });
  return { clause, items, groups, nouns, numbers, context };
};

export const has = ({ items }: Look, ...classes: WordClass[]): boolean =>
  items.some((item) => is(item, ...classes));
export const hasPhrase = ({ items }: Look, ...classes: PhraseClass[]): boolean =>
  items.some(({ phrase }) => phrase !== undefined && classes.includes(phrase));
export const hasVerb = ({ groups }: Look, ...classes: VerbClass[]): boolean =>
  groups.some((group) => classes.includes(group.class));

export const doneGroup = ({ groups, context }: Look): VerbGroup | undefined =>
  groups.find(
    (group) => group.tense === 'past' && (isDoing(group) || isLinesOwn(group, context.lineText)),
  );

export const isDenied = ({ items }: Look): boolean => items.some((item) => is(item, 'negation'));

/** Nouns that may be what was done: the subject of a state, the object of an act. */
export const themes = ({ nouns }: Look): Noun[] =>
  nouns.filter(({ behind, item }) => behind === undefined && !is(item, 'address', 'time'));

export const isOfEvidence = ({ nouns }: Look): boolean =>
  nouns.some(({ is: kind }) => kind === 'evidence') &&
  !nouns.some(({ is: kind, behind }) => kind === 'work' && behind === undefined);

/** "desde el viernes", "el lunes pasado" */
const isBehind = (items: Item[], item: Item): boolean =>
  items[items.indexOf(item) - 1]?.form === 'desde' || /pasad[oa]/.test(item.form);

/** "mi mensaje del lunes": names a thing. */
const isOf = ({ items, groups }: Look, item: Item): boolean =>
  groups.length === 0 && /^(del|de)$/.test(items[items.indexOf(item) - 1]?.form ?? '');

/** A day or a moment still to come; a weekday is past where something was done on it. */
export const isLater = (look: Look): boolean =>
  hasPhrase(look, 'future') ||
  look.items.some((item) => {
    const { entity } = item;
    if (entity === undefined)
      return (
        is(item, 'when-future') &&
        !is(item, 'when-now') &&
        look.items[look.items.indexOf(item) + 1]?.form !== 'a'
      );
    if (entity.kind === 'dates')
      return entity.last > look.context.today && entity.first > look.context.today;
    if (entity.kind !== 'date') return false;
    if (isBehind(look.items, item) || isOf(look, item)) return false;
    if (entity.written === 'weekday')
      return !look.groups.some(
        ({ state, tense, auxiliary, from, to }) =>
          tense === 'past' &&
          (!state ||
            auxiliary === 'ser' ||
            look.items.slice(from, to).some(({ form }) => /^(quedo|quedaron|ha|han)$/.test(form))),
      );
    return entity.date > look.context.today && entity.written === 'relative';
  });

const isDoubtfulNumber = (item: Item): boolean =>
  item.entity?.kind === 'percentage' && item.entity.value !== 100;

const isDoubtfulMark = (item: Item): boolean =>
  item.kind === 'emoji' && ['waiting', 'undone'].includes(markOf(item.form));

const MAY_BE =
  /^(quizas?|posiblemente|probablemente|supuestamente|ojala|aparentemente|presuntamente)$/;
/** Somebody's guess or another's word: "creo que", "según Lupita", "a lo mejor". */
export const isOpinion = (look: Look): boolean =>
  hasPhrase(look, 'opinion') ||
  hasVerb(look, 'thinks') ||
  isHearsay(look.items) ||
  look.items.some(({ form }) => MAY_BE.test(form));

/** Words that make of "done" something less: negation, doubt, a part, a defect, another time. */
export const isDoubtful = (look: Look): boolean =>
  isDenied(look) ||
  has(look, 'still', 'exception') ||
  look.items.some((item) => is(item, 'hedge') && item.form !== 'segun') ||
  look.items.some(
    (item) => isAsking(item) || (is(item, 'some') && !/^(otr[oa]s?|demas)$/.test(item.form)),
  ) ||
  hasPhrase(look, 'partial', 'opinion', 'not-possible', 'idiom') ||
  look.items.some((item) => isDoubtfulNumber(item) || isDoubtfulMark(item)) ||
  isHearsay(look.items) ||
  look.nouns.some(({ is: kind }) => kind === 'part' || kind === 'defect') ||
  has(look, 'defect', 'missing') ||
  look.groups.some(
    ({ class: kind, tense }) =>
      kind === 'thinks' || kind === 'lacks' || kind === 'fails' || tense === 'gerund',
  ) ||
  isLater(look);

/** "me mandaron de comisión", "nos enviaron el formato" */
const isDoneToUs = (items: Item[], { from, to, person, state }: VerbGroup): boolean =>
  person === 3 && !state && items.slice(from, to).some(({ form }) => /^(me|nos)$/.test(form));
/** "3 contestaron" */
const isBySome = (items: Item[], { from, person, state, impersonal, plural }: VerbGroup): boolean =>
  person === 3 &&
  plural &&
  !state &&
  !impersonal &&
  items[from - 1]?.entity?.kind === 'number' &&
  items.length <= from + 1;

/** "esta Secretaría Técnica elaboró", "el área a mi cargo": those who write. */
const isUs = (items: Item[], item: Item): boolean => {
  const at = items.indexOf(item);
  return (
    items
      .slice(Math.max(at - 2, 0), at)
      .some(({ form }) => /^(esta|este|nuestra|nuestro|mi|suscrit[oa])$/.test(form)) ||
    items
      .slice(at + 1, at + 4)
      .some(({ form, phrase }) => form === 'cargo' || (phrase !== undefined && /cargo/.test(form)))
  );
};

/** Somebody else did it: "el proveedor entregó", "la DESPEN publicó". */
export const isByOthers = ({ nouns, items }: Look, group: VerbGroup): boolean =>
  isDoneToUs(items, group) ||
  isBySome(items, group) ||
  (!group.impersonal &&
    !group.state &&
    group.person === 3 &&
    nouns.some(
      ({ item, index, behind, is: kind }) =>
        behind === undefined &&
        index < group.from &&
        (kind === 'person' || is(item, 'person', 'place')) &&
        !isUs(items, item),
    ));

/** What "lo" may stand for the work with: "lo programado", "lo de marzo". */
const isNeuter = ({ items, groups }: Look): boolean =>
  items.some((item, index) => {
    const follows = items[index + 1];
    return (
      item.form === 'lo' &&
      !is(items[index - 1], 'all') &&
      !groups.some(({ from, to }) => index >= from && index < to) &&
      !/^(de|del)$/.test(follows?.form ?? '') &&
      formOf(follows, 'participle') === undefined
    );
  });

/** What is sent so that others act: the line's own work only where the line names it. */
const REQUESTS =
  /^(solicitud|invitacion|convocatoria|cotizacion|consulta|requerimiento|peticion|recordatorio|prorroga)$/;
const isRequest = ({ item }: Noun): boolean => REQUESTS.test(singular(item.form)) && !item.ofCard;
/** Where the line is known, "la compra del café" is no work of it. */
const isLinesKind = (item: Item, context: ReplyContext): boolean =>
  context.lineText === undefined || countsAsUnit(item, context);

/** "se giraron invitaciones", "se enviaron las solicitudes de cotización": what is asked of others comes before the work. */
export const isOfOtherActs = (look: Look): boolean => {
  const about = themes(look).filter(({ is: kind }) => kind !== 'person');
  return (
    look.context.lineText !== undefined &&
    about.length > 0 &&
    about.every(isRequest) &&
    !namesVerb(doneGroup(look)?.verb ?? '', `${look.context.unit ?? ''} ${look.context.lineText}`)
  );
};

/** Verbs whose work is done to persons: "quedaron notificados los integrantes". */
const PERSONAL =
  /^(notificar|informar|convocar|capacitar|evaluar|atender|avisar|emplazar|asesorar|orientar|inscribir|certificar|entrevistar)$/;

/** "se hizo lo posible", "hicimos el intento": what was done is not the work. */
export const isOfOtherThings = (look: Look, group: VerbGroup | undefined): boolean => {
  const ofPeople = group?.state === true && !PERSONAL.test(group.verb);
  const about = themes(look).filter(({ is: kind }) => kind !== 'person' || ofPeople);
  if (group?.class === 'delivers' && about.length > 0 && about.every(isRequest)) return true;
  const isWork = (noun: Noun): boolean =>
    noun.is === 'whole' ||
    noun.is === 'part' ||
    (noun.is === 'work' && isLinesKind(noun.item, look.context));
  return isNeuter(look) || (about.length > 0 && !about.some(isWork));
};
