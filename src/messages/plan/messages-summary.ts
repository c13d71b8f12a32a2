/** `plan messages --summary`: how many messages whom reach in which month, by the kind of place where they arrive. */
import { capital, monthName } from '../words.ts';
import type { PreviewMessage } from './preview-text.ts';

/** One address in one month. */
export interface CountedMessages {
  /** A person, or the area or commission whose channel it is. */
  to: string;
  channel: PreviewMessage['channel'];
  /** `2020-03` */
  month: string;
  messages: number;
  /** By the rule's name; of a merged message, its first. */
  rules: Record<string, number>;
}

/** In the order of places and months; a month without a message has no row. */
export const countMessages = (messages: PreviewMessage[]): CountedMessages[] => {
  const counted = new Map<string, CountedMessages>();
  for (const { to, channel, at, rule } of messages) {
    const month = at.slice(0, 7);
    const key = `${channel}\n${to}\n${month}`;
    const row = counted.get(key) ?? { to, channel, month, messages: 0, rules: {} };
    row.messages += 1;
    row.rules[rule] = (row.rules[rule] ?? 0) + 1;
    counted.set(key, row);
  }
  return [...counted.values()].sort(
    (a, b) =>
      a.channel.localeCompare(b.channel) ||
      a.to.localeCompare(b.to, 'es') ||
      a.month.localeCompare(b.month),
  );
};

const CHANNELS: Record<PreviewMessage['channel'], string> = {
  private: 'en privado',
  area: 'canal del área',
  commission: 'canal de la comisión',
};

/** Person or channel × month, with its total. */
export const summaryTable = (
  counted: CountedMessages[],
): { columns: string[]; rows: string[][] } => {
  const months = [...new Set(counted.map(({ month }) => month))].sort();
  const places = [...new Set(counted.map(({ to, channel }) => `${channel}\n${to}`))];
  const short = (month: string): string =>
    `${capital(monthName(Number(month.slice(5)))).slice(0, 3)} ${month.slice(2, 4)}`;
  return {
    columns: ['para', 'dónde', ...months.map(short), 'total'],
    rows: places.map((place) => {
      const own = counted.filter(({ to, channel }) => `${channel}\n${to}` === place);
      const inMonth = (month: string): number =>
        own.find((each) => each.month === month)?.messages ?? 0;
      const all = own.reduce((sum, { messages }) => sum + messages, 0);
      const [first] = own;
      return [
        first?.to ?? '',
        first === undefined ? '' : CHANNELS[first.channel],
        ...months.map((month) => String(inMonth(month))),
        String(all),
      ];
    }),
  };
};
