/** What stands beside the quantity of `/hecho`: the whole, the things that are counted, a second quantity, a month with a slip. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const recorded = (text: string, args: Record<string, unknown>): void => {
  const [line] = text.split(' ');
  expect(read(`/hecho ${text}`)).toEqual({ ok: true, args: { lines: [line], ...args } });
};

describe('the whole that a quantity is part of is neither a quantity nor a note', () => {
  test.each<[string, Record<string, unknown>]>([
    ['3-01 van 5 de 10', { total: 5, outOf: 10 }],
    ['5.2-04 9 de 15', { total: 9, outOf: 15 }],
    ['5.2-04 9 de las 15', { total: 9, outOf: 15 }],
    ['5.2-04 9 de un total de 15', { total: 9, outOf: 15 }],
    ['5.2-04 ya van 9 de 15 mayo', { total: 9, outOf: 15, month: 5 }],
    ['5.2-04 9 de 15 de mayo', { total: 9, outOf: 15, month: 5 }],
    ['5.2-04 mayo 9 de 15', { total: 9, outOf: 15, month: 5 }],
    ['5.2-04 nueve de quince', { total: 9, outOf: 15 }],
    ['5.2-04 9 notificaciones de 15', { total: 9, outOf: 15 }],
    ['5.2-04 9 notificaciones de las 15 mayo', { total: 9, outOf: 15, month: 5 }],
    ['5.2-04 1,200 de 1,500', { total: 1200, outOf: 1500 }],
    ['3-01 2 de 4 oficio SE-45/2020', { total: 2, outOf: 4, note: 'oficio SE-45/2020' }],
  ])('/hecho %s', recorded);
  test.each(['3-01 5 de 3', '3-01 van 15 de 9', '3-01 20 de los 15'])(
    'more than the whole is asked: /hecho %s',
    (text) => expect(refusal(`/hecho ${text}`).message).toContain('otra cantidad'),
  );
});

describe('what is counted is no note', () => {
  test.each<[string, Record<string, unknown>]>([
    ['5.2-02 van doce notificaciones mayo', { total: 12, month: 5 }],
    ['6.2-18 dos infografias agosto', { total: 2, month: 8 }],
    ['3-06 1 reunion mzo', { total: 1, month: 3 }],
    ['3-06 2 reuniones', { total: 2 }],
    ['6.2-05 3 tarjetas informativas', { total: 3 }],
    ['6.2-09 1 base de datos julio', { total: 1, month: 7 }],
    ['6.2-16 4 llamadas', { total: 4 }],
    ['6.2-16 4 correos electrónicos', { total: 4 }],
    ['6.2-16 +2 correos', { added: 2 }],
    ['3-01 5 documentos en abril', { total: 5, month: 4 }],
  ])('/hecho %s', (text, args) => {
    recorded(text, args);
  });
  test.each<[string, Record<string, unknown>]>([
    ['3-06 1 reunión con la UMSNH', { total: 1, note: 'reunión con la UMSNH' }],
    ['6.2-18 2 infografías publicadas', { total: 2, note: 'infografías publicadas' }],
    ['3-06 2 reuniones con 40 personas', { total: 2, note: 'reuniones con 40 personas' }],
    ['6.2-18 3 carteles urgentes', { total: 3 }],
    ['3-06 2 oficios', { total: 2, note: 'oficios' }],
  ])('what says more is kept: /hecho %s', recorded);
  test.each(['6.2-16 3 pendientes', '5.2-02 2 notificaciones pendientes', '3-06 una reunión'])(
    'what is pending or an article counts nothing: /hecho %s',
    (text) => expect(read(`/hecho ${text}`).ok).toBe(false),
  );
  test.each([
    '3-06 2 reuniones?',
    '3-06 ¿2 reuniones?',
    '6.2-16 4 correos ?',
    '3-01 2 oficios de ? oficios',
  ])('a question records nothing: /hecho %s', (text) =>
    expect(read(`/hecho ${text}`).ok).toBe(false),
  );
  test.each(['3-06 40 personas', '3-06 12 consejeros', '6.2-18 3 municipios', '3-06 8 asistentes'])(
    'who or where is asked: /hecho %s',
    (text) => expect(refusal(`/hecho ${text}`).message).toContain('cuenta «'),
  );
});

describe('a second quantity is asked, and zero is not what is offered', () => {
  test.each([
    ['6.2-16 4 correos y 2 llamadas', '«2»'],
    ['6.2-16 4 correos más 2 llamadas', '«2»'],
    ['6.2-16 4 correos, 2 llamadas', '«2»'],
    ['6.2-16 cuatro correos y dos llamadas', '«dos»'],
    ['3-06 1 reunión, 3 minutas', '«3»'],
    ['5.2-02 9 notificaciones faltan 6', '9'],
    ['6.2-18 2 infografías y 1 cartel', '«1»'],
    ['6.2-18 2 infografías o 3', '3'],
    ['3-01 3 oficios y otros 4', '4'],
    ['6.2-05 tarjetas informativas 7 y 8', '«7»'],
  ])('/hecho %s', (text, named) => {
    const { message } = refusal(`/hecho ${text}`);
    expect(message).toContain(named);
    if (!text.includes('faltan')) expect(message).not.toMatch(/\/hecho \S+ 0 /);
  });
});

describe('a month with a slip is asked, with what to type', () => {
  test.each([
    ['5.2-02 febero', '5.2-02 febrero'],
    ['5.2-02 marso', '5.2-02 marzo'],
    ['5.2-02 9 agsoto', '5.2-02 9 agosto'],
    ['3-01 3-02 novienbre', '3-01 3-02 noviembre'],
    ['5.2-02 en otcubre', '5.2-02 en octubre'],
    ['5.2-02 jullio', '5.2-02 julio'],
    ['5.2-02 dicienbre oficio enviado', '5.2-02 diciembre oficio enviado'],
    ['5.2-02 9 notificaciones maio', '5.2-02 9 notificaciones mayo'],
    ['5.2-02 septienbre 9', '5.2-02 septiembre 9'],
    ['5.2-02 abrill', '5.2-02 abril'],
  ])('/hecho %s', (text, corrected) => {
    expect(refusal(`/hecho ${text}`).suggestions).toEqual([`/hecho ${corrected}`]);
  });
  test.each(['marco jurídico', 'oficio mayor', 'acuerdo junto'])(
    'no slip: /hecho 3-01 %s',
    (note) =>
      expect(read(`/hecho 3-01 ${note}`)).toEqual({ ok: true, args: { lines: ['3-01'], note } }),
  );
});

describe('which lines, and what they each have', () => {
  test.each([
    ['4.2', '«4.2» tiene 8 líneas', '/hecho 4.2-01'],
    ['programa 6.2', '«6.2» tiene 18 líneas', '/hecho 6.2-01'],
    ['el capítulo 6', '«6» tiene 23 líneas', '/hecho 6.1-01'],
    ['la 3', '«3» tiene 9 líneas', '/hecho 3-01'],
    ['todo', '«todo» no dice qué líneas', undefined],
    ['todas las líneas', '«todas» no dice qué líneas', undefined],
    ['¿3-08?', '/avance 3-08', '/avance 3-08'],
    ['¿ya quedó la 3-08?', '/avance 3-08', '/avance 3-08'],
    [
      '3-05 1 enero 3-07 1 febrero',
      '/hecho 3-05 1 enero, y después /hecho 3-07 1 febrero',
      undefined,
    ],
    ['3-01 2 3-02 4', '/hecho 3-01 2, y después /hecho 3-02 4', undefined],
    ['3-03 enero y febrero', '/hecho 3-03 enero, y después /hecho 3-03 febrero', undefined],
    ['3-03 de enero a marzo', '/hecho 3-03 febrero, y después /hecho 3-03 marzo', undefined],
    ['5.2-04 9 en mayo y 6 en junio', '/hecho 5.2-04 CANTIDAD mayo, y después', undefined],
    ['5.2-04 9 6', 'otra cantidad, «6»', undefined],
    ['3 01', '/hecho 3-01', '/hecho 3-01'],
    ['6.2 4', '/hecho 6.2-04', '/hecho 6.2-04'],
    ['3_01', '/hecho 3-01', '/hecho 3-01'],
    ['todas menos 3-01', '«todas» no dice qué líneas', undefined],
    ['3-01 etc', 'dice otra cosa', undefined],
    ['3-01 y siguientes', 'dice otra cosa', undefined],
    ['5.2-04 quince de mayo', '/hecho 5.2-04 15 mayo', undefined],
  ])('/hecho %s', (text, named, suggestion) => {
    const { message, suggestions } = refusal(`/hecho ${text}`);
    expect(message).toContain(named);
    if (suggestion !== undefined) expect(suggestions[0]).toBe(suggestion);
  });
});

test.each(['2 cada una', '2 en cada una', '2 c/u', '2'])('of several lines: %s', (text) =>
  expect(read(`/hecho 3-01 3-02 ${text}`)).toEqual({
    ok: true,
    args: { lines: ['3-01', '3-02'], total: 2 },
  }),
);

describe('what says more than done is kept, what says no more is not', () => {
  test.each<[string, string | undefined]>([
    ['aprobada por unanimidad', 'aprobada por unanimidad'],
    ['se envió a tiempo', 'se envió a tiempo'],
    ['entregado en Morelia', 'entregado en Morelia'],
    ['firmado por la Presidencia', 'firmado por la Presidencia'],
    ['entregada', undefined],
    ['ya se hizo', undefined],
    ['ya quedó lista', undefined],
    ['concluida', undefined],
    ['ya está hecho', undefined],
    ['listo, gracias', undefined],
  ])('/hecho 3-01 %s', (text, note) => {
    const args = { lines: ['3-01'], ...(note === undefined ? {} : { note }) };
    expect(read(`/hecho 3-01 ${text}`)).toEqual({ ok: true, args });
  });
});

describe('thousands set off by a space are those thousands or asked', () => {
  test.each<[string, number | undefined]>([
    ['12 000', 12_000],
    ['1 250 000', 1_250_000],
    ['2 050', 2_050],
    ['1 500', undefined],
    ['1 500 notificaciones', undefined],
    ['van 1 500', undefined],
    ['1 500 mayo', undefined],
    ['mayo 1 500', undefined],
    ['12 500 de 15 000', undefined],
    ['+1 500', undefined],
    ['1\u00a0500', undefined],
  ])('/hecho 5.2-04 %s', (text, total) => {
    const parsed = read(`/hecho 5.2-04 ${text}`);
    if (total === undefined) expect(parsed.ok).toBe(false);
    else expect(parsed).toMatchObject({ args: { total } });
  });
});

describe('behind what is counted, the month is the month of the report', () => {
  test.each<[string, Record<string, unknown>]>([
    ['5.2-04 9 notificaciones de mayo', { total: 9, month: 5 }],
    ['5.2-04 9 notificaciones del mes de mayo', { total: 9, month: 5 }],
    ['5.2-04 9 notificaciones en mayo', { total: 9, month: 5 }],
    ['3-01 3 sesiones de febrero', { total: 3, month: 2 }],
    ['6.2-10 2,350 tarjetas informativas en marzo', { total: 2350, month: 3 }],
    ['5.2-04 9 notificaciones de mayo "con acuse"', { total: 9, month: 5, note: 'con acuse' }],
  ])('/hecho %s', recorded);
  test('what else stands between them is asked about', () => {
    expect(refusal('/hecho 5.2-04 9 notificaciones de la campaña de mayo').message).toContain(
      'mayo',
    );
  });
});
