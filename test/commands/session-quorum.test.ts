/** Convened in time and by whom may; held with attendance and quórum, else not installed and convened anew. */
import { describe, expect, test } from 'vitest';
import {
  COMMISSIONER,
  everything,
  HEAD,
  labels,
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
const sesion = (args: Record<string, string | number | boolean | string[]>, who = SECRETARY) =>
  press(who, { verb: 'sesion', args: { key: KEY, ...args } });
const fix = () => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
const draft = (over: object = {}) =>
  sesion({ action: 'redactar', place: 'Sala', agenda: 'Lista.', ...over });
const idsOf = (...names: string[]): string[] => names.map((name) => people.get(name) ?? '');
const events = async (kind: string) =>
  (await sample.state()).sessions
    .flatMap((one) => one.events)
    .filter((event) => event.kind === kind);
const onTheDay = async (hour = '13:00') => {
  await fix();
  sample.at(`2020-01-28T${hour}:00-06:00`);
};

describe('convening', () => {
  test.each([
    ['2020-01-25T09:59:00-06:00', 'recorded'],
    ['2020-01-25T10:01:00-06:00', 'confirm'],
  ])('with 72 hours for an ordinary session: at %s %s', async (at, code) => {
    await fix();
    await draft();
    sample.at(at);
    expect(await slash(SECRETARY, '/sesion enero convocada')).toMatchObject({ code });
  });
  test.each([
    ['2020-02-11T16:59:00-06:00', 'recorded'],
    ['2020-02-11T17:01:00-06:00', 'confirm'],
  ])('with 24 for an extraordinary one: at %s %s', async (at, code) => {
    await slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00');
    const key = '2020-02-X1';
    await draft({ key });
    sample.at(at);
    expect(await sesion({ action: 'convocada', key })).toMatchObject({ code });
  });
  test('without an agenda, and late, is asked in one question that says both', async () => {
    await fix();
    sample.at('2020-01-27T09:59:00-06:00');
    const asked = await slash(SECRETARY, '/sesion enero convocada');
    expect(asked.message?.text).toMatch(
      /no tiene orden del día.*24 horas.*se convoca con 72 horas/,
    );
    expect(await events('convened')).toEqual([]);
    await pressLabel(asked, 'Sí, convocar', SECRETARY);
    expect(await events('convened')).toHaveLength(1);
  });
  test('by the Secretario in the name of the Presidencia, or by the Presidencia itself', async () => {
    await fix();
    await draft();
    await slash(SECRETARY, '/sesion enero convocada');
    expect(await events('convened')).toMatchObject([
      { authorName: SECRETARY, details: { onBehalfOf: COMMISSIONER } },
    ]);
    await slash(SECRETARY, '/sesion enero deshacer convoca la Presidencia');
    expect(
      await pressLabel(await slash(COMMISSIONER, '/sesion enero'), 'Convocar', COMMISSIONER),
    ).toMatchObject({ code: 'recorded' });
    expect((await events('convened')).at(-1)).toMatchObject({ authorName: COMMISSIONER });
    expect((await events('convened')).at(-1)?.details).toBeUndefined();
  });
  test.each([MEMBER, HEAD])('not by %s', async (who) => {
    await fix();
    expect(await slash(who, '/sesion enero convocada')).toMatchObject({ code: 'not-allowed' });
    expect(labels(await slash(who, '/sesion enero'))).not.toContain('Convocar');
  });
  test('the card says until when', async () => {
    await fix();
    expect(everything((await slash(SECRETARY, '/sesion enero')).message)).toContain(
      'Se convoca a más tardar el 25 de enero, 10:00 h: 72 horas antes de la sesión.',
    );
  });
});

describe('held', () => {
  test('asks who attended; its form records both at once', async () => {
    await onTheDay();
    const asked = await slash(SECRETARY, '/sesion enero celebrada');
    expect(asked).toMatchObject({ code: 'attendance-needed' });
    expect(labels(asked)).toEqual(['Celebrada']);
    expect(await events('held')).toEqual([]);
    const present = idsOf(COMMISSIONER, MEMBER);
    const answer = await sesion({ action: 'celebrada', present, guests: 'Invitada' });
    expect(answer).toMatchObject({ code: 'recorded' });
    expect(await events('held')).toMatchObject([
      { details: { present, guests: ['Invitada'], quorum: { present: 2, needed: 2, voters: 2 } } },
    ]);
    expect(everything(answer.message)).toMatch(/Asistieron: .*Invitada.*Con voto: 2; quórum: 2\./);
  });
  test('with names that are typed; an unknown one is asked', async () => {
    await onTheDay();
    expect(
      await slash(SECRETARY, '/sesion enero celebrada asistieron Presidenta y Fulano'),
    ).toMatchObject({ code: 'unknown-person' });
    await slash(SECRETARY, '/sesion enero celebrada asistieron Presidenta, Integrante');
    expect((await events('held'))[0]?.details?.present).toEqual(idsOf(COMMISSIONER, MEMBER));
  });
  test('before its hour asks first', async () => {
    await onTheDay('09:59');
    const asked = await slash(SECRETARY, '/sesion enero celebrada asistieron todos');
    expect(asked).toMatchObject({ code: 'confirm' });
    expect(asked.message?.text).toContain('aún no es la hora');
    expect(await events('held')).toEqual([]);
    await pressLabel(asked, 'Sí, celebrada', SECRETARY);
    expect(await events('held')).toHaveLength(1);
  });
  test('at its hour does not', async () => {
    await onTheDay('10:00');
    expect(await slash(SECRETARY, '/sesion enero celebrada asistieron todos')).toMatchObject({
      code: 'recorded',
    });
  });
  test('a correction of its attendance leaves it its quórum', async () => {
    await onTheDay();
    await slash(SECRETARY, '/sesion enero celebrada asistieron todos');
    expect(await sesion({ action: 'asistencia', present: idsOf(MEMBER) })).toMatchObject({
      code: 'breaks-quorum',
    });
    const present = idsOf(COMMISSIONER, MEMBER);
    expect(await sesion({ action: 'asistencia', present })).toMatchObject({ code: 'recorded' });
  });
});

describe('without the quórum', () => {
  /** The Secretario has voice, not vote. */
  const few = () => sesion({ action: 'celebrada', present: idsOf(MEMBER, SECRETARY) });
  test('it is not installed, once that is confirmed; it is told, and has its second convocatoria', async () => {
    await onTheDay();
    const asked = await few();
    expect(asked.message?.text).toMatch(
      /Asistieron 1 de 2 integrantes con voto y el quórum es de 2/,
    );
    expect(await events('held')).toEqual([]);
    const answer = await pressLabel(asked, 'Sí, no instalada', SECRETARY);
    expect(answer.message?.text).toBe(
      'Sesión ordinaria de enero: No instalada el martes 28 de enero: no hubo quórum (1 de 2 con voto); falta la segunda convocatoria',
    );
    expect(await events('held')).toEqual([]);
    expect(await slash(SECRETARY, '/sesion acta https://a.mx/acta')).toMatchObject({
      code: 'not-held',
    });
    expect(
      (await slash(SECRETARY, '/sesion enero diferir 29 de enero 12:00')).message?.text,
    ).toMatch(
      /Diferida al miércoles 29 de enero, 12:00 h; falta convocar, en segunda convocatoria/,
    );
    sample.at('2020-01-29T13:00:00-06:00');
    expect(await slash(SECRETARY, '/sesion enero celebrada')).toMatchObject({
      code: 'attendance-needed',
    });
    expect(
      (await slash(SECRETARY, '/sesion enero celebrada asistieron todos')).message?.text,
    ).toMatch(/^Sesión ordinaria de enero: Celebrada el miércoles 29/);
  });
  test('as many as the settings say', async () => {
    const state = await sample.state();
    const { quorumOf } = await import('../../src/domain/sessions/held.ts');
    expect(quorumOf(state)).toBe(2);
    const settings = { ...state.settings, sessions: { quorum: 1 } };
    expect(quorumOf({ ...state, settings })).toBe(1);
    expect(quorumOf({ ...state, people: [] })).toBe(0);
  });
});

describe('excuses, and a virtual session', () => {
  test('a member says why they will not be there, and is not chased for the acuse in their card', async () => {
    await fix();
    expect(await slash(MEMBER, '/sesion enero excusa')).toMatchObject({
      code: 'bad-excuse-reason-needed',
    });
    await slash(MEMBER, '/sesion enero excusa comisión de trabajo');
    expect(everything((await slash(SECRETARY, '/sesion enero')).message)).toContain(
      `Se excusó ${MEMBER}: comisión de trabajo`,
    );
    expect(await slash(HEAD, '/sesion enero excusa nada')).toMatchObject({ code: 'not-member' });
  });
  test('its link takes the place of a place', async () => {
    await fix();
    const link = 'https://video.example.org/1';
    expect(await draft({ place: '' })).toMatchObject({ code: 'bad-place-needed' });
    expect(await draft({ place: '', link })).toMatchObject({ code: 'recorded' });
    expect((await events('drafted'))[0]?.details).toMatchObject({ joinLink: link });
  });
});
