/**
 * Does a verb reach what the line asks for? "Se turnó a las áreas" fulfils a line that notifies, not one that attends to
 * requests; "se elaboró el convenio" is a step before its signature.
 */
import { foldWord } from '../tokens.ts';
import type { VerbGroup } from './verb-group.ts';

/** How far a piece of work has come, by the beginnings of the words for it. */
const STAGES: { stage: number; stems: string[] }[] = [
  {
    stage: 0,
    stems: ['solicit', 'convoc', 'agend', 'program', 'gestion', 'cotiz', 'recab', 'prepar'],
  },
  {
    stage: 1,
    stems: [
      'elabor',
      'integr',
      'redact',
      'realiz',
      'capacit',
      'impart',
      'actualiz',
      'revis',
      'registr',
      'captur',
      'diseñ',
      'verific',
      'imprim',
      'concentr',
      'compil',
      'sistematiz',
      'escrib',
      'corrig',
      'digitaliz',
      'analiz',
    ].map(foldWord),
  },
  { stage: 2, stems: ['firm', 'suscri', 'aprob', 'formaliz', 'valid', 'rubric'] },
  {
    stage: 3,
    stems: [
      'notific',
      'envi',
      'entreg',
      'present',
      'rend',
      'public',
      'difund',
      'difus',
      'circul',
      'remit',
      'inform',
      'distrib',
      'proporcion',
      'carg',
      'mand',
    ],
  },
];

const stageOf = (word: string): number | undefined =>
  STAGES.find(({ stems }) => stems.some((stem) => word.startsWith(stem)))?.stage;

/** Verbs of work that only makes something ready for what other lines ask. */
const DRAFTS = new Set([
  'elaborar',
  'redactar',
  'integrar',
  'revisar',
  'imprimir',
  'corregir',
  'disenar',
  'escribir',
  'preparar',
  'capturar',
  'validar',
  'verificar',
  'analizar',
  'compilar',
  'concentrar',
  'digitalizar',
  'rubricar',
  'generar',
  'formular',
  'actualizar',
  'archivar',
]);

/** The line's own act: the first words of its text that name one ("Coordinar la suscripción y firma de…": to sign). */
const asked = (lineText: string): { stage: number | undefined; attends: boolean } => {
  const words = lineText
    .split(/[^\p{L}]+/u)
    .map(foldWord)
    .filter((word) => word.length > 3);
  const [first = ''] = words;
  const begins = words.slice(0, 9);
  const own = stageOf(first);
  const stages = (
    own === undefined || first.startsWith('realiz') ? begins : begins.slice(0, 1)
  ).flatMap((word) => stageOf(word) ?? []);
  return {
    stage: stages.length === 0 ? undefined : Math.max(...stages),
    attends: /^(atender|atener|responder|contestar|desahogar)/.test(first),
  };
};

/** Verbs that are the work of some line as they stand; "sustituí el archivo" is not unless the line says so. */
const ORDINARY = new Set(
  `realizar hacer efectuar ejecutar celebrar sesionar atender desahogar impartir rendir dar aplicar responder contestar
  instalar evaluar supervisar coordinar participar asistir acudir organizar reunir promover impulsar implementar operar
  desarrollar emitir expedir generar crear construir conformar constituir otorgar solventar subsanar dictaminar resolver
  visitar entrevistar monitorear brindar proporcionar salir sacar armar montar hablar llamar calendarizar socializar
  publicitar transmitir despachar tramitar sustanciar diligenciar practicar someter exponer autorizar avalar ratificar
  protocolizar instrumentar consolidar recopilar documentar asesorar orientar apoyar fortalecer vincular producir grabar`.split(
    /\s+/,
  ),
);
const isOrdinary = (verb: string): boolean => ORDINARY.has(verb) || stageOf(verb) !== undefined;
export const namesVerb = (verb: string, lineText = ''): boolean =>
  lineText.split(/[^\p{L}]+/u).some((word) => foldWord(word).slice(0, 5) === verb.slice(0, 5));

/** On a line that loads something into a system "ya lo subí" is its act. */
const LOADS = /carg|sub(ir|a)|registr|captur|plataforma|sistema|actualiz|micrositio/i;

/** "Informar a los integrantes…": to tell them is the work. */
const tellsOf = (verb: string, lineText: string): boolean =>
  foldWord(lineText).startsWith(verb.slice(0, 6));

const ENTERS = /^(capturar|registrar|actualizar|ingresar|validar)$/;

/** May a verb that elsewhere is only a step be what this line asks for? */
export const isLinesOwn = (group: VerbGroup, lineText: string | undefined): boolean => {
  if (lineText === undefined) return false;
  if (group.class === 'attaches') return LOADS.test(lineText);
  if (group.class === 'says') return tellsOf(group.verb, lineText);
  if (group.class === 'receives') return /^(recib|dar? seguimiento a la recep)/i.test(lineText);
  return (group.class === 'passes' || group.class === 'arranges') && reaches(group, lineText);
};

/** @param lineText of the line, where it is known. */
export const reaches = (
  { verb, class: kind }: VerbGroup,
  lineText: string | undefined,
): boolean => {
  if (kind === 'finishes' || kind === 'attaches' || kind === 'receives' || kind === 'says')
    return true;
  const line = lineText === undefined ? undefined : asked(lineText);
  if (kind === 'passes') return line !== undefined && !line.attends && line.stage === 3;
  if (kind === 'arranges')
    return (
      line?.stage === 0 ||
      (lineText !== undefined && foldWord(lineText).slice(0, 60).includes(verb.slice(0, 5)))
    );
  if (!isOrdinary(verb) && !namesVerb(verb, lineText)) return false;
  if (line === undefined) return true;
  if (line.attends) return !DRAFTS.has(verb);
  if (LOADS.test(lineText ?? '') && ENTERS.test(verb)) return true;
  return !(DRAFTS.has(verb) && (line.stage ?? 1) > 1);
};
