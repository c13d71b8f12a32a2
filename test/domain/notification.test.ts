/** What stands of a document's acknowledgements when it was published anew, and anew. */
import { describe, expect, test } from 'vitest';
import type { NotificationEvent } from '../../src/domain/ine/notification.ts';
import { foldNotification } from '../../src/domain/ine/notification-fold.ts';
import { calendarOf } from '../../src/domain/time/calendar.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';
import { acknowledged, published } from '../reminders/ack-fixture.ts';

const day = (nth: number): string => `2020-03-0${nth + 1}T10:00:00-06:00`;
const publish = (version: number): NotificationEvent =>
  ({ ...published(), version, at: day(version) }) as NotificationEvent;
const acknowledge = (version: number): NotificationEvent =>
  ({ ...acknowledged(day(version)), version }) as NotificationEvent;

describe('the acknowledgement of one recipient', () => {
  test.each<[string, number, number[], number | undefined, number | undefined]>([
    ['none', 1, [], undefined, undefined],
    ['of the only version', 1, [1], 1, undefined],
    ['of the version before', 2, [1], undefined, 1],
    ['of both', 2, [1, 2], 2, 1],
    ['of the two versions before: the later one', 3, [1, 2], undefined, 2],
    ['of the first and the last', 3, [1, 3], 3, 1],
  ])('%s', (_what, versions, of, stands, earlier) => {
    const numbers = Array.from({ length: versions }, (_, index) => index + 1);
    const events = numbers.flatMap((version) => [
      publish(version),
      ...(of.includes(version) ? [acknowledge(version)] : []),
    ]);
    const [recipient] =
      foldNotification({ id: 'n1', events }, calendarOf(DEFAULT_SETTINGS), 'America/Mexico_City')
        ?.recipients ?? [];
    expect(recipient?.acknowledged?.version).toBe(stands);
    expect(recipient?.earlier?.version).toBe(earlier);
  });
});
