/** Who is told of what was said of a month: the Secretario of a proposed justification, its author of a rejected one, nobody of anything else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import type { NotificationState } from '../../src/domain/ine/notification.ts';
import type { ServiceNotice } from '../../src/conversation/subject.ts';
import { noticesOf, publishedNotices, serviceNotice } from '../../src/reminders/notices.ts';
import { openSample, type Sample } from '../sample.ts';

const TODAY = '2020-02-10';
const ANALYST = 'Analista de Vinculación';
const HEAD = 'Titular de Vinculación';
const SECRETARY = 'Secretario Técnico';

let sample: Sample;
let base: PlanState;
beforeAll(async () => {
  sample = await openSample();
  base = await sample.state();
});
afterAll(() => sample.close());

type Kind = ProgressEntry['kind'];
const entryOf = (ordinal: number, kind: Kind, by: string): ProgressEntry => ({
  lineKey: '3-01',
  month: 1,
  ordinal,
  kind,
  evidence: [],
  authorId: base.people.find(({ name }) => name === by)?.id ?? 'ghost',
  authorName: by,
  channel: 'local',
  at: `${TODAY}T10:00:00-06:00`,
  ...(kind === 'report' ? { total: 1 } : { note: 'x' }),
});
const told = (kind: Kind, by: string, proposedBy = ANALYST): string[] => {
  const entry = entryOf(2, kind, by);
  const state = { ...base, entries: [entryOf(1, 'justification', proposedBy), entry] };
  return noticesOf(state, TODAY, entry).map(
    ({ rule, owner }) => `${rule} ${base.people.find(({ id }) => id === owner.key)?.name}`,
  );
};

test.each<[Kind, string, string[]]>([
  ['justification', ANALYST, [`JUSTIFICATION_PROPOSED ${SECRETARY}`]],
  ['justification', SECRETARY, []],
  [
    'justification_rejected',
    SECRETARY,
    [`JUSTIFICATION_REJECTED ${ANALYST}`, `JUSTIFICATION_REJECTED ${HEAD}`],
  ],
  ['justification_accepted', SECRETARY, []],
  ['report', SECRETARY, []],
  ['note', SECRETARY, []],
  ['comment', SECRETARY, []],
  ['undo', SECRETARY, []],
  ['snooze', SECRETARY, []],
])('%s by %s: %j', (kind, by, notices) => {
  expect(told(kind, by)).toEqual(notices);
});

test('of what was rejected: not who rejected it themselves, nor who is gone; the head once', () => {
  const head = [`JUSTIFICATION_REJECTED ${HEAD}`];
  expect(told('justification_rejected', SECRETARY, SECRETARY)).toEqual(head);
  expect(told('justification_rejected', SECRETARY, 'Nadie')).toEqual(head);
  expect(told('justification_rejected', SECRETARY, HEAD)).toEqual(head);
});

test.each<[Kind, string, string, string, object]>([
  ['justification', ANALYST, 'JUSTIFICATION_PROPOSED', SECRETARY, { type: 'justification' }],
  ['justification_rejected', SECRETARY, 'JUSTIFICATION_REJECTED', ANALYST, { type: 'verdict' }],
])('what is told of a %s, under which key and until when', (kind, by, rule, to, subject) => {
  const entry = entryOf(2, kind, by);
  const state = { ...base, entries: [entryOf(1, 'justification', ANALYST), entry] };
  const personId = base.people.find(({ name }) => name === to)?.id;
  const key = `${base.planId}/${rule}/3-01/2020-01.2/${personId}`;
  expect(noticesOf(state, TODAY, entry).slice(0, 1)).toEqual([
    {
      ...{ key, rule, at: entry.at, worthUntil: '2020-04-10T00:00:00-05:00' },
      ...{ owner: { kind: 'person', key: personId }, mergedKeys: [key], lineKeys: ['3-01'] },
      subject: { ...subject, lineKey: '3-01', month: 1, ordinal: 2 },
    },
  ]);
});

test('a document of the INE is told to each of its recipients, once a version', () => {
  const recipients = [
    { recipient: { owner: { kind: 'area', key: 'VIN' }, mode: 'ack' } },
    { recipient: { owner: { kind: 'person', key: 'p1' }, mode: 'ack' } },
  ];
  const document = { id: 'n1', version: 2, recipients } as NotificationState;
  const at = `${TODAY}T10:00:00-06:00`;
  expect(publishedNotices(at, document, base)).toEqual(
    ['area:VIN', 'person:p1'].map((recipient) => {
      const [kind, key] = recipient.split(':');
      const name = `${base.commissionId}/INE_PUBLISHED/n1.v2/${recipient}`;
      return {
        ...{ key: name, rule: 'INE_PUBLISHED', at, worthUntil: '2020-04-10T00:00:00-05:00' },
        ...{ owner: { kind, key }, mergedKeys: [name], lineKeys: [] },
        subject: { type: 'notification', notificationId: 'n1', recipient },
      };
    }),
  );
});

const account = { channel: 'slack', account: 'U1', who: 'Alguien' };
test.each<[ServiceNotice, string]>([
  [{ kind: 'account_matched', ...account, personId: 'p1' }, 'ACCOUNT_MATCHED/slack:U1'],
  [{ kind: 'stranger', ...account }, 'STRANGER/slack:U1'],
  [
    { kind: 'address_failed', channel: 'slack', where: 'C1', error: 'e' },
    'ADDRESS_FAILED/slack:C1',
  ],
])('the Secretario is told of %j once a month', (notice, what) => {
  const [secretary] = base.people.filter(({ name }) => name === SECRETARY);
  const key = `${base.commissionId}/${what}/2020-02/${secretary?.id}`;
  const at = `${TODAY}T10:00:00-06:00`;
  expect(serviceNotice(base, at, notice)).toEqual([
    {
      ...{ key, rule: what.split('/')[0], at, worthUntil: '2020-04-10T00:00:00-05:00' },
      ...{ owner: { kind: 'person', key: secretary?.id }, mergedKeys: [key], lineKeys: [] },
      subject: { type: 'notice', notice },
    },
  ]);
});
