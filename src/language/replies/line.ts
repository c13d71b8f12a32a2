/** A reply about one line: its clauses read one by one, then decided together. */
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { cutIntoClauses, type Clause } from './clauses.ts';
import { decide } from './decide.ts';
import type { Reply } from './reply-intents.ts';
import { is, type Item } from './items.ts';
import type { HeardReply, Intent, LineIntent, ReplyContext, Trace } from './intent.ts';
import { readStatement, type Statement } from './statement.ts';
import type { Says } from './reading.ts';
import { isTold } from './told.ts';
import { formOf } from './verb-readings.ts';

const corrects = ({ phrase, verbs, entity }: Item): boolean =>
  entity !== undefined ||
  phrase === 'correction' ||
  phrase === 'undo' ||
  phrase === 'courtesy' ||
  verbs.some(({ person, tense }) => person === 1 && tense === 'present');

/** "Pendientes:", "Hechos:"; "corrijo:" is no label of what follows. */
const labelOf = (clause: Clause | undefined): string =>
  clause?.label === true && clause.items.length <= 8 && !clause.items.some(corrects)
    ? clause.items.map(({ form }) => form).join(' ')
    : '';

/** A label whose number or "ninguno" follows says nothing by itself. */
const isHead = ({ clause, says }: Statement, next: Statement | undefined): boolean =>
  labelOf(clause) !== '' &&
  !/^(undone|unfinished|denial)$/.test(says) &&
  next !== undefined &&
  (next.quantities.length + next.missing.length > 0 ||
    next.whole !== undefined ||
    next.says === 'nothing-missing');

/** "van 8, el último dirigido a la Dirección": one of those that are told before. */
const tellsOfOne = ({ says, clause: { items } }: Statement): boolean =>
  /^(partly|progress|step|promise)$/.test(says) &&
  is(items[0], 'article') &&
  /^(ultim|penultim|primer)[oa]$/.test(items[1]?.form ?? '') &&
  !items.some(({ form }) => /^(queda|quedo|esta|falta)$/.test(form));

/** "Laura, me avisas si ya se notificaron": no reminder, but a question. */
const asksOthers = ({ says }: Statement, next: Statement | undefined): boolean =>
  says === 'snooze' && next?.clause.items[0]?.form === 'si';

/** "se firmó, el martes a mediodía": the day of what is told before. */
const isOnlyWhen = ({ says, clause: { items } }: Statement): boolean =>
  says === 'progress' &&
  items.every(
    (item) =>
      is(item, 'article', 'time', 'when-past', 'when-now') ||
      item.entity?.kind === 'hour' ||
      (item.entity?.kind === 'date' && item.entity.written !== 'relative'),
  );

/** "Concluida la sesión, el área elaborará la síntesis": when, not that. */
const isWhenNot = ({ says, clause }: Statement, next: Statement | undefined): boolean =>
  says === 'done' &&
  clause.opens &&
  formOf(clause.items[0], 'participle') !== undefined &&
  is(clause.items[1], 'article') &&
  next?.says === 'promise' &&
  next.ofWork &&
  next.tense === 'future' &&
  next.clause.sentence === clause.sentence;

/** What a statement says beside the one before it and the next. */
const saysBeside = (
  statement: Statement,
  before: Statement | undefined,
  next: Statement | undefined,
): Says => {
  const follows = before?.says === 'done' || before?.says === 'counted';
  if (follows && (tellsOfOne(statement) || isOnlyWhen(statement))) return 'aside';
  if (asksOthers(statement, next)) return 'promise';
  if (isHead(statement, next)) return 'aside';
  return isWhenNot(statement, next) ? 'supposed' : statement.says;
};

const readStatements = (items: Item[], context: ReplyContext): Statement[] => {
  const clauses = cutIntoClauses(items);
  const statements = clauses.map((clause, index) => {
    const before = clauses[index - 1];
    return readStatement(clause, context, labelOf(before), isTold(clause, before));
  });
  return statements.map((statement, index) => ({
    ...statement,
    says: saysBeside(statement, statements[index - 1], statements[index + 1]),
  }));
};

const BARE = [
  'article',
  'pronoun',
  'preposition',
  'already',
  'all',
  'courtesy',
  'address',
  'yes',
  'negation',
  'possessive',
  'demonstrative',
  'intensifier',
  'conjunction',
  'when-now',
] as const;
const isBareItem = (item: Item): boolean =>
  item.kind === 'sign' ||
  item.kind === 'emoji' ||
  item.kind === 'break' ||
  item.verbs.length > 0 ||
  item.form.startsWith('list') ||
  is(item, ...BARE) ||
  item.phrase === 'courtesy' ||
  item.phrase === 'done' ||
  item.phrase === 'confirming' ||
  item.phrase === 'nothing-missing' ||
  /^(number|plus|fraction|percentage)$/.test(item.entity?.kind ?? '');

