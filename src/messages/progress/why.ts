/** How a reply was understood, in the words of people: clause by clause, what was found, what was not, and the rule that decided. */
import type { Understanding } from '../../domain/progress/progress-entry.ts';
import { joinNames } from '../words.ts';

/** By the grammar's own words; one that is new here is shown as it is. */
const SAYS: Record<string, string> = {
  done: 'está hecho',
  counted: 'una cantidad',
  partly: 'hecho o contado, con una duda',
  step: 'un paso, o algo de otra cosa',
  progress: 'va en camino',
  lacking: 'falta algo',
  unfinished: 'no se concluyó',
  undone: 'no se hizo',
  reason: 'un motivo',
  promise: 'algo por venir',
  evidence: 'una evidencia',
  'nothing-missing': 'no falta nada',
  perhaps: 'quizá está hecho',
  undo: 'deshacer lo reportado',
  help: 'pide ayuda',
  snooze: 'pide un recordatorio',
  question: 'una pregunta',
  supposed: 'algo supuesto, o dicho por otros',
  contrast: 'lo que no es',
  exception: 'una excepción',
  courtesy: 'una cortesía',
  aside: 'un dato',
  denial: 'niega otra cosa',
  talk: 'plática',
};

const RULES: Record<string, string> = {
  empty: 'no dice nada',
  takenBack: 'se retira lo dicho',
  help: 'pide ayuda',
  snooze: 'pide un recordatorio',
  question: 'lo que se pregunta no se registra',
  notDone: 'no se hizo',
  counted: 'una cantidad con un solo papel',
  done: 'hecho, y nada lo contradice',
  partly: 'hay una duda: se pregunta o se anota',
  advance: 'un avance sin cifra se anota',
  remainder: 'de lo que falta se sigue lo hecho: se pregunta',
  reasonAlone: 'un motivo se anota',
  tick: 'una marca junto al código: hecho',
  denial: 'un «no» a secas se pregunta',
  guess: 'una suposición se pregunta',
  step: 'un paso no es el trabajo de la línea',
  nothingMissing: 'no falta nada: se pregunta',
  supposed: 'lo supuesto se anota',
  perhaps: 'podría ser un sí: se pregunta',
  courtesy: 'una cortesía no se contesta',
  evidence: 'una evidencia se guarda como nota',
  comment: 'no reporta nada',
  long: 'es un documento, no una respuesta',
};

const ENTITIES: Record<string, string> = {
  number: 'número',
  plus: 'suma',
  fraction: 'fracción',
  range: 'intervalo',
  percentage: 'porcentaje',
  ordinal: 'ordinal',
  date: 'fecha',
  dates: 'fechas',
  days: 'días',
  hour: 'hora',
  duration: 'duración',
  month: 'mes',
  year: 'año',
  codes: 'línea',
  document: 'documento',
  money: 'dinero',
  phone: 'teléfono',
};

const quoted = (texts: string[]): string => joinNames(texts.map((text) => `«${text}»`));

const clauseWhy = ({
  text,
  says,
  entities,
  unexplained,
}: Understanding['clauses'][number]): string => {
  const found = entities.map(({ kind, text: written }) => `${ENTITIES[kind] ?? kind} «${written}»`);
  return [
    `Entendí «${text}»: ${SAYS[says] ?? says}${found.length === 0 ? '' : ` (${found.join(', ')})`}`,
    ...(unexplained.length === 0 ? [] : [`no entendí: ${quoted(unexplained)}`]),
  ].join('; ');
};

/** One sentence a clause, and the rule. */
export const whyHeard = ({ rule, clauses }: Understanding): string[] => {
  const rules = [...new Set(rule.split(' + ').map((name) => RULES[name] ?? name))];
  return [...clauses.map((clause) => `${clauseWhy(clause)}.`), `Regla: ${rules.join('; ')}.`];
};
