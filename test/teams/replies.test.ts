/** What people write under a card in a channel, and what is none of ours. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '../../src/messages/progress/answers.ts';
import { until, words } from '../slack/service.ts';
import type { Said } from './fake/teams.ts';
import { ANALYST, SECRETARY, VIN } from './service.ts';
import { JANUARY, openStage, replyOf, VIN_LINES, type Stage } from './stage.ts';

let stage: Stage;
/** Says it under the card of a line; gives back the card's id and what stands there afterwards. */
const reply = async (code: string, text: string, how: Said = {}) => {
  const { id } = await stage.cardOf(VIN, code);
  const sent = await stage.teams.say(ANALYST, VIN, text, { thread: id, ...how });
  expect(sent.status).toBe(200);
  await until(
    () => stage.works(),
    (works) => works.some((one) => one.eventId.endsWith(sent.id)),
  );
  await stage.quiet();
  return { id, said: sent.id, thread: stage.said(VIN, id), shown: stage.shown(VIN, { id }) };
};

beforeAll(async () => {
  stage = await openStage();
  await stage.teams.install(VIN);
  await stage.teams.install(SECRETARY.oid);
  await stage.teams.install(ANALYST.oid);
  await stage.quiet();
  await stage.moveTo(JANUARY);
  await until(
    () => stage.teams.standing(VIN).length,
    (count) => count === 2 + VIN_LINES.length,
    40_000,
  );
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => stage.clean());

describe('a reply in the thread of a card', () => {
  test('«listo» is recorded, said in one line, and the card shows it', async () => {
    const before = stage.teams.standing(VIN).length;
    const { thread, shown } = await reply('3-01', 'listo https://iem.org.mx/acta.pdf');
    expect(thread).toEqual(['✅ Registrado: 3-01, enero, 1 de 1.']);
    expect(shown).toContain('✅ Hecho: 1 de 1');
    expect(stage.teams.standing(VIN)).toHaveLength(before + 1);
    expect(await stage.entries('3-01')).toMatchObject([
      {
        kind: 'report',
        total: 1,
        channel: 'teams',
        evidence: [{ kind: 'link', url: 'https://iem.org.mx/acta.pdf' }],
      },
    ]);
  });

  test('«deshacer» takes it back, and the card is pending again', async () => {
    const { thread, shown } = await reply('3-01', 'deshacer');
    expect(thread.at(-1)).toBe('↩️ Deshecho en 3-01, enero. Ahora consta: sin reporte.');
    expect(shown).toContain('⭕ Pendiente');
    expect((await stage.entries('3-01')).map((one) => one.kind)).toEqual(['report', 'undo']);
  });

  test('with a mention of the bot it is the same reply', async () => {
    expect((await reply('3-01', 'listo', { mention: true })).thread.at(-1)).toBe(
      '✅ Registrado: 3-01, enero, 1 de 1.',
    );
  });

  test('a reason why not is a justification: the Secretario accepts it in their personal chat', async () => {
    const { id, thread } = await reply('3-02', 'no se pudo porque el INE no sesionó');
    expect(thread).toEqual([
      '🕓 Justificación propuesta en 3-02, enero. El Secretario Técnico la revisa.',
    ]);
    const chat = stage.chat(SECRETARY);
    const asked = (await until(
      () =>
        stage.teams
          .standing(chat)
          .find((one) => one.summary?.startsWith('Justificación por revisar · 3-02, enero')),
      (one) => one !== undefined,
    ))!;
    expect(words(asked.card)).toContain('Analista de Vinculación');
    const pressed = await stage.teams.press(SECRETARY, chat, asked, 'Aceptar justificación');
    expect(words(pressed.card)).toContain('Justificación aceptada en 3-02, enero');
    await until(
      () => stage.shown(VIN, { id }),
      (shown) => shown.includes('☑️ Justificada'),
    );
    await until(
      () => stage.shown(chat, asked),
      (shown) => shown.includes('☑️ Aceptada') && !shown.includes('Aceptar justificación'),
    );
    expect(
      (await stage.entries('3-02')).map((one) => [one.kind, one.note, one.authorName]),
    ).toEqual([
      ['justification', 'no se pudo porque el INE no sesionó', 'Analista de Vinculación'],
      ['justification_accepted', undefined, 'Secretario Técnico'],
    ]);
  });

  test('«casi listo» is kept as a note and completes nothing', async () => {
    const { thread, shown } = await reply('3-03', 'casi listo');
    expect(thread).toEqual(['📝 Nota guardada en 3-03, enero. No cambia la cantidad.']);
    expect(shown).toContain('⭕ Pendiente');
    expect(shown).toContain('«casi listo»');
    expect(await stage.entries('3-03')).toMatchObject([{ kind: 'note', note: 'casi listo' }]);
  });

  test('what could mean this or that is asked about in the thread, and a press on one meaning records it', async () => {
    const { id, thread } = await reply('3-03', '👍');
    expect(thread).toHaveLength(1);
    const question = stage.teams.standing(VIN).at(-1)!;
    expect(question).toMatchObject({
      thread: id,
      summary: 'No quiero registrar algo que no dijiste. ¿Qué significa «👍»?',
    });
    const pressed = await stage.teams.press(ANALYST, VIN, question, 'Está hecho en enero');
    expect(words(pressed.card)).toContain('✅ Registrado: 3-03, enero, 1 de 1.');
    await until(
      () => stage.shown(VIN, { id }),
      (shown) => shown.includes('✅ Hecho: 1 de 1'),
    );
    expect((await stage.entries('3-03')).map((one) => one.kind)).toEqual(['note', 'report']);
  });

  test('«gracias» is answered by nothing and changes no card', async () => {
    const card = await stage.cardOf(VIN, '3-04');
    const before = stage.teams.standing(VIN).length;
    const { shown } = await reply('3-04', 'gracias');
    expect(shown).toBe(words(card.card));
    expect(stage.teams.standing(VIN)).toHaveLength(before);
    expect((await stage.entries('3-04')).filter((one) => one.kind !== 'comment')).toEqual([]);
  });

  test('a file that came attached, and an address behind a word, are its evidence', async () => {
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://iem.sharepoint.com/sites/vin/acta%20firmada.pdf',
      name: 'acta firmada.pdf',
      content: { uniqueId: 'x', fileType: 'pdf' },
    };
    const link = {
      contentType: 'text/html',
      content: '<p>listo, <a href="https://iem.org.mx/oficio?n=1&amp;m=2">aquí</a></p>',
    };
    const { shown } = await reply('3-04', 'listo, aquí', { attachments: [file, link] });
    expect(shown).toContain('✅ Hecho: 1 de 1');
    expect(shown).toContain('📎 acta firmada.pdf');
    expect((await stage.entries('3-04')).find((one) => one.kind === 'report')?.evidence).toEqual([
      {
        kind: 'file',
        url: 'https://iem.sharepoint.com/sites/vin/acta%20firmada.pdf',
        name: 'acta firmada.pdf',
      },
      { kind: 'link', url: 'https://iem.org.mx/oficio?n=1&m=2' },
    ]);
  });

  test('edited and deleted it changes nothing, and its author is told both times', async () => {
    const { id, said, shown } = await reply('3-05', 'listo');
    for (const [nth, change] of [
      () => stage.teams.edit(ANALYST, VIN, said, 'van 7'),
      () => stage.teams.remove(ANALYST, VIN, said),
    ].entries()) {
      expect((await change()).status).toBe(200);
      await until(
        () => stage.said(VIN, id).filter((one) => one === refusals.edited).length,
        (count) => count === nth + 1,
      );
    }
    await stage.quiet();
    expect(await stage.entries('3-05')).toHaveLength(1);
    expect(stage.shown(VIN, { id })).toBe(shown);
  });

  test('the same activity twice, at once and again, counts once and is answered once', async () => {
    const card = await stage.cardOf(VIN, '3-06');
    const activity = replyOf(stage, ANALYST, VIN, card.id, 'listo');
    const before = (await stage.works()).length;
    const both = await Promise.all([stage.teams.deliver(activity), stage.teams.deliver(activity)]);
    await until(
      () => stage.said(VIN, card.id),
      (said) => said.length === 1,
    );
    expect([...both, await stage.teams.deliver(activity)].map((one) => one.status)).toEqual([
      200, 200, 200,
    ]);
    await stage.quiet();
    expect(stage.said(VIN, card.id)).toEqual(['✅ Registrado: 3-06, enero, 1 de 1.']);
    expect(await stage.entries('3-06')).toHaveLength(1);
    expect(await stage.works()).toHaveLength(before + 1);
  });

  test('under the header a reply with codes reports those lines', async () => {
    const header = stage.teams
      .standing(VIN)
      .find((one) => one.summary?.startsWith('Enero · Vinculación con el INE'))!;
    await stage.teams.say(ANALYST, VIN, '6.2-07 y 6.2-09 listas', { thread: header.id });
    await until(
      () => stage.said(VIN, header.id),
      (said) => said.length === 1,
    );
    expect(stage.said(VIN, header.id)).toEqual([
      '✅ Registrado: 6.2-07, enero, 1 de 1. ✅ Registrado: 6.2-09, enero, 1 de 1.',
    ]);
    await stage.quiet();
    expect(
      [await stage.entries('6.2-07'), await stage.entries('6.2-09')].map(
        (entries) => entries.length,
      ),
    ).toEqual([1, 1]);
    for (const code of ['6.2-07', '6.2-09'])
      expect(stage.shown(VIN, await stage.cardOf(VIN, code))).toContain('✅ Hecho');
  });

  test('under a line of ours in the thread of a card it is still about the card', async () => {
    // In a channel every reply names the root of its thread, whichever message it stands under.
    expect((await reply('3-07', 'mañana lo entrego')).thread).toHaveLength(1);
    expect((await reply('3-07', 'ya quedó')).thread.at(-1)).toBe(
      '✅ Registrado: 3-07, enero, 1 de 1.',
    );
  });
});

