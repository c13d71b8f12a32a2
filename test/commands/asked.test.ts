/** What could mean this or that is asked, and answered by a button or in a word; several lines and months at once. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import {
  ANALYST,
  actor,
  card,
  dispatch,
  everything,
  HEAD,
  labels,
  month,
  place,
  pressLabel,
  reply,
  sample,
  useSample,
} from './bench.ts';

useSample();

const EVALUATION = 'Técnico de Evaluación';
const MANY = card('5.2-04', 5);
/** In May 5.2-04 has 15 units. */
const inMay = (): void => sample.at('2020-05-11T10:00:00-05:00');
const kinds = async (): Promise<string[]> => (await sample.state()).entries.map(({ kind }) => kind);

describe('what could be one or all is asked', () => {
  test('with a button for each, and either does it', async () => {
    inMay();
    const asked = await reply(EVALUATION, 'se envió el oficio', MANY);
    expect(asked).toMatchObject({ code: 'asked', visibility: 'private', reaction: 'asked' });
    expect(labels(asked)).toEqual(['1', 'Las 15']);
    expect(everything(asked.message)).toContain('También puedes contestar aquí «1» o «las 15».');
    expect(await month('5.2-04', 5)).toMatchObject({ captured: false });
    await pressLabel(asked, '1', EVALUATION, MANY);
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 1 });
  });
  test.each<[string, number]>([
    ['las 15', 15],
    ['todas', 15],
    ['sólo 1', 1],
    ['la primera', 1],
  ])('and «%s» is %i', async (text, total) => {
    inMay();
    await reply(EVALUATION, 'se envió el oficio', MANY);
    expect(await reply(EVALUATION, text, MANY)).toMatchObject({
      code: 'recorded',
      visibility: 'none',
    });
    expect((await month('5.2-04', 5)).last).toMatchObject({
      total,
      note: 'se envió el oficio',
      understood: { rule: expect.any(String) as string },
    });
  });
  test('«sí» says which of them to nobody: it is asked again', async () => {
    inMay();
    await reply(EVALUATION, 'se envió el oficio', MANY);
    const again = await reply(EVALUATION, 'sí', MANY);
    expect([again.code, labels(again)]).toEqual(['asked', ['1', 'Las 15']]);
    await reply(EVALUATION, 'las 15', MANY);
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 15 });
  });
});

describe('a typed answer', () => {
  test('«sí» takes the one reading that records, once, however often the event comes', async () => {
    await reply(ANALYST, '👍', card('3-01'), 'e1');
    expect(await reply(ANALYST, 'sí', card('3-01'), 'e2')).toMatchObject({
      code: 'recorded',
      reaction: 'done',
    });
    expect(await reply(ANALYST, 'sí', card('3-01'), 'e2')).toMatchObject({
      code: 'repeated',
      reaction: 'done',
    });
    expect(await kinds()).toEqual(['report']);
  });
  test('«no» records nothing, and ends it', async () => {
    await reply(ANALYST, '👍');
    expect(await reply(ANALYST, 'no')).toMatchObject({ code: 'declined', visibility: 'private' });
    expect(await reply(ANALYST, 'sí')).toMatchObject({ code: 'asked' });
    expect(await kinds()).toEqual([]);
  });
  test('is that of who was asked, under the same card, and not a week later', async () => {
    await reply(ANALYST, '👍');
    expect(await reply(HEAD, 'sí')).toMatchObject({ code: 'asked' });
    expect(await reply(ANALYST, 'sí', card('3-02'))).toMatchObject({ code: 'asked' });
    sample.at('2020-01-20T10:00:00-06:00');
    expect(await reply(ANALYST, 'sí')).toMatchObject({ code: 'asked' });
    expect(await kinds()).toEqual([]);
  });
  test('confirms a month that is still to come', async () => {
    expect(await reply(ANALYST, 'listo', card('3-01', 5))).toMatchObject({ code: 'confirm' });
    await reply(ANALYST, 'sí, registrar', card('3-01', 5));
    expect(await month('3-01', 5)).toMatchObject({ complete: true });
  });
  test('names the month that was asked for under a digest', async () => {
    sample.at('2020-03-03T10:00:00-06:00');
    const digest: Subject = {
      type: 'digest',
      sections: ['OVERDUE:1', 'OVERDUE:2'],
      area: 'VIN',
      lineKeys: ['3-01'],
    };
    expect(await reply(ANALYST, '3-01 listo', digest)).toMatchObject({ code: 'ask-month' });
    expect((await reply(ANALYST, 'febrero', digest)).message?.text).toBe(
      '✅ Registrado: 3-01, febrero, 1 de 1.',
    );
  });
  test('without a thread, in a private chat, answers what was asked there last', async () => {
    const chat = { ...place(card('3-01')), kind: 'private' as const, conversation: 'chat' };
    await dispatch.runReply(actor(ANALYST), chat, '👍', []);
    const { subject: _, ...bare } = chat;
    expect(await dispatch.runFree(actor(ANALYST), { ...bare, conversation: 'other' }, 'sí')).toBe(
      undefined,
    );
    expect((await dispatch.runFree(actor(ANALYST), bare, 'sí'))?.answer.message?.text).toBe(
      '✅ Registrado: 3-01, enero, 1 de 1.',
    );
  });
});

