/**
 * A year of the real plan, played fast on the real service, with kill -9 at random moments while the clock moves and
 * people report. What was answered must be there; what was not is asked again, under the same event id.
 */
import { readFileSync } from 'node:fs';
import { SAMPLE_DIRECTORY, SAMPLE_PLAN } from '../../src/config.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { type PlanSettings } from '../../src/domain/plan/settings.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { checkDirectory } from '../../src/reading/directory.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { openStore } from '../../src/store/database/open.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { findPlan, loadState, storePlan } from '../../src/store/plan/plans.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import { getClockOffset } from '../../src/store/database/service-state.ts';
import type { Store } from '../../src/store/database/store.ts';
import { makeRandom, type Random } from './random.ts';
import type { ServiceProcess } from './service-process.ts';
import { connect, newEvent, Refused, type WorkspaceClient } from './workspace-client.ts';

export interface YearOptions {
  url: string;
  seed: number;
  kills: number;
  /** How often somebody reports after a move, 0 to 1. */
  answerChance: number;
  /** Programmes to play with; all of them when absent. */
  programmes?: string[];
  /** Only the month's opening, its closing and what is overdue: some 25 moves instead of 110. */
  fewRules?: boolean;
}

/** One report that was answered: exactly one entry must stand for it. */
export interface Answered {
  lineKey: string;
  month: number;
  eventId: string;
}

export interface Played {
  store: Store;
  planId: string;
  /** Plan time of each sweep that the clock brought, in order. */
  sweeps: number[];
  answered: Answered[];
  kills: number;
}

const AT = '2020-01-02T09:00:00-06:00';

const FEW = ['MONTH_OPENING', 'MONTH_CLOSING', 'OVERDUE'];
const fewRules = (): PlanSettings => ({
  ...DEFAULT_SETTINGS,
  rules: Object.fromEntries(
    RULES.map(({ name }) => [name, { enabled: FEW.includes(name), at: '09:00', maxTimes: 1 }]),
  ),
});

const prepare = async (
  store: Store,
  { programmes, fewRules: few }: YearOptions,
): Promise<string> => {
  const whole = await readPlan(readFileSync(SAMPLE_PLAN), 'plan.md');
  const document: PlanDocument =
    programmes === undefined
      ? whole
      : { ...whole, programmes: whole.programmes.filter((one) => programmes.includes(one.code)) };
  const directory = checkDirectory(
    JSON.parse(readFileSync(SAMPLE_DIRECTORY, 'utf8')),
    'directory.json',
  );
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'test',
      at: AT,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  await store.write((tx) => importDirectory(tx, directory, AT, 'test'));
  if (few) await store.write((tx) => saveSettings(tx, planId, fewRules(), { by: 'test', at: AT }));
  return planId;
};

interface Game {
  options: YearOptions;
  random: Random;
  store: Store;
  planId: string;
  service: ServiceProcess;
  client: WorkspaceClient;
  kills: number;
  used: Set<string>;
}

/** Runs an operation; when told to, kills the service while it is under way. True: it was answered. */
const attempt = async (
  game: Game,
  operation: () => Promise<void>,
  killAfterMs: number | undefined,
): Promise<boolean> => {
  const answered = operation().then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) throw error;
      return false;
    },
  );
  if (killAfterMs === undefined) return answered;
  await new Promise((resolve) => setTimeout(resolve, killAfterMs));
  await game.service.kill();
  game.kills += 1;
  const result = await answered;
  Object.assign(game, await connect(game.options.url));
  return result;
};

const stateOf = (game: Game): Promise<PlanState> =>
  game.store.read((db) => loadState(db, game.planId));

interface FreshCard extends Record<'lineKey' | 'conversation' | 'person' | 'text', string> {
  month: number;
  message: number;
}

