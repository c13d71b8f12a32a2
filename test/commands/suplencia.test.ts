/** Who acts for the head of an area while they are away: who names them, from when to when, and what keeps both names. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/registry.ts';
import { readCommandText } from '../../src/language/command-text.ts';
import { vocabularyOf } from '../../src/language/vocabulary.ts';
import { owed } from '../../src/reminders/engine.ts';
import { appendNotificationEvent } from '../../src/store/record/events.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  OTHER,
  people,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const ENLACE = 'Enlace SIVOPLE';
const grant = (who: string, over: Record<string, string> = {}) =>
  press(who, {
    verb: 'suplencia',
    args: { person: people.get(ENLACE) ?? '', from: '2020-01-02', to: '2020-01-10', ...over },
  });
const publish = () =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/1',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Asunto',
      areas: 'VIN',
      date: '2020-01-02',
      time: '08:00',
      urgent: 'no',
    },
  });
const ack = (who: string) =>
  press(who, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });

describe('the delegate', () => {
  test('acts with the head’s rights in those days, and the record keeps both names', async () => {
    await publish();
    expect((await ack(ENLACE)).code).toBe('not-allowed');
    expect(await grant(HEAD)).toMatchObject({ code: 'recorded' });
    expect((await ack(ENLACE)).code).toBe('recorded');
    expect(everything((await slash(SECRETARY, '/ine INE/1')).message)).toContain(
      'Acuse: Enlace SIVOPLE (suplente de Titular de Vinculación)',
    );
    const [event] = (await sample.state()).notifications.records.get('n1')?.events.slice(-1) ?? [];
    expect(event).toMatchObject({ kind: 'acknowledged', authorName: ENLACE, onBehalfOf: HEAD });
  });

  test.each<[string, string, boolean]>([
    ['the day before', '2020-01-05T10:00:00-06:00', false],
    ['the first day', '2020-01-06T00:00:00-06:00', true],
    ['the last day', '2020-01-08T23:59:00-06:00', true],
    ['the day after', '2020-01-09T00:00:00-06:00', false],
  ])('on %s', async (_day, at, may) => {
    await publish();
    await grant(HEAD, { from: '2020-01-06', to: '2020-01-08' });
    sample.at(at);
    expect((await ack(ENLACE)).code).toBe(may ? 'recorded' : 'not-allowed');
  });

  test('of another area reports with both names; in their own area by themselves', async () => {
    expect((await slash(OTHER, '/hecho 3-01')).code).toBe('not-allowed');
    await grant(HEAD, { person: people.get(OTHER) ?? '' });
    expect((await slash(OTHER, '/hecho 3-01')).code).toBe('recorded');
    expect((await slash(ANALYST, '/hecho 3-02')).code).toBe('recorded');
    expect((await sample.state()).entries.map((one) => [one.authorName, one.onBehalfOf])).toEqual([
      [OTHER, HEAD],
      [ANALYST, undefined],
    ]);
    expect(everything((await slash(SECRETARY, '/hecho 3-01')).message)).toContain(
      'Analista de Convenios (suplente de Titular de Vinculación)',
    );
  });

  test('may do no more once the head is back', async () => {
    await publish();
    await grant(HEAD);
    expect(
      await press(HEAD, { verb: 'suplencia', args: { back: people.get(HEAD) ?? '' } }),
    ).toMatchObject({ code: 'recorded' });
    expect((await ack(ENLACE)).code).toBe('not-allowed');
  });

  test('is the one who is reminded, and the head is not', async () => {
    const state = await sample.state();
    const text = {
      folio: 'INE/2',
      kind: 'oficio' as const,
      issuer: 'U',
      subject: 'S',
      synopsis: '',
      receivedAt: '2020-01-02T08:00:00-06:00',
      term: { unit: 'hours' as const, amount: 6 },
      urgent: false,
      recipients: [{ owner: { kind: 'area' as const, key: 'VIN' }, mode: 'ack' as const }],
    };
    await sample.store.write((tx) =>
      appendNotificationEvent(tx, state.planId, {
        notificationId: 'n1',
        kind: 'published',
        version: 1,
        text,
        authorId: 'p',
        authorName: 'P',
        channel: 'cli',
        at: '2020-01-02T08:00:00-06:00',
      }),
    );
    const told = async (): Promise<string[]> =>
      owed(await sample.state(), Date.parse('2020-01-02T14:00:00-06:00'), new Set())
        .filter((one) => one.rule === 'ACK_PENDING' && one.at.includes('T14:00'))
        .map((one) => one.owner.key);
    expect(await told()).toContain(people.get(HEAD));
    await grant(HEAD);
    expect(await told()).toContain(people.get(ENLACE));
    expect(await told()).not.toContain(people.get(HEAD));
  });
});

describe('naming one', () => {
  test.each<[string, string, Record<string, string>, string, RegExp]>([
    ['staff', ANALYST, {}, 'no-area', /encabeza un área/],
    ['a consejera', COMMISSIONER, {}, 'no-area', /encabeza un área/],
    ['the Secretario, for a head', SECRETARY, { head: HEAD }, 'recorded', /dos nombres/],
    ['a head, for another', 'Titular de Convenios', { head: HEAD }, 'not-allowed', /Puede: /],
    ['of oneself', HEAD, { person: HEAD }, 'bad-oneself', /otra persona/],
    [
      'backwards',
      HEAD,
      { from: '2020-01-10', to: '2020-01-03' },
      'bad-backwards',
      /antes de empezar/,
    ],
    [
      'in days gone by',
      HEAD,
      { from: '2019-12-01', to: '2019-12-31' },
      'bad-in-the-past',
      /ya pasaron/,
    ],
    ['without an end', HEAD, { to: '' }, 'bad-arguments', /hasta qué día/],
    ['of nobody', HEAD, { person: 'nadie' }, 'unknown', /No encontré/],
  ])('%s', async (_what, who, over, code, said) => {
    const named = Object.fromEntries(
      Object.entries(over).map(([name, value]) => [name, people.get(value) ?? value]),
    );
    const answer = await grant(who, named);
    expect([answer.code, answer.message?.text]).toEqual([code, expect.stringMatching(said)]);
  });

  test('twice in the same days is refused', async () => {
    await grant(HEAD);
    expect((await grant(HEAD, { from: '2020-01-08', to: '2020-01-20' })).code).toBe('overlaps');
    expect((await grant(HEAD, { from: '2020-01-11', to: '2020-01-20' })).code).toBe('recorded');
  });

  test.each<[string, object]>([
    ['Enlace SIVOPLE 3 de marzo 10 de marzo', { from: '2020-03-03', to: '2020-03-10' }],
    ['enlace sivople del 3 al 10 de marzo', { from: '2020-03-03', to: '2020-03-10' }],
    [
      'Enlace SIVOPLE desde el 3 de marzo hasta el 10 de marzo',
      { from: '2020-03-03', to: '2020-03-10' },
    ],
  ])('is typed «%s»', async (text, dates) => {
    expect(
      readCommandText(
        commands,
        'suplencia',
        text,
        vocabularyOf(await sample.state()),
        '2020-01-02',
      ),
    ).toEqual({ ok: true, args: { person: people.get(ENLACE), ...dates } });
  });
  test.each(['Enlace SIVOPLE', 'Enlace SIVOPLE 3 de marzo', 'Nadie 3 de marzo 10 de marzo'])(
    '«%s» is told what is missing',
    async (text) => {
      expect(
        readCommandText(
          commands,
          'suplencia',
          text,
          vocabularyOf(await sample.state()),
          '2020-01-02',
        ).ok,
      ).toBe(false);
    },
  );
});
