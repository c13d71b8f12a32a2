/** Arguments as people type them, loosely; what is not understood gets the nearest matches. */
import { describe, expect, test } from 'vitest';
import { complete } from '../../src/language/complete.ts';
import { commands } from '../../src/commands/registry.ts';
import { readCommandText } from '../../src/language/command-text.ts';
import { avanceArguments } from '../../src/language/commands/avance.ts';
import { hechoArguments } from '../../src/language/commands/hecho.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';

const vocabulary: Vocabulary = {
  year: 2020,
  lines: ['3-01', '3-02', '5.2-04', '6.2-04', '6.2-18'].map((code) => ({
    code,
    name: `Línea ${code}`,
  })),
  programmes: [
    { code: '3', name: 'Comunicación interinstitucional' },
    { code: '5.2', name: 'Evaluación e incentivos' },
    { code: '6.2', name: 'Seguimiento a convenios' },
  ],
  chapters: ['3', '5', '6'],
  areas: [
    { code: 'VIN', name: 'Vinculación con el INE' },
    { code: 'CON', name: 'Convenios' },
  ],
  people: [
    { code: 'p-1', name: 'Enlace SIVOPLE' },
    { code: 'p-2', name: 'Titular de Convenios' },
  ],
};
const today = '2020-01-02';
const parse = (command: string) => {
  const [verb = '', ...rest] = command.slice(1).split(' ');
  return readCommandText(commands, verb, rest.join(' '), vocabulary, today);
};

describe('what is understood', () => {
  test.each<[string, Record<string, unknown>]>([
    ['/avance', {}],
    ['/avance 6.2', { type: 'programme', value: '6.2' }],
    ['/avance 6', { type: 'chapter', value: '6' }],
    ['/avance 3', { type: 'programme', value: '3' }],
    ['/avance 3-1', { type: 'line', value: '3-01' }],
    ['/avance MARZO', { type: 'month', value: 3 }],
    ['/avance sept', { type: 'month', value: 9 }],
    ['/avance vin', { type: 'area', value: 'VIN' }],
    ['/avance vinculacion', { type: 'area', value: 'VIN' }],
    ['/Avance', {}],
    ['/pendientes', {}],
    ['/pendientes feb', { month: 2 }],
    ['/pendientes Convenios', { area: 'CON' }],
    ['/hecho 3-1', { lines: ['3-01'] }],
    ['/hecho 3-01, 3-02 y 6.2-4', { lines: ['3-01', '3-02', '6.2-04'] }],
    [
      '/hecho 5.2-04 15 mayo oficio enviado',
      { lines: ['5.2-04'], total: 15, month: 5, note: 'oficio enviado' },
    ],
    ['/hecho 5.2-4 mayo 15', { lines: ['5.2-04'], total: 15, month: 5 }],
    ['/hecho 3-1 3 mas', { lines: ['3-01'], added: 3 }],
    ['/hecho 3-1 https://a.mx/x', { lines: ['3-01'], evidence: 'https://a.mx/x' }],
    ['/hecho 3-1 van 3 marzo', { lines: ['3-01'], total: 3, month: 3 }],
    ['/hecho 3-1 llevamos 2 de 15', { lines: ['3-01'], total: 2, outOf: 15 }],
    [
      '/hecho 3-1 marzo se hicieron 4',
      { lines: ['3-01'], month: 3, total: 4, note: 'se hicieron 4' },
    ],
    ['/avance capítulo 6', { type: 'chapter', value: '6' }],
    ['/avance programa 6.2', { type: 'programme', value: '6.2' }],
    ['/avance línea 3-1', { type: 'line', value: '3-01' }],
    ['/avance área de convenios', { type: 'area', value: 'CON' }],
    ['/avance todo', {}],
    ['/avance convenios', { type: 'agreements' }],
    ['/convenio', {}],
    ['/convenio nuevo', { action: 'nuevo' }],
    ['/convenio  CONV-INE 2020', { key: 'CONV-INE 2020' }],
    [
      '/sesion fijar el miercoles 25 de marzo a las 10 am',
      { action: 'fijar', date: '2020-03-25', time: '10:00' },
    ],
    ['/sesion', {}],
    ['/sesion marzo', { month: 3 }],
    [
      '/sesion marzo fijar 25 de marzo 10:00',
      { month: 3, action: 'fijar', date: '2020-03-25', time: '10:00' },
    ],
    ['/sesion fijar 2020-03-25 5 pm', { action: 'fijar', date: '2020-03-25', time: '17:00' }],
    ['/sesion diferir 30 de marzo', { action: 'diferir', date: '2020-03-30' }],
    ['/sesion convocada', { action: 'convocada' }],
    ['/sesion celebrada', { action: 'celebrada' }],
    ['/sesion cancelar no hubo quórum', { action: 'cancelar', reason: 'no hubo quórum' }],
    ['/sesion acta https://a.mx/acta', { action: 'acta', link: 'https://a.mx/acta' }],
    ['/sesion acuerdos', { action: 'acuerdos' }],
    ['/sesión Acuerdo', { action: 'acuerdos' }],
    ['/sesion marzo acuerdos', { month: 3, action: 'acuerdos' }],
    ['/sesion calendario', { action: 'calendario' }],
    [
      '/sesion extraordinaria 12/03/2020 17:00',
      { action: 'extraordinaria', date: '2020-03-12', time: '17:00' },
    ],
    ['/plan', {}],
    ['/plan revisar', { action: 'revisar' }],
    ['/plan asignar 3-1 vin', { action: 'asignar', line: '3-01', area: 'VIN' }],
    ['/plan asignar 3-01 a Enlace SIVOPLE', { action: 'asignar', line: '3-01', person: 'p-1' }],
    ['/plan mensajes', { action: 'mensajes' }],
    ['/porque', {}],
    ['/porque 3-01', { line: '3-01' }],
    ['/porque 4 de febrero', { date: '2020-02-04' }],
    ['/ayuda', {}],
    ['/ayuda /hecho', { command: 'hecho' }],
  ])('%s', (command, args) => {
    expect(parse(command)).toEqual({ ok: true, args });
  });
});

