/** Teams as people use it: personal chats, cards in a channel, their buttons and forms, commands in front of others. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { teamsSays } from '../../src/messages/platforms/teams-words.ts';
import { chatSays } from '../../src/messages/platforms/chat-words.ts';
import { until, words } from '../slack/service.ts';
import type { Args, FakeMessage } from './fake/teams.ts';
import { ANALYST, COMMISSIONER, SECRETARY, VIN } from './service.ts';
import { buttonOn, JANUARY, openStage, pressOf, userId, VIN_LINES, type Stage } from './stage.ts';

let stage: Stage;
const last = (conversation: string): FakeMessage => stage.teams.standing(conversation).at(-1)!;
/** Says it, and gives back the card that it is answered with. */
const ask = async (text: string, person = ANALYST): Promise<FakeMessage> => {
  const chat = stage.chat(person);
  const before = stage.teams.standing(chat).length;
  expect((await stage.teams.say(person, chat, text)).status).toBe(200);
  await until(
    () => stage.teams.standing(chat).length,
    (count) => count === before + 1,
  );
  return last(chat);
};

beforeAll(async () => {
  stage = await openStage();
  await stage.teams.install(VIN);
  await stage.teams.install(SECRETARY.oid);
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => stage.clean());

describe('a personal chat', () => {
  test('installed by both of Teams’ activities it greets once, and the person has an address', async () => {
    const { teams } = stage;
    const chat = stage.chat(ANALYST);
    const { status, first } = await teams.install(ANALYST.oid);
    expect([status, first.status]).toEqual([200, 200]);
    await until(
      () => stage.said(chat).length,
      (count) => count === 1,
    );
    await stage.quiet();
    expect(stage.said(chat)).toEqual([
      expect.stringMatching(
        /^Hola, Analista de Vinculación\. .*puedes reportar las líneas de tu área/,
      ),
    ]);
    expect(
      await stage.address({ kind: 'person', key: await stage.personId(ANALYST.email) }),
    ).toMatchObject({ externalId: chat, state: 'ok', error: null });
  });

  test('what is no command is answered with a hint', async () => {
    const chat = stage.chat(ANALYST);
    await stage.teams.say(ANALYST, chat, 'hola');
    await until(
      () => stage.said(chat).at(-1),
      (text) => text === teamsSays.hint,
    );
    await stage.quiet();
    // What was said is forgotten when it was answered.
    expect(
      (await stage.works()).map((one) => one.payload).filter((payload) => payload !== 'null'),
    ).toEqual([]);
  });

  test.each([
    ['/avance', 'Enero en curso: 0 de 42'],
    ['avance', 'Enero en curso: 0 de 42'],
    ['Avance 6.2', '6.2-07'],
    ['/pendientes enero', '3-01 · enero'],
  ])('«%s» is answered with a card that is drawn anew for who asked', async (asked, shown) => {
    const answer = await ask(asked);
    expect(words(answer.card)).toContain(shown);
    expect(answer.card?.['refresh']).toMatchObject({
      action: { type: 'Action.Execute', verb: 'ver' },
      userIds: [userId(ANALYST)],
    });
    expect(await stage.teams.refresh(COMMISSIONER, stage.chat(ANALYST), answer)).toBeUndefined();
    expect((await stage.teams.refresh(ANALYST, stage.chat(ANALYST), answer))?.card).toEqual(
      answer.card,
    );
  });

  test('an answer that is one sentence needs no card', async () => {
    expect(await ask('/pendientes febrero')).toMatchObject({
      text: 'No hay nada pendiente en tu área en febrero. ✅',
    });
    expect(last(stage.chat(ANALYST)).card).toBeUndefined();
  });

  test('a card that was asked for before a report shows the report when it is looked at again', async () => {
    const answer = await ask('/avance');
    expect(words(answer.card)).toContain('Enero en curso: 0 de 42');
    expect(words((await ask('/hecho 3-08')).card)).toContain('✅ Registrado: 3-08, enero, 1 de 1.');
    const again = await stage.teams.refresh(ANALYST, stage.chat(ANALYST), answer);
    expect(words(again?.card)).toContain('Enero en curso: 1 de 42');
    expect(words(again?.card)).toContain('3-08 · enero: 1 de 1 unidad — Analista de Vinculación');
    expect(again?.card?.['refresh']).toEqual(answer.card?.['refresh']);
    expect(await stage.entries('3-08')).toMatchObject([
      { kind: 'report', total: 1, channel: 'teams', authorName: 'Analista de Vinculación' },
    ]);
  });

  test('a row of /avance opens in the same place, down to a line that can be reported there, and back', async () => {
    const { teams } = stage;
    const chat = stage.chat(ANALYST);
    const answer = await ask('/avance');
    const standing = teams.standing(chat).length;
    const open = async (title: string | RegExp) =>
      words(
        (
          await teams.press(
            ANALYST,
            chat,
            answer,
            String(buttonOn(stage, ANALYST, answer, title)['title']),
          )
        ).card,
      );
    expect(await open(/^3 · /)).toContain('3-01 · Dar seguimiento');
    expect(await open(/^3-06 · /)).toContain('"Reportar avance"');
    const done = await open('Hecho');
    expect(done).toContain('✅ Registrado: 3-06, enero, 1 de 1.');
    expect(done).toContain('1 de 1');
    expect(await stage.entries('3-06')).toHaveLength(1);
    const back = await teams.press(ANALYST, chat, answer, '← Todo el plan');
    expect(words(back.card)).toContain('Enero en curso: 2 de 42');
    expect(back.card?.['refresh']).toBeDefined();
    expect(teams.view(ANALYST, answer)).toEqual(back.card);
    await stage.quiet();
    expect([teams.standing(chat).length, words(answer.card)]).toEqual([
      standing,
      stage.shown(chat, answer),
    ]);
  });
});

describe('a card in the channel', () => {
  beforeAll(async () => {
    await stage.moveTo(JANUARY);
    await until(
      () => stage.teams.standing(VIN).length,
      (count) => count === 1 + 1 + VIN_LINES.length - 2,
      40_000,
    );
    await stage.quiet();
  }, 60_000);

  test('Hecho answers with the card as it is now, redraws it for everybody, and counts once however often it comes', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-01');
    const standing = teams.standing(VIN).length;
    const press = pressOf(stage, ANALYST, VIN, card, buttonOn(stage, ANALYST, card, 'Hecho'));
    const { status, body } = await teams.deliver(press);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(words(body)).toContain('✅ Hecho: 1 de 1');
    await until(
      () => stage.shown(VIN, card),
      (shown) =>
        shown.includes('✅ Hecho: 1 de 1') && shown.includes('Reportó Analista de Vinculación'),
    );
    expect(teams.view(COMMISSIONER, card)).toEqual((body as Args)['value']);
    expect(words((await teams.deliver(press)).body)).toContain(
      'Eso ya se había recibido; no se registró dos veces.',
    );
    expect(words((await teams.deliver({ ...press, id: 'f:otra' })).body)).toContain(
      'Ya constaba así: 3-01, enero, 1 de 1',
    );
    await stage.quiet();
    expect(await stage.entries('3-01')).toMatchObject([
      { kind: 'report', total: 1, channel: 'teams' },
    ]);
    expect(teams.standing(VIN)).toHaveLength(standing);
    expect(teams.messages(VIN).find((one) => one.id === card.id)?.edits).toBe(1);
  });

  test('a client without Action.Execute sends the same as a message: recorded once, said in the thread', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-02');
    const press = pressOf(
      stage,
      ANALYST,
      VIN,
      card,
      buttonOn(stage, ANALYST, card, 'Hecho'),
      'submit',
    );
    for (let nth = 0; nth < 2; nth += 1) expect((await teams.deliver(press)).status).toBe(200);
    await until(
      () => stage.said(VIN, card.id),
      (said) => said.length === 1,
    );
    await stage.quiet();
    expect(stage.said(VIN, card.id)).toEqual(['✅ Registrado: 3-02, enero, 1 de 1.']);
    expect(await stage.entries('3-02')).toHaveLength(1);
    expect(stage.shown(VIN, card)).toContain('✅ Hecho: 1 de 1');
  });

  test('pressed by two at once it is one report, and the second is told who was first', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-03');
    const answers = (
      await Promise.all(
        [ANALYST, SECRETARY].map((person) => teams.press(person, VIN, card, 'Hecho')),
      )
    ).map((one) => words(one.card));
    expect(answers.filter((one) => one.includes('Ya constaba así'))).toHaveLength(1);
    expect(answers.every((one) => one.includes('✅ Hecho: 1 de 1'))).toBe(true);
    await stage.quiet();
    expect(await stage.entries('3-03')).toHaveLength(1);
  });

  test.each([
    [
      'a bad link',
      { total: '1', note: 'con acuse', evidence: 'acta.pdf' },
      'El enlace de evidencia debe empezar por https',
    ],
    [
      'a quantity that is none',
      { total: '-3', note: 'con acuse', evidence: '' },
      'La cantidad debe ser un número entero',
    ],
  ])(
    'Reportar avance with %s stays open with what was typed; left, the card is there again',
    async (_what, typed, problem) => {
      const { teams } = stage;
      const card = await stage.cardOf(VIN, '3-04');
      const wrong = await teams.press(ANALYST, VIN, card, 'Reportar', typed);
      expect(words(wrong.card)).toContain(problem);
      for (const given of Object.values(typed).filter((one) => one !== ''))
        expect(words(wrong.card)).toMatch(new RegExp(`"value":"?${given}"?`));
      const left = await teams.press(ANALYST, VIN, card, teamsSays.back, typed);
      expect(left.card).toEqual(card.card);
      await stage.quiet();
      expect([await stage.entries('3-04'), stage.said(VIN, card.id)]).toEqual([[], []]);
    },
  );

  test('Reportar avance put right is recorded with its note and its evidence', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-05');
    await teams.press(ANALYST, VIN, card, 'Reportar', {
      total: '1',
      note: 'con *acuse*',
      evidence: 'acta.pdf',
    });
    const right = await teams.press(ANALYST, VIN, card, 'Reportar', {
      total: '1',
      note: 'con *acuse*',
      evidence: 'https://iem.org.mx/acta.pdf',
    });
    for (const shown of [
      '✅ Hecho: 1 de 1',
      'con \\\\*acuse\\\\*',
      '"url":"https://iem.org.mx/acta.pdf"',
    ])
      expect(words(right.card)).toContain(shown);
    expect(await stage.entries('3-05')).toMatchObject([
      {
        kind: 'report',
        total: 1,
        note: 'con *acuse*',
        evidence: [{ kind: 'link', url: 'https://iem.org.mx/acta.pdf' }],
      },
    ]);
    await until(
      () => stage.shown(VIN, card),
      (shown) => shown === words(right.card),
    );
  });

  test('a form of a private card stays open with what was typed, and is recorded when it is put right', async () => {
    const { teams } = stage;
    const chat = stage.chat(ANALYST);
    const answer = await ask('/pendientes enero');
    const wrong = await teams.press(ANALYST, chat, answer, 'Reportar', {
      total: '1',
      note: 'bitácora',
      evidence: 'en la carpeta',
    });
    expect(words(wrong.card)).toMatch(
      /El enlace de evidencia debe empezar por https.*"value":"bitácora".*"value":"en la carpeta"/,
    );
    const reported = /Reportar avance de (\S+), enero/.exec(words(wrong.card))?.[1] ?? '';
    expect(await stage.entries(reported)).toEqual([]);
    const right = await teams.press(ANALYST, chat, answer, 'Reportar', {
      total: '1',
      note: 'bitácora',
      evidence: 'https://iem.org.mx/bitacora',
    });
    expect(words(right.card)).toContain(`✅ Registrado: ${reported}, enero, 1 de 1.`);
    expect(await stage.entries(reported)).toMatchObject([
      {
        total: 1,
        note: 'bitácora',
        evidence: [{ kind: 'link', url: 'https://iem.org.mx/bitacora' }],
      },
    ]);
  });
});

