/** Plays the month: the real store, commands, sweep and outbox, on a clock of its own that goes from hour to hour. */
import { expect } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { makeLog } from '../../src/log.ts';
import { cards, drawSubject, stillWorth } from '../../src/messages/draw.ts';
import type { Press } from '../../src/conversation/message.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import { makeRandom } from '../crash/random.ts';
import { document, makePlatform } from '../outbox/fixture.ts';
import { openTestStore } from '../sample.ts';
import {
  actsOn,
  dateOf,
  dayOf,
  instantOf,
  minute,
  nameOf,
  timeOf,
  worked,
  type World,
} from './month-model.ts';
import {
  HEADS,
  makePress,
  makeSent,
  PROCESS_AT,
  SECRETARY,
  STAND_IN,
  type Sent,
} from './month-plan.ts';
import { prepareMonth } from './month-settings.ts';

/** Something that somebody does at a minute, between two ticks. */
interface Deed {
  at: number;
  do: () => Promise<void>;
}

const formOf = (one: Sent, id: (name: string) => string): Press['args'] => ({
  folio: one.folio,
  kind: one.kind,
  issuer: 'UTVOPL',
  subject: `Asunto de ${one.folio}`,
  synopsis: '',
  link: '',
  date: dateOf(dayOf(one.receivedAt)),
  time: timeOf(one.receivedAt),
  areas: one.to
    .filter((to) => to.owner === 'area' && to.ack)
    .map((to) => to.key)
    .join(),
  info: one.to
    .filter((to) => !to.ack)
    .map((to) => to.key)
    .join(),
  people: one.to
    .filter((to) => to.owner === 'person')
    .map((to) => id(to.key))
    .join(),
  unit: one.given?.unit ?? 'working_days',
  amount: one.given === undefined ? '' : String(one.given.amount),
  answerDays: one.answerDays === undefined ? '' : String(one.answerDays),
  ...(one.urgent ? { urgent: 'si', urgentReason: 'lo pide el Consejo General' } : { urgent: 'no' }),
});

/** Every hour of a working day; at night and on days of rest a few, for what is urgent. */
export const TICKS = Array.from({ length: 30 }, (_, at) => at + 2).flatMap((day) =>
  (worked(day) ? [0, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] : [0, 8, 14, 20]).map(
    (hour) => minute(day, hour),
  ),
);

export const playMonth = async (
  seed: number,
  count: number,
  watch: (t: number, month: Awaited<ReturnType<typeof openMonth>>) => Promise<void>,
) => {
  const month = await openMonth();
  const random = makeRandom(seed * 7 + 1);
  const { world, id, press, slash } = month;
  const deeds: Deed[] = [];
  const sent = makeSent(seed, count);
  const answers: { folio: string; recipient: string }[] = [];
  sent.forEach((one, nth) => {
    const to = one.to.map((each) =>
      each.owner === 'person' ? { ...each, key: id(each.key) } : each,
    );
    const name = `n${nth + 1}`;
    deeds.push({
      at: one.at,
      do: async () => {
        expect((await press(SECRETARY, { verb: 'publicar-ine', args: formOf(one, id) })).code).toBe(
          'recorded',
        );
        world.versions.push({
          id: name,
          version: 1,
          at: one.at,
          receivedAt: one.receivedAt,
          term: one.term,
          urgent: one.urgent,
          to,
          folio: one.folio,
          kind: one.kind,
        });
      },
    });
    for (const each of to.filter((one_) => one_.ack)) {
      const at = makePress(random, one);
      if (at === undefined) continue;
      deeds.push({
        at,
        do: async () => {
          const by = each.owner === 'person' ? each.key : actsOn(world, each.key, dayOf(at), at);
          const { version = 0 } = world.versions.findLast((version) => version.id === name) ?? {};
          const answer = await press(by, {
            verb: 'acusar',
            args: { id: name, recipient: nameOf(each), forOthers: true },
          });
          expect(answer.code).toBe('recorded');
          world.acks.push({ id: name, version, recipient: nameOf(each), at, by });
          if (one.answerDays === undefined || random.below(2) === 0) return;
          expect(
            (
              await press(by, {
                verb: 'responder',
                args: { id: name, recipient: nameOf(each), note: 'va adjunta', evidence: '' },
              })
            ).code,
          ).toBe('recorded');
          answers.push({ folio: one.folio, recipient: nameOf(each) });
        },
      });
    }
  });
  // A correction of a document that was in part acknowledged: its first text is asked for again, in a new version.
  const first = sent[3];
  if (first === undefined) throw new Error('too few documents');
  const corrected = minute(11, 10, 20);
  deeds.push({
    at: corrected,
    do: async () => {
      const before = world.versions.find((one) => one.id === 'n4');
      expect(
        (
          await press(SECRETARY, {
            verb: 'publicar-ine',
            args: {
              ...formOf(first, id),
              subject: 'Asunto corregido',
              corrects: 'n4',
              reason: 'el asunto',
            },
          })
        ).code,
      ).toBe('recorded');
      if (before !== undefined) world.versions.push({ ...before, version: 2, at: corrected });
    },
  });
  const delegate = (
    at: number,
    head: string,
    area: string,
    name: string,
    from: number,
    to: number,
  ): Deed => ({
    at,
    do: async () => {
      expect((await slash(head, `/suplencia ${name} ${from} de marzo ${to} de marzo`)).code).toBe(
        'recorded',
      );
      world.delegations.push({ area, delegate: id(name), from, to, grantedAt: at });
    },
  });
  deeds.push(
    delegate(minute(6, 10, 30), HEADS['VIN'] ?? '', 'VIN', STAND_IN, 9, 13),
    delegate(minute(17, 12, 30), HEADS['TEC'] ?? '', 'TEC', HEADS['SPE'] ?? '', 18, 27),
  );
  const back = minute(23, 10, 30);
  deeds.push({
    at: back,
    do: async () => {
      expect(
        (
          await press(HEADS['TEC'] ?? '', {
            verb: 'suplencia',
            args: { back: id(HEADS['TEC'] ?? '') },
          })
        ).code,
      ).toBe('recorded');
      world.delegations = world.delegations.map((one) =>
        one.area === 'TEC' ? { ...one, endedAt: back } : one,
      );
    },
  });
  deeds.push({
    at: PROCESS_AT,
    do: () =>
      month.store.write(async (tx) => {
        const { settings } = await loadState(tx, month.planId);
        await saveSettings(
          tx,
          month.planId,
          { ...settings, electoralProcess: { from: '2020-03-16', to: '2020-06-30' } },
          { by: SECRETARY, at: instantOf(PROCESS_AT) },
        );
      }),
  });
  deeds.sort((a, b) => a.at - b.at);
  for (const t of TICKS) {
    while ((deeds[0]?.at ?? Infinity) < t) {
      const deed = deeds.shift();
      if (deed === undefined) break;
      month.setNow(deed.at);
      await deed.do();
    }
    month.setNow(t);
    await month.tick();
    await watch(t, month);
  }
  return { ...month, answers };
};

