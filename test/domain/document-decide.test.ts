/** What may be published of the INE and registered as sent to it: each refusal, what changes nothing, and what is then recorded. */
import { describe, expect, test } from 'vitest';
import type { NotificationText } from '../../src/domain/ine/notification.ts';
import { decideAcknowledge, decideAnswer, decideSent } from '../../src/domain/ine/acknowledge.ts';
import {
  decidePublish,
  type NotificationOutcome,
} from '../../src/domain/ine/notification-decide.ts';
import {
  decideReceipt,
  decideRestoreSent,
  decideSend,
  decideWithdrawSent,
  type OutgoingOutcome,
} from '../../src/domain/ine/outgoing-decide.ts';
import type { OutgoingEvent, OutgoingText } from '../../src/domain/ine/outgoing.ts';
import { outgoingSubject } from '../../src/domain/ine/fold.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import {
  acknowledged,
  answered,
  HEAD,
  published,
  SECRETARY,
  sentToIne,
  stateOf,
  toArea,
} from '../reminders/ack-fixture.ts';
import { openSample } from '../sample.ts';

const { store, planId, close } = await openSample('sqlite');
const sample = await store.read((db) => loadState(db, planId));
await close();

const NOW = '2020-03-10T10:00:00-06:00';
const RECEIVED = '2020-03-02T10:00:00-06:00';
const personOf = (name: string) => sample.people.find((each) => each.name === name)!;
const TERM = { unit: 'working_days' as const, amount: 2 };

const sentOf = (folio: string, more: Partial<OutgoingText> = {}): OutgoingText => ({
  ...{ folio, kind: 'respuesta', addressee: 'UTVOPL', subject: 'S', sentAt: RECEIVED, ...more },
});
const happened = (recordId: string, event: object): OutgoingEvent =>
  ({
    ...{ recordId, ordinal: 1, authorId: 'p', authorName: 'P', channel: 'local', at: RECEIVED },
    ...event,
  }) as OutgoingEvent;
const sent = [
  happened('s1', { kind: 'sent', text: sentOf('IEM-1') }),
  happened('s2', { kind: 'sent', text: sentOf('IEM-2') }),
  happened('s2', { kind: 'withdrawn', reason: 'r', ordinal: 2 }),
  happened('s3', { kind: 'sent', text: sentOf('IEM-3') }),
  happened('s3', { kind: 'receipt', receipt: 'R-3', ordinal: 2 }),
  happened('s4', { kind: 'sent', text: sentOf('IEM-4') }),
  happened('s4', { kind: 'withdrawn', reason: 'r', ordinal: 2 }),
  happened('s5', { kind: 'sent', text: sentOf('IEM-4') }),
];
const outgoing = sent.reduce(
  (slice, event) =>
    outgoingSubject.fold(slice, {
      ...{ scope: 'c', subject: 'outgoing', key: event.recordId, kind: `outgoing.${event.kind}` },
      ...{ payload: event, seq: 1, recordedAt: RECEIVED, at: RECEIVED },
      ...{ authorId: 'p', authorName: 'P', channel: 'local' },
    }),
  outgoingSubject.initial,
)['c']!;
const state = stateOf(
  sample,
  [
    published({ folio: 'INE/1', answerTerm: TERM }, 'n1'),
    published({ folio: 'INE/2' }, 'n2'),
    acknowledged(RECEIVED, 'n2'),
    published({ folio: 'INE/3', answerTerm: TERM }, 'n3'),
    acknowledged(RECEIVED, 'n3'),
    answered(RECEIVED, 'n3'),
    sentToIne(RECEIVED, 'n3'),
  ],
  { outgoing },
);
const by = (name: string) => ({
  ...{ state, at: NOW, actor: { person: personOf(name), channel: 'local' } },
});
/** `record`, `unchanged`, or why not. */
const brief = (outcome: NotificationOutcome | OutgoingOutcome): string =>
  outcome.outcome === 'refused' ? outcome.why : outcome.outcome;
