/** In the new year, one line on the plan of the year before: how it closed, what is left of it, and the way there. */
import type { Block, Press } from '../../conversation/message.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { figures } from '../../domain/progress/figures.ts';
import { pending } from '../../domain/progress/progress.ts';
import { openSessions } from '../../domain/sessions/session-state.ts';
import { sessionName } from '../sessions/session-words.ts';
import { count, percent } from '../words.ts';
import { OF_PLAN } from './which-plan.ts';

const withButton = (text: string, plan: PlanState, { verb, args }: Press): Block[] => [
  { type: 'text', text },
  {
    type: 'actions',
    actions: [
      {
        kind: 'press',
        label: `Ver ${plan.year}`,
        press: { verb, args: { ...args, [OF_PLAN]: plan.planId } },
      },
    ],
  },
];

/** Under `/avance`: its closing figure and its rezago. */
export const closingProgress = (plans: PlanState[], today: LocalDate): Block[] =>
  plans.flatMap((plan) => {
    const { closed, overdue } = figures(plan, today);
    const left = overdue === 0 ? 'sin rezago' : `rezago ${overdue}`;
    const text = `El plan de ${plan.year} está en cierre: ${closed.complete} de ${closed.scheduled} (${percent(closed.complete, closed.scheduled)}), ${left}.`;
    return withButton(text, plan, { verb: 'avance', args: {} });
  });

/** Under `/pendientes`: what is still pending of it among these lines; nothing where nothing is. */
export const closingRezago = (
  plans: PlanState[],
  today: LocalDate,
  filter: (line: PlanLine) => boolean,
  area: string | undefined,
): Block[] =>
  plans.flatMap((plan) => {
    const late = pending(plan, today, filter).length;
    if (late === 0) return [];
    const left = late === 1 ? 'queda' : 'quedan';
    const text = `Además, del plan de ${plan.year} ${left} ${count(late, 'línea pendiente', 'líneas pendientes')}.`;
    return withButton(text, plan, {
      verb: 'pendientes',
      args: area === undefined ? {} : { area },
    });
  });

/** Under `/sesion`: the sessions of the year before that are still to be resolved. */
export const closingSessions = (plans: PlanState[], today: LocalDate): Block[] =>
  plans.flatMap((plan) => {
    const open = openSessions(plan, today);
    const [first] = open;
    if (first === undefined) return [];
    const text =
      open.length === 1
        ? `Del plan de ${plan.year} queda por resolver: ${sessionName(first)}.`
        : `Del plan de ${plan.year} quedan por resolver ${open.length} sesiones; la primera: ${sessionName(first)}.`;
    return withButton(text, plan, { verb: 'sesion', args: { key: first.record.key } });
  });
