/** A tarjeta or síntesis as the Secretario, its author or a recipient sees it. */
import type { BriefingRecipient, BriefingState } from '../../domain/briefings/briefing.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { smallText } from '../small-text.ts';
import { count, momentName } from '../words.ts';
import { receiveAction, rewriteAction, secretaryActions } from './briefing-forms.ts';
import { briefingRecipientName, briefingStatus, briefingTitle } from './briefing-words.ts';

/** For whom it is drawn; a recipient sees only what circulates, and their own acknowledgement. */
export type BriefingReader =
  { as: 'secretary' } | { as: 'author' } | { as: 'recipient'; recipient: BriefingRecipient };

const receivedLine = (
  state: PlanState,
  { received }: BriefingState,
  recipient: BriefingRecipient,
): string => {
  const acknowledged = received.get(recipient);
  return `${acknowledged === undefined ? '⏳ Sin acuse' : '✅ Acuse'} · ${briefingRecipientName(state, recipient)}${acknowledged === undefined ? '' : `: ${acknowledged.name}, ${momentName(acknowledged.at)}`}`;
};

const files = ({ id, status }: BriefingState, reader: BriefingReader): Action[] => [
  { kind: 'file', label: 'Descargar en Word', file: { kind: 'briefing', id, format: 'docx' } },
  ...(reader.as === 'secretary' && status === 'circulated'
    ? [
        {
          kind: 'file',
          label: 'Correo preparado',
          file: { kind: 'mail', of: 'briefing', id },
        } as const,
      ]
    : []),
];

const actionsOf = (state: PlanState, briefing: BriefingState, reader: BriefingReader): Action[] => {
  const { link } = briefing.text;
  const common: Action[] = [
    ...(link === undefined ? [] : [{ kind: 'link', label: 'Abrir archivo', url: link } as const]),
    ...files(briefing, reader),
  ];
  if (reader.as === 'secretary') return [...secretaryActions(state, briefing), ...common];
  if (reader.as === 'author')
    return briefing.status === 'draft' || briefing.status === 'returned'
      ? [rewriteAction(briefing), ...common]
      : common;
  return briefing.status === 'circulated' && !briefing.received.has(reader.recipient)
    ? [receiveAction(briefing.id, reader.recipient), ...common]
    : common;
};

const summary = (briefing: BriefingState, reader: BriefingReader): string => {
  const title = briefingTitle(briefing);
  if (reader.as === 'secretary' && briefing.status === 'draft')
    return `${title} — la redactó ${briefing.author.name} y espera tu aprobación.`;
  return reader.as === 'recipient' && briefing.status === 'circulated'
    ? `${title} — acusa de recibido.`
    : `${title} — ${briefingStatus(briefing)}`;
};

/** What was withdrawn says so, and no more of its text. */
const withdrawnBlocks = (briefing: BriefingState): Block[] => [
  { type: 'text', text: briefingStatus(briefing), tone: 'attention' },
];

const bodyOf = (state: PlanState, briefing: BriefingState, reader: BriefingReader): Block[] => {
  const { text, author, draftedAt, recipients, received } = briefing;
  return [
    ...(text.text === '' ? [] : [{ type: 'text', text: text.text } as const]),
    smallText(`Redactó: ${author.name}, ${momentName(draftedAt)}`),
    ...(reader.as === 'recipient'
      ? [smallText(receivedLine(state, briefing, reader.recipient))]
      : [
          smallText(briefingStatus(briefing)),
          ...(recipients.length === 0
            ? []
            : [
                smallText(
                  [
                    `${count(received.size, 'acuse', 'acuses')} de ${recipients.length}`,
                    ...recipients.map((one) => receivedLine(state, briefing, one)),
                  ].join('\n'),
                ),
              ]),
        ]),
  ];
};

export const briefingCard = (
  state: PlanState,
  briefing: BriefingState,
  reader: BriefingReader,
): Message => {
  const hidden = reader.as === 'recipient' && briefing.status !== 'circulated';
  const actions = hidden ? [] : actionsOf(state, briefing, reader);
  return {
    text: summary(briefing, reader),
    blocks: [
      { type: 'heading', text: briefingTitle(briefing) },
      ...(hidden ? withdrawnBlocks(briefing) : bodyOf(state, briefing, reader)),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** The line under the card that stands, with what can be done now: who has two parts in it does each. */
export const briefingFollowUp = (
  state: PlanState,
  briefing: BriefingState,
  reader: BriefingReader,
): Message => {
  const text = summary(briefing, reader);
  const hidden = reader.as === 'recipient' && briefing.status !== 'circulated';
  const actions = hidden
    ? []
    : actionsOf(state, briefing, reader).filter(({ kind }) => kind === 'press' || kind === 'form');
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
