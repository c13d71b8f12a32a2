/** The cards that Teams gets: valid for the schema and for the official parser, small enough, and nothing in them is Markdown that people typed. */
import * as AC from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderForm, type AdaptiveCard } from '../../../src/channels/adaptive-card/render.ts';
import { cardActivity, cardFor, optionsFor, SHOW } from '../../../src/channels/teams/render.ts';
import type { Carried } from '../../../src/channels/teams/place.ts';
import { refill } from '../../../src/channels/teams/read-press.ts';
import type { Action, Block, Field, Form } from '../../../src/conversation/message.ts';
import { cardProblems } from '../../teams/fake/cards.ts';
import { EVERY_BLOCK, message } from '../messages.ts';
import { hasSchema, NEEDS_SCHEMA } from '../schemas.ts';

type Json = Record<string, unknown>;
const MOST_BYTES = 28 * 1024;
const VIEWER = '29:00000000-aaaa-4000-8000-000000000001';
const KEY: Carried = { key: 'LINE_CARD/3-01/2020-01/19:vin@thread.tacv2' };
const AGAIN: Carried = { again: { verb: 'avance', args: { value: '3' } } };
const TYPED: Carried = { again: { verb: 'avance', text: '3 de marzo' } };

/** What the official renderer's parser has to say; it knows `msteams` as little as the schema does, and lets it be. */
const parserProblems = (card: AdaptiveCard): string[] => {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const parsed = new AC.AdaptiveCard();
  // As many in a row as Teams' own host has.
  parsed.hostConfig = new AC.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(card)) as Json, context);
  const events = [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)),
    ...parsed.validateProperties().validationEvents,
  ];
  return events.map(
    ({ phase, event, message: words }) =>
      `${AC.ValidationPhase[phase]} ${AC.ValidationEvent[event]} ${words}`,
  );
};
const problems = (card: AdaptiveCard): string[] => [...cardProblems(card), ...parserProblems(card)];
const parts = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(parts);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(parts)];
};
const executes = (card: unknown): Json[] =>
  parts(card).filter((one) => one['type'] === 'Action.Execute');
const presses = (amount: number, label = 'Botón'): Action[] =>
  Array.from({ length: amount }, (_, at) => ({
    kind: 'press',
    label: `${label} ${at}`,
    press: { verb: 'reportar', args: { line: '3-01', month: 1 } },
  }));
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const form = (...fields: Field[]): Form => ({
  title: 'Reportar avance',
  fields,
  submit: { label: 'Reportar', press: { verb: 'reportar', args: { line: '3-01', month: 1 } } },
});
const BACK = { label: 'Volver', verb: SHOW };

describe.runIf(hasSchema('adaptive-card-1.5.schema.json'))(`the checks ${NEEDS_SCHEMA}`, () => {
  it('find what is wrong with a card', () => {
    const card = {
      ...cardFor(message(EVERY_BLOCK.text), KEY),
      body: [
        { type: 'TextBlok', text: 'x' },
        { type: 'TextBlock', size: 'enormous' },
      ],
    };
    expect(cardProblems(card)).not.toEqual([]);
    expect(parserProblems(card)).not.toEqual([]);
  });
});

