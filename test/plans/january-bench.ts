/** January with the plans of two years, and the people of the sample who write commands in it. */
import type { Answer } from '../../src/conversation/answer.ts';
import type { Action, Message, Press } from '../../src/conversation/message.ts';
import type { Place } from '../../src/conversation/place.ts';
import { makeClock } from '../../src/clock.ts';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { loadInstitution } from '../../src/store/plan/institution.ts';
import { loadStates, storePlan } from '../../src/store/plan/plans.ts';
import { openSample, samplePlan, type Kind, type Sample } from '../sample.ts';

const quietLog = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 };

/** The same programme for the year after, without sessions of its own yet. */
const yearAfter = (document: PlanDocument): PlanDocument => ({
  ...document,
  plan: { ...document.plan, year: 2021, title: 'Programa Anual de Trabajo 2021' },
  sessionWindows: [],
  discrepancies: [],
});

/** What the service does at each instant: it writes what is owed. */
export const sweepAt = async (sample: Sample, ...instants: string[]): Promise<void> => {
  const { store } = sample;
  for (const instant of instants) {
    sample.at(instant);
    const clock = makeClock(sample.clock.planNow);
    const log = quietLog as never;
    await makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: () => 0 }).sweep();
  }
};

export const import2021 = async ({ store }: Sample): Promise<string> => {
  const document = yearAfter(await samplePlan());
  const at = '2020-12-10T12:00:00-06:00';
  const { planId } = await store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'Avance',
      at,
      activeFrom: at.slice(0, 10),
      timeZone: 'America/Mexico_City',
    }),
  );
  return planId;
};

export interface Bench {
  sample: Sample;
  /** In private, unless a place is given. */
  slash: (name: string, text: string, place?: Place) => Promise<Answer>;
  press: (name: string, pressed: Press, place?: Place) => Promise<Answer>;
  reply: (name: string, text: string, place: Place) => Promise<Answer>;
  /** How many progress entries each plan has, by its key. */
  entries: () => Promise<Record<string, number>>;
  failures: unknown[];
}

/** @param sample with its people and plans. */
export const makeBench = (sample: Sample): Bench => {
  const { store, clock } = sample;
  const failures: unknown[] = [];
  const dispatch = makeDispatch({ store, clock, report: (error) => failures.push(error) });
  const actorOf = async (name: string) => {
    const person = (await store.read(loadInstitution))?.people.find((each) => each.name === name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return { person, channel: 'local' as const };
  };
  const direct = (name: string): Place => ({ kind: 'private', conversation: `dm:${name}` });
  return {
    sample,
    failures,
    slash: async (name, text, place = direct(name)) => {
      const [verb = '', ...rest] = text.slice(1).split(' ');
      return dispatch.runSlash(await actorOf(name), place, verb, rest.join(' '));
    },
    press: async (name, pressed, place = direct(name)) =>
      dispatch.runPress(await actorOf(name), place, pressed),
    reply: async (name, text, place) => dispatch.runReply(await actorOf(name), place, text, []),
    entries: async () =>
      Object.fromEntries(
        (await store.read(loadStates)).map(({ key, entries }) => [key, entries.length]),
      ),
  };
};

export const openBench = async (kind: Kind): Promise<Bench> => {
  const sample = await openSample(kind);
  await sample.store.write((tx) => setActiveChannels(tx, ['local']));
  return makeBench(sample);
};

export const buttons = (message: Message | undefined): Action[] =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.actions : []));

/** What is read: headings, sentences, rows. */
export const textsOf = (message: Message | undefined): string[] =>
  (message?.blocks ?? []).flatMap((block) => {
    if (block.type === 'heading' || block.type === 'text') return [block.text];
    return block.type === 'progress' ? [`${block.label}: ${block.done} de ${block.total}`] : [];
  });
