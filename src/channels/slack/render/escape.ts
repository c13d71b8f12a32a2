/**
 * Text of people and documents on its way to Slack and back. On the way out nothing in it is markup: it is read as it was
 * written, formats nothing and mentions nobody. Slack has no escape for its signs of format, so a sign that could open one
 * is written with its twin, which looks the same.
 */

const TWINS: Record<string, string> = { '*': '\u2217', _: '\u02CD', '~': '\u223C', '`': '\u02CB' };
const SIGNS: Record<string, string> = Object.fromEntries(
  Object.entries(TWINS).map(([sign, twin]) => [twin, sign]),
);
/** Neither is seen: the one keeps `@` from its word, the other keeps `>` from the beginning of its line. */
const JOINER = '\u2060';
const SOFT = '\u00AD';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Record<string, string> = { amp: '&', lt: '<', gt: '>' };

/** Half characters and controls are refused by Slack, or by its database. */
const BROKEN =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0B-\x1F\x7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(BROKEN, '');

/** `@canal` notifies a whole channel where Slack parses names; an address (`a@b.mx`) stays as it is. */
const quiet = (text: string): string =>
  text.replace(/(?<![A-Za-z0-9])@(?=[\p{L}\p{N}])/gu, `@${JOINER}`);

/**
 * For mrkdwn: `&`, `<`, `>` as Slack asks, and signs of format made harmless. Inside a word or number a sign formats
 * nothing and stays, so that most addresses can still be copied; only ASCII counts as a word, which errs to the safe side.
 */
export const escape = (text: string): string =>
  quiet(clean(text))
    .replace(/(?<![A-Za-z0-9])[*_~]|\*(?![A-Za-z0-9])|`/g, (sign) => TWINS[sign] ?? sign)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/^([ \t]*)&gt;/gm, `$1${SOFT}&gt;`);

/** For plain_text, which Slack shows as it stands: entities would be read, so only what looks like a mention is broken. */
export const escapePlain = (text: string): string =>
  quiet(clean(text)).replace(/<(?=[!@#])/g, `<${JOINER}`);

const isTypedAddress = (url: string, label: string): boolean =>
  url.replace(/^(https?:\/\/|mailto:)/, '').replace(/\/$/, '') === label.replace(/\/$/, '');

/** `<@U1|Ana>`, `<#C1|general>`, `<!here>`, `<https://x|label>`: what the person saw, and where it led. */
const token = (inner: string): string => {
  const bar = inner.indexOf('|');
  const [target, label] =
    bar === -1 ? [inner, undefined] : [inner.slice(0, bar), inner.slice(bar + 1)];
  switch (target[0]) {
    case '@':
    case '#':
      return `${target[0]}${label ?? target.slice(1)}`;
    case '!':
      return label === undefined
        ? `@${target.slice(1)}`
        : /^!(date|subteam)\^/.test(target)
          ? label
          : `@${label}`;
    default: {
      if (label === undefined || label === target) return target;
      // Slack makes a link of "quedó.es" too: what was typed without a scheme stays as it was typed.
      return isTypedAddress(target, label) ? label : `${label} ${target}`;
    }
  }
};

/** What Slack sends in (messages arrive escaped, with tokens), as the person wrote it; also undoes {@link escape}. */
export const unescape = (text: string): string =>
  text
    .replace(/<([^<>]+)>/g, (_, inner: string) => token(inner))
    .replaceAll(SOFT, '')
    .replaceAll(JOINER, '')
    .replace(/[\u2217\u02CD\u223C\u02CB]/g, (twin) => SIGNS[twin] ?? twin)
    .replace(/&(amp|lt|gt);/g, (_, name: string) => CHARACTERS[name] ?? '');

/** Without the space around it, and cut to `most` characters as they are sent: entities whole, with an ellipsis. */
export const fit = (
  text: string,
  most: number,
  write: (text: string) => string = escape,
): string => {
  const given = clean(text).trim();
  const whole = write(given);
  if (whole.length <= most) return whole;
  for (let kept = given.slice(0, most - 1); ;) {
    const written = write(`${kept.replace(/(?:\u200D|\uFE0F|[\uD800-\uDBFF])+$/, '').trimEnd()}…`);
    if (written.length <= most || kept === '') return written;
    kept = kept.slice(0, -Math.max(1, Math.ceil((written.length - most) / 6)));
  }
};

export const fitPlain = (text: string, most: number): string => fit(text, most, escapePlain);
