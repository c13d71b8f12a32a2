/** Files that are no plan, or only what only looks like one: each is refused in a Spanish sentence, whatever its name says. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AvanceError } from '../../src/errors.ts';
import { readPlan } from '../../src/reading/read-plan.ts';
import { DOCX, zip } from './zip.ts';

const MB = 1024 * 1024;

const plan = readFileSync(new URL('../../src/sample/plan.md', import.meta.url), 'utf8');

const rubbish: [what: string, name: string, content: () => Uint8Array, message: RegExp][] = [
  ['nothing at all', 'plan.md', () => Buffer.from(''), /vac[ií]o/],
  [
    'a PDF under the name of a text',
    'plan.md',
    () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    /PDF/,
  ],
  ['50 MB of random bytes', 'plan.md', () => randomBytes(50 * MB), /\S/],
  ['50 MB of words', 'plan.md', () => Buffer.alloc(50 * MB, 'informe comisión acuerdo\n'), /\S/],
  ['50 MB of table rows', 'plan.md', () => Buffer.alloc(50 * MB, '| 1 | x | X | X | |\n'), /\S/],
  ['one line of 50 MB', 'plan.csv', () => Buffer.alloc(50 * MB, 'a,b;'), /\S/],
  [
    'a bomb that tells its size',
    'plan.xlsx',
    () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(100 * MB) }]),
    /\S/,
  ],
  [
    'a bomb that lies about its size',
    'plan.xlsx',
    () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(100 * MB), claimed: 1_000 }]),
    /\S/,
  ],
  ['a letter (docx) under the name of a workbook', 'plan.xlsx', () => zip(DOCX), /\S/],
  ['a letter (docx) under the name of a text', 'plan.md', () => zip(DOCX), /\S/],
  [
    'an old workbook (xls)',
    'plan.xls',
    () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        randomBytes(4_096),
      ]),
    /\S/,
  ],
  ['a text in UTF-16', 'plan.md', () => Buffer.from(`\ufeff${plan}`, 'utf16le'), /UTF-8/],
  [
    'a workbook cut off in the middle',
    'plan.xlsx',
    () => zip([{ name: 'xl/workbook.xml', content: randomBytes(5_000) }]).subarray(0, 2_000),
    /\S/,
  ],
];

describe('a file that is no plan is refused in Spanish, quickly and without eating the memory', () => {
  test.each(rubbish)(
    '%s',
    async (_what, name, content, message) => {
      const bytes = content();
      const error: unknown = await readPlan(bytes, name).then(
        () => undefined,
        (problem: unknown) => problem,
      );
      expect(error).toBeInstanceOf(AvanceError);
      const said = (error as AvanceError).personMessage;
      expect(said).toMatch(message);
      expect(said).toMatch(/[áéíóúñ]|archivo|guardó|revisa/i);
      expect(said.length).toBeLessThan(3_000);
    },
    30_000,
  );
});
