/** Words under a document's card: they acknowledge nothing by themselves, and are never lost in silence for who is asked. */
import { expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { findNotification } from '../../src/domain/ine/notification-decide.ts';
import type { Press } from '../../src/conversation/message.ts';
import {
  actor,
  ANALYST,
  dispatch,
  HEAD,
  place,
  press,
  sample,
  SECRETARY,
  useSample,
} from './bench.ts';

useSample();

const UNDER: Subject = { type: 'notification', notificationId: 'n1', recipient: 'area:VIN' };
const publish = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/1',
      kind: 'solicitud',
      issuer: 'UTVOPL',
      subject: 'Informe',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN',
      answerDays: '3',
      ...over,
    },
  });
const say = (who: string, text: string) =>
  dispatch.runReply(actor(who), place(UNDER), text, [
    { kind: 'link', url: 'https://iem.org.mx/oficio.pdf' },
  ]);
const button = (answer: Awaited<ReturnType<typeof say>>): Press => {
  const block = answer.message?.blocks.find((one) => one.type === 'actions');
  const action = block?.type === 'actions' ? block.actions[0] : undefined;
  if (action?.kind !== 'press') throw new Error('no button');
  return action.press;
};
const recipient = async () => findNotification(await sample.state(), 'n1')?.recipients[0];

test('the head who writes "recibido" is told to press, and one press does it', async () => {
  await publish();
  const answer = await say(HEAD, 'recibido, gracias');
  expect(answer).toMatchObject({
    code: 'asked',
    visibility: 'private',
    reaction: 'asked',
    message: {
      text: 'Tu mensaje no cuenta como acuse de INE/1. Para acusar recibo presiona el botón.',
    },
  });
  expect((await recipient())?.acknowledged).toBeUndefined();
  await press(HEAD, button(answer));
  expect((await recipient())?.acknowledged?.authorName).toBe(HEAD);
});

test('after the acknowledgement what is written, with its file, is offered as the answer', async () => {
  await publish();
  await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
  const answer = await say(HEAD, 'Va el informe');
  expect(answer.message?.text).toBe('¿Registro tu mensaje como la respuesta a INE/1?');
  await press(HEAD, button(answer));
  expect((await recipient())?.answered).toMatchObject({
    note: 'Va el informe',
    evidence: [{ kind: 'link', url: 'https://iem.org.mx/oficio.pdf' }],
  });
});

test('staff may talk there; and where nothing is asked any more nothing is said', async () => {
  await publish({ answerDays: '' });
  expect(await say(ANALYST, 'recibido')).toEqual({ visibility: 'none', code: 'comment' });
  await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
  expect(await say(HEAD, 'gracias')).toEqual({ visibility: 'none', code: 'comment' });
});
