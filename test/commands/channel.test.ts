/** `/plan canal ÁREA`: who may, where, and what it leaves behind. */
import { expect, test } from 'vitest';
import { listAddresses } from '../../src/store/ledger/addresses.ts';
import { actor, ANALYST, dispatch, everything, sample, SECRETARY, useSample } from './bench.ts';

useSample();

const write = async (
  name: string,
  text: string,
  { channel = 'slack', shared = true }: { channel?: 'slack' | 'local'; shared?: boolean } = {},
) => {
  const answer = await dispatch.runSlash(
    { ...actor(name), channel },
    // The simulated workspace does not say who reads.
    {
      kind: 'private',
      conversation: 'C-NUEVO',
      ...(channel === 'local' ? {} : { shared }),
    },
    'plan',
    text,
  );
  return { code: answer.code, said: everything(answer.message) };
};
const places = async () => {
  const { commissionId } = await sample.state();
  const nameOf = (key: string): string => (key === commissionId ? 'the plan’s' : key);
  return (await sample.store.read((db) => listAddresses(db, 'slack'))).map(
    ({ owner: { kind, key }, externalId }) =>
      `${kind}:${kind === 'commission' ? nameOf(key) : key}=${externalId}`,
  );
};

test.each<
  [string, string, { channel?: 'slack' | 'local'; shared?: boolean }, string, RegExp, string[]]
>([
  [
    SECRETARY,
    'canal VIN',
    {},
    'recorded',
    /Vinculación con el INE llegarán a este canal/,
    ['area:VIN=C-NUEVO'],
  ],
  [SECRETARY, 'canal de convenios', {}, 'recorded', /Convenios/, ['area:CON=C-NUEVO']],
  [SECRETARY, 'canal la comisión', {}, 'recorded', /Comisión/, ['commission:the plan’s=C-NUEVO']],
  [SECRETARY, 'canal', {}, 'not-understood', /por ejemplo: \/plan canal/, []],
  [SECRETARY, 'canal marte', {}, 'not-understood', /No encontré el área «marte»/, []],
  [SECRETARY, 'canal VIN', { shared: false }, 'not-shared', /en el canal que deba recibir/, []],
  [SECRETARY, 'canal VIN', { channel: 'local' }, 'no-channels', /espacio simulado/, []],
  [ANALYST, 'canal VIN', {}, 'not-allowed', /Secretario Técnico/, []],
])('%s writes «/plan %s» %o: %s', async (name, text, where, code, said, expected) => {
  const answer = await write(name, text, where);
  expect(answer.code).toBe(code);
  expect(answer.said).toMatch(said);
  expect(await places()).toEqual(expected);
});

test('the same again is said to be so, and audited once', async () => {
  await write(SECRETARY, 'canal VIN');
  expect((await write(SECRETARY, 'canal VIN')).code).toBe('unchanged');
  const kinds = await sample.store.read(async (db) =>
    (await db.logEntry.findMany({ where: { kind: 'address.set' } })).map((one) => one.authorName),
  );
  expect(kinds).toEqual(['Secretario Técnico']);
});
