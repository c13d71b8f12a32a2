/** A tarjeta from its draft to its acknowledgements: who is told, who may what, by chat and by email; and the papers that come of it. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { findBriefing } from '../../src/domain/briefings/briefing.ts';
import { offerFor } from '../../src/domain/progress/evidence-found.ts';
import { documents } from '../../src/messages/papers/documents.ts';
import { drawWithLinks } from '../../src/messages/with-links.ts';
import { writeContent } from '../../src/documents/writers.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { docxParts } from '../documents/docx-parts.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  OTHER,
  people,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const AT = '2020-01-02T09:00:00-06:00';
const one = async () => findBriefing(await sample.state(), 't1');
const step = (args: Record<string, string>, who = SECRETARY) =>
  press(who, { verb: 'tarjeta', args: { id: 't1', ...args } });
const draft = (text = 'El INE pide el informe anual.') =>
  slash(ANALYST, `/ine INE/UTVOPL/0123/2020 tarjeta ${text}`);
const circulate = async (): Promise<void> => {
  await step({ action: 'aprobar' });
  await step({ action: 'circular', people: people.get(COMMISSIONER) ?? '', areas: 'VIN' });
};
const told = async () =>
  (await sample.store.read(listDeliveries))
    .filter(({ rule }) => rule.startsWith('BRIEFING'))
    .map(({ rule, channel, address }) => `${rule} ${channel} ${address}`);
const dm = (name: string): string => `dm:${people.get(name) ?? ''}`;

beforeEach(async () => {
  await press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/UTVOPL/0123/2020',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Informe anual',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN',
    },
  });
});

describe('a tarjeta', () => {
  it('is typed behind the folio, or a part of it, by somebody of the area', async () => {
    const answer = await slash(ANALYST, '/ine 0123 tarjeta: El INE pide el informe.');
    expect(answer, everything(answer.message)).toMatchObject({
      code: 'recorded',
      reaction: 'done',
    });
    expect((await one())?.text).toEqual({
      form: 'tarjeta',
      about: 'document',
      aboutId: 'n1',
      title: 'INE/UTVOPL/0123/2020',
      text: 'El INE pide el informe.',
      area: 'VIN',
    });
    expect(await told()).toEqual([`BRIEFING_DRAFTED local ${dm(SECRETARY)}`]);
  });
  it('is drafted from the document’s own form, which who only reads does not see', async () => {
    expect(labels(await slash(ANALYST, '/ine 0123'))).toContain('Tarjeta informativa');
    expect(labels(await slash(COMMISSIONER, '/ine 0123'))).not.toContain('Tarjeta informativa');
  });
  it.each<[string, string, string]>([
    ['of who only reads', COMMISSIONER, '/ine 0123 tarjeta x'],
    ['of a document that there is not', ANALYST, '/ine INE/9/2020 tarjeta x'],
    ['without a text', ANALYST, '/ine 0123 tarjeta'],
  ])('%s is refused', async (_what, who, typed) => {
    expect((await slash(who, typed)).code).not.toBe('recorded');
    expect(await one()).toBeUndefined();
  });
  it('is returned with a reason, told to its author, corrected and told to the Secretario again', async () => {
    await draft();
    expect(await step({ action: 'devolver', reason: '' })).toMatchObject({ field: 'reason' });
    expect(await step({ action: 'devolver', reason: 'falta el plazo' }, HEAD)).toMatchObject({
      code: 'not-allowed',
    });
    await step({ action: 'devolver', reason: 'falta el plazo' });
    expect(everything((await step({ action: 'ver' }, ANALYST)).message)).toContain(
      'falta el plazo',
    );
    expect(await step({ action: 'corregir', text: 'otra' }, OTHER)).toMatchObject({
      code: 'not-allowed',
    });
    await step({ action: 'corregir', text: 'Informe al 5 de febrero.' }, ANALYST);
    expect(await one()).toMatchObject({
      status: 'draft',
      text: { text: 'Informe al 5 de febrero.' },
    });
    expect(await told()).toEqual([
      `BRIEFING_DRAFTED local ${dm(SECRETARY)}`,
      `BRIEFING_DECIDED local ${dm(ANALYST)}`,
      `BRIEFING_DRAFTED local ${dm(SECRETARY)}`,
    ]);
  });
  it('is circulated only once it is approved, to whom is named, each privately', async () => {
    await draft();
    expect(await step({ action: 'circular', areas: 'VIN' })).toMatchObject({
      code: 'not-to-circulate',
    });
    await step({ action: 'aprobar' });
    expect(await step({ action: 'circular' })).toMatchObject({ field: 'people' });
    await circulate();
    expect((await told()).slice(2)).toEqual([
      `BRIEFING_CIRCULATED local ${dm(COMMISSIONER)}`,
      `BRIEFING_CIRCULATED local ${dm(HEAD)}`,
    ]);
    expect(await step({ action: 'corregir', text: 'x' }, ANALYST)).toMatchObject({
      code: 'not-to-rewrite',
    });
    await step({ action: 'circular', areas: 'VIN' });
    expect(await told()).toHaveLength(4);
  });
  it('is acknowledged by each for themselves, and by a head for the area', async () => {
    await draft();
    await circulate();
    const mine = `person:${people.get(COMMISSIONER) ?? ''}`;
    expect(await step({ action: 'acusar', recipient: mine }, HEAD)).toMatchObject({
      code: 'not-allowed',
    });
    expect(await step({ action: 'acusar', recipient: 'area:VIN' }, ANALYST)).toMatchObject({
      code: 'not-allowed',
    });
    await step({ action: 'acusar', recipient: mine }, COMMISSIONER);
    await step({ action: 'acusar', recipient: 'area:VIN' }, HEAD);
    expect(await step({ action: 'acusar', recipient: 'area:VIN' }, HEAD)).toMatchObject({
      code: 'unchanged',
    });
    expect([...((await one())?.received.keys() ?? [])]).toEqual([mine, 'area:VIN']);
    expect(everything((await step({ action: 'ver' })).message)).toContain('2 acuses de 2');
  });
  it('is withdrawn with a reason, told to whom it was circulated, and shows its text no more', async () => {
    await draft();
    await circulate();
    await step({ action: 'retirar', reason: 'era otro oficio' });
    expect((await told()).slice(4)).toEqual([
      `BRIEFING_WITHDRAWN local ${dm(COMMISSIONER)}`,
      `BRIEFING_WITHDRAWN local ${dm(HEAD)}`,
      `BRIEFING_DECIDED local ${dm(ANALYST)}`,
    ]);
    const seen = everything((await step({ action: 'ver' }, COMMISSIONER)).message);
    expect(seen).toContain('era otro oficio');
    expect(seen).not.toContain('pide el informe');
  });
});

test('where this service sends email, what is circulated goes by email too, and nothing else of it', async () => {
  await sample.store.write(async (tx) => {
    await setActiveChannels(tx, ['local', 'email']);
    for (const name of [COMMISSIONER, HEAD, SECRETARY, ANALYST])
      await setAddress(
        tx,
        { kind: 'person', key: people.get(name) ?? '' },
        'email',
        `${name.length}@example.org`,
      );
  });
  await draft();
  await circulate();
  expect((await told()).filter((row) => row.includes(' email '))).toEqual([
    `BRIEFING_CIRCULATED email ${COMMISSIONER.length}@example.org`,
    `BRIEFING_CIRCULATED email ${HEAD.length}@example.org`,
  ]);
});

describe('what comes of it', () => {
  it('is evidence of the lines that ask for tarjetas, once it is circulated', async () => {
    const offered = async (): Promise<string[]> => {
      const state = await sample.state();
      const line = state.lines.find(({ text }) =>
        text.includes('información recibida de las diversas áreas'),
      );
      const offer = line === undefined ? undefined : offerFor(state, line, 1, '2020-01-02');
      return (offer?.evidence ?? []).map(({ url }) => url);
    };
    await draft();
    await step({ action: 'aprobar' });
    expect(await offered()).not.toContain('avance:briefing/t1');
    await circulate();
    expect(await offered()).toContain('avance:briefing/t1');
  });
  it('is a paper in Word, which says of a draft that it is one', async () => {
    await draft();
    const paper = async () =>
      documents.make(await sample.state(), { kind: 'briefing', id: 't1', format: 'docx' }, AT);
    const content = await paper();
    if (content === undefined) throw new Error('no paper');
    const parts = await docxParts(Buffer.from(await writeContent(content, 'docx')));
    const text = parts.get('word/document.xml');
    expect(text).toContain('Proyecto sin aprobar');
    expect(text).toContain('El INE pide el informe anual.');
    await step({ action: 'retirar', reason: 'x' });
    expect(await paper()).toBeUndefined();
  });
  it('is a mail prepared to send, whose recipients do not see each other, only where no mail is sent', async () => {
    await draft();
    const mail = async () =>
      documents.make(await sample.state(), { kind: 'mail', of: 'briefing', id: 't1' }, AT);
    expect(await mail()).toBeUndefined();
    await circulate();
    const content = await mail();
    if (content === undefined) throw new Error('no mail');
    const raw = Buffer.from(await writeContent(content, 'eml')).toString('utf8');
    expect(raw).toMatch(/^X-Unsent: 1$/m);
    expect(raw).toMatch(/^Bcc: /m);
    expect(raw).not.toMatch(/^(To|Cc|From):/m);
    const subject = { type: 'briefing', briefingId: 't1', as: 'secretary' } as const;
    const shown = async (url: string | null) =>
      everything(
        drawWithLinks(() => url)(
          await sample.state(),
          subject,
          '2020-01-02',
          false,
          Date.parse(AT),
          [],
        ),
      );
    expect(await shown('https://x.example')).toContain('Correo preparado');
    expect(await shown(null)).not.toContain('Correo preparado');
  });
});
