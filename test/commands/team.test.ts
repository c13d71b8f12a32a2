/** `/plan equipo`: who holds which post, its changes by form and typed, what is signed, and how it is taken back. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Action } from '../../src/conversation/message.ts';
import { signature } from '../../src/messages/words.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import {
  ANALYST,
  COMMISSIONER,
  HEAD,
  SECRETARY,
  everything,
  hecho,
  labels,
  month,
  people,
  press,
  sample,
  slash,
  useSample,
} from './bench.ts';

useSample();

const MEMBER = 'Consejero Integrante';
const idOf = (name: string): string => people.get(name) ?? '';
const team = (args: Record<string, string>, name = SECRETARY): Promise<Answer> =>
  press(name, { verb: 'equipo', args });
const kinds = async (): Promise<string[]> =>
  (await sample.store.read((db) => entriesAfter(db, 0))).map(({ kind }) => kind);
const postsOf = async (name: string) =>
  (await sample.state()).people.find((person) => person.name === name)?.memberships;
const forms = ({ message }: Answer): Extract<Action, { kind: 'form' }>[] =>
  (message?.blocks ?? []).flatMap((block) =>
    block.type === 'actions' ? block.actions.flatMap((a) => (a.kind === 'form' ? [a] : [])) : [],
  );
const undo = (answer: Answer, why = 'se capturó mal', name = SECRETARY): Promise<Answer> => {
  const form = forms(answer).find(({ label }) => label === 'Deshacer');
  const { verb, args } = form?.form.submit.press ?? { verb: '', args: {} };
  return press(name, { verb, args: { ...args, why } });
};

describe('who holds which post', () => {
  test('everybody may see it; the Secretario has its forms', async () => {
    for (const name of [ANALYST, HEAD, COMMISSIONER, SECRETARY]) {
      const shown = everything((await slash(name, '/plan equipo')).message);
      expect(shown).toContain(`Presidencia: ${COMMISSIONER}`);
      expect(shown).toContain('Titular: Titular de Vinculación');
      expect(shown).toContain(`Integrantes: ${MEMBER}`);
    }
    expect(labels(await slash(ANALYST, '/plan equipo'))).toEqual([]);
    expect(labels(await slash(SECRETARY, '/plan equipo'))).toEqual([
      'Cambiar presidencia',
      'Cambiar titular',
      'Encargaduría',
      'Integrante o invitado',
      'Personal de un área',
      'Cambiar Secretaría Técnica',
      'Baja',
    ]);
  });
  test('on a day: who held it then', async () => {
    sample.at('2020-03-10T09:00:00-06:00');
    await slash(
      SECRETARY,
      `/plan equipo presidencia ${MEMBER} desde el 16 de marzo por Acuerdo 12`,
    );
    const on = async (day: string) =>
      everything((await slash(SECRETARY, `/plan equipo ${day}`)).message);
    expect(await on('15 de marzo')).toContain(
      `Presidencia: ${COMMISSIONER} (hasta el 15 de marzo de 2020)`,
    );
    expect(await on('15 de marzo')).toContain(`Después: ${MEMBER} (desde el 16 de marzo de 2020)`);
    expect(await on('16 de marzo')).toContain(`Presidencia: ${MEMBER} (desde el 16 de marzo`);
    expect(await on('16 de marzo')).toContain(`Integrantes: ${COMMISSIONER} (desde el 16 de marzo`);
    expect(await postsOf(MEMBER)).toEqual([{ role: 'COMMISSIONER' }]);
    sample.at('2020-03-16T09:00:00-06:00');
    expect(await postsOf(MEMBER)).toEqual([{ role: 'COMMISSIONER', seat: 'PRESIDENT' }]);
  });
});

describe('a change', () => {
  test('of a head, typed: the lines that lose their person are named, and it is taken back', async () => {
    const before = await postsOf(ANALYST);
    const answer = await slash(
      SECRETARY,
      `/plan equipo baja ${ANALYST} el 1 de enero por renuncia`,
    );
    expect(answer).toMatchObject({ code: 'recorded', reaction: 'done' });
    expect(answer.message?.text).toContain('Quedan sin persona responsable: 3-01, 6.2-07, 6.2-09');
    expect(await postsOf(ANALYST)).toBeUndefined();
    expect((await sample.state()).lines.find(({ code }) => code === '3-01')).not.toHaveProperty(
      'responsible',
    );
    const back = await undo(answer);
    expect(back).toMatchObject({ code: 'recorded', reaction: 'undone' });
    expect(await postsOf(ANALYST)).toEqual(before);
    const entries = (await sample.store.read((db) => entriesAfter(db, 0))).slice(-2);
    expect(entries.map(({ kind, authorName }) => [kind, authorName])).toEqual([
      ['directory.changed', SECRETARY],
      ['directory.change_undone', SECRETARY],
    ]);
    expect(JSON.parse(entries[1]?.payload ?? '{}')).toMatchObject({ why: 'se capturó mal' });
  });
  test('adds somebody with their email, who then can report', async () => {
    const answer = await slash(
      SECRETARY,
      '/plan equipo personal CON Ana López ana.lopez@example.org desde el 2 de enero por oficio 3',
    );
    expect(answer.message?.text).toContain(
      'Ana López: Personal de Convenios desde el 2 de enero de 2020 (oficio 3)',
    );
    const [ana] = (await sample.state()).people.filter(({ name }) => name === 'Ana López');
    people.set('Ana López', ana?.id ?? '');
    await slash(SECRETARY, '/plan asignar 6.1-01 Ana López');
    expect((await press('Ana López', hecho('6.1-01'))).code).toBe('recorded');
  });
  test('an encargaduría signs as such, with its oficio', async () => {
    const charge = () =>
      team({
        action: 'encargado',
        area: 'VIN',
        person: idOf(ANALYST),
        from: '2020-01-02',
        why: 'oficio DEA-5',
      });
    expect((await charge()).message?.text).toContain('no está vacante: lo tiene Titular');
    await team({
      action: 'baja',
      person: idOf(HEAD),
      from: '2020-01-01',
      why: 'renuncia',
    });
    expect((await charge()).code).toBe('recorded');
    expect(everything((await slash(SECRETARY, '/plan equipo')).message)).toContain(
      `Titular: ${ANALYST} (por encargaduría, oficio DEA-5; desde el 2 de enero de 2020); el puesto está vacante`,
    );
    // As staff they may report by themselves; what only a head may is signed as encargaduría.
    await press(ANALYST, hecho('6.2-05'));
    expect((await month('6.2-05')).last).not.toHaveProperty('acting');
    await team({
      action: 'baja',
      person: idOf('Titular de Convenios'),
      from: '2020-01-01',
      why: 'x',
    });
    await team({
      action: 'encargado',
      area: 'CON',
      person: idOf(ANALYST),
      from: '2020-01-02',
      why: 'oficio DEA-6',
    });
    await press(ANALYST, hecho('6.1-01'));
    const { last } = await month('6.1-01');
    expect(last).toMatchObject({ authorName: ANALYST, acting: 'oficio DEA-6' });
    expect(signature(last ?? { authorName: '' })).toBe(
      `${ANALYST} (por encargaduría, oficio DEA-6)`,
    );
  });
});

describe('the Secretario’s own substitute', () => {
  const designate = (name: string) =>
    team(
      {
        action: 'suplente',
        person: idOf(HEAD),
        from: '2020-01-06',
        to: '2020-01-10',
        why: 'oficio P-9',
      },
      name,
    );
  test('is designated by the Presidency alone', async () => {
    for (const name of [SECRETARY, MEMBER, HEAD])
      expect((await designate(name)).code).toBe('not-allowed');
    expect((await designate(SECRETARY)).message?.text).toContain(`Puede: ${COMMISSIONER}`);
    expect(labels(await slash(COMMISSIONER, '/plan equipo'))).toEqual(['Suplente del Secretario']);
    expect((await designate(COMMISSIONER)).code).toBe('recorded');
  });
  test('does what the Secretario does in those days, signed for them, until it is ended', async () => {
    await slash(COMMISSIONER, `/plan equipo suplente ${HEAD} del 6 al 10 de enero por oficio P-9`);
    const may = async () => (await slash(HEAD, '/plan asignar 4.1-01 CON')).code;
    expect(await may()).toBe('not-allowed');
    sample.at('2020-01-06T09:00:00-06:00');
    expect(await may()).toBe('recorded');
    await press(HEAD, hecho('4.1-01'));
    expect((await month('4.1-01')).last).toMatchObject({
      authorName: HEAD,
      onBehalfOf: SECRETARY,
    });
    expect(everything((await slash(ANALYST, '/plan equipo')).message)).toContain(
      `${HEAD} suple a ${SECRETARY} en la Secretaría Técnica, del 6 de enero al 10 de enero (oficio P-9)`,
    );
    const ended = await press(COMMISSIONER, {
      verb: 'suplencia',
      args: { back: idOf(SECRETARY) },
    });
    expect(ended.code).toBe('recorded');
    expect(await may()).toBe('not-allowed');
  });
});

describe('refused, and nothing written', () => {
  test.each<[string, Record<string, string>, string, string | undefined]>([
    ['without a reason', { why: '' }, 'bad-arguments', 'why'],
    ['without a day', { from: '' }, 'bad-arguments', 'from'],
    ['a wrong email', { person: '', name: 'Ana', email: 'ana' }, 'bad-arguments', 'email'],
    ['nobody', { person: '' }, 'unknown-person', undefined],
    ['no area', { area: '' }, 'unknown-area', undefined],
    ['who holds it', { person: 'HEAD' }, 'holds-it', undefined],
  ])('%s', async (_what, over, code, field) => {
    const before = (await kinds()).length;
    const args = {
      action: 'titular',
      area: 'VIN',
      person: idOf(ANALYST),
      from: '2020-01-02',
      why: 'oficio 1',
      ...over,
    };
    if (args.person === 'HEAD') args.person = idOf(HEAD);
    expect(await team(args)).toMatchObject({
      code,
      reaction: 'refused',
      ...(field === undefined ? {} : { field }),
    });
    expect(await kinds()).toHaveLength(before);
  });
  test.each([ANALYST, HEAD, COMMISSIONER])('by %s', async (name) => {
    expect(
      await team({ action: 'baja', person: idOf(HEAD), from: '2020-01-01', why: 'x' }, name),
    ).toMatchObject({ code: 'not-allowed' });
  });
});
