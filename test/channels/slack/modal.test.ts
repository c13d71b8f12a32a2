/** Forms in Slack: how they travel in a button, open as a modal, come back, and say what is wrong. */
import { describe, expect, it } from 'vitest';
import type { SlackBlock } from '../../../src/channels/slack/render/blocks.ts';
import { findForm, type FormName } from '../../../src/messages/forms.ts';
import { readFormButton } from '../../../src/channels/slack/render/form-button.ts';
import { renderHome } from '../../../src/channels/slack/render/home.ts';
import { renderMessage, type Drawing } from '../../../src/channels/slack/render/message.ts';
import {
  errors,
  fieldsOf,
  readMetadata,
  readSubmission,
  renderModal,
  type Modal,
  type StateValues,
} from '../../../src/channels/slack/render/modal.ts';
import type { Action, Block, Field, Form, Message } from '../../../src/conversation/message.ts';
import { EVERY_BLOCK, message } from '../messages.ts';
import { homeProblems, modalProblems } from './block-kit.ts';
import { sketch } from './sketch.ts';

const from = { channel: 'C1', ts: '1580000000.000100' };
const everyField = EVERY_BLOCK.actions.actions.flatMap((action) =>
  action.kind === 'form' ? [action.form as Form] : [],
)[0];
if (everyField === undefined) throw new Error('no form');
const formOf = (...fields: Field[]): Form => ({
  title: 'Reportar',
  fields,
  submit: { label: 'Reportar', press: { verb: 'reportar', args: { line: '3-01', month: 1 } } },
});
const inputs = (modal: Modal): Extract<SlackBlock, { type: 'input' }>[] =>
  modal.blocks.flatMap((block) => (block.type === 'input' ? [block] : []));
const choices = (amount: number) =>
  Array.from({ length: amount }, (_, at) => ({ label: `3-${at} · Línea`, value: `k${at}` }));

describe('a modal', () => {
  it('has an input for each kind of field', async () => {
    const modal = renderModal(everyField, from);
    expect(modalProblems(modal)).toEqual([]);
    await expect(`${JSON.stringify(modal, null, 2)}\n`).toMatchFileSnapshot(
      'snapshots/modal-every-field.json',
    );
  });

  it('remembers what it submits and where it was opened', () => {
    expect(readMetadata(renderModal(everyField, from).private_metadata)).toEqual({
      submit: { verb: 'reportar', args: { line: '3-01', month: 1 } },
      from,
    });
  });

  it.each(['', '{}', 'null', '{"submit":{"verb":1},"from":{}}', '<html>'])(
    'reads nothing from %j',
    (metadata) => {
      expect(readMetadata(metadata)).toBeUndefined();
    },
  );

  it('says its title in full where the window’s own is too short', () => {
    const modal = renderModal(
      { ...formOf(), title: 'Reportar avance de 6.2-18, septiembre' },
      from,
    );
    expect(modal.title.text).toBe('Reportar avance de 6.2-…');
    expect(sketch(modal.blocks)).toBe('*Reportar avance de 6.2-18, septiembre*\n');
  });

  it.each([
    [10, 'checkboxes'],
    [11, 'multi_static_select'],
    [100, 'multi_static_select'],
  ])('of %i choices uses %s', (amount, type) => {
    const modal = renderModal(
      formOf({
        type: 'multichoice',
        id: 'lines',
        label: 'Líneas',
        options: choices(amount),
        values: ['k1'],
      }),
      from,
    );
    expect(modalProblems(modal)).toEqual([]);
    expect(inputs(modal)[0]?.element).toMatchObject({ type, initial_options: [{ value: 'k1' }] });
  });

  it('of more choices than Slack takes says so', () => {
    expect(
      sketch(
        renderModal(formOf({ type: 'choice', id: 'x', label: 'x', options: choices(101) }), from)
          .blocks,
      ),
    ).toMatch(/Hay más de lo que cabe/);
  });

  it('with nothing to choose says so', () => {
    expect(
      sketch(
        renderModal(formOf({ type: 'choice', id: 'x', label: 'Punto', options: [] }), from).blocks,
      ),
    ).toBe('*Punto*\n  ~ Aquí no hay nada que elegir.\n');
  });

  it('goes on below a choice too long for a line', () => {
    const label =
      '6.2-18 · Dar seguimiento a la entrega de la documentación y materiales electorales a los órganos desconcentrados';
    const element = inputs(
      renderModal(
        formOf({ type: 'choice', id: 'x', label: 'x', options: [{ label, value: 'a' }] }),
        from,
      ),
    )[0]?.element;
    const [option] = element !== undefined && 'options' in element ? element.options : [];
    expect(`${option?.text.text} ${option?.description?.text}`).toBe(label);
  });

  it.each<Field>([
    { type: 'date', id: 'x', label: 'x', value: '' },
    { type: 'date', id: 'x', label: 'x', value: '2020-02-30' },
    { type: 'time', id: 'x', label: 'x', value: '24:00' },
    { type: 'number', id: 'x', label: 'x', value: -1, min: 0 },
    { type: 'number', id: 'x', label: 'x', value: 1.5 },
    { type: 'text', id: 'x', label: 'x', value: '', placeholder: ' ' },
  ])('leaves empty what Slack would refuse: %j', (field) => {
    const modal = renderModal(formOf(field), from);
    expect(modalProblems(modal)).toEqual([]);
    expect(JSON.stringify(modal)).not.toMatch(/initial_|placeholder/);
  });
});

