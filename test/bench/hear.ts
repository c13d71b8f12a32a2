/**
 * What hearing a reply costs, beside cutting the same replies into words. The former grammar, which let through what it did
 * not understand, took 0.15 of it (measured in one run, on the day it left: 0.07 ms a reply, and 0.48 ms).
 */
import type { ReplyContext } from '../../src/language/replies/intent.ts';
import { readReply } from '../../src/language/replies/reply.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { CORPUS } from '../language/corpus.ts';
import { addGroup, measure } from './measure.ts';

const RUNS = 20;
const context: ReplyContext = {
  under: 'line',
  codes: ['3-01', '3-02'],
  today: '2020-01-20',
  year: 2020,
  month: 1,
  programmed: 15,
};

export const measureHearing = async (): Promise<void> => {
  const texts = CORPUS.map(({ text }) => text);
  addGroup(`${texts.length} replies`, [
    await measure('cut into words', RUNS, () => texts.map(tokenize)),
    await measure('heard', RUNS, () => texts.map((text) => readReply(text, [], context))),
  ]);
};
