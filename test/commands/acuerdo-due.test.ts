/** An acuerdo of the commission is followed by the same reminders as a commitment, until it is fulfilled; agreements prove the lines of chapter 6. */
import { expect, test } from 'vitest';
import { epochOf } from '../../src/domain/time/dates.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import type { Action } from '../../src/conversation/message.ts';
import { owed } from '../../src/reminders/engine.ts';
import {
  everything,
  HEAD,
  month,
  people,
  press,
  sample,
  SECRETARY,
  useSample,
  slash,
} from './bench.ts';

useSample();

const sesion = (args: Record<string, string | number>, who = SECRETARY) =>
  press(who, { verb: 'sesion', args: { key: '2020-01', ...args } });
const due = async (at: string) =>
  owed(await sample.state(), epochOf(at), new Set()).filter((one) => one.rule === 'COMMITMENT_DUE');
const holdAndDecide = async (): Promise<void> => {
  await sesion({ action: 'fijar', date: '2020-01-27', time: '10:00' });
  sample.at('2020-01-27T12:00:00-06:00');
  await slash(SECRETARY, '/sesion enero celebrada asistieron todos');
  expect(
    await sesion({
      action: 'acuerdo',
      text: 'Entregar el diagnóstico',
      area: 'VIN',
      dueOn: '2020-02-14',
    }),
  ).toMatchObject({ code: 'recorded' });
};

test('five working days before its day the head is told, with a button that fulfils it; then nobody is', async () => {
  await holdAndDecide();
  expect(await due('2020-02-06T09:00:00-06:00')).toEqual([]);
  const [first] = await due('2020-02-07T09:00:00-06:00');
  expect(first).toMatchObject({
    key: `${(await sample.state()).commissionId}/COMMITMENT_DUE/decision/2020-01/1/1/${people.get(HEAD) ?? ''}`,
    owner: { kind: 'person', key: people.get(HEAD) },
  });
  const card = drawSubject(
    await sample.state(),
    first?.subject ?? { type: 'due', itemId: '' },
    '2020-02-07',
  );
  expect(card.text).toBe(
    'Acuerdo de la sesión ordinaria de enero: Entregar el diagnóstico — 🟡 Vence el 14 de febrero de 2020',
  );
  const action = card.blocks.flatMap((block): Action[] =>
    block.type === 'actions' ? block.actions : [],
  )[0];
  if (action?.kind !== 'form') throw new Error('no form');
  sample.at('2020-02-07T10:00:00-06:00');
  const { verb, args } = action.form.submit.press;
  expect(
    await press(HEAD, { verb, args: { ...args, note: 'entregado', link: '' } }, first?.subject),
  ).toMatchObject({ code: 'recorded' });
  expect(
    drawSubject(await sample.state(), first?.subject ?? { type: 'due', itemId: '' }, '2020-02-07')
      .text,
  ).toContain(`✅ Cumplido el 7 de febrero de 2020: ${HEAD}`);
  expect(await due('2020-02-14T09:00:00-06:00')).toEqual([]);
});

test('when its day has come the Secretario is told too', async () => {
  await holdAndDecide();
  const now = await due('2020-02-14T09:00:00-06:00');
  expect(now.map((one) => one.owner.key)).toEqual([people.get(HEAD), people.get(SECRETARY)]);
});

test('an agreement signed in the month proves its line, and its calendar of commitments the other', async () => {
  await press(SECRETARY, {
    verb: 'guardar-convenio',
    args: {
      key: 'CONV-INE-2020',
      party: 'INE',
      kind: 'ine',
      subject: 'Coordinación',
      signedOn: '2020-01-02',
      endsOn: '2020-12-31',
      link: '',
    },
  });
  const report = (line: string, at: number) =>
    press(SECRETARY, { verb: 'reportar-con-evidencia', args: { line, month: at } });
  expect(await report('6.1-01', 1)).toMatchObject({ code: 'recorded' });
  expect((await month('6.1-01')).last?.evidence).toEqual([
    { kind: 'record', url: 'avance:agreement/c1', name: 'CONV-INE-2020' },
  ]);
  sample.at('2020-04-01T10:00:00-06:00');
  expect(await report('6.2-01', 4)).toMatchObject({ code: 'unchanged' });
  expect(
    await press(SECRETARY, {
      verb: 'agregar-compromiso',
      args: { agreement: 'c1', text: 'Informe mensual', area: 'VIN', due: 'monthly', day: '15' },
    }),
  ).toMatchObject({ code: 'recorded' });
  expect(await report('6.2-01', 4)).toMatchObject({ code: 'recorded' });
  expect(
    everything(
      (await press(SECRETARY, { verb: 'plan', args: { action: 'evidencia', line: '6.2-01' } }))
        .message,
    ),
  ).toContain('Calendario de convenio con el INE');
});
