/** The parts that every card is made of: a text, and an action that brings something back. */
import { escapeMarkdown } from './escape.ts';
import { CARD_LIMITS, cut } from './limits.ts';

export type Element = Record<string, unknown> & { type: string };

export const text = (content: string, more: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: escapeMarkdown(cut(content, CARD_LIMITS.text)),
  wrap: true,
  ...more,
});

/** Execute for clients that know it; Submit with the same data for those that do not. */
export const press = (label: string, data: Record<string, unknown>, style?: string): Element => {
  const common = {
    title: cut(label, CARD_LIMITS.title),
    data,
    ...(style === undefined || style === 'default'
      ? {}
      : { style: style === 'danger' ? 'destructive' : 'positive' }),
  };
  return {
    type: 'Action.Execute',
    verb: String(data['verb']),
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
};
