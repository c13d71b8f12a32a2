/** What people answer and press, and what comes of it: the answer, the record, the cards that are to be drawn again, the audit. */
import { describe, expect, test } from 'vitest';
import { drawSubject } from '../../src/messages/draw.ts';
import type { Press } from '../../src/conversation/message.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import {
  actor,
  ANALYST,
  card,
  COMMISSIONER,
  dispatch,
  everything,
  HEAD,
  hecho,
  month,
  people,
  place,
  press,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

describe('answering in a thread', () => {
  test('"listo" reports the programmed quantity, with a reaction and no further message', async () => {
    expect(await reply(ANALYST, 'listo')).toMatchObject({
      code: 'recorded',
      visibility: 'none',
      reaction: 'done',
    });
    expect(await month('3-01')).toMatchObject({
      complete: true,
      reported: 1,
      last: { authorName: ANALYST, channel: 'local' },
    });
  });
  test('a partial quantity, then more, then the whole', async () => {
    await reply('Técnico de Evaluación', 'llevamos 2 de 15', card('5.2-04', 5));
    expect(await month('5.2-04', 5)).toMatchObject({ complete: false, captured: false }); // May is still to come: it asked
    sample.at('2020-05-10T10:00:00-05:00');
    expect(
      await reply('Técnico de Evaluación', 'llevamos 2 de 15', card('5.2-04', 5)),
    ).toMatchObject({ reaction: 'partial' });
    expect(await reply('Técnico de Evaluación', '3 más', card('5.2-04', 5))).toMatchObject({
      reaction: 'partial',
    });
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 5, complete: false });
    expect(await reply('Técnico de Evaluación', 'ya quedó', card('5.2-04', 5))).toMatchObject({
      reaction: 'done',
    });
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 15, complete: true });
  });
  test.each([
    'aún no está listo',
    'casi listo',
    '¿ya quedó?',
    'listo para firma',
    'hecho al 50 %',
    'gracias',
    'oficio 15/2020',
    '👍',
  ])('«%s» completes nothing', async (text) => {
    await reply(ANALYST, text);
    expect((await month('3-01')).complete).toBe(false);
  });
  test('what could be either is asked privately, with buttons, and a button does it', async () => {
    const answer = await reply(ANALYST, 'no se pudo');
    expect(answer).toMatchObject({ code: 'asked', visibility: 'private', reaction: 'asked' });
    const actions =
      answer.message?.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : [])) ??
      [];
    const first = actions[0];
    if (first?.kind !== 'press') throw new Error('no button');
    await press(ANALYST, first.press);
    expect(await month('3-01')).toMatchObject({ justification: 'proposed' });
  });
  test('the same event again, or an edited reply, never counts twice', async () => {
    await reply('Técnico de Evaluación', 'hecho', card('5.2-03'), 'event-1');
    await reply('Técnico de Evaluación', '1 más', card('5.2-03'), 'event-2');
    expect(await reply('Técnico de Evaluación', '1 más', card('5.2-03'), 'event-2')).toMatchObject({
      code: 'repeated',
    });
    expect(await month('5.2-03')).toMatchObject({ reported: 2 });
    expect(
      everything((await dispatch.runReplyChanged(actor(ANALYST), place(card('3-01')))).message),
    ).toContain('sigue igual');
    expect(await month('5.2-03')).toMatchObject({ reported: 2 });
  });
  test('under a header several codes are reported at once', async () => {
    expect(
      await reply(ANALYST, '3-01 y 6.2-09 listas', { type: 'header', area: 'VIN', month: 1 }),
    ).toMatchObject({ code: 'recorded' });
    expect([(await month('3-01')).complete, (await month('6.2-09')).complete]).toEqual([
      true,
      true,
    ]);
  });
  test('a justification is proposed, accepted, and no longer rezago; rejected it is pending again', async () => {
    await reply(ANALYST, 'no se pudo porque el INE no sesionó');
    expect(
      await press(ANALYST, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: true } }),
    ).toMatchObject({ code: 'not-allowed' });
    expect(
      await press(SECRETARY, {
        verb: 'dictaminar',
        args: { line: '3-01', month: 1, accept: false },
      }),
    ).toMatchObject({ code: 'verdict-reason', reaction: 'refused' });
    await press(SECRETARY, {
      verb: 'dictaminar',
      args: { line: '3-01', month: 1, accept: false, reason: 'sí sesionó' },
    });
    expect(await month('3-01')).toMatchObject({ justification: 'rejected' });
    await reply(ANALYST, 'no se pudo porque no hubo quórum');
    await press(SECRETARY, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: true } });
    expect(await month('3-01')).toMatchObject({ justification: 'accepted', complete: false });
    sample.at('2020-02-04T09:00:00-06:00');
    expect(everything((await slash(COMMISSIONER, '/avance 3-01')).message)).toMatch(
      /Rezago","value":"0"/,
    );
  });
});