describe('what is not understood says what to do', () => {
  test.each<[string, RegExp, string?]>([
    ['/avance 9-99', /No encontré/],
    ['/avance vinculasion', /¿Quisiste decir/, 'Vinculación con el INE'],
    ['/avance marso!', /No encontré/],
    ['/hecho', /por ejemplo: \/hecho 3-01/],
    ['/hecho 3-99', /línea «3-99»/, '3-01'],
    ['/hecho 3-01 aún no', /tu nota dice otra cosa/],
    ['/hecho 3-01 casi listo', /tu nota dice otra cosa/],
    ['/hecho 3-01 no se pudo porque no hubo sesión', /tu nota dice otra cosa/],
    ['/hecho 3-01 en proceso', /tu nota dice otra cosa/],
    ['/avance febero', /¿Quisiste decir/, 'febrero'],
    ['/hecho hola', /No encontré la línea/],
    ['/pendientes 99', /el área o el mes/],
    ['/sesion bailar', /la acción o el mes/],
    ['/sesion fijar ayer no', /./],
    ['/sesion fijar', /fecha y la hora/],
    ['/sesion cancelar', /motivo/],
    ['/sesion acta pendiente', /enlace/],
    ['/plan borrar', /la acción/, 'revisar'],
    ['/plan asignar', /por ejemplo/],
    ['/plan asignar 3-01', /a qué área o persona/],
    ['/plan asignar 3-01 marte', /el área o la persona/],
    ['/porque jamás', /la línea o la fecha/],
    ['/avanse', /\/avance/, '/avance'],
    ['/', /comando/],
  ])('%s', (command, message, suggestion) => {
    const parsed = parse(command);
    if (parsed.ok) {
      expect(command).toBe('/sesion fijar ayer no'); // "ayer" is a date; the domain refuses the past
      return;
    }
    expect(parsed.message).toMatch(message);
    if (suggestion !== undefined) expect(parsed.suggestions).toContain(suggestion);
  });
});

test('the composer completes commands and then their arguments', () => {
  const offered = [
    { verb: 'avance', summary: 'Cuánto', typed: avanceArguments },
    { verb: 'ayuda', summary: 'Qué' },
  ];
  expect(complete('/a', offered, vocabulary).map((one) => one.value)).toEqual([
    '/avance ',
    '/ayuda ',
  ]);
  expect(complete('/avance 6', offered, vocabulary).map((one) => one.label)).toEqual([
    '6.2',
    '6.2-04',
    '6.2-18',
  ]);
  expect(complete('hola', offered, vocabulary)).toEqual([]);
});

test('what is near nothing gets no far-fetched suggestion', () => {
  const parsed = readCommandText(commands, 'avance', 'xkqwzptrv', vocabulary, '2020-03-10');
  expect(parsed).toEqual({
    ok: false,
    message: 'No encontré el programa, la línea, el área o el mes «xkqwzptrv».',
    suggestions: [],
  });
});

test('the composer offers no line twice', () => {
  const offered = complete(
    '/hecho 3-01 3-',
    [{ verb: 'hecho', summary: '', typed: hechoArguments }],
    vocabulary,
  ).map((one) => one.label);
  expect(offered).toContain('3-02');
  expect(offered).not.toContain('3-01');
});
