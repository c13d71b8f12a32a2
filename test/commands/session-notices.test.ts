/** Sessions reach their people: each step is told once, acknowledged by each member, and what was told proves line 4.2-05. */
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/conversation/message.ts';
import type { SubjectOf } from '../../src/conversation/subject.ts';
import { foldSession } from '../../src/domain/sessions/session-state.ts';
import { noticeText } from '../../src/messages/sessions/notice-card.ts';
import { drawSubject, stillWorth } from '../../src/messages/draw.ts';
import { sha256 } from '../../src/store/database/canonical.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import {
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  month,
  people,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const KEY = '2020-01';
const MEMBER = 'Consejero Integrante';
const sesion = (args: Record<string, string | number | boolean>, who = SECRETARY) =>
  press(who, { verb: 'sesion', args: { key: KEY, ...args } });
const fix = () => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
const draft = () =>
  sesion({ action: 'redactar', place: 'Sala de sesiones', agenda: 'Lista.\nInforme.' });
const convene = () => sesion({ action: 'convocada', confirmed: true });
const idOf = (name: string): string => people.get(name) ?? '';

/** What the ledger has of a rule: the step and whose it is. */
const told = async (rule = 'SESSION_NOTICE'): Promise<string[]> =>
  (await sample.store.read(listDeliveries))
    .filter((row) => row.rule === rule)
    .map(({ key }) =>
      [...people].reduce((text, [name, id]) => text.replace(id, name), key).replace(/^[^/]*\//, ''),
    );
const notice = (step: number, member: string): SubjectOf<'session-notice'> => ({
  ...{ type: 'session-notice', sessionKey: KEY, step },
  member: idOf(member),
});
const drawn = async (step: number, member: string, followUp = false): Promise<Message> =>
  drawSubject(await sample.state(), notice(step, member), '2020-01-20', followUp);
const events = async (kind: string) =>
  (await sample.state()).sessions
    .flatMap((one) => one.events)
    .filter((event) => event.kind === kind);

describe('each step is told once, to every member and in a line to the commission', () => {
  test('set, convened, deferred, cancelled, extraordinary', async () => {
    await fix();
    await convene();
    await slash(SECRETARY, '/sesion diferir 30 de enero');
    await slash(SECRETARY, '/sesion cancelar no hay asuntos');
    await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00');
    const steps = [`${KEY}/1`, `${KEY}/2`, `${KEY}/3`, `${KEY}/4`, '2020-02-X1/1'];
    expect(await told()).toEqual(
      steps.flatMap((step) =>
        [COMMISSIONER, MEMBER, 'commission'].map((who) => `SESSION_NOTICE/${step}/${who}`),
      ),
    );
  });
  test('what only prepares it, and what was refused, tells nobody', async () => {
    await sesion({ action: 'preparado', item: 'agenda' });
    await sesion({ action: 'convocada' });
    await slash(HEAD, '/sesion fijar 28 de enero 10:00');
    expect(await told()).toEqual([]);
  });
  test('a step that a later one replaced before it was sent is not sent any more', async () => {
    await fix();
    await convene();
    await slash(SECRETARY, '/sesion diferir 30 de enero');
    const state = await sample.state();
    const worth = (step: number) => stillWorth(state, notice(step, MEMBER), '2020-01-20');
    expect([1, 2, 3].map(worth)).toEqual([false, false, true]);
  });
  test('the card says what happened, when, where, what is on the agenda, and who convenes', async () => {
    await fix();
    await draft();
    await convene();
    const text = everything(await drawn(3, MEMBER));
    for (const part of [
      ...['Se convoca a la sesión.', 'Martes 28 de enero de 2020', '10:00 h', 'Sala de sesiones'],
      ...['1. Lista.', '2. Informe.', '⏳ Sin acuse de recibo', 'Acusar recibo'],
      ...['Convocatoria (DOCX)', SECRETARY],
    ])
      expect(text).toContain(part);
    expect((await drawn(3, MEMBER, true)).text).toBe(
      'Se convoca a la sesión. Sesión ordinaria de enero: Convocada para el martes 28 de enero, 10:00 h.',
    );
  });
  test('the commission reads one line, and the eve says when and where', async () => {
    await fix();
    await draft();
    const state = await sample.state();
    const about = { type: 'session-notice', sessionKey: KEY, step: 1, to: 'commission' } as const;
    const line = drawSubject(state, about, '2020-01-20');
    expect(line.text).toMatch(/^Se fijó la fecha de la sesión\. Sesión ordinaria de enero: Fijada/);
    expect(line.blocks.some((block) => block.type === 'actions')).toBe(true);
    expect(everything(line)).not.toMatch(/Diferir|Acusar/);
    expect(drawSubject(state, { ...about, eve: true }, '2020-01-27', true).text).toBe(
      'Recordatorio: sesión ordinaria de enero, 28 de enero de 2020, 10:00 h, Sala de sesiones. Aún no consta su convocatoria.',
    );
  });
});

describe('the acuse', () => {
  test('is of exactly the text shown, once; the card says so by itself, and everybody sees who and when', async () => {
    await fix();
    const session = (await sample.state()).sessions.find(({ key }) => key === KEY);
    const hash = session && sha256(noticeText(foldSession(session, '2020-01-02')));
    const accept = () =>
      press(
        MEMBER,
        { verb: 'sesion', args: { key: KEY, action: 'acuse', version: 1 } },
        notice(1, MEMBER),
      );
    expect(await accept()).toMatchObject({ code: 'recorded', visibility: 'none' });
    expect(await accept()).toMatchObject({ code: 'unchanged' });
    expect(await events('acknowledged')).toMatchObject([
      { authorName: MEMBER, details: { recipient: idOf(MEMBER), version: 1, hash } },
    ]);
    expect(everything(await drawn(1, MEMBER))).toContain('✅ Acuse de recibo: 2 de enero, 09:00');
    for (const reader of [SECRETARY, COMMISSIONER, HEAD])
      expect(everything((await slash(reader, '/sesion enero')).message)).toContain(
        `Acuses: 1 de 2 · ⏳ ${COMMISSIONER} · ✅ ${MEMBER}, 2 de enero, 09:00`,
      );
  });
  test('of an earlier step is not one of the next; an old card’s button says so', async () => {
    await fix();
    await slash(MEMBER, '/sesion enero acuse');
    await convene();
    expect(everything(await drawn(2, MEMBER))).toContain('acusaste el anterior');
    expect(await sesion({ action: 'acuse', version: 1 }, MEMBER)).toMatchObject({
      code: 'other-version',
    });
    expect(await pressLabel(await slash(MEMBER, '/sesion'), 'Acusar recibo', MEMBER)).toMatchObject(
      { code: 'recorded' },
    );
    expect((await events('acknowledged')).map(({ details }) => details?.version)).toEqual([1, 3]);
  });
  test('is nobody’s before anything was told, and only a member’s', async () => {
    expect(await slash(MEMBER, '/sesion acuse')).toMatchObject({ code: 'nothing-told' });
    await fix();
    expect(await slash(HEAD, '/sesion acuse')).toMatchObject({ code: 'not-member' });
    expect(await sesion({ action: 'acuse', person: idOf(MEMBER) }, HEAD)).toMatchObject({
      code: 'not-allowed',
    });
    expect(await events('acknowledged')).toEqual([]);
  });
  test('on paper: the Secretario records it in the member’s name, asked first, with both names', async () => {
    await fix();
    const asked = await sesion({ action: 'acuse', person: idOf(MEMBER) });
    expect(asked).toMatchObject({ code: 'confirm' });
    expect(asked.message?.text).toContain(`en nombre de ${MEMBER}`);
    expect(await pressLabel(asked, 'Sí, registrarlo', SECRETARY)).toMatchObject({
      code: 'recorded',
    });
    expect(await events('acknowledged')).toMatchObject([
      { authorName: SECRETARY, details: { recipient: idOf(MEMBER), onBehalfOf: MEMBER } },
    ]);
    expect(labels(await slash(SECRETARY, '/sesion'))).toContain('Registrar acuse');
  });
  test('of the convocatoria is evidence of 4.2-05, with who and when; of a date that was only set it is not', async () => {
    await fix();
    await slash(COMMISSIONER, '/sesion enero acuse');
    await convene();
    await slash(MEMBER, '/sesion enero acuse');
    await press(SECRETARY, { verb: 'reportar-con-evidencia', args: { line: '4.2-05', month: 1 } });
    const names = async () => {
      const { last, comments } = await month('4.2-05');
      return [...(last?.evidence ?? []), ...comments.flatMap(({ evidence }) => evidence)].map(
        ({ name }) => name,
      );
    };
    expect(await names()).toEqual([
      'Convocatoria notificada, sesión ordinaria de enero',
      `Acuse de ${MEMBER}, 2 de enero, 09:00 (convocatoria, sesión ordinaria de enero)`,
    ]);
    await slash(COMMISSIONER, '/sesion enero acuse');
    expect(
      await press(SECRETARY, {
        verb: 'reportar-con-evidencia',
        args: { line: '4.2-05', month: 1 },
      }),
    ).toMatchObject({ code: 'recorded' });
    expect(await names()).toHaveLength(3);
    expect(await month('4.2-05')).toMatchObject({ complete: true, reported: 1 });
  });
});
