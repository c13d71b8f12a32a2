/** Agreements in the chat: from the form to the reminder to its fulfilment; rights, corrections, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { foldAgreements, type AgreementState } from '../../src/domain/agreements/agreement.ts';
import { findDueItem } from '../../src/domain/agreements/commitment.ts';
import { cards as cardKinds, drawSubject } from '../../src/messages/draw.ts';
import { formsOf } from '../../src/messages/forms.ts';
import type { Form } from '../../src/conversation/message.ts';
import { owed } from '../../src/reminders/engine.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { insertDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  OTHER,
  people,
  press,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const KEY = 'CONV-INE-2020';
const GIVEN = {
  key: KEY,
  party: 'Instituto Nacional Electoral',
  kind: 'ine',
  subject: 'Uso de la RedINE',
  signedOn: '2020-01-02',
  endsOn: '2020-12-31',
  link: 'https://iem.mx/convenio.pdf',
};
const save = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, { verb: 'guardar-convenio', args: { ...GIVEN, ...over } });
const add = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, {
    verb: 'agregar-compromiso',
    args: {
      agreement: 'c1',
      text: 'Enviar el informe',
      area: 'VIN',
      on: '2020-03-11',
      day: '',
      ...over,
    },
  });
const fulfil = (who: string, over: Record<string, string | number> = {}, subject?: Subject) =>
  press(
    who,
    {
      verb: 'cumplir-compromiso',
      args: { agreement: 'c1', commitment: 1, period: 'once', note: '', evidence: '', ...over },
    },
    subject,
  );
const drop = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, {
    verb: 'quitar-compromiso',
    args: { agreement: 'c1', commitment: '1', reason: 'ya no aplica', ...over },
  });
const all = async (): Promise<AgreementState[]> => foldAgreements(await sample.state());
const formOf = (answer: Answer, submit: RegExp): Form => {
  const found =
    answer.message === undefined
      ? undefined
      : formsOf(answer.message).find(({ form }) => submit.test(form.submit.label));
  if (found === undefined)
    throw new Error(`no form ${String(submit)} in ${everything(answer.message)}`);
  return found.form;
};
/** What the service does each minute: writes what is owed now. */
const sweep = async (instant: string): Promise<void> => {
  const now = Date.parse(instant);
  sample.at(instant);
  const state = await sample.state();
  const due = owed(state, now, await sample.store.read((db) => sentKeys(db)));
  await sample.store.write((tx) => insertDeliveries(tx, state.planId, due, now, cardKinds));
};
interface Card {
  key: string;
  to: string;
  follows: boolean;
  wanted: number;
}
const cards = async (): Promise<Card[]> =>
  (
    await sample.store.read((db) =>
      db.delivery.findMany({
        where: { rule: 'COMMITMENT_DUE' },
        orderBy: { id: 'asc' },
        include: { address: true, postings: true },
      }),
    )
  ).map((row) => ({
    key: row.key.split('/').slice(2, 6).join('/'),
    to: [...people].find(([, id]) => id === row.address.ownerKey)?.[0] ?? row.address.ownerKey,
    follows: row.followsId !== null,
    wanted: row.postings[0]?.wantedRevision ?? 0,
  }));

