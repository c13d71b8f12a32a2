/** In `/pendientes`: documents of the INE that wait for this person: their acknowledgement, their answer, that it is marked as sent. */
import {
  owes,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { answerLight, answerStage, owesAnswer } from '../../domain/ine/answering.ts';
import { actsFor, openNotifications } from '../../domain/ine/notification-decide.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { Action, Block } from '../../conversation/message.ts';
import {
  acknowledgeAction,
  answerAction,
  seeAction,
  sendingAction,
} from '../../messages/ine/answer-forms.ts';
import { acknowledgementLine } from '../../messages/ine/notification-card.ts';
import { answerLine, sendingLine } from '../../messages/ine/notification-reminder.ts';
import { count } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { subtleText } from '../../messages/small-text.ts';

const MOST_LISTED = 5;

interface Waiting {
  text: string;
  late: boolean;
  actions: Action[];
  deadline: string;
}

const sectionOf = (title: string, waiting: Waiting[]): Block[] => {
  if (waiting.length === 0) return [];
  const listed = waiting.sort((a, b) => (a.deadline < b.deadline ? -1 : 1)).slice(0, MOST_LISTED);
  return [
    { type: 'heading', text: title },
    ...listed.flatMap(({ text, late, actions }): Block[] => [
      { type: 'text', text, ...(late ? { tone: 'attention' as const } : {}) },
      { type: 'actions', actions },
    ]),
    ...(waiting.length > MOST_LISTED
      ? [subtleText(`… y ${waiting.length - MOST_LISTED} más. Escribe /ine.`)]
      : []),
  ];
};

const recipientsFor = (
  { actor: { person } }: CommandContext,
  area: string | undefined,
  { recipients }: NotificationState,
): RecipientState[] =>
  recipients.filter(
    (each) => actsFor(person, each) && (area === undefined || each.recipient.owner.key === area),
  );

const answerOf = (
  { state, clock }: CommandContext,
  notification: NotificationState,
  each: RecipientState,
): Waiting => {
  const answer = answerAction(notification, each);
  return {
    text: answerLine(state, notification, each, clock.planNow()),
    late: answerLight(notification, clock.planNow()) === 'late',
    actions: [answer ?? acknowledgeAction(notification, each), seeAction(notification)],
    deadline: notification.answerDeadline ?? '',
  };
};

/** Who marks answers as sent is told of those that are in; of an area, where it answers them. */
const sendings = (
  { actor, clock }: CommandContext,
  area: string | undefined,
  open: NotificationState[],
): Waiting[] =>
  allowed(actor.person, 'send')
    ? open
        .filter(
          (notification) =>
            answerStage(notification) === 'unsent' &&
            (area === undefined ||
              notification.recipients.some(({ recipient }) => recipient.owner.key === area)),
        )
        .map((notification) => ({
          text: sendingLine(notification, clock.planNow()),
          late: answerLight(notification, clock.planNow()) === 'late',
          actions: [sendingAction(notification), seeAction(notification)],
          deadline: notification.answerDeadline ?? '',
        }))
    : [];

export const acknowledgements = (context: CommandContext, area: string | undefined): Block[] => {
  const { state } = context;
  const open = openNotifications(state);
  const mine = open.flatMap((notification) =>
    recipientsFor(context, area, notification).map((each) => ({ notification, each })),
  );
  const unacknowledged = mine
    .filter(({ each }) => owes(each))
    .map(({ notification, each }): Waiting => ({
      text: acknowledgementLine(state, notification, each),
      late: false,
      actions: [acknowledgeAction(notification, each), seeAction(notification)],
      deadline: notification.deadline,
    }));
  const unanswered = mine
    .filter(({ notification, each }) => owesAnswer(notification, each))
    .map(({ notification, each }) => answerOf(context, notification, each));
  const unsent = sendings(context, area, open);
  return [
    ...sectionOf(
      `Sin acuse: ${count(unacknowledged.length, 'documento del INE', 'documentos del INE')}`,
      unacknowledged,
    ),
    ...sectionOf(
      `Sin respuesta: ${count(unanswered.length, 'documento del INE', 'documentos del INE')}`,
      unanswered,
    ),
    ...sectionOf(`Por enviar al INE: ${count(unsent.length, 'respuesta', 'respuestas')}`, unsent),
  ];
};
