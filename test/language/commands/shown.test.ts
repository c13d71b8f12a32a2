/** The commands that show: two things are asked about one by one, what is no folio or key is said to be none, loose words are loose. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const parsed = (typed: string, args: Record<string, unknown>): void => {
  expect(read(typed)).toEqual({ ok: true, args });
};

describe('a chapter or a programme by its short names', () => {
  test.each<[string, Record<string, unknown>]>([
    ['/avance cap. 6', { type: 'chapter', value: '6' }],
    ['/avance cap 6', { type: 'chapter', value: '6' }],
    ['/avance Cap. 5', { type: 'chapter', value: '5' }],
    ['/avance del cap. 4', { type: 'chapter', value: '4' }],
    ['/avance prog. 6.2', { type: 'programme', value: '6.2' }],
    ['/avance prog 5.2', { type: 'programme', value: '5.2' }],
    ['/avance del programa 4.1', { type: 'programme', value: '4.1' }],
    ['/avance ¿cómo va el cap. 6?', { type: 'chapter', value: '6' }],
    ['/avance capítulos 6', { type: 'chapter', value: '6' }],
    ['/avance apartado 6.2', { type: 'programme', value: '6.2' }],
  ])('%s', parsed);
});

describe('two things are asked one by one, none is dropped', () => {
  test.each([
    ['/avance 6 septiembre', ['/avance 6', '/avance septiembre']],
    ['/avance 3 mayo', ['/avance 3', '/avance mayo']],
    ['/avance 6.2 marzo', ['/avance 6.2', '/avance marzo']],
    ['/avance 3-01 abril', ['/avance 3-01', '/avance abril']],
    ['/avance cap. 5 octubre', ['/avance 5', '/avance octubre']],
    ['/avance 6.2 y 5.2', ['/avance 6.2', '/avance 5.2']],
    ['/pendientes vin y spe julio', ['/pendientes VIN julio', '/pendientes SPE julio']],
    ['/pendientes con, vin', ['/pendientes CON', '/pendientes VIN']],
    ['/pendientes de convenios y servicio profesional', ['/pendientes CON', '/pendientes SPE']],
    ['/pendientes spe vin de marzo', ['/pendientes SPE marzo', '/pendientes VIN marzo']],
  ])('%s', (typed, each) => {
    const { suggestions } = refusal(typed);
    expect([...suggestions].sort()).toEqual([...each].sort());
  });
});

describe('one’s own', () => {
  test.each<[string, Record<string, unknown>]>([
    ['/pendientes míos de abril', { own: true, month: 4 }],
    ['/pendientes mios', { own: true }],
    ['/pendientes mis', { own: true }],
    ['/pendientes mis pendientes', { own: true }],
    ['/pendientes mis líneas de marzo', { own: true, month: 3 }],
    ['/pendientes los míos', { own: true }],
    ['/pendientes a mi cargo', { own: true }],
    ['/pendientes a mi cargo en mayo', { own: true, month: 5 }],
    ['/pendientes míos en vin', { own: true, area: 'VIN' }],
    ['/pendientes de mi área', {}],
  ])('%s', parsed);
});

describe('a folio has a figure, and loose words before it are none of it', () => {
  test.each<[string, string]>([
    ['/ine el oficio INE/UTVOPL/0234/2020', 'INE/UTVOPL/0234/2020'],
    ['/ine oficio INE/DEA/45/2020', 'INE/DEA/45/2020'],
    ['/ine la circular INE/UTVOPL/15/2020', 'INE/UTVOPL/15/2020'],
    ['/ine folio 123', '123'],
    ['/ine folio: 123', '123'],
    ['/ine oficio no. 45/2020', '45/2020'],
    ['/ine del oficio número INE/CG/12', 'INE/CG/12'],
    ['/ine ver el documento INE/DESPEN/0012/2020', 'INE/DESPEN/0012/2020'],
    ['/ine ¿INE/DEA/45/2020?', 'INE/DEA/45/2020'],
    ['/ine ine/utvopl/0234/2020', 'ine/utvopl/0234/2020'],
    ['/ine INE 0234', 'INE 0234'],
    ['/ine 0123', '0123'],
  ])('%s', (typed, folio) => parsed(typed, { folio }));
  test.each([
    ['/ine capacitación', 'capacitación'],
    ['/ine lo de la capacitación', 'capacitación'],
    ['/ine responder', 'responder'],
    ['/ine acuses pendientes', 'acuses pendientes'],
    ['/ine urgente', 'urgente'],
    ['/ine el último', 'último'],
    ['/ine reenviar INE/DEA/45/2020', 'reenviar'],
    ['/ine todos', 'todos'],
  ])('%s is no folio', (typed, named) => {
    expect(refusal(typed).message).toContain(named);
  });
  test.each([
    ['/ine bitacra marzo', '/ine bitácora marzo'],
    ['/ine nueba', '/ine nueva'],
    ['/ine etsado', '/ine estado'],
    ['/ine buscra credencial', '/ine buscar credencial'],
  ])('%s has a slip', (typed, meant) => expect(refusal(typed).suggestions).toEqual([meant]));
});

describe('a key of a convenio', () => {
  test.each<[string, string]>([
    ['/convenio IEM-INE-03/2020', 'IEM-INE-03/2020'],
    ['/convenio el convenio IEM-INE-03/2020', 'IEM-INE-03/2020'],
    ['/convenio clave CONV-INE', 'CONV-INE'],
    ['/convenio con clave: CONV-INE', 'con clave: CONV-INE'],
    ['/convenio del convenio CONV INE', 'CONV INE'],
    ['/convenio umsnh', 'umsnh'],
  ])('%s', (typed, key) => {
    if (key.startsWith('con ')) expect(read(typed).ok).toBe(false);
    else parsed(typed, { key });
  });
  test.each([
    'con la UMSNH y el TEEM',
    'con el INE',
    'de colaboración vigente',
    'firmados este mes',
    'el de la universidad michoacana',
    'vigentes y vencidos',
    'que firmó la Presidencia',
    'con quién',
    'por vencer pronto',
    'marco con el TEEM',
  ])('/convenio %s is none', (text) => {
    expect(read(`/convenio ${text}`)).toMatchObject({ ok: false, suggestions: ['/convenio'] });
  });
});

describe('help about a command, in loose words', () => {
  test.each([
    ['con la sesion', 'sesion'],
    ['con la sesión', 'sesion'],
    ['/hecho', 'hecho'],
    ['del comando plan', 'plan'],
    ['¿cómo se usa /ine?', 'ine'],
    ['para la suplencia', 'suplencia'],
    ['sobre el avance', 'avance'],
    ['cómo funciona pendientes', 'pendientes'],
    ['porque', 'porque'],
    ['ayuda', 'ayuda'],
  ])('/ayuda %s', (text, command) => parsed(`/ayuda ${text}`, { command }));
  test.each([
    ['vacaciones', ['/ayuda suplencia']],
    ['con la junta', ['/ayuda sesion']],
    ['con los oficios', ['/ayuda ine']],
    ['tareas', ['/ayuda pendientes']],
    ['avanse', ['/ayuda avance']],
    ['volar', []],
    ['sesion o plan', undefined],
    ['con mi contraseña', []],
    ['zzz', []],
    ['reuniones', ['/ayuda sesion']],
  ])('/ayuda %s has no command of that name', (text, suggestions) => {
    const refused = refusal(`/ayuda ${text}`);
    expect(refused.message).toMatch(/No conozco el comando «.*Los comandos son: \/avance/);
    if (suggestions !== undefined) expect(refused.suggestions).toEqual(suggestions);
  });
});

describe('a name that several have brings all of them; one with a slip the one that is meant', () => {
  test.each([
    ['/plan asignar 3-01 al titular', ['Titular de Convenios', 'Titular de Vinculación']],
    [
      '/suplencia analista del lunes al miércoles',
      ['Analista de Convenios', 'Analista de Vinculación'],
    ],
    ['/pendientes marso', ['marzo']],
    ['/pendientes novimbre', ['noviembre']],
    ['/avance agotso', ['agosto']],
    ['/pendientes convenio', undefined],
  ])('%s', (typed, suggestions) => {
    if (suggestions === undefined) expect(read(typed)).toMatchObject({ args: { area: 'CON' } });
    else expect([...refusal(typed).suggestions].sort()).toEqual(suggestions);
  });
});

describe('what names no one thing is asked', () => {
  test.each([
    ['/avance por área', '¿Qué área?'],
    ['/avance de mi área', '¿Qué área?'],
    ['/avance por áreas', '¿Qué área?'],
    ['/avance de la línea', '¿Qué línea?'],
    ['/avance por línea', '¿Qué línea?'],
    ['/avance del capítulo', '¿Qué capítulo?'],
    ['/sesion calendario marzo', '/sesion marzo'],
    ['/sesion cancelar la extraordinaria por falta de quórum', '«extraordinaria»'],
    ['/sesion cancelar 25 de marzo por falta de quórum', '«25 de marzo»'],
    ['/sesion cancelar la del 25 de marzo por falta de quórum', '25 de marzo'],
    ['/plan canal spe y vin', '/plan canal'],
    ['/pendientes 6.2', '/avance 6.2'],
    ['/pendientes capítulo 4', '/avance'],
  ])('%s', (typed, named) => {
    const { message, suggestions } = refusal(typed);
    expect(`${message} ${suggestions.join(' ')}`).toContain(named);
  });
  test.each(['/avance todas las áreas', '/avance de todas las líneas', '/avance del programa'])(
    'the whole plan: %s',
    (typed) => parsed(typed, {}),
  );
});
