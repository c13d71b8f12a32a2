/** Redraws the cards that show less than is known: wanted > shown, drawn from the present state, several changes at once. */
import { localDate } from '../domain/dates.ts';
import { errorFacts } from '../log.ts';
import type { Message } from '../messages/message.ts';
import { loadState } from '../store/plans.ts';
import { markShown, outdatedPostings, type PostingRow } from '../store/postings.ts';
import { backoffMs } from './backoff.ts';
import type { OutboxDeps } from './outbox.ts';
import type { Sender, SendOutcome } from './sender.ts';

const BATCH = 100;

interface Waiting {
  attempts: number;
  /** Real milliseconds. */
  againAt: number;
}

/** Which redraws a platform put off; kept in memory, because trying one too early does no harm. */
export type Postponed = Map<number, Waiting>;

const drawNow = async ({ store, clock, draw }: OutboxDeps, posting: PostingRow): Promise<Message> => {
  const state = await store.read((db) => loadState(db, posting.planId));
  return draw(state, posting.subject, localDate(clock.planNow(), state.timeZone), posting.followUp);
};

const redrawOne = async (deps: OutboxDeps, sender: Sender, posting: PostingRow, postponed: Postponed): Promise<void> => {
  const { store, clock, log, metrics } = deps;
  const outcome = await drawNow(deps, posting)
    .then((message) => sender.update(posting.address, posting.externalId, message))
    .catch((error: unknown): SendOutcome => ({ state: 'retry', retryAfterMs: 0, error: String(errorFacts(error).error) }));
  metrics.attempted(sender.channel, 'update', outcome.state);
  if (outcome.state === 'later') {
    postponed.set(posting.id, { attempts: postponed.get(posting.id)?.attempts ?? 0, againAt: clock.realNow() + outcome.afterMs });
    return;
  }
  if (outcome.state === 'sent' || outcome.state === 'failed') {
    if (outcome.state === 'failed') log.warn({ key: posting.key, error: outcome.error }, 'a card can no longer be redrawn');
    // Shown is what was drawn: if a replica drew something newer meanwhile, this makes the card outdated again.
    await store.write((tx) => markShown(tx, posting.id, posting.wantedRevision));
    postponed.delete(posting.id);
    return;
  }
  const attempts = (postponed.get(posting.id)?.attempts ?? 0) + 1;
  const asked = outcome.state === 'retry' ? outcome.retryAfterMs : 0;
  postponed.set(posting.id, { attempts, againAt: clock.realNow() + backoffMs(attempts, asked, deps.chance?.() ?? Math.random()) });
  log.warn({ key: posting.key, error: outcome.error, attempts }, 'a card was not redrawn; it is tried again');
};

/** Redraws one batch. False when nothing could be tried. */
export const redrawOutdated = async (deps: OutboxDeps, sender: Sender, postponed: Postponed, stopped: () => boolean): Promise<boolean> => {
  const found = await deps.store.read((db) => outdatedPostings(db, sender.channel, BATCH + postponed.size));
  const ready = found.filter((posting) => (postponed.get(posting.id)?.againAt ?? 0) <= deps.clock.realNow());
  for (const posting of ready) {
    if (stopped()) return false;
    await redrawOne(deps, sender, posting, postponed);
  }
  return ready.length > 0;
};
