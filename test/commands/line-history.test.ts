/** `/avance LÍNEA`: who answers for it, who reported, when, with which note and evidence, and everything before that. */
import { expect, test } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import {
  ANALYST,
  card,
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  press,
  pressLabel,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const texts = ({ message }: Answer): string[] =>
  (message?.blocks ?? []).flatMap((block) =>
    block.type === 'text' || block.type === 'heading' ? [block.text] : [],
  );
const history = (answer: Answer): string[] =>
  texts(answer).filter((text) => /^\d+ de \p{L}+, \d\d:\d\d · /u.test(text));
const facts = ({ message }: Answer): Record<string, string> =>
  Object.fromEntries(
    (message?.blocks ?? [])
      .flatMap((block) => (block.type === 'facts' ? block.facts : []))
      .map(({ label, value }) => [label, value]),
  );

test('says the area and who is responsible; without a person, that the area attends it', async () => {
  expect(facts(await slash(COMMISSIONER, '/avance 3-01'))).toMatchObject({
    Área: 'Vinculación con el INE',
    Responsable: ANALYST,
  });
  expect(facts(await slash(COMMISSIONER, '/avance 3-02'))['Responsable']).toBe(
    'Sin persona asignada; la atiende el área',
  );
});

test('a month to come is to come, and no month without a report', async () => {
  const { message } = await slash(COMMISSIONER, '/avance 3-01');
  const table = message?.blocks.find((block) => block.type === 'table');
  expect(table?.rows.slice(0, 2)).toEqual([
    ['Enero', '— de 1', 'Sin reporte'],
    ['Febrero', '— de 1', 'Por venir'],
  ]);
});

test('says who reported, when, how much, the note and its evidence, with a way to open it', async () => {
  sample.at('2020-01-10T10:05:00-06:00');
  await press(ANALYST, {
    verb: 'reportar',
    args: {
      ...{ line: '3-01', month: 1, total: 1, note: 'quedó el oficio 12' },
      evidence: 'https://example.org/oficio-12.pdf',
    },
  });
  const answer = await slash(COMMISSIONER, '/avance 3-01');
  expect(history(answer)).toEqual([
    '10 de enero, 10:05 · enero: Analista de Vinculación reportó 1 de 1 unidad: «quedó el oficio 12» 📎 example.org',
  ]);
  expect(labels(answer)).toContain('Evidencia 1: example.org');
  expect(everything(answer.message)).toContain('https://example.org/oficio-12.pdf');
});

test('has what was undone, corrected, justified and decided, the last first, and the acts that stand', async () => {
  await reply(ANALYST, 'listo');
  await press(ANALYST, { verb: 'deshacer', args: { line: '3-01', month: 1 } });
  await reply(ANALYST, 'no se pudo porque faltó el sistema');
  await press(SECRETARY, {
    verb: 'dictaminar',
    args: { line: '3-01', month: 1, accept: false, reason: 'sí había sistema' },
  });
  await reply(HEAD, 'llevamos 0');
  sample.at('2020-04-02T10:00:00-06:00');
  await slash(SECRETARY, '/plan suspender 3-01 abril por Acuerdo 7/2020');
  await reply(ANALYST, 'recuérdamelo mañana', card('3-01', 4));
  const answer = await slash(COMMISSIONER, '/avance 3-01');
  expect(history(answer).map((text) => text.replace(/^[^:]+:\d\d · /, ''))).toEqual([
    'enero: Titular de Vinculación reportó 0 de 1 unidad',
    'enero: Secretario Técnico no aceptó la justificación: «sí había sistema»',
    'enero: Analista de Vinculación propuso una justificación: «no se pudo porque faltó el sistema»',
    'enero: Analista de Vinculación deshizo el registro de Analista de Vinculación (2 de enero, 09:00)',
    'enero: Analista de Vinculación reportó 1 de 1 unidad · deshecho',
  ]);
  expect(texts(answer)).toContain('Historial: 5 registros');
  expect(texts(answer)).toContain('⏸️ Suspendida en abril: Acuerdo 7/2020');
});

test('goes on in pages, each entry once, and back', async () => {
  for (let total = 2; total <= 15; total += 1) await reply(ANALYST, `van ${total}`);
  const first = await slash(ANALYST, '/avance 3-01');
  const second = await pressLabel(first, 'Más (faltan 8) →');
  const third = await pressLabel(second, 'Más (faltan 2) →');
  const all = [first, second, third].flatMap(history);
  expect(new Set(all).size).toBe(14);
  expect(all.at(0)).toContain('reportó 15 de 1 unidad');
  expect(all.at(-1)).toContain('reportó 2 de 1 unidad');
  // The months and the acts stand on the first page alone.
  expect(everything(first.message)).toContain('"table"');
  expect(everything(second.message)).not.toContain('"table"');
  expect(history(await pressLabel(third, '← Anteriores'))).toEqual(history(second));
});
