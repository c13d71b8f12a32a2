/** What the page knows and can do, as one hook: who you are, where you are, what there is to see, live without reloading. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  fetchMessages,
  fetchWorkspace,
  listen,
  newEventId,
  send,
  Unreachable,
  type Page,
  type PageMessage,
  type Workspace,
} from './api.ts';
import { goOn, personNow, placeNow, settleAt } from './address.ts';
import type { Outcome, Pressed } from './adaptive.ts';
import { dropDrafts } from './drafts.ts';

const PERSON = 'avance-person';
const CHUNK = 100;

export interface View {
  space: Workspace | undefined;
  person: string;
  conversation: string;
  page: Page;
  /** The first message that was unread when the conversation was opened, or when the clock last moved; 0: none. */
  newFrom: number;
  connected: boolean;
  /** How often Back or Forward brought us somewhere; each time the focus returns too. */
  came: number;
  /** Where what is written goes: at once, though the conversation is still being fetched. */
  writing: string;
}

export interface Doings {
  be: (person: string) => void;
  goTo: (conversation: string) => void;
  earlier: () => Promise<boolean>;
  say: (
    text: string,
    threadOf?: number,
    files?: { name: string; size: number }[],
  ) => Promise<Outcome | undefined>;
  press: (message: number, press: Pressed) => Promise<Outcome | undefined>;
  change: (message: number, text: string | undefined) => Promise<Outcome | undefined>;
  clock: (to: string) => Promise<boolean>;
}

const EMPTY: Page = { messages: [], earlier: false };
const isUnread = (message: PageMessage, person: string, lastRead: number): boolean =>
  message.threadOf === null &&
  message.id > lastRead &&
  message.author?.id !== person &&
  !message.isPrivate;

/** What the next refresh must use, though nothing was drawn yet. */
interface Wanted {
  person: string;
  conversation: string;
  last: number;
  mark: boolean;
}
/** Does it and shows what became of it; undefined where it failed, which was said. */
type Attempt = <T>(fn: () => Promise<T>) => Promise<T | undefined>;

const makeDoings = (
  want: RefObject<Wanted>,
  attempt: Attempt,
  writeIn: (conversation: string) => void,
): Doings => {
  const open = (conversation: string): void => {
    Object.assign(want.current, { conversation, last: CHUNK, mark: true });
    goOn(want.current.person, { conversation });
    writeIn(conversation);
    void attempt(async () => undefined);
  };
  const act = (path: string, body: object): Promise<Outcome | undefined> =>
    attempt(() => send(path, { person: want.current.person, ...body }));
  return {
    be: (person) => {
      want.current.person = person;
      open(
        want.current.conversation.startsWith('dm:') ? `dm:${person}` : want.current.conversation,
      );
    },
    goTo: open,
    earlier: () => {
      want.current.last += CHUNK;
      return attempt(async () => true).then((done) => done === true);
    },
    say: (text, threadOf, files = []) =>
      act('message', {
        conversation: want.current.conversation,
        text,
        files,
        eventId: newEventId(),
        ...(threadOf === undefined ? {} : { threadOf }),
      }),
    press: (message, { verb, args, isForm = false }) =>
      act('press', { message, verb, args, isForm, eventId: newEventId() }),
    change: (message, text) => act('change', { message, ...(text === undefined ? {} : { text }) }),
    clock: (to) =>
      attempt(async () => {
        await send('clock', { to });
        if (to === 'again') dropDrafts();
        Object.assign(
          want.current,
          { mark: true },
          to === 'again' ? { person: '', conversation: '' } : {},
        );
        return true;
      }).then((moved) => moved === true),
  };
};

/** @param complain shows what went wrong; it is never swallowed. */
export const useWorkspace = (complain: (problem: string) => void): [View, Doings] => {
  const [view, setView] = useState<View>({
    space: undefined,
    person: sessionStorage.getItem(PERSON) ?? '',
    conversation: '',
    page: EMPTY,
    newFrom: 0,
    connected: true,
    came: 0,
    writing: placeNow().conversation,
  });
  const want = useRef<Wanted>({
    person: personNow() || view.person,
    conversation: placeNow().conversation,
    last: CHUNK,
    mark: true,
  });
  const running = useRef<Promise<void> | undefined>(undefined);
  const again = useRef(false);

  const load = useCallback(async (): Promise<void> => {
    const { person: asked, last } = want.current;
    const space = await fetchWorkspace(asked);
    const person = space.person.id;
    if (!space.conversations.some((one) => one.id === want.current.conversation)) {
      want.current.conversation =
        (
          space.conversations.find((one) => one.id === `area:${space.person.area ?? ''}`) ??
          space.conversations[0]
        )?.id ?? '';
    }
    const { conversation } = want.current;
    const page = await fetchMessages(person, conversation, last);
    if (conversation !== want.current.conversation || asked !== want.current.person) {
      again.current = true;
      return;
    }
    want.current.person = person;
    sessionStorage.setItem(PERSON, person);
    settleAt(person, conversation);
    const here = space.conversations.find((one) => one.id === conversation);
    const firstNew = want.current.mark
      ? (page.messages.find((message) => isUnread(message, person, here?.lastRead ?? 0))?.id ?? 0)
      : undefined;
    want.current.mark = false;
    if (here !== undefined && here.unread > 0 && document.visibilityState === 'visible') {
      here.unread = 0;
      await send('read', { person, conversation, last: page.messages.at(-1)?.id ?? 0 });
    }
    setView((before) => ({
      ...before,
      space,
      person,
      conversation,
      writing: conversation,
      page,
      newFrom: firstNew ?? before.newFrom,
    }));
  }, []);

  /** One refresh at a time; what changes meanwhile is fetched by one more. */
  const refresh = useCallback((): Promise<void> => {
    again.current = true;
    running.current ??= (async () => {
      try {
        while (again.current) {
          again.current = false;
          await load();
        }
      } finally {
        running.current = undefined;
      }
    })();
    return running.current;
  }, [load]);

  const attempt = useCallback(
    async <T>(fn: () => Promise<T>): Promise<T | undefined> => {
      try {
        const done = await fn();
        await refresh();
        return done;
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    },
    [complain, refresh],
  );

  useEffect(() => {
    void attempt(async () => undefined);
    const back = (): void => {
      const { conversation } = placeNow();
      const person = personNow() || want.current.person;
      Object.assign(want.current, { person, conversation, last: CHUNK, mark: false });
      void attempt(async () => undefined).then(() =>
        setView((now) => ({ ...now, came: now.came + 1 })),
      );
    };
    window.addEventListener('popstate', back);
    const seen = (): void => {
      if (document.visibilityState === 'visible') void refresh().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', seen);
    const stop = listen(
      // The line that says so is shown while there is no connection.
      () =>
        void refresh().catch((error: unknown) => {
          if (!(error instanceof Unreachable))
            complain(error instanceof Error ? error.message : String(error));
        }),
      (connected) =>
        setView((before) => (before.connected === connected ? before : { ...before, connected })),
    );
    return () => {
      stop();
      window.removeEventListener('popstate', back);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [attempt, complain, refresh]);

  const doings = useMemo(
    () => makeDoings(want, attempt, (writing) => setView((now) => ({ ...now, writing }))),
    [attempt],
  );
  return [view, doings];
};
