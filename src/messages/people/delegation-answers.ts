/** What `/suplencia` answers: who acts for whom, the form to name somebody, and refusals. */
import { isOpen, type Delegation } from '../../domain/people/delegation.ts';
import { allowed } from '../../domain/people/rights.ts';
import { areasOf, hasRole, type Person } from '../../domain/people/people.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { dayName } from '../words.ts';
import { smallText } from '../small-text.ts';

export const DELEGATION_REFUSED = {
  no_area: 'Sólo quien encabeza un área puede nombrar suplente.',
  no_secretary:
    'La Secretaría Técnica está vacante: no hay a quién suplir. Registra una encargaduría con /plan equipo.',
  unknown:
    'No encontré a esa persona, o no tiene suplencias pendientes. Escribe /suplencia para ver las que hay.',
  oneself: 'Elige a otra persona: no puedes suplirte a ti.',
  backwards: 'La suplencia termina antes de empezar. Revisa las fechas.',
  in_the_past: 'Esas fechas ya pasaron. Escribe un día de hoy en adelante.',
  overlaps:
    'Ya hay una suplencia en esos días. Termínala primero con «Ya regresé», o elige otros días.',
} as const;

const nameOf = (state: PlanState, id: string): string =>
  state.people.find((person) => person.id === id)?.name ?? 'una persona que ya no está';
const areaName = (state: PlanState, code: string): string =>
  state.areas.find((area) => area.code === code)?.name ?? code;
export const delegationSaid = (
  state: PlanState,
  { headId, delegateId, area, role, act, from, to }: Delegation,
): string =>
  `${nameOf(state, delegateId)} suple a ${nameOf(state, headId)} en ${role === undefined ? areaName(state, area) : 'la Secretaría Técnica'}, del ${dayName(from)} al ${dayName(to)}${act === undefined ? '' : ` (${act})`}`;

const form = (state: PlanState, person: Person, today: LocalDate): Action[] => {
  const heads = hasRole(person, 'TECHNICAL_SECRETARY')
    ? state.people.filter((one) => hasRole(one, 'AREA_HEAD'))
    : state.people.filter((one) => one.id === person.id && areasOf(one, 'AREA_HEAD').length > 0);
  if (heads.length === 0) return [];
  const options = (people: Person[]) =>
    people.slice(0, 60).map((one) => ({ label: one.name, value: one.id }));
  return [
    {
      kind: 'form',
      label: 'Nombrar suplente',
      style: 'primary',
      form: {
        title: 'Nombrar suplente',
        submit: { label: 'Guardar', press: { verb: 'suplencia', args: {} } },
        fields: [
          ...(heads.length === 1 && heads[0]?.id === person.id
            ? []
            : [
                {
                  type: 'choice',
                  id: 'head',
                  label: 'A quién suple',
                  required: true,
                  options: options(heads),
                } as const,
              ]),
          {
            type: 'choice',
            id: 'person',
            label: 'Suplente',
            required: true,
            options: options(
              state.people.filter((one) => one.id !== person.id || heads.length > 1),
            ),
          },
          { type: 'date', id: 'from', label: 'Desde', required: true, value: today },
          { type: 'date', id: 'to', label: 'Hasta (ese día incluido)', required: true },
        ],
      },
    },
  ];
};

/** Those whose suplencia a person may end. */
const endedBy = (open: Delegation[], person: Person): string[] => [
  ...new Set(
    open
      .filter(
        ({ headId, role }) =>
          headId === person.id ||
          hasRole(person, 'TECHNICAL_SECRETARY') ||
          (role !== undefined && allowed(person, 'designate')),
      )
      .map((delegation) => delegation.headId),
  ),
];

/** @param lead what was just recorded. */
export const delegationList = (
  state: PlanState,
  person: Person,
  today: LocalDate,
  lead?: string,
): Message => {
  const open = state.delegations
    .filter((delegation) => isOpen(delegation, today))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const mine = endedBy(open, person);
  const actions: Action[] = [
    ...form(state, person, today),
    ...mine.slice(0, 4).map((headId): Action => ({
      kind: 'press',
      label: headId === person.id ? 'Ya regresé' : `Termina la de ${nameOf(state, headId)}`,
      press: { verb: 'suplencia', args: { back: headId } },
    })),
  ];
  const text =
    lead ??
    (open.length === 0
      ? 'No hay suplencias vigentes ni por venir.'
      : 'Suplencias vigentes y por venir');
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...open
        .slice(0, 20)
        .map((delegation): Block => smallText(`• ${delegationSaid(state, delegation)}`)),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
