/**
 * A year in Slack on a clock of our own: the real store, sweep, outbox, commands, Bolt app and HTTP, against the strict
 * fake. What waits for a rate waits on that clock, so that a year of limits passes in seconds.
 */
import { makeClock, type Clock } from '../../src/clock.ts';
import { mountChannels, type Channels } from '../../src/channels.ts';
import { readConfig } from '../../src/config.ts';
import { epochOf } from '../../src/domain/dates.ts';
import type { PlanState } from '../../src/domain/plan-state.ts';
import { closeServer, listen, makeApp } from '../../src/http.ts';
import { makeLog } from '../../src/log.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import { stillWorth } from '../../src/reminders/still-worth.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { makeSimulation, type Simulation } from '../../src/schedule/simulation.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { nextReadyAt } from '../../src/store/addresses.ts';
import { outdatedPostings } from '../../src/store/postings.ts';
import { importDirectory } from '../../src/store/people.ts';
import { loadState, storePlan } from '../../src/store/plans.ts';
import { markSimulation, setActiveChannels } from '../../src/store/service-state.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore, samplePlan, START } from '../sample.ts';
import { CHANNELS, COMMISSION, EIGHT, EVERYBODY } from './eight-channels.ts';
import { makeFakeSlack, SECRET, TOKEN, type FakeSlack } from './fake/slack.ts';

export interface Year {
  slack: FakeSlack;
  store: Store;
  planId: string;
  clock: Clock;
  simulation: Simulation;
  state: () => Promise<PlanState>;
  /** Sends and redraws until nothing waits any more, however long that takes on the clock. */
  drain: () => Promise<void>;
  close: () => Promise<void>;
}

/** At least a channel's rest, so that every channel goes on together. */
const STEP_MS = 1_010;
const MOST_STEPS = 20_000;

export const openYear = async (): Promise<Year> => {
  let real = Date.UTC(2026, 0, 5, 15);
  const pass = (ms: number): void => { real += ms; };
  const clock = makeClock(() => real, async (ms) => { pass(ms); });
  const opened = await openTestStore('sqlite', clock.realNow);
  const { store } = opened;
  const { planId } = await store.write(async (tx) => storePlan(tx, { document: await samplePlan(), by: 'Avance', at: START, activeFrom: '2020-01-02', timeZone: 'America/Mexico_City' }));
  await store.write((tx) => importDirectory(tx, EIGHT, START, 'Avance'));
  await store.write((tx) => markSimulation(tx));
  await moveClock({ store, clock }, START);
  const slack = await makeFakeSlack({ users: EVERYBODY, channels: [...CHANNELS, COMMISSION], now: clock.realNow, burst: 0, earlyMs: 0 });
  const config = readConfig({ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl, LOCAL_WORKSPACE: 'off', LOG_LEVEL: 'silent', CLOCK_START: START });
  const [log, metrics] = [makeLog('silent'), makeMetrics()];
  const app = makeApp({ metrics, databaseAnswers: async () => undefined, channelsReady: () => true, refusals: () => ({}), failedAddresses: async () => [] });
  const { server, port } = await listen(app, '127.0.0.1', 0);
  const channels: Channels = await mountChannels({ app, store, clock, log, config, origin: '', simulation: () => simulation, wrote: () => undefined });
  const outbox = makeOutbox({ store, senders: channels.senders, clock, draw: drawSubject, worth: stillWorth, log, metrics });
  const waitsUntil = async (): Promise<number | undefined> => {
    const [next, outdated] = await store.read(async (db) => [await nextReadyAt(db, { channel: 'slack', states: ['pending', 'uncertain'] }), await outdatedPostings(db, 'slack', 1)] as const);
    return next ?? (outdated.length > 0 ? real + STEP_MS : undefined);
  };
  const drain = async (): Promise<void> => {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await outbox.drain();
      const next = await waitsUntil();
      if (next === undefined) return;
      pass(Math.max(next - real, STEP_MS));
    }
    throw new Error('the outbox never comes to rest');
  };
  const sweeper = makeSweeper({ store, clock, metrics, log, wake: () => undefined });
  const simulation = makeSimulation({ store, clock, sweep: sweeper.sweep, drain, prepare: async () => undefined });
  await store.write((tx) => setActiveChannels(tx, ['slack']));
  await channels.start();
  slack.aim(`http://127.0.0.1:${port}`);
  await sweeper.sweep();
  await drain();
  return {
    slack, store, planId, clock, simulation, drain, state: () => store.read((db) => loadState(db, planId)),
    close: async () => {
      await channels.stop();
      await closeServer(server);
      await outbox.stop();
      await opened.close();
      slack.close();
    },
  };
};

/** The first instant after the plan's year. */
export const YEAR_ENDS = epochOf('2021-01-01T00:00:00-06:00');
