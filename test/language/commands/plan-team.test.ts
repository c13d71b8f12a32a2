/** `/plan equipo` typed: the post, the person, the days and the oficio, in any order. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

describe('understood', () => {
  test.each<[string, object]>([
    ['', {}],
    [' 1 de febrero', { on: '2020-02-01' }],
    [' al 1 de febrero', { on: '2020-02-01' }],
    [
      ' titular VIN Enlace SIVOPLE desde 16 de marzo por oficio 12',
      {
        team: {
          action: 'titular',
          area: 'VIN',
          person: 'p-1',
          from: '2020-03-16',
          why: 'oficio 12',
        },
      },
    ],
    [
      ' titular de convenios Enlace SIVOPLE desde el 16 de marzo hasta el 30 de abril por oficio 12',
      {
        team: {
          action: 'titular',
          area: 'CON',
          person: 'p-1',
          from: '2020-03-16',
          to: '2020-04-30',
          why: 'oficio 12',
        },
      },
    ],
    [
      ' encargada VIN Analista de Vinculación del 16 al 31 de marzo por oficio DEA-5/2020',
      {
        team: {
          action: 'encargado',
          area: 'VIN',
          person: 'p-3',
          from: '2020-03-16',
          to: '2020-03-31',
          why: 'oficio DEA-5/2020',
        },
      },
    ],
    [
      ' encargado ST Analista de Vinculación desde el 16 de marzo por oficio 1',
      { team: { action: 'encargado', area: 'ST', person: 'p-3' } },
    ],
    [
      ' presidenta Ana López Ruiz ana@iem.org.mx desde 16 de marzo por Acuerdo CG-3/2020',
      {
        team: {
          action: 'presidencia',
          name: 'Ana López Ruiz',
          email: 'ana@iem.org.mx',
          from: '2020-03-16',
          why: 'Acuerdo CG-3/2020',
        },
      },
    ],
    [
      ' baja Titular de Convenios el 15 de marzo por renuncia',
      { team: { action: 'baja', person: 'p-2', from: '2020-03-15', why: 'renuncia' } },
    ],
    [
      ' suplente Titular de Vinculación del 6 al 17 de julio por oficio 9',
      { team: { action: 'suplente', person: 'p-4', from: '2020-07-06', to: '2020-07-17' } },
    ],
  ])('/plan equipo%s', (text, args) => {
    expect(read(`/plan equipo${text}`)).toMatchObject({
      ok: true,
      args: { action: 'equipo', ...args },
    });
  });
});

describe('asked, and nothing done', () => {
  test.each([
    ['titular', '/plan equipo titular VIN NOMBRE desde'],
    ['titular VIN Enlace SIVOPLE por oficio 12', 'Falta desde qué día'],
    ['titular Enlace SIVOPLE desde 16 de marzo por oficio 12', 'Falta el área'],
    ['titular VIN Enlace SIVOPLE desde 16 de marzo', 'por qué acuerdo, oficio o motivo'],
    ['titular VIN Juan Nadie desde 16 de marzo por oficio 1', '«Juan Nadie»'],
    ['titular VIN desde 16 de marzo por oficio 1', 'de quién se trata'],
    ['titular VIN Enlace SIVOPLE desde 31 de febrero por oficio 1', 'en el calendario'],
    ['baja Titular de Convenios por renuncia', 'el último día'],
    ['suplente Titular de Vinculación desde 6 de julio por oficio 9', 'hasta qué día'],
    ['cualquiera', '«cualquiera»'],
  ])('/plan equipo %s', (text, said) => {
    expect(refusal(`/plan equipo ${text}`).message).toContain(said);
  });
});
