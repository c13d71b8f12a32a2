/** The whole real plan in Teams, in eight channels and the commission's, with people answering and Teams failing all year. */
import { expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { cardFor } from '../../src/channels/teams/render.ts';
import { localDate } from '../../src/domain/time/dates.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { expectedKeys } from '../crash/reckon.ts';
import { makeRandom } from '../crash/random.ts';
import { throughTheYear, until } from '../year.ts';
import type { Fault, Faults, FakeMessage } from './fake/teams.ts';
import { CHANNELS, COMMISSION, openYear, personOf, type Year } from './year.ts';

const random = makeRandom(2020);
const words = (value: unknown): string => JSON.stringify(value);
const SECRETARY = personOf('Secretario Técnico');
const PRESIDENT = personOf('Consejera Presidenta');

/** Every seventeenth post goes wrong, each time in another way; of these two are in doubt, and taken. */
const FAULTS: Fault[] = [
  'cut-after',
  { status: 429 },
  '500-before',
  { status: 502 },
  '500-after',
  { status: 412, retryAfter: 3 },
  'cut-before',
  { status: 504 },
];
/** What goes wrong is not what is tried again: a message in doubt is sent once more, and no oftener. */
const makeFaults = (): Faults => {
  const troubled = new Set<string>();
  return ({ method, nth, conversation }) => {
    if (method !== 'post' || troubled.delete(conversation) || nth % 17 !== 0) return undefined;
    troubled.add(conversation);
    return FAULTS[(nth / 17) % FAULTS.length];
  };
};

/** What people do with a card: each leaves one more entry in the record. */
const DEEDS: ((year: Year, channel: string, card: FakeMessage) => Promise<unknown>)[] = [
  ({ teams }, channel, card) =>
    teams.say(SECRETARY, channel, 'listo & <entregado> https://iem.org.mx/acta.pdf', {
      thread: card.id,
    }),
  ({ teams }, channel, card) =>
    teams.say(SECRETARY, channel, 'no se pudo porque no hubo sesión', { thread: card.id }),
  ({ teams }, channel, card) => teams.press(SECRETARY, channel, card, 'Hecho'),
  ({ teams }, channel, card) => teams.press(SECRETARY, channel, card, 'Hecho', {}, 'submit'),
];

const entries = ({ store }: Year): Promise<number> => store.read((db) => db.progressReport.count());
const isOpen = (card: FakeMessage): boolean =>
  card.card !== undefined &&
  words(card.card).includes('"marcar-hecho"') &&
  words(card.card).includes('⭕');

test('a year ends with no violation, no loss, no duplicate but where a sending was in doubt, and every card equal to the database', async () => {
  const year = await openYear();
  const { teams, store, planId, clock } = year;
  teams.tokens.lifeMs = 3_600_000;
  teams.faulty(makeFaults());
  const answered = new Set<string>();
  const openCards = () =>
    CHANNELS.flatMap((channel) =>
      teams
        .standing(channel)
        .slice(-40)
        .filter((one) => !answered.has(one.id) && isOpen(one))
        .map((card) => ({ channel, card })),
    );
  try {
    const sweeps = await throughTheYear(year, async () => {
      const open = openCards();
      if (open.length === 0 || random.next() > 0.6) return;
      const { channel, card } = random.pick(open);
      answered.add(card.id);
      const before = await entries(year);
      await random.pick(DEEDS)(year, channel, card);
      await until(async () => (await entries(year)) > before, `recorded by ${words(card.summary)}`);
      await year.drain();
      const asked = teams.messages(teams.direct(PRESIDENT.oid)).length;
      await teams.say(PRESIDENT, teams.direct(PRESIDENT.oid), '/avance');
      await until(
        async () =>
          (await store.read((db) => db.inboundWork.count({ where: { doneAt: null } }))) === 0,
        'worked through',
      );
      await year.drain();
      expect(teams.messages(teams.direct(PRESIDENT.oid)).length).toBeGreaterThanOrEqual(asked + 2);
    });
    await teams.settled();
    await year.drain();
    expect(answered.size).toBeGreaterThan(40);

    // Limits and shapes, by Teams' own word.
    expect({
      violations: teams.violations,
      limited: teams.rateLimited,
      refusals: teams.refusals,
    }).toEqual({ violations: [], limited: [], refusals: [] });

    // No loss; what stands in Teams is what was sent, and what was taken while we were told that it was not.
    const state = await year.state();
    const rows = await store.read((db) =>
      db.delivery.findMany({ where: { planId }, include: { postings: true, address: true } }),
    );
    const sent = rows.filter((row) => row.state === 'sent');
    expect(rows.filter((row) => row.state !== 'sent' && row.state !== 'omitted')).toEqual([]);
    const standing = [...CHANNELS, COMMISSION]
      .flatMap((id) => teams.standing(id))
      .concat(
        rows
          .filter((row) => row.address.externalId.startsWith('a:'))
          .map((row) => row.address.externalId)
          .filter((id, at, all) => all.indexOf(id) === at)
          .flatMap((id) => teams.standing(id)),
      );
    const known = new Set(
      rows.flatMap((row) => row.postings.flatMap((posting) => posting.externalId ?? [])),
    );
    expect(teams.uncertain.length).toBeGreaterThan(5);
    expect(
      standing
        .map((one) => one.id)
        .filter((id) => !known.has(id))
        .sort(),
    ).toEqual(teams.uncertain.filter((id) => !known.has(id)).sort());
    expect([...known].filter((id) => !standing.some((one) => one.id === id))).toEqual([]);
    const expected = expectedKeys(state, sweeps);
    const reminders = rows.filter(
      (row) => !/^(JUSTIFICATION|ACCOUNT|STRANGER|ADDRESS|ANSWER)/.test(row.rule),
    );
    expect(
      reminders
        .filter((row) => row.state === 'sent' || row.error === 'resuelto')
        .map((row) => row.key)
        .sort(),
    ).toEqual([...expected.sent].sort());
    expect(
      sent.filter((row) => row.rule === 'MONTH_OPENING' && !row.key.includes('/header/')),
    ).toHaveLength(524);

    // A twin behaves as the card that it is: pressed, it is known and redrawn with the other.
    const twins = CHANNELS.flatMap((channel) =>
      teams
        .standing(channel)
        .filter(
          (one) => teams.uncertain.includes(one.id) && words(one.card).includes('Reportar avance'),
        )
        .map((card) => ({ channel, card })),
    );
    expect(twins.length).toBeGreaterThan(1);
    for (const { channel, card } of twins)
      expect(
        await teams.press(SECRETARY, channel, card, 'Reportar', {
          total: '7',
          note: 'desde la gemela',
        }),
      ).toMatchObject({ status: 200 });
    const twinsKnown = (): Promise<number> =>
      store.read((db) =>
        db.posting.count({ where: { externalId: { in: twins.map(({ card }) => card.id) } } }),
      );
    await until(async () => (await twinsKnown()) === twins.length, 'every twin known');
    await year.drain();

    // Every card of a line, twins too, is to the letter what the record draws now.
    const after = await year.state();
    const today = localDate(clock.planNow(), after.timeZone);
    const postings = await store.read((db) =>
      db.posting.findMany({
        where: {
          delivery: { topic: { startsWith: 'line/' }, state: 'sent' },
          externalId: { not: null },
        },
        include: { delivery: true },
      }),
    );
    const all = CHANNELS.flatMap((channel) => teams.standing(channel));
    const untrue = postings
      .filter((one) => (JSON.parse(one.delivery.subject) as Subject).type === 'line')
      .filter((one) => {
        const shown = all.find((message) => message.id === one.externalId);
        return (
          words(shown?.card) !==
          words(
            cardFor(drawSubject(after, JSON.parse(one.delivery.subject) as Subject, today), {
              key: one.delivery.key,
            }),
          )
        );
      });
    expect(untrue.map((one) => one.delivery.key)).toEqual([]);
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  } finally {
    await year.close();
  }
}, 180_000);
