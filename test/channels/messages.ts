/** Messages with every kind of block, action and field: what the renderer's tests draw. */
import type { Block, Message } from '../../src/conversation/message.ts';

export const message = (...blocks: Block[]): Message => ({ text: 'Una oración.', blocks });

const press = { verb: 'reportar', args: { line: '3-01', month: 1 } };

/** One block of every type; `satisfies` makes a new type of block fail here until it is drawn. */
export const EVERY_BLOCK = {
  heading: { type: 'heading', text: '3-01 · Enero' },
  text: { type: 'text', text: 'Dar seguimiento a las sesiones', tone: 'warning', size: 'small' },
  facts: {
    type: 'facts',
    facts: [
      { label: 'Meta', value: 'Informe' },
      { label: 'Programado', value: '1 · Sesión' },
    ],
  },
  progress: {
    type: 'progress',
    label: '3 · Comunicación',
    done: 3,
    total: 12,
    detail: 'rezago 1',
    action: { verb: 'avance', args: { value: '3' } },
  },
  table: {
    type: 'table',
    columns: ['Mes', 'Avance', 'Estado'],
    rows: [
      ['Enero', '1 de 1', 'Hecho'],
      ['Febrero', '— de 2', 'Sin reporte'],
    ],
  },
  divider: { type: 'divider' },
  actions: {
    type: 'actions',
    actions: [
      { kind: 'press', label: 'Hecho', style: 'primary', press },
      { kind: 'press', label: 'Deshacer', style: 'danger', press },
      { kind: 'link', label: 'Ver evidencia', url: 'https://example.org/acta' },
      {
        kind: 'form',
        label: 'Reportar avance',
        form: {
          title: 'Reportar avance',
          fields: [
            { type: 'number', id: 'total', label: 'Total', required: true, min: 0, value: 1 },
            {
              type: 'text',
              id: 'note',
              label: 'Nota',
              multiline: true,
              maxLength: 500,
              placeholder: 'Opcional',
              value: 'x',
            },
            { type: 'date', id: 'date', label: 'Fecha', value: '2020-03-15' },
            { type: 'time', id: 'time', label: 'Hora', value: '10:00' },
            {
              type: 'choice',
              id: 'item',
              label: 'Punto',
              options: [{ label: 'Orden del día', value: 'agenda' }],
              value: 'agenda',
            },
            {
              type: 'multichoice',
              id: 'lines',
              label: 'Líneas',
              required: true,
              options: [
                { label: '3-01', value: 'a' },
                { label: '3-02', value: 'b' },
              ],
              values: ['a', 'b'],
            },
          ],
          submit: { label: 'Reportar', press },
        },
      },
    ],
  },
} satisfies { [Type in Block['type']]: Extract<Block, { type: Type }> };
