/** Days that an act suspended, as in 2020: from 23 March to 31 May nothing is chased, and no session is announced. */
import { describe, expect, it } from 'vitest';
import type { LocalDate, Month } from '../../src/domain/plan/document.ts';
import {
  lineResumesOn,
  monthsClosingIn,
  type Suspension,
} from '../../src/domain/plan/suspension.ts';
import { figures } from '../../src/domain/progress/figures.ts';
import { pending } from '../../src/domain/progress/progress.ts';
import { preview } from '../../src/reminders/preview.ts';
import { everything, press, sample, SECRETARY, slash, useSample } from '../commands/bench.ts';

useSample();
const ACT = 'Acuerdo IEM-CG-12/2020 por la contingencia';

describe('the months that close in some days', () => {
  it.each<[LocalDate, LocalDate, Month[]]>([
    ['2020-03-23', '2020-05-31', [3, 4, 5]],
    ['2020-03-23', '2020-05-30', [3, 4]],
    ['2020-04-01', '2020-04-29', []],
    ['2020-04-30', '2020-04-30', [4]],
  ])('from %s to %s', (from, to, months) => {
    expect(monthsClosingIn(2020, from, to)).toEqual(months);
  });
});

describe('the day on which a line is chased again', () => {
  const days = (from: LocalDate, to: LocalDate): Suspension => ({
    id: from,
    lineKeys: ['3-01'],
    months: [],
    act: ACT,
    from,
    to,
  });
  const both = [days('2020-03-23', '2020-04-17'), days('2020-04-18', '2020-05-31')];
  it.each<[LocalDate, string, LocalDate | undefined]>([
    ['2020-03-22', '3-01', undefined],
    ['2020-03-23', '3-01', '2020-06-01'],
    ['2020-05-31', '3-01', '2020-06-01'],
    ['2020-06-01', '3-01', undefined],
    ['2020-04-01', '3-02', undefined],
  ])('on %s of %s', (date, lineKey, resumes) => {
    expect(lineResumesOn(both, lineKey, date)).toBe(resumes);
  });
});

describe('everything suspended from 23 March to 31 May', () => {
  const SUSPEND = `/plan suspender todo del 23 de marzo al 31 de mayo por ${ACT}`;
  const sentIn = async (from: LocalDate, to: LocalDate): Promise<string[]> =>
    preview(await sample.state(), from, to).map(({ rule }) => rule);

  it('is said by /sesion and /avance, and a window that passed so is not the next one to resolve', async () => {
    sample.at('2020-05-04T10:00:00-05:00');
    for (const month of ['enero', 'febrero'])
      await slash(SECRETARY, `/sesion ${month} cancelar por falta de quórum`);
    const shown = async (text: string): Promise<string> =>
      everything((await slash(SECRETARY, text)).message);
    expect(await shown('/sesion')).toMatch(/Sesión ordinaria de marzo.*cerró sin que/);
    await slash(SECRETARY, SUSPEND);
    expect(await shown('/sesion')).toMatch(
      /Sesión ordinaria de mayo.*Suspendida por Acuerdo IEM-CG-12\/2020/,
    );
    expect(await shown('/sesion marzo')).toMatch(/marzo.*Suspendida por .*no cuenta/);
    expect(await shown('/avance')).toMatch(/Próxima sesión: .*mayo\. Suspendida por/);
    sample.at('2020-06-15T10:00:00-05:00');
    expect(await shown('/sesion')).toMatch(/Sesión ordinaria de junio/);
  });

  it('sends nothing in those days, and what was suspended is nobody’s rezago afterwards', async () => {
    sample.at('2020-06-01T10:00:00-05:00');
    const before = await sample.state();
    expect(await sentIn('2020-03-23', '2020-05-31')).not.toEqual([]);
    const answer = await slash(SECRETARY, SUSPEND);
    expect(everything(answer.message)).toMatch(
      /68 líneas suspendidas del 23 de marzo al 31 de mayo por .*marzo, abril y mayo no cuentan como rezago.*sesiones/,
    );
    expect(await sentIn('2020-03-23', '2020-05-31')).toEqual([]);
    const state = await sample.state();
    const ofMonths = (months: number[]) =>
      pending(before, '2020-06-01').filter(({ month }) => months.includes(month)).length;
    expect(figures(state, '2020-06-01')).toMatchObject({
      suspended: ofMonths([3, 4, 5]),
      overdue: ofMonths([1, 2]),
    });
    const june = preview(state, '2020-06-01', '2020-06-30');
    expect(june.filter(({ rule }) => rule === 'MONTH_OPENING')).not.toEqual([]);
    // The windows of April and May closed in those days: nobody missed them.
    expect(june.flatMap(({ rule, key }) => (rule.startsWith('SESSION_M') ? [key] : []))).toEqual(
      [],
    );
    expect(everything((await slash(SECRETARY, '/pendientes')).message)).toContain('⏸️ Suspendidas');
  });

  it('is told once, is seen in /plan, and can be lifted by its act', async () => {
    sample.at('2020-03-23T10:00:00-06:00');
    await slash(SECRETARY, SUSPEND);
    expect((await slash(SECRETARY, SUSPEND)).code).toBe('unchanged');
    expect(everything((await slash(SECRETARY, '/plan')).message)).toContain('1 suspensión');
    const shown = await slash(SECRETARY, '/plan levantar');
    expect(everything(shown.message)).toContain('del 23 de marzo al 31 de mayo');
    expect((await slash(SECRETARY, '/plan levantar Acuerdo 13')).code).toBe('bad-arguments');
    expect((await slash(SECRETARY, '/plan levantar Acuerdo IEM-CG-12/2020')).code).toBe('recorded');
    expect((await sample.state()).suspensions).toEqual([]);
  });

  it('of some days in a month, its cards come after them', async () => {
    sample.at('2020-03-30T10:00:00-06:00');
    await slash(SECRETARY, `/plan suspender 3-01 del 1 al 17 de abril por ${ACT}`);
    const april = preview(await sample.state(), '2020-04-01', '2020-04-30');
    const opened = (key: string) =>
      april.find(({ rule, lineKeys }) => rule === 'MONTH_OPENING' && lineKeys[0] === key)?.at;
    expect(opened('3-01')?.slice(0, 10)).toBe('2020-04-20');
    expect(opened('3-02')?.slice(0, 10)).toBe('2020-04-01');
    const chased = april.filter(
      ({ at, lineKeys }) => at < '2020-04-18' && lineKeys.includes('3-01'),
    );
    expect(chased).toEqual([]);
  });
});