const traceOf = (rule: string, statements: Statement[]): Trace => ({
  rule,
  clauses: statements.map(({ says, clause, unexplained }) => ({
    text: clause.items.map(({ text }) => text).join(' '),
    says,
    entities: clause.items.flatMap(({ entity, text }) =>
      entity === undefined ? [] : [{ kind: entity.kind, text }],
    ),
    unexplained: unexplained.map(({ text }) => text),
  })),
});

const records = ({ kind }: Intent): boolean => kind === 'completion' || kind === 'quantity';

const PAST_MONTH = /^(pasado|anterior|entrante|proximo|siguiente)$/;

/** "en 2019", "el 3 de marzo de 2019" */
const isOtherYear = ({ entity }: Item, year: number): boolean =>
  (entity?.kind === 'year' && entity.year !== year) ||
  (entity?.kind === 'date' && entity.withYear && !entity.date.startsWith(String(year)));

/** "en la sesión de abril": the month of something else that is only named. */
const withoutEvents = (items: Item[]): Item[] =>
  items.filter(
    ({ entity }, index) =>
      !(
        entity?.kind === 'month' &&
        /^(de|del)$/.test(items[index - 1]?.form ?? '') &&
        /^(sesion|reunion|junta|oficio|memorandum|convocatoria)$/.test(items[index - 2]?.form ?? '')
      ),
  );

/** Months that what is reported speaks of; `other`: the month before or after, by no name. */
const monthsOf = (
  statements: Statement[],
  year: number,
): { named: number[]; other: boolean; bare: boolean } => {
  const said = statements.filter(
    ({ says }) => says === 'done' || says === 'counted' || says === 'aside',
  );
  const items = said.flatMap(({ clause, says }) =>
    says === 'aside' ? withoutEvents(clause.items) : clause.items,
  );
  return {
    named: [
      ...new Set(items.flatMap(({ entity }) => (entity?.kind === 'month' ? [entity.month] : []))),
    ],
    other:
      items.some((item) => isOtherYear(item, year)) ||
      items.some(
        (item, index) =>
          /^(mes|ano)$/.test(item.form) && PAST_MONTH.test(items[index + 1]?.form ?? ''),
      ),
    bare: items.every(
      (item) => isBareItem(item) || item.entity?.kind === 'month' || item.form === 'mes',
    ),
  };
};

/** A report goes to the card's month alone; several months are each reported, another one is asked about. */
const toMonths = (intent: Intent, statements: Statement[], reply: Reply): Intent => {
  const { month } = reply.context;
  if (!records(intent) || month === undefined) return intent;
  const { named, other, bare } = monthsOf(statements, reply.context.year);
  const elsewhere = named.filter((each) => each !== month);
  if (elsewhere.length === 0 && !other) return intent;
  const items: LineIntent[] = named.map((each) => ({ month: each, intent }));
  const { original: text, evidence } = reply;
  if (named.length > 1 && bare && !other && intent.kind === 'completion')
    return { kind: 'lines', items };
  const meant: Intent[] = named.length === 0 ? [intent] : [{ kind: 'lines', items }];
  return {
    kind: 'ask',
    readings: [...meant, { kind: 'comment', text, courtesy: false, evidence }],
    text,
    evidence,
  };
};

/** A number alone may be meant for another card where there are no threads. */
const inPlace = (intent: Intent, items: Item[], { context, original, evidence }: Reply): Intent =>
  context.threaded === false &&
  intent.kind === 'quantity' &&
  items.every((item) => item.entity !== undefined || item.kind === 'sign')
    ? { kind: 'ask', readings: [intent], text: original, evidence }
    : intent;

/** @param items of the whole reply, or of what is said of one line. */
export const readLine = (
  items: Item[],
  original: string,
  evidence: Evidence[],
  context: ReplyContext,
): HeardReply => {
  const statements = readStatements(items, context);
  const bare = items.every(isBareItem);
  const reply: Reply = { original, evidence, context, statements, bare };
  const { rule, intent } = decide(reply);
  return {
    intent: inPlace(toMonths(intent, statements, reply), items, reply),
    trace: traceOf(rule, statements),
  };
};