describe('a card is taken by the schema and the official parser', () => {
  const ways: [string, Carried, string | undefined][] = [
    ['with its key', KEY, undefined],
    ['asked for again by its viewer', AGAIN, VIEWER],
    ['asked for again as it was typed', TYPED, VIEWER],
    ['without anything', {}, undefined],
  ];

  it.each(
    ways.flatMap(([how, carried, viewer]) => [
      ...Object.entries<Block>(EVERY_BLOCK).map(
        ([type, block]) => [type, how, [block], carried, viewer] as const,
      ),
      ['everything', how, Object.values<Block>(EVERY_BLOCK), carried, viewer] as const,
      ['nothing', how, [], carried, viewer] as const,
    ]),
  )('%s, %s', (_type, _how, blocks, carried, viewer) => {
    expect(problems(cardFor(message(...blocks), carried, viewer))).toEqual([]);
  });

  const FIELDS = EVERY_BLOCK.actions.actions.flatMap((one) =>
    one.kind === 'form' ? one.form.fields : [],
  );
  it.each(FIELDS.map((field) => [field.type, field] as const))(
    'an open form with a field of the type %s, as it was and refilled',
    (_type, field) => {
      const filled = {
        number: '7',
        text: 'algo',
        date: '2020-03-16',
        time: '11:30',
        choice: 'agenda',
        multichoice: 'b',
      }[field.type];
      for (const inputs of [undefined, {}, { [field.id]: filled }]) {
        const given = inputs === undefined ? form(field) : refill(form(field), inputs);
        expect(problems(renderForm(given, 'Falta algo.', BACK, optionsFor(KEY)))).toEqual([]);
      }
    },
  );

  it.each<[string, Field, Record<string, string | number | boolean | string[]>, unknown]>([
    ['a number', { type: 'number', id: 'x', label: 'X', value: 1 }, { x: '7' }, 7],
    [
      'a number that is none',
      { type: 'number', id: 'x', label: 'X', value: 1 },
      { x: 'siete' },
      undefined,
    ],
    ['a text', { type: 'text', id: 'x', label: 'X', value: 'a' }, { x: 'b' }, 'b'],
    ['a text left empty', { type: 'text', id: 'x', label: 'X', value: 'a' }, {}, undefined],
    ['a date', { type: 'date', id: 'x', label: 'X' }, { x: '2020-03-16' }, '2020-03-16'],
    [
      'a choice',
      { type: 'choice', id: 'x', label: 'X', options: [{ label: 'A', value: 'a' }] },
      { x: 'a' },
      'a',
    ],
    [
      'several choices',
      { type: 'multichoice', id: 'x', label: 'X', options: [{ label: 'A', value: 'a' }] },
      { x: 'a,b' },
      'a,b',
    ],
    [
      'several as a list',
      { type: 'multichoice', id: 'x', label: 'X', options: [{ label: 'A', value: 'a' }] },
      { x: ['a', 'b'] },
      'a,b',
    ],
  ])('a form that was refused keeps %s', (_name, field, inputs, expected) => {
    const card = renderForm(refill(form(field), inputs), 'Falta algo.', BACK, optionsFor(KEY));
    expect(parts(card).find((one) => one['id'] === 'x')?.['value']).toEqual(expected);
    expect(problems(card)).toEqual([]);
  });
});

describe('an action', () => {
  const everything = cardFor(message(...Object.values<Block>(EVERY_BLOCK)), KEY);
  const refused = renderForm(form(), 'Falta algo.', BACK, optionsFor(KEY));

  it.each([
    ['in a card', everything, 4],
    ['in a form', refused, 2],
  ])(
    '%s that clients execute has a Submit with the same data for those that cannot',
    (_name, card, amount) => {
      expect(executes(card)).toHaveLength(amount);
      for (const one of executes(card))
        expect(one['fallback']).toMatchObject({
          type: 'Action.Submit',
          title: one['title'],
          data: one['data'],
        });
    },
  );

  it('brings back what the card carries, beside its own', () => {
    expect(executes(everything).map((one) => (one['data'] as Json)['avance'])).toEqual(
      Array.from({ length: 4 }, () => KEY),
    );
    expect(executes(everything).find((one) => one['title'] === 'Hecho')).toMatchObject({
      verb: 'reportar',
      data: { verb: 'reportar', args: { line: '3-01', month: 1 }, avance: KEY },
    });
  });

  it('that leaves a form asks for nothing to be filled in', () => {
    expect(executes(refused).find((one) => one['title'] === 'Volver')).toMatchObject({
      verb: SHOW,
      associatedInputs: 'none',
      fallback: { associatedInputs: 'none' },
    });
  });
});