describe('where nothing was quoted and there are no threads', () => {
  test('a bare number asks', async () => {
    inMay();
    const chat = { ...place(MANY), kind: 'private' as const, threaded: false };
    const asked = await dispatch.runReply(actor(EVALUATION), chat, '3', []);
    expect([asked.code, labels(asked)]).toEqual(['asked', ['Van 3 en mayo']]);
    await dispatch.runReply(actor(EVALUATION), chat, 'sí', []);
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 3 });
    expect(
      await dispatch.runReply(actor(EVALUATION), { ...chat, threaded: true }, '4', []),
    ).toMatchObject({ code: 'recorded' });
  });
});

describe('several lines and months', () => {
  const header: Subject = { type: 'header', area: 'VIN', month: 1 };
  test('are each recorded, and the answer names what was recorded where', async () => {
    const answer = await reply(ANALYST, '3-01 y 6.2-09 listas', header);
    expect(answer).toMatchObject({ code: 'recorded', visibility: 'private' });
    expect(answer.message?.text).toBe(
      '✅ Registrado: 3-01, enero, 1 de 1. ✅ Registrado: 6.2-09, enero, 1 de 1.',
    );
  });
  test('or each asked', async () => {
    const answer = await reply(ANALYST, '3-01 lista, 3-02 👍', header);
    expect(answer.message?.text).toMatch(/Registrado: 3-01, enero.*¿Qué significa/s);
    await reply(ANALYST, 'sí', header);
    expect([(await month('3-01')).complete, (await month('3-02')).complete]).toEqual([true, true]);
  });
  test('all but some are shown before they are recorded', async () => {
    const asked = await reply(ANALYST, 'todas listas menos 3-08 y 3-09', header);
    expect(asked.code).toBe('asked');
    expect(everything(asked.message)).toMatch(/3-01, 3-02/);
    const [label = ''] = labels(asked);
    expect(label).toMatch(/^Sí, las \d+$/);
    expect(await kinds()).toEqual([]);
    expect(await pressLabel(asked, label)).toMatchObject({ code: 'recorded' });
    expect((await kinds()).length).toBe(Number(label.slice('Sí, las '.length)));
    expect((await month('3-08')).captured).toBe(false);
  });
  test('lines that are all doubtful are one question', async () => {
    const asked = await reply(ANALYST, 'creo que 3-01 y 3-02 ya quedaron', header);
    expect(asked.code).toBe('asked');
    expect(await kinds()).toEqual([]);
    const [label = ''] = labels(asked);
    expect(await pressLabel(asked, label)).toMatchObject({ code: 'recorded' });
    expect([(await month('3-01')).complete, (await month('3-02')).complete]).toEqual([true, true]);
  });
  test('each month of a reply is recorded with its own, and named', async () => {
    sample.at('2020-03-10T10:00:00-06:00');
    const answer = await reply(
      ANALYST,
      'febrero ya quedó, marzo sigue en trámite',
      card('3-01', 3),
    );
    expect(answer.message?.text).toMatch(/3-01, febrero, 1 de 1/);
    expect((await month('3-01')).complete).toBe(false);
  });
  test('other months of the card’s line are named', async () => {
    sample.at('2020-03-10T10:00:00-06:00');
    const answer = await reply(ANALYST, 'listo febrero y marzo', card('3-01', 3));
    expect(answer.visibility).toBe('private');
    expect(answer.message?.text).toBe(
      '✅ Registrado: 3-01, febrero, 1 de 1. ✅ Registrado: 3-01, marzo, 1 de 1.',
    );
  });
});
