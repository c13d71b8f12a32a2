/** What a clause speaks of: its nouns outside of prepositions, whether they are the line's own work, and how many are meant. */
import { is, type Item } from './items.ts';
import type { ReplyContext } from './intent.ts';
import { foldWord } from '../tokens.ts';

export interface Noun {
  index: number;
  item: Item;
  /** Behind a preposition: "a las áreas", "con oficio". */
  behind: string | undefined;
  /** Has an article, a possessive or a demonstrative. */
  definite: boolean;
  plural: boolean;
  is: 'work' | 'whole' | 'evidence' | 'person' | 'part' | 'defect' | 'other';
}

/** Nouns that stand for all that the line asks: "la actividad", "la meta del mes". */
const WHOLE =
  /^(actividad|actividades|linea|lineas|meta|metas|tarea|tareas|trabajo|trabajos|mes|programa|encargo|pendiente|pendientes|asuntos|compromiso|accion|acciones|programado|programada|programadas|programados|solicitado|encomienda|tramite|gestion|gestiones|labor|labores|requerido|cuota)$/;

const NOUN_CLASSES = [
  'unit',
  'noun',
  'evidence',
  'person',
  'place',
  'part',
  'defect',
  'name',
] as const;

/** Kinds of things that one word of measure may stand for: a «Documento» may be an oficio. */
const KINDS: string[] = [
  'documento oficio circular informe tarjeta acta minuta acuerdo dictamen sintesis reporte nota escrito memorandum constancia expediente resolucion notificacion correo respuesta lineamiento proyecto convocatoria solicitud requerimiento consulta cedula formato ficha carta invitacion acuse anexo documental documentacion bitacora',
  'reunion sesion mesa junta encuentro capacitacion curso taller platica conferencia videoconferencia foro evento seminario diplomado asesoria',
  'notificacion oficio correo aviso comunicado circular cedula documento',
  'correo llamada mensaje comunicacion electronico telefonica',
  'convenio contrato instrumento acuerdo',
  'difusion publicacion boletin infografia cartel triptico spot banner volante comunicado capsula video folleto diptico',
  'evaluacion examen prueba cuestionario encuesta',
  'base registro captura carga bitacora actualizacion plataforma sistema modulo tabla',
];
const KINDS_OF = KINDS.map((row) => new Set(row.split(' ')));

/** "convenios" → "convenio", "reuniones" → "reunion". */
export const singular = (word: string): string =>
  word.length > 4 && /[rnldzj]es$/.test(word)
    ? word.slice(0, -2)
    : word.length > 4 && word.endsWith('ces')
      ? `${word.slice(0, -3)}z`
      : word.length > 3 && word.endsWith('s') && !/(sis|us)$/.test(word)
        ? word.slice(0, -1)
        : word;

const unitWords = ({ unit = '' }: ReplyContext): string[] =>
  unit.split(/[^\p{L}]+/u).flatMap((word) => (word.length < 3 ? [] : [singular(foldWord(word))]));

/** What things are measured by, whatever they are. */
const MEASURES =
  /^(foja|hoja|pagina|tomo|legajo|punto|hora|minuto|dia|semana|asistente|participante|comentario|folio|kilometro|peso|copia|tanto|voto|inciso|apartado|capitulo|anexo|ejemplar|persona|integrante|transparencia|diapositiva|cuartilla|lamina|renglon|horario|turno|modulo|reproduccion|vista|visualizacion|like|clic|seguidor|descarga|alcance|interaccion)$/;
export const isMeasure = (item: Item): boolean => MEASURES.test(singular(item.form));

/** May this noun be counted in the line's unit? Without a unit any noun of the trade may. */
export const countsAsUnit = (item: Item, context: ReplyContext): boolean => {
  const word = singular(item.form);
  const units = unitWords(context);
  if (units.length === 0)
    return (is(item, 'unit') && !is(item, 'person') && !isMeasure(item)) || item.ofCard;
  return (
    units.includes(word) ||
    item.ofCard ||
    KINDS_OF.some(
      (kind) => !PROOF.test(word) && kind.has(word) && units.some((unit) => kind.has(unit)),
    ) ||
    WHOLE.test(item.form)
  );
};

