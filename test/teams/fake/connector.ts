/** The Bot Connector as functions: what a call of the bot does to the tenant, or why it is refused. */
import { cardOf, messageProblems, MOST_BYTES } from './cards.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import {
  arr,
  BOT,
  directId,
  isObject,
  mri,
  splitId,
  str,
  TENANT,
  type Args,
  type Conversation,
  type FakeMessage,
  type FakePerson,
  type World,
} from './world.ts';

export type CallKind = 'post' | 'put' | 'delete' | 'create' | 'member' | 'members';
export interface ConnectorCall {
  kind: CallKind;
  /** As given, perhaps with `;messageid=`. */
  conversation: string;
  /** Of the message that is answered, changed or removed, or of the member. */
  target?: string;
  body: Args;
  bytes: number;
}
export interface Answer {
  status: number;
  body?: Args;
  headers?: Record<string, string>;
  /** Of a message that was taken. */
  message?: string;
}
export interface ConnectorDeps {
  world: World;
  ledger: Ledger;
  limits: Limits;
  /** Whether a 429 says when to come again. */
  retryAfter: () => boolean;
}

const error = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
});

/** The call that a method and path under `v3/conversations` mean. */
export const connectorCall = (
  method: string,
  path: string,
  body: Args,
  bytes: number,
): ConnectorCall | undefined => {
  const [version, noun, id = '', part, target, more] = path.split('/').map(decodeURIComponent);
  if (version !== 'v3' || noun !== 'conversations' || more !== undefined) return undefined;
  const call = (kind: CallKind): ConnectorCall => ({
    kind,
    conversation: id,
    ...(target === undefined ? {} : { target }),
    body,
    bytes,
  });
  if (id === '')
    return method === 'POST'
      ? {
          ...call('create'),
          conversation: directId(
            str((arr(body['members'])[0] as Args | undefined)?.['id']).replace(/^29:/, ''),
          ),
        }
      : undefined;
  if (part === 'activities' && method === 'POST') return call('post');
  if (part === 'activities' && target !== undefined)
    return method === 'PUT' ? call('put') : method === 'DELETE' ? call('delete') : undefined;
  if (method !== 'GET') return undefined;
  return part === 'members' && target !== undefined
    ? call('member')
    : part === 'pagedmembers' || part === 'members'
      ? call('members')
      : undefined;
};

const tellMember = (person: FakePerson): Args => ({
  id: mri(person),
  aadObjectId: person.oid,
  name: person.name,
  email: person.email,
  tenantId: TENANT,
  userRole: person.guest === true ? 'guest' : 'user',
  userPrincipalName:
    person.guest === true
      ? `${person.email.replace('@', '_')}#EXT#@avance.onmicrosoft.com`
      : person.email,
});

/** Of the text and the card that a body carries; what it does not carry is not there any more. */
const contentOf = (body: Args): Pick<FakeMessage, 'text' | 'card' | 'summary'> => {
  const card = cardOf(body);
  return {
    text: str(body['text']),
    ...(card === undefined ? {} : { card }),
    ...(typeof body['summary'] === 'string' ? { summary: body['summary'] } : {}),
  };
};

