/** What the outbox works with: the store, the platforms' senders, how a message is drawn. */
import type { Clock } from '../clock.ts';
import type { Sender } from '../conversation/sender.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Store } from '../store/database/store.ts';
import type { Draw, Worth } from './draw.ts';

export interface OutboxDeps {
  store: Store;
  senders: Sender[];
  clock: Clock;
  draw: Draw;
  worth: Worth;
  log: Log;
  metrics: Metrics;
  /** 0 to 1, for the jitter of a retry. */
  chance?: () => number;
}