describe('a submission', () => {
  const values: StateValues = {
    'field:total': { value: { type: 'number_input', value: '3' } },
    'field:note': { value: { type: 'plain_text_input', value: null } },
    'field:evidence': { value: { type: 'plain_text_input', value: 'https://x.mx/a?b=1&c=2' } },
    'field:date': { value: { type: 'datepicker', selected_date: '2020-03-15' } },
    'field:time': { value: { type: 'timepicker', selected_time: null } },
    'field:item': { value: { type: 'static_select', selected_option: { value: 'agenda' } } },
    'field:lines': {
      value: { type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] },
    },
    other: { value: { type: 'plain_text_input', value: 'x' } },
  };

  it('is read by field, without what was left empty', () => {
    expect(readSubmission(values)).toEqual({
      total: 3,
      evidence: 'https://x.mx/a?b=1&c=2',
      date: '2020-03-15',
      item: 'agenda',
      lines: ['a', 'b'],
    });
  });
  it('is read for the form’s own fields only', () => {
    expect(readSubmission(values, ['total', 'note'])).toEqual({ total: 3 });
  });
  it('leaves a number that is none to the command', () => {
    expect(
      readSubmission({ 'field:total': { value: { type: 'number_input', value: '1e5' } } }),
    ).toEqual({ total: '1e5' });
  });
  it.each<StateValues>([{}, { 'field:x': {} }, { 'field:x': { other: { value: 'x' } } }])(
    'of %j is empty',
    (rubbish) => {
      expect(readSubmission(rubbish)).toEqual({});
    },
  );

  it('that cannot be taken says why at each field, and what has no field at the first', () => {
    expect(errors({ total: 'Escribe un número', line: 'No existe' }, fieldsOf(values))).toEqual({
      response_action: 'errors',
      errors: { 'field:total': 'Escribe un número No existe' },
    });
    expect(errors({ note: 'Muy larga' })).toEqual({
      response_action: 'errors',
      errors: { 'field:note': 'Muy larga' },
    });
  });
});