test('from the form to the reminder to its fulfilment: one card, followed up, drawn again when it is done', async () => {
  const form = formOf(await slash(SECRETARY, '/convenio nuevo'), /Guardar/);
  expect(form.fields.map((one) => one.id)).toEqual([
    'key',
    'party',
    'kind',
    'subject',
    'signedOn',
    'endsOn',
    'link',
  ]);
  const saved = await press(SECRETARY, {
    ...form.submit.press,
    args: { ...form.submit.press.args, ...GIVEN },
  });
  expect(saved).toMatchObject({ code: 'recorded', replace: true, reaction: 'done' });
  const added = formOf(saved, /Agregar/);
  expect(added.fields.map((one) => one.id)).toEqual(['text', 'area', 'on', 'day']);
  expect(
    await press(SECRETARY, {
      ...added.submit.press,
      args: {
        ...added.submit.press.args,
        text: 'Enviar el informe',
        area: 'VIN',
        on: '2020-03-11',
        day: '',
      },
    }),
  ).toMatchObject({ code: 'recorded' });
  await sweep('2020-03-04T09:00:00-06:00');
  await sweep('2020-03-11T09:00:00-06:00');
  expect(await cards()).toMatchObject([
    { key: 'agreement/c1.1/once/1', to: HEAD, follows: false },
    { key: 'agreement/c1.1/once/2', to: HEAD, follows: true },
    { key: 'agreement/c1.1/once/2', to: SECRETARY, follows: false },
  ]);
  const subject: Subject = { type: 'due', itemId: 'agreement/c1.1/once' };
  const drawn = drawSubject(await sample.state(), subject, '2020-03-11');
  expect(everything(drawn)).toMatch(
    /Compromiso de CONV-INE-2020.*Enviar el informe.*Vinculación con el INE.*🟡 Vence hoy, 11 de marzo de 2020.*Cumplido/s,
  );
  expect(drawSubject(await sample.state(), subject, '2020-03-12', true).text).toBe(
    '🔴 Atrasado: venció el 11 de marzo de 2020 — Compromiso de CONV-INE-2020: Enviar el informe. El botón «Cumplido» está en la tarjeta.',
  );
  const button = formsOf(drawn)[0]?.form;
  expect(button?.fields.map((one) => one.id)).toEqual(['note', 'evidence']);
  const pressed = await press(
    HEAD,
    {
      verb: button?.submit.press.verb ?? '',
      args: {
        ...button?.submit.press.args,
        note: 'enviado por oficio',
        evidence: 'https://iem.mx/oficio.pdf',
      },
    },
    subject,
  );
  expect(pressed).toMatchObject({ code: 'recorded', visibility: 'none', reaction: 'done' });
  expect((await cards()).map((one) => one.wanted)).toEqual([2, 2, 2]);
  const after = drawSubject(await sample.state(), subject, '2020-03-11');
  expect(everything(after)).toContain('✅ Cumplido el 11 de marzo de 2020: Titular de Vinculación');
  expect(formsOf(after)).toEqual([]);
  expect((await all())[0]?.commitments[0]?.fulfilled).toMatchObject([
    {
      note: 'enviado por oficio',
      evidence: [{ kind: 'link', url: 'https://iem.mx/oficio.pdf' }],
      authorName: HEAD,
      channel: 'local',
    },
  ]);
  await sweep('2020-03-18T09:00:00-06:00');
  expect(await cards()).toHaveLength(3);
});

describe('rights', () => {
  test.each<[string, string, string]>([
    ['the Secretario', SECRETARY, 'recorded'],
    ['the head', HEAD, 'recorded'],
    ['staff of the area', ANALYST, 'recorded'],
    ['staff of another', OTHER, 'not-allowed'],
    ['a consejera', COMMISSIONER, 'not-allowed'],
  ])('%s fulfils: %s %s', async (_what, who, code) => {
    await save();
    await add();
    expect((await fulfil(who)).code).toBe(code);
    expect((await all())[0]?.commitments[0]?.fulfilled).toHaveLength(code === 'recorded' ? 1 : 0);
  });
  test('only the Secretario writes, corrects, adds and drops; everybody reads, with no button that would be refused', async () => {
    await save();
    await add();
    for (const who of [HEAD, ANALYST, COMMISSIONER]) {
      expect([
        (await save({ key: 'OTRO' }, who)).code,
        (await save({ corrects: 'c1', reason: 'x', party: 'Y' }, who)).code,
        (await add({}, who)).code,
        (await drop({}, who)).code,
        (await slash(who, '/convenio nuevo')).code,
      ]).toEqual(Array(5).fill('not-allowed'));
      expect((await slash(who, '/convenio')).message?.text).toBe(
        '1 convenio: 1 vigente, 0 por vencer, 0 vencidos. Compromisos: 0 atrasados, 0 próximos, 0 cumplidos.',
      );
    }
    const forms = async (who: string): Promise<string[]> =>
      formsOf((await slash(who, `/convenio ${KEY}`)).message ?? { text: '', blocks: [] }).map(
        ({ form }) => form.submit.label,
      );
    expect([await forms(SECRETARY), await forms(HEAD), await forms(COMMISSIONER)]).toEqual([
      ['Registrar', 'Agregar', 'Guardar', 'Quitar', 'Retirar'],
      ['Registrar'],
      [],
    ]);
  });
  test('who acts for a head who is away fulfils with both names', async () => {
    await save();
    await add();
    await press(HEAD, {
      verb: 'suplencia',
      args: { person: people.get(OTHER) ?? '', from: '2020-01-02', to: '2020-01-10' },
    });
    expect((await fulfil(OTHER)).code).toBe('recorded');
    expect(everything((await slash(COMMISSIONER, '/convenio conv ine 2020')).message)).toContain(
      '✅ Cumplido el 2 de enero de 2020: Analista de Convenios (suplente de Titular de Vinculación)',
    );
  });
});

