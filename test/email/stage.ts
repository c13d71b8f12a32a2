/** An outbox whose channel is email, before a real SMTP server: what is owed goes all the way to the server's answer. */
import { mountEmail } from '../../src/channels/email/mount.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { makeFixture, owedCard } from '../outbox/fixture.ts';
import { makeSmtp } from './smtp.ts';

export const FROM = 'Avance <avance@iem.example>';
export const ANA = 'ana@iem.example';

export const emailSettings = (port: number) => ({
  host: '127.0.0.1',
  port,
  secure: false,
  requireTls: false,
  from: FROM,
});

/** A formal notice to a person. */
export const formal = (code: string, person = 'ana'): Owed => ({
  ...owedCard(code, person),
  owner: { kind: 'person', key: person },
  byEmail: true,
});

/** Ana and Eva have addresses. */
export const makeStage = async () => {
  const given = await makeFixture();
  const smtp = await makeSmtp();
  await given.store.write(async (tx) => {
    await setActiveChannels(tx, ['email']);
    await setAddress(tx, { kind: 'person', key: 'ana' }, 'email', ANA);
    await setAddress(tx, { kind: 'person', key: 'eva' }, 'email', 'eva@iem.example');
  });
  const channel = (over: object = {}) =>
    mountEmail({
      store: given.store,
      clock: given.clock,
      log: { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 },
      onRecorded: () => undefined,
      settings: { ...emailSettings(smtp.port), ...over },
      limits: { connectMs: 2_000, silenceMs: 300, wholeMs: 5_000 },
    });
  return {
    ...given,
    smtp,
    channel,
    /** As long as anything is tried again. */
    drainFor: async (seconds: number, email = channel()) => {
      const outbox = given.newOutbox(email.sender);
      for (let passed = 0; passed <= seconds; passed += 1) {
        await outbox.drain();
        given.passMs(1_000);
      }
      return email;
    },
    close: async () => {
      await given.close();
      await smtp.close();
    },
  };
};
export type Stage = Awaited<ReturnType<typeof makeStage>>;
