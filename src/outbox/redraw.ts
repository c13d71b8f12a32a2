/** Redraws the cards that show less than is known: wanted > shown, drawn from the present state, several changes at once. */
import { epochOf, localDate } from '../domain/time/dates.ts';
import { errorFacts } from '../log.ts';
import type { Message } from '../conversation/message.ts';
import { cards } from '../messages/draw.ts';
import { loadWithOthers } from '../store/plan/plans.ts';
import { markShown, outdatedPostings, type PostingRow } from '../store/ledger/postings.ts';
import { backoffMs } from './backoff.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { Sender, SendOutcome } from '../conversation/sender.ts';

const BATCH = 100;

interface Waiting {
  attempts: number;
  /** Real milliseconds. */
  againAt: number;
}

/** Which redraws a platform put off; kept in memory, because trying one too early does no harm. */
export type Postponed = Map<number, Waiting>;

const drawNow = async (
  { store, clock, draw }: OutboxDeps,
  posting: PostingRow,
): Promise<Message> => {
  const [state, others] = await store.read((db) => loadWithOthers(db, posting.planId));
  const now = clock.planNow();
  const today = localDate(now, state.timeZone);
  return draw(state, posting.subject, today, posting.followUp, now, others);
};

/**
 * A digest whose time is over says what was pending then: the next one took its place. A list of acknowledgements has
 * buttons, which must stay true however old it is.
 */
const isHistory = ({ clock }: OutboxDeps, { subject, worthUntil }: PostingRow): boolean =>
  cards.isHistory(subject) && clock.planNow() >= epochOf(worthUntil);

/** `later`: a limit of the whole platform is reached; `rest`: this conversation's. */
type Outcome = 'done' | 'later' | 'rest';

const redrawOne = async (
  deps: OutboxDeps,
  sender: Sender,
  posting: PostingRow,
  postponed: Postponed,
): Promise<Outcome> => {
  const { store, clock, log, metrics } = deps;
  if (isHistory(deps, posting)) {
    await store.update((tx) => markShown(tx, posting.id, posting.wantedRevision));
    return 'done';
  }
  const outcome = await drawNow(deps, posting)
    .then((message) => sender.update(posting.address, posting.externalId, message, posting.key))
    .catch((error: unknown): SendOutcome => ({
      state: 'retry',
      retryAfterMs: 0,
      error: String(errorFacts(error).error),
    }));
  metrics.attempted(sender.channel, 'update', outcome.state);
  if (outcome.state === 'later') {
    postponed.set(posting.id, {
      attempts: postponed.get(posting.id)?.attempts ?? 0,
      againAt: clock.realNow() + outcome.afterMs,
    });
    return outcome.everywhere === true ? 'later' : 'rest';
  }
  if (outcome.state === 'sent' || outcome.state === 'failed') {
    if (outcome.state === 'failed')
      log.warn({ key: posting.key, error: outcome.error }, 'a card can no longer be redrawn');
    // Shown is what was drawn: if a replica drew something newer meanwhile, this makes the card outdated again.
    await store.update((tx) => markShown(tx, posting.id, posting.wantedRevision));
    postponed.delete(posting.id);
    return 'done';
  }
  const attempts = (postponed.get(posting.id)?.attempts ?? 0) + 1;
  const asked = outcome.state === 'retry' ? outcome.retryAfterMs : 0;
  postponed.set(posting.id, {
    attempts,
    againAt: clock.realNow() + backoffMs(attempts, asked, deps.chance?.() ?? Math.random()),
  });
  log.warn(
    { key: posting.key, error: outcome.error, attempts },
    'a card was not redrawn; it is tried again',
  );
  return 'done';
};

/** Redraws one batch. False when nothing could be tried. */
export const redrawOutdated = async (
  deps: OutboxDeps,
  sender: Sender,
  postponed: Postponed,
  stopped: () => boolean,
): Promise<boolean> => {
  const found = await deps.store.read((db) =>
    outdatedPostings(db, sender.channel, BATCH + postponed.size),
  );
  const ready = found.filter(
    (posting) => (postponed.get(posting.id)?.againAt ?? 0) <= deps.clock.realNow(),
  );
  const resting = new Set<string>();
  let tried = 0;
  for (const posting of ready) {
    if (stopped()) return false;
    // Where a limit is reached, the other cards under it need not be drawn to learn it.
    if (resting.has(posting.address.externalId)) continue;
    const outcome = await redrawOne(deps, sender, posting, postponed);
    if (outcome === 'later') return false;
    if (outcome === 'rest') resting.add(posting.address.externalId);
    else tried += 1;
  }
  return tried > 0;
};
