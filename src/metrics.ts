/** Prometheus metrics of one service: what is sent, what waits, how long a sweep takes. A registry of its own per service. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** One attempt to post or update, by channel and outcome (`sent`, `retry`, `uncertain`, `failed`). */
  attempted(channel: string, what: 'post' | 'update', outcome: string): void;
  /** One sweep: how long, and how many deliveries it wrote. */
  swept(seconds: number, written: number, omitted: number): void;
  sweepFailed(): void;
  /** Deliveries in the ledger now, asked when the metrics are read. */
  watchLedger(count: () => Promise<Record<string, number>>): void;
  contentType: string;
  text(): Promise<string>;
}

const makeInstruments = (registry: Registry) => {
  const registers = [registry];
  const attempts = new Counter({
    name: 'avance_outbox_attempts_total',
    help: 'Posts and updates tried',
    labelNames: ['channel', 'what', 'outcome'],
    registers,
  });
  const sweeps = new Histogram({
    name: 'avance_sweep_seconds',
    help: 'Duration of a sweep',
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const owed = new Counter({
    name: 'avance_deliveries_written_total',
    help: 'Deliveries written by sweeps',
    labelNames: ['kind'],
    registers,
  });
  const failures = new Counter({
    name: 'avance_sweep_failures_total',
    help: 'Sweeps that failed',
    registers,
  });
  return { attempts, sweeps, owed, failures };
};

/** How often it is seen whether the event loop stands still: each time wakes an idle process, real milliseconds. */
const LAG_EVERY_MS = 250;

export const makeMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({
    register: registry,
    prefix: 'avance_',
    eventLoopMonitoringPrecision: LAG_EVERY_MS,
  });
  const { attempts, sweeps, owed, failures } = makeInstruments(registry);
  return {
    attempted: (channel, what, outcome) => attempts.inc({ channel, what, outcome }),
    swept: (seconds, written, omitted) => {
      sweeps.observe(seconds);
      owed.inc({ kind: 'owed' }, written);
      owed.inc({ kind: 'omitted' }, omitted);
    },
    sweepFailed: () => failures.inc(),
    watchLedger: (count) => {
      new Gauge({
        name: 'avance_deliveries',
        help: 'Deliveries in the ledger by state',
        labelNames: ['state'],
        registers: [registry],
        async collect() {
          this.reset();
          for (const [state, number] of Object.entries(await count())) this.set({ state }, number);
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
