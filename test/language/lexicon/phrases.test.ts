/** Set phrases: what they say, and what must not be taken for them. */
import { describe, expect, it } from 'vitest';
import { phrasesIn, PHRASES } from '../../../src/language/lexicon/phrases.ts';
import { readEntities } from '../../../src/language/entities/read.ts';
import { tokenize } from '../../../src/language/tokens.ts';

const said = (text: string): string =>
  phrasesIn(tokenize(text).map(({ form }) => form))
    .map((phrase) => `${phrase.class}: ${phrase.words}`)
    .join('; ');

describe('a set phrase is found where it stands', () => {
  it.each([
    ['Buenos días', 'courtesy: buenos dias'],
    ['Muchas gracias por su apoyo', 'courtesy: muchas gracias por su apoyo'],
    ['quedo atenta', 'courtesy: quedo atenta'],
    ['Quedo al pendiente.', 'courtesy: quedo al pendiente'],
    ['sin más por el momento', 'courtesy: sin mas por el momento'],
    ['con gusto', 'courtesy: con gusto'],
    ['de nada', 'courtesy: de nada'],
    ['que tenga bonito día', 'courtesy: que tenga bonito dia'],
    ['saludos cordiales', 'courtesy: saludos cordiales'],
    ['por favor', 'courtesy: por favor'],
    ['le informo que se envió', 'courtesy: le informo que'],
    ['no te preocupes', 'courtesy: no te preocupes'],
    ['así es', 'yes: asi es'],
    ['no falta nada', 'nothing-missing: no falta nada'],
    ['ya no falta ninguna', 'nothing-missing: ya no falta ninguna'],
    ['sin pendientes', 'nothing-missing: sin pendientes'],
    ['no queda ninguno', 'nothing-missing: no queda ninguno'],
    ['ni una menos', 'nothing-missing: ni una menos'],
    ['no falta más que la firma', 'partial: no falta mas que'],
    ['en tiempo y forma', 'confirming: en tiempo y forma'],
    ['cumplida al 100', 'confirming: al 100'],
    ['al 100 % cumplida', 'confirming: al 100 %'],
    ['sin novedad, sin contratiempos', 'confirming: sin novedad; confirming: sin contratiempos'],
    ['al puro centavo', 'confirming: al puro centavo'],
    ['como debe ser', 'confirming: como debe ser'],
    ['conforme a lo programado', 'confirming: conforme a lo programado'],
    ['de manera oportuna', 'confirming: de manera oportuna'],
    ['por fin', 'confirming: por fin'],
    ['en su totalidad', 'confirming: en su totalidad'],
    ['a medias', 'partial: a medias'],
    ['en proceso', 'partial: en proceso'],
    ['en trámite', 'partial: en tramite'],
    ['ahí va', 'partial: ahi va'],
    ['ahí la llevamos', 'partial: ahi la llevamos'],
    ['a punto de salir', 'partial: a punto de'],
    ['quedó para firma', 'partial: para firma'],
    ['lista para firma', 'partial: lista para firma'],
    ['estamos listos para enviar', 'partial: estamos listos para'],
    ['lo que se pudo', 'partial: lo que se pudo'],
    ['más o menos', 'vague: mas o menos'],
    ['van 8 por lo menos', 'vague: por lo menos'],
    ['van 8 hasta el momento', 'so-far: hasta el momento'],
    ['a lo mejor', 'opinion: a lo mejor'],
    ['pa mí que sí', 'opinion: pa mi que'],
    ['según yo ya', 'opinion: segun yo'],
    ['me parece que sí', 'opinion: me parece que'],
    ['que yo sepa', 'opinion: que yo sepa'],
    ['me dicen que ya', 'opinion: me dicen que'],
    ['tengo entendido que sí', 'opinion: tengo entendido que'],
    ['creo que ya', 'opinion: creo que'],
    ['ando hecho bolas', 'idiom: hecho bolas'],
    ['qué lista saliste', 'idiom: que lista saliste'],
    ['de hecho', 'idiom: de hecho'],
    ['la lista de asistencia', 'idiom: lista de'],
    ['pasar lista', 'idiom: pasar lista'],
    ['se hizo lo posible', 'idiom: se hizo lo posible'],
    ['por parte de la Comisión', 'connective: por parte de'],
    ['sin embargo', 'connective: sin embargo'],
    ['a través del SIVOPLE', 'connective: a traves del'],
    ['durante el proceso electoral', 'connective: el proceso electoral'],
    ['ya quedó', 'done: ya quedo'],
    ['ya está, gracias', 'done: ya esta'],
    ['ya quedó todo listo', 'done: ya quedo todo listo'],
    ['ya estuvo', 'done: ya estuvo'],
    ['misión cumplida', 'done: mision cumplida'],
    ['asunto concluido', 'done: asunto concluido'],
    ['Se llevó a cabo la reunión', 'act: se llevo a cabo'],
    ['llevamos a cabo el curso', 'act: llevamos a cabo'],
    ['se dio puntual cumplimiento', 'act: se dio puntual cumplimiento'],
    ['se hizo llegar al INE', 'act: se hizo llegar'],
    ['se envió otra vez', 'again: otra vez'],
    ['nada más', 'only: nada mas'],
    ['fue un error', 'undo: fue un error'],
    ['hagan caso omiso de mi mensaje', 'undo: hagan caso omiso de mi mensaje'],
    ['no tomen en cuenta lo anterior', 'undo: no tomen en cuenta lo anterior'],
    ['lo mandé sin querer', 'undo: sin querer'],
    ['siempre no', 'undo: siempre no'],
    ['no era aquí', 'undo: no era aqui'],
    ['olviden mi mensaje', 'undo: olviden mi mensaje'],
    ['borra lo último', 'undo: borra lo ultimo'],
    ['cancela mi reporte anterior', 'undo: cancela mi reporte anterior'],
    ['quise decir 7', 'correction: quise decir'],
    ['no fue posible', 'not-possible: no fue posible'],
    ['no se pudo porque', 'not-possible: no se pudo'],
    ['no se llevó a cabo', 'not-possible: no se llevo a cabo'],
    ['sin materia', 'not-possible: sin materia'],
    ['debido a la contingencia', 'reason: debido a'],
    ['por falta de quórum', 'reason: por falta de'],
    ['toda vez que', 'reason: toda vez que'],
    ['por error del sistema', 'reason: por error del'],
    ['hace un rato', 'past: hace un rato'],
    ['para el viernes', ''],
    ['avísame el lunes', 'snooze: avisame'],
    ['más tarde', 'future: mas tarde'],
    ['al rato', 'future: al rato'],
    ['la próxima sesión', 'future: la proxima sesion'],
    ['en cuanto firme', 'future: en cuanto'],
    ['en cuanto a la firma', 'connective: en cuanto a'],
    ['no entiendo', 'help: no entiendo'],
    ['¿qué pide esta línea?', 'help: que pide esta linea'],
    ['¿cómo reporto?', 'help: como reporto'],
    ['¿qué tengo que hacer?', 'help: que tengo que hacer'],
    ['no es de mi área', 'not-mine: no es de mi area'],
    ['eso no es mío', 'not-mine: eso no es mio'],
    ['no nos corresponde', 'not-mine: no nos corresponde'],
    ['ya lo había reportado', 'reported: ya lo habia reportado'],
    ['ya se reportó', 'reported: ya se reporto'],
    ['recuérdamelo mañana', 'snooze: recuerdamelo'],
    ['me lo recuerdas el lunes', 'snooze: me lo recuerdas'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('what only looks like a set phrase is none', () => {
  it.each([
    'se cancela la sesión',
    'regresa el lunes',
    'se eliminó el registro',
    'hubo fallas',
    'ya quedó turnada',
    'ya está en el drive',
    'la lista ya',
    'informe para el INE',
    'avísenme si ya quedó turnado',
    'tercero',
    '',
  ])('"%s"', (text) => {
    expect(said(text)).toBe('');
  });
});

/** Every way to write a row. */
const written = (pattern: string): string[] => {
  const open = pattern.indexOf('(');
  if (open < 0) return endings(pattern.replace(/ +/g, ' ').trim());
  let depth = 0;
  const choices = [''];
  for (let index = open; index < pattern.length; index++) {
    const letter = pattern.charAt(index);
    if (letter === ')') depth--;
    if (depth === 0 && letter === ')') {
      const rest = pattern.slice(index + 1);
      return choices.flatMap((choice) => written(pattern.slice(0, open) + choice + rest));
    }
    if (letter === '|' && depth === 1) choices.push('');
    else if (depth > 0) choices[choices.length - 1] += letter;
    if (letter === '(') depth++;
  }
  return [];
};
const endings = (phrase: string): string[] =>
  /@/.test(phrase)
    ? ['o', 'a', 'os', 'as'].flatMap((end) => endings(phrase.replace('@', end)))
    : [phrase];

describe('the rows of phrases', () => {
  const rows = PHRASES.flatMap(([phraseClass, packed]) =>
    packed
      .trim()
      .split('\n')
      .map((row) => [phraseClass, row] as const),
  );
  it('are many', () => {
    expect(rows.length).toBeGreaterThan(300);
  });
  it('are each found whole, as of their own class, however they are written', () => {
    const wrong = rows.flatMap(([phraseClass, row]) =>
      written(row.replace(/ \$$/, '')).filter((phrase) => {
        const words = phrase.split(' ');
        const [found, ...more] = phrasesIn(words);
        return more.length > 0 || found?.class !== phraseClass || found.to !== words.length;
      }),
    );
    expect(wrong).toEqual([]);
  });
  it('leave days and hours to the reader of dates, but for greetings and "hasta hoy"', () => {
    const dated = rows
      .filter(([phraseClass]) => phraseClass !== 'courtesy' && phraseClass !== 'so-far')
      .flatMap(([, row]) => written(row.replace(/ \$$/, '')))
      .filter((phrase) =>
        readEntities(tokenize(phrase), { codes: [], today: '2020-03-10', year: 2020 }).some(
          ({ kind }) => ['date', 'dates', 'hour', 'duration'].includes(kind),
        ),
      );
    expect(dated).toEqual([]);
  });
  it('are folded', () => {
    expect(rows.filter(([, row]) => !/^[a-z0-9%@|() ]+\$?$/.test(row))).toEqual([]);
  });
});

it('the phrases of a long text stand in order and none over another', () => {
  const forms = tokenize('ya quedó. no se llevó a cabo por falta de '.repeat(500)).map(
    ({ form }) => form,
  );
  const found = phrasesIn(forms);
  expect(found.length).toBe(1500);
  expect(found.every(({ from }, index) => from >= (found[index - 1]?.to ?? 0))).toBe(true);
});
