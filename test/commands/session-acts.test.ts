/** The commission's sessions from the call to the last acuerdo fulfilled; steps of a session as evidence of the plan. */
import { describe, expect, test } from 'vitest';
import { resolutionItems } from '../../src/domain/sessions/resolution.ts';
import type { Action, Message } from '../../src/conversation/message.ts';
import { callPaper } from '../../src/messages/sessions/call-paper.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  month,
  people,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const KEY = '2020-01';
const sesion = (args: Record<string, string | number | boolean>, who = SECRETARY) =>
  press(who, { verb: 'sesion', args: { key: KEY, ...args } });
const AGENDA = '1. Lista de asistencia.\n- Lectura del orden del día.\n\n  3) Informe de 2019.  ';
const draft = (over: Record<string, string> = {}) =>
  sesion({ action: 'redactar', place: 'Sala de sesiones', agenda: AGENDA, ...over });
const fix = () => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
const hold = async (): Promise<void> => {
  await fix();
  sample.at('2020-01-28T13:00:00-06:00');
  await slash(SECRETARY, '/sesion enero celebrada asistieron todos');
};
const acuerdo = (text: string, over: Record<string, string | number> = {}, who = SECRETARY) =>
  sesion({ action: 'acuerdo', text, area: '', dueOn: '', ...over }, who);
const events = async (kind: string) =>
  (await sample.state()).sessions
    .flatMap((one) => one.events)
    .filter((event) => event.kind === kind);
const labels = (message: Message | undefined): string[] =>
  (message?.blocks ?? [])
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .map((action: Action) => action.label);
const drawn = async (today = '2020-01-28') =>
  drawSubject(
    await sample.state(),
    { type: 'session', sessionKey: KEY, rule: 'SESSION_CALL' },
    today,
  );

describe('the checklist', () => {
  test('says who ticked each item, and when', async () => {
    expect(everything((await sesion({ action: 'preparado', item: 'files' })).message)).toContain(
      `✅ Expedientes · ${SECRETARY}, 2 de enero, 09:00`,
    );
  });
  test.each<[string, () => Promise<unknown>, string, string, object]>([
    [
      'an item',
      () => sesion({ action: 'preparado', item: 'agenda' }),
      '4.2-01',
      'Orden del día, sesión ordinaria de enero',
      { kind: 'record', url: 'avance:session/2020-01/agenda' },
    ],
    [
      'the drafted convocatoria',
      async () => {
        await fix();
        return draft();
      },
      '4.2-04',
      'Convocatoria, sesión ordinaria de enero',
      { kind: 'record', url: 'avance:session/2020-01/call' },
    ],
    [
      'that it was convened',
      async () => {
        await fix();
        return sesion({ action: 'convocada', confirmed: true });
      },
      '4.2-05',
      'Convocatoria notificada, sesión ordinaria de enero',
      { kind: 'record' },
    ],
    [
      'the minutes',
      async () => {
        await hold();
        return sesion({ action: 'acta', link: 'https://a.mx/acta' });
      },
      '4.2-06',
      'Acta, sesión ordinaria de enero',
      { kind: 'link', url: 'https://a.mx/acta' },
    ],
  ])(
    '%s is offered to its line of 4.2, and reported once with its evidence',
    async (_what, take, code, name, evidence) => {
      const attach = (who = SECRETARY) =>
        press(who, { verb: 'reportar-con-evidencia', args: { line: code, month: 1 } });
      expect(await attach()).toMatchObject({ code: 'unchanged' });
      const { message } = (await take()) as { message: Message };
      expect(labels(message)).toContain(`Reportar con evidencia (1) · ${code}`);
      expect(await attach()).toMatchObject({ code: 'recorded' });
      expect(await attach()).toMatchObject({ code: 'unchanged' });
      const stands = await month(code);
      expect(stands).toMatchObject({ complete: true, comments: [] });
      expect(stands.last?.evidence).toEqual([expect.objectContaining({ name, ...evidence })]);
    },
  );
  test('a record is named on the line’s card, and is no link', async () => {
    await sesion({ action: 'preparado', item: 'agenda' });
    await press(SECRETARY, { verb: 'reportar-con-evidencia', args: { line: '4.2-01', month: 1 } });
    const card = drawSubject(
      await sample.state(),
      { type: 'line', lineKey: '4.2-01', month: 1 },
      '2020-01-28',
    );
    expect(everything(card)).toContain('📎 Orden del día, sesión ordinaria de enero');
    expect(labels(card)).not.toContain('Ver evidencia');
  });
  test('a month still to come is offered when it comes', async () => {
    const offered = async () =>
      labels(
        (
          await press(SECRETARY, {
            verb: 'sesion',
            args: { action: 'preparado', key: '2020-03', item: 'agenda' },
          })
        ).message,
      );
    expect((await offered()).filter((label) => label.startsWith('Reportar'))).toEqual([]);
    sample.at('2020-03-02T09:00:00-06:00');
    expect(
      labels(
        drawSubject(
          await sample.state(),
          { type: 'line', lineKey: '4.2-01', month: 3 },
          '2020-03-02',
        ),
      ),
    ).toContain('Reportar con evidencia (1)');
  });
  test('who may not report in the area of the line is refused', async () => {
    await sesion({ action: 'preparado', item: 'agenda' });
    for (const who of [HEAD, COMMISSIONER])
      expect(
        await press(who, { verb: 'reportar-con-evidencia', args: { line: '4.2-01', month: 1 } }),
      ).toMatchObject({ code: 'not-allowed' });
    expect((await sample.state()).entries).toEqual([]);
  });
});

