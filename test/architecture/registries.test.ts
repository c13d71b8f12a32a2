/** A kind of card, a rule, a command, a document and a channel that nobody wrote down anywhere else: the rest of the house uses them at once. */
import express from 'express';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Channel } from '../../src/channels/channel.ts';
import { CHANNELS } from '../../src/channels.ts';
import type { Command } from '../../src/commands/command.ts';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import { commandsWith } from '../../src/commands/registry.ts';
import { makeHearReply } from '../../src/commands/replies.ts';
import { configProblems, readConfig } from '../../src/config.ts';
import { mountFiles } from '../../src/documents/files.ts';
import { closeServer, listen, makeApp } from '../../src/http.ts';
import { makeLog } from '../../src/log.ts';
import type { CardKind } from '../../src/messages/card-kind.ts';
import { CARD_KINDS } from '../../src/messages/cards.ts';
import { makeCards } from '../../src/messages/draw.ts';
import type { DocumentKind } from '../../src/messages/papers/document-kind.ts';
import { DOCUMENT_KINDS, makeDocuments } from '../../src/messages/papers/documents.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { mountChannels } from '../../src/mount-channels.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import { owed } from '../../src/reminders/engine.ts';
import { preview } from '../../src/reminders/preview.ts';
import { alone, byDefault, type ReminderRule } from '../../src/reminders/rule.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import type { Environment } from '../../src/setting-values.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { insertDeliveries } from '../../src/store/ledger/deliveries.ts';
import { actor, everything, place, sample, SECRETARY, useSample } from '../commands/bench.ts';
import { docxParts } from '../documents/docx-parts.ts';

declare module '../../src/conversation/message.ts' {
  interface FileKinds {
    test_diploma: { holder: string; nth: number };
  }
}
declare module '../../src/conversation/subject.ts' {
  interface SubjectKinds {
    test_birthday: { name: string };
  }
}

const DAY = '2020-01-02';
const AT = '2020-01-02T09:00:00-06:00';
const subject = { type: 'test_birthday', name: 'Avance' } as const;
const birthday: CardKind<'test_birthday'> = {
  type: 'test_birthday',
  topic: ({ name }) => `birthday/${name}`,
  draw: ({ name }) => ({ text: `Hoy es de ${name}`, blocks: [] }),
  stillRelevant: (_subject, _state, today) => today === DAY,
  replies: 'thanks',
};
const rule: ReminderRule<undefined> = {
  name: 'TEST_BIRTHDAY',
  scope: 'plan',
  defaults: byDefault(),
  reason: 'es un cumpleaños',
  series: alone(),
  occurrences: ({ due, endOf }) => {
    const at = due(DAY);
    const owner = { kind: 'commission', key: 'commission' } as const;
    const common = { rule: 'TEST_BIRTHDAY', owner, subject, lineKeys: [] };
    return at === undefined
      ? []
      : [{ ...common, key: 'TEST_BIRTHDAY/1', at, worthUntil: endOf(DAY) }];
  },
};
const rules = [...RULES, rule];
const cards = makeCards([...CARD_KINDS, birthday]);

useSample();

test('a rule with its own card is foretold, owed, filed, drawn and given up', async () => {
  const state = await sample.state();
  const mine = (list: { key: string }[]) =>
    list.filter(({ key }) => key === `${state.planId}/TEST_BIRTHDAY/1`);
  expect(mine(preview(state, DAY, DAY, rules))).toHaveLength(1);
  const due = owed(state, Date.parse(AT), new Set(), rules).filter((one) => one.rule === rule.name);
  await sample.store.write((tx) => insertDeliveries(tx, state.planId, due, Date.parse(AT), cards));
  const rows = await sample.store.read((db) =>
    db.delivery.findMany({ where: { key: `${state.planId}/TEST_BIRTHDAY/1` } }),
  );
  expect(rows.map(({ topic }) => topic)).toEqual(['birthday/Avance']);
  expect(cards.draw(state, JSON.parse(rows[0]?.subject ?? '{}') as typeof subject, DAY).text).toBe(
    'Hoy es de Avance',
  );
  expect(cards.stillWorth(state, subject, '2020-01-03')).toBe(false);
});

test('a command is dispatched, its arguments are read, and help tells of it; a reply finds its reader', async () => {
  const schema = z.object({ word: z.string() });
  const command: Command<typeof schema> = {
    verb: 'eco',
    slash: true,
    typed: { read: ({ text }) => ({ ok: true, args: { word: text } }) },
    schema,
    help: { usage: '/eco', summary: 'Repite', examples: ['/eco'] },
    run: async (_context, { word }) => ({ visibility: 'private', code: `eco-${word}` }),
  };
  const dispatch = makeDispatch({
    store: sample.store,
    clock: sample.clock,
    report: (error) => expect(error).toBeUndefined(),
    commands: commandsWith(command),
    hearReply: makeHearReply(cards, [
      { name: 'thanks', hear: () => ({ visibility: 'private', code: 'thanked' }) },
    ]),
  });
  const who = actor(SECRETARY);
  expect((await dispatch.runSlash(who, place(), 'eco', 'hola')).code).toBe('eco-hola');
  expect(everything((await dispatch.runSlash(who, place(), 'ayuda', '')).message)).toContain(
    '/eco',
  );
  expect((await dispatch.runReply(who, place(subject), 'gracias', [])).code).toBe('thanked');
});