const create = (world: World, { body }: ConnectorCall): Answer => {
  const [member, more] = arr(body['members']);
  const channelData = isObject(body['channelData']) ? body['channelData'] : {};
  const tenant =
    body['tenantId'] ?? (isObject(channelData['tenant']) ? channelData['tenant']['id'] : undefined);
  if (!isObject(member) || more !== undefined || body['isGroup'] === true)
    return error(400, 'BadArgument', 'one member, in a 1:1');
  if (tenant !== TENANT) return error(400, 'BadArgument', 'tenantId');
  const person = world.person(str(member['id']));
  if (person === undefined) return error(400, 'BadArgument', 'Unknown member');
  const conversation = world.conversation(directId(person.oid));
  if (conversation?.installed !== true)
    return error(
      403,
      'ForbiddenOperationException',
      "The bot is not installed in the user's personal scope",
    );
  return { status: 201, body: { id: conversation.id } };
};
const post = (
  world: World,
  call: ConnectorCall,
  conversation: Conversation,
  root: string | undefined,
): Answer => {
  const answered =
    conversation.kind === 'channel'
      ? conversation.messages.find((one) => one.id === call.target)
      : undefined;
  const thread = root ?? (answered === undefined ? undefined : (answered.thread ?? answered.id));
  const id = world.nextId();
  conversation.messages.push({
    id,
    from: 'bot',
    ...contentOf(call.body),
    ...(thread === undefined ? {} : { thread }),
    edits: 0,
    at: world.now(),
  });
  return { status: 201, body: { id }, message: id };
};
const change = (world: World, call: ConnectorCall, conversation: Conversation): Answer => {
  const at = conversation.messages.findIndex((one) => one.id === call.target);
  const message = conversation.messages[at];
  if (message === undefined) return error(404, 'ActivityNotFoundInConversation');
  if (message.from !== 'bot')
    return error(403, 'ForbiddenOperationException', `not a message of ${BOT}`);
  world.resetViews(message.id);
  if (call.kind === 'delete') {
    conversation.messages.splice(at, 1);
    return { status: 200, body: {} };
  }
  const { id, from, thread, edits } = message;
  conversation.messages[at] = {
    id,
    from,
    ...contentOf(call.body),
    ...(thread === undefined ? {} : { thread }),
    edits: edits + 1,
    at: message.at,
  };
  return { status: 200, body: { id }, message: id };
};
const member = (call: ConnectorCall, conversation: Conversation): Answer => {
  const found = conversation.members.find(
    (one) => one.oid === call.target || mri(one) === call.target,
  );
  return found === undefined
    ? error(404, 'MemberNotFoundInConversation')
    : { status: 200, body: tellMember(found) };
};

export const makeConnector = ({ world, ledger, limits, retryAfter }: ConnectorDeps) => {
  /** What is asked of every send and update, before the message itself matters. */
  const admitted = (call: ConnectorCall, conversation: Conversation): Answer | undefined => {
    const wait = limits.take(conversation.id);
    if (wait > 0) {
      ledger.rateLimited.push(`${call.kind} ${conversation.id}`);
      return {
        ...error(429, 'TooManyRequests'),
        ...(retryAfter() ? { headers: { 'retry-after': String(Math.ceil(wait / 1000)) } } : {}),
      };
    }
    const problems = call.bytes > MOST_BYTES ? [`${call.bytes} bytes`] : messageProblems(call.body);
    ledger.violations.push(...problems.map((problem) => `${call.kind}: ${problem}`));
    if (call.bytes > MOST_BYTES) return error(413, 'MessageSizeTooBig');
    return problems.length > 0 ? error(400, 'BadSyntax', problems.join('; ')) : undefined;
  };
  const within = (call: ConnectorCall): Answer => {
    const { root } = splitId(call.conversation);
    const conversation = world.conversation(call.conversation);
    if (conversation === undefined) return error(404, 'ConversationNotFound');
    if (!conversation.installed) return error(403, 'BotNotInConversationRoster');
    const isRoot = (one: FakeMessage): boolean => one.id === root && one.thread === undefined;
    if (
      root !== undefined &&
      (conversation.kind !== 'channel' || !conversation.messages.some(isRoot))
    )
      return error(404, 'ConversationNotFound', `no thread ${root}`);
    switch (call.kind) {
      case 'post':
        return admitted(call, conversation) ?? post(world, call, conversation, root);
      case 'put':
        return admitted(call, conversation) ?? change(world, call, conversation);
      case 'delete':
        return change(world, call, conversation);
      case 'member':
        return member(call, conversation);
      case 'members':
        return { status: 200, body: { members: conversation.members.map(tellMember) } };
      case 'create':
        return error(400, 'BadSyntax');
    }
  };
  return {
    take: (call: ConnectorCall): Answer => {
      const answer = call.kind === 'create' ? create(world, call) : within(call);
      if (answer.status >= 400 && answer.status !== 429)
        ledger.refusals.push(`${call.kind}: ${str((answer.body?.['error'] as Args)['code'])}`);
      return answer;
    },
  };
};
export type Connector = ReturnType<typeof makeConnector>;
