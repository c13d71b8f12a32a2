/** Any message that the types allow, hostile and oversized texts included. */
import fc from 'fast-check';
import type {
  Action,
  Block,
  Field,
  Form,
  Message,
  Press,
} from '../../../src/conversation/message.ts';

const hostile = fc.constantFrom(
  '<!channel>',
  '<@U123>',
  '@here todo',
  '*a* _b_ ~c~ `d`',
  '> cita',
  '&amp; <b>',
  '\ud800',
  '\u0000',
  '\n\n',
  '👩‍👩‍👧‍👦',
  '<https://x|y>',
  '',
  ' ',
);
const word = fc.oneof(
  hostile,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** Mostly short, now and then far too long. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(word, fc.integer({ min: 1, max: 1_500 }))
      .map(([one, times]) => `${one} x`.repeat(times).slice(0, 6_000)),
  },
);
const id = fc
  .string({ unit: fc.constantFrom(...'abcdefgh01-'), minLength: 1, maxLength: 12 })
  .map((text) => `k${text}`);
const value = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.array(anyText, { maxLength: 4 }));
const args = fc
  .array(fc.tuple(id, value), { maxLength: 5 })
  .map((pairs): Press['args'] => Object.fromEntries(pairs));
export const anyPress: fc.Arbitrary<Press> = fc.record({ verb: id, args });

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const options = fc.array(fc.record({ label: anyText, value: fc.oneof(anyText, id) }), {
  maxLength: 130,
});
const without = <Given extends object>(given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as Given;
const field = (type: Field['type']): fc.Arbitrary<Field> =>
  fc
    .record({
      type: fc.constant(type),
      id,
      label: anyText,
      required: maybe(fc.boolean()),
      options,
      values: maybe(fc.array(id)),
      multiline: maybe(fc.boolean()),
      value: maybe<string | number>(
        type === 'number'
          ? fc.oneof(fc.integer(), fc.double())
          : fc.oneof(anyText, fc.constantFrom('2020-02-30', '2020-03-15', '10:00', '25:61')),
      ),
      min: maybe(fc.oneof(fc.integer(), fc.double())),
      maxLength: maybe(fc.integer({ min: -5, max: 9_000 })),
      placeholder: maybe(anyText),
    })
    .map((given) => without(given) as unknown as Field);
export const anyForm: fc.Arbitrary<Form> = fc.record({
  title: anyText,
  submit: fc.record({ label: anyText, press: anyPress }),
  fields: fc.uniqueArray(
    fc
      .constantFrom<Field['type'][]>('number', 'text', 'date', 'time', 'choice', 'multichoice')
      .chain(field),
    {
      selector: (one) => one.id,
      minLength: 1,
      maxLength: 6,
    },
  ),
});

const style = maybe(
  fc.constantFrom<('default' | 'primary' | 'danger')[]>('default', 'primary', 'danger'),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ kind: fc.constant('press' as const), label: anyText, press: anyPress, style })
      .map((one) => without(one) as Action),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ kind: fc.constant('form' as const), label: anyText, form: anyForm, style })
      .map((one) => without(one) as Action),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      label: anyText,
      url: fc.oneof(fc.webUrl({ withQueryParameters: true }), anyText),
    }),
  },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: anyText }),
  fc
    .record({
      type: fc.constant('text' as const),
      text: anyText,
      tone: maybe(fc.constantFrom('normal', 'subtle', 'good', 'warning', 'attention')),
      size: maybe(fc.constantFrom('small', 'normal')),
    })
    .map((one) => without(one) as Block),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 25 }),
  }),
  fc
    .record({
      type: fc.constant('progress' as const),
      label: anyText,
      done: fc.integer(),
      total: fc.integer(),
      detail: maybe(anyText),
      action: maybe(anyPress),
    })
    .map((one) => without(one) as Block),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(anyText, { maxLength: 6 }),
    rows: fc.array(fc.array(anyText, { maxLength: 12 }), { maxLength: 40 }),
  }),
  fc.constant<Block>({ type: 'divider' }),
  fc.record({
    type: fc.constant('actions' as const),
    actions: fc.array(action, { maxLength: 12 }),
  }),
);
export const anyMessage: fc.Arbitrary<Message> = fc.record({
  text: anyText,
  blocks: fc.oneof(
    { weight: 5, arbitrary: fc.array(block, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(block, { maxLength: 90 }) },
  ),
});
