/** The other side of the fake in its own tests: a bot that calls with plain fetch, and keeps what it hears. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP_ID, CARD, makeFakeTeams, mri, PASSWORD, TENANT, type Args } from './teams.ts';

export const START = Date.UTC(2026, 0, 5);
export const CHANNEL = '19:canal@thread.tacv2';
export const ANA = {
  oid: '11111111-1111-4111-8111-111111111111',
  name: 'Ana',
  email: 'ana@example.org',
};
export const GUS = {
  oid: '22222222-2222-4222-8222-222222222222',
  name: 'Gus',
  email: 'gus@example.org',
  guest: true,
};

export interface Called {
  status: number;
  retryAfter: string | null;
  body: Args;
}
export interface Heard {
  authorization: string;
  activity: Args;
}

export const at = (id: string): string => `/${encodeURIComponent(id)}/activities`;
export const execute = (title: string, more: Args = {}): Args => ({
  type: 'Action.Execute',
  title,
  verb: 'v',
  data: { a: 1 },
  fallback: { type: 'Action.Submit', title, data: { a: 1 } },
  ...more,
});
export const card = (more: Args = {}): Args => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'x' }],
  ...more,
});
export const withCard = (content: Args): Args => ({
  text: '',
  attachments: [{ contentType: CARD, content }],
});
export const pressable = card({
  body: [
    {
      type: 'ActionSet',
      actions: [
        execute('Listo'),
        {
          type: 'Action.ShowCard',
          title: 'Más',
          card: {
            type: 'AdaptiveCard',
            body: [{ type: 'Input.Text', id: 'porque' }],
            actions: [execute('Enviar')],
          },
        },
      ],
    },
  ],
  refresh: { action: { type: 'Action.Execute', verb: 'mira' }, userIds: [mri(ANA)] },
});

/** Listens, keeps every activity, and answers as it is told to. */
const listen = async () => {
  const heard: Heard[] = [];
  const replies: { to: (activity: Args) => unknown } = { to: () => ({}) };
  const server = createServer(
    (request, response) =>
      void (async () => {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        const activity = JSON.parse(Buffer.concat(parts).toString()) as Args;
        heard.push({ authorization: request.headers.authorization ?? '', activity });
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(replies.to(activity)));
      })(),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return {
    heard,
    replies,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close,
  };
};

/** A tenant of two people, a channel with the app and a chat without it, and the bot signed in. */
export const makePlainBot = async () => {
  const clock = { now: START };
  const teams = await makeFakeTeams({
    now: () => clock.now,
    people: [ANA, GUS],
    conversations: [
      { id: CHANNEL, kind: 'channel', team: '19:equipo', installed: true },
      { id: '19:otro', kind: 'groupChat' },
    ],
  });
  const { heard, replies, origin, close } = await listen();
  teams.aim(origin);
  const signIn = (over: Record<string, string> = {}, path = `/${TENANT}/oauth2/v2.0/token`) =>
    fetch(`${teams.loginUrl}${path}`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: APP_ID,
        client_secret: PASSWORD,
        scope: 'https://api.botframework.com/.default',
        ...over,
      }),
    });
  let token = '';
  const freshToken = async (): Promise<void> => {
    token = ((await (await signIn()).json()) as { access_token: string }).access_token;
  };
  await freshToken();
  const call = async (
    method: string,
    path: string,
    body?: Args,
    bearer = token,
  ): Promise<Called> => {
    const response = await fetch(`${teams.serviceUrl}v3/conversations${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: (await response.json()) as Args,
    };
  };
  const post = (body: Args = {}, id = CHANNEL): Promise<Called> =>
    call('POST', at(id), { type: 'message', text: 'hola', ...body });
  return {
    teams,
    clock,
    heard,
    replies,
    signIn,
    freshToken,
    call,
    post,
    close: () => {
      teams.close();
      close();
    },
  };
};
export type PlainBot = Awaited<ReturnType<typeof makePlainBot>>;