/** A card that stands and that nobody reported on yet, and somebody of its area. */
const freshCard = async (game: Game): Promise<FreshCard | undefined> => {
  const state = await stateOf(game);
  const rows = await game.store.read((db) => listDeliveries(db));
  const cards = rows.filter(
    (row) =>
      row.rule === 'MONTH_OPENING' &&
      row.state === 'sent' &&
      !row.key.includes('/header/') &&
      !game.used.has(row.key),
  );
  if (cards.length === 0) return undefined;
  const card = game.random.pick(cards);
  game.used.add(card.key);
  const [, , lineKey = '', period = '', area = ''] = card.key.split('/');
  const people = state.people.filter((one) =>
    one.memberships.some((membership) => membership.area === area && membership.role === 'STAFF'),
  );
  const month = Number(period.slice(5));
  const code = state.lines.find((line) => line.lineKey === lineKey)?.code ?? lineKey;
  return {
    lineKey,
    // On a board the line is named.
    text: card.rows.length === 0 ? 'hecho' : `${code} hecho`,
    month,
    message: Number(card.externalId),
    conversation: card.address,
    person: game.random.pick(people.length > 0 ? people : state.people).id,
  };
};

const answer = async (
  game: Game,
  killAfterMs: number | undefined,
): Promise<Answered | undefined> => {
  const card = await freshCard(game);
  if (card === undefined) return undefined;
  const eventId = newEvent();
  const { lineKey, month, person } = card;
  // A closed month's card is answered like any other: the month is the card's.
  const { conversation, text, message: threadOf } = card;
  const reply = { person, conversation, text, threadOf, files: [], eventId };
  const press = {
    person,
    message: card.message,
    verb: 'marcar-hecho',
    args: { line: lineKey, month },
    eventId,
  };
  const asReply = game.random.next() < 0.5;
  const ask = (): Promise<void> =>
    asReply ? game.client.post('message', reply) : game.client.post('press', press);
  // Two people at the same moment, now and then.
  const both = (): Promise<void> =>
    game.random.next() < 0.2 && !asReply
      ? Promise.all([ask(), ask()]).then(() => undefined)
      : ask();
  if (!(await attempt(game, both, killAfterMs))) await ask();
  return { lineKey, month, eventId };
};

/** Plan time, as the store keeps it. */
const planNow = async (store: Store): Promise<number> =>
  Date.now() + ((await store.read((db) => getClockOffset(db))) ?? 0);

/** Moves to the next message; a move that the kill cut off is made again only if it had not been stored. */
const moveOn = async (game: Game, killAfterMs: number | undefined): Promise<number | undefined> => {
  const before = await planNow(game.store);
  const move = (): Promise<void> => game.client.post('clock', { to: 'message' });
  try {
    const done = await attempt(game, move, killAfterMs);
    if (!done && (await planNow(game.store)) - before < 3_600_000) await move();
  } catch (error) {
    if (error instanceof Refused && error.status === 422) return undefined; // nothing more in the plan
    throw error;
  }
  return planNow(game.store);
};

const quiet = async (store: Store): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = (await store.read((db) => listDeliveries(db))).some(
      (row) => row.state === 'pending' || row.state === 'sending',
    );
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Plays from the plan's first working day to the year's last message. The store is left open for the reckoning. */
export const playYear = async (options: YearOptions): Promise<Played> => {
  const store = await openStore({ url: options.url, realNow: Date.now });
  const planId =
    (await store.read((db) => findPlan(db)))?.planId ?? (await prepare(store, options));
  const game: Game = {
    options,
    random: makeRandom(options.seed),
    store,
    planId,
    kills: 0,
    used: new Set(),
    ...(await connect(options.url)),
  };
  const sweeps = [await planNow(store)];
  const answered: Answered[] = [];
  // One death in each part of the year, at a random move or answer of that part.
  const moves = Array.from(
    { length: options.kills },
    (_, at) =>
      Math.floor((at + game.random.next()) * ((options.fewRules ? 16 : 50) / options.kills)) + 1,
  );
  const killNow = (): number | undefined =>
    moves[game.kills] !== undefined && sweeps.length >= (moves[game.kills] ?? 0)
      ? game.random.below(160)
      : undefined;
  try {
    for (;;) {
      const reached = await moveOn(game, game.random.next() < 0.6 ? killNow() : undefined);
      if (reached === undefined) break;
      sweeps.push(reached);
      if (reached > epochOf('2021-01-01T00:00:00-06:00')) break;
      if (game.random.next() < options.answerChance) {
        const given = await answer(game, killNow());
        if (given !== undefined) answered.push(given);
      }
    }
    await quiet(store);
    // One more second for the redraws of the last report.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
  } finally {
    await game.service.kill();
  }
  return { store, planId, sweeps, answered, kills: game.kills };
};
