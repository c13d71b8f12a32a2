/** The monthly bitácora, and the lines that its documents prove. */
import { describe, expect, test } from 'vitest';
import { monthLog } from '../../src/domain/ine/month-log.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { sourcesOf } from '../../src/domain/progress/evidence-source.ts';
import { logPaper } from '../../src/messages/ine/log-paper.ts';
import { omitted, owed } from '../../src/reminders/engine.ts';
import { outdatedPostings } from '../../src/store/ledger/postings.ts';
import { insertDeliveries, listDeliveries } from '../../src/store/ledger/deliveries.ts';
import {
  ANALYST,
  card,
  COMMISSIONER,
  everything,
  HEAD,
  month,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';
import { cards } from '../../src/messages/draw.ts';

useSample();

const receive = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/1/2020',
      kind: 'acuerdo',
      issuer: 'CG',
      subject: 'Lineamientos',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN,TEC',
      info: 'CON',
      ...over,
    },
  });
const send = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'registrar-envio',
    args: {
      folio: 'IEM/1/2020',
      kind: 'acuerdo',
      addressee: 'UTVOPL',
      subject: 'Acuerdo',
      date: '2020-01-02',
      time: '08:40',
      ...over,
    },
  });
const logOf = async (at: string, of = 1) => monthLog(await sample.state(), of, epochOf(at));

describe('the bitácora', () => {
  test('counts what came and went with its state at the moment it is asked', async () => {
    await receive({ answerDays: '2' });
    await receive({ folio: 'INE/2/2020', kind: 'circular', areas: 'VIN', info: '' });
    await send();
    await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
    // The accustomed two working days end on Monday 6 January.
    expect(await logOf('2020-01-06T23:59:00-06:00')).toMatchObject({
      received: [
        {
          folio: 'INE/1/2020',
          asked: 2,
          acknowledged: 1,
          informed: 1,
          overdue: 0,
          late: 0,
          answer: 'pending',
        },
        { folio: 'INE/2/2020' },
      ],
      sent: [{ folio: 'IEM/1/2020', sentBy: SECRETARY }],
      totals: { asked: 3, acknowledged: 1, overdue: 0 },
    });
    expect(await logOf('2020-01-07T00:00:00-06:00')).toMatchObject({
      received: [{ overdue: 1, answer: 'late' }, { overdue: 1 }],
      totals: { overdue: 2, answersDue: 1, answersSent: 0 },
    });
    expect(await logOf('2020-02-01T00:00:00-06:00', 2)).toMatchObject({ received: [], sent: [] });
  });

  test('an acknowledgement after its deadline is told apart', async () => {
    await receive({ unit: 'hours', amount: '1', time: '07:00' });
    await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
    expect(await logOf('2020-01-02T10:00:00-06:00')).toMatchObject({
      totals: { acknowledged: 1, late: 1, overdue: 1 },
    });
  });

  test('what was answered counts as sent once: by its own document, or by the mark', async () => {
    await receive({ answerDays: '2' });
    await receive({ folio: 'INE/2/2020', answerDays: '2' });
    await send({ kind: 'respuesta', answers: 'INE/1/2020' });
    await press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n2', note: 'IEM/7/2020' } });
    expect((await logOf('2020-01-03T00:00:00-06:00')).sent).toMatchObject([
      { folio: 'IEM/1/2020', answers: 'INE/1/2020' },
      { folio: 'IEM/7/2020', answers: 'INE/2/2020', kind: 'respuesta' },
    ]);
  });

  test('is shown by /ine bitácora, with its files; another month, an empty one, a month that is none', async () => {
    await receive();
    const answer = await slash(COMMISSIONER, '/ine bitácora enero');
    expect(everything(answer.message)).toContain('INE/1/2020');
    expect(everything(answer.message)).toContain('"file":{"kind":"log","month":1,"format":"pdf"}');
    expect((await slash(COMMISSIONER, '/ine bitacora de febrero')).message?.text).toBe(
      'No hay documentos del INE en febrero.',
    );
    expect((await slash(COMMISSIONER, '/ine bitácora juebrero')).message?.text).toBe(
      'No encontré el mes «juebrero». ¿Quisiste decir «febrero» o «enero»?',
    );
  });

  test('the paper says the same as the card', async () => {
    await receive({ answerDays: '2' });
    await send({ receipt: 'Sello 4' });
    const paper = logPaper(await sample.state(), 1, '2020-02-04T09:00:00-06:00');
    const text = JSON.stringify(paper);
    for (const word of [
      'INE/1/2020',
      'Acuses: 0 de 2, 2 vencidos. Respuesta vencida',
      'Acuse: Sello 4',
      'enero de 2020',
      'bitacora-2020-01',
    ])
      expect(text).toContain(word);
  });
});

