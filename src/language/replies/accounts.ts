/** The numbers of a whole reply against each other, and against what is programmed. */
import { numberOf } from './number-places.ts';
import type { Quantity } from './numbers.ts';
import { isExplained, unexplainedIn, type Reply } from './reply-intents.ts';

/** "faltan 3"; "pendientes: ninguno" is nothing missing. */
const missingIn = ({ statements }: Reply): number[] =>
  statements.flatMap(({ missing }) => missing.filter((amount) => amount > 0));

/** The one quantity that a reply gives; undefined where it gives several. */
export const quantityOf = ({ statements }: Reply): Quantity | undefined => {
  const now = statements.filter(({ tense }) => tense !== 'imperfect');
  const counted = now.some(({ says: kind }) => kind === 'counted') ? now : statements;
  const given = counted
    .filter(({ says: kind }) => kind === 'counted' || kind === 'partly')
    .flatMap(({ quantities }) => quantities);
  const [first] = given;
  if (first === undefined) return undefined;
  const agree = given.every(({ total, added }) => total === first.total && added === first.added);
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
  const numbers = statements.flatMap(({ quantities, unexplained }) => [
    ...unexplained.flatMap((item) => numberOf(item) ?? []),
    ...quantities.map(({ total, added }) => total ?? added ?? 0),
  ]);
  const last = numbers.at(-1) ?? 0;
  const others = numbers.slice(0, -1).reduce((all, value) => all + value, 0);
  return numbers.length > 2 && others === last ? last : undefined;
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

/** "13 de los 15, dos están con licencia": the number that is left of the whole is explained by it. */
export const isExplainedBeside = (reply: Reply, { total, outOf }: Quantity): boolean => {
  const rest = (outOf ?? reply.context.programmed ?? NaN) - (total ?? NaN);
  return unexplainedIn(reply).every((item) => numberOf(item) === rest);
};

/** What is done where only what is missing was said, and how much is programmed is known. */
export const remainder = (reply: Reply): number | undefined => {
  const { programmed } = reply.context;
  const [missing, ...others] = missingIn(reply);
  return programmed !== undefined &&
    missing !== undefined &&
    others.length === 0 &&
    missing < programmed
    ? programmed - missing
    : undefined;
};
