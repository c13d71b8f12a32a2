/** Which months of the INE's log a document touches. */
import { expect, test } from 'vitest';
import { monthsOf } from '../../src/domain/ine/month-log.ts';
import type { NotificationEvent } from '../../src/domain/ine/notification.ts';
import type { Month } from '../../src/domain/plan/document.ts';
import { acknowledged, published, toArea } from '../reminders/ack-fixture.ts';

const ID = 'n1';
const received = (receivedAt: string): NotificationEvent =>
  published(
    {
      folio: 'INE/1',
      receivedAt,
      term: { unit: 'working_days', amount: 5 },
      recipients: toArea('VIN'),
    },
    ID,
  );
const answered = (at: string): NotificationEvent => ({
  notificationId: ID,
  ordinal: 3,
  kind: 'sent_to_ine',
  note: '',
  authorId: 'p',
  authorName: 'P',
  channel: 'local',
  at,
});

test.each<[string, NotificationEvent[], Month[]]>([
  ['when it was received', [received('2020-10-31T10:00:00-06:00')], [10]],
  [
    'when it was received, as it was written and as it was corrected',
    [received('2020-01-31T10:00:00-06:00'), received('2020-02-01T10:00:00-06:00')],
    [1, 2],
  ],
  [
    'when it was answered',
    [received('2020-09-30T10:00:00-06:00'), answered('2020-10-01T00:00:00-06:00')],
    [9, 10],
  ],
  [
    'each once',
    [received('2020-12-01T10:00:00-06:00'), answered('2020-12-31T23:59:00-06:00')],
    [12],
  ],
  [
    'not when somebody acknowledged it',
    [
      received('2020-02-28T10:00:00-06:00'),
      acknowledged('2020-03-02T10:00:00-06:00', ID, 'area:VIN'),
    ],
    [2],
  ],
])('%s', (_when, events, months) => {
  expect(monthsOf({ id: ID, events })).toEqual(months);
});
