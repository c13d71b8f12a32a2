/** Who may act in Teams: people known by their address or by the directory, guests, strangers, and who cannot be looked up. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '../../src/messages/progress/answers.ts';
import { chatSays } from '../../src/messages/platforms/chat-words.ts';
import { teamsSays } from '../../src/messages/platforms/teams-words.ts';
import { until, words } from '../slack/service.ts';
import type { FakeMessage, FakePerson } from './fake/teams.ts';
import { ANALYST, conversationOf, GUEST, SECRETARY, STRANGER, VIN } from './service.ts';
import { fewCards, JANUARY, openStage, pressOf, type Stage } from './stage.ts';

const CON = conversationOf('CON');
const HEAD: FakePerson = {
  oid: '00000000-aaaa-4000-8000-0000000000a6',
  name: 'Titular de Vinculación',
  email: 'Titular.Vinculacion@example.org',
};
/** The directory names their accounts, because their addresses in Teams are others. */
const NAMED: FakePerson = {
  oid: '00000000-aaaa-4000-8000-0000000000a7',
  name: 'Titular de Convenios',
  email: 'titular@otra.example.com',
};
const NAMED_GUEST: FakePerson = {
  oid: '00000000-aaaa-4000-8000-0000000000a8',
  name: 'Enlace SIVOPLE',
  email: 'enlace@otra.example.com',
  guest: true,
};
const ACCOUNTS: Record<string, string> = {
  'titular.convenios@example.org': NAMED.oid.toUpperCase(),
  'enlace.sivople@example.org': NAMED_GUEST.oid,
};

let stage: Stage;
const accountOf = ({ oid }: FakePerson) =>
  stage.store.read((db) =>
    db.account.findUnique({
      where: { channel_externalId: { channel: 'teams', externalId: oid } },
      include: { person: true },
    }),
  );
const audited = (kind: string, { oid }: FakePerson) =>
  stage.store.read((db) => db.logEntry.count({ where: { kind, payload: { contains: oid } } }));
/** What the Secretario was told of somebody. */
const toldOf = (name: string): FakeMessage[] =>
  stage.teams
    .standing(stage.chat(SECRETARY))
    .filter((one) => `${one.text}${one.summary ?? ''}`.includes(`«${name}»`));
const membersFail = (): void =>
  stage.teams.faulty(({ method }) => (method === 'member' ? { status: 503 } : undefined));

