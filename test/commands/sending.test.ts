/** From the Consejo's acuerdo to its sending: a term, chased to the Secretario until it is sent, marked or registered. */
import { describe, expect, it, test } from 'vitest';
import { dueItems } from '../../src/domain/agreements/commitment.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import { commitmentDue } from '../../src/reminders/rules/commitment-due.ts';
import {
  COMMISSIONER,
  everything,
  labels,
  people,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const GIVEN = { folio: 'IEM-CG-01/2020', subject: 'Convenio con el INE', date: '2020-01-02' };
const act = (args: Record<string, string>, who = SECRETARY) =>
  press(who, { verb: 'por-enviar', args: { action: 'registrar', ...GIVEN, ...args } });
const item = async () => dueItems(await sample.state())[0];

describe('its term', () => {
  it.each<[string, Record<string, string>, string]>([
    ['is three working days where nothing says otherwise', {}, '2020-01-07'],
    ['is what the Secretario gave', { days: '1' }, '2020-01-03'],
    ['counts no days of rest', { days: '2' }, '2020-01-06'],
  ])('%s', async (_what, args, dueOn) => {
    expect(await act(args)).toMatchObject({ code: 'recorded' });
    expect(await item()).toMatchObject({ id: 'sending/e1', of: 'IEM-CG-01/2020', dueOn });
  });
});

it.each<[string, Record<string, string>, string, string]>([
  ['by who may not', {}, COMMISSIONER, 'not-allowed'],
  ['before it was approved', { date: '2020-01-03' }, SECRETARY, 'bad-approved-in-the-future'],
  ['for no days', { days: '0' }, SECRETARY, 'bad-arguments'],
  ['without its number', { folio: '' }, SECRETARY, 'bad-arguments'],
])('nothing is registered %s', async (_what, args, who, code) => {
  expect((await act(args, who)).code).toBe(code);
  expect(await item()).toBeUndefined();
});

test('the Secretario is told until it is sent', async () => {
  await act({});
  const told = async (day: string) =>
    owed(await sample.state(), epochOf(`${day}T10:00:00-06:00`), new Set(), [commitmentDue]).map(
      ({ owner, subject }) => [owner.key, 'itemId' in subject && subject.itemId],
    );
  const secretary = people.get(SECRETARY);
  expect(await told('2020-01-07')).toEqual([[secretary, 'sending/e1']]);
  expect(await told('2020-01-14')).toEqual([[secretary, 'sending/e1']]);
  await press(SECRETARY, {
    verb: 'por-enviar',
    args: { action: 'enviado', id: 'e1', note: '', evidence: '' },
  });
  expect(await told('2020-01-14')).toEqual([]);
});

test('sent under its number, it is done by itself; that withdrawn, it is owed again', async () => {
  await act({});
  const list = await slash(SECRETARY, '/ine enviado');
  expect(labels(list)).toContain('Por enviar: IEM-CG-01/2020');
  expect(labels(list)).toContain('Acuerdo por enviar');
  await press(SECRETARY, {
    verb: 'registrar-envio',
    args: { folio: 'iem-cg-01/2020', kind: 'acuerdo', addressee: 'UTVOPL', subject: 'Acuerdo' },
  });
  expect(await item()).toMatchObject({ doneOn: '2020-01-02', doneBy: { authorName: SECRETARY } });
  expect(labels(await slash(SECRETARY, '/ine enviado'))).not.toContain(
    'Por enviar: IEM-CG-01/2020',
  );
  expect((await act({ folio: 'IEM-CG-01/2020' })).code).toBe('bad-sending-taken');
  await press(SECRETARY, { verb: 'retirar-envio', args: { id: 's1', reason: 'no salió' } });
  expect((await item())?.doneOn).toBeUndefined();
});

test('one that has not to be sent is withdrawn with its reason, and asked for no more', async () => {
  await act({});
  const withdraw = (reason: string) =>
    press(SECRETARY, { verb: 'por-enviar', args: { action: 'retirar', id: 'e1', reason } });
  expect((await withdraw('')).code).toBe('bad-reason-needed');
  expect(everything((await withdraw('se revocó')).message)).toContain('se revocó');
  expect(await item()).toBeUndefined();
});
