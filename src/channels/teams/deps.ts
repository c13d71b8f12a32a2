/** What every handler of Teams works with. */
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import type { Log } from '../../log.ts';
import type { drawSubject } from '../../messages/draw.ts';
import type { Store } from '../../store/database/store.ts';
import type { StrictAdapter } from './adapter.ts';
import type { TeamsApi } from './api.ts';
import type { TeamsPeople } from './people.ts';

export interface TeamsDeps {
  adapter: StrictAdapter;
  api: TeamsApi;
  appId: string;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  people: TeamsPeople;
  /** Something was recorded, or an answer written. */
  onRecorded: () => void;
  /** Plan time. */
  planNow: () => Promise<string>;
  /** What a card is about, as the outbox draws it. */
  draw: typeof drawSubject;
}
