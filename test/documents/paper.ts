/** A paper with everything that a paper may have, and with what people write to be funny. */
import type { Paper } from '../../src/messages/papers/paper.ts';

export const HASH = '0123456789abcdef'.repeat(4);
export const NASTY = [
  '=HYPERLINK("http://x.example","pulsa")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '<script>alert(1)</script> & "comillas"',
  'control\u0000\u0007\u001b y media \ud800 pareja',
  'al\u202erevés',
];

export const paper = (over: Partial<Paper> = {}): Paper => ({
  institution: 'Instituto Electoral de Michoacán',
  title: 'Bitácora: notificaciones [marzo] 1/2',
  subtitle: 'Año 2020, niñez y pingüinos',
  name: 'bitacora-2020-03',
  orientation: 'portrait',
  footer: 'Impreso por Avance el 2 de abril de 2020, 09:05',
  blocks: [
    {
      type: 'facts',
      facts: [
        { label: 'Periodo', value: 'del 1 al 31 de marzo' },
        { label: 'Enlace', value: `https://example.org/${'palabra-que-no-acaba'.repeat(30)}` },
      ],
    },
    { type: 'heading', text: 'Documentos' },
    {
      type: 'table',
      columns: [
        { title: 'Folio', width: 1 },
        { title: 'Asunto', width: 3 },
        { title: 'Huella', width: 2 },
      ],
      rows: NASTY.map((text, at) => [`INE/${at}`, text, HASH]),
    },
    { type: 'list', items: ['1. Lista de asistencia', '2. Asuntos generales'] },
    { type: 'text', text: 'Morelia, Michoacán.', align: 'right' },
    { type: 'signature', name: 'Lic. Íñigo Peña', post: 'Secretario Técnico' },
  ],
  ...over,
});

export const longTable = (rows: number): Paper =>
  paper({
    blocks: [
      {
        type: 'table',
        columns: [{ title: 'Número' }, { title: 'Encabezado que se repite', width: 4 }],
        rows: Array.from({ length: rows }, (_, at) => [
          String(at + 1),
          `renglón número ${at + 1} de la tabla`,
        ]),
      },
    ],
  });
