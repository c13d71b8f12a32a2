/** The commands that show, and those of the plan and its people: loose words are no obstacle, no word is dropped. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const dated = (person: string, from: string, to: string) => ({ person, from, to });

describe('what is understood', () => {
  test.each<[string, Record<string, unknown>]>([
    ['/pendientes vin de marzo', { area: 'VIN', month: 3 }],
    ['/pendientes de marzo vin', { area: 'VIN', month: 3 }],
    ['/pendientes vin enero', { area: 'VIN', month: 1 }],
    ['/pendientes de enero', { month: 1 }],
    ['/pendientes del mes de enero', { month: 1 }],
    ['/pendientes este mes', { month: 3 }],
    ['/pendientes mes pasado', { month: 2 }],
    ['/pendientes marzo 2020', { month: 3 }],
    ['/pendientes del área de convenios', { area: 'CON' }],
    ['/pendientes de vinculación en marzo', { area: 'VIN', month: 3 }],
    ['/pendientes vinculación con el ine fbro', { area: 'VIN', month: 2 }],
    ['/pendientes servicio profesional', { area: 'SPE' }],
    ['/pendientes de mi área', {}],
    ['/pendientes de hoy', {}],
    ['/pendientes ¿cuáles tengo?', {}],

    ['/avance este mes', { type: 'month', value: 3 }],
    ['/avance del mes', { type: 'month', value: 3 }],
    ['/avance el mes pasado', { type: 'month', value: 2 }],
    ['/avance mzo', { type: 'month', value: 3 }],
    ['/avance febrero de 2020', { type: 'month', value: 2 }],
    ['/avance año', {}],
    ['/avance este año', {}],
    ['/avance 2020', {}],
    ['/avance del plan', {}],
    ['/avance ¿cómo vamos?', {}],
    ['/avance de la línea 3-01', { type: 'line', value: '3-01' }],
    ['/avance la 6.2.04', { type: 'line', value: '6.2-04' }],
    ['/avance 3\u201101', { type: 'line', value: '3-01' }],
    ['/avance del programa 6.2', { type: 'programme', value: '6.2' }],
    ['/avance capítulo 4', { type: 'chapter', value: '4' }],
    ['/avance 3', { type: 'programme', value: '3' }],
    ['/avance del área de convenios', { type: 'area', value: 'CON' }],
    ['/avance de los convenios', { type: 'agreements' }],
    ['/avance seguimiento a convenios', { type: 'programme', value: '6.2' }],
    ['/avance difusión', { type: 'programme', value: '4.1' }],

    ['/suplencia del 16 al 20 de marzo Enlace SIVOPLE', dated('p-1', '2020-03-16', '2020-03-20')],
    ['/suplencia Enlace SIVOPLE 16 al 20 de marzo', dated('p-1', '2020-03-16', '2020-03-20')],
    [
      '/suplencia desde el 16 de marzo Enlace SIVOPLE hasta el 20 de marzo',
      dated('p-1', '2020-03-16', '2020-03-20'),
    ],
    [
      '/suplencia Analista de Vinculación 28 de diciembre 4 de enero',
      dated('p-3', '2020-12-28', '2021-01-04'),
    ],
    [
      '/suplencia del 28 de diciembre al 4 de enero Titular de Convenios',
      dated('p-2', '2020-12-28', '2021-01-04'),
    ],
    [
      '/suplencia 28/12/2020 04/01/2021 Titular de Convenios',
      dated('p-2', '2020-12-28', '2021-01-04'),
    ],
    ['/suplencia Enlace SIVOPLE 16 y 17 de marzo', dated('p-1', '2020-03-16', '2020-03-17')],
    ['/suplencia Enlace SIVOPLE del lunes al viernes', dated('p-1', '2020-03-16', '2020-03-20')],
    ['/suplencia Enlace SIVOPLE de mañana al viernes', dated('p-1', '2020-03-11', '2020-03-13')],
    [
      '/suplencia me suple Enlace SIVOPLE la próxima semana',
      dated('p-1', '2020-03-16', '2020-03-22'),
    ],
    ['/suplencia', {}],

    ['/ine bitácora de marzo', { action: 'bitacora', month: 3 }],
    ['/ine la bitácora del mes de mzo', { action: 'bitacora', month: 3 }],
    ['/ine bitácora este mes', { action: 'bitacora', month: 3 }],
    ['/ine bitácora', { action: 'bitacora' }],
    ['/ine nueva notificación', { action: 'nueva' }],
    ['/ine enviados', { action: 'enviado' }],
    ['/ine', { action: 'estado' }],
    ['/ine el estado', { action: 'estado' }],
    ['/ine INE/DEA/45/2020', { folio: 'INE/DEA/45/2020' }],
    ['/ine folio 12', { folio: '12' }],

    ['/porque no me llegó la 3-01', { line: '3-01' }],
    ['/porque el lunes pasado', { date: '2020-03-09' }],
    ['/porque el 5/3', { date: '2020-03-05' }],
    ['/porque ayer', { date: '2020-03-09' }],
    ['/porque ¿no me avisaron?', {}],

    ['/convenio nuevo convenio', { action: 'nuevo' }],
    ['/convenio los convenios', {}],
    ['/convenio CONV-INE 2020', { key: 'CONV-INE 2020' }],
    ['/ayuda con /hecho', { command: 'hecho' }],
    ['/ayuda ¿para sesión?', { command: 'sesion' }],

    ['/plan asignar la línea 3-01 a VIN', { action: 'asignar', line: '3-01', area: 'VIN' }],
    ['/plan asignar 3-01 a convenios', { action: 'asignar', line: '3-01', area: 'CON' }],
    [
      '/plan asignar 3-01 para Titular de Convenios',
      { action: 'asignar', line: '3-01', person: 'p-2' },
    ],
    ['/plan canal del área vin', { action: 'canal', area: 'VIN' }],
    ['/plan canal de la comisión', { action: 'canal', area: 'COMISION' }],
    ['/plan evidencia de la 3-01', { action: 'evidencia', line: '3-01' }],
    ['/plan revisar las observaciones', { action: 'revisar' }],
  ])('%s', (typed, args) => {
    expect(read(typed)).toEqual({ ok: true, args });
  });
});

describe('what is not understood is named', () => {
  test.each([
    ['/pendientes vin de marzo quizá', '«quizá»'],
    ['/pendientes marzo abril', '«marzo» o «abril»'],
    ['/pendientes marzo 2021', 'este plan es de 2020'],
    ['/pendientes vin con spe', '/pendientes SPE'],
    ['/pendientes 3-01', '/avance 3-01'],
    ['/pendientes de la semana', '«semana»'],
    ['/pendientes 15 de marzo', '«15 de marzo»'],
    ['/pendientes hola', '«hola»'],
    ['/avance vin marzo', '«Vinculación con el INE» o «marzo»'],
    ['/avance 3-01 y 3-02', '«3-01» o «3-02»'],
    ['/avance 3-99', 'la línea «3-99»'],
    ['/avance primer trimestre', '«primer trimestre»'],
    ['/avance marzo quizá', '«quizá»'],
    ['/avance 2021', 'este plan es de 2020'],
    ['/suplencia Titular de Convenios 3 de marzo', 'desde y hasta qué día'],
    ['/suplencia Juan del 16 al 20 de marzo', '«Juan»'],
    ['/suplencia Enlace SIVOPLE del 16 al 20 de marzo urgente', '«urgente»'],
    ['/suplencia Enlace SIVOPLE martes 16 de marzo 20 de marzo', 'es lunes'],
    ['/suplencia Enlace SIVOPLE 1 2 y 3 de marzo', '«1»'],
    ['/suplencia Enlace SIVOPLE 20/03/2020 10/03/2020', 'termina antes de empezar'],
    ['/suplencia Enlace SIVOPLE del 15 de mayo al 10 de mayo', 'más de medio año'],
    ['/avance área de capacitación', 'el área'],
    ['/ine bitácora de lo de siempre', '«siempre»'],
    ['/ine bitácora marzo 2021', 'este plan es de 2020'],
    ['/ine marzo', '/ine bitácora marzo'],
    ['/ine nueva INE/1', '«INE/1»'],
    ['/ine estado de marzo', '«marzo»'],
    ['/porque 3-01 y 3-02', 'a la vez'],
    ['/porque jamás', '«jamás»'],
    ['/porque martes 9 de marzo', 'es lunes'],
    ['/convenio nuevo con el INE', '/convenio nuevo'],
    ['/plan asignar 3-01 a vin mañana', '«mañana»'],
    ['/plan asignar 3-01 3-02', 'va cada línea'],
    ['/plan canal vin hoy', '«hoy»'],
    ['/plan evidencia 3-01 ya', '«ya»'],
    ['/plan revisar todo', '«todo»'],
    ['/plan mensajes 5', '«5»'],
  ])('%s', (typed, named) => {
    expect(refusal(typed).message).toContain(named);
  });
});

describe('a command that there is not', () => {
  test.each([
    ['/hola', ['/ayuda']],
    ['/comandos', ['/ayuda']],
    ['/estado', ['/avance']],
    ['/reporte', ['/avance']],
    ['/pendiente', ['/pendientes']],
    ['/tareas', ['/pendientes']],
    ['/faltantes', ['/pendientes']],
    ['/listo', ['/hecho']],
    ['/echo', ['/hecho']],
    ['/reunion', ['/sesion']],
    ['/minuta', ['/sesion']],
    ['/oficios', ['/ine']],
    ['/convenios', ['/convenio']],
    ['/vacaciones', ['/suplencia']],
    ['/recordatorios', ['/porque']],
    ['/avanse', ['/avance']],
    ['/pend', ['/pendientes']],
    ['/xyz', []],
    ['/hi', []],
  ])('%s suggests %j', (typed, suggestions) => {
    const refused = refusal(typed);
    expect(refused.suggestions).toEqual(suggestions);
    expect(refused.message).toMatch(/comando/);
    if (suggestions.length === 0) expect(refused.message).toContain('/ayuda');
  });
});
