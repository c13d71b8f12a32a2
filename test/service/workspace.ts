/** The real service with its simulated workspace, and a person at its page: what they say, press, and are shown. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Action, Message } from '../../src/conversation/message.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { startService } from '../../src/start.ts';
import { openStore } from '../../src/store/database/open.ts';
import { personIdOf } from '../../src/store/plan/plan-directory.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { newEvent, openWorkspace } from '../crash/workspace-client.ts';
import { storeSingleCards } from '../single-cards.ts';
import { until } from '../slack/service.ts';

export const ANALYST = personIdOf('analista.vinculacion@example.org');
export const AREA = 'area:VIN';
export const direct = (person: string): string => `dm:${person}`;

export interface Shown {
  id: number;
  text: string;
  threadOf: number | null;
  /** Nobody else sees it. */
  private: boolean;
  reactions: string[];
  message: Message | null;
}

const buttonsOf = (message: Message | null): Action[] =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.actions : []));

/** @param boards as a plan has them by default; else every line has its card. */
export const openPage = async (clockStart = '2020-01-02T09:00:00-06:00', boards = false) => {
  const folder = await mkdtemp(join(tmpdir(), 'avance-page-'));
  const url = `file:${join(folder, 'avance.db')}`;
  const sample = (name: string): string =>
    new URL(`../../src/sample/${name}`, import.meta.url).pathname;
  const config = readConfig({
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'silent',
    CLOCK_START: clockStart,
    LOCAL_WORKSPACE: 'on',
    PLAN_FILE: sample('plan.md'),
    DIRECTORY_FILE: sample('directory.json'),
  });
  if (!boards) await storeSingleCards(config);
  let service = await startService(config);
  let client = await openWorkspace(service.origin);
  const store = await openStore({ url, realNow: Date.now });

  const messages = async (conversation: string): Promise<Shown[]> =>
    (
      await store.read((db) =>
        db.localMessage.findMany({
          where: { conversation, authorId: null },
          orderBy: { id: 'asc' },
        }),
      )
    ).map(({ id, text, threadOf, privateTo, reactions, message }) => ({
      id,
      text,
      threadOf,
      private: privateTo !== null,
      reactions: JSON.parse(reactions) as string[],
      message: message === null ? null : (JSON.parse(message) as Message),
    }));
  const cardOf = async (title: string, conversation = AREA): Promise<Shown> => {
    const found = await until(
      async () =>
        (await messages(conversation)).find(
          ({ threadOf, text }) => threadOf === null && text.startsWith(title),
        ),
      (card) => card !== undefined,
    );
    return found as Shown;
  };
  /** Says it; gives back what is shown of Avance because of it, and its own reactions. */
  const say = async (
    person: string,
    conversation: string,
    text: string,
    threadOf?: number,
  ): Promise<{ id: number; answers: Shown[]; reactions: string[] }> => {
    const before = new Set((await messages(conversation)).map(({ id }) => id));
    const eventId = newEvent();
    await client.post('message', {
      person,
      conversation,
      text,
      eventId,
      files: [],
      ...(threadOf === undefined ? {} : { threadOf }),
    });
    const own = await store.read((db) =>
      db.localMessage.findFirst({ where: { deliveryKey: `said ${eventId}` } }),
    );
    const answers = (await messages(conversation)).filter(({ id }) => !before.has(id));
    const reactions = JSON.parse(own?.reactions ?? '[]') as string[];
    return { id: own?.id ?? 0, answers, reactions };
  };
  return {
    store,
    messages,
    cardOf,
    say,
    /** Presses a button of a message by its label. */
    press: async (person: string, { id, message }: Shown, label: string): Promise<void> => {
      const action = buttonsOf(message).find((each) => each.label === label);
      if (action?.kind !== 'press') throw new Error(`no button ${label}`);
      const { verb, args } = action.press;
      await client.post('press', { person, message: id, verb, args, eventId: newEvent() });
    },
    edit: (person: string, message: number, text: string): Promise<void> =>
      client.post('change', { person, message, text }),
    entries: async (code: string) => {
      const state = await store.read(findState);
      const key = state?.lines.find((line) => line.code === code)?.lineKey;
      return (state?.entries ?? []).filter((entry) => entry.lineKey === key);
    },
    moveTo: (instant: string) => moveClock({ store, clock: makeClock() }, instant),
    /** The service ends and begins again on the same database. */
    restart: async (): Promise<void> => {
      await service.stop();
      service = await startService(readConfig({ ...restarted(url) }));
      client = await openWorkspace(service.origin);
    },
    close: async (): Promise<void> => {
      await store.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type Page = Awaited<ReturnType<typeof openPage>>;

const restarted = (url: string): Record<string, string> => ({
  DATABASE_URL: url,
  PORT: '0',
  LOG_LEVEL: 'silent',
  LOCAL_WORKSPACE: 'on',
});
