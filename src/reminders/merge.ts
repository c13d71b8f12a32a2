/** At most one digest per address and day: rules that coincide become one message with sections. */
import type { Subject } from '../commands/command.ts';
import { epochOf } from '../domain/dates.ts';
import type { Owed } from './owed.ts';
import type { Occurrence } from './rules.ts';

type Digest = Extract<Subject, { type: 'digest' }>;

const join = (first: Owed, next: Occurrence, subject: Digest, added: Digest): Owed => ({
  ...first,
  worthUntil: epochOf(first.worthUntil) > epochOf(next.worthUntil) ? first.worthUntil : next.worthUntil,
  mergedKeys: [...first.mergedKeys, next.key],
  lineKeys: [...new Set([...first.lineKeys, ...next.lineKeys])],
  subject: { ...subject, sections: [...subject.sections, ...added.sections], lineKeys: [...new Set([...subject.lineKeys, ...added.lineKeys])] },
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

