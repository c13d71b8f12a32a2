/** What somebody was asked because of what they wrote, until they answer: a typed answer finds it after a restart, and on every replica. */
import { canonical } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';

/** Who was asked, and under which card. */
export interface AskedOf {
  planId: string;
  personId: string;
  /** The card's name, as the ledger files it. */
  card: string;
}

export interface Kept<Question> {
  card: string;
  planId: string;
  /** Plan time. */
  at: string;
  question: Question;
  /** The event that answered it: only it finds the question again. */
  answeredBy?: string | undefined;
}

const PREFIX = 'asked';
/** Plan time: so old a question is nobody's any more. */
const FORGET_MS = 30 * 86_400_000;
const ofPerson = (personId: string): string => `${PREFIX}/${personId}/`;
const nameOf = ({ planId, personId, card }: AskedOf): string =>
  `${ofPerson(personId)}${planId}/${card}`;

/** Every question of somebody, the latest first. */
export const listAsked = async <Question>(db: Db, personId: string): Promise<Kept<Question>[]> =>
  (await db.serviceState.findMany({ where: { name: { startsWith: ofPerson(personId) } } }))
    // Of a pattern `_` would be any sign.
    .filter(({ name }) => name.startsWith(ofPerson(personId)))
    .map(({ value }) => JSON.parse(value) as Kept<Question>)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

export const findAsked = async <Question>(
  db: Db,
  asked: AskedOf,
): Promise<Kept<Question> | undefined> => {
  const row = await db.serviceState.findUnique({ where: { name: nameOf(asked) } });
  return row === null ? undefined : (JSON.parse(row.value) as Kept<Question>);
};

/** The last one of a person under a card is the one that is found; what is old is forgotten. */
export const keepAsked = async <Question>(
  tx: Db,
  asked: AskedOf,
  { at, question, answeredBy }: Pick<Kept<Question>, 'at' | 'question' | 'answeredBy'>,
): Promise<void> => {
  const { card, planId, personId } = asked;
  const old = (await listAsked(tx, personId)).filter(
    (kept) => Date.parse(at) - Date.parse(kept.at) > FORGET_MS,
  );
  await tx.serviceState.deleteMany({
    where: { name: { in: old.map((kept) => nameOf({ ...kept, personId })) } },
  });
  const value = canonical({ card, planId, at, question, answeredBy });
  const name = nameOf(asked);
  await tx.serviceState.upsert({ where: { name }, create: { name, value }, update: { value } });
};

/** Of a simulation that starts again. */
export const forgetAllAsked = async (tx: Db): Promise<void> => {
  await tx.serviceState.deleteMany({ where: { name: { startsWith: `${PREFIX}/` } } });
};