const eventOf = (outcome: NotificationOutcome | OutgoingOutcome): object =>
  outcome.outcome === 'record' ? outcome.event : {};

const text = (over: Partial<NotificationText> = {}): NotificationText => {
  const given = published({ folio: 'INE/9', ...over }, 'n9');
  if (given.kind !== 'published') throw new Error('not published');
  return given.text;
};
const person = (name: string) => [
  { owner: { kind: 'person' as const, key: personOf(name).id }, mode: 'ack' as const },
];
const nobody = [{ owner: { kind: 'person' as const, key: 'ghost' }, mode: 'ack' as const }];

describe('a document of the INE', () => {
  test.each<[string, string, NotificationText, { id: string; reason: string } | undefined]>([
    ['record', SECRETARY, text(), undefined],
    ['not_allowed', HEAD, text(), undefined],
    ['unknown', SECRETARY, text(), { id: 'n0', reason: 'r' }],
    ['folio_taken', SECRETARY, text({ folio: 'ine/1' }), undefined],
    ['folio_taken', SECRETARY, text({ folio: 'INE/1' }), { id: 'n2', reason: 'r' }],
    ['record', SECRETARY, text({ folio: 'INE/2', subject: 'Otro' }), { id: 'n2', reason: 'r' }],
    ['unchanged', SECRETARY, text({ folio: 'INE/2' }), { id: 'n2', reason: 'r' }],
    ['record', SECRETARY, text({ receivedAt: NOW }), undefined],
    ['in_the_future', SECRETARY, text({ receivedAt: '2020-03-10T10:00:01-06:00' }), undefined],
    ['no_recipients', SECRETARY, text({ recipients: [] }), undefined],
    ['record', SECRETARY, text({ recipients: person(HEAD) }), undefined],
    ['unknown_recipient', SECRETARY, text({ recipients: nobody }), undefined],
    ['unknown_recipient', SECRETARY, text({ recipients: toArea('VIN', 'XYZ') }), undefined],
  ])('%s: published by %s, %j, correcting %j', (expected, who, given, corrects) => {
    expect(brief(decidePublish(by(who), 'n9', given, corrects))).toBe(expected);
  });

  test('what is recorded: a first version, or the next one of the same document with its reason', () => {
    const author = { authorId: personOf(SECRETARY).id, authorName: SECRETARY, at: NOW };
    expect(eventOf(decidePublish(by(SECRETARY), 'n9', text()))).toEqual({
      ...{ notificationId: 'n9', kind: 'published', version: 1, text: text() },
      ...{ ...author, channel: 'local' },
    });
    const corrected = text({ folio: 'INE/2', subject: 'Otro' });
    const next = decidePublish(by(SECRETARY), 'n9', corrected, { id: 'n2', reason: 'dice otro' });
    expect(eventOf(next)).toMatchObject({
      ...{ notificationId: 'n2', version: 2, reason: 'dice otro', text: corrected },
    });
  });

  const proof = [{ kind: 'link' as const, url: 'https://x.mx/a' }];
  test.each<[string, string, NotificationOutcome]>([
    ['acknowledged', 'record', decideAcknowledge(by(HEAD), 'n1', 'area:VIN', 'h')],
    ['again', 'unchanged', decideAcknowledge(by(HEAD), 'n2', 'area:VIN', 'h')],
    ['of nobody', 'unknown', decideAcknowledge(by(HEAD), 'n1', 'area:XYZ', 'h')],
    ['of none', 'unknown', decideAcknowledge(by(HEAD), 'n0', 'area:VIN', 'h')],
    ['by another', 'not_allowed', decideAcknowledge(by(HEAD), 'n1', 'area:CON', 'h')],
    ['answered', 'record', decideAnswer(by(HEAD), 'n2', 'area:VIN', 'va', [])],
    ['answered with a link alone', 'record', decideAnswer(by(HEAD), 'n2', 'area:VIN', ' ', proof)],
    ['answered with nothing', 'empty_answer', decideAnswer(by(HEAD), 'n2', 'area:VIN', ' ', [])],
    ['answered again', 'unchanged', decideAnswer(by(HEAD), 'n3', 'area:VIN', ' va ', [])],
    ['answered otherwise', 'record', decideAnswer(by(HEAD), 'n3', 'area:VIN', 'va', proof)],
    ['unread', 'answer_before_acknowledgement', decideAnswer(by(HEAD), 'n1', 'area:VIN', 'va', [])],
    ['of none, answered', 'unknown', decideAnswer(by(HEAD), 'n0', 'area:VIN', 'va', [])],
    ['another’s, answered', 'not_allowed', decideAnswer(by(HEAD), 'n1', 'area:CON', 'va', [])],
    ['sent', 'record', decideSent(by(SECRETARY), 'n1', ' va ')],
    ['sent by a head', 'not_allowed', decideSent(by(HEAD), 'n1', '')],
    ['sent again', 'unchanged', decideSent(by(SECRETARY), 'n3', '')],
    ['none, sent', 'unknown', decideSent(by(SECRETARY), 'n0', '')],
    ['sent though no answer is due', 'no_answer_due', decideSent(by(SECRETARY), 'n2', '')],
  ])('%s: %s', (_what, expected, outcome) => {
    expect(brief(outcome)).toBe(expected);
  });

  test('what is recorded of an answer and of its sending is without blanks around', () => {
    expect(eventOf(decideAnswer(by(HEAD), 'n2', 'area:VIN', ' va ', proof))).toMatchObject({
      ...{ notificationId: 'n2', kind: 'answered', recipient: 'area:VIN', note: 'va' },
      ...{ evidence: proof, authorName: HEAD, at: NOW },
    });
    expect(eventOf(decideSent(by(SECRETARY), 'n1', ' va '))).toMatchObject({
      ...{ notificationId: 'n1', kind: 'sent_to_ine', note: 'va', authorName: SECRETARY },
    });
    expect(eventOf(decideAcknowledge(by(HEAD), 'n1', 'area:VIN', 'h'))).toMatchObject({
      ...{ kind: 'acknowledged', version: 1, recipient: 'area:VIN', hash: 'h', authorName: HEAD },
    });
  });
});

