/** The printable acuse: every version, everybody it went to, who acknowledged which text, and the answers. */
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { writePaperPdf } from '../../src/documents/paper-pdf.ts';
import type { PaperBlock } from '../../src/messages/papers/paper.ts';
import { receiptPaper } from '../../src/messages/ine/receipt-paper.ts';
import {
  ANALYST,
  everything,
  HEAD,
  people,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';

useSample();

const GIVEN = {
  folio: 'INE/UTVOPL/0123/2020',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Calendario de vinculación',
  synopsis: 'Síntesis',
  link: 'https://ine.mx/doc',
  date: '2020-01-02',
  time: '08:30',
  areas: 'VIN,TEC',
  info: 'CON',
  answerDays: '5',
  urgent: 'si',
  urgentReason: 'lo pide el INE',
};
const publish = (over: Record<string, string> = {}) =>
  press(SECRETARY, { verb: 'publicar-ine', args: { ...GIVEN, ...over } });
const act = (who: string, verb: string, args: Record<string, string> = {}) =>
  press(who, { verb, args: { id: 'n1', recipient: 'area:VIN', ...args } });
const paper = async () => receiptPaper(await sample.state(), 'n1', '2020-01-08T15:05:00Z');
const tables = (blocks: PaperBlock[] = []) =>
  blocks.filter((block) => block.type === 'table').map(({ rows }) => rows);

test('two versions, with the acknowledgements of each, answers and what was sent', async () => {
  await publish();
  await act(HEAD, 'acusar');
  await act(HEAD, 'responder', { note: 'va la lista', evidence: 'https://iem.mx/r.pdf' });
  await publish({ subject: 'Calendario corregido', corrects: 'n1', reason: 'cambió la fecha' });
  await slash(HEAD, `/suplencia ${ANALYST} 2020-01-02 2020-01-10`);
  await act(ANALYST, 'acusar');
  await act(SECRETARY, 'enviado-ine', { note: 'acuse 55' });
  const { events = [] } = (await sample.state()).notifications.records.get('n1') ?? {};
  const [first = '', second = ''] = events.flatMap((event) =>
    event.kind === 'acknowledged' ? [event.hash] : [],
  );
  const made = await paper();
  expect(made).toMatchObject({
    title: 'Acuse de recibo',
    subtitle: 'Oficio INE/UTVOPL/0123/2020',
    name: 'acuse-INE-UTVOPL-0123-2020',
    footer: expect.stringContaining('8 de enero de 2020, 09:05') as string,
  });
  const [now, before, answers] = tables(made?.blocks);
  expect(now).toEqual([
    [
      'Vinculación con el INE',
      'Con acuse',
      `${ANALYST} (suplente de ${HEAD})`,
      expect.stringMatching(/^2020-01-02 09:0\d:\d\d$/),
      'Espacio simulado',
      second,
    ],
    ['Secretaría Técnica y Transparencia', 'Con acuse', 'Sin acuse', '—', '—', '—'],
    [expect.stringContaining('Convenios'), 'Para conocimiento', '—', '—', '—', '—'],
  ]);
  expect(before?.[0]).toEqual([
    'Vinculación con el INE',
    'Con acuse',
    HEAD,
    expect.any(String),
    'Espacio simulado',
    first,
  ]);
  expect(first).toMatch(/^[\da-f]{64}$/);
  expect(second).not.toBe(first);
  expect(answers).toEqual([
    [
      'Vinculación con el INE',
      HEAD,
      expect.any(String),
      'Espacio simulado',
      'va la lista\nhttps://iem.mx/r.pdf',
    ],
  ]);
  expect(JSON.stringify(made)).toMatch(
    /Versión 2 \(vigente\).*cambió la fecha.*Versión 1 \(corregida después\).*acuse 55/s,
  );
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(await writePaperPdf(made as NonNullable<typeof made>))),
    { mergePages: true },
  );
  for (const hash of [first, second]) expect(text.replace(/\s/g, '')).toContain(hash);
});

test('there is no receipt of what was never published', async () => {
  const state = await sample.state();
  for (const id of ['n9', '__proto__'])
    expect(receiptPaper(state, id, '2020-01-02T09:00:00-06:00')).toBeUndefined();
});

test('everybody who may read the document has the button', async () => {
  await publish();
  for (const who of [HEAD, ANALYST, SECRETARY])
    expect(everything((await slash(who, `/ine ${GIVEN.folio}`)).message)).toContain(
      '"file":{"kind":"receipt","id":"n1"}',
    );
  expect(people.size).toBeGreaterThan(3);
});
