/** What an emoji says of the work; most say only how somebody feels. */

export type Mark = 'done' | 'perhaps' | 'waiting' | 'undone' | 'feeling';

const MARKS: [mark: Mark, emoji: string][] = [
  ['done', '✅ ✔ ✓ ☑ 🆗'],
  ['perhaps', '👍 👌 🆙 💯'],
  ['waiting', '⏳ ⌛ 🔜 🚧 🔄 🕐 🕒 ⏰ 🟡 🏗 ⚠'],
  ['undone', '❌ ✖ ✘ ✗ ❎ 🚫 ⛔ 👎 🔴 🛑'],
];
const BY_EMOJI = new Map(
  MARKS.flatMap(([mark, row]) => row.split(' ').map((emoji) => [emoji, mark] as const)),
);

export const markOf = (emoji: string): Mark => BY_EMOJI.get(emoji) ?? 'feeling';