describe('a document sent to the INE', () => {
  const given = (over: Partial<OutgoingText> = {}) => sentOf('IEM-9', over);
  test.each<[string, string, OutgoingText, { id: string; reason: string } | undefined]>([
    ['record', SECRETARY, given(), undefined],
    ['not_allowed', HEAD, given(), undefined],
    ['unknown_sent', SECRETARY, given(), { id: 's0', reason: 'r' }],
    ['sent_withdrawn', SECRETARY, given(), { id: 's2', reason: 'r' }],
    ['reason_needed', SECRETARY, given(), { id: 's1', reason: ' ' }],
    ['sent_folio_taken', SECRETARY, given({ folio: 'iem-1' }), undefined],
    ['sent_folio_taken', SECRETARY, given({ folio: 'IEM-1' }), { id: 's3', reason: 'r' }],
    ['record', SECRETARY, given({ folio: 'IEM-2' }), undefined],
    ['record', SECRETARY, given({ sentAt: NOW }), undefined],
    ['sent_in_the_future', SECRETARY, given({ sentAt: '2020-03-10T10:00:01-06:00' }), undefined],
    ['record', SECRETARY, given({ area: 'VIN' }), undefined],
    ['unknown_area', SECRETARY, given({ area: 'XYZ' }), undefined],
    ['record', SECRETARY, given({ answers: 'n1' }), undefined],
    ['unknown', SECRETARY, given({ answers: 'n0' }), undefined],
    [
      'sent_before_received',
      SECRETARY,
      given({ answers: 'n1', sentAt: '2020-03-02T09:59:59-06:00' }),
      undefined,
    ],
    ['unchanged', SECRETARY, sentOf('IEM-1'), { id: 's1', reason: 'r' }],
    ['record', SECRETARY, sentOf('IEM-1b'), { id: 's1', reason: 'r' }],
  ])('%s: registered by %s, %j, correcting %j', (expected, who, one, corrects) => {
    expect(brief(decideSend(by(who), 's9', one, corrects))).toBe(expected);
  });

  test.each<[string, string, OutgoingOutcome]>([
    ['a receipt', 'record', decideReceipt(by(SECRETARY), 's1', 'R-1')],
    ['a link alone', 'record', decideReceipt(by(SECRETARY), 's1', ' ', 'https://x.mx')],
    ['nothing', 'empty_receipt', decideReceipt(by(SECRETARY), 's1', ' ')],
    ['the same', 'unchanged', decideReceipt(by(SECRETARY), 's3', ' R-3 ')],
    ['the same and a link', 'record', decideReceipt(by(SECRETARY), 's3', 'R-3', 'https://x.mx')],
    ['another', 'record', decideReceipt(by(SECRETARY), 's3', 'R-4')],
    ['by a head', 'not_allowed', decideReceipt(by(HEAD), 's1', 'R-1')],
    ['of none', 'unknown_sent', decideReceipt(by(SECRETARY), 's0', 'R-1')],
    ['of a withdrawn one', 'sent_withdrawn', decideReceipt(by(SECRETARY), 's2', 'R-1')],
    ['withdrawn', 'record', decideWithdrawSent(by(SECRETARY), 's1', 'r')],
    ['withdrawn again', 'unchanged', decideWithdrawSent(by(SECRETARY), 's2', 'r')],
    ['withdrawn without why', 'reason_needed', decideWithdrawSent(by(SECRETARY), 's1', ' ')],
    ['withdrawn by a head', 'not_allowed', decideWithdrawSent(by(HEAD), 's1', 'r')],
    ['none withdrawn', 'unknown_sent', decideWithdrawSent(by(SECRETARY), 's0', 'r')],
    ['restored', 'record', decideRestoreSent(by(SECRETARY), 's2')],
    ['restored though it stands', 'unchanged', decideRestoreSent(by(SECRETARY), 's1')],
    ['its number taken', 'sent_folio_taken', decideRestoreSent(by(SECRETARY), 's4')],
    ['restored by a head', 'not_allowed', decideRestoreSent(by(HEAD), 's2')],
    ['none restored', 'unknown_sent', decideRestoreSent(by(SECRETARY), 's0')],
  ])('%s: %s', (_what, expected, outcome) => {
    expect(brief(outcome)).toBe(expected);
  });

  test('what is recorded of each', () => {
    const author = { authorId: personOf(SECRETARY).id, authorName: SECRETARY, at: NOW };
    const corrected = sentOf('IEM-1b');
    const why = { id: 's1', reason: ' r ' };
    const all: [OutgoingOutcome, object][] = [
      [decideSend(by(SECRETARY), 's9', given()), { recordId: 's9', kind: 'sent', text: given() }],
      [
        decideSend(by(SECRETARY), 's9', corrected, why),
        { recordId: 's1', kind: 'corrected', text: corrected, reason: 'r' },
      ],
      [
        decideReceipt(by(SECRETARY), 's1', ' R-1 ', 'https://x.mx'),
        { recordId: 's1', kind: 'receipt', receipt: 'R-1', link: 'https://x.mx' },
      ],
      [
        decideWithdrawSent(by(SECRETARY), 's1', ' r '),
        { recordId: 's1', kind: 'withdrawn', reason: 'r' },
      ],
      [decideRestoreSent(by(SECRETARY), 's2'), { recordId: 's2', kind: 'restored' }],
    ];
    for (const [outcome, event] of all)
      expect(eventOf(outcome)).toEqual({ ...event, ...author, channel: 'local' });
  });
});
