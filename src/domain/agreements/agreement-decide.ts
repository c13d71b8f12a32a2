/** What may happen to an agreement: written, corrected, a commitment added, dropped or fulfilled. */
import { authorOf } from '../record/author.ts';
import {
  AGREEMENT_LIMITS,
  findAgreement,
  findByKey,
  foldAgreements,
  keyName,
  type AgreementState,
  type AgreementText,
  type CommitmentText,
  type NewAgreementEvent,
} from './agreement.ts';
import { itemsOf, monthlyDates } from './commitment.ts';
import { isLocalDate, yearOf } from '../time/dates.ts';
import type { Actor } from '../people/people.ts';
import type { Instant, LocalDate } from '../plan/document.ts';
import { IMPLICIT_AREA, type PlanState } from '../plan/plan-state.ts';
import { allowed } from '../people/rights.ts';

export type AgreementRefusal =
  | 'not_allowed'
  | 'unknown'
  | 'key_taken'
  | 'bad_key'
  | 'empty'
  | 'too_long'
  | 'bad_date'
  | 'ends_before_signed'
  | 'reason_needed'
  | 'unknown_area'
  | 'before_signature'
  | 'after_end'
  | 'monthly_unsigned'
  | 'bad_day'
  | 'never_due'
  | 'too_many'
  | 'commitment_outside'
  | 'dropped'
  | 'withdrawn';

export type AgreementOutcome =
  | { outcome: 'record'; event: NewAgreementEvent }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; why: AgreementRefusal };

export interface AgreementRequest {
  state: PlanState;
  actor: Actor;
  at: Instant;
}

export const refuse = (why: AgreementRefusal): AgreementOutcome => ({ outcome: 'refused', why });
/** Words that `/convenio` understands as something else. */
const RESERVED = ['nuevo', 'nueva', 'registrar', 'lista'];
/** A year so far from the plan's was mistyped. */
const FAR_YEARS = 60;

const isDay = ({ year }: PlanState, date: LocalDate): boolean =>
  isLocalDate(date) && Math.abs(yearOf(date) - year) <= FAR_YEARS;
export const tooLong = (given: string, most: number): boolean => given.length > most;

const wrongText = (
  state: PlanState,
  { key, party, subject, signedOn, endsOn, link }: AgreementText,
): AgreementRefusal | undefined => {
  if (keyName(key) === '' || RESERVED.includes(keyName(key))) return 'bad_key';
  if ([party, subject].some((one) => one.trim() === '')) return 'empty';
  const { key: keys, party: parties, subject: subjects, link: links } = AGREEMENT_LIMITS;
  if (
    tooLong(key, keys) ||
    tooLong(party, parties) ||
    tooLong(subject, subjects) ||
    tooLong(link ?? '', links)
  )
    return 'too_long';
  if (![signedOn, endsOn].every((one) => one === undefined || isDay(state, one))) return 'bad_date';
  return signedOn !== undefined && endsOn !== undefined && endsOn < signedOn
    ? 'ends_before_signed'
    : undefined;
};

const isArea = ({ areas }: PlanState, area: string): boolean =>
  areas.length === 0 ? area === IMPLICIT_AREA : areas.some((one) => one.code === area);

/** Does the agreement's time hold the commitment's date? Without a signature there is no time yet in which a month could come. */
const wrongDue = (
  state: PlanState,
  { signedOn, endsOn }: AgreementText,
  due: CommitmentText['due'],
): AgreementRefusal | undefined => {
  if (due.kind === 'monthly') {
    if (!Number.isInteger(due.day) || due.day < 1 || due.day > 31) return 'bad_day';
    if (signedOn === undefined) return 'monthly_unsigned';
    return endsOn !== undefined && monthlyDates(due.day, signedOn, endsOn).length === 0
      ? 'never_due'
      : undefined;
  }
  if (!isDay(state, due.on)) return 'bad_date';
  if (signedOn !== undefined && due.on < signedOn) return 'before_signature';
  return endsOn !== undefined && due.on > endsOn ? 'after_end' : undefined;
};

