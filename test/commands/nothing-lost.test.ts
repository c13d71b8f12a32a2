/** What people said is not lost on the way: through a question, a confirmation, an amendment, a digest of several months. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Action, Press } from '../../src/conversation/message.ts';
import { storePlan } from '../../src/store/plan/plans.ts';
import { samplePlan, START } from '../sample.ts';
import {
  actor,
  ANALYST,
  card,
  COMMISSIONER,
  dispatch,
  hecho,
  month,
  place,
  press,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const buttons = (answer: Answer): Extract<Action, { kind: 'press' }>[] =>
  (answer.message?.blocks ?? [])
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'press' ? [action] : []));
const button = (answer: Answer, label: RegExp): Press => {
  const found = buttons(answer).find((one) => label.test(one.label));
  if (found === undefined)
    throw new Error(
      `no button ${String(label)} among ${buttons(answer)
        .map((one) => one.label)
        .join(', ')}`,
    );
  return found.press;
};

describe('evidence', () => {
  test('that came with a reply that needed a question is kept when the button answers it', async () => {
    const files = [{ kind: 'file' as const, url: 'local-file:acta%201.pdf', name: 'acta 1.pdf' }];
    const asked = await dispatch.runReply(
      actor(ANALYST),
      place(card('3-01')),
      'no se pudo https://iem.org.mx/oficio',
      files,
    );
    expect(asked.code).toBe('asked');
    await press(ANALYST, button(asked, /justificación/));
    expect((await month('3-01')).reason).toMatchObject({
      note: 'no se pudo',
      evidence: [
        { kind: 'file', name: 'acta 1.pdf' },
        { kind: 'link', url: 'https://iem.org.mx/oficio' },
      ],
    });
  });
  test('and note survive the confirmation of a month that is still to come', async () => {
    const asked = await reply(ANALYST, '1 más https://iem.org.mx/a', card('3-01', 5));
    expect(asked.code).toBe('confirm');
    expect((await month('3-01', 5)).captured).toBe(false);
    await press(ANALYST, button(asked, /Sí, registrar/));
    expect((await month('3-01', 5)).last).toMatchObject({
      total: 1,
      evidence: [{ kind: 'link', url: 'https://iem.org.mx/a' }],
    });
  });
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'local-file:x', 'https://a b'])(
    'typed as «%s» is refused and nothing is recorded',
    async (evidence) => {
      expect(
        await press(ANALYST, {
          verb: 'reportar',
          args: { line: '3-01', month: 1, total: 1, evidence },
        }),
      ).toMatchObject({ code: 'bad-link' });
      expect((await sample.state()).entries).toEqual([]);
    },
  );
});

describe('a comment', () => {
  test.each([
    [ANALYST, 'gracias', 'none'],
    [COMMISSIONER, '¿ya quedó?', 'private'],
  ])('of %s is kept and changes no figure and no card', async (name, text, visibility) => {
    expect(await reply(name, text)).toMatchObject({ code: 'comment', visibility });
    expect((await sample.state()).entries).toMatchObject([
      { kind: 'comment', note: text, authorName: name },
    ]);
    expect(await month('3-01')).toMatchObject({
      captured: false,
      justification: 'none',
      comments: [],
    });
  });
  test('keeps the file and the link that came with it', async () => {
    const file = { kind: 'file' as const, url: 'local-file:acta.pdf', name: 'acta.pdf' };
    const says = '¿ya quedó? https://iem.org.mx/oficio';
    await dispatch.runReply(actor(COMMISSIONER), place(card('3-01')), says, [file]);
    expect((await sample.state()).entries).toMatchObject([
      { kind: 'comment', evidence: [file, { kind: 'link', url: 'https://iem.org.mx/oficio' }] },
    ]);
  });
});

describe('a code under a digest of several months', () => {
  const digest = {
    type: 'digest' as const,
    sections: ['OVERDUE:1', 'OVERDUE:2'],
    area: 'VIN',
    lineKeys: ['3-01'],
  };
  test('is asked about when several wait, and the button reports the month that it names', async () => {
    sample.at('2020-03-03T10:00:00-06:00');
    const asked = await reply(ANALYST, '3-01 listo', digest);
    expect(asked.code).toBe('ask-month');
    expect(buttons(asked).map((one) => one.label)).toEqual(['Enero', 'Febrero', 'Marzo']);
    expect((await sample.state()).entries).toEqual([]);
    expect(await press(ANALYST, button(asked, /Febrero/))).toMatchObject({
      code: 'recorded',
      visibility: 'private',
    });
    expect([(await month('3-01', 1)).complete, (await month('3-01', 2)).complete]).toEqual([
      false,
      true,
    ]);
  });
  test('is reported where only one waits', async () => {
    sample.at('2020-02-05T10:00:00-06:00');
    await press(ANALYST, hecho('3-01', 2));
    expect(await reply(ANALYST, '3-01 listo', digest)).toMatchObject({ code: 'recorded' });
    expect((await month('3-01', 1)).complete).toBe(true);
  });
});

describe('after an amendment that renumbers lines', () => {
  test('a card and its button still mean the line that they showed, and a typed code the one in force', async () => {
    const document = await samplePlan();
    const renumbered = {
      ...document,
      programmes: document.programmes.map((one) =>
        one.code === '3'
          ? {
              ...one,
              lines: one.lines
                .slice(1)
                .map((line, at) => ({ ...line, code: `3-${String(at + 1).padStart(2, '0')}` })),
            }
          : one,
      ),
    };
    await sample.store.write((tx) =>
      storePlan(tx, {
        document: renumbered,
        by: 'x',
        at: START,
        activeFrom: '2020-01-02',
        timeZone: 'America/Mexico_City',
        amendment: 'se retiró una línea',
      }),
    );
    await press(ANALYST, hecho('3-03'));
    await reply(ANALYST, 'listo', card('3-02'));
    await slash(SECRETARY, '/hecho 3-03');
    expect((await sample.state()).entries.map((entry) => entry.lineKey)).toEqual([
      '3-03',
      '3-02',
      '3-04',
    ]);
    expect(await press(ANALYST, hecho('3-01'))).toMatchObject({ code: 'unknown-line' });
  });
});

test('a form that was refused is sent again, corrected, under the same name: it counts, and once', async () => {
  const form = (total: number): Press => ({
    verb: 'reportar',
    args: { line: '3-01', month: 1, total },
  });
  expect((await press(ANALYST, form(-3), card('3-01'), 'view V1')).code).toMatch(/^bad-/);
  expect((await press(ANALYST, form(1), card('3-01'), 'view V1')).code).toBe('recorded');
  expect((await press(ANALYST, form(1), card('3-01'), 'view V1')).code).toBe('repeated');
  expect((await month('3-01')).reported).toBe(1);
});

test('a reply that comes again, because the service died before it could react, still gets its reaction, and records nothing', async () => {
  expect(await reply(ANALYST, 'listo', card('3-01'), 'message 1')).toMatchObject({
    code: 'recorded',
    reaction: 'done',
  });
  expect(await reply(ANALYST, 'listo', card('3-01'), 'message 1')).toMatchObject({
    code: 'repeated',
    reaction: 'done',
    visibility: 'none',
  });
  expect((await sample.state()).entries).toHaveLength(1);
});
