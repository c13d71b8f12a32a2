/**
 * What a person said, out of Slack's encoding of it: signs of format are no words, what was struck out was not said, and
 * what is quoted somebody else said.
 */
import { showEmoji } from './emoji-names.ts';
import { unescape } from './render/escape.ts';

/** The name by which an account is called; undefined for one that nobody knows. */
export type NameOf = (user: string) => string | undefined;

const QUOTED = /^[ \t]*&gt;.*(?:\n|$)/gm;
/** `>>>` quotes all that follows. */
const QUOTED_ON = /^[ \t]*&gt;&gt;&gt;[\s\S]*$/m;

/** Between two signs of one kind, in one line, with no word on their outer sides; a link is never cut. */
const marked = (sign: string): RegExp =>
  new RegExp(
    String.raw`<[^<>]*>|(?<![\p{L}\p{N}${sign}])${sign}(?=\S)((?:<[^<>\n]*>|[^<\n${sign}])+)(?<=\S)${sign}(?![\p{L}\p{N}${sign}])`,
    'gu',
  );
const STRUCK = marked('~');
const FORMATS = ['\\*', '_', '`'].map(marked);

const withoutFormat = (text: string): string =>
  FORMATS.reduce(
    (read, format) => read.replace(format, (whole, inner?: string) => inner ?? whole),
    text.replace(/```/g, ' '),
  );

/** Signs of format around nothing but a space. */
const EMPTY = /(?<!\S)([*_`]) +\1(?!\S)/g;

const withoutStruck = (text: string): string =>
  text
    .replace(STRUCK, (whole, struck?: string) => (struck === undefined ? whole : ' '))
    .replace(EMPTY, ' ');

const MENTION = /<@([A-Z0-9]+)(?:\|([^<>]*))?>/g;

/** Whom a text names, by account. */
export const mentionedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(MENTION)].map(([, user = '']) => user)),
];

/** As one word: a name's parts, or the figures of an account, are nothing that was said. */
const asWord = (name: string): string => name.replace(/[^\p{L}]+/gu, '');

/** The bot's own name is only how it was called. */
const withNames = (text: string, bot: string | undefined, nameOf: NameOf): string =>
  text.replace(MENTION, (_whole, user: string, label?: string) => {
    const name = asWord(nameOf(user) ?? label ?? '');
    return user === bot ? ' ' : `@${name === '' ? 'persona' : name}`;
  });

/** @param bot the account of Avance. */
export const readText = (text: string, bot?: string, nameOf: NameOf = () => undefined): string => {
  const own = text.replace(/\r\n?/g, '\n').replace(QUOTED_ON, '').replace(QUOTED, '');
  const said = withoutFormat(withoutStruck(own));
  return unescape(showEmoji(withNames(said, bot, nameOf))).trim();
};