beforeAll(async () => {
  stage = await openStage({
    people: [HEAD, NAMED, NAMED_GUEST],
    directory: (sample) => {
      const { people, ...rest } = fewCards(['3-01', '3-02', '3-03', '3-04', '6.2-07'])(sample);
      const all = people.map((one) =>
        one.email in ACCOUNTS ? { ...one, teamsUser: ACCOUNTS[one.email] } : one,
      );
      return {
        ...rest,
        people: [
          ...all,
          { name: 'Analista de Capacitación', email: GUEST.email, role: 'STAFF', area: 'VIN' },
        ],
      };
    },
  });
  await stage.teams.install(VIN);
  await stage.teams.install(SECRETARY.oid);
  await stage.quiet();
  await stage.moveTo(JANUARY);
  await until(
    () => stage.teams.standing(VIN).length,
    (count) => count === 7,
    30_000,
  );
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => {
  stage.teams.faulty(() => undefined);
  stage.clean();
});

describe('somebody of the directory', () => {
  test('is matched by their address when they first press; it is audited, and the Secretario told once', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-01');
    expect(await accountOf(ANALYST)).toBeNull();
    expect(words((await teams.press(ANALYST, VIN, card, 'Hecho')).card)).toContain(
      '✅ Hecho: 1 de 1',
    );
    expect(await accountOf(ANALYST)).toMatchObject({
      matchedBy: 'email',
      state: 'ok',
      person: { email: ANALYST.email },
    });
    expect(await audited('account.matched', ANALYST)).toBe(1);
    await teams.say(ANALYST, VIN, 'listo', { thread: (await stage.cardOf(VIN, '3-02')).id });
    await until(
      () => stage.entries('3-02'),
      (entries) => entries.length === 1,
    );
    await stage.quiet();
    expect(toldOf(ANALYST.name)).toEqual([
      expect.objectContaining({
        summary:
          'Reconocí en Teams a Analista de Vinculación: su cuenta es «Analista de Vinculación». Desde ahora puede reportar y recibir avisos.',
      }),
    ]);
    // No chat with the bot is theirs yet.
    expect(
      await stage.address({ kind: 'person', key: await stage.personId(ANALYST.email) }),
    ).toBeNull();
  });

  test('named by the directory they are known without being looked up, under whatever address', async () => {
    membersFail();
    expect(await accountOf(NAMED)).toMatchObject({
      matchedBy: 'directory',
      state: 'ok',
      person: { email: 'titular.convenios@example.org' },
    });
    const card = await stage.cardOf(CON, '6.1-01');
    expect(words((await stage.teams.press(NAMED, CON, card, 'Hecho')).card)).toContain(
      'Reportó Titular de Convenios',
    );
    expect(await stage.entries('6.1-01')).toMatchObject([
      { authorName: 'Titular de Convenios', channel: 'teams' },
    ]);
    await stage.quiet();
    expect(toldOf(NAMED.name)).toEqual([]);
  });

  test('new, and while Teams does not say who they are, is told so, and nothing is recorded; a moment later it is', async () => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, '3-03');
    membersFail();
    expect((await teams.press(HEAD, VIN, card, 'Hecho')).said).toBe(teamsSays.unchecked);
    await teams.say(HEAD, VIN, 'listo', { thread: card.id });
    await until(
      () => stage.said(VIN, card.id),
      (said) => words(said) === words([teamsSays.unchecked]),
    );
    await teams.install(HEAD.oid);
    await stage.quiet();
    expect([
      await stage.entries('3-03'),
      await accountOf(HEAD),
      teams.messages(stage.chat(HEAD)),
    ]).toEqual([[], null, []]);
    teams.faulty(() => undefined);
    await teams.say(HEAD, stage.chat(HEAD), 'buenas');
    await until(
      () => stage.said(stage.chat(HEAD)).join(),
      (said) => said.startsWith('Hola, Titular de Vinculación.'),
    );
    expect(words((await teams.press(HEAD, VIN, card, 'Hecho')).card)).toContain('✅ Hecho: 1 de 1');
    expect(await accountOf(HEAD)).toMatchObject({ matchedBy: 'email', state: 'ok' });
    expect(
      await stage.address({
        kind: 'person',
        key: await stage.personId('titular.vinculacion@example.org'),
      }),
    ).toMatchObject({ externalId: stage.chat(HEAD), state: 'ok' });
  });

  test('known already is not held up while Teams does not answer', async () => {
    membersFail();
    expect(
      words(
        (await stage.teams.press(ANALYST, VIN, await stage.cardOf(VIN, '3-01'), 'Deshacer')).card,
      ),
    ).toContain('⭕ Pendiente');
  });
});