describe.each([
  ['days of another year', 'del 23 de marzo de 2019 al 31 de mayo de 2019'],
  ['days that end before they begin', 'del 31 de mayo al 23 de marzo'],
  ['months and days', 'abril del 23 de marzo al 31 de mayo'],
])('%s', (_, when) => {
  it('suspend nothing', async () => {
    expect((await slash(SECRETARY, `/plan suspender 3-01 ${when} por ${ACT}`)).code).toMatch(
      /^(bad-arguments|not-understood)$/,
    );
    expect((await sample.state()).suspensions).toEqual([]);
  });
});

describe('only the sessions suspended', () => {
  it('in April and May: no notice in them, and the lines are chased', async () => {
    sample.at('2020-03-23T10:00:00-06:00');
    const answer = await slash(SECRETARY, `/plan suspender sesiones abril y mayo por ${ACT}`);
    expect(everything(answer.message)).toContain('Sesiones suspendidas en abril y mayo');
    const sent = preview(await sample.state(), '2020-04-01', '2020-05-31').map(({ rule }) => rule);
    expect(sent.filter((rule) => rule.startsWith('SESSION'))).toEqual([]);
    expect(sent).toContain('MONTH_OPENING');
    const [{ id } = { id: '' }] = (await sample.state()).suspensions;
    await press(SECRETARY, { verb: 'plan', args: { action: 'levantar', lift: id } });
    expect(
      preview(await sample.state(), '2020-04-01', '2020-05-31').map(({ rule }) => rule),
    ).toContain('SESSION_OPENING');
  });
});

describe('a notice of February’s session that falls in suspended days', () => {
  it.each<[string, LocalDate, LocalDate, LocalDate[]]>([
    ['SESSION_OPENING', '2020-02-20', '2020-02-23', ['2020-02-24']],
    ['SESSION_OPENING', '2020-02-24', '2020-02-24', ['2020-02-25']],
    ['SESSION_OPENING', '2020-02-24', '2020-02-25', []],
    ['SESSION_CLOSING', '2020-02-26', '2020-02-27', ['2020-02-28']],
    ['SESSION_CLOSING', '2020-02-26', '2020-02-28', []],
    ['SESSION_PREPARATION', '2020-02-10', '2020-02-20', ['2020-02-21']],
    ['SESSION_PREPARATION', '2020-02-10', '2020-02-21', []],
  ])('%s, from %s to %s, goes out after them while it is worth it', async (rule, from, to, on) => {
    const sessions: Suspension = {
      id: 's1',
      lineKeys: [],
      months: [],
      act: ACT,
      sessions: true,
      from,
      to,
    };
    const state = { ...(await sample.state()), suspensions: [sessions] };
    const sent = preview(state, '2020-02-03', '2020-02-29').filter(
      (reminder) => reminder.rule === rule && reminder.key.includes('/2020-02/'),
    );
    expect([...new Set(sent.map(({ at }) => at.slice(0, 10)))]).toEqual(on);
  });
});
