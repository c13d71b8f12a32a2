/** After the year: what should have been sent, worked out anew from the record, and everything that does not agree with it. */
import { drawSubject } from '../../src/messages/draw.ts';
import { canonical } from '../../src/store/database/canonical.ts';
import { epochOf, localDate } from '../../src/domain/time/dates.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { omitted, owed } from '../../src/reminders/engine.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import type { Played } from './year.ts';

/** Plays the sweeps again on the record as it stood at each: what a service that never died would have owed. */
export const expectedKeys = (
  state: PlanState,
  sweeps: number[],
): { sent: Set<string>; omitted: Set<string> } => {
  const known = new Set<string>();
  const sent = new Set<string>();
  const late = new Set<string>();
  for (const now of sweeps) {
    const then: PlanState = {
      ...state,
      entries: state.entries.filter((entry) => epochOf(entry.at) < now),
    };
    for (const one of omitted(then, now, known)) {
      known.add(one.key);
      late.add(one.key);
    }
    for (const one of owed(then, now, known)) {
      for (const key of one.mergedKeys) known.add(key);
      sent.add(one.key);
    }
  }
  return { sent, omitted: late };
};

const differ = (
  what: string,
  actual: Iterable<string>,
  expected: ReadonlySet<string>,
): string[] => {
  const seen = new Set<string>();
  const twice = [...actual].filter((key) => seen.has(key) || (seen.add(key), false));
  return [
    ...twice.map((key) => `${what} twice: ${key}`),
    ...[...expected].filter((key) => !seen.has(key)).map((key) => `${what} missing: ${key}`),
    ...[...seen].filter((key) => !expected.has(key)).map((key) => `${what} not owed: ${key}`),
  ];
};

/** Everything that is wrong, one sentence each; nothing when ledger, cards and progress agree. */
export const reckon = async ({ store, planId, sweeps, answered }: Played): Promise<string[]> =>
  store.read(async (db) => {
    const state = await loadState(db, planId);
    const deliveries = await db.delivery.findMany({
      where: { planId },
      include: { postings: true, address: true },
    });
    const expected = expectedKeys(state, sweeps);
    // Written, and done by somebody before the service that died in between could send it: rightly not sent any more.
    const settled = (row: { state: string; error: string | null }): boolean =>
      row.state === 'omitted' && row.error === 'resuelto';
    const keys = (fits: (row: { state: string; error: string | null }) => boolean): string[] =>
      deliveries.filter(fits).map((row) => row.key);
    const wrong = [
      ...differ(
        'sent',
        keys((row) => row.state === 'sent' || settled(row)),
        expected.sent,
      ),
      ...differ(
        'omitted',
        keys((row) => row.state === 'omitted' && !settled(row)),
        expected.omitted,
      ),
    ];
    for (const row of deliveries.filter((one) => !['sent', 'omitted'].includes(one.state)))
      wrong.push(`left ${row.state}: ${row.key}`);

    const cards = new Map(
      (
        await db.localMessage.findMany({ where: { authorId: null, deliveryKey: { not: null } } })
      ).map((card) => [String(card.id), card]),
    );
    const sent = deliveries.filter((row) => row.state === 'sent');
    if (cards.size !== sent.length)
      wrong.push(`${cards.size} cards stand for ${sent.length} deliveries`);
    for (const { key, subject, postings } of sent) {
      const [posting] = postings;
      const card = cards.get(posting?.externalId ?? '');
      if (posting === undefined || postings.length !== 1 || card === undefined) {
        wrong.push(`no card stands for ${key}`);
        continue;
      }
      if (posting.wantedRevision > posting.shownRevision) wrong.push(`outdated: ${key}`);
      const about = JSON.parse(subject) as Subject;
      // A line's card depends on the record alone: it must be, to the letter, what would be drawn now.
      if (
        about.type === 'line' &&
        card.message !==
          canonical(drawSubject(state, about, localDate(sweeps.at(-1) ?? 0, state.timeZone)))
      )
        wrong.push(`untrue: ${key}`);
    }

    for (const { lineKey, month, eventId } of answered) {
      const entries = state.entries.filter(
        (entry) => entry.lineKey === lineKey && entry.month === month,
      );
      if (entries.length !== 1)
        wrong.push(
          `${entries.length} entries for the answer ${eventId} on ${lineKey} in month ${month}`,
        );
    }
    if (state.entries.length !== answered.length)
      wrong.push(`${state.entries.length} entries for ${answered.length} answers`);
    const audit = await verifyAudit(db);
    if (!audit.ok) wrong.push(`the record is broken: ${JSON.stringify(audit)}`);
    if (!audit.ok || audit.entries < answered.length) wrong.push('entries without their audit');
    return wrong;
  });
