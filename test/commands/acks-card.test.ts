/** The message of several acknowledgements: drawn from what stands, pressed like any card, true however old it is. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import type { Block, Message } from '../../src/conversation/message.ts';
import { acksCard } from '../../src/messages/ine/acks-card.ts';
import { cards, drawSubject, stillWorth } from '../../src/messages/draw.ts';
import { makeLog } from '../../src/log.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { makePlatform } from '../outbox/fixture.ts';
import { everything, HEAD, press, reply, sample, SECRETARY, useSample } from './bench.ts';

useSample();

const publish = (nth: number, over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: `INE/${nth}`,
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: `Asunto ${nth}`,
      areas: 'VIN',
      date: '2020-01-02',
      time: '08:00',
      unit: 'hours',
      amount: '6',
      urgent: 'no',
      ...over,
    },
  });
const ack = (nth: number, subject?: Subject) =>
  press(HEAD, { verb: 'acusar', args: { id: `n${nth}`, recipient: 'area:VIN' } }, subject);
const asks = (count: number, toSecretary?: true): Extract<Subject, { type: 'acks' }> => ({
  type: 'acks',
  items: Array.from({ length: count }, (_, at) => ({
    notificationId: `n${at + 1}`,
    recipient: 'area:VIN',
    ...(toSecretary === undefined ? {} : { toSecretary }),
  })),
});
const at = (time: string): number => Date.parse(`2020-01-02T${time}:00-06:00`);
const card = async (
  subject: Extract<Subject, { type: 'acks' }>,
  time = '11:30',
): Promise<Message> => acksCard(await sample.state(), subject.items, at(time));
const labels = (message: Message): string[] =>
  message.blocks.flatMap((block) =>
    block.type === 'actions' ? block.actions.map((one) => one.label) : [],
  );
const texts = (message: Message): string[] =>
  message.blocks.flatMap((block: Block) =>
    block.type === 'text' || block.type === 'heading' ? [block.text] : [],
  );

describe('the card', () => {
  test('names each document, late first, with its buttons', async () => {
    await publish(1);
    await publish(2, { amount: '3' });
    const drawn = await card(asks(2), '12:00');
    expect(drawn.text).toBe('2 documentos del INE sin acuse');
    expect(texts(drawn)).toEqual([
      '2 documentos del INE sin acuse',
      '🔴 ❗ Oficio INE/2 · Vinculación con el INE · acuse antes de 2 de enero, 11:00 (vencido) — Asunto 2',
      '🟡 ❗ Oficio INE/1 · Vinculación con el INE · acuse antes de 2 de enero, 14:00 — Asunto 1',
    ]);
    expect(labels(drawn)).toEqual(['Acusar recibo', 'Ver', 'Acusar recibo', 'Ver']);
  });

  test('shows who acknowledged, without a button, and one good sentence when all is done', async () => {
    await publish(1);
    await publish(2);
    await ack(1);
    const half = await card(asks(2));
    expect(half.text).toBe('1 documento del INE sin acuse');
    expect(texts(half).at(-1)).toMatch(
      /^✅ ❗ Oficio INE\/1 · Vinculación con el INE · ✅ Acuse: Titular de Vinculación/,
    );
    expect(labels(half)).toEqual(['Acusar recibo', 'Ver']);
    await ack(2);
    const done = await card(asks(2));
    expect(done.blocks).toEqual([
      {
        type: 'text',
        text: '✅ Ya constan todos los acuses que aquí se recordaban.',
        tone: 'good',
      },
    ]);
  });

  test('has at most eight with buttons, and counts the rest', async () => {
    for (let nth = 1; nth <= 10; nth += 1) await publish(nth);
    const drawn = await card(asks(10));
    expect(drawn.text).toBe('10 documentos del INE sin acuse');
    expect(labels(drawn).filter((one) => one === 'Acusar recibo')).toHaveLength(8);
    expect(texts(drawn).at(-1)).toBe('… y 2 más. Escribe /ine para verlos todos.');
  });

  test('tells the Secretario in lines alone, beside what is asked of them', async () => {
    await publish(1);
    await publish(2);
    const told = await card(asks(2, true), '15:00');
    expect(told.text).toBe('2 acuses pendientes de otras áreas o personas');
    expect(labels(told)).toEqual([]);
    const [first, second] = [asks(2).items[0], asks(2, true).items[1]];
    const both = await card(
      {
        type: 'acks',
        items: [...(first === undefined ? [] : [first]), ...(second === undefined ? [] : [second])],
      },
      '15:00',
    );
    expect(both.text).toBe(
      '1 documento del INE sin acuse; 1 acuse pendiente de otra área o persona',
    );
    expect(labels(both)).toEqual(['Acusar recibo', 'Ver']);
  });

  test('leaves out what a correction no longer asks of its reader', async () => {
    await publish(1);
    await publish(2);
    await publish(2, { corrects: 'n2', reason: 'área', areas: 'TEC' });
    expect((await card(asks(2))).text).toBe('1 documento del INE sin acuse');
  });
});

describe('pressed', () => {
  test('the card says it by itself; pressed again, that it was so', async () => {
    await publish(1);
    await publish(2);
    expect(await ack(1, asks(2))).toMatchObject({
      code: 'recorded',
      visibility: 'none',
      reaction: 'done',
    });
    const again = await ack(1, asks(2));
    expect(again).toMatchObject({
      code: 'unchanged',
      message: { text: 'Ya constaba así; no se registró nada más.' },
    });
  });

  test('what is not on it is answered with its card', async () => {
    await publish(1);
    await publish(2);
    expect(await ack(2, asks(1))).toMatchObject({ code: 'recorded', visibility: 'private' });
  });

  test('Ver answers beside the card, never in its place', async () => {
    await publish(1);
    const seen = await press(HEAD, { verb: 'ine', args: { folio: 'INE/1' } }, asks(1));
    expect(seen.code).toBe('shown');
    expect(seen.replace).toBeUndefined();
  });

  test('a report written under it is told where it belongs, thanks are not answered', async () => {
    await publish(1);
    const told = { visibility: 'private', code: 'not-here', reaction: 'refused' };
    expect(await reply(HEAD, 'listo', asks(1))).toMatchObject(told);
    expect(await reply(HEAD, 'gracias', asks(1))).toMatchObject({ visibility: 'none' });
  });
});

describe('sent', () => {
  const world = () => {
    const platform = makePlatform();
    const [log, metrics] = [makeLog('silent'), makeMetrics()];
    const outbox = makeOutbox({
      store: sample.store,
      senders: [platform],
      clock: sample.clock,
      draw: drawSubject,
      worth: stillWorth,
      log,
      metrics,
    });
    const sweeper = makeSweeper({
      cards,
      store: sample.store,
      clock: sample.clock,
      metrics,
      log,
      wake: () => undefined,
    });
    return {
      platform,
      outbox,
      tick: async (instant: string) => {
        sample.at(instant);
        await sweeper.sweep();
        await outbox.drain();
        return platform.posted.filter((one) => one.includes('ACK_PENDING'));
      },
    };
  };
  const shown = ({ platform }: ReturnType<typeof world>): string[] =>
    [...platform.shown.values()].filter((one) =>
      /documentos? del INE sin acuse|Ya constan/.test(one),
    );

  test('is one message to the head, redrawn as they acknowledge, however late; nobody is told again of what it covered', async () => {
    const given = world();
    await publish(1);
    await publish(2);
    expect(await given.tick('2020-01-02T12:00:00-06:00')).toHaveLength(1);
    expect(shown(given)).toEqual(['2 documentos del INE sin acuse']);
    expect(await given.tick('2020-01-02T12:30:00-06:00')).toHaveLength(1);
    await ack(1);
    await given.outbox.drain();
    expect(shown(given)).toEqual(['1 documento del INE sin acuse']);
    // Past its worth the next one is sent; the old one's button is taken away like the new one's.
    sample.at('2020-01-02T14:00:00-06:00');
    await ack(2);
    await given.outbox.drain();
    expect(shown(given)).toEqual(['✅ Ya constan todos los acuses que aquí se recordaban.']);
    expect(await given.tick('2020-01-03T09:00:00-06:00')).toHaveLength(1);
  });

  test('counts only what is still pending when it is drawn, and is not sent when nothing is', async () => {
    const given = world();
    await publish(1);
    await publish(2);
    sample.at('2020-01-02T12:00:00-06:00');
    await makeSweeper({
      cards,
      store: sample.store,
      clock: sample.clock,
      metrics: makeMetrics(),
      log: makeLog('silent'),
      wake: () => undefined,
    }).sweep();
    await ack(1);
    await given.outbox.drain();
    expect(shown(given)).toEqual(['1 documento del INE sin acuse']);
    sample.at('2020-01-02T14:00:00-06:00');
    await ack(2);
    expect(everything(await card(asks(2)))).not.toContain('acusar');
    expect(await given.tick('2020-01-02T14:00:00-06:00')).toHaveLength(1);
  });
});