describe('a card is drawn anew', () => {
  const refreshOf = (carried: Carried, viewer?: string): unknown =>
    (cardFor(message(EVERY_BLOCK.text), carried, viewer) as unknown as Json)['refresh'];

  it('for who asked for it, by asking again', () => {
    expect(refreshOf(AGAIN, VIEWER)).toEqual({
      action: { type: 'Action.Execute', verb: SHOW, data: { verb: SHOW, args: {}, avance: AGAIN } },
      userIds: [VIEWER],
    });
  });
  it.each<[string, Carried, string | undefined]>([
    ['nobody’s', AGAIN, undefined],
    ['one that cannot be asked for again', KEY, VIEWER],
  ])('and never %s', (_name, carried, viewer) =>
    expect(refreshOf(carried, viewer)).toBeUndefined(),
  );
});

describe('a message', () => {
  const sentence = 'Registrado: 3-01, enero, 1 de 1.';
  it.each<[string, Block[]]>([
    ['of no block', []],
    ['of one block that says the same', [{ type: 'text', text: sentence }]],
  ])('%s goes as plain text', (_name, blocks) => {
    expect(cardActivity({ text: sentence, blocks }, KEY)).toEqual({
      type: 'message',
      text: sentence,
      textFormat: 'plain',
    });
  });

  it.each<[string, Block[]]>([
    ['says more', [{ type: 'text', text: 'Otra cosa.' }]],
    ['has a button', [{ type: 'text', text: sentence }, EVERY_BLOCK.actions]],
    ['is a heading', [{ type: 'heading', text: sentence }]],
  ])('whose block %s goes as a card, notified by its sentence', (_name, blocks) => {
    expect(cardActivity({ text: sentence, blocks }, KEY)).toMatchObject({
      type: 'message',
      summary: sentence,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', msteams: { width: 'Full' } },
        },
      ],
    });
  });

  const long = (text: string, times: number): Block[] =>
    Array.from({ length: times }, (): Block => ({ type: 'text', text }));
  const CASES: Record<string, [text: string, blocks: Block[], carried?: Carried]> = {
    'two hundred blocks': ['x', long('x'.repeat(400), 200)],
    'two hundred blocks and its buttons': [
      'x',
      [...long('x'.repeat(400), 200), EVERY_BLOCK.actions],
    ],
    'two hundred blocks of emoji': ['x', long('✅🎉'.repeat(200), 200)],
    'one block of emoji': ['x', long('🎉'.repeat(20_000), 1)],
    'blocks of quotation marks': ['x', long('"\\'.repeat(1_500), 20)],
    'a long sentence over a card': ['🎉'.repeat(10_000), [EVERY_BLOCK.heading]],
    'a long sentence': ['x'.repeat(100_000), []],
    'a long sentence of emoji': ['🎉'.repeat(20_000), []],
    'sixty buttons': ['x', [EVERY_BLOCK.heading, { type: 'actions', actions: presses(60) }]],
    'sixty buttons with long names': [
      'x',
      [EVERY_BLOCK.heading, { type: 'actions', actions: presses(60, '🎉'.repeat(40)) }],
    ],
    'sixty buttons of a long question': [
      'x',
      [EVERY_BLOCK.heading, { type: 'actions', actions: presses(60) }],
      { again: { verb: 'avance', text: 'x'.repeat(500) } },
    ],
    'two hundred rows': [
      'x',
      [
        {
          type: 'table',
          columns: ['Línea', 'Avance', 'Estado'],
          rows: Array.from({ length: 200 }, () => ['x'.repeat(200), '1 de 1', 'Hecho']),
        },
      ],
    ],
    'rows of long cells': [
      'x',
      [
        EVERY_BLOCK.heading,
        {
          type: 'table',
          columns: ['Línea', 'Nota'],
          rows: Array.from({ length: 30 }, () => ['x', 'x'.repeat(3_000)]),
        },
      ],
    ],
    'sixty rows that open something': [
      'x',
      Array.from({ length: 60 }, (): Block => ({
        ...EVERY_BLOCK.progress,
        label: 'Programa '.repeat(8),
      })),
    ],
    'two hundred facts': [
      'x',
      [
        {
          type: 'facts',
          facts: Array.from({ length: 200 }, () => ({ label: 'Meta', value: 'x'.repeat(300) })),
        },
      ],
    ],
  };
  it.each(Object.keys(CASES))('far too long, of %s, is cut to what Teams takes', (name) => {
    const [text, blocks, carried = KEY] = CASES[name] ?? ['', []];
    const activity = cardActivity({ text, blocks }, carried, VIEWER);
    expect(bytes(activity)).toBeLessThan(MOST_BYTES);
    for (const { content } of activity.attachments ?? [])
      expect(problems(content as AdaptiveCard)).toEqual([]);
  });

  it.each(['a', 'aa'])('is not cut in the middle of a sign, after %j', (before) => {
    const text = `${before}${'🎉'.repeat(5_000)}`;
    expect(
      JSON.stringify(
        cardActivity(
          {
            text,
            blocks: [
              EVERY_BLOCK.heading,
              { type: 'text', text },
              { type: 'facts', facts: [{ label: text, value: text }] },
              {
                type: 'actions',
                actions: [{ kind: 'press', label: text, press: { verb: 'x', args: {} } }],
              },
            ],
          },
          KEY,
        ),
      ),
    ).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('what people typed', () => {
  const EVIL = '**[x](http://evil)**';
  const ESCAPED = '\\*\\*\\[x\\](http://evil)\\*\\*';
  const blocks: Record<string, Block[]> = {
    heading: [{ type: 'heading', text: EVIL }],
    text: [{ type: 'text', text: EVIL }],
    fact: [{ type: 'facts', facts: [{ label: 'Nota', value: EVIL }] }],
    progress: [{ type: 'progress', label: EVIL, done: 1, total: 2 }],
    table: [{ type: 'table', columns: ['Nota'], rows: [[EVIL]] }],
  };
  it.each(Object.entries(blocks))('is shown in a %s as it is', (_type, given) => {
    const written = JSON.stringify(cardFor(message(...given), KEY));
    expect(written).toContain(JSON.stringify(ESCAPED).slice(1, -1));
    expect(written).not.toContain('**[x]');
  });

  it('is shown as it is where a form was refused for it', () => {
    const written = JSON.stringify(
      renderForm({ ...form(), title: EVIL }, EVIL, BACK, optionsFor(KEY)).body,
    );
    expect(written).not.toContain('**[x]');
  });

  it('is what it was where a form was filled in', () => {
    const card = renderForm(
      refill(form({ type: 'text', id: 'note', label: 'Nota' }), { note: EVIL }),
      'No.',
      BACK,
      optionsFor(KEY),
    );
    expect(parts(card).find((one) => one['id'] === 'note')?.['value']).toBe(EVIL);
  });

  it('goes plain where it goes without a card', () => {
    expect(cardActivity({ text: EVIL, blocks: [] }, KEY)).toMatchObject({
      text: EVIL,
      textFormat: 'plain',
    });
  });

  const SIGNS = [
    EVIL,
    '*a* _b_ __c__',
    '`a` ```b```',
    '# a',
    '## a',
    '> a',
    '- a',
    '+ a',
    '* a',
    '1. a',
    '12) a',
    '1) a',
    '  - a',
    ' 1. a',
    '\t- a',
    'x\n- a\n- b',
    'x\n  - a',
    'x\n===',
    'x\n---',
    '---',
    '***',
    '___',
    '~~~\na\n~~~',
    '    a',
    '<b>a</b>',
    '<script>x</script>',
    '<http://evil>',
    '![x](http://evil)',
    '[x]: http://evil\n[x]',
    '\\*a\\*',
    'a\\',
    'a_b_c 3*4*5',
  ];
  /** As the simulated workspace draws it. */
  const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
  it.each(SIGNS)('%j is no sign of Markdown’s', (typed) => {
    const [shown] = parts(cardFor(message({ type: 'text', text: typed }), KEY).body);
    const html = markdown.render(String(shown?.['text']));
    expect(html.match(/<(?!\/?p>|br>)[^>]*>/g) ?? []).toEqual([]);
    const seen = html
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    // Spaces are not kept by any renderer.
    expect(seen.replace(/\s+/g, ' ').trim()).toBe(typed.replace(/\s+/g, ' ').trim());
  });
});
