/** What a failed call says of itself: only what never left this machine was not sent, anything else may have been taken. */
import { describe, expect, test } from 'vitest';
import { codesOf, inDoubt, notSent, wasNeverSent } from '../../src/outbox/never-sent.ts';

const failure = (code: unknown, more: object = {}): Error =>
  Object.assign(new Error('failed'), { code, ...more });
const around = (inner: unknown, where: 'cause' | 'original' = 'cause', times = 1): unknown =>
  times === 0
    ? inner
    : around(Object.assign(new Error('outer'), { [where]: inner }), where, times - 1);
const refused = failure('ECONNREFUSED');
const unreachable = (more: object): Error => failure('EHOSTUNREACH', more);

describe('a call was never sent', () => {
  test.each<[string, unknown, boolean]>([
    ['nobody listens', refused, true],
    ['the name is unknown', failure('ENOTFOUND'), true],
    ['the name cannot be asked for', failure('EAI_AGAIN'), true],
    ['no connection came about', failure('UND_ERR_CONNECT_TIMEOUT'), true],
    ['the connection was cut', failure('ECONNRESET'), false],
    ['it took too long', failure('UND_ERR_HEADERS_TIMEOUT'), false],
    ['it was given up, whose code is a number', failure(20), false],
    ['no way there while connecting', unreachable({ syscall: 'connect' }), true],
    ['no way there as connecting says', unreachable({ message: 'connect EHOSTUNREACH' }), true],
    ['no network while connecting', failure('ENETUNREACH', { syscall: 'connect' }), true],
    ['no way there later', unreachable({ syscall: 'write' }), false],
    ['no way there, and nothing said', unreachable({}), false],
    ['another failure while connecting', failure('ETIMEDOUT', { syscall: 'connect' }), false],
    ['inside another', around(refused), true],
    ['where Slack keeps it', around(refused, 'original'), true],
    ['four within another', around(refused, 'cause', 4), true],
    ['too deep to look', around(refused, 'cause', 5), false],
    ['no error', 'ECONNREFUSED', false],
    ['nothing', null, false],
  ])('%s: %s', (_what, error, expected) => {
    expect(wasNeverSent(error)).toBe(expected);
  });
});

test('the codes of an error and its causes, outermost first; no numbers, nothing empty', () => {
  const inner = failure('ECONNRESET', { cause: failure('', { cause: failure(20) }) });
  expect(codesOf(failure('UND_ERR_SOCKET', { cause: inner }))).toEqual([
    ...['UND_ERR_SOCKET', 'ECONNRESET'],
  ]);
  expect(codesOf(undefined)).toEqual([]);
});

test('what was not sent is tried again at once, what may have been is in doubt', () => {
  expect(notSent(new Error('no name'))).toMatchObject({ state: 'retry', retryAfterMs: 0 });
  expect(inDoubt(new Error('cut'))).toMatchObject({ state: 'uncertain' });
  for (const outcome of [notSent(new Error('cut')), inDoubt(new Error('cut'))])
    expect(outcome).toMatchObject({ error: expect.stringContaining('cut') as string });
});