describe('a command in front of others', () => {
  const publicly = () => stage.teams.standing(VIN).length;

  test.each([
    ['with a mention', 'avance', true],
    ['with its slash alone', '/avance', false],
  ])(
    '%s it is answered in the personal chat, and nothing stands in the channel',
    async (_how, text, mention) => {
      const [chat, before] = [stage.chat(ANALYST), publicly()];
      const had = stage.teams.standing(chat).length;
      await stage.teams.say(ANALYST, VIN, text, { mention });
      await until(
        () => stage.teams.standing(chat).length,
        (count) => count === had + 1,
      );
      expect(words(last(chat).card)).toContain('Enero en curso');
      await stage.quiet();
      expect(publicly()).toBe(before);
    },
  );

  test('in a card’s thread too', async () => {
    const [card, chat, before] = [await stage.cardOf(VIN, '3-07'), stage.chat(ANALYST), publicly()];
    await stage.teams.say(ANALYST, VIN, '/pendientes VIN', { thread: card.id });
    await until(
      () => words(last(chat).card),
      (shown) => shown.includes('líneas pendientes'),
    );
    await stage.quiet();
    expect([publicly(), await stage.entries('3-07')]).toEqual([before, []]);
  });

  test('a refusal is private too: in the channel nobody reads who may do what', async () => {
    const [chat, before] = [stage.chat(ANALYST), publicly()];
    await stage.teams.say(ANALYST, VIN, 'plan canal CON', { mention: true });
    await until(
      () => stage.said(chat).at(-1),
      (text) => text === 'No puedes hacer eso. Puede: Secretario Técnico.',
    );
    await stage.quiet();
    expect(publicly()).toBe(before);
    expect(await stage.address({ kind: 'area', key: 'CON' })).toMatchObject({
      externalId: '19:con@thread.tacv2',
    });
  });

  test.each([
    [
      'avance',
      /^Enero en curso: \d+ de 42 · todavía no cierra ningún mes · rezago 0\nPara verlo completo, agrega Avance a tu Teams: [^\n]+$/,
    ],
    [
      'plan canal CON',
      /^No se hizo lo que pediste; el motivo sólo te lo digo en privado\. Para verlo completo, agrega Avance a tu Teams: [^\n]+$/,
    ],
  ])(
    'who has not installed the app and says «%s» gets one short answer in the thread, with the way to install it and no detail',
    async (text, expected) => {
      const before = publicly();
      const { id } = await stage.teams.say(COMMISSIONER, VIN, text, { mention: true });
      await until(
        () => stage.said(VIN, id),
        (said) => said.length === 1,
      );
      await stage.quiet();
      expect(stage.said(VIN, id)).toEqual([expect.stringMatching(expected)]);
      expect(publicly()).toBe(before + 1);
      expect(stage.teams.messages(stage.chat(COMMISSIONER))).toEqual([]);
      expect(stage.teams.refusals.splice(0)).toEqual(['create: ForbiddenOperationException']);
    },
  );

  test('a mention that asks for nothing is answered in its thread with what can be asked', async () => {
    const { id } = await stage.teams.say(ANALYST, VIN, 'buenos días', { mention: true });
    await until(
      () => stage.said(VIN, id),
      (said) => said.length === 1,
    );
    expect(stage.said(VIN, id)).toEqual([chatSays.mention]);
  });
});
