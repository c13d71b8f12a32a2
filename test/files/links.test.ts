/** Addresses of files: which open, which do not, and that nothing can be changed in one. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { baseOf, makeLinkOf, openToken, sameSecret, signFile } from '../../src/documents/links.ts';
import type { FileName } from '../../src/conversation/message.ts';

const [SECRET, PLAN, NOW, DAY] = ['a-secret', 'plan-1', Date.UTC(2026, 0, 5), 86_400_000];
const receipt: FileName = { kind: 'receipt', id: 'n1' };
const token = signFile(receipt, PLAN, SECRET, NOW);
const open = (given: string, { plan = PLAN, secret = SECRET, now = NOW } = {}) =>
  openToken(given, plan, secret, now);
const forged = (content: unknown): string => {
  const payload = Buffer.from(
    typeof content === 'string' ? content : JSON.stringify(content),
  ).toString('base64url');
  return `${payload}.${createHmac('sha256', SECRET)
    .update(JSON.stringify([PLAN, payload]))
    .digest('base64url')}`;
};

test.each<FileName>([
  receipt,
  { kind: 'receipt', id: 'con ñ / y «comillas»' },
  { kind: 'log', month: 3, format: 'pdf' },
  { kind: 'log', month: 12, format: 'xlsx' },
  { kind: 'call', sessionKey: '2020-03-X1' },
])('opens what it was given for: %j', (file) => {
  const given = signFile(file, PLAN, SECRET, NOW);
  expect(given).toMatch(/^[\w.-]+$/);
  expect(open(given)).toEqual(file);
});

test('it is good for thirty days of real time, and then it says so', () => {
  expect(open(token, { now: NOW + 30 * DAY - 1_000 })).toEqual(receipt);
  expect(open(token, { now: NOW + 30 * DAY })).toBe('expired');
  expect(open(token, { now: NOW + 400 * DAY, secret: 'other' })).toBe('wrong');
});

describe('nothing else opens anything', () => {
  test('of another plan, or of another secret', () => {
    expect([open(token, { plan: 'plan-2' }), open(token, { secret: 'other' })]).toEqual([
      'wrong',
      'wrong',
    ]);
  });
  test('cut at any place, or with any letter changed', () => {
    for (let at = 0; at < token.length; at += 1) {
      expect(open(token.slice(0, at)), `cut at ${at}`).toBe('wrong');
      expect(
        open(`${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`),
        `changed at ${at}`,
      ).toBe('wrong');
    }
  });
  test.each<[string, string]>([
    ['nothing', ''],
    ['a point', '.'],
    ['rubbish', 'hola'],
    ['three parts', `${token}.x`],
    ['a book', 'x'.repeat(10_000)],
    ['other letters', `${token.slice(0, -1)}ñ`],
    ['a place in a folder', '../../etc/passwd'],
    ['an unknown kind', forged([NOW, 'secret', 'n1'])],
    ['a calendar, which has its own key', forged([NOW, 'calendar'])],
    ['a month that is none', forged([NOW, 'log', 13, 'pdf'])],
    ['half a month', forged([NOW, 'log', 1.5, 'pdf'])],
    ['a format that is none', forged([NOW, 'log', 1, 'exe'])],
    ['too much', forged([NOW, 'receipt', 'n1', undefined, 'x'])],
    ['no end', forged(['x', 'receipt', 'n1'])],
    ['no list', forged({ kind: 'receipt' })],
    ['nothing inside', forged([])],
  ])('%s', (_what, given) => {
    expect(open(given)).toBe('wrong');
  });
});

test('links stand under the base, and without one there are none', () => {
  const secrets = () => ({ files: SECRET, calendar: 'k/+' });
  const linkOf = makeLinkOf({ base: 'https://x.org/avance', secrets, realNow: () => NOW });
  expect(linkOf(receipt, PLAN)).toBe(`https://x.org/avance/archivos/${token}/acuse-n1.pdf`);
  expect(linkOf({ kind: 'log', month: 3, format: 'xlsx' }, PLAN)).toMatch(/\/bitacora-03\.xlsx$/);
  expect(linkOf({ kind: 'calendar' }, PLAN)).toBe(
    'https://x.org/avance/calendario.ics?clave=k%2F%2B',
  );
  expect(
    makeLinkOf({ base: undefined, secrets, realNow: () => NOW })(receipt, PLAN),
  ).toBeUndefined();
  expect([
    baseOf({ publicUrl: 'https://x.org', localWorkspace: true }, 'http://a'),
    baseOf({ localWorkspace: true }, 'http://a'),
    baseOf({ localWorkspace: false }, 'http://a'),
  ]).toEqual(['https://x.org', 'http://a', undefined]);
});

test('secrets are compared whole', () => {
  expect([sameSecret('abc', 'abc'), sameSecret('ab', 'abc'), sameSecret('', 'abc')]).toEqual([
    true,
    false,
    false,
  ]);
});