describe('talk among people', () => {
  test('no reply to us, no mention, no command: nothing is kept and nothing answered', async () => {
    const [before, standing] = [await stage.works(), stage.teams.standing(VIN).length];
    const { id, status } = await stage.teams.say(ANALYST, VIN, 'secreto de pasillo');
    const others = [
      await stage.teams.say(SECRETARY, VIN, 'otro secreto de pasillo', { thread: id }),
      await stage.teams.say(SECRETARY, VIN, 'listo', { thread: id }),
      await stage.teams.say(SECRETARY, VIN, '/gato secreto de pasillo'),
      await stage.teams.edit(ANALYST, VIN, id, 'secreto de pasillo, corregido'),
      await stage.teams.remove(ANALYST, VIN, id),
    ];
    expect([status, ...others.map((one) => one.status)]).toEqual([200, 200, 200, 200, 200, 200]);
    await stage.quiet();
    expect(await stage.works()).toEqual(before);
    expect(stage.teams.standing(VIN)).toHaveLength(standing);
    for (const file of [stage.file, `${stage.file}-wal`])
      expect(
        (await readFile(file).catch(() => Buffer.alloc(0))).includes('secreto de pasillo'),
      ).toBe(false);
  });

  test('people who are named in passing are no mention of the bot', async () => {
    const before = await stage.works();
    const activity = stage.teams.activity(ANALYST, VIN, '<at>Secretario</at> avance', {
      entities: [
        {
          type: 'mention',
          text: '<at>Secretario</at>',
          mentioned: { id: `29:${SECRETARY.oid}`, name: 'Secretario' },
        },
      ],
    });
    expect((await stage.teams.deliver(activity)).status).toBe(200);
    await stage.quiet();
    expect(await stage.works()).toEqual(before);
  });
});
