/** `hear`: how a reply or a command would be understood; JSON Lines in and out, with no plan stored and with one. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/program.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeEach(() => {
  bench = makeBench();
});
afterEach(() => bench.close());

interface Ran {
  code: number;
  rows: Record<string, unknown>[];
  err: string;
}

/** Pipes these lines in. */
const piped = async (input: string, ...argv: string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const chunks = async function* (): AsyncGenerator<string> {
    // However the stream is cut.
    for (let from = 0; from < input.length; from += 7) yield input.slice(from, from + 7);
  };
  const code = await runCli(['hear', '--json', ...argv], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env: bench.settings,
    lines: () => linesOf(chunks()),
  });
  return {
    code,
    rows: out.map((row) => JSON.parse(row) as Record<string, unknown>),
    err: err.join('\n'),
  };
};
const asked = async (...said: object[]): Promise<Record<string, unknown>[]> => {
  const { code, rows } = await piped(said.map((each) => JSON.stringify(each)).join('\n'));
  expect(code).toBe(0);
  expect(rows).toHaveLength(said.length);
  return rows;
};

describe('with no plan stored', () => {
  const codes = ['3-01', '3-02', '3-08'];
  test.each<[object, object]>([
    [{ text: 'listo', under: 'line', programmed: 15 }, { intent: 'completion' }],
    [
      { text: 'van 3', under: 'line', programmed: 15 },
      { intent: 'quantity', total: 3 },
    ],
    [
      { text: '3 más', under: 'line', programmed: 15, line: null, unit: null },
      { intent: 'quantity', added: 3 },
    ],
    [
      { text: 'gracias', under: 'line' },
      { intent: 'comment', courtesy: true },
    ],
    [
      { text: 'recuérdamelo mañana', under: 'line', today: '2020-03-05' },
      { intent: 'snooze', until: { date: '2020-03-06' } },
    ],
    [{ text: 'no es de mi área' }, { intent: 'help', topic: 'who' }],
    [
      { text: '3-01 y 3-02 listas', under: 'list', codes },
      {
        intent: 'lines',
        items: [
          { code: '3-01', intent: 'completion' },
          { code: '3-02', intent: 'completion' },
        ],
      },
    ],
    [
      { text: 'todas listas menos 3-08', under: 'list', month: 3, codes },
      {
        intent: 'ask',
        readings: [{ intent: 'lines', items: [{ code: '3-01' }, { code: '3-02' }] }],
      },
    ],
    [
      { text: 'listo febrero y marzo', under: 'line', line: '3-01', month: 3 },
      {
        intent: 'lines',
        items: [
          { code: '3-01', month: 2, intent: 'completion' },
          { code: '3-01', month: 3, intent: 'completion' },
        ],
      },
    ],
    [
      { text: '/hecho 3-01 2 marzo', under: 'command', codes },
      { ok: true, verb: 'hecho', args: { lines: ['3-01'], total: 2, month: 3 } },
    ],
    [
      { text: '/sesion fijar 25 de marzo 17:30', under: 'command', today: '2020-03-02' },
      { ok: true, verb: 'sesion', args: { action: 'fijar', date: '2020-03-25', time: '17:30' } },
    ],
    [
      { text: '/hecho 3-99', under: 'command', codes },
      { ok: false, message: expect.any(String) as string, suggestions: expect.any(Array) as [] },
    ],
  ])('%j', async (said, expected) => {
    const [row] = await asked(said);
    expect(row).toMatchObject(expected);
    if (!('ok' in expected))
      expect(row?.['why']).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  test('a line that is no JSON, or has no text, is told in its place, and the exit is 1', async () => {
    const { code, rows } = await piped(
      ['{"text":"listo"}', 'listo', '{"under":"line"}', '', '[]', '{"text":"van 3"}', ''].join(
        '\n',
      ),
    );
    expect(code).toBe(1);
    expect(rows.map((row) => row['intent'] ?? typeof row['error'])).toEqual([
      'completion',
      'string',
      'string',
      'string',
      'string',
      'quantity',
    ]);
  });

  test('a text is told in Spanish, with why', async () => {
    const { code, out } = await bench.run('hear', 'van 3', '--line', '3-02', '--programmed', '15');
    expect([code, out]).toEqual([
      0,
      'Se registraría en 3-02: van 3.\nEntendí «van 3»: una cantidad (número «3»).\nRegla: una cantidad con un solo papel.',
    ]);
    expect((await bench.run('hear', '/hecho 3-01', '--under', 'command')).out).toContain('3-01');
  });

  test('without a text, and with what is none of its words, it says how it is used', async () => {
    expect(await bench.run('hear')).toMatchObject({ code: 1, out: '' });
    for (const wrong of [
      ['--under', 'card'],
      ['--month', '13'],
      ['--programmed', 'x'],
    ])
      expect((await bench.run('hear', 'listo', ...wrong)).code).toBe(2);
  });
});

test('of a stored line its text, unit and programmed units are known where they are not given', async () => {
  await bench.run('plan', 'import', PLAN);
  const text = 'se envió el oficio';
  expect(
    await asked(
      { text, under: 'line', line: '5.2-04', month: 5 },
      { text, under: 'line', line: '5.2-04', month: 5, programmed: 1 },
      { text: '/pendientes marzo', under: 'command' },
      { text: '/avance 5.2', under: 'command' },
    ),
  ).toMatchObject([
    {
      intent: 'ask',
      readings: [{ intent: 'quantity', total: 1 }, { intent: 'completion' }],
    },
    { intent: 'completion' },
    { ok: true, verb: 'pendientes' },
    { ok: true, verb: 'avance', args: { type: 'programme', value: '5.2' } },
  ]);
  expect((await bench.run('audit', 'verify')).code).toBe(0);
});
