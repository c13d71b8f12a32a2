/** An answer that is missing shows everywhere until it is sent: /ine, /pendientes, /avance, its reminders, the bitácora. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AckItem } from '../../src/conversation/subject.ts';
import type { Message } from '../../src/conversation/message.ts';
import { acksCard } from '../../src/messages/ine/acks-card.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { everything, HEAD, press, sample, SECRETARY, slash, useSample } from './bench.ts';

useSample();

const publish = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/1',
      kind: 'solicitud',
      issuer: 'UTVOPL',
      subject: 'Informe de credenciales',
      areas: 'VIN',
      date: '2020-01-01',
      time: '08:00',
      answerDays: '1',
      ...over,
    },
  });
const where = { id: 'n1', recipient: 'area:VIN' };
const ack = () => press(HEAD, { verb: 'acusar', args: where });
const answer = () =>
  press(HEAD, { verb: 'responder', args: { ...where, note: 'va', evidence: '' } });
const send = () => press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: '' } });
const said = async (who: string, text: string): Promise<string> =>
  everything((await slash(who, text)).message);
/** The bench's day is 2 January: the answer of one working day falls due with it. */
const labels = (message: Message): string[] =>
  message.blocks.flatMap((block) =>
    block.type === 'actions' ? block.actions.map(({ label }) => label) : [],
  );

describe('in time', () => {
  beforeEach(() => publish());
  test('the head finds it under what is without an answer, with what comes first', async () => {
    expect(await said(HEAD, '/pendientes')).toMatch(
      /Sin respuesta: 1 documento del INE.*respuesta antes de 2 de enero, 23:59.*Acusar recibo/s,
    );
    await ack();
    expect(await said(HEAD, '/pendientes')).toMatch(/Sin respuesta.*Responder/s);
    await answer();
    expect(await said(HEAD, '/pendientes')).not.toContain('INE/1');
    expect(await said(SECRETARY, '/pendientes')).toMatch(
      /Por enviar al INE: 1 respuesta.*Marcar enviado al INE/s,
    );
    await send();
    expect(await said(SECRETARY, '/pendientes')).not.toContain('INE/1');
  });
  test('/ine names it with its own light, and nothing of it is red', async () => {
    await ack();
    expect(await said(HEAD, '/ine')).toMatch(/✅ Vinculación con el INE.*🟡 respuesta antes de/s);
    expect(await said(HEAD, '/avance')).not.toContain('respuesta al INE vencida');
  });
});

describe('once its time is over it is red until it is answered and sent', () => {
  beforeEach(async () => {
    await publish({ unit: 'calendar_days', amount: '20', subject: 'Informe' });
    sample.at('2020-01-03T10:00:00-06:00');
  });
  const red = async (who: string): Promise<boolean[]> => [
    /1 respuesta vencida, .*🔴 respuesta (por enviar )?antes de 2 de enero, 23:59/s.test(
      await said(who, '/ine'),
    ),
    /🔴 1 respuesta al INE vencida: INE\/1 \((por enviar; )?venció el 2 de enero, 23:59\)/.test(
      await said(who, '/avance'),
    ),
    /🔴 La respuesta venció el 2 de enero, 23:59/.test(await said(who, '/ine INE/1')),
  ];
  const pending = async (who: string): Promise<boolean> =>
    /🔴 Vencida\. .*INE\/1/.test(await said(who, '/pendientes'));

  test('for the head and the Secretario, at each step', async () => {
    expect([await red(HEAD), await red(SECRETARY)].flat()).not.toContain(false);
    expect([await pending(HEAD), await pending(SECRETARY)]).toEqual([true, true]);
    await ack();
    expect([await pending(HEAD), await pending(SECRETARY)]).toEqual([true, true]);
    await answer();
    expect([await red(HEAD), await red(SECRETARY)].flat()).not.toContain(false);
    expect([await pending(HEAD), await pending(SECRETARY)]).toEqual([false, true]);
    await send();
    expect([await red(HEAD), await red(SECRETARY)].flat()).not.toContain(true);
    expect([await pending(HEAD), await pending(SECRETARY)]).toEqual([false, false]);
  });

  test('in the bitácora it is late, then without being sent, then sent too late', async () => {
    const row = async (): Promise<string> => said(SECRETARY, '/ine bitácora enero');
    expect(await row()).toMatch(/🔴 INE\/1 .*Respuesta vencida/);
    await ack();
    await answer();
    expect(await row()).toMatch(/🔴 INE\/1 .*Contestado por el área; vencida sin enviar/);
    await send();
    expect(await row()).toMatch(/📥 INE\/1 .*Enviado al INE, a destiempo/);
  });
});

