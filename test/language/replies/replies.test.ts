/** The grammar of replies against tables: each kind of failure with its siblings, the corpus, the rounds, and any text whatever. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplyContext } from '../../../src/language/replies/intent.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { whyHeard } from '../../../src/messages/progress/why.ts';
import { CORPUS } from '../corpus.ts';
import { show } from './show.ts';

const rows = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((row) => !row.startsWith('#'))
    .map((row) => row.split(' | '));

const codes = ['3-01', '3-02', '3-03', '3-04', '3-05', '3-06', '3-07', '3-08', '3-09', '3-10'];
const march: ReplyContext = {
  under: 'line',
  codes: [...codes, '6.2-04', '6.2-09', '6.2-18'],
  today: '2020-03-18',
  year: 2020,
  month: 3,
};
const heard = (text: string, context: ReplyContext): string =>
  show(readReply(text.replaceAll('⏎', '\n'), [], context).intent);

describe('each kind of reply that was heard wrongly, and its siblings', () => {
  test.each(rows('kinds.txt'))('of %s: %s | «%s»', (programmed = '1', right = '', text = '') => {
    const said = heard(text, { ...march, programmed: Number(programmed) });
    expect(right.split(' or ')).toContain(said);
  });
});

describe('lines named by their codes', () => {
  test.each(rows('coded.txt'))('under a %s (%s): %s | «%s»', (under, programmed, right, text) => {
    const context = { ...march, under: under === 'list' ? ('list' as const) : ('line' as const) };
    expect(heard(text ?? '', { ...context, programmed: Number(programmed) })).toBe(right);
  });
  test('"todas menos" proposes the others by name', () => {
    const { intent } = readReply('todas listas menos 3-08 y 3-09', [], {
      ...march,
      under: 'list',
      listed: ['3-07', '3-08', '3-09', '3-10'],
    });
    expect(intent.kind === 'ask' ? intent.readings.map(show) : intent.kind).toEqual([
      '3-07=completion;3-10=completion',
    ]);
  });
});

describe('the first round under a list', () => {
  test.each(rows('../rounds/first-list.txt'))('%s | «%s»', (right = '', text = '') => {
    const said = heard(text, { ...march, under: 'list' });
    const meant = right.replaceAll('ambiguous', 'ask');
    const told =
      said === meant ||
      said === 'ask' ||
      said.replace(/\/\d+/g, '') === meant ||
      (meant === 'comment' && said === 'help');
    expect(told || doubts(said, meant), said).toBe(true);
  });
});
/** Is each line heard as meant, or asked about? */
const doubts = (said: string, right: string): boolean => {
  const [heardLines, meantLines] = [said.split(';'), right.split(';')];
  return (
    heardLines.length === meantLines.length &&
    meantLines.every(
      (line, index) =>
        heardLines[index] === line ||
        heardLines[index] === line.replace(/=.*/, '=ask') ||
        heardLines[index]?.replace(/\/\d+$/, '') === line.replace(/\/\d+$/, ''),
    )
  );
};

/** Kinds of answer that the older tables had no name for. */
const meant = (right: string, said: string): boolean => {
  const names = right.replaceAll('ambiguous', 'ask').split(' or ');
  return names.includes(said) || (names.includes('comment') && /^(help|snooze)$/.test(said));
};
const isRecord = (said: string): boolean =>
  /^(completion|quantity|justification|undo|\d)/.test(said);

describe.each([
  ['corpus', CORPUS.map(({ text, expected }) => [expected, text])],
  ['first round', rows('../rounds/first.txt')],
  ['second round', rows('../rounds/second.txt')],
  ['third round', rows('../rounds/third.txt')],
])('the %s', (_name, table) => {
  const january: ReplyContext = { ...march, month: 1, today: '2020-01-20', programmed: 15 };
  const told = table.map(([right = '', ...text]) => ({
    right,
    text: text.join(' | '),
    said: heard(text.join(' | '), january),
  }));
  test('records nothing that was not said', () => {
    expect(told.filter(({ right, said }) => isRecord(said) && !meant(right, said))).toEqual([]);
  });
  test('is heard as meant, or asked, in 95 of 100', () => {
    const others = told.filter(({ right, said }) => said !== 'ask' && !meant(right, said));
    expect(others.length / told.length, JSON.stringify(others)).toBeLessThanOrEqual(0.05);
  });
});

