/** The numbers of a whole reply against each other, and against what is programmed. */
import type { Item } from './items.ts';
import { numberOf } from './number-places.ts';
import type { Quantity } from './numbers.ts';
import { shareIn } from './shares.ts';
import { isExplained, says, unexplainedIn, type Reply } from './reply-intents.ts';
import type { Statement } from './statement.ts';

/** "faltan 3"; "pendientes: ninguno" is nothing missing. */
const missingIn = ({ statements }: Reply): number[] =>
  statements.flatMap(({ missing }) => missing.filter((amount) => amount > 0));

/** "tres oficios remitidos (218, 219 y 221)": as many numbers alone as were counted, each above what is programmed, are names. */
const withoutNames = (
  given: Quantity[],
  statements: Statement[],
  programmed: number | undefined,
): Quantity[] => {
  const [first, ...others] = given;
  const alone = statements
    .filter(({ clause: { items } }) =>
      items.every(({ entity, form }) => entity?.kind === 'number' || /^(y|e)$/.test(form)),
    )
    .flatMap(({ quantities }) => quantities);
  const areNames =
    others.length > 0 &&
    others.length === first?.total &&
    others.every(
      (other) => alone.includes(other) && (other.total ?? 0) > (programmed ?? Number.MAX_VALUE),
    );
  return areNames ? [first] : given;
};

/** The one quantity that a reply gives; undefined where it gives several. */
export const quantityOf = ({ statements, context }: Reply): Quantity | undefined => {
  const now = statements.filter(({ tense }) => tense !== 'imperfect');
  const counted = now.some(({ says: kind }) => kind === 'counted') ? now : statements;
  const given = counted
    .filter(({ says: kind }) => kind === 'counted' || kind === 'partly')
    .flatMap(({ quantities }) => quantities);
  // "otros dos; con éstos van siete": the total counts what is added.
  const plain = withoutNames(given, statements, context.programmed);
  const totals = plain.filter(({ total }) => total !== undefined);
  const counts = totals.length > 0 && plain.at(-1)?.total !== undefined ? totals : plain;
  const [first] = counts;
  if (first === undefined) return undefined;
  const agree = counts.every(({ total, added }) => total === first.total && added === first.added);
  const whole = statements.find((statement) => statement.whole !== undefined)?.whole;
  return agree
    ? { ...first, outOf: first.outOf ?? (first.total === undefined ? undefined : whole) }
    : undefined;
};

export const isPlausible = (reply: Reply, { total, outOf }: Quantity): boolean => {
  const { programmed } = reply.context;
  const missing = missingIn(reply);
  if (programmed === undefined || total === undefined) return true;
  const fits = outOf === undefined || outOf === programmed || total <= programmed;
  return (
    fits &&
    missing.every((amount) => total + amount === (outOf ?? programmed) || missing.length > 1)
  );
};

/**
 * "160 el lunes y 25 el martes, o sea 185": where one number is the sum of all the others it is the total, and the others
 * are its parts.
 */
export const sumOf = ({ statements }: Reply): number | undefined => {
  const given = statements.flatMap(({ quantities, unexplained, verbs }) =>
    [
      ...unexplained.flatMap((item) => numberOf(item) ?? []),
      ...quantities.map(({ total, added }) => total ?? added ?? 0),
    ].map((value) => ({ value, verbs: verbs.length })),
  );
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined || given.length < 3) return undefined;
  const all = given.reduce((sum, { value }) => sum + value, 0);
  if (all - last.value === last.value) return last.value;
  const parts = given.slice(1).every(({ verbs }) => verbs === 0);
  return parts && all - first.value === first.value ? first.value : undefined;
};
export const isExplainedBySum = ({ statements }: Reply): boolean =>
  statements.every(
    ({ says: kind, unexplained }) =>
      ['counted', 'partly', 'courtesy', 'aside', 'done'].includes(kind) &&
      unexplained.every((item) => numberOf(item) !== undefined),
  );

