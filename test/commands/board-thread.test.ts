/** What is written under a board: lines by their codes, the row asked for, all of it in one question. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import type { Evidence } from '../../src/domain/progress/progress-entry.ts';
import {
  ANALYST,
  actor,
  dispatch,
  everything,
  labels,
  place,
  pressLabel,
  reply,
  sample,
  useSample,
} from './bench.ts';
import { board, entries, LINES, wantNothing } from './board-bench.ts';

useSample();

const file: Evidence = { kind: 'file', url: 'local-file:1/acta.pdf', name: 'acta.pdf' };

describe('in its thread', () => {
  test.each<[string, [string, string, number | undefined][]]>([
    ['3-05 listo', [['3-05', 'report', 1]]],
    [
      '3-1 van 2, 3-4 hecho',
      [
        ['3-01', 'report', 2],
        ['3-04', 'report', 1],
      ],
    ],
    ['3-03 no se pudo porque no hubo sesión', [['3-03', 'justification', undefined]]],
  ])('«%s» is recorded, and answered alone', async (text, expected) => {
    const answer = await reply(ANALYST, text, board());
    expect(answer.visibility).toBe('private');
    expect(await entries()).toEqual(expected);
  });

  test.each<[string, string, [string, string, number | undefined]]>([
    ['listo', '3-04', ['3-04', 'report', 1]],
    ['van 3', '3-04', ['3-04', 'report', 3]],
    ['no se pudo porque no hubo sesión', '3-04', ['3-04', 'justification', undefined]],
    ['van 3', 'la 3-04', ['3-04', 'report', 3]],
    ['van 3', '3-4', ['3-04', 'report', 3]],
  ])('«%s» without a code is asked about; «%s» answers', async (text, code, expected) => {
    await reply(ANALYST, '3-02 listo', board());
    const asked = await reply(ANALYST, text, board());
    expect(asked).toMatchObject({ code: 'ask-line', visibility: 'private', reaction: 'asked' });
    // Only the rows that wait.
    expect(labels(asked)).toEqual(['3-01', '3-03', '3-04', '3-05']);
    expect(await entries()).toHaveLength(1);
    await reply(ANALYST, code, board());
    expect((await entries()).slice(1)).toEqual([expected]);
  });

  test('or the button does; the same words again record nothing of any line', async () => {
    const asked = await reply(ANALYST, 'van 3', board());
    expect((await reply(ANALYST, 'van 3', board())).code).toBe('ask-line');
    expect(await entries()).toEqual([]);
    await pressLabel(asked, '3-03', ANALYST, board());
    expect(await entries()).toEqual([['3-03', 'report', 3]]);
  });

  test('a file alone asks of which line it is', async () => {
    const asked = await dispatch.runReply(actor(ANALYST), place(board()), '', [file]);
    expect(asked.message?.text).toBe(
      '¿De qué línea es el archivo? Toca su código, o escríbelo aquí.',
    );
    await pressLabel(asked, '3-02', ANALYST, board());
    const [kept] = (await sample.state()).entries;
    expect(kept).toMatchObject({ lineKey: '3-02', kind: 'note', evidence: [{ kind: 'file' }] });
  });

  test('«deshacer» offers what was reported', async () => {
    expect((await reply(ANALYST, 'deshacer', board())).message?.text).toContain('no queda ninguna');
    await reply(ANALYST, '3-02 listo', board());
    expect(labels(await reply(ANALYST, 'deshacer', board()))).toEqual(['3-02']);
  });

  test('a code alone opens its line', async () => {
    const answer = await reply(ANALYST, '3-02', board());
    expect(answer).toMatchObject({ code: 'opened', visibility: 'private' });
    expect(await entries()).toEqual([]);
  });

  test('thanks and talk record nothing and ask nothing', async () => {
    expect(await reply(ANALYST, 'gracias', board())).toMatchObject({ visibility: 'none' });
    expect((await reply(ANALYST, 'el perro de Lupita', board())).reaction).toBe('noted');
    expect(await entries()).toEqual([]);
  });
});

describe('all of it', () => {
  test.each([
    ['todo hecho salvo 3-05', ['3-01', '3-02', '3-03', '3-04']],
    ['Todo listo menos la 3-5 y la 3-01', ['3-02', '3-03', '3-04']],
    ['todo hecho', LINES],
    ['ya quedó todo', LINES],
  ])('«%s» lists codes and quantities, and asks once', async (text, expected) => {
    await wantNothing();
    const asked = await reply(ANALYST, text, board());
    expect(asked).toMatchObject({ code: 'asked', visibility: 'private', reaction: 'asked' });
    for (const code of LINES)
      expect(everything(asked.message).includes(`${code}: 1 · `), code).toBe(
        expected.includes(code),
      );
    expect(await entries()).toEqual([]);
    await reply(ANALYST, 'sí', board());
    expect(await entries()).toEqual(expected.map((code) => [code, 'report', 1]));
  });

  test('or one press does; «no» records nothing', async () => {
    await wantNothing();
    await reply(ANALYST, 'todo hecho salvo 3-05', board());
    expect((await reply(ANALYST, 'no', board())).code).toBe('declined');
    const asked = await reply(ANALYST, 'todo hecho salvo 3-05', board());
    await pressLabel(asked, 'Sí, las 4', ANALYST, board());
    expect((await entries()).map(([code]) => code)).toEqual(['3-01', '3-02', '3-03', '3-04']);
  });

  test('lines over one, and those that want evidence, are left out and said', async () => {
    // 5.2-06 has fifteen in May; 3-01 takes documents by its text.
    sample.at('2020-05-04T09:00:00-06:00');
    await wantNothing(['5.2-06', '5.2-01']);
    const state = await sample.state();
    const several = state.lines.find((line) => (line.schedule['5'] ?? 0) > 1);
    const some = state.lines.find((line) => line.schedule['5'] === 1 && line.lineKey === '3-01');
    if (several === undefined || some === undefined) throw new Error('no such lines in May');
    await wantNothing([several.lineKey, '6.2-04']);
    const subject: Subject = {
      type: 'board',
      programme: '3',
      area: 'VIN',
      month: 5,
      lineKeys: [several.lineKey, '3-01', '6.2-04'],
    };
    const asked = await reply('Secretario Técnico', 'todo hecho', subject);
    const said = everything(asked.message);
    expect(said).toContain(`más de una programada: ${several.code} (${several.schedule['5']})`);
    expect(said).toContain('porque piden evidencia: 3-01');
    await reply('Secretario Técnico', 'sí', subject);
    expect(await entries()).toEqual([['6.2-04', 'report', 1]]);
  });

  test('where nothing is left it says why, and asks nothing', async () => {
    const asked = await reply(ANALYST, 'todo hecho', board(['3-01']));
    expect(labels(asked)).toEqual([]);
    expect(everything(asked.message)).toContain('piden evidencia: 3-01');
  });
});
