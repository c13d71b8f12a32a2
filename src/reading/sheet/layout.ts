/** The sheets of the workbook and their columns, once for the writer and the reader. */
export const MONTHS = [
  'Ene',
  'Feb',
  'Mar',
  'Abr',
  'May',
  'Jun',
  'Jul',
  'Ago',
  'Sep',
  'Oct',
  'Nov',
  'Dic',
];

export const SHEETS = {
  instructions: 'Instrucciones',
  plan: 'Plan',
  chapters: 'Capítulos',
  programmes: 'Programas',
  objectives: 'Objetivos',
  basis: 'Fundamento legal',
  lines: 'Líneas',
  progress: 'Avance',
  windows: 'Sesiones',
  framework: 'Marco jurídico',
  glossary: 'Glosario',
  members: 'Integrantes',
  discrepancies: 'Observaciones',
} as const;

export const COLUMNS = {
  plan: ['Dato', 'Valor'],
  chapters: ['Capítulo', 'Título'],
  programmes: ['Programa', 'Capítulo', 'Título', 'Objetivo general'],
  objectives: ['Programa', 'Apartado', 'Letra', 'Objetivo', 'Línea'],
  basis: ['Programa', 'Fundamento'],
  lines: [
    'Código',
    'Clave',
    'Programa',
    'Línea de acción',
    'Unidad de medida',
    'Meta',
    'Cuantificación',
    ...MONTHS,
    'Área',
    'Responsable',
  ],
  progress: ['Código', ...MONTHS],
  windows: ['Mes', 'Abre', 'Cierra'],
  framework: ['Norma'],
  glossary: ['Término', 'Significado'],
  members: ['Nombre', 'Cargo'],
  discrepancies: [
    'Observación',
    'Tipo',
    'Gravedad',
    'Línea',
    'Mes',
    'Mensaje',
    'Propuesta',
    'Lecturas',
    'Resolución',
  ],
} as const;

export const PLAN_FIELDS = {
  year: 'Año',
  title: 'Título',
  commission: 'Comisión',
  institution: 'Institución',
  approvedOn: 'Aprobado el',
  presentation: 'Presentación',
  sessionNote: 'Nota de las sesiones',
} as const;

export const INSTRUCTIONS = [
  'Este libro es el programa anual como Avance lo lee y lo escribe. Captura o corrige las hojas y vuelve a importarlo con: plan import ARCHIVO.xlsx',
  'Líneas: una fila por línea de acción. El código es el programa, un guion y el número de la fila: 3-01, 6.2-18.',
  'Cada mes lleva la cantidad programada, un número entero; vacío si no se programa. Su suma debe ser la cuantificación.',
  'Sesiones: el mes (1 a 12) y los días en que abre y cierra, como 2020-01-27.',
  'Avance, Área y Responsable se escriben para consulta; al importar un plan no se guarda avance: para eso está progress import.',
  'No cambies los nombres de las hojas ni los encabezados.',
];
