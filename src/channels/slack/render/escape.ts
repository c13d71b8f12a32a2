/**
 * Slack reads `<…>` as mentions and links, in every text it is sent. Text of people and documents is escaped on its way
 * out and read back on its way in, so that nobody is ever called by accident.
 */
export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const unescape = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** What a person typed: links stand as their address, mentions as nothing, entities as their signs. */
export const readText = (text: string): string =>
  unescape(text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, label: string | undefined) => {
    if (/^[@!]/.test(target)) return '';
    if (target.startsWith('#')) return `#${label ?? ''}`;
    return target.replace(/^(mailto|tel):/, '');
  })).replace(/[ \t]{2,}/g, ' ').trim();

/** Escaped and not longer than Slack takes: cut first, so that no entity is cut in two. */
export const escapedWithin = (text: string, most: number, cut: (text: string, most: number) => string): string => {
  for (let length = most; length > 0; length = Math.floor(length * 0.9)) {
    const escaped = escape(cut(text, length));
    if (escaped.length <= most) return escaped;
  }
  return '';
};