test('a correction wants a reason and shows it; the earlier text stays in the record', async () => {
  await save();
  expect(await save({ corrects: 'c1', party: 'INE', reason: '' })).toMatchObject({
    code: 'bad-reason-needed',
    field: 'reason',
  });
  expect(await save({ corrects: 'c1', party: 'INE', reason: 'nombre corto' })).toMatchObject({
    code: 'recorded',
  });
  expect(await save({ corrects: 'c1', party: 'INE', reason: 'otra vez' })).toMatchObject({
    code: 'unchanged',
  });
  expect(everything((await slash(COMMISSIONER, `/convenio ${KEY}`)).message)).toContain(
    'Corregido por Secretario Técnico, 2 de enero de 2020: nombre corto',
  );
  const record = (await sample.store.read((db) => entriesAfter(db, 0))).filter(
    (one) => one.subject === 'agreement',
  );
  expect(record.map((one) => one.kind)).toEqual(['agreement.written', 'agreement.corrected']);
  expect(record[0]?.payload).toContain('Instituto Nacional Electoral');
});

test('what is dropped is asked no more: its card says so, and a press on it is told', async () => {
  await save();
  await add();
  await sweep('2020-03-04T09:00:00-06:00');
  expect(await drop()).toMatchObject({ code: 'recorded' });
  expect((await cards()).map((one) => one.wanted)).toEqual([2]);
  expect(
    drawSubject(await sample.state(), { type: 'due', itemId: 'agreement/c1.1/once' }, '2020-03-04')
      .text,
  ).toBe(
    '🚫 Ya no se pide: «Enviar el informe». ya no aplica (Secretario Técnico, 4 de marzo de 2020)',
  );
  expect(await fulfil(HEAD)).toMatchObject({ code: 'dropped' });
  await sweep('2020-03-11T09:00:00-06:00');
  expect(await cards()).toHaveLength(1);
});

test('of a monthly one each month is fulfilled for itself, chosen where several are open', async () => {
  await save();
  await add({ on: '', day: '31' });
  sample.at('2020-03-05T10:00:00-06:00');
  const shown = await slash(HEAD, `/convenio ${KEY}`);
  expect(everything(shown.message)).toContain(
    '🔴 2 atrasados: enero y febrero · 🟢 Vence el 31 de marzo de 2020',
  );
  const form = formOf(shown, /Registrar/);
  const [choice] = form.fields;
  expect(choice).toMatchObject({
    id: 'period',
    value: '2020-01',
    options: [
      { value: '2020-01', label: 'enero de 2020' },
      { value: '2020-02' },
      { value: '2020-03' },
    ],
  });
  expect(
    await press(HEAD, {
      ...form.submit.press,
      args: { ...form.submit.press.args, period: '2020-02', note: 'listo', evidence: '' },
    }),
  ).toMatchObject({ code: 'recorded', replace: true });
  expect(everything((await slash(HEAD, `/convenio ${KEY}`)).message)).toMatch(
    /🔴 1 atrasado: enero · 🟢 Vence el 31 de marzo de 2020 · ✅ 1 cumplido.*«listo»/s,
  );
  expect((await fulfil(HEAD, { period: '2020-02' })).code).toBe('unchanged');
  expect((await slash(COMMISSIONER, '/avance convenios')).message?.text).toBe(
    'Compromisos de convenios: 1 de 2 cumplidos (50 %) · 1 atrasado',
  );
});

