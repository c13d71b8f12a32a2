/**
 * What is done at a message of which our books know nothing, while a posting to its channel is in doubt or under way:
 * Slack is asked whose message it is. One of ours carries its delivery's key, and the doubt is settled on the spot.
 */
import { z } from 'zod';
import { toInstant } from '../../domain/time/dates.ts';
import { findState } from '../../store/plan/plans.ts';
import {
  adoptPosting,
  anyOpenDoubtIn,
  findDeliveryIn,
  findPosting,
} from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import type { SlackDeps } from './deps.ts';
import { errorName } from './errors.ts';
import { SLACK_RATES } from './rates.ts';
import { keyOf } from './send.ts';

/** `unknown`: it may be ours yet. */
export type Whose = 'ours' | 'nobodys' | 'unknown';

/** By our books; the doubt is looked at first, because what is settled in between is then found. */
export const whoseByBooks = (store: Store, channel: string, ts: string): Promise<Whose> =>
  store.read(async (db) => {
    const open = await anyOpenDoubtIn(db, 'slack', channel);
    if ((await findPosting(db, 'slack', channel, ts)) !== undefined) return 'ours';
    return open ? 'unknown' : 'nobodys';
  });

const message = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  metadata: z
    .looseObject({ event_type: z.string().optional(), event_payload: z.looseObject({}).optional() })
    .optional(),
});

/** The message as Slack has it now; undefined when it does not show it yet, or cannot be asked. */
const ask = async (
  { api: { web, rates }, log }: SlackDeps,
  channel: string,
  ts: string,
): Promise<z.infer<typeof message> | undefined> => {
  if (rates.take('conversations.history', SLACK_RATES.tier3) > 0) return undefined;
  try {
    const answer = await web.conversations.replies({
      channel,
      ts,
      limit: 1,
      include_all_metadata: true,
    });
    return (answer.messages ?? [])
      .flatMap((element) => message.safeParse(element).data ?? [])
      .find((one) => one.ts === ts);
  } catch (error) {
    log.info({ channel, error: errorName(error) }, 'slack did not say whose a message is');
    return undefined;
  }
};

/** Whose message stands at `ts`; where it is one in doubt, that is settled. */
export const whoseMessage = async (
  deps: SlackDeps,
  channel: string,
  ts: string,
): Promise<Whose> => {
  const { store, clock, onRecorded } = deps;
  const byBooks = await whoseByBooks(store, channel, ts);
  if (byBooks !== 'unknown') return byBooks;
  const found = await ask(deps, channel, ts);
  if (found === undefined) return 'unknown';
  if (found.user !== deps.botUser()) return 'nobodys';
  const key = keyOf(found);
  const delivery =
    typeof key === 'string'
      ? await store.read((db) => findDeliveryIn(db, 'slack', channel, key))
      : undefined;
  if (delivery === undefined) return 'unknown';
  const at = toInstant(clock.planNow(), (await store.read(findState))?.timeZone ?? 'UTC');
  const adopted = await store.update((tx) =>
    adoptPosting(tx, delivery.deliveryId, { conversation: channel, externalId: ts }, at),
  );
  if (adopted) onRecorded();
  return whoseByBooks(store, channel, ts);
};
