/** Verdicts on justifications: one or many, with their reason, told to author and head, and taken back; «Deshacer todo». */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Press } from '../../src/conversation/message.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import {
  ANALYST,
  HEAD,
  SECRETARY,
  card,
  labels,
  month,
  people,
  press,
  reply,
  sample,
  slash,
  useSample,
} from './bench.ts';

useSample();

const CODES = ['3-01', '6.2-07', '6.2-09'];
const propose = async () => {
  for (const code of CODES) await reply(ANALYST, 'no se pudo porque el INE no sesionó', card(code));
};
const states = async () =>
  Promise.all(CODES.map(async (code) => (await month(code)).justification));
const decide = (args: Press['args'], name = SECRETARY): Promise<Answer> =>
  press(name, { verb: 'dictaminar', args: { line: '3-01', month: 1, ...args } });
const many = (args: Press['args'], name = SECRETARY, eventId?: string): Promise<Answer> =>
  press(
    name,
    { verb: 'dictaminar-varias', args: { months: CODES.map((code) => `${code}/1`), ...args } },
    undefined,
    eventId,
  );
const form = (answer: Answer, label: string): Press => {
  for (const block of answer.message?.blocks ?? [])
    for (const action of block.type === 'actions' ? block.actions : [])
      if (action.kind === 'form' && action.label === label) return action.form.submit.press;
  throw new Error(`no form ${label} in ${labels(answer).join()}`);
};
const submit = (
  answer: Answer,
  label: string,
  args: Press['args'],
  name = SECRETARY,
): Promise<Answer> => {
  const { verb, args: own } = form(answer, label);
  return press(name, { verb, args: { ...own, ...args } });
};
const told = async (name: string) =>
  (await sample.store.read(listDeliveries))
    .filter(({ address }) => address === `dm:${people.get(name) ?? ''}`)
    .map(({ rule }) => rule);

describe('one verdict', () => {
  test.each([
    ['accepted', true, 'rejected'],
    ['rejected', false, 'accepted'],
  ] as const)('%s: changed and taken back with a reason', async (first, accept, second) => {
    await propose();
    await decide({ accept, reason: 'sin soporte' });
    expect(await states()).toEqual([first, 'proposed', 'proposed']);
    expect(await decide({ accept: !accept })).toMatchObject({ code: 'verdict-reason' });
    const changed = await decide({ accept: !accept, reason: 'llegó el oficio' });
    expect(await states()).toEqual([second, 'proposed', 'proposed']);
    expect(await decide({ back: true })).toMatchObject({ code: 'verdict-reason' });
    await submit(changed, 'Retirar dictamen', { reason: 'se revisará otra vez' });
    expect((await month('3-01')).verdict?.ordinal).toBe(2);
    await decide({ back: true, reason: 'tampoco' });
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed']);
    expect(await decide({ back: true, reason: 'más' })).toMatchObject({ code: 'nothing-to-undo' });
    const { entries } = await sample.state();
    expect(entries.at(-1)).toMatchObject({
      kind: 'undo',
      authorName: SECRETARY,
      note: 'tampoco',
    });
  });
  test('by who may not is refused', async () => {
    await propose();
    for (const name of [ANALYST, HEAD])
      for (const args of [{ accept: true }, { back: true, reason: 'x' }])
        expect(await decide(args, name)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('many in one press', () => {
  test('are offered where several wait, rejected with a reason that author and head read', async () => {
    await propose();
    const list = await slash(SECRETARY, '/pendientes');
    expect(labels(list)).toContain('Dictaminar varias');
    expect(labels(await slash(HEAD, '/pendientes'))).not.toContain('Dictaminar varias');
    expect(await many({ accept: 'no' })).toMatchObject({
      code: 'verdict-reason',
      field: 'reason',
    });
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed']);
    const answer = await many({ accept: 'no', reason: 'sí hubo sesión' }, SECRETARY, 'e1');
    expect(answer).toMatchObject({ code: 'recorded' });
    expect(await states()).toEqual(['rejected', 'rejected', 'rejected']);
    const three = Array<string>(3).fill('JUSTIFICATION_REJECTED');
    expect([await told(ANALYST), await told(HEAD)]).toEqual([three, three]);
    await many({ accept: 'no', reason: 'sí hubo sesión' }, SECRETARY, 'e1');
    expect((await sample.state()).entries).toHaveLength(6);
  });
  test('one button takes all of them back, with a reason', async () => {
    await propose();
    const answer = await many({ accept: 'si' });
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await submit(answer, 'Deshacer todo', {})).toMatchObject({ code: 'mixed' });
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
    await submit(answer, 'Deshacer todo', { reason: 'faltaba el oficio' });
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed']);
  });
  test('none chosen, or by who may not', async () => {
    await propose();
    expect(await many({ months: '', accept: 'si' })).toMatchObject({ code: 'bad-arguments' });
    expect((await many({ accept: 'si' }, HEAD)).code).toBe('mixed');
    expect(await states()).toEqual(['proposed', 'proposed', 'proposed']);
  });
});

describe('several reports', () => {
  test('are taken back by one button; one that was reported again since stays', async () => {
    const answer = await slash(ANALYST, '/hecho 3-01 6.2-07 6.2-09 enero');
    expect(labels(answer).filter((label) => label === 'Deshacer todo')).toHaveLength(1);
    await reply(HEAD, 'van 4', card('6.2-07'));
    const undone = await submit(answer, 'Deshacer todo', {}, ANALYST);
    expect(undone.code).toBe('mixed');
    const captured = await Promise.all(CODES.map(async (code) => (await month(code)).captured));
    expect(captured).toEqual([false, true, false]);
  });
  test('one alone has no such button', async () => {
    expect(labels(await slash(ANALYST, '/hecho 3-01 enero'))).toEqual(['Deshacer']);
  });
});
