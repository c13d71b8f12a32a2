/** Rubbish in the chat is answered with what to do, and records nothing. */
import { describe, expect, test } from 'vitest';
import type { Press } from '../../src/conversation/message.ts';
import { everything, press, sample, SECRETARY, slash, useSample } from './bench.ts';

useSample();

describe('rubbish is answered with what to do', () => {
  test.each<[string, RegExp]>([
    ['/avance 9-99', /No encontré/],
    ['/avance marte', /No encontré/],
    ['/hecho', /por ejemplo/],
    ['/hecho 99-99', /No encontré la línea/],
    ['/sesion fijar 31 de febrero', /fecha/],
    ['/sesion bailar', /No encontré/],
    ['/plan asignar 3-01 nadie', /No encontré/],
    ['/volar', /No encontré/],
    ['/ayuda volar', /No conozco/],
    ['/pendientes ☃', /No encontré/],
    ['/porque nunca', /No encontré/],
    ['/hecho 3-01 99999999', /3-01/],
  ])('%s', async (text, message) => {
    expect((await slash(SECRETARY, text)).message?.text).toMatch(message);
  });
  test.each<[string, Press]>([
    ['an unknown verb', { verb: 'rm', args: {} }],
    ['no arguments', { verb: 'deshacer', args: {} }],
    ['a month of 13', { verb: 'marcar-hecho', args: { line: '3-01', month: 13 } }],
    ['a line that is not there', { verb: 'marcar-hecho', args: { line: "' OR 1=1", month: 1 } }],
    [
      'letters as a quantity',
      { verb: 'reportar', args: { line: '3-01', month: 1, total: 'doce' } },
    ],
    ['a negative quantity', { verb: 'reportar', args: { line: '3-01', month: 1, total: -4 } }],
    ['a fraction', { verb: 'reportar', args: { line: '3-01', month: 1, total: 1.5 } }],
    ['an unknown observation', { verb: 'resolver', args: { key: 'x', reading: 'y', reason: 'z' } }],
  ])('%s', async (_what, pressed) => {
    const answer = await press(SECRETARY, pressed);
    expect(answer.message?.text).toMatch(/[A-Z].{10,}/);
    expect(everything(answer.message)).not.toMatch(/undefined|NaN|\[object/);
    expect((await sample.state()).entries).toEqual([]);
  });
});
