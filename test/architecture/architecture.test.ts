/** The house keeps its order: each check runs on the whole tree, and on a source made to break it. */
import { describe, expect, it } from 'vitest';
import {
  clockOnlyInClock,
  environmentOnlyInConfig,
  fileForm,
  folderNames,
  noTestLeftOut,
  spanishWhereItBelongs,
  type Check,
} from './checks.ts';
import { parse, readSources } from './source.ts';

const sources = readSources('src', 'test', 'prisma');

const rules: [name: string, check: Check, violations: [path: string, text: string][]][] = [
  [
    'only clock.ts reads the clock',
    clockOnlyInClock,
    [
      ['src/domain/x.ts', 'const a = Date.now();'],
      ['src/domain/x.ts', 'const a = new Date();'],
      ['src/outbox/x.ts', 'const now = Date.now;'],
      ['src/schedule/x.ts', "import { DateTime } from 'luxon'; const a = DateTime.now();"],
      ['src/schedule/x.ts', 'const a = DateTime.local();'],
      ['src/http.ts', 'const a = performance.now();'],
    ],
  ],
  [
    'only config.ts reads the environment',
    environmentOnlyInConfig,
    [
      ['src/main.ts', 'const a = process.env.PORT;'],
      ['src/store/x.ts', "const a = process['env'];"],
      ['src/store/x.ts', 'const { env } = process;'],
      ['src/log.ts', "import { env } from 'node:process';"],
    ],
  ],
  [
    'Spanish stands only where it belongs',
    spanishWhereItBelongs,
    [
      ['src/domain/x.ts', "const a = 'línea';"],
      ['src/outbox/x.ts', "const a = 'no se pudo enviar a la persona';"],
      ['src/store/x.ts', 'const a = `La sesión ${b}`;'],
      ['src/channels/local/mount.ts', "response.send('¿quién eres?');"],
      ['src/schedule/x.ts', "throw new Error('el reloj de la simulación');"],
    ],
  ],
  [
    'folders have names that say something',
    folderNames,
    [
      ['src/domain/utils/x.ts', ''],
      ['test/helpers/x.ts', ''],
    ],
  ],
  [
    'files are short, named in kebab-case and headed',
    fileForm,
    [
      ['src/domain/x.ts', 'export const a = 1;'],
      ['src/domain/myFile.ts', '/** Heading. */'],
      ['src/channels/local/page/card.tsx', 'export const a = 1;'],
      ['src/channels/local/page/myCard.tsx', '/** Heading. */'],
      ['src/domain/x.ts', "/** Heading. */\nimport { a } from './a.js';"],
      ['src/domain/x.ts', '/** Heading. */\nexport default 1;'],
    ],
  ],
  [
    'no test is left out',
    noTestLeftOut,
    [
      ['test/a.test.ts', "it.only('x', () => {});"],
      ['test/a.test.ts', "describe.skip('x', () => {});"],
    ],
  ],
];

describe('the architecture', () => {
  it('is checked on a tree that has sources in it', () => {
    expect(sources.filter((source) => source.path.startsWith('src/')).length).toBeGreaterThan(15);
  });
  it.each(rules)('holds: %s', (_name, check) => {
    expect(check(sources)).toEqual([]);
  });
});

describe('each check fails on a source that breaks it', () => {
  const cases = rules.flatMap(([name, check, violations]) =>
    violations.map(([path, text]) => [name, path, text.slice(0, 70), check, text] as const),
  );
  it.each(cases)('%s: %s %s', (_name, path, _short, check, text) => {
    expect(check([parse(path, text)])).toHaveLength(1);
  });
});

describe('what is allowed passes every check', () => {
  it.each([
    [
      'src/store/x.ts',
      "/** Heading. */\nimport { PrismaClient } from '@prisma/client';\nimport type { Owed } from '../reminders/owed.ts';",
    ],
    [
      'src/domain/x.ts',
      "/** Cómo se lee el mes: comments may quote Spanish. */\nexport const a = new Date(0);\nthrow new AvanceError('no-plan', 'No hay ningún plan.');",
    ],
    [
      'src/messages/x.ts',
      "/** Heading. */\nimport { a } from '../domain/a.ts';\nexport const text = 'Línea de acción';",
    ],
    ['src/clock.ts', '/** Heading. */\nexport const now = Date.now;'],
    ['src/config.ts', '/** Heading. */\nexport const port = process.env.PORT;'],
    ['src/domain/y.ts', "/** Heading. */\nexport const a = 'unknown line of a plan';"],
  ])('%s', (path, text) => {
    expect(rules.flatMap(([, check]) => check([parse(path, text)]))).toEqual([]);
  });
});