describe('the convocatoria', () => {
  test('needs a day; its points are kept without the signs before them; the card brings the document', async () => {
    expect(await draft()).toMatchObject({ code: 'no-date' });
    await fix();
    const answer = await draft();
    expect(answer).toMatchObject({ code: 'recorded' });
    expect((await events('drafted'))[0]?.details).toEqual({
      place: 'Sala de sesiones',
      agenda: ['Lista de asistencia.', 'Lectura del orden del día.', 'Informe de 2019.'],
    });
    expect(labels(answer.message)).toEqual(
      expect.arrayContaining(['Corregir convocatoria', 'Convocatoria (DOCX)']),
    );
    expect(labels((await slash(COMMISSIONER, '/sesion')).message)).toContain('Convocatoria (DOCX)');
    expect(everything((await slash(COMMISSIONER, '/sesion')).message)).toContain(
      '3. Informe de 2019.',
    );
  });
  test('the form opens with the customary points, asuntos generales only where they are in order', async () => {
    await fix();
    expect(everything((await slash(SECRETARY, '/sesion')).message)).toMatch(
      /quórum.*Asuntos generales/,
    );
    const { message } = await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00');
    expect(everything(message)).toMatch(/quórum/);
    expect(everything(message)).not.toMatch(/Asuntos generales/);
  });
  test('as a document: to whom, when, where, the points, on what grounds, who signs', async () => {
    const at = '2020-01-20T10:00:00-06:00';
    expect(callPaper(await sample.state(), KEY, at)).toBeUndefined();
    await fix();
    await draft();
    const state = await sample.state();
    const paper = callPaper(state, KEY, at);
    const text = JSON.stringify(paper);
    expect(paper).toMatchObject({
      institution: 'Instituto Electoral de Michoacán',
      title: 'Convocatoria',
      name: 'convocatoria-2020-01',
    });
    for (const says of [
      '20 de enero de 2020',
      'Dr. Humberto Urquiza Martínez, Integrante',
      'Lic. Juan Pedro Gómez Arreola, Secretario técnico',
      'sesión ordinaria de la Comisión de Vinculación y Servicio Profesional Electoral',
      'Martes 28 de enero de 2020',
      '10:00 horas',
      'Sala de sesiones',
      '1. Lista de asistencia.',
      '3. Informe de 2019.',
      'Reglamento para el funcionamiento de las Comisiones Permanentes',
    ])
      expect(text).toContain(says);
    expect(paper?.blocks.find((block) => block.type === 'signature')).toEqual({
      type: 'signature',
      name: 'Lic. Viridiana Villaseñor Aguirre',
      post: 'Presidenta de la Comisión de Vinculación y Servicio Profesional Electoral',
    });
    const bare = JSON.stringify(
      callPaper(
        { ...state, document: { ...state.document, members: [], programmes: [] } },
        KEY,
        at,
      ),
    );
    expect(bare).toMatch(/A las y los integrantes/);
    expect(bare).not.toMatch(/Fundamento legal|fundamento en/);
    expect(callPaper(state, 'nada', at)).toBeUndefined();
  });
});

test('attendance: who was there, who was not, and a correction on top', async () => {
  await fix();
  const ids = [SECRETARY, COMMISSIONER].map((one) => people.get(one) ?? '');
  expect(await sesion({ action: 'asistencia', present: ids.join(','), guests: '' })).toMatchObject({
    code: 'not-yet',
  });
  sample.at('2020-01-28T10:30:00-06:00');
  expect(
    everything(
      (await sesion({ action: 'asistencia', present: ids.join(','), guests: 'Mtra. Ana Ruiz\n' }))
        .message,
    ),
  ).toContain(
    'Asistieron: Secretario Técnico, Consejera Presidenta y Mtra. Ana Ruiz; no asistieron: Consejero Integrante.',
  );
  expect(await sesion({ action: 'asistencia', present: ids[0] ?? '', guests: '' })).toMatchObject({
    code: 'recorded',
  });
  expect(await events('attended')).toHaveLength(2);
  expect(everything(await drawn())).toContain(
    'Asistieron: Secretario Técnico; no asistieron: Consejera Presidenta y Consejero Integrante.',
  );
});

