/** The whole real plan in Slack, in eight channels and the commission's, with people answering all year. */
import { expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { renderMessage } from '../../src/channels/slack/render/message.ts';
import { localDate } from '../../src/domain/time/dates.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { expectedKeys } from '../crash/reckon.ts';
import { makeRandom } from '../crash/random.ts';
import { CHANNELS, userOf } from './eight-channels.ts';
import type { FakeMessage } from './fake/slack.ts';
import { throughTheYear, until } from '../year.ts';
import { openYear, type Year } from './year.ts';

const random = makeRandom(2020);
const words = (value: unknown): string => JSON.stringify(value);
const SECRETARY = userOf('Secretario Técnico');

/** What people do with a card: each leaves one more entry in the record. */
const DEEDS: ((year: Year, channel: string, card: FakeMessage) => Promise<unknown>)[] = [
  ({ slack }, channel, card) =>
    slack.say(SECRETARY, channel, 'listo & <entregado> https://iem.org.mx/acta.pdf', {
      thread_ts: card.ts,
    }),
  ({ slack }, channel, card) =>
    slack.say(SECRETARY, channel, 'no se pudo porque no hubo sesión', { thread_ts: card.ts }),
  ({ slack }, channel, card) => slack.press(SECRETARY, channel, card, 'Hecho'),
];

const entries = ({ store }: Year): Promise<number> => store.read((db) => db.progressReport.count());
test('a year ends with no violation, no duplicate, no loss, and every card equal to the database', async () => {
  const year = await openYear();
  const { slack, store, planId, clock } = year;
  const answered = new Set<string>();
  const openCards = () =>
    CHANNELS.flatMap((channel) =>
      slack
        .standing(channel)
        .slice(-40)
        .filter((one) => !answered.has(one.ts) && words(one.blocks).includes('"Hecho"'))
        .map((card) => ({ channel, card })),
    );
  try {
    const sweeps = await throughTheYear(year, async () => {
      const open = openCards();
      if (open.length === 0 || random.next() > 0.6) return;
      const { channel, card } = random.pick(open);
      answered.add(card.ts);
      const before = await entries(year);
      await random.pick(DEEDS)(year, channel, card);
      await until(async () => (await entries(year)) > before, 'recorded');
      await year.drain();
      await slack.command(userOf('Consejera Presidenta'), channel, '/avance');
    });
    await slack.settled();
    await year.drain();
    expect(answered.size).toBeGreaterThan(40);

    // Limits, by Slack's own word.
    expect({
      violations: slack.violations,
      mentions: slack.mentions,
      limited: slack.rateLimited,
      unacknowledged: slack.unacknowledged,
      lost: slack.delivery.lost,
    }).toEqual({ violations: [], mentions: [], limited: [], unacknowledged: [], lost: [] });

    // No duplicate, no loss: what stands in Slack is what was owed, once.
    const state = await year.state();
    const rows = await store.read((db) =>
      db.delivery.findMany({ where: { planId }, include: { postings: true, address: true } }),
    );
    const sent = rows.filter((row) => row.state === 'sent');
    const standing = [...slack.workspace.channels.values()]
      .flatMap((channel) => channel.messages)
      .flatMap((one) => (one.metadata === undefined ? [] : [one]));
    expect(standing.map((one) => String(one.metadata?.event_payload['key'])).sort()).toEqual(
      sent.map((row) => row.key).sort(),
    );
    const expected = expectedKeys(state, sweeps);
    const reminders = rows.filter(
      (row) => !/^(JUSTIFICATION|ACCOUNT|STRANGER|ADDRESS)/.test(row.rule),
    );
    expect(
      reminders
        .filter((row) => row.state === 'sent' || row.error === 'resuelto')
        .map((row) => row.key)
        .sort(),
    ).toEqual([...expected.sent].sort());
    expect(rows.filter((row) => row.state !== 'sent' && row.state !== 'omitted')).toEqual([]);
    expect(
      sent.filter((row) => row.rule === 'MONTH_OPENING' && !row.key.includes('/header/')),
    ).toHaveLength(524);

    // Every card of a line is, to the letter, what the record draws now.
    const today = localDate(clock.planNow(), state.timeZone);
    const untrue = sent
      .filter((row) => (JSON.parse(row.subject) as Subject).type === 'line')
      .filter((row) => {
        const card = standing.find((one) => one.ts === row.postings[0]?.externalId);
        return (
          words(card?.blocks) !==
          words(
            renderMessage(drawSubject(state, JSON.parse(row.subject) as Subject, today), {
              redraw: 'posting',
            }).blocks,
          )
        );
      });
    expect(untrue.map((row) => row.key)).toEqual([]);
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  } finally {
    await year.close();
  }
}, 120_000);
