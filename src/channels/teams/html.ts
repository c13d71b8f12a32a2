/**
 * What a person said, out of the HTML that Teams sends beside the text: emoji are pictures there, what was struck out was
 * not said, and what is quoted somebody else said.
 */

export interface ReadHtml {
  text: string;
  /** Addresses behind the words that were said. */
  links: string[];
  /** It says what the plain text beside it cannot: an emoji, or that something is struck out or quoted. */
  saysMore: boolean;
}

/** One tag at a time, never over the start of another: a text made to be slow to read is not. */
const PARTS = /<[^<>]*>|[^<]+|</g;
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b/i;
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'wbr']);
const NOT_SAID = new Set(['blockquote', 's', 'del', 'strike', 'style', 'script']);
const ENDS_LINE = new Set(['p', 'div', 'li', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'pre']);

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) =>
    typeof hex === 'string'
      ? character(parseInt(hex, 16))
      : typeof decimal === 'string'
        ? character(Number(decimal))
        : (ENTITIES[String(name)] ?? whole),
  );

export const valueIn = (tag: string, attribute: string): string | undefined =>
  new RegExp(`\\b${attribute}="([^"]*)"`, 'i').exec(tag)?.[1];

/** Where Teams keeps the pictures of its emoji; `…/emoticons/2705_whiteheavycheckmark/…` names its sign. */
const EMOJI_PICTURE = /^https:\/\/statics\.teams\.(?:cdn\.office\.net|microsoft\.com)\//i;
export const isEmojiPicture = (url: string): boolean => EMOJI_PICTURE.test(url);
export const emojiOf = (url: string): string =>
  (/\/emoticons\/((?:[0-9a-f]{4,6}_)+)/i.exec(url)?.[1] ?? '')
    .split('_')
    .map((code) => character(parseInt(code, 16)))
    .join('');

const SIGN = /\p{Extended_Pictographic}|\u20E3|\p{Regional_Indicator}/u;
/** The sign that the picture shows; one of the tenant's own by its name. Undefined: no emoji. */
const emojiIn = (tag: string): string | undefined => {
  const source = valueIn(tag, 'src') ?? '';
  if (!/schema\.skype\.com\/Emoji/i.test(tag) && !isEmojiPicture(source)) return undefined;
  const shown = decode(valueIn(tag, 'alt') ?? '');
  if (SIGN.test(shown)) return shown;
  const name = (shown || (valueIn(tag, 'itemid') ?? '')).replace(/[^\p{L}\p{N}]+/gu, '_');
  return emojiOf(source) || ` :${name}: `;
};

/** What is open: its name, and where it begins in the text, of what calls somebody by name. */
interface Element {
  name: string;
  called?: number;
}

interface Reading extends ReadHtml {
  /** The names by which the bot is called. */
  own: ReadonlySet<string>;
  open: Element[];
  /** How many of each name are open. */
  depth: Map<string, number>;
  /** How many of what was not said are open. */
  hidden: number;
}

const count = ({ depth }: Reading, name: string, by: number): void => {
  depth.set(name, (depth.get(name) ?? 0) + by);
};

const say = (reading: Reading, text: string): void => {
  if (reading.hidden === 0) reading.text += text;
};

const open = (reading: Reading, name: string, tag: string): void => {
  if (name === 'br') say(reading, '\n');
  if (name === 'li') say(reading, '• ');
  const emoji = name === 'img' ? emojiIn(tag) : undefined;
  say(reading, emoji ?? '');
  const link = name === 'a' ? decode(valueIn(tag, 'href') ?? '') : '';
  if (reading.hidden === 0 && /^https?:\/\/\S+$/.test(link)) reading.links.push(link);
  reading.saysMore ||= emoji !== undefined || NOT_SAID.has(name);
  if (VOID.has(name) || tag.endsWith('/>')) return;
  const isCall = name === 'at' || /schema\.skype\.com\/Mention/i.test(tag);
  reading.open.push({ name, ...(isCall ? { called: reading.text.length } : {}) });
  count(reading, name, 1);
  if (NOT_SAID.has(name)) reading.hidden += 1;
};

/** The bot's own name is only how it was called. */
const endCall = (reading: Reading, from: number): void => {
  if (reading.own.has(reading.text.slice(from).trim()))
    reading.text = `${reading.text.slice(0, from)} `;
};

const close = (reading: Reading, name: string): void => {
  if ((reading.depth.get(name) ?? 0) === 0) return;
  for (let last = reading.open.pop(); last !== undefined; last = reading.open.pop()) {
    count(reading, last.name, -1);
    if (NOT_SAID.has(last.name)) reading.hidden -= 1;
    if (last.called !== undefined) endCall(reading, last.called);
    if (ENDS_LINE.has(last.name)) say(reading, '\n');
    if (last.name === name) return;
  }
};

const readPart = (reading: Reading, part: string): void => {
  const [, slash, named] = TAG.exec(part) ?? [];
  if (named === undefined) {
    const isText = !part.startsWith('<') || part === '<';
    if (isText) say(reading, decode(part.replace(/[\r\n\t ]+/g, ' ')));
  } else if (slash === '/') close(reading, named.toLowerCase());
  else open(reading, named.toLowerCase(), part);
};

const withoutBlankLines = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** @param own the names by which the bot is called in it. */
export const readHtml = (html: string, own: ReadonlySet<string> = new Set()): ReadHtml => {
  const begun = { text: '', links: [], saysMore: false };
  const reading: Reading = { ...begun, own, open: [], depth: new Map(), hidden: 0 };
  for (const [part] of html.matchAll(PARTS)) readPart(reading, part);
  const { text, links, saysMore } = reading;
  return { text: withoutBlankLines(text), links, saysMore };
};