describe('a form in a button', () => {
  const mark = (month: number, amount: number): Action => ({
    kind: 'form',
    label: 'Marcar varias',
    form: {
      title: `Mes ${month}`,
      fields: [{ type: 'multichoice', id: 'lines', label: 'x', options: choices(amount) }],
      submit: { label: 'Marcar', press: { verb: 'marcar', args: { month } } },
    },
  });
  const card = (...actions: Action[]): Message => message({ type: 'actions', actions });
  const opened = (from_: Message, at: number, drawing?: Drawing) => {
    const buttons = renderMessage(from_, drawing).blocks.flatMap((block) =>
      block.type === 'actions' ? block.elements : [],
    );
    return readFormButton(buttons[at]?.value);
  };
  const nobody: FormName = { verb: 'x', args: {} };

  it('is found in the card drawn again, wherever it stands then', () => {
    const button = opened(card(mark(1, 50), mark(2, 50)), 1, { redraw: 'posting' });
    expect(button).toEqual({ name: { verb: 'marcar', args: { month: 2 } }, redraw: 'posting' });
    expect(findForm(card(mark(2, 12)), button?.name ?? nobody)?.title).toBe('Mes 2');
  });

  it('of another month is never opened in its place', () => {
    expect(
      findForm(
        card(mark(3, 12)),
        opened(card(mark(1, 50)), 0, { redraw: 'posting' })?.name ?? nobody,
      ),
    ).toBeUndefined();
  });

  it('is told from another that submits the same', () => {
    const both = card(mark(1, 3), { ...mark(1, 4), label: 'Otra' });
    const [first, second] = [opened(both, 0), opened(both, 1)];
    expect(findForm(both, first?.name ?? nobody)?.fields).toMatchObject([
      { options: { length: 3 } },
    ]);
    expect(findForm(both, second?.name ?? nobody)?.fields).toMatchObject([
      { options: { length: 4 } },
    ]);
  });

  it('says with which press its message is drawn again', () => {
    const redraw = { verb: 'pendientes', args: { area: 'VIN' } };
    expect(opened(card(mark(1, 50)), 0, { redraw })).toEqual({
      name: { verb: 'marcar', args: { month: 1 } },
      redraw,
    });
  });

  it('is carried whole in an answer that nobody can draw again', () => {
    const form: Action = { kind: 'form', label: 'x', form: everyField };
    expect(opened(card(form), 0)?.form).toEqual(everyField);
  });

  it('that is too large to be carried is still named', () => {
    expect(opened(card(mark(1, 90)), 0)).toEqual({
      name: { verb: 'marcar', args: { month: 1 } },
      redraw: undefined,
    });
  });

  it.each([
    undefined,
    '',
    'form:1',
    '{"verb":"x","args":{}}',
    '{"form":{"verb":"x"}}',
    '{"form":{"verb":"x","args":{}},"whole":["a","b",[{"type":"nada"}]]}',
  ])('is not read from %j', (value) => {
    expect(readFormButton(value)).toBeUndefined();
  });
});

describe('the Home tab', () => {
  const texts = (amount: number): Block[] =>
    Array.from({ length: amount }, (_, at) => ({ type: 'text', text: `Línea ${at}` }));
  const many = (amount: number): Message =>
    message({ type: 'heading', text: 'Mis líneas' }, ...texts(amount), EVERY_BLOCK.actions);

  it('shows every section with its buttons, none twice', async () => {
    const view = renderHome([
      { message: many(2) },
      { message: many(2) },
      { message: message({ type: 'text', text: 'Sin acuses pendientes.' }) },
    ]);
    expect(homeProblems(view)).toEqual([]);
    await expect(sketch(view.blocks)).toMatchFileSnapshot('snapshots/home.txt');
  });

  it('gives what a short section leaves to the long ones, and hides none', () => {
    const view = renderHome([{ message: many(1) }, { message: many(200) }, { message: many(1) }]);
    expect(homeProblems(view)).toEqual([]);
    expect(view.blocks.filter((block) => block.type === 'header')).toHaveLength(3);
    expect(view.blocks.length).toBeGreaterThan(45);
    expect(sketch(view.blocks)).toMatch(/Hay más de lo que cabe/);
  });

  it('of nothing is empty', () => {
    expect(renderHome([])).toEqual({ type: 'home', callback_id: 'home', blocks: [] });
  });
});
