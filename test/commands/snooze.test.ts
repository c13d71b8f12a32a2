/** Reminders that people ask for in a card's thread: on their day, in private, while the line is pending. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { sortOut } from '../../src/reminders/engine.ts';
import {
  ANALYST,
  card,
  HEAD,
  labels,
  month,
  people,
  pressLabel,
  reply,
  sample,
  useSample,
} from './bench.ts';

useSample();

describe('a reminder', () => {
  const owedTo = async (name: string, instant: string) => {
    sample.at(instant);
    const state = await sample.state();
    return sortOut(state, Date.parse(instant), new Set())
      .due.filter(({ rule }) => rule === 'SNOOZED')
      .map(({ key, owner, subject }) => ({
        key: key.slice(state.planId.length + 1),
        mine: owner.key === people.get(name),
        text: drawSubject(state, subject, instant.slice(0, 10)).text,
      }));
  };
  test('comes in private on its day, once for its key, with the card', async () => {
    expect((await reply(ANALYST, 'recuérdamelo mañana')).message?.text).toBe(
      '⏰ Te recuerdo 3-01, enero, en privado, el viernes 3 de enero a las 09:00, si sigue pendiente.',
    );
    expect(await owedTo(ANALYST, '2020-01-03T08:59:00-06:00')).toEqual([]);
    expect(await owedTo(ANALYST, '2020-01-03T09:00:00-06:00')).toEqual([
      {
        key: `SNOOZED/3-01/2020-01.1/${people.get(ANALYST) ?? ''}`,
        mine: true,
        text: expect.stringMatching(/^⏰ 3-01 · Enero/) as string,
      },
    ]);
  });
  test('of what is done by then comes to nobody', async () => {
    await reply(ANALYST, 'recuérdamelo mañana');
    await reply(HEAD, 'listo');
    expect(await owedTo(ANALYST, '2020-01-03T09:00:00-06:00')).toEqual([]);
    expect(await reply(ANALYST, 'recuérdamelo el lunes')).toMatchObject({
      code: 'nothing-pending',
    });
  });
  test('never comes on a day of rest; the last that was asked for counts', async () => {
    await reply(ANALYST, 'recuérdamelo mañana');
    expect((await reply(ANALYST, 'recuérdamelo el sábado')).message?.text).toContain(
      'el lunes 6 de enero a las 09:00',
    );
    expect(await owedTo(ANALYST, '2020-01-03T10:00:00-06:00')).toEqual([]);
    expect(await owedTo(ANALYST, '2020-01-06T09:00:00-06:00')).toHaveLength(1);
  });
  test('without a day is asked for one: a button or a word', async () => {
    const asked = await reply(ANALYST, 'recuérdamelo después');
    expect(labels(asked)).toEqual(['Mañana', 'El lunes', 'En una semana']);
    await pressLabel(asked, 'En una semana');
    expect(await owedTo(ANALYST, '2020-01-09T09:00:00-06:00')).toHaveLength(1);
    sample.at('2020-01-09T10:00:00-06:00');
    await reply(ANALYST, 'recuérdamelo', card('3-02'));
    expect((await reply(ANALYST, 'el martes', card('3-02'))).message?.text).toContain(
      'el martes 14 de enero',
    );
    expect((await reply(ANALYST, 'recuérdamelo', card('3-03'))).code).toBe('ask-day');
    expect((await reply(ANALYST, 'mañana', card('3-03'))).message?.text).toContain(
      'el viernes 10 de enero',
    );
  });
  test('is answered under itself as under the card', async () => {
    await reply(ANALYST, 'recuérdamelo mañana');
    const again: Subject = { type: 'snoozed', lineKey: '3-01', month: 1 };
    expect(await reply(ANALYST, 'listo', again)).toMatchObject({
      code: 'recorded',
      visibility: 'none',
    });
    expect((await month('3-01')).complete).toBe(true);
  });
});
