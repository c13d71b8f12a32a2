/** What only the whole reply tells: where a question begins, whether a reason is given, whether a step follows the work. */
import type { Intent } from './intent.ts';
import { is, type Item } from './items.ts';
import { isAsking } from './joints.ts';
import type { Reply } from './reply-intents.ts';
import type { Statement } from './statement.ts';
import { isDoing } from './verb-group.ts';

/** "¿con esto ya cumplimos, no?" */
const isTag = (last: Statement | undefined): boolean =>
  last?.clause.items.length === 1 && /^(no|verdad|cierto)$/.test(last.clause.items[0]?.form ?? '');

/** "ya quedó todo, me puedo ir?": without the sign that opens it, where the question begins is not sure. */
export const tailsOff = ({ original, statements }: Reply): boolean =>
  statements.length > 1 &&
  statements[0]?.inner === 'done' &&
  (!original.includes('¿') || isTag(statements.at(-1)));

/** "ya lo subí": evidence, or the work itself? */
export const isLoaded = ({ statements, evidence }: Reply): boolean =>
  evidence.length === 0 &&
  statements.some(
    ({ says: kind, ofEvidence, tense }) => kind === 'evidence' && !ofEvidence && tense === 'past',
  );

/** "¿qué evidencia se acepta?" */
const asksWhich = (items: Item[]): boolean =>
  items.some(
    (item, index) =>
      isAsking(item) &&
      /^(evidencia|formato|requisito|unidad|meta|comprobante|documento|soporte)s?$/.test(
        items[index + 1]?.form ?? '',
      ),
  );

/** "¿cuenta como documento?", "¿cómo lo reporto?" */
const HOW =
  /^(contar|valer|reportar|registrar|poner|contestar|responder|capturar|anotar|marcar|acreditar|cumplir|comprobar)$/;
export const asksHow = ({ statements }: Reply): boolean =>
  statements.some(
    ({ says: kind, clause }) =>
      kind === 'question' &&
      (asksWhich(clause.items) ||
        clause.items.some(({ verbs }) =>
          verbs.some(
            ({ verb, tense }) =>
              HOW.test(verb) && (tense !== 'infinitive' || clause.items.some(isAsking)),
          ),
        )),
  );

/** "quítale 2 a lo que reporté": less of it, not none. */
export const lessens = ({ statements }: Reply): boolean =>
  statements.some(
    ({ says: kind, clause }) =>
      kind === 'undo' && clause.items.some(({ entity }) => entity?.kind === 'number'),
  );

/** "según Sistemas ya debió haberse actualizado" */
const isSaidDone = (items: Item[]): boolean =>
  items.some(({ form }) => form === 'ya') &&
  items.some(({ verbs }) => verbs.some((form) => isDoing(form) || form.class === 'is'));

/** "creo que sí" */
export const isGuess = ({ statements }: Reply): boolean =>
  statements.some(
    ({ says: kind, opinion, clause }) =>
      (kind === 'supposed' && opinion && /^(si|ya)$/.test(clause.items.at(-1)?.form ?? '')) ||
      (/^(supposed|promise)$/.test(kind) &&
        opinion &&
        clause.joint !== 'condition' &&
        isSaidDone(clause.items)),
  );

/** "dictamen elaborado y turnado a la Comisión": the steps around the work take nothing from it. */
export const passesOn = ({ statements }: Reply): boolean =>
  statements.every(
    ({ says: kind, verbs, tense }) =>
      kind !== 'step' ||
      verbs.every((name) =>
        /^(passes|arranges|says|performs|delivers|finishes|attaches)$/.test(name),
      ) ||
      (tense === 'past' && verbs.every((name) => name === 'continues')),
  );

/** How many documents are named one by one: "los acuerdos CG-21 y CG-22". */
export const documentsIn = ({ statements }: Reply): number =>
  statements
    .flatMap(({ clause }) => clause.items)
    .filter(({ entity }) => entity?.kind === 'document').length;

const isPersonOrPlace = (item: Item): boolean =>
  item.kind === 'word' &&
  (is(item, 'name', 'place') || (item.capital && item.classes.length === 0));
/** "Notificados: Morelia, Pátzcuaro y Zamora": how many persons or places are named one by one, and nothing else. */
export const namesIn = ({ statements }: Reply): number => {
  const lists = statements.filter(({ clause: { items }, says: kind }, index) =>
    kind === 'aside' || index === 0
      ? items.some(isPersonOrPlace) &&
        (index === 0 ||
          items.every((item) => isPersonOrPlace(item) || /^(y|e|de|del|la|el)$/.test(item.form)))
      : false,
  );
  const joins = lists
    .flatMap(({ clause }) => clause.items)
    .filter(({ form }) => /^[ye]$/.test(form));
  return lists.length < 2 ? 0 : lists.length + joins.length;
};

export const isEarlierStep = ({ statements }: Reply): boolean =>
  statements.some((statement) => statement.says === 'step' && statement.ofWork);

/** The reason is in the denial itself ("no hubo sesión"), or in a clause of its own: "no se hizo, vacaciones del personal". */
export const givesCause = ({ statements }: Reply): boolean =>
  statements.some(
    ({ says: kind, cause, clause, verbs }) =>
      cause ||
      (['aside', 'talk', 'denial', 'step', 'lacking', 'progress'].includes(kind) &&
        !(kind === 'step' && verbs.every((name) => name === 'arranges' || name === 'starts')) &&
        clause.items.length >= 2) ||
      (kind === 'undone' &&
        clause.items.some((item) => item.classes.includes('reason') || item.form === 'por')),
  ) || statements.filter(({ says: kind }) => kind === 'undone' || kind === 'unfinished').length > 1;

export const promisesWork = ({ statements }: Reply): boolean =>
  statements.some(({ says: kind, ofWork }) => kind === 'promise' && ofWork);

export const snoozeOf = (reply: Reply): Intent => {
  const items = reply.statements.flatMap(({ clause }) => clause.items);
  const date = items.find(({ entity }) => entity?.kind === 'date')?.entity;
  const hour = items.find(({ entity }) => entity?.kind === 'hour')?.entity;
  // Nobody asks to be reminded before work: "a las 3" is of the afternoon.
  const time =
    hour?.kind !== 'hour'
      ? undefined
      : hour.eitherHalf === true
        ? `${Number(hour.time.slice(0, 2)) + 12}${hour.time.slice(2)}`
        : hour.time;
  return date?.kind === 'date' && date.contradicts !== true && date.date > reply.context.today
    ? {
        kind: 'snooze',
        until: { date: date.date, ...(time === undefined ? {} : { time }) },
      }
    : { kind: 'snooze' };
};