describe('any text whatever', () => {
  const doubts = ['aún no', 'no', 'casi', 'si', 'creo que', 'ojalá'];
  const texts = fc.oneof(
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(...CORPUS.flatMap(({ text }) => text.split(' '))), { maxLength: 9 })
      .map((words) => words.join(' ')),
  );
  test('gives an intent, and its trace covers what was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { intent, trace } = readReply(text, [], { ...march, programmed: 15 });
        expect(intent.kind).toMatch(/^[a-z]+$/);
        expect(trace.rule).not.toBe('');
      }),
      { numRuns: 600 },
    );
  });
  test('with a doubt put into it never records what it did not record before', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...doubts), (text, doubt) => {
        const context = { ...march, programmed: 15 };
        fc.pre(!isRecord(heard(text, context)));
        expect(heard(`${doubt} ${text}`, context)).not.toMatch(/^(completion|\d)/);
        expect(heard(`¿${text}?`, context)).not.toMatch(/^(completion|quantity|\d)/);
      }),
      { numRuns: 600 },
    );
  });
  test('a long document is a comment, at once', () => {
    expect(heard('listo '.repeat(200_000), march)).toBe('comment');
  });
});

test('every rule and every clause has its Spanish words', () => {
  const texts = [
    ...CORPUS.map(({ text }) => text),
    ...rows('kinds.txt').map((row) => row[2] ?? ''),
  ];
  const others = ['no', 'creo que sí', 'faltan 2 por notificar, de las 15', 'recuérdamelo mañana'];
  for (const text of [...texts, ...others]) {
    const { trace } = readReply(text, [], { ...march, programmed: 15 });
    const why = whyHeard(trace).join(' ');
    expect(why, text).not.toContain(`Regla: ${trace.rule}.`);
    for (const { says } of trace.clauses) expect(why, text).not.toContain(`»: ${says}`);
  }
});

test('links and files are evidence, and leave the words', () => {
  const file = { kind: 'file' as const, url: 'local-file:acta.pdf', name: 'acta.pdf' };
  const { intent } = readReply('hecho https://iem.org.mx/a.pdf', [file], march);
  expect(intent).toMatchObject({
    kind: 'completion',
    evidence: [file, { kind: 'link', url: 'https://iem.org.mx/a.pdf' }],
  });
  expect(readReply('', [file], march).intent).toEqual({ kind: 'note', note: '', evidence: [file] });
});

test.each<[string, string]>([
  ['ya quedó lo de febrero', 'ask'],
  ['hecho lo del mes pasado', 'ask'],
  ['listo noviembre y diciembre', '11=completion;12=completion'],
  ['ya quedó lo de marzo', 'completion'],
  ['van 4, en abril las demás', 'quantity:4'],
])('under March’s card «%s» is %s: another month is never reported as this one', (text, right) => {
  expect(heard(text, { ...march, programmed: 15 })).toBe(right);
});

test('a bare number is asked about where there are no threads', () => {
  expect(heard('3', { ...march, programmed: 15, threaded: false })).toBe('ask');
  expect(heard('3', { ...march, programmed: 15, threaded: true })).toBe('quantity:3');
});

describe('a verb completes only if it reaches the line’s own act', () => {
  test.each<[string, string, string]>([
    ['Notificar a las áreas las resoluciones', 'se turnó a las áreas', 'completion'],
    ['Notificar a las áreas las resoluciones', 'se turnó al jurídico', 'ask'],
    ['Atender las solicitudes de acceso a la información', 'se turnó a las áreas', 'note'],
    ['Coordinar la suscripción y firma de los Convenios', 'se elaboró el convenio', 'ask'],
    ['Coordinar la suscripción y firma de los Convenios', 'se firmó el convenio', 'completion'],
    ['Elaborar la convocatoria a sesión', 'se elaboró la convocatoria', 'completion'],
    ['Notificar oportunamente las convocatorias', 'se elaboró la convocatoria', 'ask'],
    ['Cargar la información requerida en la Plataforma', 'ya lo subí', 'completion'],
    ['Elaborar el informe', 'ya lo subí', 'ask'],
  ])('«%s»: «%s» is %s', (lineText, text, right) => {
    expect(heard(text, { ...march, programmed: 1, lineText })).toBe(right);
  });
});
