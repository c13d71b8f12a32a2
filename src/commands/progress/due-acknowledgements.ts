/** In `/pendientes`: documents of the INE that wait for this person's acknowledgement, with the button. */
import { owes, recipientName, type NotificationState } from '../../domain/ine/notification.ts';
import { actsFor, openNotifications } from '../../domain/ine/notification-decide.ts';
import type { Action, Block } from '../../conversation/message.ts';
import { acknowledgementLine } from '../../messages/ine/notification-card.ts';
import { count } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { subtleText } from '../../messages/small-text.ts';

const MOST_LISTED = 5;

type Recipient = NotificationState['recipients'][number];

const actionsFor = ({ id, text }: NotificationState, { recipient }: Recipient): Action[] => [
  {
    kind: 'press',
    label: 'Acusar recibo',
    style: 'primary',
    press: { verb: 'acusar', args: { id, recipient: recipientName(recipient) } },
  },
  { kind: 'press', label: 'Ver', press: { verb: 'ine', args: { folio: text.folio } } },
];

export const acknowledgements = (
  { state, actor: { person } }: CommandContext,
  area: string | undefined,
): Block[] => {
  const isWanted = (each: Recipient): boolean =>
    owes(each) &&
    actsFor(person, each) &&
    (area === undefined || each.recipient.owner.key === area);
  const waiting = openNotifications(state)
    .flatMap((notification) =>
      notification.recipients.filter(isWanted).map((each) => ({ notification, each })),
    )
    .sort((a, b) => (a.notification.deadline < b.notification.deadline ? -1 : 1));
  if (waiting.length === 0) return [];
  const more = `… y ${waiting.length - MOST_LISTED} más. Escribe /ine.`;
  return [
    {
      type: 'heading',
      text: `Sin acuse: ${count(waiting.length, 'documento del INE', 'documentos del INE')}`,
    },
    ...waiting.slice(0, MOST_LISTED).flatMap(({ notification, each }): Block[] => [
      { type: 'text', text: acknowledgementLine(state, notification, each) },
      { type: 'actions', actions: actionsFor(notification, each) },
    ]),
    ...(waiting.length > MOST_LISTED ? [subtleText(more)] : []),
  ];
};
