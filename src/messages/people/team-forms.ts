/** The forms of `/plan equipo`: a change of presidency, of a head, members, staff, encargaduría, leaving, and the Secretario's substitute. */
import type { PersonEntry } from '../../domain/people/directory-entry.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Field, Option } from '../../conversation/message.ts';

/** So many fit in one list of Slack's. */
const MOST_OPTIONS = 100;

interface Choosing {
  state: PlanState;
  people: readonly PersonEntry[];
  today: LocalDate;
}

const choice = (id: string, label: string, options: Option[], required: boolean): Field => ({
  type: 'choice',
  id,
  label,
  required,
  options: options.slice(0, MOST_OPTIONS),
});

const peopleOptions = ({ people }: Choosing): Option[] =>
  people.map(({ id, name }) => ({ label: name, value: id }));
const areaOptions = ({ state }: Choosing): Option[] =>
  state.areas.map(({ code, name }) => ({ label: name, value: code }));

const form = (action: string, label: string, title: string, fields: Field[]): Action => ({
  kind: 'form',
  label,
  form: {
    title,
    fields,
    submit: { label: 'Guardar', press: { verb: 'equipo', args: { action } } },
  },
});

const someone = (choosing: Choosing): Field[] => [
  choice('person', 'Persona del directorio', peopleOptions(choosing), false),
  { type: 'text', id: 'name', label: 'O su nombre, si no está en la lista', maxLength: 120 },
  { type: 'text', id: 'email', label: 'y su correo', maxLength: 200 },
];
const from = ({ today }: Choosing): Field => ({
  type: 'date',
  id: 'from',
  label: 'Desde',
  required: true,
  value: today,
});
const to: Field = { type: 'date', id: 'to', label: 'Hasta (opcional; ese día incluido)' };
const why = (label: string): Field => ({
  type: 'text',
  id: 'why',
  label,
  required: true,
  maxLength: 300,
});
const ACT = why('Acuerdo u oficio');
const area = (choosing: Choosing): Field => choice('area', 'Área', areaOptions(choosing), true);

const chargeOptions = (choosing: Choosing): Option[] => [
  ...areaOptions(choosing).map(({ label, value }) => ({ label: `Titular de ${label}`, value })),
  { label: 'Secretaría Técnica', value: 'ST' },
];

const SEATS: Option[] = [
  { label: 'Integrante, con voto', value: 'MEMBER' },
  { label: 'Con invitación, sin voto', value: 'GUEST' },
];
const LEFT: Option[] = [
  { label: 'Presidencia', value: 'presidencia' },
  { label: 'Integrante o con invitación', value: 'integrante' },
  { label: 'Secretaría Técnica', value: 'secretario' },
  { label: 'Titular de área', value: 'titular' },
  { label: 'Personal de área', value: 'personal' },
];

interface TeamForm {
  action: string;
  label: string;
  title: string;
  fields: (choosing: Choosing) => Field[];
}

const dated = (choosing: Choosing): Field[] => [...someone(choosing), from(choosing), to];

const FORMS: TeamForm[] = [
  {
    action: 'presidencia',
    label: 'Cambiar presidencia',
    title: 'Nueva presidencia de la comisión',
    fields: (choosing) => [...someone(choosing), from(choosing), ACT],
  },
  {
    action: 'titular',
    label: 'Cambiar titular',
    title: 'Nueva persona titular de un área',
    fields: (choosing) => [area(choosing), ...dated(choosing), ACT],
  },
  {
    action: 'encargado',
    label: 'Encargaduría',
    title: 'Encargaduría de un puesto vacante',
    fields: (choosing) => [
      choice('area', 'Puesto vacante', chargeOptions(choosing), true),
      ...dated(choosing),
      why('Oficio'),
    ],
  },
  {
    action: 'integrante',
    label: 'Integrante o invitado',
    title: 'Integrante de la comisión',
    fields: (choosing) => [choice('seat', 'Como', SEATS, true), ...dated(choosing), ACT],
  },
  {
    action: 'personal',
    label: 'Personal de un área',
    title: 'Personal de un área',
    fields: (choosing) => [area(choosing), ...dated(choosing), why('Oficio o motivo')],
  },
  {
    action: 'secretario',
    label: 'Cambiar Secretaría Técnica',
    title: 'Nueva persona en la Secretaría Técnica',
    fields: (choosing) => [...someone(choosing), from(choosing), ACT],
  },
  {
    action: 'baja',
    label: 'Baja',
    title: 'Baja de un puesto',
    fields: (choosing) => [
      choice('person', 'Persona', peopleOptions(choosing), true),
      choice('post', 'De qué puesto (vacío: de todos)', LEFT, false),
      { type: 'date', id: 'from', label: 'Último día', required: true, value: choosing.today },
      why('Oficio o motivo'),
    ],
  },
];

/** With so many people every form together would not fit in a card of Teams. */
const MOST_IN_ALL_FORMS = 25;

/** All the forms; where they would not fit, buttons that open one each. @param wanted the one that was asked for. */
export const teamActions = (choosing: Choosing, wanted?: string): Action[] => {
  const shown = FORMS.filter(({ action }) => wanted === undefined || action === wanted);
  return wanted === undefined && choosing.people.length > MOST_IN_ALL_FORMS
    ? shown.map(({ action, label }) => ({
        kind: 'press',
        label,
        press: { verb: 'plan', args: { action: 'equipo', form: action } },
      }))
    : shown.map(({ action, label, title, fields }) => form(action, label, title, fields(choosing)));
};

/** For who presides the commission. */
export const substituteForm = (choosing: Choosing): Action =>
  form('suplente', 'Suplente del Secretario', 'Suplente de la Secretaría Técnica', [
    choice(
      'person',
      'Suplente',
      choosing.state.people.map(({ id, name }) => ({ label: name, value: id })),
      true,
    ),
    from(choosing),
    { type: 'date', id: 'to', label: 'Hasta (ese día incluido)', required: true },
    why('Oficio'),
  ]);
