/** Every message that Avance writes, in Slack: as it reads with the real plan, and at its extremes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findForm } from '../../../src/messages/forms.ts';
import { readFormButton } from '../../../src/channels/slack/render/form-button.ts';
import { renderHome } from '../../../src/channels/slack/render/home.ts';
import { renderMessage } from '../../../src/channels/slack/render/message.ts';
import { renderModal } from '../../../src/channels/slack/render/modal.ts';
import { makeDispatch } from '../../../src/commands/dispatch.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import type { Message } from '../../../src/conversation/message.ts';
import { openSample, type Sample } from '../../sample.ts';
import { homeProblems, messageProblems, modalProblems } from './block-kit.ts';
import { gallery, stretched, TODAY, withHistory } from './gallery.ts';
import { sketch } from './sketch.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = withHistory(await sample.state());
});
afterAll(() => sample.close());

/** Long, and nothing in them that another does not show. */
const REPETITIVE = ['overview-all', 'overview-programme', 'answer-month'];
const from = { channel: 'C1' };
const hasNotice = (message: Message): boolean =>
  /Hay más de lo que cabe/.test(sketch(renderMessage(message).blocks));

/** What is wrong with the message, its modals, and the ways from its buttons to them. */
const problems = (message: Message): string[] => {
  const drawn = renderMessage(message, { redraw: 'posting' });
  const forms = drawn.blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .filter((button) => button.action_id.startsWith('form:'));
  return [
    ...messageProblems(drawn),
    ...messageProblems(renderMessage(message)),
    ...forms.flatMap((button) => {
      const name = readFormButton(button.value)?.name;
      const form = name === undefined ? undefined : findForm(message, name);
      return form === undefined
        ? [`${button.text.text} opens nothing`]
        : modalProblems(renderModal(form, from));
    }),
  ];
};
const allProblems = (state: PlanState): string[] =>
  Object.entries(gallery(state)).flatMap(([name, message]) =>
    problems(message).map((problem) => `${name}: ${problem}`),
  );

describe('with the real plan', () => {
  it('every message reads as it did', async () => {
    const pages = new Map<string, string>();
    for (const [name, message] of Object.entries(gallery(plan)).filter(
      ([one]) => !REPETITIVE.includes(one),
    )) {
      const page = name.split('-')[0] ?? name;
      const { text, blocks } = renderMessage(message, { redraw: 'posting' });
      const shown = `(${text})\n${sketch(blocks)}\n`;
      // What reads the same under another name is shown once.
      if (pages.get(page)?.includes(shown) !== true)
        pages.set(page, `${pages.get(page) ?? ''}=== ${name}\n${shown}`);
    }
    for (const [page, text] of pages)
      await expect(text).toMatchFileSnapshot(`snapshots/message-${page}.txt`);
  });

  it('every message is taken by Slack, and each form opens', () => {
    expect(allProblems(plan)).toEqual([]);
  });

  it('nothing is too long for one message: long lists go in pages', () => {
    expect(
      Object.entries(gallery(plan))
        .filter(([, message]) => hasNotice(message))
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('the Home tab holds lines, lateness and headline', () => {
    const all = gallery(plan);
    const sections = ['overview-plan', 'digest-secretary', 'overview-line']
      .flatMap((name) => all[name] ?? [])
      .map((message) => ({ message }));
    expect(homeProblems(renderHome(sections))).toEqual([]);
  });
});

describe('what commands answer', () => {
  const dispatch = () =>
    makeDispatch({
      store: sample.store,
      clock: sample.clock,
      report: (error) => {
        throw error;
      },
    });

  it.each([
    'ayuda',
    'ayuda hecho',
    'ayuda nada',
    'avance',
    'avance 6.2',
    'avance 3-01',
    'pendientes',
    'pendientes enero',
    'porque',
    'porque 3-01',
    'plan',
    'plan revisar',
    'plan mensajes',
    'plan ajustes',
    'sesion',
    'sesion fijar 30 de diciembre',
    'hecho 3-01 3-02 9-99',
    'hecho 3-01 abril',
    'nada',
  ])('/%s is taken by Slack, whole', async (typed) => {
    const [verb = '', ...rest] = typed.split(' ');
    const person = plan.people.find((one) => one.name === 'Secretario Técnico');
    if (person === undefined) throw new Error('nobody');
    const { message } = await dispatch().runSlash(
      { person, channel: 'slack' },
      { kind: 'private', conversation: 'D1' },
      verb,
      rest.join(' '),
    );
    if (message === undefined) throw new Error('no answer');
    expect(problems(message)).toEqual([]);
    expect(hasNotice(message)).toBe(false);
  });
});

describe('at the extremes', () => {
  it.each([
    [
      'texts of 600 characters',
      'Dar seguimiento a la vinculación con el INE, en su caso. '.repeat(11).slice(0, 600),
    ],
    ['texts of 3,000 characters', 'x'.repeat(3_000)],
    ['texts of 3,000 signs of format', '*_~`<&>@here '.repeat(230)],
    ['texts of 3,000 characters of emoji', '👩‍👩‍👧‍👦🕓✅⭕️🇲🇽'.repeat(170)],
    ['texts of many lines', 'uno\n\n> dos\n'.repeat(250)],
    ['empty texts', ''],
    ['texts of a space', ' '],
  ])('%s: within the limits, and each form opens', (_what, text) => {
    expect(allProblems(stretched(plan, text))).toEqual([]);
  });

  it('nothing reported, nobody, no sessions', () => {
    expect(allProblems({ ...plan, entries: [], people: [], areas: [], sessions: [] })).toEqual([]);
  });

  it('every line every month, a thousand units each', () => {
    const schedule = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [String(at + 1), 1_000]),
    );
    expect(
      allProblems({ ...plan, lines: plan.lines.map((line) => ({ ...line, schedule })) }),
    ).toEqual([]);
  });

  it('a Home tab of every message', () => {
    expect(
      homeProblems(
        renderHome(
          Object.values(gallery(stretched(plan, 'x'.repeat(3_000)), TODAY)).map((message) => ({
            message,
          })),
        ),
      ),
    ).toEqual([]);
  });
});