describe('acuerdos', () => {
  const list = async (who: string, text = '/sesion acuerdos') => (await slash(who, text)).message;
  test('are listed, late first, with the buttons that this person may press', async () => {
    await hold();
    await acuerdo('Informar al Consejo General');
    await acuerdo('Publicar el calendario', { area: 'VIN', dueOn: '2020-03-30' });
    await acuerdo('Remitir el convenio', { area: 'CON', dueOn: '2020-02-05' });
    sample.at('2020-02-10T09:00:00-06:00');
    const seen = await list(SECRETARY);
    expect(seen?.text).toBe('3 acuerdos por cumplir; 1 vencido');
    expect(everything(seen)).toMatch(
      /🔴 Acuerdo 3: Remitir el convenio · Convenios · venció el 5 de febrero · Sesión ordinaria de enero.*🟢 Acuerdo 2.*vence el 30 de marzo.*⚪ Acuerdo 1: .*sin fecha/,
    );
    expect(labels(seen)).toEqual([
      'Cumplido',
      'Corregir',
      'Cumplido',
      'Corregir',
      'Cumplido',
      'Corregir',
    ]);
    expect(labels(await list(HEAD))).toEqual(['Cumplido']);
    expect(labels(await list(COMMISSIONER))).toEqual([]);
    expect((await list(COMMISSIONER, '/sesion marzo acuerdos'))?.text).toBe(
      'No hay acuerdos de las sesiones de marzo por cumplir.',
    );
    expect(resolutionItems(await sample.state()).map((one) => one.id)).toEqual([
      'decision/2020-01/2',
      'decision/2020-01/3',
    ]);
    expect(labels((await slash(HEAD, '/sesion enero')).message)).toEqual(['Acuerdo cumplido']);
  });
  test('are followed until somebody of the area says that they are fulfilled, once', async () => {
    await hold();
    await acuerdo('Publicar el calendario', { area: 'VIN', dueOn: '2020-03-30' });
    const done = (who: string) =>
      sesion(
        {
          action: 'cumplido',
          decision: '1',
          note: 'Publicado en el portal',
          link: 'https://iem.mx/c',
        },
        who,
      );
    expect(await done(COMMISSIONER)).toMatchObject({ code: 'not-allowed' });
    expect((await done('Analista de Convenios')).message?.text).toMatch(
      /No puedes hacer eso en Vinculación con el INE/,
    );
    expect(await done(ANALYST)).toMatchObject({ code: 'recorded' });
    expect(await done(HEAD)).toMatchObject({ code: 'unchanged' });
    expect(await events('fulfilled')).toMatchObject([
      {
        authorName: ANALYST,
        link: 'https://iem.mx/c',
        details: { decision: 1, note: 'Publicado en el portal' },
      },
    ]);
    expect(everything(await drawn())).toContain(
      `✅ Acuerdo 1: Publicar el calendario · Vinculación con el INE · cumplido, ${ANALYST}, 28 de enero, 13:00: «Publicado en el portal»`,
    );
    expect((await list(SECRETARY))?.text).toBe('No hay acuerdos por cumplir.');
  });
  test('are corrected with what was there before kept', async () => {
    await hold();
    await acuerdo('Publicar el calendrio');
    expect(everything((await sesion({ action: 'corregir', decision: 1 })).message)).toContain(
      '"value":"Publicar el calendrio"',
    );
    expect(await sesion({ action: 'corregir', decision: 1 }, HEAD)).toMatchObject({
      code: 'not-allowed',
    });
    expect(await acuerdo('Publicar el calendario', { decision: 1 })).toMatchObject({
      code: 'recorded',
    });
    expect(await events('decided')).toHaveLength(2);
    expect(everything(await list(SECRETARY))).toMatch(/Acuerdo 1: Publicar el calendario/);
  });
  test('the same event twice counts once', async () => {
    await hold();
    const pressed = { verb: 'sesion', args: { action: 'acuerdo', key: KEY, text: 'Uno' } };
    expect(await press(SECRETARY, pressed, undefined, 'e1')).toMatchObject({ code: 'recorded' });
    expect(await press(SECRETARY, pressed, undefined, 'e1')).toMatchObject({ code: 'repeated' });
    expect(await events('decided')).toHaveLength(1);
  });
});

