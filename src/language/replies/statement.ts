/** What one clause says of the work, with everything in it that is not explained. */
import type { Clause } from './clauses.ts';
import { citesSource } from './hearsay.ts';
import { extentOf, type Extent } from './extent.ts';
import type { HelpTopic, ReplyContext } from './intent.ts';
import type { Item } from './items.ts';
import { hasPhrase, isDoubtful, isOfEvidence, isOpinion, lookAt, type Look } from './look.ts';
import { numberOf } from './number-places.ts';
import type { Quantity } from './numbers.ts';
import { bySetPhrase, small, undoes } from './rules-asides.ts';
import { counted, done, measured, wholly } from './rules-done.ts';
import { absolute, onTheWay, promised, sendsEvidence, stepped } from './rules-ongoing.ts';
import { lacking, negative } from './rules-undone.ts';
import type { Tense, VerbClass } from '../lexicon/verb.ts';
import type { Reading, Says } from './reading.ts';
import { unexplainedIn } from './unexplained.ts';

export interface Statement {
  says: Says;
  clause: Clause;
  /** Of what is done: all of it, several without saying how many, or one. */
  extent: Extent;
  quantities: Quantity[];
  missing: number[];
  /** "de las 15" */
  whole: number | undefined;
  /** Is it the reason why something was not done: "no hubo solicitudes"? */
  cause: boolean;
  /** Does a promise or a step speak of the work itself, not only of its evidence? */
  ofWork: boolean;
  /** Is it somebody's guess, or another's word? */
  opinion: boolean;
  /** The classes of its verbs. */
  verbs: VerbClass[];
  /** Of its first verb. */
  tense: Tense | undefined;
  /** Does a promise speak of the evidence alone? */
  ofEvidence: boolean;
  topic?: HelpTopic | undefined;
  /** What it would say if it were not asked, supposed or quoted. */
  inner: Says;
  /** Items that nothing explains; with one of them nothing is recorded. */
  unexplained: Item[];
}

/** "según consta en el acta" */
const cited = (look: Look): Reading | undefined =>
  citesSource(look.items) ? { says: 'evidence' } : undefined;

const standing = (look: Look): Reading | undefined => {
  if (hasPhrase(look, 'nothing-missing')) return { says: 'nothing-missing' };
  if (look.clause.joint !== 'reason') return undefined;
  // "Con motivo de la contingencia no se llevó a cabo": the reason stands before what it explains.
  const denial = look.clause.opens ? negative(look) : undefined;
  return denial?.says === 'undone' || denial?.says === 'unfinished'
    ? { ...denial, cause: true }
    : { says: 'reason' };
};

/** The first that knows what the clause says decides. */
const RULES = [
  bySetPhrase,
  undoes,
  small,
  wholly,
  cited,
  measured,
  standing,
  absolute,
  negative,
  counted,
  done,
  lacking,
  onTheWay,
  sendsEvidence,
  stepped,
  promised,
];

/** "se hizo lo posible", "hicimos el intento" */
const tellsAct = ({ items }: Look): boolean =>
  items.some(({ phrase, form }) => phrase === 'idiom' && /^(se|hicimos|hice|ya se) /.test(form));

const read = (look: Look): Reading => {
  for (const rule of RULES) {
    const reading = rule(look);
    if (reading !== undefined) return reading;
  }
  if (look.numbers.open.length > 0) return { says: 'partly' };
  if (hasPhrase(look, 'idiom')) return { says: tellsAct(look) ? 'step' : 'talk' };
  if (hasPhrase(look, 'opinion')) return { says: 'supposed' };
  return { says: isDoubtful(look) ? 'progress' : 'aside' };
};

/** What a clause says, where it stands: asked, supposed and quoted things are not said to be so. */
const heardAs = (
  { question, joint, quoted, items: [first] }: Clause,
  inner: Says,
  told: boolean,
): Says => {
  if (question && inner !== 'help' && inner !== 'snooze') return 'question';
  if (joint === 'exception') return 'exception';
  if (inner === 'evidence' && /^(como|segun)$/.test(first?.form ?? '')) return inner;
  const supposed = told || joint === 'condition' || joint === 'relative' || quoted;
  if (inner === 'courtesy' || inner === 'snooze' || (inner === 'help' && joint !== 'relative'))
    return inner;
  return supposed ? 'supposed' : inner;
};

/** @param label words of the label before the clause; @param told does another's word govern it ("dicen que")? */
export const readStatement = (
  clause: Clause,
  context: ReplyContext,
  label: string,
  told: boolean,
): Statement => {
  const look = lookAt(clause, context, label);
  const { says: inner, ofWork = false, cause = false, topic } = read(look);
  const explained = inner === 'contrast';
  return {
    says: heardAs(clause, inner, told),
    inner,
    clause,
    extent: extentOf(look),
    quantities: look.numbers.quantities,
    missing: look.numbers.missing,
    whole: numberOf(look.numbers.wholes[0]),
    ofWork: ofWork || inner === 'done' || inner === 'counted' || inner === 'partly',
    ofEvidence: isOfEvidence(look),
    tense: look.groups[0]?.tense,
    verbs: look.groups.map(({ class: kind }) => kind),
    opinion: told || isOpinion(look),
    cause,
    topic,
    unexplained: explained ? [] : unexplainedIn(look),
  };
};
