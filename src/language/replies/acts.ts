/**
 * Does a verb reach what the line asks for? "Se turnó a las áreas" fulfils a line that notifies, not one that attends to
 * requests; "se elaboró el convenio" is a step before its signature.
 */
import { foldWord } from '../tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

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

/** @param lineText of the line, where it is known. */
export const reaches = (
  { verb, class: kind }: VerbGroup,
  lineText: string | undefined,
): boolean => {
  if (kind === 'finishes') return true;
  const line = lineText === undefined ? undefined : asked(lineText);
  if (kind === 'passes') return line !== undefined && !line.attends && line.stage === 3;
  if (kind === 'arranges')
    return (
      line?.stage === 0 ||
      (lineText !== undefined && foldWord(lineText).slice(0, 60).includes(verb.slice(0, 5)))
    );
  if (line === undefined) return true;
  if (line.attends)
    return kind === 'performs' || /^(entregar|notificar|enviar|remitir)$/.test(verb);
  return !(DRAFTS.has(verb) && (line.stage ?? 1) > 1);
};
