/**
 * At most one digest per address and day: rules that coincide become one message with sections. And one message for all
 * the acknowledgements that somebody is reminded of at the same hour.
 */
import type { AckItem, Subject } from '../conversation/subject.ts';
import { epochOf } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { Owed } from './owed.ts';
import type { Occurrence } from './rules/rules.ts';

type Digest = Extract<Subject, { type: 'digest' }>;

const later = (one: Instant, other: Instant): Instant =>
  epochOf(one) > epochOf(other) ? one : other;

const join = (first: Owed, next: Occurrence, subject: Digest, added: Digest): Owed => ({
  ...first,
  worthUntil: later(first.worthUntil, next.worthUntil),
  mergedKeys: [...first.mergedKeys, next.key],
  lineKeys: [...new Set([...first.lineKeys, ...next.lineKeys])],
  subject: {
    ...subject,
    sections: [...subject.sections, ...added.sections],
    lineKeys: [...new Set([...subject.lineKeys, ...added.lineKeys])],
  },
});

/** After downtime several days' digests may be due at once: they too become one, sent today. */
export const mergeDigests = (due: Occurrence[]): Owed[] => {
  const result: Owed[] = [];
  const digests = new Map<string, number>();
  for (const one of due) {
    const { subject } = one;
    if (subject.type !== 'digest') {
      result.push({ ...one, mergedKeys: [one.key] });
      continue;
    }
    const address = `${one.owner.kind}/${one.owner.key}`;
    const at = digests.get(address);
    const first = at === undefined ? undefined : result[at];
    if (at === undefined || first?.subject.type !== 'digest') {
      digests.set(address, result.length);
      result.push({ ...one, mergedKeys: [one.key] });
    } else {
      result[at] = join(first, one, first.subject, subject);
    }
  }
  return result;
};

const itemOf = ({ subject }: Owed): AckItem[] => {
  if (subject.type !== 'notification') return [];
  const { notificationId, recipient, toSecretary } = subject;
  return [{ notificationId, recipient, ...(toSecretary === true ? { toSecretary } : {}) }];
};

/**
 * The reminders of acknowledgements that one owner is due together, after downtime too, as one message; one alone stays
 * what it is. Its key is the first one's; it is worth sending as long as any of them is.
 */
export const joinAcks = (due: Owed[]): Owed[] => {
  const groups = new Map<string, Owed[]>();
  for (const one of due) {
    if (one.rule !== 'ACK_PENDING') continue;
    const owner = `${one.owner.kind}/${one.owner.key}`;
    groups.set(owner, [...(groups.get(owner) ?? []), one]);
  }
  return due.flatMap((one): Owed[] => {
    if (one.rule !== 'ACK_PENDING') return [one];
    const group = groups.get(`${one.owner.kind}/${one.owner.key}`) ?? [];
    if (group.length === 1) return [one];
    if (group[0] !== one) return [];
    return [
      {
        ...one,
        worthUntil: group.map((each) => each.worthUntil).reduce(later),
        mergedKeys: group.flatMap((each) => each.mergedKeys),
        subject: { type: 'acks', items: group.flatMap(itemOf) },
      },
    ];
  });
};
