/** Codes after an amendment: old cards mean their own line, and a code typed for a month means what it meant then, or asks. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { storePlan } from '../../src/store/plan/plans.ts';
import {
  card,
  everything,
  month,
  press,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from '../commands/bench.ts';
import { samplePlan } from '../sample.ts';
import { amendedPlan } from './amended-plan.ts';

useSample();
const amend = (document: PlanDocument) =>
  sample.store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'Ana',
      at: '2020-04-01T09:00:00-06:00',
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
      amendment: 'Se ajusta',
      act: 'Sesión ordinaria del 31 de marzo',
    }),
  );
beforeEach(async () => {
  sample.at('2020-04-15T10:00:00-05:00');
  await amend(amendedPlan(await samplePlan()));
});

describe('a code that an amendment gave to another line', () => {
  it('is asked about with both texts, and the button reports the one that was meant', async () => {
    const asked = await slash(SECRETARY, '/hecho 6.3-03 marzo');
    expect(asked.code).toBe('ask-line');
    expect(everything(asked.message)).toMatch(
      /Efectuar reunión.*Dar seguimiento a la conformación/,
    );
    await press(SECRETARY, { verb: 'reportar', args: { line: '6.3-03', month: 3 } });
    expect(await month('6.3-03', 3)).toMatchObject({ complete: true });
    expect(await month('6.3-04', 3)).toMatchObject({ captured: false });
  });
  it('means the line that has it now in a month after the amendment', async () => {
    await slash(SECRETARY, '/hecho 6.3-03 abril');
    expect(await month('6.3-04', 4)).toMatchObject({ complete: true });
  });
  it('an old card means its own line', async () => {
    await reply(SECRETARY, 'listo', card('6.3-04', 4));
    expect(await month('6.3-04', 4)).toMatchObject({ complete: true });
    await reply(SECRETARY, 'listo', card('6.3-03', 3));
    expect(await month('6.3-03', 3)).toMatchObject({ complete: true });
  });
});

describe('a line that an amendment took out', () => {
  it('for a month that it does not keep says which amendment', async () => {
    const answer = await reply(SECRETARY, 'listo', card('6.3-03', 6));
    expect(everything(answer.message)).toContain('Sesión ordinaria del 31 de marzo');
    expect(await month('6.3-03', 6)).toMatchObject({ captured: false });
  });
  it('stands apart from the line that has its code now, and its row opens its own months', async () => {
    const rows = everything((await slash(SECRETARY, '/avance 6.3')).message);
    expect(rows).toContain('6.3-03 (quitada) · Efectuar reunión');
    expect(rows).toContain('6.3-03 · Dar seguimiento a la conformación');
    const args = { type: 'removed', value: '6.3-03' };
    const own = everything((await press(SECRETARY, { verb: 'avance', args })).message);
    expect(own).toMatch(/6\.3-03 \(quitada\) · Efectuar reunión.*Marzo/s);
    expect(own).not.toContain('"Abril"');
  });
  it('says so for a code that no line has any more', async () => {
    const document = amendedPlan(await samplePlan());
    await amend({
      ...document,
      programmes: document.programmes.map((programme) => ({
        ...programme,
        lines: programme.lines.filter(({ code }) => code !== '6.3-08'),
      })),
    });
    const answer = await slash(SECRETARY, '/hecho 6.3-08 diciembre');
    expect(answer.code).toBe('unknown-line');
    expect(everything(answer.message)).toContain('la modificación 3, en vigor desde el 1 de abril');
  });
});
