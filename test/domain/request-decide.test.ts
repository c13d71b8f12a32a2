/** What may happen to a request, by the table: each step at its boundaries, who may take it, and what takes it back. */
import { describe, expect, test } from 'vitest';
import { namesApplicant } from '../../src/domain/requests/applicant.ts';
import type { RequestOutcome } from '../../src/domain/requests/request-decide.ts';
import { foldRequests, type RequestStep } from '../../src/domain/requests/request.ts';
import { findByFolio, findByFolioPart } from '../../src/domain/requests/request-folios.ts';
import { isUndoable } from '../../src/domain/requests/request-undo.ts';
import { play, take, TEXT, type Playing, type Who } from './request-fixture.ts';

const said = (outcome: RequestOutcome): string =>
  outcome.outcome === 'refused' || outcome.outcome === 'ask' ? outcome.why : outcome.outcome;

/** Registered on 2 March 2020; each step is taken on the day that it names. */
const after = (...steps: [on: string, step: RequestStep][]): Playing => {
  const one = play();
  one.register('2020-03-02');
  for (const [on, step] of steps)
    expect(said(one.step(on, step, 'secretary', true))).toBe('record');
  return one;
};
const PREVENTED: [string, RequestStep] = ['2020-03-09', take.prevented('2020-03-09')];
const CLARIFIED: [string, RequestStep] = ['2020-03-20', take.clarified('2020-03-20')];
const TURNED: [string, RequestStep] = ['2020-03-03', take.turned()];
const ANSWERED: [string, RequestStep] = ['2020-03-31', take.answered('2020-03-31')];
const APPEALED: [string, RequestStep] = ['2020-04-02', take.appealed('2020-04-02')];

test.each<[why: string, over: object, on?: string]>([
  ['record', {}],
  ['record', { receivedAt: '2020-03-02T12:00:00-06:00' }],
  ['received_in_the_future', { receivedAt: '2020-03-02T12:00:01-06:00' }],
  ['bad_folio', { folio: 'nueva' }],
  ['empty_request', { asked: '  ' }],
  ['too_long', { asked: 'x'.repeat(3_001) }],
  ['record', { asked: 'x'.repeat(3_000) }],
  ['names_applicant', { asked: 'Solicitante: Juan Pérez. Pide convenios' }],
])('registering: %s', (why, over) => {
  expect(said(play().register('2020-03-02', over))).toBe(why);
});

test('a folio is one request’s, however it is typed, until it was registered by mistake', () => {
  const one = after();
  expect(said(one.register('2020-03-02', { folio: ' 00123420 ' }))).toBe('folio_taken');
  one.step('2020-03-02', take.withdrawn('mistake'));
  expect(said(one.register('2020-03-02'))).toBe('record');
  expect(findByFolio(one.state(), '00123420')?.id).toBe('s2');
  expect(said(one.step('2020-03-02', take.undone(2)))).toBe('folio_taken_since');
  expect(findByFolioPart(one.state(), '1234').map(({ id }) => id)).toEqual(['s1', 's2']);
});

test('a correction wants a reason, keeps the earlier text, and no step may stand before the reception', () => {
  const one = after(['2020-03-03', take.turned()], ['2020-03-05', take.prevented('2020-03-05')]);
  expect(said(one.correct('2020-03-06', { folio: '00123421' }, ' '))).toBe('reason_needed');
  expect(said(one.correct('2020-03-06', { receivedAt: '2020-03-06T09:00:00-06:00' }))).toBe(
    'steps_before_reception',
  );
  expect(said(one.correct('2020-03-06', { folio: '00123421' }))).toBe('record');
  expect(said(one.correct('2020-03-06', { folio: '00123421' }))).toBe('unchanged');
  expect(one.request()).toMatchObject({
    text: { folio: '00123421' },
    registered: { text: TEXT },
    corrected: { reason: 'se capturó mal' },
  });
});

