/** What somebody is told when something fails: that nothing was recorded only where that is so. */
import { describe, expect, test } from 'vitest';
import { replyOnFailure } from '../../../src/channels/slack/answers.ts';

interface Case {
  name: string;
  fn: (decided: () => void) => Promise<void>;
  told: RegExp | undefined;
}
const fails = async (): Promise<void> => {
  throw new Error('cut off');
};
const CASES: Case[] = [
  { name: 'nothing fails', fn: async (decided) => decided(), told: undefined },
  { name: 'it fails before anything was decided', fn: fails, told: /^No quedó registrado/ },
  {
    name: 'the answer fails after it was decided',
    fn: async (decided) => {
      decided();
      await fails();
    },
    told: /^Recibí lo que pediste, pero no pude mostrarte la respuesta/,
  },
];

describe('replyOnFailure', () => {
  test.each(CASES)('when $name', async ({ fn, told }) => {
    const said: string[] = [];
    const logged: string[] = [];
    const note = (_facts: object, message: string): void => void logged.push(message);
    const log = { debug: note, info: note, warn: note, error: note };
    await replyOnFailure(log, async (text) => said.push(text), fn);
    expect(said).toHaveLength(told === undefined ? 0 : 1);
    if (told !== undefined) expect(said[0]).toMatch(told);
    expect(logged).toHaveLength(told === undefined ? 0 : 1);
  });

  test('what cannot be told either is logged, and nothing is thrown', async () => {
    const logged: string[] = [];
    const note = (_facts: object, message: string): void => void logged.push(message);
    const log = { debug: note, info: note, warn: note, error: note };
    await replyOnFailure(log, fails, fails);
    expect(logged).toHaveLength(2);
  });
});
