/** What leaves the three doors has links where a command speaks of files. */
import { expect, test } from 'vitest';
import { makeDispatch } from '../../src/commands/dispatch.ts';
import type { LinkOf } from '../../src/messages/with-links.ts';
import { actor, everything, HEAD, place, press, sample, SECRETARY, useSample } from './bench.ts';

useSample();

const shown = async (linkOf: LinkOf): Promise<string[]> => {
  await press(SECRETARY, {
    verb: 'publicar-ine',
    args: { folio: 'INE/1', kind: 'oficio', issuer: 'UTVOPL', subject: 'Calendario', areas: 'VIN' },
  });
  const dispatch = makeDispatch({
    store: sample.store,
    clock: sample.clock,
    report: (error) => {
      throw error;
    },
    linkOf,
  });
  return [
    (await dispatch.runSlash(actor(HEAD), place(), 'ine', 'INE/1')).message,
    (await dispatch.runPress(actor(HEAD), place(), { verb: 'ine', args: { folio: 'INE/1' } }))
      .message,
  ].map(everything);
};

test('typed or pressed, the answer carries the link of this plan’s file', async () => {
  for (const said of await shown((file, planId) => `https://x.org/${planId}/${file.kind}`)) {
    expect(said).toContain(
      `{"kind":"link","label":"Acuse en PDF","url":"https://x.org/${sample.planId}/receipt"}`,
    );
    expect(said).not.toContain('"kind":"file"');
  }
});

test('where the service has no address, it says what to define instead', async () => {
  for (const said of await shown(() => undefined)) {
    expect(said).not.toContain('Acuse en PDF');
    expect(said).toMatch(/PUBLIC_URL.*ine receipt FOLIO --pdf/);
  }
});