describe('each step at its boundaries', () => {
  test.each<[why: string, before: [string, RequestStep][], on: string, step: RequestStep]>([
    ['record', [], '2020-03-09', take.prevented('2020-03-09')],
    ['record', [], '2020-03-12', take.prevented('2020-03-09')],
    ['prevention_late', [], '2020-03-10', take.prevented('2020-03-10')],
    ['in_the_future', [], '2020-03-08', take.prevented('2020-03-09')],
    ['before_reception', [], '2020-03-09', take.prevented('2020-03-01')],
    ['bad_date', [], '2020-03-09', take.prevented('2020-02-30')],
    ['already', [PREVENTED, CLARIFIED], '2020-03-20', take.prevented('2020-03-06')],
    ['not_prevented', [], '2020-03-20', take.clarified('2020-03-20')],
    ['record', [PREVENTED], '2020-03-24', take.clarified('2020-03-24')],
    ['clarification_late', [PREVENTED], '2020-03-25', take.clarified('2020-03-25')],
    ['before_former_step', [PREVENTED], '2020-03-20', take.clarified('2020-03-06')],
    ['already', [PREVENTED, CLARIFIED], '2020-03-23', take.clarified('2020-03-23')],
    ['clarification_running', [PREVENTED], '2020-03-24', take.notPresented()],
    ['record', [PREVENTED], '2020-03-25', take.notPresented()],
    ['not_prevented', [PREVENTED, CLARIFIED], '2020-03-25', take.notPresented()],
    ['record', [], '2020-03-03', take.turned()],
    ['unknown_area', [], '2020-03-03', take.turned('XXX')],
    ['bad_days', [], '2020-03-03', take.turned('VIN', 0)],
    ['record', [], '2020-03-03', take.turned('VIN', 20)],
    ['bad_days', [], '2020-03-03', take.turned('VIN', 21)],
    ['unchanged', [TURNED], '2020-03-04', take.turned()],
    ['record', [TURNED, ['2020-03-04', take.areaAnswered(2)]], '2020-03-05', take.turned()],
    ['record', [TURNED], '2020-03-04', take.areaAnswered(2)],
    ['unknown_turn', [], '2020-03-04', take.areaAnswered(2)],
    ['empty_answer', [TURNED], '2020-03-04', take.areaAnswered(2, ' ')],
    [
      'unchanged',
      [TURNED, ['2020-03-04', take.areaAnswered(2)]],
      '2020-03-05',
      take.areaAnswered(2),
    ],
    ['record', [], '2020-03-31', take.extended('2020-03-31')],
    ['record', [], '2020-04-02', take.extended('2020-03-31')],
    ['extension_late', [], '2020-04-01', take.extended('2020-04-01')],
    ['bad_days', [], '2020-03-31', take.extended('2020-03-31', 11)],
    [
      'resolution_needed',
      [],
      '2020-03-31',
      { ...take.extended('2020-03-31'), resolution: ' ' } as RequestStep,
    ],
    [
      'already',
      [['2020-03-30', take.extended('2020-03-30', 5)]],
      '2020-03-31',
      take.extended('2020-03-31', 5),
    ],
    ['clarification_pending', [PREVENTED], '2020-03-10', take.extended('2020-03-10')],
    ['record', [], '2020-03-05', take.incompetent('2020-03-05')],
    ['incompetence_late', [], '2020-03-06', take.incompetent('2020-03-06')],
    ['record', [], '2020-03-02', take.answered('2020-03-02')],
    ['record', [], '2020-05-29', take.answered('2020-05-29')],
    ['areas_pending', [TURNED], '2020-03-05', take.answered('2020-03-05')],
    ['clarification_pending', [PREVENTED], '2020-03-10', take.answered('2020-03-10')],
    ['closed', [ANSWERED], '2020-04-01', take.turned()],
    ['record', [ANSWERED], '2020-04-21', take.appealed('2020-04-21')],
    ['appeal_late', [ANSWERED], '2020-04-22', take.appealed('2020-04-22')],
    ['not_appealable', [], '2020-03-31', take.appealed('2020-03-31')],
    ['record', [], '2020-04-01', take.appealed('2020-04-01')],
    ['already', [ANSWERED, APPEALED], '2020-04-03', take.appealed('2020-04-03')],
    ['not_appealed', [ANSWERED], '2020-04-03', take.resolved('2020-04-03')],
    ['before_former_step', [ANSWERED, APPEALED], '2020-04-03', take.resolved('2020-04-01')],
    ['record', [ANSWERED, APPEALED], '2020-04-03', take.resolved('2020-04-03')],
    ['closed', [['2020-03-03', take.withdrawn('applicant')]], '2020-03-04', take.turned()],
    ['reason_needed', [TURNED], '2020-03-04', take.undone(2, ' ')],
    [
      'names_applicant',
      [TURNED],
      '2020-03-04',
      take.areaAnswered(2, 'El solicitante Juan Pérez Ruiz'),
    ],
  ])('%s: %#', (why, before, on, step) => {
    expect(said(after(...before).step(on, step))).toBe(why);
  });
});

test('what was confirmed is recorded although areas are pending', () => {
  const one = after(TURNED);
  expect(said(one.step('2020-03-05', take.answered('2020-03-05'), 'secretary', true))).toBe(
    'record',
  );
});

