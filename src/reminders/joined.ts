/**
 * At most one digest per address and day: rules that coincide become one message with sections. And one message for all
 * the acknowledgements that somebody is reminded of at the same hour.
 */
import type { AckItem, SubjectOf } from '../conversation/subject.ts';
import { epochOf } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { Owed } from './owed.ts';
import type { Joined, Occurrence } from './rule.ts';

type Digest = SubjectOf<'digest'>;

const later = (instant: Instant, other: Instant): Instant =>
  epochOf(instant) > epochOf(other) ? instant : other;
const unique = (keys: string[]): string[] => [...new Set(keys)];

/** As it fell due, a message of its own. */
export const unjoined = (occurrence: Occurrence): Owed => ({
  ...occurrence,
  mergedKeys: [occurrence.key],
});

/** Its key is the first one's; it is worth sending as long as any of them is. */
export const joinAs = (due: Occurrence[], subject: Owed['subject']): Owed => {
  const [first, ...rest] = due as [Occurrence, ...Occurrence[]];
  return {
    ...first,
    worthUntil: rest.map((next) => next.worthUntil).reduce(later, first.worthUntil),
    mergedKeys: due.map((each) => each.key),
    ...(due.some(({ urgent }) => urgent) ? { urgent: true } : {}),
    lineKeys: unique(due.flatMap(({ lineKeys }) => lineKeys)),
    subject,
  };
};

const digestOf = ({ subject }: Occurrence): Digest[] =>
  subject.type === 'digest' ? [subject] : [];

/** After downtime several days' digests may be due at once: they too become one, sent today. */
export const joinedDigests: Joined = {
  join: (due) => {
    const digests = due.flatMap(digestOf);
    const [first] = digests as [Digest, ...Digest[]];
    const joined = joinAs(due, {
      ...first,
      sections: digests.flatMap(({ sections }) => sections),
      lineKeys: unique(digests.flatMap(({ lineKeys }) => lineKeys)),
    });
    return [joined];
  },
};

const itemOf = ({ subject }: Occurrence): AckItem[] => {
  if (subject.type !== 'notification') return [];
  const { notificationId, recipient, toSecretary, about } = subject;
  return [
    {
      notificationId,
      recipient,
      ...(toSecretary === true ? { toSecretary } : {}),
      ...(about === undefined ? {} : { about }),
    },
  ];
};

/** The reminders of acknowledgements and answers that one owner is due together, after downtime too. */
export const joinedAcks: Joined = {
  join: (due) => [joinAs(due, { type: 'acks', items: due.flatMap(itemOf) })],
};

/** The digests that one owner is due in several plans at once: one message, filed under the first plan. */
export const joinPlans = (parts: { planId: string; owed: Owed }[]): Owed => {
  const [{ owed: first }, ...others] = parts as [(typeof parts)[0], ...typeof parts];
  const all = parts.map(({ owed }) => owed);
  return {
    ...first,
    worthUntil: all.map(({ worthUntil }) => worthUntil).reduce(later),
    mergedKeys: all.flatMap(({ mergedKeys }) => mergedKeys),
    lineKeys: unique(all.flatMap(({ lineKeys }) => lineKeys)),
    subject: {
      ...(first.subject as Digest),
      also: others.flatMap(({ planId, owed }) =>
        digestOf(owed).map(({ sections, lineKeys, month }) => ({
          plan: planId,
          sections,
          lineKeys,
          month,
        })),
      ),
    },
  };
};