test('the lists go on where there is more than fits, and nothing is out of reach', async () => {
  for (let at = 1; at <= 10; at += 1)
    await save({ key: `CONV-${at}`, endsOn: `2020-${String(at + 1).padStart(2, '0')}-28` });
  for (let at = 1; at <= 8; at += 1)
    await add({ text: `Compromiso número ${at}`, on: `2020-02-${String(at + 10)}` });
  const whole = async (args: Record<string, string | number>): Promise<string> => {
    const found: string[] = [];
    for (let next: Record<string, string | number> | undefined = args; next !== undefined;) {
      const { message } = await press(HEAD, { verb: 'convenio', args: next });
      found.push(everything(message));
      next = message?.blocks
        .flatMap((block) => (block.type === 'actions' ? block.actions : []))
        .flatMap((one) =>
          one.kind === 'press' && one.label.startsWith('Más (faltan')
            ? [one.press.args as Record<string, string | number>]
            : [],
        )[0];
    }
    expect(found.length).toBeGreaterThan(1);
    return found.join('\n');
  };
  const list = await whole({});
  for (let at = 1; at <= 10; at += 1) expect(list).toContain(`Ver CONV-${at}"`);
  const detail = await whole({ key: 'CONV-1' });
  for (let at = 1; at <= 8; at += 1) expect(detail).toContain(`Cumplido · compromiso ${at}"`);
});

test('/avance convenios is about agreements, and an area of that name is a button away', async () => {
  expect((await slash(HEAD, '/avance convenios')).message?.text).toBe(
    'No hay convenios registrados.',
  );
  await save();
  await add({ on: '2020-01-02' });
  await add({ text: 'Otro', on: '2020-01-03' });
  sample.at('2020-01-03T10:00:00-06:00');
  await fulfil(HEAD);
  const { message } = await slash(HEAD, '/avance Convenios');
  expect(message?.blocks).toContainEqual(
    expect.objectContaining({
      type: 'progress',
      label:
        'CONV-INE-2020 · Instituto Nacional Electoral · 🟢 vigente hasta el 31 de diciembre de 2020',
      done: 1,
      total: 2,
    }),
  );
  expect(everything(message)).toContain('Área Convenios');
  expect(everything((await slash(HEAD, '/avance área de convenios')).message)).not.toContain(
    'CONV-INE-2020',
  );
});

test('/pendientes tells of what is due within a week in one’s own area, with the button', async () => {
  await save();
  await add({ on: '2020-01-09' });
  await add({ text: 'Lejano', on: '2020-01-10' });
  expect(everything((await slash(HEAD, '/pendientes')).message)).toMatch(
    /Por cumplir: 1 compromiso.*🟡 Vence el 9 de enero de 2020 — Compromiso de CONV-INE-2020 · Vinculación con el INE: Enviar el informe.*Cumplido/s,
  );
  for (const who of [OTHER, COMMISSIONER])
    expect(everything((await slash(who, '/pendientes')).message)).not.toContain('Por cumplir');
});

test('a report under a reminder is told where it belongs, and records nothing', async () => {
  await save();
  await add();
  expect(await reply(HEAD, 'listo', { type: 'due', itemId: 'agreement/c1.1/once' })).toMatchObject({
    code: 'not-here',
    visibility: 'private',
  });
  expect(findDueItem(await sample.state(), 'agreement/c1.1/once')?.doneOn).toBeUndefined();
});

test('the same event counts once, and one that was refused may be sent again, corrected', async () => {
  const send = (over: Record<string, string>) =>
    press(
      SECRETARY,
      { verb: 'guardar-convenio', args: { ...GIVEN, ...over } },
      undefined,
      'event-1',
    );
  expect((await send({ endsOn: '2020-01-01' })).code).toBe('bad-ends-before-signed');
  expect([(await send({})).code, (await send({})).code]).toEqual(['recorded', 'repeated']);
  expect(await all()).toHaveLength(1);
});

test('who writes past the service is seen', async () => {
  await save();
  const row = await sample.store.read((db) =>
    db.logEntry.findFirstOrThrow({ where: { subject: 'agreement' } }),
  );
  const put = (payload: string) =>
    sample.store.write((tx) => tx.logEntry.update({ where: { seq: row.seq }, data: { payload } }));
  await put(row.payload.replace('RedINE', 'otra red'));
  expect(await sample.store.read((db) => verifyAudit(db))).toMatchObject({
    ok: false,
    seq: row.seq,
    reason: 'hash',
  });
  await put(row.payload);
});