/** "38 de 40, las dos restantes fueron devueltas": what was not done is what is missing from the count. */
export const isWholeAccount = (reply: Reply, { total = 0, outOf }: Quantity): boolean => {
  const missing = missingIn(reply);
  return (
    isExplained(reply) &&
    missing.length === 1 &&
    total + (missing[0] ?? 0) === (outOf ?? reply.context.programmed)
  );
};

const isNamed = ({ statements }: Reply, item: Item): boolean =>
  statements.some(({ clause: { items } }) =>
    /^(el|la|al)$/.test(items[items.indexOf(item) - 1]?.form ?? ''),
  );

/** "13 de los 15, dos están con licencia": the number that is left of the whole is explained by it. */
export const isExplainedBeside = (reply: Reply, { total, outOf }: Quantity): boolean => {
  const rest = (outOf ?? reply.context.programmed ?? NaN) - (total ?? NaN);
  const open = unexplainedIn(reply);
  // "3 oficios atendidos: el 112, el 118 y el 121"
  const areNames = open.length === total && open.every((item) => isNamed(reply, item));
  return areNames || open.every((item) => numberOf(item) === rest);
};

/** "la mitad ya está notificada": how many of what is programmed, where that is a whole number. */
const shareOf = ({ statements, context }: Reply): number | undefined => {
  const { programmed = 0 } = context;
  const shares = statements
    .filter(({ says: kind }) => /^(partly|progress|aside|talk|step|counted|done)$/.test(kind))
    .flatMap(({ clause }) => shareIn(clause.items) ?? []);
  const [share, ...others] = shares;
  const part = (share ?? 0) * programmed;
  const isWhole = Math.abs(part - Math.round(part)) < 1e-9;
  return programmed > 1 && others.length === 0 && part > 0 && part < programmed && isWhole
    ? Math.round(part)
    : undefined;
};

/** "ya tengo el 60 %, o sea 9 de 15": the share says the same as the count. */
export const agreesWithShare = (reply: Reply, { total, outOf }: Quantity): boolean =>
  total !== undefined &&
  (outOf ?? reply.context.programmed) === reply.context.programmed &&
  shareOf(reply) === total;

/** What is done where only what is missing was said, and how much is programmed is known. */
export const remainderOf = (reply: Reply): number | undefined => {
  const { programmed } = reply.context;
  const [missing, ...others] = missingIn(reply);
  return programmed !== undefined &&
    missing !== undefined &&
    others.length === 0 &&
    missing < programmed
    ? programmed - missing
    : undefined;
};

/** What is done, by what is missing or by the share that is named: proposed, never recorded unasked. */
export const inferred = (reply: Reply): Quantity | undefined => {
  if (!isExplained(reply)) return undefined;
  const total = remainderOf(reply) ?? shareOf(reply);
  return total === undefined ? undefined : { total };
};

const REST = /^(restantes?|resto|demas|otr[oa]s?|faltantes?)$/;
/** "la restante", "los otros", "la del Tecnológico" */
const namesTheRest = ({ clause: { items } }: Statement): boolean =>
  items.some(
    ({ form }, index) =>
      REST.test(form) ||
      (/^(el|la|los|las)$/.test(form) && /^(de|del)$/.test(items[index + 1]?.form ?? '')),
  );

/** "7 de 8, y la restante se difirió": what was not done is none of what is counted. */
export const isOfTheRest = (reply: Reply, found: Quantity): boolean => {
  const whole = found.outOf ?? reply.context.programmed;
  const { total } = found;
  return (
    whole !== undefined &&
    total !== undefined &&
    total < whole &&
    isExplained(reply) &&
    isPlausible(reply, found) &&
    reply.statements
      .filter(({ says: kind }) => kind === 'undone' || kind === 'unfinished')
      .every(namesTheRest) &&
    !says(reply, 'partly', 'question', 'undo')
  );
};
