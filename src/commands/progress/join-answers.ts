/** One message for several answers, with all their buttons, and one that takes all of them back. */
import type { Answer } from '../../conversation/answer.ts';
import type { Action, Block, Press } from '../../conversation/message.ts';
import { say } from '../../messages/progress/answers.ts';

/** The name that an action takes back, `3-01/3/2`: a report's «Deshacer», a verdict's «Retirar dictamen». */
const undoneBy = (action: Action): string[] => {
  const press: Press | undefined =
    action.kind === 'press'
      ? action.press
      : action.kind === 'form'
        ? action.form.submit.press
        : undefined;
  const { line, month, ordinal, back } = press?.args ?? {};
  const isUndo = press?.verb === 'deshacer' || (press?.verb === 'dictaminar' && back === true);
  return isUndo && ordinal !== undefined ? [[line, month, ordinal].join('/')] : [];
};

/** So many names fit in a button of Slack. */
const MOST_UNDONE = 100;

const undoAll = (blocks: Block[]): Block[] => {
  const names = blocks
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .flatMap(undoneBy);
  if (names.length < 2 || names.length > MOST_UNDONE || names.join().length > 1_500) return [];
  return [
    {
      type: 'actions',
      actions: [
        {
          kind: 'form',
          label: 'Deshacer todo',
          form: {
            title: 'Deshacer todo',
            fields: [
              {
                type: 'text',
                id: 'reason',
                label: 'Motivo (hace falta para dictámenes y meses cerrados)',
                multiline: true,
                maxLength: 500,
              },
            ],
            submit: {
              label: 'Deshacer todo',
              press: { verb: 'deshacer-varias', args: { months: names } },
            },
          },
        },
      ],
    },
  ];
};

export const joinAnswers = (answers: Answer[]): Answer => {
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return first;
  const messages = answers.flatMap((answer) => answer.message ?? []);
  const blocks = messages.flatMap((message) => message.blocks);
  return {
    visibility: 'private',
    code: answers.every((answer) => answer.code === 'recorded') ? 'recorded' : 'mixed',
    reaction: answers.some((answer) => answer.code === 'confirm' || answer.code === 'ask-month')
      ? 'asked'
      : answers.every((answer) => answer.reaction === 'done')
        ? 'done'
        : 'noted',
    message:
      messages.length === 0
        ? say('No había nada que registrar.')
        : {
            text: messages.map((message) => message.text).join(' '),
            blocks: [...blocks, ...undoAll(blocks)],
          },
  };
};