describe('somebody who is not', () => {
  /** A press, a reply and a command, and what each is answered. */
  const tries = async (person: FakePerson, code: string): Promise<(string | undefined)[]> => {
    const { teams } = stage;
    const card = await stage.cardOf(VIN, code);
    const before = stage.said(VIN, card.id).length;
    const pressed = await teams.press(person, VIN, card, 'Hecho');
    await teams.say(person, VIN, 'listo', { thread: card.id });
    const { id } = await teams.say(person, VIN, '/avance');
    await until(
      () => [stage.said(VIN, card.id).length - before, stage.said(VIN, id).length],
      (counts) => words(counts) === '[1,1]',
    );
    await stage.quiet();
    return [pressed.said, stage.said(VIN, card.id).at(-1), ...stage.said(VIN, id)];
  };

  test('a guest is refused though their address is in the directory, and the Secretario hears of them once', async () => {
    expect(await tries(GUEST, '3-04')).toEqual([chatSays.guest, chatSays.guest, chatSays.guest]);
    expect([await stage.entries('3-04'), await accountOf(GUEST)]).toEqual([[], null]);
    expect(toldOf(GUEST.name)).toHaveLength(1);
  });

  test('a guest is refused though the directory names their account', async () => {
    expect(await tries(NAMED_GUEST, '3-04')).toEqual([
      chatSays.guest,
      chatSays.guest,
      chatSays.guest,
    ]);
    expect(await stage.entries('3-04')).toEqual([]);
  });

  test('a stranger is refused, and the Secretario hears of them once', async () => {
    expect(await tries(STRANGER, '3-04')).toEqual([
      refusals.stranger,
      refusals.stranger,
      refusals.stranger,
    ]);
    expect([await stage.entries('3-04'), await accountOf(STRANGER)]).toEqual([[], null]);
    expect(toldOf(STRANGER.name)).toEqual([
      expect.objectContaining({
        text: expect.stringContaining('no está en el directorio') as string,
      }),
    ]);
  });

  test('who installs the app and is nobody here is told so once, and no address is theirs', async () => {
    const chat = stage.chat(STRANGER);
    await stage.teams.install(STRANGER.oid);
    await until(
      () => stage.said(chat).length,
      (count) => count === 1,
    );
    await stage.quiet();
    expect(stage.said(chat)).toEqual([refusals.stranger]);
    expect(
      await stage.store.read((db) =>
        db.address.count({ where: { channel: 'teams', ownerKind: 'person', externalId: chat } }),
      ),
    ).toBe(0);
  });
});

describe('a recognition that was wrong', () => {
  const button = {
    verb: 'desconocer',
    data: { verb: 'desconocer', args: { channel: 'teams', account: ANALYST.oid } },
  };

  test('is nobody else’s to undo', async () => {
    const { body } = await stage.teams.deliver(
      pressOf(stage, HEAD, VIN, await stage.cardOf(VIN, '3-01'), button),
    );
    expect(words(body)).toContain('No puedes hacer eso');
    expect(await accountOf(ANALYST)).toMatchObject({ state: 'ok' });
  });

  test('is undone by the Secretario: that account can do nothing any more, and is never matched again', async () => {
    const { teams } = stage;
    const chat = stage.chat(ANALYST);
    await teams.install(ANALYST.oid);
    await until(
      () => stage.said(chat).length,
      (count) => count === 1,
    );
    const owner = { kind: 'person', key: await stage.personId(ANALYST.email) };
    expect(await stage.address(owner)).toMatchObject({ externalId: chat, state: 'ok' });
    const [notice] = toldOf(ANALYST.name);
    const pressed = await teams.press(
      SECRETARY,
      stage.chat(SECRETARY),
      notice!,
      'No es esa persona',
    );
    expect(words(pressed.card)).toContain('Listo: esa cuenta ya no representa a nadie');
    expect(await accountOf(ANALYST)).toMatchObject({ state: 'undone' });
    expect(await stage.address(owner)).toMatchObject({ state: 'closed', error: 'undone' });
    expect(await audited('account.undone', ANALYST)).toBe(1);
    expect((await teams.press(ANALYST, VIN, await stage.cardOf(VIN, '3-04'), 'Hecho')).said).toBe(
      refusals.stranger,
    );
    await teams.say(ANALYST, chat, '/avance');
    await until(
      () => stage.said(chat).at(-1),
      (text) => text === refusals.stranger,
    );
    await stage.quiet();
    expect([
      await stage.entries('3-04'),
      (await accountOf(ANALYST))?.state,
      (await stage.address(owner))?.state,
    ]).toEqual([[], 'undone', 'closed']);
  });
});
