/** What is said of months that an act suspended. */
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { Suspension } from '../../domain/plan/suspension.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { count, joinNames, monthName, shorten } from '../words.ts';

export const SUSPEND_HOW =
  'Escribe qué líneas o programas, qué meses y por qué acuerdo, por ejemplo: /plan suspender 5.1 6.3-04 abril a mayo por Acuerdo 12. No se suspendió nada.';
export const nothingSuspended =
  'Ninguna de esas líneas está programada en esos meses; no se suspendió nada.';

const names = ({ months }: Suspension): string => joinNames(months.map(monthName));

export const suspended = (lines: PlanLine[], suspension: Suspension): string =>
  `⏸️ ${count(lines.length, 'línea suspendida', 'líneas suspendidas')} en ${names(suspension)} por ${suspension.act}: no se recuerdan ni cuentan como rezago. Son: ${shorten(lines.map(({ code }) => code).join(', '), 400)}.`;

export const suspensionLifted = (suspension?: Suspension): string =>
  suspension === undefined
    ? 'Esa suspensión ya se había levantado.'
    : `Suspensión levantada: ${names(suspension)}, ${suspension.act}. Esos meses vuelven a contar.`;

/** Those that stand, each with the button that lifts it. */
export const suspensionsCard = (
  { suspensions }: PlanState,
  lift: (suspension: Suspension) => Action,
): Message => {
  const text =
    suspensions.length === 0
      ? 'No hay meses suspendidos.'
      : `${count(suspensions.length, 'suspensión vigente', 'suspensiones vigentes')}`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...suspensions.slice(-10).flatMap((one): Block[] => [
        {
          type: 'text',
          text: `${count(one.lineKeys.length, 'línea', 'líneas')} en ${names(one)}, por ${shorten(one.act, 200)}`,
        },
        { type: 'actions', actions: [lift(one)] },
      ]),
      {
        type: 'text',
        size: 'small',
        tone: 'subtle',
        text: 'Para suspender: /plan suspender LÍNEA… MESES por ACUERDO',
      },
    ],
  };
};
