/** The many words that are of no bearing on the work make no report of what is none. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReplyContext } from '../../../src/language/replies/intent.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { COMMON_NOUNS } from '../../../src/language/lexicon/words/common-nouns.ts';
import { OFFICE_NOUNS } from '../../../src/language/lexicon/words/office-nouns.ts';
import { verbs } from '../../../src/language/lexicon/verbs.ts';
import { paradigmOf } from '../../../src/language/lexicon/paradigm.ts';
import { show } from './show.ts';

const context: ReplyContext = {
  under: 'line',
  codes: ['3-01'],
  today: '2020-03-18',
  year: 2020,
  month: 3,
  programmed: 1,
  unit: 'Convenio',
  lineText: 'Coordinar la suscripción y firma de los Convenios',
};
const heard = (text: string): string => show(readReply(text, [], context).intent);
const isRecord = (said: string): boolean => /^(completion|quantity|undo|\d)/.test(said);

let nouns: string[] = [];
beforeAll(() => {
  nouns = [...OFFICE_NOUNS, ...COMMON_NOUNS].flatMap(([, words]) =>
    words.trim().replaceAll('=', '').split(/\s+/),
  );
});

describe('a thing that is no work', () => {
  test('is no report where it was done', () => {
    const texts = nouns.flatMap((noun) => [`se hizo el ${noun}`, `ya quedó la ${noun}`]);
    expect(texts.filter((text) => isRecord(heard(text)))).toEqual([]);
  });
  test('takes nothing from one where it stands beside the work', () => {
    const others = nouns
      .map((noun) => `se firmó el convenio con la ${noun}`)
      .filter((text) => heard(text) !== 'completion');
    expect(others.length / nouns.length, others.join('\n')).toBeLessThan(0.03);
  });
});

describe('a verb of no bearing', () => {
  const pastOf = (verb: string): string =>
    paradigmOf(verb).find(
      ({ tense, person, plural }) => tense === 'past' && person === 3 && plural !== true,
    )?.spelled ?? '';
  test.each(['other', 'fails', 'says', 'thinks', 'passes', 'arranges', 'greets'])(
    'of those that are %s reports nothing',
    (kind) => {
      const texts = verbs()
        .filter(([, verbClass]) => verbClass === kind)
        .map(([verb]) => `se ${pastOf(verb)} el informe`);
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter((text) => /^(completion|quantity)/.test(heard(text)))).toEqual([]);
    },
  );
});

describe('words of the trade in whole replies', () => {
  test.each<[number, string, string]>([
    [1, 'completion', 'convenio firmado, en 14 fojas útiles y un anexo en disco compacto'],
    [1, 'completion', 'se firmó el convenio en acto protocolario'],
    [1, 'completion', 'se firmó el convenio con 48 horas de anticipación'],
    [1, 'completion', 'el convenio quedó firmado y obra en el expediente'],
    [15, 'quantity:4', 'llevamos 4 convenios firmados, el costo asciende a $27,400'],
    [15, 'quantity:14', 'van 14 convenios, nomas falta el del compa q esta incapacitado'],
    [1, 'undo', 'revierta por favor el cumplimiento que se asentó ayer'],
    [1, 'undo', 'me retracto'],
    [1, 'note', 'se abandonó el convenio'],
    [1, 'completion', 'convenio firmado ayer con la gente d la direc'],
  ])('of %s: %s | «%s»', (programmed, right, text) => {
    expect(show(readReply(text, [], { ...context, programmed }).intent)).toBe(right);
  });
});