const DRAFTS = /^(proyecto|anteproyecto|borrador|propuesta|preproyecto)$/;
/**
 * "proyectos de convenio", "anteproyecto de lineamiento": not yet the thing itself, unless the line asks for drafts.
 * A «proyecto de acta» may be all that a line asks for.
 */
export const isDraft = (items: Item[], item: Item): boolean => {
  const word = singular(item.form);
  const [joint, of] = items.slice(items.indexOf(item) + 1);
  if (!DRAFTS.test(word) || item.ofCard || joint?.form !== 'de') return false;
  return of?.ofCard === true || (word !== 'proyecto' && is(of, 'unit'));
};

/** What proves the work, though a line may count it too. */
const PROOF =
  /^(acuse|evidencia|constancia|archivo|anexo|adjunto|comprobante|captura|soporte|foto|sello)/;

const kindOf = (item: Item): Noun['is'] => {
  if (WHOLE.test(item.form)) return 'whole';
  if (!item.ofCard && is(item, 'evidence') && PROOF.test(item.form)) return 'evidence';
  if (item.ofCard || is(item, 'unit')) return 'work';
  if (is(item, 'defect')) return 'defect';
  if (item.form === 'partes') return 'person';
  if (is(item, 'part')) return 'part';
  if (is(item, 'evidence')) return 'evidence';
  if (is(item, 'person', 'place', 'address')) return 'person';
  if (is(item, 'name') && (item.capital || !is(item, 'noun'))) return 'person';
  return 'other';
};

const isPlural = (item: Item, before: Item | undefined): boolean =>
  /^(los|las|unos|unas|estos|estas|esos|esas|sus|mis|nuestros|nuestras|todos|todas)$/.test(
    before?.form ?? '',
  ) ||
  (before?.form !== 'el' &&
    before?.form !== 'la' &&
    /[^s]s$/.test(item.form) &&
    singular(item.form) !== item.form);

/** "a las y los consejeros" */
const joinsArticles = (items: Item[], index: number): boolean =>
  items[index]?.form === 'y' && is(items[index - 1], 'article') && is(items[index + 1], 'article');

const modifies = (item: Item | undefined): boolean =>
  (!/^(del|al)$/.test(item?.form ?? '') &&
    is(
      item,
      'article',
      'possessive',
      'demonstrative',
      'adjective',
      'all',
      'intensifier',
      'some',
    )) ||
  item?.entity?.kind === 'number' ||
  item?.entity?.kind === 'ordinal';

/** @param taken items that stand in a verb group: they are no nouns. */
export const nounsOf = (items: Item[], taken: ReadonlySet<number>): Noun[] =>
  items.flatMap((item, index) => {
    if (taken.has(index) || item.kind !== 'word') return [];
    const named = item.capital && item.classes.length === 0;
    if (!is(item, ...NOUN_CLASSES) && !named && !item.ofCard) return [];
    if (is(item, 'preposition', 'article', 'pronoun', 'negation', 'already')) return [];
    // "se entregó impreso" tells how.
    if (taken.has(index - 1) && item.verbs.some(({ tense }) => tense === 'participle')) return [];
    let start = index - 1;
    while (start >= 0 && (modifies(items[start]) || joinsArticles(items, start))) start -= 1;
    const [before, lead] = [items[index - 1], items[start]];
    const joint = / (de|del|a|al|con|en)$/.exec(lead?.phrase === undefined ? '' : lead.form)?.[1];
    const behind =
      joint !== undefined
        ? joint
        : is(lead, 'preposition') || lead?.form === 'del' || lead?.form === 'al'
          ? lead?.form
          : undefined;
    const isName =
      before !== undefined &&
      !taken.has(index - 1) &&
      !modifies(before) &&
      (is(before, 'address') || NOUN_CLASSES.some((name) => is(before, name))) &&
      behind === undefined;
    return [
      {
        index,
        item,
        behind: behind ?? (isName ? 'de' : undefined),
        definite:
          is(items[start + 1], 'article', 'possessive', 'demonstrative', 'all') ||
          is(before, 'article', 'possessive', 'demonstrative'),
        plural: isPlural(item, before),
        is: named ? 'person' : kindOf(item),
      },
    ];
  });
