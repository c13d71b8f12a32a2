/**
 * Texts of one list made short without becoming the same: lines of a programme often begin alike, and the words that
 * tell them apart are then kept, from the place where they part.
 */
import { shorten } from './words.ts';

/** Of a shortened text, for its first words, where the middle is left out. */
const LEAD = 1 / 3;

/** The last place at or before `index` where a word begins. */
const wordStart = (text: string, index: number): number => text.lastIndexOf(' ', index - 1) + 1;

/** Where a text parts from the one that it shares most with. */
const partingPoint = (text: string, others: string[]): number => {
  let most = 0;
  for (const other of others) {
    let index = 0;
    while (index < text.length && text[index] === other[index]) index += 1;
    most = Math.max(most, index);
  }
  return wordStart(text, most);
};

/** Its first words, and what follows from a place on: from an earlier word where the end leaves room. */
const fromMiddle = (text: string, start: number, most: number): string => {
  const lead = text.slice(0, wordStart(text, Math.floor(most * LEAD))).trimEnd();
  const room = most - lead.length - 3;
  const earliest = text.indexOf(' ', text.length - room - 1) + 1;
  const from = earliest > 0 && earliest < start ? earliest : start;
  return `${lead} … ${shorten(text.slice(from), room)}`;
};

const collisions = (shortened: string[]): Set<string> => {
  const seen = new Set<string>();
  return new Set(shortened.filter((text) => seen.size === seen.add(text).size));
};

/**
 * Each text at most so long, and different ones different: the beginning where it tells them apart, else the middle
 * left out; a text that would still look like another stands whole.
 * @param most UTF-16 units, 20 or more.
 */
export const shortenApart = (texts: string[], most: number): string[] => {
  const different = [...new Set(texts)];
  const heads = different.map((text) => shorten(text, most));
  const alike = collisions(heads);
  const byHead = new Map<string, string[]>();
  different.forEach((text, index) => {
    const head = heads[index] ?? '';
    byHead.set(head, [...(byHead.get(head) ?? []), text]);
  });
  const parted = different.map((text, index) => {
    const head = heads[index] ?? '';
    if (!alike.has(head)) return head;
    const others = (byHead.get(head) ?? []).filter((other) => other !== text);
    return fromMiddle(text, partingPoint(text, others), most);
  });
  const still = collisions(parted);
  const short = new Map(
    different.map((text, index) => [text, still.has(parted[index] ?? '') ? text : parted[index]]),
  );
  return texts.map((text) => short.get(text) ?? text);
};
