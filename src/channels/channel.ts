/** A channel as one object: its settings, how it is mounted, and what `doctor` asks of it. The list is `src/channels.ts`; nothing else knows a channel by name. */
import type express from 'express';
import type { Clock } from '../clock.ts';
import type { Dispatch } from '../commands/dispatch.ts';
import type { Sender } from '../conversation/sender.ts';
import type { Log } from '../log.ts';
import type { drawSubject } from '../messages/draw.ts';
import type { Environment, SettingRow } from '../setting-values.ts';
import type { Store } from '../store/database/store.ts';
import type { OwnedAddress } from '../store/ledger/addresses.ts';

export interface ChannelSettings<Config = unknown> {
  /** What each variable may be. */
  names: string[];
  /** One Spanish line for each variable whose value has not the form it must have. */
  wrong(this: void, given: Environment): string[];
  /** For the README's table. */
  rows: SettingRow<string>[];
  /** Where this variable is set the service works for an institution, and is no simulation by default. */
  credential?: string;
  /** What its variables need of each other, one Spanish line for each problem. @param connected some channel has its credential. */
  problems(this: void, given: Environment, connected: boolean): string[];
  /** Of variables without a problem; undefined: not connected. @param connected some channel has its credential. */
  read(this: void, given: Environment, connected: boolean): Config | undefined;
  /** Spanish, for `doctor`: how it is connected; absent: it has no credentials. */
  describe?(this: void, config: Config): string;
}

/** Where a simulation's clock moves to: the next message, the next day, the next month, or the beginning. */
export type Jump = 'message' | 'day' | 'month' | 'again';

export interface MountDeps {
  app: express.Express;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  /** `http://127.0.0.1:3000`: where this service listens. */
  origin: string;
  /** Moves the plan's clock; only in a simulation. */
  jump: (to: Jump) => Promise<void>;
  /** Something was recorded. */
  onRecorded: () => void;
  /** As the outbox draws. */
  draw: typeof drawSubject;
}

export interface MountedChannel {
  sender: Sender;
  /** Connects; rejects with AvanceError when the platform refuses us. */
  start?: () => Promise<void> | void;
  /** The plan or the directory changed: people may have come. */
  syncPeople?: () => void;
  /** Why nothing can be sent now; undefined when all is well. */
  refusal?: () => string | undefined;
  stop: () => Promise<void> | void;
}

/** One line of `doctor`. */
export interface Finding {
  name: string;
  ok: boolean;
  message: string;
}

export interface ExamineDeps {
  store: Store;
  clock: Clock;
  log: Log;
  /** Those of this channel. */
  addresses: OwnedAddress[];
  /** Spanish, whose place an address is. */
  whose: (address: OwnedAddress) => string;
}

export interface Channel<Config = unknown> {
  /** Stored with what it brings and carries, so it never changes. */
  name: string;
  settings: ChannelSettings<Config>;
  /** It belongs to a simulation: its clock may be moved. */
  simulated?: true;
  /** Its SDK is loaded here and in `examine`, not with this object: nobody waits for what is not used. */
  mount(this: void, deps: MountDeps, config: Config): Promise<MountedChannel>;
  /** Asks the platform, changes nothing, never rejects. */
  examine?(this: void, deps: ExamineDeps, config: Config): Promise<Finding[]>;
}
