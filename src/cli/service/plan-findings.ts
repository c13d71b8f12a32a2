/** What `doctor` says of every plan, every commission and the directory. */
import { hasRole } from '../../domain/people/people.ts';
import { planLife } from '../../domain/plan/plan-life.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { localDate } from '../../domain/time/dates.ts';
import type { Finding } from '../../channels/channel.ts';
import { LIFE_WORDS } from '../plan/life-words.ts';

export const finding = (name: string, ok: boolean, message: string): Finding => ({
  name,
  ok,
  message,
});

const lifeOf = (state: PlanState, planNow: number) =>
  planLife(state, localDate(planNow, state.timeZone));

/** One for each plan. */
const plans = (states: PlanState[], planNow: number): Finding[] =>
  states.map((state) => {
    const { key, document, lines } = state;
    const life = LIFE_WORDS[lifeOf(state, planNow)];
    return finding('plan', true, `${key}: ${document.plan.title}, ${life}, ${lines.length} líneas`);
  });

/** Keys that name more than one plan. */
const sameKeys = (states: PlanState[]): Finding[] =>
  [...new Set(states.map(({ key }) => key))].flatMap((key) => {
    const named = states.filter((state) => state.key === key);
    const names = named.map(({ commissionName }) => commissionName).join('; ');
    return named.length < 2
      ? []
      : [
          finding(
            'comisiones',
            false,
            `la clave ${key} es de ${named.length} planes (${names}): da a cada comisión su clave (code) con directory import ARCHIVO`,
          ),
        ];
  });

/** Nobody loads, sets or assigns in a commission that has people and no Secretario. */
const withoutSecretary = (states: PlanState[], planNow: number): Finding[] =>
  states
    .filter((state) => lifeOf(state, planNow) === 'in_force' && state.people.length > 0)
    .filter(({ people }) => !people.some((person) => hasRole(person, 'TECHNICAL_SECRETARY')))
    .map(({ key }) =>
      finding(
        'comisiones',
        false,
        `${key} no tiene Secretario Técnico: nadie decide, asigna ni convoca; dilo con directory import ARCHIVO`,
      ),
    );

const directory = (states: PlanState[], people: number): Finding => {
  const areas = states[0]?.areas.length ?? 0;
  return finding(
    'directorio',
    true,
    states.length > 0 && areas === 0
      ? 'sin áreas: todo va a un área general; impórtalas con directory import ARCHIVO'
      : `${areas} áreas, ${people} personas`,
  );
};

/** @param people of the whole institution. @param planNow plan milliseconds. */
export const planFindings = (states: PlanState[], people: number, planNow: number): Finding[] => [
  ...(states.length === 0
    ? [finding('plan', true, 'todavía no hay; impórtalo con plan import ARCHIVO')]
    : plans(states, planNow)),
  directory(states, people),
  ...sameKeys(states),
  ...withoutSecretary(states, planNow),
];
