/** Mail through a real SMTP server, from the ledger to the server's answer, with each fault that a server has. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageIdOf } from '../../src/channels/email/mail.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { listAddresses, setAddress } from '../../src/store/ledger/addresses.ts';
import { markSending } from '../../src/store/ledger/deliveries.ts';
import type { Fault } from './smtp.ts';
import { ANA, FROM, formal, makeStage, type Stage } from './stage.ts';

let given: Stage;
beforeEach(async () => {
  given = await makeStage();
});
afterEach(() => given.close());

describe('what goes by email', () => {
  it('is what is owed formally, to people, each in a mail of their own', async () => {
    await given.owe(
      formal('3-01'),
      formal('3-01', 'eva'),
      { ...formal('3-02'), byEmail: undefined } as never,
      formal('3-03', 'nobody'),
    );
    await given.drainFor(1);
    expect(given.smtp.taken.map(({ from, to }) => [from, ...to])).toEqual([
      ['avance@iem.example', ANA],
      ['avance@iem.example', 'eva@iem.example'],
    ]);
    expect(given.smtp.taken[0]?.raw).not.toContain('eva@');
    const rows = await given.rows();
    expect(rows.map(({ channel: name, address, state }) => [name, address, state])).toEqual([
      ['email', ANA, 'sent'],
      ['email', 'eva@iem.example', 'sent'],
    ]);
    expect(rows[0]?.externalId).toBe(messageIdOf(rows[0]?.key ?? '', ANA, FROM));
    expect(given.smtp.taken[0]?.raw).toContain(`Message-ID: ${rows[0]?.externalId ?? ''}`);
  });
  it('is nothing where this service sends no email', async () => {
    await given.store.write((tx) => setActiveChannels(tx, ['slack']));
    await given.owe(formal('3-01'));
    expect(await given.rows()).toEqual([]);
  });
  it('is not said again when what it was about changes', async () => {
    await given.owe(formal('3-01'));
    const email = await given.drainFor(1);
    await given.report('3-01', 1);
    await given.drainFor(1, email);
    expect(given.smtp.taken).toHaveLength(1);
    expect(given.smtp.taken[0]?.raw).toContain('3-01: 0');
    expect(await given.store.read((db) => db.posting.findFirst())).toMatchObject({
      wantedRevision: 2,
      shownRevision: 2,
    });
  });
});

describe('a server with faults', () => {
  it.each<[string, Fault[], string, number, number]>([
    [
      'that is busy once is asked again',
      [{ at: 'rcpt', code: 451, said: '4.3.0 later' }],
      'sent 2',
      1,
      1,
    ],
    [
      'that puts the whole mail off is asked again',
      [{ at: 'data', code: 452, said: '4.2.2 full' }],
      'sent 2',
      2,
      1,
    ],
    [
      'that ends the connection before the mail is asked again',
      [{ at: 'cut-rcpt' }],
      'sent 2',
      1,
      1,
    ],
    [
      'that will not have this mail is not asked again',
      [{ at: 'data', code: 554, said: '5.6.0 content' }],
      'failed 1',
      1,
      0,
    ],
    [
      'that refuses our own address is asked again later',
      [{ at: 'mail', code: 550, said: '5.1.7 sender' }],
      'sent 2',
      1,
      1,
    ],
    [
      'that refuses us, and not the mailbox, is asked again later',
      [{ at: 'rcpt', code: 550, said: '5.7.1 relay denied' }],
      'sent 2',
      1,
      1,
    ],
    [
      'that ends the connection when the mail should come is asked again',
      [{ at: 'cut-at-data' }],
      'sent 2',
      1,
      1,
    ],
    [
      'that ends the connection amid the mail leaves it in doubt',
      [{ at: 'cut-data' }],
      'uncertain 1',
      0,
      0,
    ],
    [
      'that ends the connection without an answer leaves it in doubt',
      [{ at: 'cut-after-data' }],
      'uncertain 1',
      1,
      0,
    ],
    ['that keeps silent leaves it in doubt', [{ at: 'silent' }], 'uncertain 1', 1, 0],
  ])('%s', async (_what, faults, ledger, arrived, taken) => {
    given.smtp.faults.push(...faults);
    await given.owe(formal('3-01'));
    await given.drainFor(130);
    expect(await given.ledger()).toEqual([`3-01 ${ledger}`]);
    expect(given.smtp.arrived).toHaveLength(arrived);
    expect(given.smtp.taken).toHaveLength(taken);
  });
  it('holds back nothing behind a mail in doubt', async () => {
    given.smtp.faults.push({ at: 'cut-after-data' });
    await given.owe(formal('3-01'), formal('3-02'));
    await given.drainFor(1);
    expect(await given.ledger()).toEqual(['3-01 uncertain 1', '3-02 sent 1']);
  });
  it('leaves in doubt what was being sent when the service died', async () => {
    await given.owe(formal('3-01'));
    await given.store.write(async (tx) => {
      await markSending(tx, (await tx.delivery.findFirstOrThrow()).id);
    });
    await given.drainFor(5);
    expect(await given.ledger()).toEqual(['3-01 uncertain 2']);
    expect(given.smtp.arrived).toEqual([]);
  });
  it('that has no such mailbox puts the address out of order, and its mail waits for another', async () => {
    given.smtp.faults.push({ at: 'rcpt', code: 550, said: '5.1.1 no such user' });
    await given.owe(formal('3-01'), formal('3-01', 'eva'));
    const email = await given.drainFor(130);
    expect(given.smtp.taken.map(({ to }) => to)).toEqual([['eva@iem.example']]);
    expect(
      (await given.store.read((db) => listAddresses(db, 'email'))).map(({ state, error }) => [
        state,
        error,
      ]),
    ).toEqual([
      ['failed', '550 5.1.1 no such user'],
      ['ok', null],
    ]);
    expect((await given.rows())[0]).toMatchObject({
      state: 'pending',
      error: '550 5.1.1 no such user',
    });
    await given.store.write((tx) =>
      setAddress(tx, { kind: 'person', key: 'ana' }, 'email', 'ana.nueva@iem.example'),
    );
    await given.drainFor(1, email);
    expect(given.smtp.taken.map(({ to }) => to)).toEqual([
      ['eva@iem.example'],
      ['ana.nueva@iem.example'],
    ]);
  });
});