/** What is still asked must fit into the corrected dates too. */
const leavesOut = (state: PlanState, before: AgreementState, text: AgreementText): boolean =>
  before.commitments.some(
    (commitment) =>
      commitment.dropped === undefined &&
      itemsOf(state, before, commitment).some((item) => item.doneOn === undefined) &&
      wrongDue(state, text, commitment.text.due) !== undefined,
  );

/** @param corrects the agreement that this corrects, and why; the earlier text stays in the record. */
export const decideAgreement = (
  request: AgreementRequest,
  id: string,
  text: AgreementText,
  corrects?: { id: string; reason: string },
): AgreementOutcome => {
  const { state, actor } = request;
  if (!allowed(actor.person, 'agreement')) return refuse('not_allowed');
  const before = corrects === undefined ? undefined : findAgreement(state, corrects.id);
  if (corrects !== undefined && before === undefined) return refuse('unknown');
  if (before?.withdrawn !== undefined) return refuse('withdrawn');
  const wrong = wrongText(state, text);
  if (wrong !== undefined) return refuse(wrong);
  const same = findByKey(foldAgreements(state), text.key);
  if (same !== undefined && same.id !== before?.id) return refuse('key_taken');
  if (before === undefined || corrects === undefined)
    return {
      outcome: 'record',
      event: { recordId: id, kind: 'written', text, ...authorOf(request) },
    };
  if (sameText(before.text, text)) return { outcome: 'unchanged' };
  if (corrects.reason.trim() === '') return refuse('reason_needed');
  if (tooLong(corrects.reason, AGREEMENT_LIMITS.reason)) return refuse('too_long');
  if (leavesOut(state, before, text)) return refuse('commitment_outside');
  return {
    outcome: 'record',
    event: {
      recordId: before.id,
      kind: 'corrected',
      text,
      reason: corrects.reason.trim(),
      ...authorOf(request),
    },
  };
};

/** Whatever the order in which the fields were written down. */
export const sameText = (a: AgreementText, b: AgreementText): boolean =>
  (['key', 'party', 'kind', 'subject', 'signedOn', 'endsOn', 'link'] as const).every(
    (field) => a[field] === b[field],
  );

export const sameCommitment = (a: CommitmentText, b: CommitmentText): boolean =>
  a.text === b.text &&
  a.area === b.area &&
  (a.due.kind === 'once'
    ? b.due.kind === 'once' && a.due.on === b.due.on
    : b.due.kind === 'monthly' && a.due.day === b.due.day);

/** The same again, while it stands, changes nothing. */
export const decideCommitment = (
  request: AgreementRequest,
  id: string,
  text: CommitmentText,
): AgreementOutcome => {
  const { state, actor } = request;
  if (!allowed(actor.person, 'agreement')) return refuse('not_allowed');
  const agreement = findAgreement(state, id);
  if (agreement === undefined) return refuse('unknown');
  if (agreement.withdrawn !== undefined) return refuse('withdrawn');
  if (text.text.trim() === '') return refuse('empty');
  if (tooLong(text.text, AGREEMENT_LIMITS.commitment)) return refuse('too_long');
  if (!isArea(state, text.area)) return refuse('unknown_area');
  const wrong = wrongDue(state, agreement.text, text.due);
  if (wrong !== undefined) return refuse(wrong);
  const standing = agreement.commitments.filter((commitment) => commitment.dropped === undefined);
  if (standing.some((commitment) => sameCommitment(commitment.text, text)))
    return { outcome: 'unchanged' };
  if (standing.length >= AGREEMENT_LIMITS.commitments) return refuse('too_many');
  return {
    outcome: 'record',
    event: {
      recordId: id,
      kind: 'commitment',
      commitment: agreement.commitments.length + 1,
      text,
      ...authorOf(request),
    },
  };
};