describe('MONTHLY_LOG', () => {
  const logKeys = async (at: string, late = false): Promise<string[]> =>
    (late ? omitted : owed)(await sample.state(), epochOf(at), new Set())
      .filter((one) => one.rule === 'MONTHLY_LOG')
      .map((one) => `${one.owner.kind} ${one.key.split('/').slice(1, 4).join('/')}`);

  test.each<[string, string, string[]]>([
    ['a minute before', '2020-02-04T08:59:00-06:00', []],
    [
      'on the first working day after the month (3 February is a holiday)',
      '2020-02-04T09:00:00-06:00',
      ['person MONTHLY_LOG/log/2020-01', 'commission MONTHLY_LOG/log/2020-01'],
    ],
    [
      'a fortnight later, once',
      '2020-02-18T09:00:00-06:00',
      ['person MONTHLY_LOG/log/2020-01', 'commission MONTHLY_LOG/log/2020-01'],
    ],
    ['when the next month closed, no more', '2020-03-07T09:00:00-06:00', []],
  ])('is owed %s', async (_when, at, keys) => {
    await receive();
    expect(await logKeys(at)).toEqual(keys);
  });

  test('is not owed for a month without documents, and is told apart when it came too late', async () => {
    expect(await logKeys('2020-02-04T09:00:00-06:00')).toEqual([]);
    await receive();
    expect(await logKeys('2020-03-10T09:00:00-06:00', true)).toHaveLength(2);
  });

  test('its card is drawn again when one of its documents changes', async () => {
    await receive();
    const [state, now] = [await sample.state(), epochOf('2020-02-04T09:00:00-06:00')];
    const due = owed(state, now, new Set()).filter(({ rule }) => rule === 'MONTHLY_LOG');
    await sample.store.write(async (tx) => {
      await insertDeliveries(tx, state.planId, due, now, cards);
      await tx.posting.updateMany({ data: { externalId: 'x', shownRevision: 1 } });
      await tx.delivery.updateMany({ data: { state: 'sent' } });
    });
    expect(await sample.store.read((db) => outdatedPostings(db, 'local', 100))).toEqual([]);
    await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
    const outdated = await sample.store.read((db) => outdatedPostings(db, 'local', 100));
    expect(outdated.filter((one) => one.subject.type === 'log')).toHaveLength(2);
    expect(
      (await sample.store.read(listDeliveries)).filter((row) => row.rule === 'MONTHLY_LOG'),
    ).toHaveLength(2);
  });
});