const at = (time: string): number => Date.parse(`2020-01-03T${time}:00-06:00`);
const item = (about?: AckItem['about'], toSecretary?: true): AckItem => ({
  notificationId: 'n1',
  recipient: 'area:VIN',
  ...(about === undefined ? {} : { about }),
  ...(toSecretary === undefined ? {} : { toSecretary }),
});

describe('the reminder', () => {
  beforeEach(() => publish());
  const drawn = async (subject: AckItem, followUp = false): Promise<Message> =>
    drawSubject(
      await sample.state(),
      { type: 'notification', ...subject },
      '2020-01-03',
      followUp,
      at('10:00'),
    );

  test('is the card, with what can be done; a line under the card that stands', async () => {
    expect(labels(await drawn(item('answer')))).toEqual(['Acusar recibo']);
    expect((await drawn(item('answer'), true)).text).toBe(
      'Falta la respuesta a INE/1: antes de 2 de enero, 23:59. Primero acusa recibo; los botones están en la tarjeta.',
    );
    await ack();
    expect(labels(await drawn(item('answer')))).toEqual(['Responder']);
    expect((await drawn(item('answer'), true)).text).toBe(
      'Falta la respuesta a INE/1: antes de 2 de enero, 23:59. El botón está en la tarjeta.',
    );
    expect((await drawn(item('answer', true))).text).toMatch(
      /^Vinculación con el INE: sin respuesta · ✅ Acuse: .* respuesta antes de 2 de enero, 23:59\.$/,
    );
  });

  test('of the sending has its form, and says so once it was sent', async () => {
    await ack();
    await answer();
    const asked = await drawn(item('sending'));
    expect(asked.text).toContain('falta enviar la respuesta al INE y marcarla');
    expect(labels(asked)).toEqual(['Marcar enviado al INE', 'Ver']);
    await send();
    const done = await drawn(item('sending'));
    expect(done.text).toMatch(/^📤 Solicitud de información INE\/1: enviado al INE, /);
    expect(labels(done)).toEqual([]);
  });

  test('of several is one list: each document once, with all that it misses', async () => {
    await publish({ folio: 'INE/2', answerDays: '', subject: 'Otro' });
    const card = async () =>
      acksCard(
        await sample.state(),
        [item(), item('answer'), { ...item(), notificationId: 'n2' }],
        at('10:00'),
      );
    const before = await card();
    expect(before.text).toBe('2 documentos del INE por atender');
    expect(everything(before)).toMatch(
      /🔴 Solicitud de información INE\/1 · Vinculación con el INE · acuse antes de 2 de enero, 23:59 \(vencido\); respuesta antes de 2 de enero, 23:59 \(vencida\) — Informe/,
    );
    await ack();
    expect(everything(await card())).toMatch(/INE\/1 · [^·]* · respuesta antes de/);
    await answer();
    await press(HEAD, { verb: 'acusar', args: { ...where, id: 'n2' } });
    expect((await card()).text).toBe('✅ Ya consta todo lo que aquí se recordaba.');
  });

  test.each<[string, AckItem[], string]>([
    ['answers alone', [item('answer')], '1 documento del INE sin respuesta'],
    ['acknowledgements alone', [item()], '1 documento del INE sin acuse'],
    ['answers of others', [item('answer', true)], '1 respuesta pendiente de otra área o persona'],
    [
      'both, of others',
      [item(undefined, true), item('answer', true)],
      '1 pendiente con el INE de otra área o persona',
    ],
  ])('has the title of %s', async (_what, items, title) => {
    expect(acksCard(await sample.state(), items, at('10:00')).text).toBe(title);
  });
});
