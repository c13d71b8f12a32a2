/** What was asked is answered in a word: the table of answers, and what is none. */
import { describe, expect, test } from 'vitest';
import { chooseOffered, type Offered } from '../../../src/language/replies/choose.ts';

const evidence: [] = [];
const whole: Offered = {
  label: 'Los 15',
  intents: [{ kind: 'completion', evidence }],
  programmed: 15,
};
const single: Offered = {
  label: '1',
  intents: [{ kind: 'quantity', total: 1, evidence }],
  programmed: 15,
};
const more: Offered = { label: '2 más', intents: [{ kind: 'quantity', added: 2, evidence }] };
const comment: Offered = {
  label: 'Es sólo un comentario',
  intents: [{ kind: 'comment', text: 'x', courtesy: false, evidence }],
};
const excuse: Offered = {
  label: 'Es una justificación',
  intents: [{ kind: 'justification', reason: 'x', evidence }],
};
const oneOrAll = [single, whole];
const perhaps = [{ ...whole, label: 'Está hecho en enero', programmed: 1 }, comment];
const months = ['Enero', 'Febrero'].map((label) => ({ ...whole, label, programmed: 1 }));

const chosen = (text: string, offered: Offered[]): number | string | undefined => {
  const found = chooseOffered(text, offered);
  return found?.kind === 'offer' ? found.index : found?.kind;
};

describe('between one and all', () => {
  test.each<[string, number | string | undefined]>([
    ['1', 0],
    ['uno', 0],
    ['sólo 1', 0],
    ['solo una', 0],
    ['nomás 1, gracias', 0],
    ['no, sólo 1', 0],
    ['la primera', 0],
    ['el primero', 0],
    ['los 15', 1],
    ['Los quince', 1],
    ['sí, los 15', 1],
    ['son los 15', 1],
    ['todos', 1],
    ['todas las 15', 1],
    ['la segunda opción', 1],
    ['la última', 1],
    ['sí', 'which'],
    ['no', 'none'],
    ['ninguna', 'none'],
    ['2', undefined],
    ['los 14', undefined],
    ['15 más', undefined],
    ['la tercera', undefined],
    ['¿los 15?', undefined],
    ['van 3', undefined],
    ['listo', undefined],
    ['no se pudo', undefined],
    ['', undefined],
  ])('«%s» is %s', (text, expected) => expect(chosen(text, oneOrAll)).toBe(expected));
});

describe('where only one of them would record anything', () => {
  test.each<[string, number | string | undefined]>([
    ['sí', 0],
    ['Sí, por favor', 0],
    ['así es', 0],
    ['correcto, registralo', 0],
    ['está hecho en enero', 0],
    ['1', 0],
    ['sólo un comentario', 1],
    ['es una nota', 1],
    ['no', 'none'],
    ['no, gracias', 'none'],
    ['ok', undefined],
    ['👍', undefined],
    ['gracias', undefined],
    ['sí, mañana', undefined],
    ['sí pero falta la firma', undefined],
  ])('«%s» is %s', (text, expected) => expect(chosen(text, perhaps)).toBe(expected));
});

test.each<[string, Offered[], number | string | undefined]>([
  ['febrero', months, 1],
  ['en febrero', months, 1],
  ['de enero', months, 0],
  ['marzo', months, undefined],
  ['2 más', [more, comment], 0],
  ['dos', [more, comment], 0],
  ['es una justificación', [excuse, comment], 0],
  ['sí', [], undefined],
])('«%s» of what was offered', (text, offered, expected) =>
  expect(chosen(text, offered)).toBe(expected),
);
