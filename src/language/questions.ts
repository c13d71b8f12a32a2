/**
 * A free question to Avance that stands under no card: which command answers it. A closed table of ways to ask, over
 * folded words; what is asked about (a month, an area, a line) is left to the command. Only commands that read are here:
 * nothing is recorded because of how somebody asked.
 */
import type { LocalDate } from '../domain/plan/document.ts';
import { findMonth, monthName } from './entities/months.ts';
import { foldWord } from './tokens.ts';

export interface Question {
  verb: 'avance' | 'pendientes' | 'sesion' | 'porque' | 'ine' | 'ayuda';
  /** What it is asked about, as it would be typed after the command. */
  text: string;
}

/** What may stand before a question. */
const LEAD =
  /^(?:(?:hola|buen(?:os|as)? (?:dias?|tardes|noches)|buenas|que tal(?! (?:vamos|va|van|voy|anda|andamos))|oye|oiga|disculp[ae]n?|perdon|una (?:pregunta|duda)|por favor|porfa(?:vor)?|favor de|avance(?= (?:como|cuando|cuanto|que|me|dime))|(?:me |nos )?(?:puedes|puede|podrias|podria|pudieras)(?: (?:decir|mostrar|ensenar|dar|pasar|ver)(?:me|nos)?)?|dime|digame|muestrame|ensename|dame|pasame|(?:quiero|quisiera|necesito|me gustaria|queria) (?:saber|ver|conocer)|(?:tu )?sabes|y|pues|entonces|a ver|nada mas|solo) )+/;

/** What an argument may be; `nothing`: the rest of the question is of no bearing. */
type Takes = 'any' | 'month' | 'nothing';

const GO =
  '(?:vamos|va|van|voy|andamos|anda|andan|estamos|esta|estan|marcha|marchan|sigue|avanza|avanzan|avanzamos)';
const STATE = '(?:avances?|estado|estatus|status|progreso|porcentaje(?: de avance)?|resumen)';
const SESSION =
  '(?:la |una |alguna )?(?:proxima |siguiente |ultima )?(?:sesion|sesiones)(?: ordinaria)?(?: de (?:la )?comision)?';
const WHEN = '(?:para |desde )?(?:cuando|que dia|a que horas?|en que fecha|que fecha|donde)';
const LEFT =
  '(?:pendientes?|atrasad[oa]s?|vencid[oa]s?|por (?:reportar|entregar|hacer|cumplir)|que (?:reportar|entregar|hacer))';

const TABLE: [verb: Question['verb'], takes: Takes, asked: string][] = [
  [
    'sesion',
    'month',
    `${WHEN} (?:es|sera|fue|seria|va a ser|hay|toca|tenemos|tendremos|se (?:hace|celebra)|cae|esta)(?: (?:programada|fijada))? ${SESSION}`,
  ],
  ['sesion', 'month', `${WHEN} (?:sesiona|sesionan|sesionamos|sesionaremos)(?: la comision)?`],
  ['sesion', 'month', `(?:cuanto|cuantos dias) faltan? para ${SESSION}`],
  ['sesion', 'month', `(?:ya )?(?:hay|habra|tenemos|tendremos) (?:fecha (?:de|para) )?${SESSION}`],
  ['sesion', 'month', `(?:cual es )?(?:la )?(?:fecha (?:de|para) )?${SESSION}`],
  ['ine', 'nothing', '(?:que|cuales|cuantos|cuantas|hay)(?: [a-z]+){0,4} (?:del|con el|al) ine'],
  [
    'porque',
    'nothing',
    'por ?que (?:no )?(?:me|nos) (?:llego|llega|llegan|llegaron|aviso|avisas|avisaste|avisaron|escribes|escribiste|mandas|mandaste|recuerdas|recordaste|ha llegado|han llegado)',
  ],
  [
    'pendientes',
    'any',
    `que (?:cosas |lineas |actividades |tareas )?(?:me |nos |les? )?(?:faltan?|quedan?|tocan?|corresponde)(?: (?:por|de) (?:hacer|reportar|entregar|cumplir|terminar|informar))?`,
  ],
  [
    'pendientes',
    'any',
    `que (?:cosas |lineas |actividades |tareas )?(?:hay|tengo|tenemos|tienen?|traigo|traemos|esta|estan)(?: algo)?(?: (?:de|como))? ${LEFT}`,
  ],
  [
    'pendientes',
    'any',
    `(?:me|nos) faltan? (?:algo|alg[ou]n[ao]?s?)(?: por (?:hacer|reportar|entregar))?`,
  ],
  [
    'pendientes',
    'any',
    `(?:tengo|tenemos|hay|traigo|traemos) (?:algo |algun |alguna |cosas |lineas )?${LEFT}`,
  ],
  [
    'pendientes',
    'any',
    `(?:que|cuanto|cuantas) (?:lineas |cosas )?(?:debo|debemos)(?: (?:reportar|entregar|hacer|todavia))?`,
  ],
  [
    'pendientes',
    'any',
    `(?:cuanto|cuantas|cuantos)(?: lineas| cosas)? (?:me |nos )?faltan?(?: por (?:hacer|reportar|entregar))?`,
  ],
  [
    'pendientes',
    'any',
    `que (?:tengo|tenemos|hay) (?:que (?:reportar|entregar|hacer)|para (?:hoy|esta semana|este mes))`,
  ],
  ['pendientes', 'any', `(?:estoy|estamos|voy|vamos) al (?:corriente|dia)`],
  [
    'pendientes',
    'any',
    `(?:(?:cuales|que) (?:son|tengo|hay) )?(?:mis |los |las |nuestros |tus )?(?:lineas |actividades |tareas )?(?:pendientes|atrasos|rezagos?)`,
  ],
  ['avance', 'any', `(?:como|que tal) ${GO}(?: (?:todo|las cosas|el asunto|el plan|el programa))?`],
  [
    'avance',
    'any',
    `(?:cuanto|que tanto|que) (?:llevamos|llevo|hemos avanzado|vamos|se ha avanzado|(?:avance|porcentaje)(?: de avance)? (?:llevamos|llevo|tenemos|tengo|hay|tiene|va))`,
  ],
  ['avance', 'any', `(?:cual|como) (?:es|esta|va) (?:el |nuestro |mi |su )?${STATE}`],
  ['avance', 'any', 'en que (?:vamos|va|estado (?:va|esta|vamos|estamos))'],
  ['avance', 'any', `(?:ver )?(?:el |nuestro |mi |un )?${STATE}(?: general| actual)?`],
  ['ayuda', 'nothing', '(?:ayuda(?:me)?|auxilio|help|comandos|menu|opciones|instrucciones)'],
  [
    'ayuda',
    'nothing',
    '(?:que|como) (?:mas )?(?:te |le )?(?:puedo|se puede|podemos|debo) (?:hacer|pedir(?:te)?|preguntar(?:te)?|escribir(?:te)?|decir(?:te)?|usar(?:te)?|reportar|contestar)',
  ],
  [
    'ayuda',
    'nothing',
    '(?:que|en que) (?:mas )?(?:(?:me )?(?:sabes|puedes) (?:hacer|contestar|responder|ayudar)|haces)',
  ],
  [
    'ayuda',
    'nothing',
    'como (?:te uso|se usa|funciona|funcionas|reporto|contesto|respondo|te pregunto|se reporta|le hago|hago)',
  ],
  [
    'ayuda',
    'nothing',
    '(?:quien|que) eres|para que sirves?|no (?:le )?entiendo|no se (?:como|que|usar)',
  ],
];
const PATTERNS = TABLE.map(
  ([verb, takes, asked]) => ({ verb, takes, asked: new RegExp(`^(?:${asked})(?= |$)`) }) as const,
);

