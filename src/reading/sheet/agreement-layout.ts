/** The sheet of agreements and their commitments, once for the template and the reader. */
export const AGREEMENT_SHEET = 'Convenios';
export const AGREEMENT_ADVICE = 'Usa la plantilla que escribe «agreement template».';
export const AGREEMENT_COLUMNS = [
  'Clave',
  'Contraparte',
  'Tipo',
  'Objeto',
  'Firmado',
  'Termina',
  'Enlace',
  'Compromiso',
  'Área',
  'Vence',
] as const;
export type AgreementColumn = (typeof AGREEMENT_COLUMNS)[number];
/** Of the agreement itself; the rest are of a commitment. */
export const FACT_COLUMNS = [
  'Contraparte',
  'Tipo',
  'Objeto',
  'Firmado',
  'Termina',
  'Enlace',
] as const satisfies AgreementColumn[];

export const AGREEMENT_INSTRUCTIONS = [
  'Llena la hoja «Convenios» y guárdala con: npm run -s avance -- agreement import ARCHIVO.xlsx',
  'Una fila por compromiso. Los datos del convenio van en su primera fila; en las siguientes repítelos igual, o deja esas celdas vacías.',
  'Un convenio sin compromisos ocupa una sola fila, con Compromiso, Área y Vence vacíos.',
  'Clave: la que se escribirá en el chat, por ejemplo CONV-INE-2020; no se repite entre convenios.',
  'Tipo: INE, OPLE, Gobierno, Académica u Otro.',
  'Firmado y Termina: una fecha como 2020-03-25 o 25/03/2020; vacías si todavía no hay.',
  'Enlace (si lo hay): la dirección del archivo, que empieza por https://',
  'Área: el código o el nombre de un área del directorio.',
  'Vence: una fecha como 2020-03-25, o cada mes, día 10 (el último día, si el mes es más corto).',
  'Escribe valores, no fórmulas. Si algo no se entiende no se guarda nada, y el mensaje dice qué celda corregir.',
  'El mismo archivo otra vez no cambia nada. Los datos de un convenio ya guardado se corrigen en el chat, con /convenio y su clave.',
  'Ejemplo: CONV-INE-2020 | Instituto Nacional Electoral | INE | Uso de la RedINE | 2020-01-15 | 2020-12-31 | https://… | Enviar el informe de uso | VIN | cada mes, día 10',
];
