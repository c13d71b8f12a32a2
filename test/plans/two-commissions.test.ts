/** Two commissions whose plans have the same codes: each one's messages reach its own people, each report lands where it is meant. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/conversation/place.ts';
import { completeTyped } from '../../src/commands/complete-typed.ts';
import { commands } from '../../src/commands/registry.ts';
import { calendarFeed } from '../../src/messages/sessions/calendar-feed.ts';
import { loadPeople } from '../../src/store/plan/people.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { kinds, type Kind } from '../sample.ts';
import { buttons, sweepAt, textsOf } from './january-bench.ts';
import { openTwo, type Two } from './two-bench.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});
const begin = (kind: Kind): Promise<Two> => openTwo(kind, closing);

const MOMENTS = [
  '2020-01-02',
  '2020-01-06',
  '2020-01-13',
  '2020-01-28',
  '2020-02-04',
  '2020-02-10',
];

describe.each(kinds)('on %s', (kind) => {
  test('each commission’s messages reach only its channels and its people', async () => {
    const { sample, first, second } = await begin(kind);
    await sweepAt(sample, ...MOMENTS.map((day) => `${day}T09:00:00-06:00`));
    const { store } = sample;
    const names = new Map((await store.read(loadPeople)).map(({ id, name }) => [id, name]));
    const reached = async (planId: string): Promise<string[]> => {
      const rows = (await store.read(listDeliveries)).filter((row) => row.planId === planId);
      const addresses = new Set(rows.map(({ address }) => address));
      return [...addresses]
        .map((address) => names.get(address.replace(/^dm:/, '')) ?? address)
        .sort();
    };
    const commissionId = (await store.read(loadStates)).find(
      ({ planId }) => planId === second,
    )?.commissionId;
    expect(await reached(first)).toEqual([
      'Secretaria Uno',
      'Titular Ambas',
      'Titular Uno',
      'area:VIN',
      'commission',
    ]);
    expect(await reached(second)).toEqual([
      'Secretario Dos',
      'Titular Dos',
      'area:ORG',
      `commission:${commissionId ?? ''}`,
    ]);
  }, 60_000);

  test.each<[string, string, string | undefined, Record<string, number>]>([
    ['Analista Uno', '/hecho 4.1-01', undefined, { 'CVSPE/2020': 1, 'COE/2020': 0 }],
    ['Analista Dos', '/hecho 4.1-01', undefined, { 'CVSPE/2020': 0, 'COE/2020': 1 }],
    ['Titular Ambas', '/hecho 4.1-01', 'CVSPE', { 'CVSPE/2020': 1, 'COE/2020': 0 }],
    ['Titular Ambas', '/hecho 4.1-01', undefined, { 'CVSPE/2020': 0, 'COE/2020': 0 }],
    ['Analista Uno', '/hecho 4.1-01', 'COE', { 'CVSPE/2020': 0, 'COE/2020': 0 }],
  ])('%s types «%s» (in the channel of %s): %o', async (who, typed, channel, expected) => {
    const { slash, entries, sample } = await begin(kind);
    const states = await sample.store.read(loadStates);
    const commission = states.find(({ key }) => key.startsWith(`${channel ?? '-'}/`))?.commissionId;
    const place: Place | undefined =
      commission === undefined
        ? undefined
        : { kind: 'channel', conversation: 'of a commission', commission };
    const answer = await slash(who, typed, place);
    expect(await entries()).toEqual(expected);
    const recorded = Object.values(expected).includes(1);
    expect(answer.code).toBe(recorded ? 'recorded' : 'which-plan');
    if (recorded) return;
    const labels = buttons(answer.message).map(({ label }) => label);
    expect(labels[0]).toBe('2020, Comisión de Vinculación y Servicio Profesional Electoral');
    expect(labels[1]).toBe(
      who === 'Titular Ambas' ? '2020, Comisión de Organización Electoral' : undefined,
    );
  });

  test.each<[string, string, string, Record<string, number>, string]>([
    ['Analista Dos', '/hecho 4.1-01', 'VIN', { 'CVSPE/2020': 0, 'COE/2020': 0 }, 'which-plan'],
    ['Analista Uno', '/hecho 4.1-01', 'ORG', { 'CVSPE/2020': 0, 'COE/2020': 0 }, 'which-plan'],
    ['Analista Uno', '/hecho 4.1-01', 'VIN', { 'CVSPE/2020': 1, 'COE/2020': 0 }, 'recorded'],
    ['Titular Ambas', '/hecho 4.1-01', 'VIN', { 'CVSPE/2020': 1, 'COE/2020': 0 }, 'recorded'],
    ['Consejera Ambas', '/avance', 'ORG', { 'CVSPE/2020': 0, 'COE/2020': 0 }, 'shown'],
    ['Consejera Ambas', '/nada', '', { 'CVSPE/2020': 0, 'COE/2020': 0 }, 'not-understood'],
  ])('%s types «%s» in the channel of the area %s: %o, %s', async (who, typed, area, had, code) => {
    const { slash, press, entries } = await begin(kind);
    const place: Place = { kind: 'channel', conversation: `area:${area}`, area };
    const answer = await slash(who, typed, place);
    expect(await entries()).toEqual(had);
    expect(answer.code).toBe(code);
    const [own] = buttons(answer.message);
    if (code !== 'which-plan' || own?.kind !== 'press') return;
    const told = await press(who, own.press, place);
    expect(told.code).toBe('recorded');
    expect(textsOf(told.message)).toContain(`Plan ${own.label}`);
  });

  test('a card is its own plan’s, and who has no post there is refused, not taken for the other', async () => {
    const { sample, press, entries, first, second } = await begin(kind);
    const subject = { type: 'line' as const, lineKey: '4.1-01', month: 1 };
    const done = { verb: 'marcar-hecho', args: { line: '4.1-01', month: 1 } };
    const on = (plan: string): Place => ({
      kind: 'channel',
      conversation: 'area:VIN',
      subject,
      plan,
    });
    expect((await press('Analista Uno', done, on(second))).code).toBe('foreign-plan');
    expect((await press('Analista Dos', done, on(first))).code).toBe('foreign-plan');
    expect(await entries()).toEqual({ 'CVSPE/2020': 0, 'COE/2020': 0 });
    expect((await press('Analista Dos', done, on(second))).code).toBe('recorded');
    expect((await press('Titular Ambas', done, on(first))).code).toBe('recorded');
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 1 });
    // A button that names a plan says more than where it is pressed, and no plan is reached by naming it.
    const forged = { ...done, args: { ...done.args, month: 2, ofPlan: second } };
    expect((await press('Analista Uno', forged, on(first))).code).toBe('foreign-plan');
    sample.at('2020-02-04T10:00:00-06:00');
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 1 });
  });

  test('who sits in both says which, and is told of which it speaks', async () => {
    const { slash, press } = await begin(kind);
    const asked = await slash('Consejera Ambas', '/avance');
    expect(asked.code).toBe('which-plan');
    const second = buttons(asked.message)[1];
    if (second?.kind !== 'press') throw new Error('no button');
    const shown = await press('Consejera Ambas', second.press);
    expect(textsOf(shown.message)).toContain('Plan 2020, Comisión de Organización Electoral');
    expect((await slash('Consejera Ambas', '/ayuda')).code).toBe('shown');
    expect(textsOf((await slash('Secretario Dos', '/plan')).message)).toContain(
      'Programa 2020: 3 líneas de acción; 0 observaciones por decidir.',
    );
  });

  test('one calendar shows the sessions of both, each once and with whose it is', async () => {
    const { sample } = await begin(kind);
    const states = await sample.store.read(loadStates);
    const events = calendarFeed(states, '2020-01-02T09:00:00-06:00')?.events ?? [];
    expect(events).toHaveLength(24);
    expect(new Set(events.map(({ id, planId }) => `${planId} ${id}`)).size).toBe(24);
    expect(events.filter(({ title }) => title.startsWith('COE · Ventana: '))).toHaveLength(12);
    expect(events.filter(({ title }) => title.startsWith('CVSPE · Ventana: '))).toHaveLength(12);
  });

  test('who has not said of which plan may go on typing with the words of both', async () => {
    const { sample } = await begin(kind);
    const offered = await completeTyped(sample.store, commands, '/pendientes O');
    expect(offered.map(({ value }) => value)).toContain('/pendientes ORG ');
    const codes = await completeTyped(sample.store, commands, '/hecho 4.1-01');
    expect(codes.map(({ label }) => label)).toEqual(['4.1-01']);
  });
});