test('a document is linked, downloaded over HTTP and named; what else is signed opens nothing', async () => {
  const diploma: DocumentKind<'test_diploma'> = {
    kind: 'test_diploma',
    file: z.object({
      kind: z.literal('test_diploma'),
      holder: z.string(),
      nth: z.int().positive(),
    }),
    formats: ['docx'],
    name: ({ nth }) => `diploma-${nth}`,
    make: ({ year }, { holder }, at) => ({
      institution: 'Instituto',
      title: `Diploma de ${holder}`,
      name: `diploma-${year}`,
      orientation: 'portrait',
      blocks: [],
      footer: at,
    }),
  };
  const documents = makeDocuments([...DOCUMENT_KINDS, diploma]);
  const app = makeApp({
    metrics: makeMetrics(),
    databaseAnswers: async () => undefined,
    channelsReady: () => true,
    refusals: () => ({}),
    failedAddresses: async () => [],
  });
  const { server, port } = await listen(app, '127.0.0.1', 0);
  const base = `http://127.0.0.1:${port}`;
  const { store, clock, planId } = sample;
  const log = makeLog('silent');
  const { linkOf } = await mountFiles({ app, store, clock, log, base, documents });
  const file = { kind: 'test_diploma', holder: 'Ñandú', nth: 2 } as const;
  const link = linkOf(file, planId) ?? '';
  expect(link).toMatch(/\/archivos\/[\w.-]+\/diploma-2\.docx$/);
  const response = await fetch(link);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename=diploma-2020.docx',
  ]);
  const parts = await docxParts(Buffer.from(await response.arrayBuffer()));
  expect(parts.get('word/document.xml')).toContain('Diploma de Ñandú');
  expect((await fetch(linkOf({ ...file, nth: 0 }, planId) ?? '')).status).toBe(404);
  await closeServer(server);
});

/** A platform of letters: one address a conversation, and what stands there. */
const makeLetters = (posted: [conversation: string, text: string][]): Channel<{ key: string }> => ({
  name: 'letters',
  settings: {
    names: ['LETTERS_KEY'],
    rows: [['LETTERS_KEY', '—', 'of the post office']],
    wrong: () => [],
    credential: 'LETTERS_KEY',
    problems: ({ LETTERS_KEY: key }) => (key === 'x' ? ['LETTERS_KEY: es muy corta.'] : []),
    read: ({ LETTERS_KEY: key }) => (key === undefined ? undefined : { key }),
    describe: () => 'Cartas',
  },
  mount: async (_deps, { key }) => ({
    sender: {
      channel: 'letters',
      post: async ({ externalId }, _key, { text }) => {
        posted.push([externalId, text]);
        return { state: 'sent', externalId: `${posted.length}` };
      },
      update: async (_address, externalId) => ({ state: 'sent', externalId }),
    },
    refusal: () => (key === 'secret' ? undefined : 'the key is not accepted'),
    stop: () => undefined,
  }),
});

test('a channel brings its settings, is mounted only with them, and gets its deliveries through the outbox', async () => {
  const posted: [string, string][] = [];
  const channels = [...CHANNELS, makeLetters(posted)];
  expect(configProblems({ LETTERS_KEY: 'x' }, channels)).toEqual(['LETTERS_KEY: es muy corta.']);
  const mount = (env: Environment) =>
    mountChannels({
      app: express(),
      store: sample.store,
      clock: sample.clock,
      log: makeLog('silent'),
      config: readConfig(env, channels),
      origin: '',
      simulation: () => {
        throw new Error('nobody moves the clock');
      },
      onRecorded: () => undefined,
      channels,
    });
  const without = await mount({ LOCAL_WORKSPACE: 'off' });
  expect(without.senders).toEqual([]);
  const refused = await mount({ LETTERS_KEY: 'wrong' });
  expect(refused.refusals()).toEqual({ letters: 'the key is not accepted' });
  const mounted = await mount({ LETTERS_KEY: 'secret' });
  // With a credential the simulated workspace stays closed.
  expect(mounted.senders.map(({ channel }) => channel)).toEqual(['letters']);
  const { store, clock, planId } = sample;
  const state = await sample.state();
  await store.write(async (tx) => {
    await setActiveChannels(tx, ['letters']);
    await setAddress(tx, { kind: 'commission', key: 'commission' }, 'letters', 'box 7');
    const due = owed(state, Date.parse(AT), new Set(), rules).filter(
      (one) => one.rule === rule.name,
    );
    await insertDeliveries(tx, planId, due, Date.parse(AT), cards);
  });
  clock.setOffset(Date.parse(AT) - clock.realNow());
  const outbox = makeOutbox({
    store,
    senders: mounted.senders,
    clock,
    draw: cards.draw,
    worth: cards.stillWorth,
    log: makeLog('silent'),
    metrics: makeMetrics(),
  });
  await outbox.drain();
  expect(posted).toEqual([['box 7', 'Hoy es de Avance']]);
  const rows = await store.read((db) =>
    db.delivery.findMany({ where: { channel: 'letters' }, select: { key: true, state: true } }),
  );
  expect(rows).toEqual([
    { key: expect.stringMatching(/\/TEST_BIRTHDAY\/1$/) as string, state: 'sent' },
  ]);
});
