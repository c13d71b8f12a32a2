/** Documents found by words, by the days of reception and by a part of their folio. */
import { describe, expect, test } from 'vitest';
import { foldOutgoing, type OutgoingText } from '../../src/domain/ine/outgoing.ts';
import { emptyBook, register, type Book } from '../../src/domain/ine/book.ts';
import { findByFolioPart, searchDocuments } from '../../src/domain/ine/search.ts';
import type { OutgoingEvent } from '../../src/domain/ine/outgoing.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import { published, stateOf } from '../reminders/ack-fixture.ts';
import { openSample } from '../sample.ts';

const { store, planId, close } = await openSample('sqlite');
const sample = await store.read((db) => loadState(db, planId));
await close();

const sentBook = (folio: string): Book<OutgoingEvent> => {
  const text: OutgoingText = {
    folio,
    kind: 'respuesta',
    addressee: 'UTVOPL',
    subject: 'Credencial',
    sentAt: '2020-03-20T10:00:00-06:00',
  };
  const event: OutgoingEvent = {
    recordId: 's1',
    ordinal: 1,
    kind: 'sent',
    text,
    authorId: 'p',
    authorName: 'P',
    channel: 'local',
    at: text.sentAt,
  };
  return register(
    emptyBook<OutgoingEvent>(),
    { folio: (record) => foldOutgoing(record)?.text.folio, months: () => [], isOpen: () => false },
    's1',
    event,
  );
};

const at = (date: string, time = '10:00') => `${date}T${time}:00-06:00`;
const state = stateOf(
  sample,
  [
    published(
      {
        folio: 'INE/UTVOPL/0123/2020',
        subject: 'Credencialización de electores',
        issuer: 'Vocalía Ejecutiva',
        receivedAt: at('2020-03-12', '23:30'),
      },
      'n1',
    ),
    published(
      {
        folio: 'INE/DEA/45/2020',
        kind: 'circular',
        subject: 'Calendario',
        synopsis: 'Remite la CREDENCIAL\u00A0del año',
        receivedAt: at('2020-03-01', '00:00'),
      },
      'n2',
    ),
    published(
      { folio: 'INE/DEA/0123/2019', subject: 'Acreditación', receivedAt: at('2020-04-02') },
      'n3',
    ),
    published({ folio: 'CRED-7', subject: 'Informe', receivedAt: at('2020-04-02') }, 'n4'),
  ],
  { outgoing: sentBook('IEM-SE-045/2020') },
);
const MARCH = { first: '2020-03-01', last: '2020-03-31' };

describe('by words and days, newest reception first', () => {
  test.each<[string, string[], { first: string; last: string }[], string[]]>([
    [
      'a word of the subject or of the synopsis, whatever its case',
      ['credencial'],
      [],
      ['n1', 'n2'],
    ],
    ['accents typed or not', ['VOCALIA'], [], ['n1']],
    ['accents typed too many', ['cálendario'], [], ['n2']],
    ['ñ as n', ['ano'], [], ['n2']],
    ['every word, wherever it stands', ['credencial', 'vocalía', '0123'], [], ['n1']],
    ['one word too many', ['credencial', 'informe'], [], []],
    ['not within a word', ['itación'], [], []],
    ['a part of the folio', ['123'], [], ['n3', 'n1']],
    ['letters of a folio', ['cred'], [], ['n4', 'n1', 'n2']],
    ['its kind', ['circular'], [], ['n2']],
    ['signs of a pattern are signs', ['.*'], [], []],
    ['a month, with its first moment', [], [MARCH], ['n1', 'n2']],
    ['one day, until its last moment', [], [{ first: '2020-03-12', last: '2020-03-12' }], ['n1']],
    ['the day after', [], [{ first: '2020-03-13', last: '2020-03-13' }], []],
    [
      'one day or another; of one moment the later entry first',
      [],
      [
        { first: '2020-03-01', last: '2020-03-01' },
        { first: '2020-04-02', last: '2020-04-02' },
      ],
      ['n4', 'n3', 'n2'],
    ],
    ['both narrow', ['0123'], [MARCH], ['n1']],
    ['nothing asked, all', [], [], ['n4', 'n3', 'n1', 'n2']],
  ])('%s', (_what, words, periods, ids) =>
    expect(searchDocuments(state, { words, periods }).map(({ id }) => id)).toEqual(ids),
  );
});

describe('by a whole part of the folio', () => {
  test.each<[string, string[], string[]]>([
    ['0123', ['n3', 'n1'], []],
    ['123', ['n3', 'n1'], []],
    ['12', [], []],
    ['23', [], []],
    ['0123/2020', ['n1'], []],
    ['INE 0123', ['n3', 'n1'], []],
    ['utvopl/0123', ['n1'], []],
    ['2020/0123', [], []],
    ['45', ['n2'], ['s1']],
    ['7', ['n4'], []],
    ['1230', [], []],
    ['/', [], []],
    ['', [], []],
  ])('«%s»', (part, received, sent) => {
    const found = findByFolioPart(state, part);
    expect(found.received.map(({ id }) => id)).toEqual(received);
    expect(found.sent.map(({ id }) => id)).toEqual(sent);
  });
});
