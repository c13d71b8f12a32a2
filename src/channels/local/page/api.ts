/** The page's way to its server: JSON with the token of this start; problems are Spanish sentences already. */
import type { Outcome } from './adaptive.ts';

export type ConversationKind = 'area' | 'commission' | 'dm';

export interface Conversation {
  id: string;
  name: string;
  kind: ConversationKind;
  unread: number;
  /** The last message that this person had before them here; 0: none. */
  lastRead: number;
}

export interface PersonOption {
  id: string;
  name: string;
  post: string;
  role: string;
}

export interface Workspace {
  plan: { title: string; commission: string; institution: string; now: string };
  person: { id: string; name: string; area: string | null };
  people: PersonOption[];
  conversations: Conversation[];
}

export interface PageMessage {
  id: number;
  threadOf: number | null;
  at: string;
  text: string;
  files: { name: string }[];
  reactions: string[];
  author: { id: string; name: string } | null;
  isPrivate: boolean;
  edited: boolean;
  deleted: boolean;
  card: object | null;
}

export interface Page {
  messages: PageMessage[];
  /** There are earlier ones than these. */
  earlier: boolean;
}

export interface Completion {
  value: string;
  label: string;
  hint: string;
}

/** Avance does not answer: it is stopped, or starting. The page tries again by itself. */
export class Unreachable extends Error {}

const TOKEN = /name="avance-token" content="([^"]+)"/;
let token = document.querySelector<HTMLMetaElement>('meta[name="avance-token"]')?.content ?? '';

/** After a restart the token is another; the page fetches itself for it, and nobody has to reload. */
const renewToken = async (): Promise<void> => {
  const html = await fetch('/', { cache: 'no-store' })
    .then((response) => response.text())
    .catch(() => '');
  token = TOKEN.exec(html)?.[1] ?? token;
};

const request = async (path: string, init?: RequestInit): Promise<Response> => {
  const answer = await fetch(`/local/api/${path}`, {
    ...init,
    headers: { 'x-avance-token': token, 'content-type': 'application/json' },
  }).catch(() => undefined);
  if (answer === undefined)
    throw new Unreachable(
      'Avance no contesta. Revisa que siga en marcha; la página se conecta sola.',
    );
  return answer;
};

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
  let response = await request(path, init);
  if (response.status === 401) {
    await renewToken();
    response = await request(path, init);
  }
  const body = (await response.json().catch(() => ({}))) as T & { message?: string };
  if (!response.ok) throw new Error(body.message ?? 'Algo falló; inténtalo de nuevo.');
  return body;
};

const query = (values: Record<string, string | number>): string =>
  new URLSearchParams(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  ).toString();

export const fetchWorkspace = (person: string): Promise<Workspace> =>
  ask(`workspace?${query({ person })}`);
export const fetchMessages = (person: string, conversation: string, last: number): Promise<Page> =>
  ask(`messages?${query({ person, conversation, last })}`);
export const fetchCompletions = (text: string): Promise<Completion[]> =>
  ask(`complete?${query({ text })}`);
/** @returns what the service says became of it. */
export const send = (path: string, body: object): Promise<Outcome> =>
  ask(path, { method: 'POST', body: JSON.stringify(body) });
export const newEventId = (): string => crypto.randomUUID();

const RETRY_MS = 1_500;

/** Calls `changed` at each change and once after the connection came back; `connected` says whether there is one. */
export const listen = (changed: () => void, connected: (is: boolean) => void): (() => void) => {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let lost = false;
  const open = (): void => {
    source = new EventSource(`/local/events?${query({ token })}`);
    source.onmessage = () => changed();
    source.onopen = () => {
      connected(true);
      if (lost) changed();
      lost = false;
    };
    source.onerror = () => {
      lost = true;
      connected(false);
      source?.close();
      timer = window.setTimeout(() => void renewToken().then(open), RETRY_MS);
    };
  };
  open();
  return () => {
    source?.close();
    clearTimeout(timer);
  };
};