describe('who may', () => {
  test.each<[Who, other: string, own: string]>([
    ['secretary', 'record', 'record'],
    ['head', 'not_allowed', 'record'],
    ['other', 'not_allowed', 'not_allowed'],
    ['staff', 'not_allowed', 'not_allowed'],
    ['consejera', 'not_allowed', 'not_allowed'],
  ])('%s: the steps %s, the answer of VIN %s', (who, other, own) => {
    const others: RequestStep[] = [
      take.prevented('2020-03-03'),
      take.turned('CON'),
      take.extended('2020-03-03'),
      take.incompetent('2020-03-03'),
      take.withdrawn(),
      take.undone(2),
    ];
    for (const step of others)
      expect(said(after(TURNED).step('2020-03-03', step, who))).toBe(other);
    expect(said(play().register('2020-03-02', {}, who))).toBe(other);
    const one = after(TURNED);
    expect(said(one.step('2020-03-04', take.areaAnswered(2), who))).toBe(own);
    const given = after(TURNED, ['2020-03-04', take.areaAnswered(2)]);
    expect(said(given.step('2020-03-04', take.undone(3), who))).toBe(own);
  });
});

describe('each step is taken back', () => {
  test.each<[[string, RequestStep][], stage: string]>([
    [[PREVENTED], 'received'],
    [[PREVENTED, CLARIFIED], 'prevented'],
    [[PREVENTED, ['2020-03-25', take.notPresented()]], 'prevented'],
    [[TURNED], 'received'],
    [[TURNED, ['2020-03-04', take.areaAnswered(2)]], 'turned'],
    [[['2020-03-31', take.extended('2020-03-31')]], 'received'],
    [[['2020-03-05', take.incompetent('2020-03-05')]], 'received'],
    [[ANSWERED], 'received'],
    [[ANSWERED, APPEALED], 'answered'],
    [[ANSWERED, APPEALED, ['2020-04-03', take.resolved('2020-04-03')]], 'appealed'],
    [[['2020-03-03', take.withdrawn()]], 'received'],
  ])('%#', (steps, stage) => {
    const one = after(...steps);
    const before = one.request();
    const last = before.history.at(-1)?.event.ordinal ?? 0;
    expect(said(one.step('2020-04-30', take.undone(last)))).toBe('record');
    expect(one.request()).toMatchObject({ stage });
    expect(one.request().history.at(-1)).toMatchObject({ undone: { reason: 'fue un error' } });
    expect(said(one.step('2020-04-30', take.undone(last)))).toBe('unchanged');
  });

  test('what rests on it first; the registration is withdrawn instead', () => {
    const one = after(PREVENTED, CLARIFIED);
    expect(said(one.step('2020-03-23', take.undone(2)))).toBe('later_first');
    expect(said(one.step('2020-03-23', take.undone(1)))).toBe('not_undoable');
    const undoable = one.request().history.map(({ event }) => isUndoable(one.request(), event));
    expect(undoable).toEqual([false, false, true]);
    const given = after(TURNED, ['2020-03-04', take.areaAnswered(2)], ANSWERED);
    expect(said(given.step('2020-04-01', take.undone(3)))).toBe('later_first');
  });

  test('an extension taken back gives its days back', () => {
    const one = after(['2020-03-31', take.extended('2020-03-31')]);
    one.step('2020-04-01', take.undone(2));
    expect(one.request().extended).toBeUndefined();
    expect(said(one.step('2020-04-01', take.extended('2020-03-31', 5)))).toBe('record');
  });
});

test.each<[text: string, names: boolean]>([
  ['Solicitante: Juan Pérez', true],
  ['solicitante: juan pérez', true],
  ['SOLICITANTE = MARÍA', true],
  ['Nombre del solicitante Juan', true],
  ['El solicitante Juan Pérez pide copias', true],
  ['la peticionaria C. María de la Luz Gómez', true],
  ['Promovente: J. Ruiz', true],
  ['presentada por el C. Juan Pérez', true],
  ['CURP PEGJ800101HMNRRN09', true],
  ['El solicitante pide los convenios con el INE', false],
  ['Se notificó al solicitante por la Plataforma', false],
  ['El Instituto Electoral de Michoacán no es competente', false],
  ['Lista de solicitantes por año', false],
  ['Convenio firmado por la Consejera Presidenta', false],
])('«%s» names the applicant: %s', (text, names) => {
  expect(namesApplicant(text)).toBe(names);
});

test('no event has a place for who asks', () => {
  const one = after(PREVENTED, CLARIFIED);
  const [request] = foldRequests(one.state());
  expect(Object.keys(request?.text ?? {}).sort()).toEqual([
    'asked',
    'folio',
    'means',
    'receivedAt',
  ]);
});
