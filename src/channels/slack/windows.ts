/** Answers to what is pressed in Home or in a window: a window with the answer, or the same window drawn again. */
import type { Answer } from '../../conversation/answer.ts';
import { MODAL } from '../../messages/platforms/slack-words.ts';
import { renderPrivate } from './answers.ts';
import type { SlackDeps } from './deps.ts';

export const showInWindow = async (
  { api, store }: SlackDeps,
  triggerId: string,
  from: { home: boolean; id: string },
  answer: Answer,
): Promise<void> => {
  if (answer.message === undefined || answer.visibility === 'none') return;
  const { blocks } = await renderPrivate(store, answer.message);
  const view = {
    type: 'modal',
    callback_id: 'avance-answer',
    title: { type: 'plain_text', text: MODAL.title },
    close: { type: 'plain_text', text: MODAL.done },
    blocks,
  } as never;
  if (from.home) await api.web.views.open({ trigger_id: triggerId, view });
  else await api.web.views.update({ view_id: from.id, view });
};