export const openMonth = async () => {
  let real = Date.UTC(2026, 0, 1);
  const clock = makeClock(() => real);
  const setNow = (t: number): void => clock.setOffset(epochOf(instantOf(t)) - real);
  const opened = await openTestStore('sqlite', clock.realNow);
  const { store } = opened;
  const at = instantOf(minute(2, 0));
  setNow(minute(2, 0));
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'Avance',
      at,
      activeFrom: '2020-03-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  await prepareMonth(store, planId, at);
  const state = () => store.read((db) => loadState(db, planId));
  const people = new Map((await state()).people.map((one) => [one.name, one.id]));
  /** Of a name; an id is one already. */
  const id = (name: string): string => people.get(name) ?? name;
  const failures: unknown[] = [];
  const dispatch = makeDispatch({ store, clock, report: (error) => failures.push(error) });
  const platform = makePlatform();
  const [log, metrics] = [makeLog('silent'), makeMetrics()];
  const outbox = makeOutbox({
    store,
    senders: [platform],
    clock,
    draw: drawSubject,
    worth: stillWorth,
    log,
    metrics,
  });
  const sweeper = makeSweeper({ store, clock, metrics, log, cards, wake: () => undefined });
  const actor = (name: string) => ({
    person: { id: id(name), name, email: '', memberships: [] },
    channel: 'local' as const,
  });
  const place = { kind: 'private' as const, conversation: 'x' };
  const heads = Object.fromEntries(Object.entries(HEADS).map(([area, name]) => [area, id(name)]));
  const world: World = {
    versions: [],
    acks: [],
    delegations: [],
    heads,
    secretary: id(SECRETARY),
    processAt: PROCESS_AT,
    most: 5,
  };
  return {
    ...opened,
    planId,
    clock,
    platform,
    state,
    id,
    failures,
    world,
    setNow,
    press: (name: string, pressed: Press) => dispatch.runPress(actor(name), place, pressed),
    slash: (name: string, text: string) =>
      dispatch.runSlash(
        actor(name),
        place,
        text.slice(1).split(' ')[0] ?? '',
        text.split(' ').slice(1).join(' '),
      ),
    tick: async () => {
      real += 1_000;
      clock.setOffset(clock.offset() - 1_000);
      await sweeper.sweep();
      await outbox.drain();
    },
  };
};
export type Month = Awaited<ReturnType<typeof openMonth>>;
