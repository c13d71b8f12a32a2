/** Sentences made of number × noun × verb form × context × polarity, whose truth is known by how they were made. */
import { describe, expect, test } from 'vitest';
import type { ReplyContext } from '../../../src/language/replies/intent.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { show } from './show.ts';

const context: ReplyContext = {
  under: 'line',
  codes: ['3-01', '3-02'],
  today: '2020-03-18',
  year: 2020,
  month: 3,
  programmed: 15,
  unit: 'Documento',
};

const NUMBERS: [string, number][] = [
  ['2', 2],
  ['tres', 3],
  ['doce', 12],
  ['14', 14],
];
const NOUNS = [
  ['oficios', 'os'],
  ['informes', 'os'],
  ['tarjetas', 'as'],
  ['notificaciones', 'as'],
  ['circulares', 'as'],
] as const;
/** Plural preterite, first person, participle's stem, infinitive, future. */
const VERBS = [
  ['enviaron', 'enviamos', 'enviad', 'enviar', 'enviarán'],
  ['elaboraron', 'elaboramos', 'elaborad', 'elaborar', 'elaborarán'],
  ['remitieron', 'remitimos', 'remitid', 'remitir', 'remitirán'],
  ['realizaron', 'realizamos', 'realizad', 'realizar', 'realizarán'],
] as const;

interface Parts {
  words: string;
  value: number;
  noun: string;
  ending: string;
  verb: (typeof VERBS)[number];
}
const SAID: ((parts: Parts) => string)[] = [
  ({ words, noun, verb: [they] }) => `se ${they} ${words} ${noun}`,
  ({ words, noun, verb: [, we] }) => `${we} ${words} ${noun}`,
  ({ words, noun, verb: [, , stem] }) => `se han ${stem}o ${words} ${noun}`,
  ({ words, noun, ending, verb: [, , stem] }) => `${words} ${noun} ${stem}${ending}`,
  ({ words, noun, ending, verb: [, , stem] }) => `llevamos ${words} ${noun} ${stem}${ending}`,
  ({ words, noun, ending, verb: [, , stem] }) => `van ${words} ${noun} ${stem}${ending}`,
];

type Frame = [around: (sentence: string) => string, truth: (value: number) => string];
const RECORDS: Frame[] = [
  [(said) => said, (value) => `quantity:${value}`],
  [(said) => `Buenos días, ${said}. Saludos cordiales`, (value) => `quantity:${value}`],
  [(said) => `ya ${said}`, (value) => `quantity:${value}`],
  [(said) => `${said} el 3 de marzo`, (value) => `quantity:${value}`],
  [(said) => `le informo que ${said}`, (value) => `quantity:${value}`],
  [(said) => `${said}, gracias ✅`, (value) => `quantity:${value}`],
];
const DENIALS: ((sentence: string) => string)[] = [
  (said) => `no ${said}`,
  (said) => `¿${said}?`,
  (said) => `${said}?`,
  (said) => `si ${said}`,
  (said) => `casi ${said}`,
  (said) => `creo que ${said}`,
  (said) => `dicen que ${said}`,
  (said) => `cuando ${said}`,
  (said) => `aún no ${said}`,
  (said) => `pregunten si ${said}`,
  (said) => `a lo mejor ${said}`,
  (said) => `supongo que ${said}`,
];
const TO_COME: ((parts: Parts) => string)[] = [
  ({ words, noun, verb: [, , , , will] }) => `se ${will} ${words} ${noun}`,
  ({ words, noun, verb: [, , , to] }) => `vamos a ${to} ${words} ${noun}`,
  ({ words, noun, verb: [, , , to] }) => `hay que ${to} ${words} ${noun}`,
  ({ words, noun, verb: [, , , to] }) => `faltan ${words} ${noun} por ${to}`,
  ({ words, noun, verb: [, , , to] }) => `mañana vamos a ${to} ${words} ${noun}`,
  ({ words, noun, ending, verb: [, , stem] }) => `mañana quedan ${words} ${noun} ${stem}${ending}`,
  ({ words, noun, ending, verb: [, , stem] }) => `no tenemos ${words} ${noun} ${stem}${ending}`,
];

const ALL: Parts[] = NUMBERS.flatMap(([words, value]) =>
  NOUNS.flatMap(([noun, ending]) => VERBS.map((verb) => ({ words, value, noun, ending, verb }))),
);
/** Each sentence is read once, for all the tests. */
const read = new Map<string, string>();
const heard = (text: string): string => {
  const said = read.get(text) ?? show(readReply(text, [], context).intent);
  read.set(text, said);
  return said;
};

const records = ALL.flatMap((parts) =>
  SAID.flatMap((say) =>
    RECORDS.map(([around, truth]) => ({ text: around(say(parts)), right: truth(parts.value) })),
  ),
);
const denied = ALL.flatMap((parts) => [
  ...SAID.flatMap((say) => DENIALS.map((around) => around(say(parts)))),
  ...TO_COME.map((say) => say(parts)),
]);

describe('sentences whose truth is known by how they were made', () => {
  test('there are more than five thousand, each once', () => {
    expect(new Set([...records.map(({ text }) => text), ...denied]).size).toBeGreaterThan(5_000);
  });
  test('what was said is recorded as it was said, or asked; never otherwise', () => {
    const others = records.filter(({ text, right }) => ![right, 'ask'].includes(heard(text)));
    expect(others.map(({ text, right }) => `${text} → ${heard(text)}, not ${right}`)).toEqual([]);
  });
  test('of plain reports fewer than one in twenty is asked about', () => {
    const asked = records.filter(({ text }) => heard(text) === 'ask').map(({ text }) => text);
    expect(asked.length / records.length, asked.slice(0, 20).join('\n')).toBeLessThan(0.05);
  });
  test('what is denied, asked, supposed or still to come records nothing', () => {
    expect(denied.filter((text) => /^(completion|quantity|lines)/.test(heard(text)))).toEqual([]);
  });
});
