/**
 * The same number wherever it is read on the same day: `/avance` (the plan, a programme, an area, a month, a line),
 * `/pendientes`, the digest of what is late, the header of a month, the Home tab and the export, over a played year with
 * partial reports, an undo, justifications, a suspension and a month that was moved.
 */
import { expect, test } from 'vitest';
import { exportPlan } from '../../src/cli/plan/exported-plan.ts';
import type { Message } from '../../src/conversation/message.ts';
import { everyLine } from '../../src/domain/plan/every-line.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { headerCard } from '../../src/messages/progress/digests.ts';
import { lineOverview } from '../../src/messages/progress/line-overview.ts';
import {
  groupOverview,
  monthOverview,
  planOverview,
} from '../../src/messages/progress/overview.ts';
import { monthName } from '../../src/messages/words.ts';
import {
  ANALYST,
  card,
  press,
  pressLabel,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';

useSample();

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
type Pair = [done: number, total: number];
const sum = (pairs: Pair[]): Pair => pairs.reduce(([a, b], [c, d]): Pair => [a + c, b + d], [0, 0]);
const pairIn = (text: string, pattern: RegExp): Pair => {
  const [, done, total] = pattern.exec(text) ?? [];
  return [Number(done ?? 0), Number(total ?? 0)];
};
const CLOSE = /[Aa]l cierre de \p{L}+: (\d+) de (\d+)/u;
const COURSE = /en curso: (\d+) de (\d+)/;
const firstLine = ({ blocks: [first] }: Message): string =>
  first?.type === 'text' ? first.text : '';
const facts = ({ blocks }: Message): Record<string, string> =>
  Object.fromEntries(
    blocks
      .flatMap((block) => (block.type === 'facts' ? block.facts : []))
      .map(({ label, value }) => [label, value]),
  );
/** The rows that open something: programmes or lines. */
const rows = ({ blocks }: Message): Pair[] =>
  blocks.flatMap((block) =>
    block.type === 'progress' && block.action !== undefined ? [[block.done, block.total]] : [],
  );

/** What an export alone says of the closed months and of the one in course; it has no justifications. */
const reckon = (state: PlanState, today: string): { closed: Pair; course: Pair } => {
  const exported = exportPlan(state, today);
  const current = today.startsWith('2020') ? Number(today.slice(5, 7)) : 13;
  const months = [
    ...exported.programmes.flatMap(({ lines }) => lines),
    ...(exported.removed ?? []),
  ].flatMap(({ schedule, reported }) =>
    Object.entries(schedule).map(([month, programmed]) => ({
      month: Number(month),
      complete: (reported?.[month] ?? -1) >= programmed,
      captured: reported?.[month] !== undefined,
    })),
  );
  const counted = (of: typeof months): Pair => [
    of.filter((each) => each.complete).length,
    of.length,
  ];
  const adopted = Number(state.activeFrom.slice(5, 7));
  return {
    closed: counted(
      months.filter(({ month, captured }) => month < current && (month >= adopted || captured)),
    ),
    course: counted(months.filter(({ month }) => month === current)),
  };
};

/** What every place but `/pendientes` says, each compared with the first line of `/avance`. */
const expectSame = (state: PlanState, today: string): void => {
  const current = today.startsWith('2020') ? Number(today.slice(5, 7)) : 13;
  const plan = planOverview(state, today, Date.parse(`${today}T18:00:00Z`));
  const closed = pairIn(firstLine(plan), CLOSE);
  const course = pairIn(firstLine(plan), COURSE);
  const late = Number(facts(plan)['Rezago']);
  expect(reckon(state, today)).toEqual({ closed, course });
  if (current > 1) expect(sum(rows(plan))).toEqual(closed);

  const group = (filter: Parameters<typeof groupOverview>[2]['filter'], from = 0): Message =>
    groupOverview(state, today, { title: 'x', filter, from, press: { verb: 'avance', args: {} } });
  const groups = (all: Message[]) => ({
    closed: sum(all.map((each) => pairIn(firstLine(each), CLOSE))),
    course: sum(all.map((each) => pairIn(firstLine(each), COURSE))),
    late: all.reduce((most, each) => most + Number(facts(each)['Rezago']), 0),
  });
  const whole = { closed, course, late };
  const { programmes } = state.document;
  expect(groups(programmes.map(({ code }) => group((line) => line.programme === code)))).toEqual(
    whole,
  );
  expect(groups(state.areas.map(({ code }) => group((line) => line.area === code)))).toEqual(whole);
  const view = { state, today, mayReport: false };
  expect(groups(everyLine(state).map((line) => lineOverview(view, line)))).toEqual(whole);
  if (current > 1) {
    const pages = [0, 18, 36, 54].map((from) => rows(group(() => true, from)));
    expect(pages.flat()).toHaveLength(everyLine(state).length);
    expect(sum(pages.flat())).toEqual(closed);
  }

  const months = MONTHS.map((month) =>
    pairIn(monthOverview(state, today, month).text, /: (\d+) de (\d+)$/),
  );
  expect(sum(months.slice(0, current - 1))).toEqual(closed);
  if (current <= 12) expect(months[current - 1]).toEqual(course);
  for (const month of MONTHS)
    expect(
      sum(
        state.areas.map(({ code }) =>
          pairIn(headerCard(state, code, month, today).text, /; (\d+) de (\d+) hechas$/),
        ),
      ),
    ).toEqual(months[month - 1]);

  const secretary = state.people.find(({ name }) => name === SECRETARY);
  const closedMonths = MONTHS.filter((month) => month < current);
  const digest = drawSubject(
    state,
    {
      type: 'digest',
      sections: closedMonths.map((month) => `OVERDUE:${month}`),
      lineKeys: [],
      personId: secretary?.id ?? '',
    },
    today,
  );
  const lateByMonth = closedMonths.map((month) =>
    Number(new RegExp(`Rezago de ${monthName(month)}: (\\d+)`).exec(JSON.stringify(digest))?.[1]),
  );
  expect(lateByMonth.reduce((a, b) => a + b, 0)).toBe(late);
};

/** Pages of `/pendientes`, until there is no further one. */
const pendientes = async (): Promise<Message[]> => {
  const pages: Message[] = [];
  let { message } = await slash(SECRETARY, '/pendientes');
  while (message !== undefined && pages.length < 40) {
    pages.push(message);
    const next = message.blocks
      .flatMap((block) => (block.type === 'actions' ? block.actions : []))
      .find(({ label }) => label.startsWith('Más (faltan'));
    if (next?.kind !== 'press') return pages;
    ({ message } = await press(SECRETARY, next.press));
  }
  return pages;
};

const expectPending = async (today: string): Promise<void> => {
  const { message: plan } = await slash(SECRETARY, '/avance');
  const late = Number(facts(plan ?? { text: '', blocks: [] })['Rezago']);
  const pages = await pendientes();
  const headings = new Map<string, number>();
  const items: string[] = [];
  for (const { blocks } of pages)
    for (const block of blocks) {
      const [, kind, month, amount] =
        block.type === 'heading'
          ? (/^(Rezago de|Pendiente en) (\p{L}+): (\d+)/u.exec(block.text) ?? [])
          : [];
      if (kind !== undefined) headings.set(`${kind} ${month ?? ''}`, Number(amount));
      const row = block.type === 'text' ? /^• (\S+)/.exec(block.text)?.[1] : undefined;
      if (row !== undefined) items.push(row);
    }
  const total = [...headings.values()].reduce((a, b) => a + b, 0);
  expect(pages[0]?.text.startsWith(`${total} `)).toBe(true);
  expect(items).toHaveLength(total);
  const lateHere = [...headings].reduce(
    (most, [name, amount]) => most + (name.startsWith('Rezago') ? amount : 0),
    0,
  );
  expect({ today, late: lateHere }).toEqual({ today, late });
};

const at = (day: string): void => sample.at(`${day}T12:00:00-06:00`);
const asked = async (who: string, ...texts: string[]): Promise<void> => {
  for (const text of texts) expect((await slash(who, text)).code).toBe('recorded');
};
const DATES = [
  ...['2020-01-02', '2020-01-31', '2020-02-04', '2020-03-02', '2020-03-20', '2020-04-20'],
  ...['2020-06-01', '2020-06-15', '2020-10-05', '2020-12-31', '2021-01-05'],
];

/** A justification of January, and what the Secretario says of it. */
const justify = async (line: string, accept?: boolean): Promise<void> => {
  const said = await reply(SECRETARY, 'no se pudo porque faltó el oficio', card(line));
  expect(said.reaction).toBe('justified');
  if (accept === undefined) return;
  const args = { line, month: 1, accept, reason: 'faltó el oficio' };
  expect((await press(SECRETARY, { verb: 'dictaminar', args })).code).toBe('recorded');
};

/** What happens on the way, before the figures of a day are compared. */
const happens: Record<string, () => Promise<void>> = {
  '2020-01-31': async () => {
    await asked(ANALYST, '/hecho 3-01 a 3-04 enero', '/hecho 3-05 enero', '/hecho 6.2-05 enero');
    const { message } = await slash(ANALYST, '/hecho 3-06 enero');
    await pressLabel(
      { visibility: 'private', code: '', ...(message ? { message } : {}) },
      'Deshacer',
    );
  },
  '2020-02-04': () => asked(SECRETARY, '/hecho 4.1-01 enero', '/hecho 5.2-03 enero'),
  '2020-03-20': async () => {
    await asked(SECRETARY, '/hecho 3-01 febrero', '/hecho 3-05 a 3-09 febrero');
    await asked(SECRETARY, '/plan suspender todo del 23 de marzo al 31 de mayo por Acuerdo 1/2020');
  },
  '2020-06-01': () =>
    asked(SECRETARY, '/plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 2/2020'),
  '2020-06-15': async () => {
    await justify('3-10', true);
    await justify('4.2-01', false);
    await justify('4.2-02');
  },
  '2020-10-05': () => asked(SECRETARY, '/hecho 3-01 a 3-10 septiembre'),
};

test('on each of several days of a year every place says the same', async () => {
  for (const day of DATES) {
    at(day);
    await happens[day]?.();
    const state = await sample.state();
    expectSame(state, day);
    await expectPending(day);
  }
}, 120_000);

test('adopted in mid-year: what closed before and was not loaded is in no figure', async () => {
  at('2020-01-31');
  await happens['2020-01-31']?.();
  for (const activeFrom of ['2020-02-15', '2020-04-01', '2020-07-20'])
    for (const day of ['2020-07-20', '2020-07-24', '2020-09-10', '2021-01-05'])
      expectSame({ ...(await sample.state()), activeFrom }, day);
});