describe('a justification on its way', () => {
  const dm = async (name: string) =>
    (await sample.store.read(listDeliveries))
      .filter((row) => row.address === `dm:${people.get(name) ?? ''}`)
      .map((row) => row.rule);
  test('reaches the Secretario once, and its author when it is not accepted', async () => {
    await reply(ANALYST, 'no se pudo porque el INE no sesionó', card('3-01'), 'event-1');
    await reply(ANALYST, 'no se pudo porque el INE no sesionó', card('3-01'), 'event-1');
    expect([await dm(SECRETARY), await dm(ANALYST)]).toEqual([['JUSTIFICATION_PROPOSED'], []]);
    await press(SECRETARY, {
      verb: 'dictaminar',
      args: { line: '3-01', month: 1, accept: false, reason: 'sí hubo sesión' },
    });
    expect([await dm(SECRETARY), await dm(ANALYST), await dm(HEAD)]).toEqual([
      ['JUSTIFICATION_PROPOSED'],
      ['JUSTIFICATION_REJECTED'],
      ['JUSTIFICATION_REJECTED'],
    ]);
    const state = await sample.state();
    expect(
      drawSubject(state, { type: 'verdict', lineKey: '3-01', month: 1, ordinal: 2 }, '2020-01-02')
        .text,
    ).toMatch(/no se aceptó \(Secretario Técnico\)\. Motivo: «sí hubo sesión»/);
    expect(
      drawSubject(
        state,
        { type: 'justification', lineKey: '3-01', month: 1, ordinal: 1 },
        '2020-01-02',
      ).blocks.flatMap((block) =>
        block.type === 'actions' ? block.actions.map(({ label }) => label) : [],
      ),
    ).toEqual(['Retirar dictamen']);
  });
  test('that the Secretario proposes or accepts tells nobody', async () => {
    await reply(SECRETARY, 'no se pudo porque el INE no sesionó');
    await press(SECRETARY, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: true } });
    expect(await sample.store.read(listDeliveries)).toEqual([]);
  });
});

describe('pressing', () => {
  test('two people at the same moment make one report, and the second is told who', async () => {
    const [one, two] = await Promise.all([
      press(ANALYST, hecho(), card('3-01'), 'a'),
      press(HEAD, hecho(), card('3-01'), 'b'),
    ]);
    const codes = [one.code, two.code].sort();
    expect(codes).toEqual(['recorded', 'unchanged']);
    const second = one.code === 'unchanged' ? one : two;
    expect(everything(second.message)).toMatch(
      /Ya constaba así: 3-01, enero, 1 de 1 \((Analista|Titular) de Vinculación, 2 de enero/,
    );
    expect((await sample.state()).entries).toHaveLength(1);
  });
  test('undo is a new entry; again there is nothing to undo', async () => {
    await press(ANALYST, hecho(), card('3-01'));
    expect(
      await press(
        ANALYST,
        { verb: 'deshacer', args: { line: '3-01', month: 1, ordinal: 1 } },
        card('3-01'),
      ),
    ).toMatchObject({ code: 'recorded' });
    expect((await sample.state()).entries.map((one) => one.kind)).toEqual(['report', 'undo']);
    expect(await month('3-01')).toMatchObject({ captured: false });
    expect(
      await press(ANALYST, { verb: 'deshacer', args: { line: '3-01', month: 1, ordinal: 1 } }),
    ).toMatchObject({ code: 'nothing-to-undo' });
  });
  test('after the month closed staff cannot undo; a head can, with a reason', async () => {
    await press(ANALYST, hecho(), card('3-01'));
    sample.at('2020-02-05T09:00:00-06:00');
    expect(await reply(ANALYST, 'deshacer')).toMatchObject({ code: 'not-allowed' });
    expect(await reply(HEAD, 'deshacer')).toMatchObject({ code: 'reason-needed' });
    expect(await reply(HEAD, 'deshacer, era de otra línea')).toMatchObject({ code: 'recorded' });
  });
  test('the form: quantity, note, evidence; a wrong link is told and nothing is recorded', async () => {
    const form = (args: Press['args']): Press => ({
      verb: 'reportar',
      args: { line: '3-01', month: 1, ...args },
    });
    expect(await press(ANALYST, form({ total: '1', evidence: 'no es un enlace' }))).toMatchObject({
      code: 'bad-link',
    });
    expect((await sample.state()).entries).toEqual([]);
    await press(ANALYST, form({ total: '1', note: 'con anexo', evidence: 'https://iem.org.mx/a' }));
    expect((await month('3-01')).last).toMatchObject({
      total: 1,
      note: 'con anexo',
      evidence: [{ kind: 'link', url: 'https://iem.org.mx/a' }],
    });
  });
  test('Marcar varias reports each chosen line; none chosen is told', async () => {
    expect(
      await press(ANALYST, { verb: 'marcar', args: { month: 1, lines: '3-01,3-02,3-03' } }),
    ).toMatchObject({ code: 'recorded' });
    expect((await sample.state()).entries).toHaveLength(3);
    expect(await press(ANALYST, { verb: 'marcar', args: { month: 1, lines: '' } })).toMatchObject({
      code: 'nothing-chosen',
    });
  });
});

test('/pendientes puts the person’s own lines first, each with its buttons, and lists them once', async () => {
  const answer = await slash(ANALYST, '/pendientes');
  const said = everything(answer.message);
  expect(said.indexOf('A tu cargo')).toBeGreaterThan(0);
  expect(said.indexOf('A tu cargo')).toBeLessThan(said.indexOf('Pendiente en enero: 27 líneas'));
  expect(said).toContain('3-01 · enero');
  expect(said).not.toContain('• 3-01');
  expect(said).toContain('• 3-02');
  expect(said.match(/"label":"Hecho"/g)).toHaveLength(3);
  expect(everything((await slash(COMMISSIONER, '/pendientes')).message)).not.toContain(
    'A tu cargo',
  );
});
