/** What people do and what comes of it: the answer, the record, the cards that are to be drawn again, the audit. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Place, Subject } from '../../src/commands/command.ts';
import { makeDispatch, type Dispatch } from '../../src/commands/dispatch.ts';
import { commands } from '../../src/commands/registry.ts';
import { indexState } from '../../src/domain/progress.ts';
import type { Message, Press } from '../../src/messages/message.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let dispatch: Dispatch;
let failures: unknown[];
let people: Map<string, string>;
beforeEach(async () => {
  sample = await openSample();
  failures = [];
  dispatch = makeDispatch({ store: sample.store, clock: sample.clock, report: (error) => failures.push(error) });
  people = new Map((await sample.state()).people.map((one) => [one.name, one.id]));
});
afterEach(async () => {
  expect(failures).toEqual([]);
  expect(await sample.store.read(verifyAudit)).toMatchObject({ ok: true });
  await sample.close();
});

const ANALYST = 'Analista de Vinculación';
const SECRETARY = 'Secretario Técnico';
const HEAD = 'Titular de Vinculación';
const COMMISSIONER = 'Consejera Presidenta';
const OTHER = 'Analista de Convenios';

const actor = (name: string) => ({ person: { id: people.get(name) ?? 'nobody', name, email: '', memberships: [] }, channel: 'local' as const });
const place = (subject?: Subject): Place => ({ kind: 'channel', conversation: 'area:VIN', ...(subject === undefined ? {} : { subject }) });
const card = (lineKey: string, month = 1): Subject => ({ type: 'line', lineKey, month });
const reply = (name: string, text: string, subject: Subject = card('3-01'), eventId?: string) => dispatch.runReply(actor(name), place(subject), text, [], eventId);
const slash = (name: string, text: string): Promise<Answer> => {
  const [verb = '', ...rest] = text.slice(1).split(' ');
  return dispatch.runSlash(actor(name), place(), verb, rest.join(' '));
};
const press = (name: string, pressed: Press, subject?: Subject, eventId?: string) => dispatch.runPress(actor(name), place(subject), pressed, eventId);
const month = async (code: string, at = 1) => indexState(await sample.state()).month(code, at);
const hecho = (line = '3-01', at = 1): Press => ({ verb: 'marcar-hecho', args: { line, month: at } });
const everything = (message: Message | undefined): string => JSON.stringify(message ?? {});

describe('answering in a thread', () => {
  test('"listo" reports the programmed quantity, with a reaction and no further message', async () => {
    expect(await reply(ANALYST, 'listo')).toMatchObject({ code: 'recorded', visibility: 'none', reaction: 'done' });
    expect(await month('3-01')).toMatchObject({ complete: true, reported: 1, last: { authorName: ANALYST, channel: 'local' } });
  });
  test('a partial quantity, then more, then the whole', async () => {
    await reply('Técnico de Evaluación', 'llevamos 2 de 15', card('5.2-04', 5));
    expect(await month('5.2-04', 5)).toMatchObject({ complete: false, captured: false }); // May is still to come: it asked
    sample.at('2020-05-10T10:00:00-05:00');
    expect(await reply('Técnico de Evaluación', 'llevamos 2 de 15', card('5.2-04', 5))).toMatchObject({ reaction: 'partial' });
    expect(await reply('Técnico de Evaluación', '3 más', card('5.2-04', 5))).toMatchObject({ reaction: 'partial' });
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 5, complete: false });
    expect(await reply('Técnico de Evaluación', 'ya quedó', card('5.2-04', 5))).toMatchObject({ reaction: 'done' });
    expect(await month('5.2-04', 5)).toMatchObject({ reported: 15, complete: true });
  });
  test.each(['aún no está listo', 'casi listo', '¿ya quedó?', 'listo para firma', 'hecho al 50 %', 'gracias', 'oficio 15/2020', '👍'])('«%s» completes nothing', async (text) => {
    await reply(ANALYST, text);
    expect((await month('3-01')).complete).toBe(false);
  });
  test('what could be either is asked privately, with buttons, and a button does it', async () => {
    const answer = await reply(ANALYST, 'no se pudo');
    expect(answer).toMatchObject({ code: 'asked', visibility: 'private', reaction: 'asked' });
    const actions = answer.message?.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : [])) ?? [];
    const first = actions[0];
    if (first?.kind !== 'press') throw new Error('no button');
    await press(ANALYST, first.press);
    expect(await month('3-01')).toMatchObject({ justification: 'proposed' });
  });
  test('the same event again, or an edited reply, never counts twice', async () => {
    await reply('Técnico de Evaluación', 'hecho', card('5.2-03'), 'event-1');
    await reply('Técnico de Evaluación', '1 más', card('5.2-03'), 'event-2');
    expect(await reply('Técnico de Evaluación', '1 más', card('5.2-03'), 'event-2')).toMatchObject({ code: 'repeated' });
    expect(await month('5.2-03')).toMatchObject({ reported: 2 });
    expect(everything((await dispatch.runReplyChanged(actor(ANALYST), place(card('3-01')))).message)).toContain('sigue igual');
    expect(await month('5.2-03')).toMatchObject({ reported: 2 });
  });
  test('under a header several codes are reported at once', async () => {
    expect(await reply(ANALYST, '3-01 y 6.2-09 listas', { type: 'header', area: 'VIN', month: 1 })).toMatchObject({ code: 'recorded' });
    expect([(await month('3-01')).complete, (await month('6.2-09')).complete]).toEqual([true, true]);
  });
  test('a justification is proposed, accepted, and no longer rezago; rejected it is pending again', async () => {
    await reply(ANALYST, 'no se pudo porque el INE no sesionó');
    expect(await press(ANALYST, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: true } })).toMatchObject({ code: 'not-allowed' });
    await press(SECRETARY, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: false } });
    expect(await month('3-01')).toMatchObject({ justification: 'rejected' });
    await reply(ANALYST, 'no se pudo porque no hubo quórum');
    await press(SECRETARY, { verb: 'dictaminar', args: { line: '3-01', month: 1, accept: true } });
    expect(await month('3-01')).toMatchObject({ justification: 'accepted', complete: false });
    sample.at('2020-02-04T09:00:00-06:00');
    expect(everything((await slash(COMMISSIONER, '/avance 3-01')).message)).toMatch(/Rezago","value":"0"/);
  });
});

describe('pressing', () => {
  test('two people at the same moment make one report, and the second is told who', async () => {
    const [one, two] = await Promise.all([press(ANALYST, hecho(), card('3-01'), 'a'), press(HEAD, hecho(), card('3-01'), 'b')]);
    const codes = [one.code, two.code].sort();
    expect(codes).toEqual(['recorded', 'unchanged']);
    const second = one.code === 'unchanged' ? one : two;
    expect(everything(second.message)).toMatch(/Ya constaba así: 3-01, enero, 1 de 1 \((Analista|Titular) de Vinculación, 2 de enero/);
    expect((await sample.state()).entries).toHaveLength(1);
  });
  test('undo is a new entry; again there is nothing to undo', async () => {
    await press(ANALYST, hecho(), card('3-01'));
    expect(await press(ANALYST, { verb: 'deshacer', args: { line: '3-01', month: 1, ordinal: 1 } }, card('3-01'))).toMatchObject({ code: 'recorded' });
    expect((await sample.state()).entries.map((one) => one.kind)).toEqual(['report', 'undo']);
    expect(await month('3-01')).toMatchObject({ captured: false });
    expect(await press(ANALYST, { verb: 'deshacer', args: { line: '3-01', month: 1, ordinal: 1 } })).toMatchObject({ code: 'nothing-to-undo' });
  });
  test('after the month closed staff cannot undo; a head can, with a reason', async () => {
    await press(ANALYST, hecho(), card('3-01'));
    sample.at('2020-02-05T09:00:00-06:00');
    expect(await reply(ANALYST, 'deshacer')).toMatchObject({ code: 'not-allowed' });
    expect(await reply(HEAD, 'deshacer')).toMatchObject({ code: 'reason-needed' });
    expect(await reply(HEAD, 'deshacer, era de otra línea')).toMatchObject({ code: 'recorded' });
  });
  test('the form: quantity, note, evidence; a wrong link is told and nothing is recorded', async () => {
    const form = (args: Press['args']): Press => ({ verb: 'reportar', args: { line: '3-01', month: 1, ...args } });
    expect(await press(ANALYST, form({ total: '1', evidence: 'no es un enlace' }))).toMatchObject({ code: 'bad-link' });
    expect((await sample.state()).entries).toEqual([]);
    await press(ANALYST, form({ total: '1', note: 'con anexo', evidence: 'https://iem.org.mx/a' }));
    expect((await month('3-01')).last).toMatchObject({ total: 1, note: 'con anexo', evidence: [{ kind: 'link', url: 'https://iem.org.mx/a' }] });
  });
  test('Marcar varias reports each chosen line; none chosen is told', async () => {
    expect(await press(ANALYST, { verb: 'marcar', args: { month: 1, lines: '3-01,3-02,3-03' } })).toMatchObject({ code: 'recorded' });
    expect((await sample.state()).entries).toHaveLength(3);
    expect(await press(ANALYST, { verb: 'marcar', args: { month: 1, lines: '' } })).toMatchObject({ code: 'nothing-chosen' });
  });
});

describe('rights are checked in the command, and a refusal says who can', () => {
  test.each<[string, string, Press | string, boolean]>([
    ['staff of the area', ANALYST, hecho(), true], ['staff of another area', OTHER, hecho(), false], ['the head', HEAD, hecho(), true], ['a commissioner', COMMISSIONER, hecho(), false], ['the Secretario', SECRETARY, hecho(), true],
    ['staff and the plan', ANALYST, '/plan revisar', false], ['a head and the plan', HEAD, '/plan asignar 3-01 CON', false], ['the Secretario and the plan', SECRETARY, '/plan asignar 3-01 CON', true],
    ['a head and a session', HEAD, '/sesion fijar 28 de enero 10:00', false], ['the Secretario and a session', SECRETARY, '/sesion fijar 28 de enero 10:00', true], ['a commissioner reads', COMMISSIONER, '/avance', true],
  ])('%s', async (_who, name, what, may) => {
    const answer = typeof what === 'string' ? await slash(name, what) : await press(name, what);
    if (may) expect(['recorded', 'shown']).toContain(answer.code);
    else {
      expect(answer).toMatchObject({ code: 'not-allowed', visibility: 'private' });
      expect(answer.message?.text).toMatch(/Puede: /);
      expect((await sample.state()).entries).toEqual([]);
    }
  });
  test('a stranger gets a kind refusal', async () => {
    expect((await slash('Nadie', '/avance')).message?.text).toMatch(/Pide al Secretario Técnico/);
  });
});

describe('asking', () => {
  test('/avance begins with N de M, and goes down and back', async () => {
    await reply(ANALYST, 'listo');
    const answer = await slash(COMMISSIONER, '/avance');
    expect(answer).toMatchObject({ visibility: 'private' });
    expect(answer.message?.blocks[0]).toMatchObject({ text: 'Enero en curso: 1 de 42 · todavía no cierra ningún mes' });
    expect(answer.message?.blocks.filter((block) => block.type === 'progress')).toHaveLength(8);
    expect(everything(answer.message)).toContain('Sesión ordinaria de enero');
    sample.at('2020-02-04T09:00:00-06:00');
    expect((await slash(COMMISSIONER, '/avance')).message?.blocks[0]).toMatchObject({ text: 'Febrero en curso: 0 de 44 · al cierre de enero: 1 de 42 (2 %)' });
    for (const text of ['/avance 6.2', '/avance 6', '/avance 3-01', '/avance vinculacion', '/avance enero']) expect((await slash(COMMISSIONER, text)).code).toBe('shown');
  });
  test('/hecho reports, asks for the month when several wait, and offers undo', async () => {
    expect(everything((await slash(ANALYST, '/hecho 3-1')).message)).toMatch(/3-01, enero, 1 de 1.*Deshacer/);
    sample.at('2020-03-10T09:00:00-06:00');
    expect(await slash(ANALYST, '/hecho 3-2')).toMatchObject({ code: 'ask-month' });
    expect(await slash(ANALYST, '/hecho 3-2 febrero')).toMatchObject({ code: 'recorded' });
    expect(await slash(ANALYST, '/hecho 3-2 diciembre')).toMatchObject({ code: 'confirm' });
    expect(await slash(OTHER, '/hecho 6.1-02 marzo')).toMatchObject({ code: 'confirm' });
  });
  test('/pendientes lists what waits, in one’s area', async () => {
    expect((await slash(ANALYST, '/pendientes')).message?.text).toBe('27 líneas pendientes en tu área');
    expect((await slash(SECRETARY, '/pendientes')).message?.text).toBe('42 líneas pendientes en el plan');
  });
  test('/porque is answered from the ledger and the rules', async () => {
    expect((await slash(ANALYST, '/porque 3-01')).message?.text).toMatch(/pendiente; su canal es el de Vinculación/);
    expect((await slash(ANALYST, '/porque 6.1-02')).message?.text).toMatch(/no está programada/);
    expect((await slash(ANALYST, '/porque 5 de enero')).message?.text).toMatch(/es inhábil/);
  });
  test('/ayuda lists each command that is typed, and one by one', async () => {
    const all = everything((await slash(ANALYST, '/ayuda')).message);
    for (const command of commands.filter((one) => one.slash)) {
      expect(all).toContain(command.help.usage);
      expect((await slash(ANALYST, `/ayuda ${command.verb}`)).message?.text).toBe(command.help.usage);
    }
  });
});

describe('sessions', () => {
  test('outside the window a date is set after a confirmation; then convened, held, minutes', async () => {
    expect(await slash(SECRETARY, '/sesion fijar 10 de febrero 10:00')).toMatchObject({ code: 'confirm' });
    expect(await slash(SECRETARY, '/sesion convocada')).toMatchObject({ code: 'no-date' });
    expect(await slash(SECRETARY, '/sesion fijar 28 de enero 10:00')).toMatchObject({ code: 'recorded' });
    expect((await slash(SECRETARY, '/sesion convocada')).message?.text).toMatch(/Convocada para el martes 28 de enero, 10:00 h/);
    expect(await slash(SECRETARY, '/sesion acta https://a.mx/acta')).toMatchObject({ code: 'not-held' });
    expect(await slash(SECRETARY, '/sesion celebrada')).toMatchObject({ code: 'in-the-future' });
    sample.at('2020-01-28T13:00:00-06:00');
    expect(await slash(SECRETARY, '/sesion celebrada')).toMatchObject({ code: 'recorded' });
    expect((await slash(SECRETARY, '/sesion acta https://a.mx/acta')).message?.text).toBe('Sesión ordinaria de enero: Celebrada el martes 28 de enero');
    expect((await slash(COMMISSIONER, '/sesion')).message?.text).toMatch(/Sesión ordinaria de febrero/);
  });
  test('deferred, cancelled, extraordinary', async () => {
    await slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
    expect((await slash(SECRETARY, '/sesion diferir 30 de enero')).message?.text).toMatch(/Diferida al jueves 30 de enero, 10:00 h/);
    expect((await slash(SECRETARY, '/sesion cancelar no hubo quórum')).message?.text).toMatch(/Cancelada: no hubo quórum/);
    expect((await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00')).message?.text).toMatch(/Sesión extraordinaria de febrero: Fijada para el miércoles 12 de febrero/);
  });
  test('ticking a preparation offers Hecho on the matching line of 4.2', async () => {
    const answer = await press(SECRETARY, { verb: 'sesion', args: { action: 'preparado', key: '2020-01', item: 'agenda' } });
    expect(everything(answer.message)).toContain('Hecho en 4.2-01, enero');
    expect(everything(answer.message)).toContain('✅ Orden del día');
  });
});

test('/plan revisar walks the six decisions; the choice, its author and reason are kept and in force', async () => {
  expect((await slash(SECRETARY, '/plan revisar')).message?.text).toMatch(/^Observación 1 de 6/);
  expect(await press(SECRETARY, { verb: 'resolver', args: { key: 'quantity_mismatch/6.2-02', reading: 'first_months', reason: '' } })).toMatchObject({ code: 'bad-arguments' });
  await press(SECRETARY, { verb: 'resolver', args: { key: 'quantity_mismatch/6.2-02', reading: 'first_months', reason: 'lo acordó la comisión' } });
  const state = await sample.state();
  expect(Object.keys(state.lines.find((one) => one.code === '6.2-02')?.schedule ?? {})).toHaveLength(9);
  expect(state.document.discrepancies.find((one) => one.lineCode === '6.2-02')?.resolution).toMatchObject({ by: SECRETARY, reason: 'lo acordó la comisión', readingId: 'first_months' });
});

describe('rubbish is answered with what to do', () => {
  test.each<[string, RegExp]>([
    ['/avance 9-99', /No encontré/], ['/avance marte', /No encontré/], ['/hecho', /por ejemplo/], ['/hecho 99-99', /No encontré la línea/], ['/sesion fijar 31 de febrero', /fecha/], ['/sesion bailar', /No encontré/],
    ['/plan asignar 3-01 nadie', /No encontré/], ['/volar', /No encontré/], ['/ayuda volar', /No conozco/], ['/pendientes ☃', /No encontré/], ['/porque nunca', /No encontré/], ['/hecho 3-01 99999999', /3-01/],
  ])('%s', async (text, message) => { expect((await slash(SECRETARY, text)).message?.text).toMatch(message); });
  test.each<[string, Press]>([
    ['an unknown verb', { verb: 'rm', args: {} }], ['no arguments', { verb: 'deshacer', args: {} }], ['a month of 13', { verb: 'marcar-hecho', args: { line: '3-01', month: 13 } }], ['a line that is not there', { verb: 'marcar-hecho', args: { line: "' OR 1=1", month: 1 } }],
    ['letters as a quantity', { verb: 'reportar', args: { line: '3-01', month: 1, total: 'doce' } }], ['a negative quantity', { verb: 'reportar', args: { line: '3-01', month: 1, total: -4 } }], ['a fraction', { verb: 'reportar', args: { line: '3-01', month: 1, total: 1.5 } }],
    ['an unknown observation', { verb: 'resolver', args: { key: 'x', reading: 'y', reason: 'z' } }],
  ])('%s', async (_what, pressed) => {
    const answer = await press(SECRETARY, pressed);
    expect(answer.message?.text).toMatch(/[A-Z].{10,}/);
    expect(everything(answer.message)).not.toMatch(/undefined|NaN|\[object/);
    expect((await sample.state()).entries).toEqual([]);
  });
});
