/** The page's way to its server: JSON with the token of this start; problems are Spanish sentences already. */
export interface Workspace {
  plan: { title: string; commission: string; institution: string; now: string };
  person: { id: string; name: string; area: string | null };
  people: { id: string; name: string; post: string; role: string }[];
  conversations: { id: string; name: string; kind: 'area' | 'commission' | 'dm'; unread: number }[];
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

export interface Completion {
  value: string;
  label: string;
  hint: string;
}

const token = document.querySelector<HTMLMetaElement>('meta[name="avance-token"]')?.content ?? '';

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
  const response = await fetch(`/local/api/${path}`, { ...init, headers: { 'x-avance-token': token, 'content-type': 'application/json' } }).catch(() => undefined);
  if (response === undefined) throw new Error('Avance no contesta. Revisa que siga en marcha; la página se conecta sola.');
  const body = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(body.message ?? 'Algo falló; inténtalo de nuevo.');
  return body;
};

export const workspace = (person: string): Promise<Workspace> => ask(`workspace?person=${encodeURIComponent(person)}`);
export const messages = (person: string, conversation: string): Promise<PageMessage[]> => ask(`messages?person=${encodeURIComponent(person)}&conversation=${encodeURIComponent(conversation)}`);
export const completions = (text: string): Promise<Completion[]> => ask(`complete?text=${encodeURIComponent(text)}`);
export const send = (path: string, body: object): Promise<unknown> => ask(path, { method: 'POST', body: JSON.stringify(body) });
export const eventId = (): string => crypto.randomUUID();

/** Calls back at each change, and once after the connection came back. */
export const listen = (changed: (conversation: string) => void): void => {
  const source = new EventSource(`/local/events?token=${encodeURIComponent(token)}`);
  let lost = false;
  source.onmessage = (event) => changed((JSON.parse(event.data as string) as { conversation: string }).conversation);
  source.onerror = () => { lost = true; };
  source.onopen = () => { if (lost) changed('*'); lost = false; };
};