test('/sesion calendario says how, and brings the file, to whoever may read', async () => {
  const answer = await slash(COMMISSIONER, '/sesion calendario');
  expect(answer).toMatchObject({ visibility: 'private', code: 'shown' });
  expect(everything(answer.message)).toMatch(
    /Outlook.*Agregar calendario desde una dirección.*"file":\{"kind":"calendar"\}/,
  );
});

describe('rubbish is answered with what to do, and records nothing', () => {
  const written = async (): Promise<number> =>
    (await sample.state()).sessions.flatMap((one) => one.events).length;
  test.each<[string, Record<string, string | number>, string, RegExp, string?]>([
    [
      'an empty agenda',
      { action: 'redactar', place: 'Sala', agenda: ' \n ' },
      'already-resolved',
      /ya se celebró/,
    ],
    [
      '5,000 signs of agenda',
      { action: 'redactar', place: 'Sala', agenda: 'x'.repeat(5_000) },
      'bad-arguments',
      /hasta 3,000/,
    ],
    [
      'nobody attended',
      { action: 'asistencia', present: '', guests: '' },
      'bad-nobody-present',
      /al menos a una persona/,
    ],
    [
      'a stranger attended',
      { action: 'asistencia', present: 'ghost' },
      'bad-unknown-person',
      /ya no es de la comisión/,
    ],
    [
      'an acuerdo of nothing',
      { action: 'acuerdo', text: '  ' },
      'bad-text-needed',
      /qué se acordó/,
    ],
    [
      'an acuerdo of 5,000 signs',
      { action: 'acuerdo', text: 'x'.repeat(5_000) },
      'bad-arguments',
      /hasta 1,000/,
    ],
    [
      'an unknown area',
      { action: 'acuerdo', text: 'x', area: "' OR 1=1" },
      'bad-unknown-area',
      /Elige una de la lista/,
    ],
    [
      'due before the session',
      { action: 'acuerdo', text: 'x', dueOn: '2020-01-27' },
      'bad-due-before-session',
      /igual o posterior/,
    ],
    [
      'due on no day',
      { action: 'acuerdo', text: 'x', dueOn: '2020-02-31' },
      'bad-arguments',
      /fecha límite/,
    ],
    [
      'an acuerdo that is not there',
      { action: 'cumplido', decision: 7 },
      'bad-unknown-decision',
      /no existe/,
    ],
    [
      'an acuerdo of letters',
      { action: 'cumplido', decision: 'uno' },
      'bad-arguments',
      /de la lista/,
    ],
    ['which acuerdo, unsaid', { action: 'cumplido' }, 'bad-arguments', /Elige el acuerdo/],
    [
      'a link that is none',
      { action: 'cumplido', decision: 1, link: 'javascript:alert(1)' },
      'bad-arguments',
      /https:/,
    ],
    [
      'a session that is not there',
      { action: 'acuerdo', key: '1999-01', text: 'x' },
      'no-session',
      /sesión/,
    ],
    [
      'a consejera',
      { action: 'acuerdo', text: 'x' },
      'not-allowed',
      /Puede: Secretario/,
      COMMISSIONER,
    ],
  ])('%s', async (_what, args, code, says, who = SECRETARY) => {
    await hold();
    const before = await written();
    const answer = await sesion(args, who);
    expect(answer).toMatchObject({ code });
    expect(answer.message?.text).toMatch(says);
    expect(everything(answer.message)).not.toMatch(/undefined|NaN|\[object/);
    expect(await written()).toBe(before);
  });
  test.each<[string, Record<string, string>, string, string]>([
    ['an empty agenda', { agenda: ' \n ' }, 'bad-agenda-empty', 'agenda'],
    ['41 points', { agenda: 'punto\n'.repeat(41) }, 'bad-agenda-long', 'agenda'],
    ['a point of 2,000 signs', { agenda: 'x'.repeat(2_000) }, 'bad-point-long', 'agenda'],
    ['no place', { place: '' }, 'bad-place-needed', 'place'],
  ])(
    'a convocatoria with %s keeps its form open at the field',
    async (_what, over, code, field) => {
      await fix();
      expect(await draft(over)).toMatchObject({ code, field });
      expect(await events('drafted')).toEqual([]);
    },
  );
  test('an acuerdo before the session was held', async () => {
    await fix();
    expect(await acuerdo('x')).toMatchObject({ code: 'not-yet' });
  });
  test('tags in a text stay text', async () => {
    await hold();
    const text = '<script>alert(1)</script> & <@U1>';
    expect(await acuerdo(text)).toMatchObject({ code: 'recorded' });
    expect((await events('decided'))[0]?.details?.text).toBe(text);
    expect(await sample.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  });
});
