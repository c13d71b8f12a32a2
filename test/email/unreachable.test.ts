/** A mail server that cannot be talked to: nothing is sent, nothing is lost, no password is said. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { makeTransport } from '../../src/channels/email/transport.ts';
import { makeSmtp } from './smtp.ts';
import { emailSettings, formal, makeStage, type Stage } from './stage.ts';

let given: Stage;
beforeEach(async () => {
  given = await makeStage();
});
afterEach(() => given.close());

describe('a server that cannot be talked to', () => {
  it('because nobody listens: the mail waits', async () => {
    await given.smtp.close();
    await given.owe(formal('3-01'));
    await given.drainFor(3);
    expect(await given.ledger()).toEqual(['3-01 pending 3']);
    expect((await given.rows())[0]?.error).toMatch(/ECONNREFUSED|ESOCKET/);
  });
  it('because its certificate is not trusted: nothing is sent', async () => {
    const unsafe = await makeSmtp({ secure: true });
    await given.owe(formal('3-01'));
    await given.drainFor(0, given.channel({ port: unsafe.port, secure: true }));
    expect(await given.ledger()).toEqual(['3-01 pending 1']);
    expect(unsafe.arrived).toEqual([]);
    await unsafe.close();
  });
  it('because the password would cross the network in the clear: it is not said', async () => {
    const plain = await makeSmtp({ password: 'secreta' });
    await given.owe(formal('3-01'));
    await given.drainFor(
      0,
      given.channel({ port: plain.port, requireTls: true, user: 'avance', password: 'secreta' }),
    );
    expect(await given.ledger()).toEqual(['3-01 pending 1']);
    expect([plain.logins, plain.arrived]).toEqual([[], []]);
    await plain.close();
  });
  it('because the password is wrong: everything waits a minute, and the service says why', async () => {
    const guarded = await makeSmtp({ password: 'secreta' });
    await given.owe(formal('3-01'));
    const email = await given.drainFor(
      30,
      given.channel({ port: guarded.port, user: 'avance', password: 'otra' }),
    );
    expect(await given.ledger()).toEqual(['3-01 pending 1']);
    expect(email.refusal()).toContain('535');
    await guarded.close();
  });
});

test.each<[string, object, object | undefined]>([
  ['answers', {}, undefined],
  ['is not there', { port: 1 }, { kind: 'unreachable' }],
  ['shows a certificate that nobody trusts', { secure: true }, { kind: 'tls' }],
  ['wants another password', { user: 'avance', password: 'otra' }, { kind: 'password' }],
])('a server that %s is found out before anything is sent', async (_what, over, problem) => {
  const server = await makeSmtp({
    secure: 'secure' in over,
    ...('user' in over ? { password: 'secreta' } : {}),
  });
  const found = await makeTransport(
    { ...emailSettings(server.port), ...over },
    { connectMs: 2_000, silenceMs: 500, wholeMs: 5_000 },
  ).verify();
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(problem);
  expect(server.arrived).toEqual([]);
  await server.close();
});
