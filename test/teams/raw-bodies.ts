/** Bodies that are no activity, and ways of sending one that are none. */
import { gzipSync } from 'node:zlib';

export type Body = string | Buffer;
export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export interface Answered {
  status: number;
  ms: number;
  body: string;
}
export const isFine = ({ status }: Answered): boolean =>
  status === 200 || (status >= 400 && status < 500);

export const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const RAW: Record<string, Body> = {
  nothing: '',
  'not JSON': '{"type":"message"',
  'a word': 'hola',
  'a number': '7',
  'a text': '"message"',
  true: 'true',
  null: 'null',
  'a list': '[]',
  'a list of activities': '[{"type":"message"}]',
  'an empty object': '{}',
  'bytes that are no UTF-8': Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]),
  'a byte order mark': '\ufeff{"type":"message"}',
  'a form': 'type=message',
  'a list ten thousand deep': deep(10_000),
  'an object ten thousand deep': '{"type":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  'no type': '{"channelId":"msteams"}',
  'an empty type': '{"type":""}',
  'a type that is a number': '{"type":7}',
  'a type that is null': '{"type":null}',
  'a type that is a list': '{"type":["message"]}',
  'a type that is an object': '{"type":{"toString":"message"}}',
  'more than a megabyte': `{"type":"message","text":"${'x'.repeat(1_200_000)}"}`,
  'a prototype in place of a type': '{"__proto__":{"type":"message"}}',
};

export const SENT_AS: [name: string, headers: Record<string, string>, body: Body][] = [
  ['no content type', { 'content-type': '' }, JSON.stringify({ type: 'message' })],
  ['text', { 'content-type': 'text/plain' }, JSON.stringify({ type: 'message' })],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'type=message'],
  ['an encoding that is none', { ...JSON_TYPE, 'content-encoding': 'nonsense' }, '{}'],
  ['a zip that is none', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'no zip'],
  [
    'a small zip of two megabytes',
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
    gzipSync(`{"type":"message","text":"${'x'.repeat(2_000_000)}"}`),
  ],
];
