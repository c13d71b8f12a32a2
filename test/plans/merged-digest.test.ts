/** At most one digest per address and day, whatever plans it speaks of: whose line is whose stays visible, and each answer lands on its own. */
import { afterEach, describe, expect, test } from 'vitest';
import { recordSuspension } from '../../src/commands/plan/acts.ts';
import type { Place } from '../../src/conversation/place.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { cards } from '../../src/messages/draw.ts';
import { assignLine } from '../../src/store/plan/people.ts';
import { previewMessages } from '../../src/messages/plan/preview-text.ts';
import { loadStatesByDay, loadWithOthers } from '../../src/store/plan/plans.ts';
import { kinds, type Kind } from '../sample.ts';
import { buttons, sweepAt, textsOf } from './january-bench.ts';
import { openTwo, type Two } from './two-bench.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const BOTH = 'Titular Ambas';
const FEBRUARY = '2020-02-04T09:00:00-06:00';
const PLANS = [
  'Plan 2020, Comisión de Vinculación y Servicio Profesional Electoral',
  'Plan 2020, Comisión de Organización Electoral',
];

/** The second commission gives one of its lines to the area of who heads it in both; in February January is late. */
const begin = async (kind: Kind) => {
  const bench = await openTwo(kind, closing);
  const { sample, second } = bench;
  await sample.store.write((tx) =>
    assignLine(
      tx,
      second,
      { lineKey: '4.1-03', area: 'VIN' },
      { by: 'Avance', at: '2020-01-02T09:00:00-06:00' },
    ),
  );
  await sweepAt(sample, '2020-01-02T09:00:00-06:00', FEBRUARY);
  return { ...bench, digests: await digestsTo(bench, BOTH) };
};

const digestsTo = async ({ sample }: Two, name: string) => {
  const rows = await sample.store.read((db) =>
    db.delivery.findMany({
      where: { rule: 'OVERDUE', address: { ownerKind: 'person' } },
      include: { address: true, postings: true },
    }),
  );
  const { people } = await sample.store.read(
    async (db) => (await loadWithOthers(db, sample.planId))[0],
  );
  const id = people.find((person) => person.name === name)?.id;
  return rows
    .filter(({ address }) => address.ownerKey === id)
    .map(({ planId, mergedKeys, subject, postings }) => ({
      planId,
      keys: JSON.parse(mergedKeys) as string[],
      subject: JSON.parse(subject) as Subject,
      wanted: postings[0]?.wantedRevision,
    }));
};

describe.each(kinds)('on %s', (kind) => {
  test('what is late in two commissions is one message, each plan under its name', async () => {
    const { sample, digests, first, second } = await begin(kind);
    expect(digests).toHaveLength(1);
    const [digest] = digests;
    expect(digest?.planId).toBe(first);
    expect(digest?.keys.map((key) => key.split('/')[0])).toEqual([first, second]);
    const [state, others] = await sample.store.read((db) => loadWithOthers(db, first));
    if (digest === undefined) throw new Error('no digest');
    const now = sample.clock.planNow();
    const drawn = cards.draw(state, digest.subject, '2020-02-04', false, now, others);
    expect(drawn.text).toBe('CVSPE/2020: Rezago de enero (2) · COE/2020: Rezago de enero (1)');
    const texts = textsOf(drawn);
    expect(texts.filter((text) => text.startsWith('Plan ') || text.startsWith('Rezago'))).toEqual([
      PLANS[0],
      'Rezago de enero: 2 líneas',
      PLANS[1],
      'Rezago de enero: 1 línea',
    ]);
    const plans = buttons(drawn).map((action) =>
      action.kind === 'form' ? action.form.submit.press.args['ofPlan'] : undefined,
    );
    // Each row, and each form.
    expect(new Set(plans.filter((plan) => plan !== undefined))).toEqual(new Set([first, second]));
    const pressed = buttons(drawn).flatMap((action) =>
      action.kind === 'press' ? [action.press.args['ofPlan']] : [],
    );
    expect(pressed).toEqual([first, first, first, first, second, second]);
    expect(cards.stillWorth(state, digest.subject, '2020-02-04', others)).toBe(true);
  });

  test('the dry run says the same, of both plans, whichever is asked for', async () => {
    const { sample, first, second } = await begin(kind);
    const byDay = await sample.store.read(loadStatesByDay);
    const toBoth = (planId?: string) =>
      previewMessages(byDay, '2020-02-04', '2020-02-04', planId).filter(({ to }) => to === BOTH);
    const [digest, ...others] = toBoth();
    expect(others).toEqual([]);
    expect(digest).toMatchObject({
      rule: 'OVERDUE',
      plan: 'CVSPE/2020',
      plans: ['CVSPE/2020', 'COE/2020'],
      lineCodes: ['4.1-01', '4.1-03'],
      subject: 'CVSPE/2020: Rezago de enero (2) · COE/2020: Rezago de enero (1)',
    });
    expect(toBoth(first)).toEqual([digest]);
    expect(toBoth(second)).toEqual([digest]);
  });

  test('each button marks its own plan’s line, and the message is drawn again for both', async () => {
    const bench = await begin(kind);
    const { press, entries, first, second, digests } = bench;
    const subject = digests[0]?.subject;
    const place: Place = {
      kind: 'private',
      conversation: 'dm',
      plan: first,
      ...(subject && { subject }),
    };
    const mark = (plan: string) =>
      press(BOTH, { verb: 'marcar', args: { ofPlan: plan, month: 1, lines: ['4.1-03'] } }, place);
    const before = digests[0]?.wanted ?? 0;
    expect((await mark(second)).code).toBe('recorded');
    expect(await entries()).toEqual({ 'CVSPE/2020': 0, 'COE/2020': 1 });
    expect((await digestsTo(bench, BOTH))[0]?.wanted).toBe(before + 1);
    expect((await mark(first)).code).toBe('recorded');
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 1 });
    expect((await digestsTo(bench, BOTH))[0]?.wanted).toBe(before + 2);
  });

  test('an act of the second plan’s commission has it drawn again too', async () => {
    const bench = await begin(kind);
    const { sample, second, digests } = bench;
    const who = { by: 'Secretaría', at: '2020-02-04T10:00:00-06:00' };
    const act = { id: 's1', lineKeys: ['4.1-03'], months: [1], act: 'Acuerdo 12' };
    await sample.store.write((tx) => recordSuspension({ tx, planId: second, who }, act));
    expect((await digestsTo(bench, BOTH))[0]?.wanted).toBe((digests[0]?.wanted ?? 0) + 1);
  });

  test('a reply under it means the plan that lists its code, or is asked and carried on', async () => {
    const { press, reply, entries, first, digests } = await begin(kind);
    const subject = digests[0]?.subject;
    const place: Place = {
      kind: 'private',
      conversation: 'dm',
      plan: first,
      ...(subject && { subject }),
    };
    expect((await reply(BOTH, '4.1-01 listo', place)).code).toBe('recorded');
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 0 });
    const asked = await reply(BOTH, '4.1-03 listo', place);
    expect(asked.code).toBe('which-plan');
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 0 });
    const [, button] = buttons(asked.message);
    if (button?.kind !== 'press') throw new Error('no button');
    // Pressed on the private answer, which is nobody's card.
    await press(BOTH, button.press);
    expect(await entries()).toEqual({ 'CVSPE/2020': 1, 'COE/2020': 1 });
  });
});
