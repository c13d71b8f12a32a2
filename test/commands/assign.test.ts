/** `/plan asignar` of lines and programmes, what it says, and how it is taken back. */
import { describe, expect, test } from 'vitest';
import type { Action, Press } from '../../src/conversation/message.ts';
import type { Answer } from '../../src/conversation/answer.ts';
import { portionsAfter } from '../../src/store/record/log.ts';
import {
  ANALYST,
  COMMISSIONER,
  HEAD,
  OTHER,
  SECRETARY,
  everything,
  labels,
  press,
  sample,
  slash,
  useSample,
} from './bench.ts';

useSample();

const entries = async (kind: string) => {
  const found: { key: string; authorName: string; payload: unknown }[] = [];
  await sample.store.read(async (db) => {
    for await (const portion of portionsAfter(db, 0))
      found.push(...portion.filter((entry) => entry.kind === kind));
  });
  return found.map(({ key, authorName, payload }) => ({
    key,
    authorName,
    payload: JSON.parse(String(payload)) as Record<string, unknown>,
  }));
};
const held = async (...codes: string[]): Promise<[string, string, string | undefined][]> => {
  const state = await sample.state();
  return codes.map((code) => {
    const line = state.lines.find((each) => each.code === code);
    const name = state.people.find(({ id }) => id === line?.responsible)?.name;
    return [code, line?.area ?? '', name];
  });
};
/** Submits the form of a button of this label, with its reason. */
const undo = (answer: Answer, why: string, name = SECRETARY, eventId?: string): Promise<Answer> => {
  const actions = (answer.message?.blocks ?? []).flatMap((block): Action[] =>
    block.type === 'actions' ? block.actions : [],
  );
  const form = actions.find(({ label }) => label === 'Deshacer');
  if (form?.kind !== 'form') throw new Error('nothing to undo');
  const { verb, args } = form.form.submit.press;
  const pressed: Press = { verb, args: { ...args, ...(why === '' ? {} : { why }) } };
  return press(name, pressed, undefined, eventId);
};

describe('several lines at once', () => {
  test('programmes and lines, each with what it was; undone, each stands as before', async () => {
    const before = await held('3-01', '3-02', '5.1-02', '6.2-05', '6.2-06');
    const answer = await slash(SECRETARY, '/plan asignar 3 5.1-02 CON');
    expect(answer.code).toBe('recorded');
    expect(answer.message?.text).toMatch(
      /^Las líneas 3-01, .* y 5\.1-02 quedaron asignadas a Convenios\.$/,
    );
    const shown = everything(answer.message);
    expect(shown).toContain(`["3-01","VIN · ${ANALYST}","CON"]`);
    expect(shown).toContain('["5.1-02","SPE","CON"]');
    expect(await held('3-01', '5.1-02', '6.2-05')).toEqual([
      ['3-01', 'CON', undefined],
      ['5.1-02', 'CON', undefined],
      ['6.2-05', 'VIN', 'Enlace SIVOPLE'],
    ]);
    expect(labels(answer)).toEqual(['Deshacer']);
    const undone = await undo(answer, 'se escribió otra área');
    expect(undone).toMatchObject({ code: 'recorded', reaction: 'undone' });
    expect(undone.message?.text).toContain(`3-01: VIN · ${ANALYST}`);
    expect(await held('3-01', '3-02', '5.1-02', '6.2-05', '6.2-06')).toEqual(before);
    const [entry] = await entries('assignment.undone');
    expect(entry).toMatchObject({
      authorName: SECRETARY,
      payload: { why: 'se escribió otra área' },
    });
  });
  test('a chapter is its programmes', async () => {
    await slash(SECRETARY, '/plan asignar 6 SPE');
    const { lines } = await sample.state();
    const six = lines.filter(({ programme }) => programme.startsWith('6.'));
    expect([...new Set(six.map(({ programme }) => programme))]).toEqual(['6.1', '6.2', '6.3']);
    expect(six.every(({ area }) => area === 'SPE')).toBe(true);
    expect(lines.filter(({ area }) => area === 'SPE').length).toBeGreaterThan(six.length);
  });
  test('what was assigned twice goes back one step at a time', async () => {
    const first = await slash(SECRETARY, '/plan asignar 3-01 3-02 CON');
    const second = await slash(SECRETARY, '/plan asignar 3-01 TEC');
    const partly = await undo(first, 'no era');
    expect(partly.message?.text).toContain('3-01 se asignó otra vez después');
    expect(await held('3-01', '3-02')).toEqual([
      ['3-01', 'TEC', undefined],
      ['3-02', 'VIN', undefined],
    ]);
    await undo(second, 'tampoco');
    expect(await held('3-01')).toEqual([['3-01', 'CON', undefined]]);
  });
});

describe('what is refused, or changes nothing', () => {
  test('the same again records nothing', async () => {
    await slash(SECRETARY, '/plan asignar 3-01 CON');
    const again = await slash(SECRETARY, '/plan asignar 3-01 CON');
    expect(again).toMatchObject({ code: 'unchanged', reaction: 'noted' });
    expect(await entries('line.assigned')).toHaveLength(1);
  });
  test('an undo without its reason, twice, or by somebody else', async () => {
    const answer = await slash(SECRETARY, '/plan asignar 3-01 CON');
    expect(await undo(answer, '')).toMatchObject({ code: 'reason-needed', field: 'why' });
    for (const name of [HEAD, ANALYST, COMMISSIONER])
      expect(await undo(answer, 'no', name)).toMatchObject({ code: 'not-allowed' });
    expect(await held('3-01')).toEqual([['3-01', 'CON', undefined]]);
    expect(await undo(answer, 'ya')).toMatchObject({ code: 'recorded' });
    expect(await undo(answer, 'ya')).toMatchObject({ code: 'nothing-to-undo' });
    expect(await entries('assignment.undone')).toHaveLength(1);
  });
  test('the same event undoes once', async () => {
    const answer = await slash(SECRETARY, '/plan asignar 3-01 CON');
    expect(await undo(answer, 'no', SECRETARY, 'e1')).toMatchObject({ code: 'recorded' });
    expect(await undo(answer, 'no', SECRETARY, 'e1')).toMatchObject({ code: 'repeated' });
  });
  test('a person without a post there is named, and that they cannot report', async () => {
    const { message } = await slash(SECRETARY, `/plan asignar 3-05 a ${OTHER}`);
    expect(everything(message)).toContain(`Ojo: ${OTHER} no tiene puesto en Vinculación`);
  });
});

describe('/plan deshacer', () => {
  test('lists what can be taken back; with a reason it takes back one’s own last', async () => {
    expect((await slash(SECRETARY, '/plan deshacer')).message?.text).toMatch(/^No hay cambios/);
    await slash(SECRETARY, '/plan asignar 3-01 3-02 CON');
    sample.at('2020-01-03T09:00:00-06:00');
    await slash(SECRETARY, '/plan asignar 3-05 TEC');
    const list = await slash(SECRETARY, '/plan deshacer');
    const shown = everything(list.message);
    expect(shown.indexOf('Asignación de 3-05')).toBeLessThan(
      shown.indexOf('Asignación de 3-01, 3-02'),
    );
    expect(await slash(SECRETARY, '/plan deshacer por era otra línea')).toMatchObject({
      code: 'recorded',
    });
    expect(await held('3-01', '3-05')).toEqual([
      ['3-01', 'CON', undefined],
      ['3-05', 'VIN', undefined],
    ]);
    expect((await slash(HEAD, '/plan deshacer')).message?.text).toMatch(/^No hay cambios/);
  });
});