describe('evidence', () => {
  /** Of the real plan: the line's text decides, whatever its code. */
  test.each<[string, string[]]>([
    ['3-02', ['in:acuerdo', 'in:resolucion', 'in:lineamiento']],
    ['3-03', ['in:respuesta', 'briefing:document']],
    ['3-04', ['in:oficio', 'in:circular']],
    ['3-05', ['out:acuerdo', 'out:resolucion']],
    ['3-09', ['in:solicitud']],
    [
      '6.2-05',
      [
        'in:acuerdo',
        'in:resolucion',
        'in:lineamiento',
        'in:respuesta',
        'in:oficio',
        'in:circular',
        'in:solicitud',
      ],
    ],
    [
      '6.2-06',
      [
        'out:acuerdo',
        'out:resolucion',
        'out:consulta',
        'out:solicitud',
        'out:respuesta',
        'out:oficio',
        'out:informe',
      ],
    ],
    ['6.2-07', ['log']],
    ['6.2-14', ['answers']],
    ['3-01', ['in:convocatoria', 'briefing:session']],
    ['6.2-09', ['in:convocatoria', 'briefing:session']],
    ['6.2-10', ['in:convocatoria', 'briefing:session']],
    ['6.2-15', ['in:convocatoria', 'briefing:session']],
    ['4.2-01', ['session:agenda']],
    ['4.2-04', ['session:call']],
    ['4.2-05', ['session:notice']],
    ['4.2-02', ['session:files']],
    ['4.2-06', ['session:previous_minutes', 'session:minutes']],
    ['4.2-07', ['session:reports']],
    ['6.1-01', ['signed:ine']],
    ['6.1-02', ['signed:ople']],
    ['6.1-03', ['signed:gobierno']],
    ['6.1-04', ['signed:academica']],
    ['6.2-01', ['calendar:ine']],
    ['6.2-02', ['calendar:ople']],
    ['6.2-03', ['calendar:academica']],
    ['3-06', []],
    ['6.2-16', []],
    ['5.1-01', []],
    ['6.3-01', []],
  ])('%s takes %j', async (code, sources) => {
    const state = await sample.state();
    const line = state.lines.find((one) => one.code === code);
    expect(line === undefined ? undefined : sourcesOf(state.settings, line)).toEqual(sources);
  });

  const report = (line: string, who = SECRETARY, at = 1) =>
    press(who, { verb: 'reportar-con-evidencia', args: { line, month: at } }, card(line, at));

  test('one press reports the month with the documents attached, by their folios', async () => {
    await receive();
    await receive({ folio: 'INE/2/2020', kind: 'resolucion' });
    expect(await report('3-02')).toMatchObject({
      code: 'recorded',
      visibility: 'none',
      reaction: 'done',
    });
    const now = await month('3-02');
    expect(now).toMatchObject({ complete: true, reported: 1 });
    expect(now.last?.evidence).toEqual([
      { kind: 'record', url: 'avance:ine/n1', name: 'INE/1/2020' },
      { kind: 'record', url: 'avance:ine/n2', name: 'INE/2/2020' },
    ]);
    expect(now.last?.note).toBe('Con 2 documentos de enero: INE/1/2020, INE/2/2020');
  });

  test('a document that came later is attached to what stands; without a new one nothing is recorded', async () => {
    await receive();
    await report('3-02');
    expect(await report('3-02')).toMatchObject({ code: 'unchanged' });
    await receive({ folio: 'INE/2/2020' });
    expect(await report('3-02')).toMatchObject({ code: 'recorded' });
    expect((await month('3-02')).comments.at(-1)?.evidence).toEqual([
      { kind: 'record', url: 'avance:ine/n2', name: 'INE/2/2020' },
    ]);
    expect((await month('3-02')).reported).toBe(1);
  });

  test('the bitácora proves its own line, and what was sent proves its', async () => {
    await send();
    await report('6.2-07');
    await report('3-05');
    expect((await month('6.2-07')).last?.evidence).toEqual([
      { kind: 'record', url: 'avance:log/1', name: 'Bitácora de enero' },
    ]);
    expect((await month('3-05')).last?.evidence).toEqual([
      { kind: 'record', url: 'avance:sent/s1', name: 'IEM/1/2020' },
    ]);
  });

  test('an area’s answer proves that it was received', async () => {
    await receive({ answerDays: '2' });
    await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
    expect(await report('6.2-14')).toMatchObject({ code: 'unchanged' });
    await press(HEAD, {
      verb: 'responder',
      args: { id: 'n1', recipient: 'area:VIN', note: 'va el informe' },
    });
    expect(await report('6.2-14')).toMatchObject({ code: 'recorded' });
  });

  test('without documents there is nothing to report, for a commissioner neither', async () => {
    expect(await report('3-02')).toMatchObject({
      code: 'unchanged',
      message: {
        text: 'Ya no hay documentos nuevos que adjuntar a esa línea en ese mes. Revisa la tarjeta.',
      },
    });
    await receive();
    expect(await report('3-02', COMMISSIONER)).toMatchObject({ code: 'not-allowed' });
    expect(await report('3-02', SECRETARY, 2)).toMatchObject({ code: 'unchanged' });
    expect(await month('3-02')).toMatchObject({ captured: false });
  });

  test('the bitácora offers it to who may report, and the line’s card carries the button', async () => {
    await receive();
    const offered = everything((await slash(ANALYST, '/ine bitácora')).message);
    expect(offered).toContain('Reportar con evidencia (1) · 3-02');
    expect(everything((await slash(COMMISSIONER, '/ine bitácora')).message)).not.toContain(
      'Reportar con evidencia',
    );
  });
});

describe('/plan evidencia', () => {
  const save = (line: string, sources: string, who = SECRETARY) =>
    press(who, { verb: 'plan', args: { action: 'evidencia', line, save: true, sources } });

  test('the Secretario sees the mapping and edits a line’s; it is audited and counts at once', async () => {
    await receive({ kind: 'oficio' });
    expect(everything((await slash(SECRETARY, '/plan evidencia')).message)).toContain(
      '3-02: Recibido: acuerdo; Recibido: resolución; Recibido: lineamiento',
    );
    expect(await save('3-06', 'in:oficio,log')).toMatchObject({
      code: 'recorded',
      message: { text: 'Listo: cambió la evidencia de 3-06.' },
    });
    expect((await sample.state()).settings.evidence).toEqual({ '3-06': ['in:oficio', 'log'] });
    await press(SECRETARY, { verb: 'reportar-con-evidencia', args: { line: '3-06', month: 1 } });
    expect((await month('3-06')).last?.evidence).toHaveLength(2);
    expect(everything((await slash(SECRETARY, '/plan evidencia 3-6')).message)).toContain(
      'Recibido: oficio',
    );
  });

  test('none is a decision too', async () => {
    await receive();
    await save('3-02', '');
    expect(
      await press(SECRETARY, { verb: 'reportar-con-evidencia', args: { line: '3-02', month: 1 } }),
    ).toMatchObject({ code: 'unchanged' });
  });

  test.each<[string, string, string, string, string]>([
    ['an unknown line', '9-99', 'log', SECRETARY, 'unknown-line'],
    ['a source that is none', '3-02', 'in:carta', SECRETARY, 'bad-arguments'],
    ['a head', '3-02', 'log', HEAD, 'not-allowed'],
  ])('%s changes nothing', async (_what, line, sources, who, code) => {
    expect(await save(line, sources, who)).toMatchObject({ code });
    expect((await sample.state()).settings.evidence).toBeUndefined();
  });
});
