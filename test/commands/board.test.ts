/** A board in a channel: its rows, what is pressed and what is written under it; who answers is answered alone. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { cards, drawSubject } from '../../src/messages/draw.ts';
import { owed } from '../../src/reminders/engine.ts';
import { insertDeliveries, listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { redrawCards } from '../../src/commands/redraw.ts';
import { personIdOf } from '../../src/store/plan/plan-directory.ts';
import {
  ANALYST,
  actor,
  COMMISSIONER,
  dispatch,
  everything,
  labels,
  month,
  press,
  pressLabel,
  reply,
  sample,
  slash,
  useSample,
} from './bench.ts';
import { board, entries, LINES } from './board-bench.ts';

useSample();

const drawn = async (subject: Subject = board()) =>
  drawSubject(await sample.state(), subject, '2020-01-02');
describe('a row', () => {
  test('says code, text, who and what stands, and has its two buttons; done, one', async () => {
    const before = everything(await drawn());
    expect(before).toMatch(/"3-01 · [^"]{20,}/);
    expect(before).toContain('Analista de Vinculación — ⭕ Pendiente');
    const buttons = async () =>
      (await drawn()).blocks.flatMap((block) =>
        block.type === 'actions' ? [block.actions.map(({ label }) => label).join('+')] : [],
      );
    expect(await buttons()).toEqual(LINES.map(() => 'Hecho+Responder'));
    await press(ANALYST, { verb: 'marcar-hecho', args: { line: '3-01', month: 1 } }, board());
    expect(await buttons()).toEqual(['Responder', ...LINES.slice(1).map(() => 'Hecho+Responder')]);
    expect(everything(await drawn())).toContain('3-01 · ');
    expect(everything(await drawn())).toContain('✅ Hecho: 1 de 1');
  });

  test('Hecho is answered to who pressed it alone, with the button that takes it back', async () => {
    const answer = await press(
      ANALYST,
      { verb: 'marcar-hecho', args: { line: '3-02', month: 1 } },
      board(),
    );
    expect(answer).toMatchObject({ code: 'recorded', visibility: 'private' });
    expect(labels(answer)).toEqual(['Deshacer']);
    await pressLabel(answer, 'Deshacer', ANALYST, board());
    expect((await month('3-02')).captured).toBe(false);
  });
});

describe('the month opens', () => {
  const open = async () => {
    const state = await sample.state();
    const { planId } = state;
    const now = sample.clock.planNow();
    await sample.store.write((tx) =>
      insertDeliveries(tx, planId, owed(state, now, new Set()), now, cards),
    );
    return sample.store.read((db) =>
      db.delivery.findMany({ where: { topic: 'board/1' }, include: { postings: true } }),
    );
  };
  const stale = async (): Promise<string[]> =>
    (
      await sample.store.read((db) =>
        db.posting.findMany({
          where: { wantedRevision: { gt: 1 }, delivery: { topic: 'board/1' } },
          include: { delivery: true },
        }),
      )
    ).map(({ delivery }) => delivery.key.split('/').slice(2).join('/'));

  test('a report redraws the board that holds the line, and no other', async () => {
    expect((await open()).length).toBe(5);
    await reply(ANALYST, '3-05 listo', board());
    expect(await stale()).toEqual(['3-01/2020-01/VIN']);
  });

  test('so does what changes no figure', async () => {
    await open();
    const { planId } = await sample.state();
    await sample.store.write((tx) =>
      redrawCards(tx, planId, { cards: [{ lineKey: '6.2-04', month: 1 }] }),
    );
    expect(await stale()).toEqual(['6.2-04/2020-01/VIN']);
  });

  test('/porque finds the board of a line', async () => {
    await open();
    expect(everything((await slash(ANALYST, '/porque 3-05')).message)).toContain(
      'se abre cada línea programada, en su tarjeta o en un tablero',
    );
  });
});

describe('«Responder»', () => {
  const open = (name = ANALYST, lineKey = '3-02') =>
    press(name, { verb: 'abrir-linea', args: { line: lineKey, month: 1 } }, board());
  const posted = async () =>
    (await sample.store.read(listDeliveries)).map(({ rule, address, lineKey }) => [
      rule,
      address,
      lineKey,
    ]);
  const DM = `dm:${personIdOf('analista.vinculacion@example.org')}`;

  test('shows the line alone to who pressed it, and puts its card into their own conversation, once', async () => {
    const answer = await open();
    expect(answer).toMatchObject({ code: 'opened', visibility: 'private' });
    expect(labels(answer)).toEqual(['Hecho', 'Reportar avance', 'Contestar']);
    expect(answer.message?.text).toContain('3-02 · Enero');
    expect(await posted()).toEqual([['LINE_OPENED', DM, '3-02']]);
    await open();
    expect(await posted()).toHaveLength(1);
  });

  test('pressed in that conversation itself, the card that comes is the answer', async () => {
    const direct = { kind: 'private' as const, conversation: DM, subject: board() };
    const pressed = { verb: 'abrir-linea', args: { line: '3-02', month: 1 } };
    expect(await dispatch.runPress(actor(ANALYST), direct, pressed)).toEqual({
      visibility: 'none',
      code: 'opened',
    });
    expect((await dispatch.runPress(actor(ANALYST), direct, pressed)).code).toBe('opened');
    expect(await posted()).toHaveLength(1);
  });

  test('who may not report sees the line, and is sent nothing', async () => {
    expect((await open(COMMISSIONER)).message?.text).toContain('3-02 · Enero');
    expect(await posted()).toEqual([]);
  });

  test.each<[string, [string, string, number | undefined]]>([
    ['van 3', ['3-02', 'report', 3]],
    ['listo', ['3-02', 'report', 1]],
    ['no se pudo porque el INE no sesionó', ['3-02', 'justification', undefined]],
  ])('there «%s» needs no code', async (text, expected) => {
    const args = { line: '3-02', month: 1, text };
    const answer = await press(ANALYST, { verb: 'contestar-linea', args });
    expect(answer).toMatchObject({ code: 'recorded', visibility: 'private' });
    expect(answer.message?.text).toContain('3-02');
    expect(await entries()).toEqual([expected]);
  });

  test('nothing written, or a link that is none, records nothing and names the field', async () => {
    const send = (args: Record<string, string | number>) =>
      press(ANALYST, { verb: 'contestar-linea', args: { line: '3-02', month: 1, ...args } });
    expect(await send({ text: ' ' })).toMatchObject({ code: 'bad-answer', field: 'text' });
    expect(await send({ evidence: 'acta' })).toMatchObject({ code: 'bad-link', field: 'evidence' });
    expect(await send({ evidence: 'https://example.org/acta' })).toMatchObject({
      code: 'recorded',
    });
    expect((await entries()).map(([, kind]) => kind)).toEqual(['note']);
  });

  test('a line that the plan does not know is refused', async () =>
    expect((await open(ANALYST, 'nada')).code).toBe('unknown-line'));
});
