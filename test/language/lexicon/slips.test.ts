/** Slips of the finger, and words that look like some and are none. */
import { describe, expect, it } from 'vitest';
import { verbFormsOf } from '../../../src/language/lexicon/conjugate.ts';
import { slippedFrom } from '../../../src/language/lexicon/slips.ts';
import { everyWord, wordClassesOf } from '../../../src/language/lexicon/words.ts';

describe('a word with one letter too few, too many or out of its place', () => {
  it.each([
    ['notifcaron', 'notificaron'],
    ['desarrolado', 'desarrollado'],
    ['concluyerno', 'concluyeron'],
    ['elaboraraon', undefined],
    ['particiapmos', 'participamos'],
    ['digitalziaron', 'digitalizaron'],
    ['publcaron', 'publicaron'],
    ['notificcion', 'notificacion'],
    ['capacitcion', 'capacitacion'],
    ['conovcatoria', 'convocatoria'],
    ['pendienets', 'pendientes'],
    ['suspendimoos', 'suspendimos'],
    ['calendarisado', 'calendarizado'],
    ['dilijencia', undefined],
    ['berificamos', 'verificamos'],
    ['aprovaron', 'aprobaron'],
    ['resivieron', undefined],
    ['deasyunamos', 'desayunamos'],
    ['oservaciones', 'observaciones'],
  ])('%s is read as %s', (typed, meant) => {
    expect(slippedFrom(typed)).toBe(meant);
  });
});

describe('nothing is guessed', () => {
  it.each([
    ['entregarn', 'may be then or might be'],
    ['terminaro', 'may be then or what is to be done'],
    ['enviarn', 'may be several'],
    ['ncompleto', 'may be whole or not'],
    ['llevams', 'may be you or we'],
    ['cartel', 'known'],
    ['planilla', 'a word that can be said'],
    ['garceta', 'a word that can be said'],
    ['hcieo', 'short'],
    ['comprador', 'an ending of its own'],
    ['distribuidor', 'an ending of its own'],
    ['nviaremos', 'begins otherwise'],
    ['zapotlanejo', 'no word at all'],
    ['', 'empty'],
  ])('%s: %s', (word) => {
    expect(slippedFrom(word)).toBeUndefined();
  });
  it('a word of the lexicon is itself', () => {
    const words = [...everyWord().keys()].filter((word) => word.length >= 6);
    expect(words.filter((word) => slippedFrom(word) !== undefined)).toEqual([]);
  });
});

/** Each letter of some words left out, doubled or swapped with the next. */
const slipsOf = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => at + 1).flatMap((at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ]);

it('a slip of a verb is never read in another tense, and of a denial never as none', () => {
  const tensesOf = (word: string): string[] => [
    ...new Set(verbFormsOf(word).map(({ tense }) => tense)),
  ];
  const words =
    'notificaron elaboraremos entregariamos publicaran concluyendo realizar desarrollada incompleto inconclusas pendientes faltantes rechazadas cancelamos todavia';
  const others = words.split(' ').flatMap((word) =>
    slipsOf(word).flatMap((slip) => {
      const meant = slippedFrom(slip) ?? word;
      const same =
        meant === word ||
        (tensesOf(meant).join() === tensesOf(word).join() &&
          wordClassesOf(meant).join() === wordClassesOf(word).join());
      return same ? [] : [`${slip} of ${word}: ${meant}`];
    }),
  );
  expect(others).toEqual([]);
});

it('is found in a moment', () => {
  slippedFrom('desarrolado');
  const start = performance.now();
  for (let time = 0; time < 100; time += 1) slippedFrom('desarrolados');
  expect((performance.now() - start) / 100).toBeLessThan(5);
});
