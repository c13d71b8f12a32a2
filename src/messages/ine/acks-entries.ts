/** What several reminders of documents of the INE speak of: each document once, with what is still missing of it. */
import type { AckItem } from '../../conversation/subject.ts';
import { answerLight, answerStage, owesAnswer } from '../../domain/ine/answering.ts';
import {
  lightOf,
  owes,
  type Light,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { deadlineText } from '../term-words.ts';
import { LIGHTS, RANK } from './lights.ts';
import { sendingLine } from './notification-reminder.ts';
import {
  KIND_NAMES,
  openSubject,
  recipientLabel,
  statusText,
  withdrawnText,
} from './notification-words.ts';

/** What is missing of a document, of one recipient: its acknowledgement, its answer, the mark that it was sent. */
interface Missing {
  light: Light;
  text: string;
}
export interface Entry {
  items: AckItem[];
  notification: NotificationState;
  one: RecipientState;
  missing: Missing[];
  /** The most pressing. */
  light: Light;
}

const missingOf = (
  notification: NotificationState,
  one: RecipientState,
  { about }: AckItem,
  now: number,
): Missing[] => {
  const { withdrawn, deadline, answerDeadline } = notification;
  if (withdrawn !== undefined) return [];
  if (about === undefined) {
    const light = lightOf(one, notification, now);
    const late = light === 'late' ? ' (vencido)' : '';
    return owes(one) ? [{ light, text: `acuse antes de ${deadlineText(deadline)}${late}` }] : [];
  }
  const light = answerLight(notification, now) ?? 'plenty';
  const due = `antes de ${deadlineText(answerDeadline ?? deadline)}${light === 'late' ? ' (vencida)' : ''}`;
  if (about === 'sending')
    return answerStage(notification) === 'unsent'
      ? [{ light, text: `respuesta por enviar al INE ${due}` }]
      : [];
  return owesAnswer(notification, one) ? [{ light, text: `respuesta ${due}` }] : [];
};

const entryOf = (
  items: AckItem[],
  notification: NotificationState,
  one: RecipientState,
  now: number,
): Entry => {
  const missing = items.flatMap((item) => missingOf(notification, one, item, now));
  const [light = one.recipient.mode === 'info' ? 'info' : 'done'] = missing
    .map((each) => each.light)
    .sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b));
  return { items, notification, one, missing, light };
};

const nameOf = ({ notificationId, recipient, toSecretary, about }: AckItem): string =>
  [notificationId, about === 'sending' ? about : recipient, toSecretary === true].join(' ');

/** What is said of one recipient's document together. */
const groupsOf = (items: AckItem[]): AckItem[][] => {
  const groups = new Map<string, AckItem[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups.values()];
};

/** What is no longer asked of a recipient, after a correction, is left out. Late first; what is done last. */
export const entriesOf = (state: PlanState, items: AckItem[], now: number): Entry[] =>
  groupsOf(items)
    .flatMap((group): Entry[] => {
      const [item] = group;
      const notification =
        item === undefined ? undefined : findNotification(state, item.notificationId);
      const one = recipientOf(notification, item?.recipient ?? '');
      return notification === undefined || one === undefined
        ? []
        : [entryOf(group, notification, one, now)];
    })
    .sort(
      (a, b) =>
        RANK.indexOf(a.light) - RANK.indexOf(b.light) ||
        epochOf(a.notification.deadline) - epochOf(b.notification.deadline),
    );

export const waits = ({ missing }: Entry): boolean => missing.length > 0;
export const isSending = ({ items }: Entry): boolean =>
  items.some(({ about }) => about === 'sending');

export const lineOf = (state: PlanState, entry: Entry): string => {
  const { notification, one, light, missing } = entry;
  const { text, withdrawn } = notification;
  const whose = isSending(entry) ? '' : ` · ${recipientLabel(state, one)}`;
  const head = `${LIGHTS[light]} ${text.urgent ? '❗ ' : ''}${KIND_NAMES[text.kind]} ${text.folio}${whose}`;
  if (waits(entry))
    return `${head} · ${missing.map((each) => each.text).join('; ')} — ${openSubject(text, 100)}`;
  if (withdrawn !== undefined) return `${head} · ${withdrawnText(notification)}`;
  return isSending(entry)
    ? `${LIGHTS.done} ${sendingLine(notification)}`
    : `${head} · ${statusText(one, notification)}`;
};
