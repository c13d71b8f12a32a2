/** Documents of the INE on the sample's people, and what the rule owes about them as the ticks go by. */
import { addDays, epochOf, toInstant } from '../../src/domain/time/dates.ts';
import type {
  NotificationEvent,
  NotificationText,
  Recipient,
} from '../../src/domain/ine/notification.ts';
import { notificationBook } from '../../src/domain/ine/fold.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { owed } from '../../src/reminders/engine.ts';
import type { Owed } from '../../src/reminders/owed.ts';

const ZONE = 'America/Mexico_City';
export const HEAD = 'Titular de Vinculación';
export const SECRETARY = 'Secretario Técnico';

const TEXT: NotificationText = {
  folio: 'INE/1',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Asunto',
  synopsis: '',
  receivedAt: '2020-03-02T10:00:00-06:00',
  term: { unit: 'working_days', amount: 2 },
  urgent: false,
  recipients: [
    { owner: { kind: 'area', key: 'VIN' }, mode: 'ack' },
    { owner: { kind: 'area', key: 'CON' }, mode: 'info' },
  ],
};

export const toArea = (...keys: string[]): Recipient[] =>
  keys.map((key) => ({ owner: { kind: 'area', key }, mode: 'ack' }));

const common = (notificationId: string) => ({
  notificationId,
  authorId: 'p',
  authorName: 'P',
  channel: 'local',
});
export const published = (text: Partial<NotificationText> = {}, id = 'n1'): NotificationEvent => ({
  ...common(id),
  ordinal: 1,
  kind: 'published',
  version: 1,
  text: { ...TEXT, ...text },
  at: text.receivedAt ?? TEXT.receivedAt,
});
export const acknowledged = (at: string, id = 'n1', recipient = 'area:VIN'): NotificationEvent => ({
  ...common(id),
  ordinal: 2,
  kind: 'acknowledged',
  version: 1,
  recipient,
  hash: 'h',
  at,
});

/** Any other event, whatever it carries. */
export const happened = (
  event: Partial<NotificationEvent> & Pick<NotificationEvent, 'kind' | 'at'>,
  id = 'n1',
): NotificationEvent => ({ ...common(id), ordinal: 3, ...event }) as NotificationEvent;
export const answered = (at: string, id = 'n1', recipient = 'area:VIN'): NotificationEvent =>
  happened({ kind: 'answered', recipient, note: 'va', evidence: [], at }, id);
export const sentToIne = (at: string, id = 'n1'): NotificationEvent =>
  happened({ kind: 'sent_to_ine', note: '', at }, id);

/** Nothing but these documents: no line and no session is due. */
export const stateOf = (
  sample: PlanState,
  events: NotificationEvent[],
  over: Partial<PlanState> = {},
): PlanState => ({
  ...sample,
  lines: [],
  sessions: [],
  ...over,
  notifications: notificationBook(
    [...new Set(events.map((one) => one.notificationId))].map((id) => ({
      id,
      events: events.filter((one) => one.notificationId === id),
    })),
  ),
});

export const nameOf = (state: PlanState, key: string): string =>
  state.people.find((one) => one.id === key)?.name ?? key;

const ABOUT = { answer: '?', sending: '>' } as const;
/** `n1 n2* n3? n4> → who`; `*`: for the Secretario to know; `?`: about the answer, `>` that it is sent. */
const told = (state: PlanState, one: Owed): string => {
  const items =
    one.subject.type === 'acks'
      ? one.subject.items
      : one.subject.type === 'notification'
        ? [one.subject]
        : [];
  return `${items.map((item) => `${item.notificationId}${item.recipient === 'area:VIN' ? '' : `(${item.recipient.split(':')[1] ?? ''})`}${item.about === undefined ? '' : ABOUT[item.about]}${item.toSecretary === true ? '*' : ''}`).join(' ')} → ${nameOf(state, one.owner.key)}`;
};

export interface Play {
  from: string;
  until: string;
  /** Minutes between two ticks. */
  every?: number;
  /** Hours in which the service is down, of the plan's zone: `[from, to)`. */
  down?: [string, string];
  /** The state at an instant, where something happens in between. */
  at?: (now: number) => PlanState;
}

/** What each tick owes, as `03-03T17:00 n1 → who`, in order; what was said is not owed again. */
export const play = (
  state: PlanState,
  { from, until, every = 60, down, at = () => state }: Play,
): string[] => {
  const sent = new Set<string>();
  const all: string[] = [];
  const [asleep, back, end] = [
    epochOf(down?.[0] ?? until),
    epochOf(down?.[1] ?? until),
    epochOf(until),
  ];
  for (let now = epochOf(from); now <= end; now += every * 60_000) {
    if (now >= asleep && now < back) continue;
    for (const one of owed(at(now), now, sent)) {
      for (const key of one.mergedKeys) sent.add(key);
      all.push(`${toInstant(now, ZONE).slice(5, 16)} ${told(state, one)}`);
    }
  }
  return all;
};

/** A delegation of an area between two days. */
export const delegation = (
  state: PlanState,
  area: string,
  head: string,
  delegate: string,
  from: string,
  days: number,
) => ({
  ordinal: 1,
  area,
  from,
  to: addDays(from, days),
  headId: state.people.find((one) => one.name === head)?.id ?? '',
  delegateId: state.people.find((one) => one.name === delegate)?.id ?? '',
});
