/** The grammar against the corpus, and what must hold for any text whatever. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent, ReplyContext } from '../../src/language/intent.ts';
import { parseReply } from '../../src/language/reply.ts';
import { CORPUS } from './corpus.ts';

const context: ReplyContext = {
  under: 'line',
  programmed: 15,
  codes: ['3-01', '3-02', '6.2-04', '6.2-09', '6.2-18'],
  month: 1,
};
const list: ReplyContext = { ...context, under: 'list' };

const told = (intent: Intent): string => {
  if (intent.kind !== 'quantity') return intent.kind;
  return `quantity:${intent.added === undefined ? (intent.total ?? '') : `+${intent.added}`}${intent.outOf === undefined ? '' : `/${intent.outOf}`}`;
};

test('the corpus is large, and no reply is there twice', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(CORPUS.map((one) => one.text)).size).toBe(CORPUS.length);
  expect(
    CORPUS.filter((one) => !['completion', 'quantity'].includes(one.expected.split(':')[0] ?? ''))
      .length,
  ).toBeGreaterThan(100);
});

describe('each reply means what a person would say it means', () => {
  test.each(CORPUS.map((one) => [one.text, one.expected]))('«%s» is %s', (text, expected) => {
    expect(told(parseReply(text, [], context))).toBe(expected);
  });
});

/** Rounds written by people who had not seen the grammar: `expected | reply`, where ` or ` stands between what a careful person would accept. */
const round = (name: string): [text: string, expected: string[]][] =>
  readFileSync(new URL(`rounds/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((row) => {
      const [, expected = '', text = ''] = /^(.*?) \| (.*)$/s.exec(row) ?? [];
      return [text, expected.split(' or ')];
    });

describe.each([
  ['first', 19],
  ['second', 18],
  ['third', 18],
])('in the %s round', (name, of20) => {
  const heard = round(name).map(([text, expected]) => ({
    text,
    expected,
    got: told(parseReply(text, [], context)),
  }));
  const differing = heard.filter(({ expected, got }) => !expected.includes(got));
  test('nothing is recorded that was not said', () => {
    expect(differing.filter(({ got }) => /^(completion|quantity)/.test(got))).toEqual([]);
  });
  test(`at least ${of20} of 20 replies are heard as meant`, () => {
    expect(heard.length).toBeGreaterThanOrEqual(150);
    expect(differing.length / heard.length, JSON.stringify(differing)).toBeLessThanOrEqual(
      1 - of20 / 20,
    );
  });
});

test.each(round('first-list'))('under a list, «%s» is heard as %s', (text, expected) => {
  const intent = parseReply(text, [], { ...list, codes: [...list.codes, '3-03'] });
  expect(
    intent.kind === 'codes'
      ? intent.items.map((item) => `${item.code}=${told(item.intent)}`).join(';')
      : intent.kind,
  ).toBe(expected[0]);
});

describe('under a header or a digest, codes are needed', () => {
  test.each<[string, [string, string][]]>([
    [
      '3-01 y 6.2-09 listas',
      [
        ['3-01', 'completion'],
        ['6.2-09', 'completion'],
      ],
    ],
    [
      '3-1 y 6.2-9 listas',
      [
        ['3-01', 'completion'],
        ['6.2-09', 'completion'],
      ],
    ],
    [
      '3-1 van 2, 6.2-4 hecho',
      [
        ['3-01', 'quantity:2'],
        ['6.2-04', 'completion'],
      ],
    ],
    [
      'listas 3-01, 3-02',
      [
        ['3-01', 'completion'],
        ['3-02', 'completion'],
      ],
    ],
    [
      '3-01 hecho, 3-02 no se pudo porque no hubo sesión',
      [
        ['3-01', 'completion'],
        ['3-02', 'justification'],
      ],
    ],
    ['3-01 casi listo', [['3-01', 'note']]],
    [
      'no están listas 3-01 y 3-02',
      [
        ['3-01', 'note'],
        ['3-02', 'note'],
      ],
    ],
  ])('«%s»', (text, expected) => {
    const intent = parseReply(text, [], list);
    expect(
      intent.kind === 'codes'
        ? intent.items.map((item) => [item.code, told(item.intent)])
        : intent.kind,
    ).toEqual(expected);
  });
  test.each(['listo', 'todo listo', 'hecho', 'ya quedó todo'])(
    '«%s» without a code is asked about',
    (text) => {
      expect(parseReply(text, [], list).kind).toBe('ambiguous');
    },
  );
  test.each(['gracias', '¿cuáles faltan?', 'oficio 15/2020'])('«%s» changes nothing', (text) => {
    expect(parseReply(text, [], list).kind).toBe('comment');
  });
});

test('links and files are evidence, and leave the words', () => {
  const file = { kind: 'file' as const, url: 'local-file:acta.pdf', name: 'acta.pdf' };
  expect(parseReply('hecho https://iem.org.mx/a.pdf', [file], context)).toEqual({
    kind: 'completion',
    evidence: [file, { kind: 'link', url: 'https://iem.org.mx/a.pdf' }],
  });
  expect(parseReply('', [file], context)).toEqual({ kind: 'note', note: '', evidence: [file] });
});

describe('for any text', () => {
  const completions = fc.constantFrom(
    ...CORPUS.filter((one) => one.expected === 'completion' && !one.text.includes('http')).map(
      (one) => one.text,
    ),
  );
  const never = (text: string): void => {
    expect(['completion', 'codes']).not.toContain(parseReply(text, [], context).kind);
  };
  test('it never throws, and always means something', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(parseReply(text, [], context).kind).toMatch(/^[a-z]+$/);
      }),
      { numRuns: 800 },
    );
  });
  test('a question is never a completion', () => {
    fc.assert(
      fc.property(completions, (text) => {
        never(`¿${text}?`);
        never(`${text}?`);
      }),
    );
  });
  test('a negation is never a completion', () => {
    fc.assert(
      fc.property(
        completions,
        fc.constantFrom('aún no', 'todavía no', 'no', 'casi', 'mañana', 'creo que'),
        (text, before) => never(`${before} ${text}`),
      ),
    );
  });
  test('a long document is a comment, at once', () => {
    expect(parseReply('listo '.repeat(200_000), [], context).kind).toBe('comment');
  });
});

test.each([
  ['ya quedó lo de febrero', 'ambiguous'],
  ['hecho lo del mes pasado', 'ambiguous'],
  ['van 3 de enero', 'comment'],
  ['ya quedó lo de marzo', 'completion'],
  ['hecho', 'completion'],
  ['ya quedó lo de febrero y marzo', 'completion'],
])(
  'under March’s card «%s» is heard as %s: another month is never reported as this one',
  (text, kind) => {
    expect(parseReply(text, [], { under: 'line', codes: [], month: 3, programmed: 5 }).kind).toBe(
      kind,
    );
  },
);
