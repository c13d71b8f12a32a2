/** What is late beside the lines stands in `/avance`, with the way there; what is done or in time does not. */
import { expect, test } from 'vitest';
import {
  everything,
  labels,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';

useSample();

const late = async (): Promise<string[]> =>
  ((await slash(SECRETARY, '/avance')).message?.blocks ?? []).flatMap((block) =>
    block.type === 'text' && block.text.startsWith('🔴') ? [block.text] : [],
  );

test('commitments of agreements, from the day after theirs until they are fulfilled', async () => {
  await press(SECRETARY, {
    verb: 'guardar-convenio',
    args: {
      ...{ key: 'IEM-01', party: 'Universidad', kind: 'ine', subject: 'Prácticas' },
      ...{ signedOn: '2020-01-02', endsOn: '2020-12-31', link: 'https://iem.mx/convenio.pdf' },
    },
  });
  for (const on of ['2020-01-10', '2020-01-20'])
    await press(SECRETARY, {
      verb: 'agregar-compromiso',
      args: { agreement: 'c1', text: `Informe del ${on}`, area: 'VIN', on, day: '' },
    });
  sample.at('2020-01-10T12:00:00-06:00');
  expect(await late()).toEqual([]);
  sample.at('2020-01-11T12:00:00-06:00');
  expect(await late()).toEqual(['🔴 1 compromiso de convenios atrasado.']);
  sample.at('2020-01-21T12:00:00-06:00');
  expect(await late()).toEqual(['🔴 2 compromisos de convenios atrasados.']);
  const answer = await slash(SECRETARY, '/avance');
  expect(labels(answer)).toContain('Ver convenios');
  expect(everything((await pressLabel(answer, 'Ver convenios', SECRETARY)).message)).toContain(
    'IEM-01',
  );
});