/** Words around what is asked about, that say nothing of their own. */
const LOOSE = new Set(
  'en de del el la los las lo con por para a al y mes area ahora ahorita hoy hasta momento actualmente dia semana esta este gracias favor porfa porfavor tu mi mis nuestra nuestro nuestros su ya todavia aun plan programa anual trabajo institucional comision todo toda todos general nosotros yo fecha entonces bien aqui eso esto linea capitulo apartado'.split(
    ' ',
  ),
);
const MONTHS: [pattern: RegExp, shift: number][] = [
  [
    /\b(?:este mes|el mes|mes (?:actual|en curso|corriente))\b(?! (?:pasado|anterior|proximo|que|siguiente|de))/,
    0,
  ],
  [/\b(?:el )?mes (?:pasado|anterior)\b/, -1],
  [/\b(?:el )?(?:(?:proximo|siguiente) mes|mes (?:proximo|siguiente|que (?:viene|entra)))\b/, 1],
];

/** "este mes" by its name. */
const namedMonths = (folded: string, today: LocalDate): string =>
  MONTHS.reduce(
    (text, [pattern, shift]) =>
      text.replace(pattern, monthName(((Number(today.slice(5, 7)) - 1 + shift + 12) % 12) + 1)),
    folded,
  );

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[.\u2010-\u2015-][\p{L}\p{M}\p{N}]+)*/gu;
const folded = (text: string): string =>
  [...text.matchAll(WORDS)]
    .map(([word]) => foldWord(word).replace(/[\u2010-\u2015]/g, '-'))
    .join(' ');

const withoutLoose = (text: string): string => {
  const words = text.split(' ').filter((word) => word !== '');
  const first = words.findIndex((word) => !LOOSE.has(word));
  const last = words.findLastIndex((word) => !LOOSE.has(word));
  return first === -1 ? '' : words.slice(first, last + 1).join(' ');
};

/** A question is short; what is longer is something else. */
const LONGEST = 200;

/** @param today local date of the plan, for "este mes". */
export const readQuestion = (text: string, today: LocalDate): Question | undefined => {
  if (text.length > LONGEST) return undefined;
  const asked = folded(text).replace(LEAD, '');
  for (const { verb, takes, asked: pattern } of PATTERNS) {
    const found = pattern.exec(asked);
    if (found === null) continue;
    const about = withoutLoose(namedMonths(asked.slice(found[0].length), today));
    if (takes === 'nothing') return { verb, text: '' };
    if (about !== '' && takes === 'month' && findMonth(about) === undefined) continue;
    return { verb, text: about };
  }
  return undefined;
};
