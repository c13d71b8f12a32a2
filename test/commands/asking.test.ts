/** What people ask: /avance, /pendientes, /hecho, /porque, /ayuda, and who may do what. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/registry.ts';
import type { Press } from '../../src/conversation/message.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  hecho,
  OTHER,
  press,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

describe('rights are checked in the command, and a refusal says who can', () => {
  test.each<[string, string, Press | string, boolean]>([
    ['staff of the area', ANALYST, hecho(), true],
    ['staff of another area', OTHER, hecho(), false],
    ['the head', HEAD, hecho(), true],
    ['a commissioner', COMMISSIONER, hecho(), false],
    ['the Secretario', SECRETARY, hecho(), true],
    ['staff and the plan', ANALYST, '/plan revisar', false],
    ['a head and the plan', HEAD, '/plan asignar 3-01 CON', false],
    ['the Secretario and the plan', SECRETARY, '/plan asignar 3-01 CON', true],
    ['a head and a session', HEAD, '/sesion fijar 28 de enero 10:00', false],
    ['the Secretario and a session', SECRETARY, '/sesion fijar 28 de enero 10:00', true],
    ['a commissioner reads', COMMISSIONER, '/avance', true],
  ])('%s', async (_who, name, what, may) => {
    const answer = typeof what === 'string' ? await slash(name, what) : await press(name, what);
    if (may) expect(['recorded', 'shown']).toContain(answer.code);
    else {
      expect(answer).toMatchObject({ code: 'not-allowed', visibility: 'private' });
      expect(answer.message?.text).toMatch(/Puede: /);
      expect((await sample.state()).entries).toEqual([]);
    }
  });
  test('a stranger gets a kind refusal', async () => {
    expect((await slash('Nadie', '/avance')).message?.text).toMatch(/Pide al Secretario Técnico/);
  });
});

describe('asking', () => {
  test('/avance begins with N de M, and goes down and back', async () => {
    await reply(ANALYST, 'listo');
    const answer = await slash(COMMISSIONER, '/avance');
    expect(answer).toMatchObject({ visibility: 'private' });
    expect(answer.message?.blocks[0]).toMatchObject({
      text: 'Enero en curso: 1 de 42 · todavía no cierra ningún mes',
    });
    expect(answer.message?.blocks.filter((block) => block.type === 'progress')).toHaveLength(8);
    expect(everything(answer.message)).toContain('Sesión ordinaria de enero');
    sample.at('2020-02-04T09:00:00-06:00');
    expect((await slash(COMMISSIONER, '/avance')).message?.blocks[0]).toMatchObject({
      text: 'Al cierre de enero: 1 de 42 (2 %) · Febrero en curso: 0 de 44',
    });
    for (const text of [
      '/avance 6.2',
      '/avance 6',
      '/avance 3-01',
      '/avance vinculacion',
      '/avance enero',
    ])
      expect((await slash(COMMISSIONER, text)).code).toBe('shown');
  });
  test('/hecho reports, asks for the month when several wait, and offers undo', async () => {
    expect(everything((await slash(ANALYST, '/hecho 3-1')).message)).toMatch(
      /3-01, enero, 1 de 1.*Deshacer/,
    );
    sample.at('2020-03-10T09:00:00-06:00');
    expect(await slash(ANALYST, '/hecho 3-2')).toMatchObject({ code: 'ask-month' });
    expect(await slash(ANALYST, '/hecho 3-2 febrero')).toMatchObject({ code: 'recorded' });
    expect(await slash(ANALYST, '/hecho 3-2 diciembre')).toMatchObject({ code: 'confirm' });
    expect(await slash(OTHER, '/hecho 6.1-02 marzo')).toMatchObject({ code: 'confirm' });
  });
  test('/hecho asks where the whole that is named is not what is programmed', async () => {
    const asked = await slash(ANALYST, '/hecho 3-01 1 de 4 enero');
    expect(asked).toMatchObject({ code: 'confirm' });
    expect(everything(asked.message)).toContain('lo programado de 3-01 en enero es 1');
    expect((await sample.state()).entries).toEqual([]);
    expect(await slash(ANALYST, '/hecho 3-01 1 de 1 enero')).toMatchObject({ code: 'recorded' });
    expect((await sample.state()).entries).toMatchObject([{ total: 1 }]);
  });
  test('/pendientes lists what waits, in one’s area', async () => {
    expect((await slash(ANALYST, '/pendientes')).message?.text).toBe(
      '27 líneas pendientes en tu área',
    );
    expect((await slash(SECRETARY, '/pendientes')).message?.text).toBe(
      '42 líneas pendientes en el plan',
    );
  });
  test('/pendientes míos are those at one’s charge; several lines are assigned at once', async () => {
    const own = async () => (await slash(ANALYST, '/pendientes míos')).message?.text;
    expect(await own()).toBe('3 líneas pendientes a tu cargo');
    expect((await slash(SECRETARY, `/plan asignar 3-05 a 3-07 a ${ANALYST}`)).message?.text).toBe(
      `Las líneas 3-05, 3-06 y 3-07 quedaron asignadas a ${ANALYST}.`,
    );
    expect(await own()).toBe('6 líneas pendientes a tu cargo');
    expect((await slash(ANALYST, '/pendientes')).message?.text).toBe(
      '27 líneas pendientes en tu área',
    );
  });
  test('/pendientes of an area and a month lists only what is of both', async () => {
    sample.at('2020-03-10T09:00:00-06:00');
    const { message } = await slash(SECRETARY, '/pendientes VIN de febrero');
    expect(message?.text).toMatch(/^\d+ líneas pendientes en Vinculación.* en febrero$/);
    const shown = everything(message);
    expect(shown).toMatch(/Rezago de febrero/);
    expect(shown).not.toMatch(/enero|marzo/);
    const { lines } = await sample.state();
    const named = [...shown.matchAll(/• (\d[\d.]*-\d\d)/g)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(3);
    for (const code of named)
      expect(lines.find((line) => line.code === code)).toMatchObject({ area: 'VIN' });
  });
  test('/porque is answered from the ledger and the rules', async () => {
    expect((await slash(ANALYST, '/porque 3-01')).message?.text).toMatch(
      /pendiente; su canal es el de Vinculación/,
    );
    expect((await slash(ANALYST, '/porque 6.1-02')).message?.text).toMatch(/no está programada/);
    expect((await slash(ANALYST, '/porque 5 de enero')).message?.text).toMatch(/es inhábil/);
  });
  test('/ayuda lists each command that is typed, and one by one', async () => {
    const all = everything((await slash(ANALYST, '/ayuda')).message);
    for (const command of commands.filter((one) => one.slash)) {
      expect(all).toContain(command.help.usage);
      expect((await slash(ANALYST, `/ayuda ${command.verb}`)).message?.text).toBe(
        command.help.usage,
      );
    }
  });
});
