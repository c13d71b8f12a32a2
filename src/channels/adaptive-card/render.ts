/**
 * The neutral message as an Adaptive Card 1.5: the card that Teams gets, and the simulated workspace draws with the
 * official renderer. Pure JSON; limits are data.
 */
import type { Block, Form, Message } from '../../conversation/message.ts';
import { MORE_THAN_FITS } from '../../messages/platforms/card-words.ts';
import { elementsOf } from './blocks.ts';
import { press, text, type Element } from './elements.ts';
import { input } from './input.ts';
import { CARD_LIMITS, cut } from './limits.ts';

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  speak?: string;
  body: Element[];
  actions?: Element[];
}

const MOST_HALVINGS = 8;
const sizeOf = (card: AdaptiveCard): number =>
  new TextEncoder().encode(JSON.stringify(card)).byteLength;

export interface CardOptions {
  /** What every action of the card brings back beside its own. */
  carry?: Record<string, unknown>;
  /** For these users (at most 60 ids of the platform) the card is asked for anew when they look at it. */
  refresh?: { verb: string; userIds: string[] };
  /** As wide as the conversation, where the platform has narrower cards. */
  full?: boolean;
  /** Bars of signs, where columns without content are drawn too tall. */
  signs?: boolean;
}

const SUBMITS = new Set(['Action.Execute', 'Action.Submit']);

/** The same card, its actions bringing back what they have to. */
const carrying = (value: unknown, carry: Record<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((item) => carrying(item, carry));
  if (typeof value !== 'object' || value === null) return value;
  const { data, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([name, item]) => [name, carrying(item, carry)]),
  );
  return {
    ...inner,
    ...(data === undefined
      ? {}
      : { data: SUBMITS.has(String(rest['type'])) ? { ...(data as object), ...carry } : data }),
  };
};

const card = (
  speak: string,
  body: Element[],
  actions: Element[],
  { carry, refresh, full }: CardOptions,
): AdaptiveCard => {
  const plain = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: cut(speak, 500),
    body,
    ...(actions.length === 0 ? {} : { actions }),
    ...(refresh === undefined
      ? {}
      : {
          refresh: {
            action: {
              type: 'Action.Execute',
              verb: refresh.verb,
              data: { verb: refresh.verb, args: {} },
            },
            userIds: refresh.userIds,
          },
        }),
    ...(full === true ? { msteams: { width: 'Full' } } : {}),
  };
  return (carry === undefined ? plain : carrying(plain, carry)) as AdaptiveCard;
};

/** The same with half of its rows, facts or buttons. */
const halved = (block: Block): Block => {
  switch (block.type) {
    case 'facts':
      return { ...block, facts: block.facts.slice(0, Math.ceil(block.facts.length / 2)) };
    case 'table':
      return { ...block, rows: block.rows.slice(0, Math.ceil(block.rows.length / 2)) };
    case 'actions':
      return { ...block, actions: block.actions.slice(0, Math.floor(block.actions.length / 2)) };
    default:
      return block;
  }
};

/** The whole card; what would not fit is left out from the end, before the last buttons, and said. */
export const renderCard = (message: Message, options: CardOptions = {}): AdaptiveCard => {
  const make = (blocks: Block[]): AdaptiveCard =>
    card(
      message.text,
      blocks.flatMap((block) => elementsOf(block, options.signs === true)),
      [],
      options,
    );
  const fits = (made: AdaptiveCard): boolean => sizeOf(made) <= CARD_LIMITS.bytes;
  const more: Block = { type: 'text', tone: 'subtle', text: MORE_THAN_FITS };
  let made = make(message.blocks);
  const buttons = message.blocks.at(-1)?.type === 'actions' ? message.blocks.slice(-1) : [];
  for (let kept = message.blocks.length - buttons.length - 1; !fits(made) && kept > 0; kept -= 1)
    made = make([...message.blocks.slice(0, kept), more, ...buttons]);
  let left = [...message.blocks.slice(0, 1), more, ...(message.blocks.length > 1 ? buttons : [])];
  for (let tries = 0; !fits(made) && tries < MOST_HALVINGS; tries += 1) {
    left = left.map(halved);
    made = make(left);
  }
  return fits(made) ? made : make([more]);
};

/** It asks for nothing to be filled in. */
const leaving = (action: Element): Element => ({
  ...action,
  associatedInputs: 'none',
  fallback: { ...(action['fallback'] as object), associatedInputs: 'none' },
});

/** A form that was refused, open, with what is wrong and what was filled in; `back` leaves it. */
export const renderForm = (
  form: Form,
  problem: string,
  back: { label: string; verb: string },
  options: CardOptions = {},
): AdaptiveCard =>
  card(
    problem,
    [
      text(problem, { color: 'attention', weight: 'bolder' }),
      text(form.title, { weight: 'bolder' }),
      ...form.fields.map(input),
    ],
    [
      press(
        form.submit.label,
        { verb: form.submit.press.verb, args: form.submit.press.args },
        'primary',
      ),
      leaving(press(back.label, { verb: back.verb, args: {} })),
    ],
    options,
  );
