/** A line's card as «Responder» opens it for one person: with a form in which it is answered in one's own words. */
import type { Action, Block, Message } from '../../conversation/message.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { monthName } from '../words.ts';
import { subtleText } from '../small-text.ts';

const answerForm = (line: PlanLine, month: Month): Action => ({
  kind: 'form',
  label: 'Contestar',
  form: {
    title: `Contestar ${line.code}, ${monthName(month)}`,
    fields: [
      {
        type: 'text',
        id: 'text',
        label: 'Tu respuesta',
        multiline: true,
        maxLength: 1_000,
        placeholder: '«listo», «van 3», «no se pudo porque…»',
      },
      {
        type: 'text',
        id: 'evidence',
        label: 'Enlace de evidencia (opcional)',
        placeholder: 'https://…',
        maxLength: 500,
      },
    ],
    submit: {
      label: 'Contestar',
      press: { verb: 'contestar-linea', args: { line: line.lineKey, month } },
    },
  },
});

const IN_PRIVATE =
  'También te la dejé en tu conversación privada con Avance: contesta ahí en su hilo, «van 3», un archivo o «no se pudo porque…», sin escribir el código.';

/** @param card as it is drawn now. @param inPrivate whether it stands in the person's own conversation too. */
export const openedLine = (
  card: Message,
  { line, month }: { line: PlanLine; month: Month },
  inPrivate: boolean,
): Message => ({
  text: card.text,
  blocks: [
    ...card.blocks.map((block): Block =>
      block.type === 'actions'
        ? { type: 'actions', actions: [...block.actions, answerForm(line, month)] }
        : block,
    ),
    ...(inPrivate ? [subtleText(IN_PRIVATE)] : []),
  ],
});

export const NOTHING_SAID =
  'Escribe tu respuesta, por ejemplo «listo», «van 3» o «no se pudo porque…», o pega un enlace.';
