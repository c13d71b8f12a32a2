/** What every handler of Slack works with. */
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../store/database/store.ts';
import type { SlackApi } from './api.ts';
import type { SlackPeople } from './people.ts';

export interface SlackDeps {
  api: SlackApi;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  people: SlackPeople;
  /** Our own account. */
  botUser: () => string;
  /** Something was recorded: cards want to be redrawn. */
  onRecorded: () => void;
}
