/** What people ask Avance in so many words: the command that answers it, or none. */
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/language/questions.ts';

const TODAY = '2020-03-05';

describe('a free question', () => {
  test.each<[string, string]>([
    ['¿cómo vamos?', 'avance '],
    ['como vamos', 'avance '],
    ['Hola, ¿cómo vamos en marzo?', 'avance marzo'],
    ['¿Cómo va el área de Vinculación?', 'avance vinculacion'],
    ['¿cómo vamos este mes?', 'avance marzo'],
    ['¿cómo íbamos?', ''],
    ['¿cómo va la 3\u201101?', 'avance 3-01'],
    ['¿cuál es el avance del 6.2?', 'avance 6.2'],
    ['¿cómo van los convenios?', 'avance convenios'],
    ['¿qué tal vamos?', 'avance '],
    ['¿me puedes decir cómo vamos?', 'avance '],
    ['Avance, ¿cómo vamos?', 'avance '],
    ['¿cuánto llevamos?', 'avance '],
    ['¿qué me falta?', 'pendientes '],
    ['que me falta x reportar', 'pendientes x reportar'],
    ['¿qué tengo pendiente?', 'pendientes '],
    ['¿qué me falta del mes pasado?', 'pendientes febrero'],
    ['¿qué nos falta por reportar en convenios?', 'pendientes convenios'],
    ['¿Cuántas líneas nos faltan?', 'pendientes '],
    ['¿tenemos algo atrasado?', 'pendientes '],
    ['¿qué hay para hoy?', 'pendientes '],
    ['mis pendientes', 'pendientes '],
    ['buenos días, quisiera saber qué me toca en abril por favor', 'pendientes abril'],
    ['¿cuándo es la sesión?', 'sesion '],
    ['¿A qué hora es la próxima sesión ordinaria?', 'sesion '],
    ['¿cuándo es la sesión de abril?', 'sesion abril'],
    ['¿Cuándo sesiona la comisión?', 'sesion '],
    ['¿cuánto falta para la sesión?', 'sesion '],
    ['¿hay sesión el próximo mes?', 'sesion abril'],
    ['¿qué llegó del INE?', 'ine '],
    ['¿por qué no me llegó el aviso?', 'porque '],
    ['ayuda', 'ayuda '],
    ['¿qué puedo preguntarte?', 'ayuda '],
    ['¿cómo reporto?', 'ayuda '],
    ['no entiendo', 'ayuda '],
  ])('«%s» is /%s', (text, expected) => {
    const asked = readQuestion(text, TODAY);
    expect(asked === undefined ? '' : `${asked.verb} ${asked.text}`).toBe(expected);
  });

  test.each([
    'hola',
    'gracias',
    '3',
    'listo',
    'ya quedó',
    '3-01 hecha',
    'van 3',
    '¿ya entregó Zamora?',
    '¿cómo estás?',
    'sesión fijar 25 de marzo 10:00',
    'la sesión fue ayer',
    'se convocó la sesión',
    'quedan 3 pendientes',
    '',
    '?',
    `¿cómo vamos ${'en marzo '.repeat(40)}?`,
  ])('«%s» is none', (text) => expect(readQuestion(text, TODAY)).toBeUndefined());

  test('in January the month before is December, in December the next one is January', () => {
    expect(readQuestion('¿qué me faltó?', TODAY)).toBeUndefined();
    expect(readQuestion('¿qué me falta del mes pasado?', '2020-01-10')?.text).toBe('diciembre');
    expect(readQuestion('¿cómo vamos el próximo mes?', '2020-12-10')?.text).toBe('enero');
  });
});
