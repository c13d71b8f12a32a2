/** What is answered to who reports nothing, or not plainly: help, a kind word; and why. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import {
  ANALYST,
  actor,
  card,
  COMMISSIONER,
  dispatch,
  everything,
  labels,
  place,
  reply,
  sample,
  slash,
  useSample,
} from './bench.ts';

useSample();

const kinds = async (): Promise<string[]> => (await sample.state()).entries.map(({ kind }) => kind);

describe('only a courtesy is not answered', () => {
  test.each(['gracias', 'muchas gracias, lic', 'buenos días', 'enterada', 'ok, gracias'])(
    '«%s»',
    async (text) => {
      const answer = await reply(ANALYST, text);
      expect([answer.visibility, answer.message, answer.reaction]).toEqual([
        'none',
        undefined,
        undefined,
      ]);
    },
  );
  test.each([
    '¿ya quedó?',
    'ayuda',
    'no entiendo qué pide esta línea',
    'no es de mi área',
    'ya lo había reportado',
    'recuérdamelo',
    'el perro de Lupita',
    'oficio 15/2020',
    'casi listo',
    'Se turnó a las áreas',
    'Se llevó a cabo la reunión',
    'xyzzy',
    '?',
  ])('«%s» is answered', async (text) => {
    const { message, visibility, reaction } = await reply(ANALYST, text);
    expect(message?.text ?? '').not.toBe('');
    // What was recorded on its own card is said by the card and the reaction.
    expect(visibility === 'none' ? reaction !== undefined : visibility === 'private').toBe(true);
  });
});

describe('a comment', () => {
  test('is kept, and its author told so, with the button that reports', async () => {
    const answer = await reply(ANALYST, 'el perro de Lupita');
    expect(answer.message?.text).toBe(
      'Lo guardé como comentario de la 3-01; no cambia el avance. Para reportar escribe «listo» o un número.',
    );
    expect(answer).toMatchObject({ code: 'comment', visibility: 'private', reaction: 'noted' });
    expect(labels(answer)).toEqual(['Hecho']);
    expect(await kinds()).toEqual(['comment']);
  });
  test('that asks is told what stands; who may not report is not told how', async () => {
    await reply(ANALYST, 'listo');
    expect((await reply(COMMISSIONER, '¿ya quedó?')).message?.text).toMatch(
      /^Lo guardé como comentario de la 3-01; no cambia el avance\. Consta: 1 de 1 \(Analista de Vinculación, 2 de enero, 09:00\)\.$/,
    );
  });
});

describe('help', () => {
  test.each<[string, RegExp]>([
    ['ayuda', /Contesta aquí mismo: «listo» si ya quedó; «no se pudo porque…»/],
    ['¿qué pide esta línea?', /La línea 3-01 pide: «Dar seguimiento/],
    ['no es de mi área', /La línea 3-01 es de Vinculación con el INE; la lleva Analista/],
    ['ya lo había reportado', /3-01, enero\. Todavía no consta ningún reporte\./],
  ])('«%s»', async (text, said) => {
    const answer = await reply(ANALYST, text);
    expect(answer).toMatchObject({ code: 'help', visibility: 'private' });
    expect(everything(answer.message)).toMatch(said);
    expect(await kinds()).toEqual(['comment']);
  });
  test('says the unit, the goal, the months and what stands', async () => {
    const shown = everything((await reply(ANALYST, 'no entiendo qué pide esta línea')).message);
    for (const part of ['Unidad de medida', 'Meta', 'Programado en enero', 'Meses programados'])
      expect(shown).toContain(part);
  });
  test('tells who can, and what somebody reported in another month', async () => {
    expect((await reply(COMMISSIONER, 'no es de mi área')).message?.text).toContain(
      'La puede reportar: Titular de Vinculación',
    );
    sample.at('2020-02-10T10:00:00-06:00');
    await reply(ANALYST, 'listo', card('3-01', 1));
    expect((await reply(ANALYST, 'ya lo había reportado', card('3-01', 2))).message?.text).toBe(
      '3-01, febrero. Todavía no consta ningún reporte. De enero sí: 1 (Analista de Vinculación, 10 de febrero, 10:00). Si falta algo, escribe «listo» o el total («van 3»).',
    );
  });
  test('under a list it tells how lines are named', async () => {
    const header: Subject = { type: 'header', area: 'VIN', month: 1 };
    for (const text of ['ayuda', '¿qué hago aquí?', 'recuérdamelo mañana', 'listas'])
      expect((await reply(ANALYST, text, header)).message?.text).toMatch(/«3-01|su tarjeta/);
    expect((await reply(ANALYST, 'gracias', header)).visibility).toBe('none');
  });
});

describe('under a card that reads no replies', () => {
  const session: Subject = { type: 'session', sessionKey: '2020-01', rule: 'SESSION_CALL' };
  test.each(['listo', 'van 3', 'ayuda', 'recuérdamelo mañana'])(
    '«%s» is told where it is reported',
    async (text) => {
      expect((await reply(ANALYST, text, session)).message?.text).toMatch(
        /^Aquí no registro respuestas/,
      );
      expect(await kinds()).toEqual([]);
    },
  );
  test.each(['gracias', '¿quién lleva el café?', 'llego diez minutos tarde'])(
    '«%s» is talk among people',
    async (text) => expect((await reply(ANALYST, text, session)).visibility).toBe('none'),
  );
});

test('to Avance alone thanks ask for nothing, a greeting is told what it can do', async () => {
  const chat = { ...place(), kind: 'private' as const };
  for (const text of ['gracias', 'ok, gracias'])
    expect((await dispatch.runFree(actor(ANALYST), chat, text))?.answer.visibility).toBe('none');
  for (const text of ['hola', 'buenos días', 'qué onda'])
    expect(await dispatch.runFree(actor(ANALYST), chat, text)).toBeUndefined();
});

test('/porque tells how the last replies were understood', async () => {
  await reply(ANALYST, 'casi listo');
  const why = everything((await slash(ANALYST, '/porque 3-01')).message);
  expect(why).toContain('«casi listo» (Analista de Vinculación, 2 de enero, 09:00)');
  expect(why).toMatch(/Entendí «casi listo»: .*Regla: /);
});