describe('rubbish', () => {
  test.each<[string, Record<string, string>, string, RegExp, string?]>([
    ['no key', { key: ' ' }, 'bad-arguments', /Escribe la clave/, 'key'],
    ['a key of signs', { key: '---' }, 'bad-key', /clave con letras o números/, 'key'],
    ['a word of the command for a key', { key: 'nuevo' }, 'bad-key', /palabra del comando/, 'key'],
    ['nobody', { party: '' }, 'bad-arguments', /con quién es/, 'party'],
    ['about nothing', { subject: '' }, 'bad-arguments', /objeto/, 'subject'],
    ['a kind that is none', { kind: 'carta' }, 'bad-arguments', /Elige el tipo/, 'kind'],
    [
      'a day that is none',
      { signedOn: '2020-02-30' },
      'bad-arguments',
      /fecha de la firma/,
      'signedOn',
    ],
    ['a day in words', { endsOn: 'mañana' }, 'bad-arguments', /fecha de término/, 'endsOn'],
    ['a year that was mistyped', { signedOn: '0020-01-02' }, 'bad-date', /muy lejos del plan/],
    [
      'ending before it begins',
      { endsOn: '2020-01-01' },
      'bad-ends-before-signed',
      /antes de firmarse/,
      'endsOn',
    ],
    ['a link that is none', { link: 'iem.mx' }, 'bad-arguments', /https:\/\//, 'link'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'bad-arguments', /https:\/\//, 'link'],
    [
      'a book for a subject',
      { subject: 'x'.repeat(501) },
      'bad-arguments',
      /a lo más 500 letras/,
      'subject',
    ],
    ['a correction of nothing', { corrects: 'c9', reason: 'x' }, 'unknown', /No encontré/],
  ])('%s writes nothing', async (_what, over, code, told, field) => {
    const answer = await save(over);
    expect([answer.code, answer.message?.text, answer.field]).toEqual([
      code,
      expect.stringMatching(told),
      field,
    ]);
    expect((await sample.state()).agreements).toEqual([]);
  });
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['without a text', { text: '' }, 'bad-arguments', /qué hay que cumplir/],
    ['with neither a date nor a day', { on: '' }, 'bad-due', /uno de los dos/],
    ['with both', { day: '10' }, 'bad-due', /uno de los dos/],
    ['on day 32', { on: '', day: '32' }, 'bad-arguments', /de 1 a 31/],
    ['on a day in words', { on: '', day: 'diez' }, 'bad-arguments', /de 1 a 31/],
    ['before the signature', { on: '2020-01-01' }, 'bad-before-signature', /anterior a la firma/],
    ['after the end', { on: '2021-01-01' }, 'bad-after-end', /posterior al término/],
    ['for an area that is none', { area: 'XYZ' }, 'bad-unknown-area', /no está en el directorio/],
    ['for no area', { area: '' }, 'bad-unknown-area', /no está en el directorio/],
    ['of nothing', { agreement: 'c9' }, 'unknown', /No encontré/],
  ])('a commitment %s writes nothing', async (_what, over, code, told) => {
    await save();
    const answer = await add(over);
    expect([answer.code, answer.message?.text]).toEqual([code, expect.stringMatching(told)]);
    expect((await sample.state()).agreements[0]?.events).toHaveLength(1);
  });
  test.each<[string, Record<string, string | number>, string]>([
    ['of a period that is none', { period: '2020-03' }, 'unknown'],
    ['of a commitment that is none', { commitment: 7 }, 'unknown'],
    ['of an agreement that is none', { agreement: 'c9' }, 'unknown'],
    ['with a link that is none', { evidence: 'no es enlace' }, 'bad-link'],
    ['with a book for a note', { note: 'x'.repeat(1_501) }, 'bad-arguments'],
  ])('a fulfilment %s writes nothing', async (_what, over, code) => {
    await save();
    await add();
    expect((await fulfil(HEAD, over)).code).toBe(code);
    expect((await all())[0]?.commitments[0]?.fulfilled).toEqual([]);
  });
  test('a key that is taken, or that nobody knows', async () => {
    await save();
    expect(await save({ key: 'conv ine 2020' })).toMatchObject({
      code: 'bad-key-taken',
      field: 'key',
    });
    expect((await slash(HEAD, '/convenio CONV-9')).message?.text).toMatch(/^No encontré/);
    expect(await drop({ reason: '' })).toMatchObject({ code: 'unknown' });
    await add();
    expect(await drop({ reason: '' })).toMatchObject({
      code: 'bad-reason-needed',
      field: 'reason',
    });
  });
  test('a script and a formula are text like any other', async () => {
    await save({ subject: '<script>alert(1)</script> =1+1' });
    expect((await all())[0]?.text.subject).toBe('<script>alert(1)</script> =1+1');
  });
});
