/** Short answers to what people do: what was recorded, what was not and why, what to do next. */
import type { Person } from '../../domain/people/people.ts';
import type { Month } from '../../domain/plan/document.ts';
import { reschedulingOf } from '../../domain/plan/rescheduling.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { programmed, type MonthState } from '../../domain/progress/progress.ts';
import type { ProgressEntry } from '../../domain/progress/progress-entry.ts';
import type { ReportOutcome } from '../../domain/progress/report.ts';
import { whoCan, type Right } from '../../domain/people/rights.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { joinNames, momentName, monthName, shorten, signature } from '../words.ts';

export const say = (text: string, actions: Action[] = []): Message => ({
  text,
  blocks: [
    { type: 'text', text },
    ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
  ],
});

const what = (line: PlanLine, month: Month): string => `${line.code}, ${monthName(month)}`;

export const recorded = (
  line: PlanLine,
  month: Month,
  entry: ProgressEntry,
  state: MonthState,
): string => {
  const extra =
    (entry.total ?? 0) > state.programmed && state.programmed > 0
      ? ' Es más de lo programado; cuenta una sola vez.'
      : '';
  switch (entry.kind) {
    case 'report':
    case 'initial_load':
      return `${state.complete ? '✅' : '📈'} Registrado: ${what(line, month)}, ${entry.total ?? 0} de ${state.programmed}.${extra}`;
    case 'comment':
    case 'snooze':
    case 'note':
      return `📝 Nota guardada en ${what(line, month)}. No cambia la cantidad.`;
    case 'undo':
      return `↩️ Deshecho en ${what(line, month)}. Ahora consta: ${state.captured ? `${state.reported} de ${state.programmed}` : 'sin reporte'}.`;
    case 'justification':
      return `🕓 Justificación propuesta en ${what(line, month)}. El Secretario Técnico la revisa.`;
    case 'justification_accepted':
      return `Justificación aceptada en ${what(line, month)}: deja de contar como rezago.`;
    case 'justification_rejected':
      return `Justificación no aceptada en ${what(line, month)}: vuelve a estar pendiente.`;
  }
};

export const unchanged = (line: PlanLine, month: Month, state: MonthState): string =>
  `Ya constaba así: ${what(line, month)}, ${state.reported} de ${state.programmed}${state.last === undefined ? '' : ` (${signature(state.last)}, ${momentName(state.last.at)})`}. No se registró nada más.`;

const names = (people: Person[]): string => {
  const shown = people.slice(0, people.length > 4 ? 3 : 4).map((person) => person.name);
  return people.length > 4
    ? `${shown.join(', ')} y otras ${people.length - 3} personas`
    : joinNames(shown);
};

/** A refusal says who can. */
export const notAllowed = (state: PlanState, right: Right, area?: string): string => {
  const able = whoCan(state, right, area);
  const place =
    area === undefined
      ? ''
      : ` en ${state.areas.find((one) => one.code === area)?.name ?? 'esa área'}`;
  return able.length === 0
    ? `No puedes hacer eso${place}. Pídelo a quien administra Avance.`
    : `No puedes hacer eso${place}. Puede: ${names(able)}.`;
};

export const refusals = {
  bad_quantity: 'La cantidad debe ser un número entero, de 0 en adelante. Escríbela así: «van 3».',
  nothing_to_undo:
    'No hay nada que deshacer aquí: ya se deshizo, o alguien reportó después. Revisa la tarjeta.',
  reason_needed:
    'Ese mes ya cerró: para deshacer hace falta un motivo. Escribe «deshacer» y el motivo, por ejemplo: «deshacer, se capturó en otra línea».',
  justification_reason: 'Escribe el motivo, por ejemplo: «no se pudo porque el INE no sesionó».',
  already_complete: 'Esa línea ya está completa en ese mes; no necesita justificación.',
  nothing_pending: 'Eso ya no está pendiente: no hace falta recordarlo.',
  day_passed: 'Ese día ya pasó. Dime cuándo, por ejemplo: «recuérdamelo mañana».',
  verdict_reason:
    'Escribe el motivo: lo leen quien propuso la justificación y la persona titular del área.',
  nothing_proposed: 'Esa justificación ya se resolvió. Revisa la tarjeta.',
  bad_link:
    'El enlace de evidencia debe empezar por https:// y no llevar espacios. Corrígelo y vuelve a enviar.',
  unknown_line: 'Esa línea no está en el plan. Escribe /avance para ver las que hay.',
  stranger:
    'No te encuentro en el directorio de la comisión. Pide al Secretario Técnico que te agregue.',
  no_post:
    'Estás en el directorio, pero sin un puesto en una comisión que ya tenga su plan. Pide al Secretario Técnico que te agregue.',
  foreign_plan:
    'Eso es de otra comisión, en la que no tienes un puesto. Pide a su Secretario Técnico que te agregue.',
  no_plan:
    'Todavía no hay un plan cargado. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
  repeated: 'Eso ya se había recibido; no se registró dos veces.',
  edited:
    'Editaste o borraste tu respuesta; lo registrado sigue igual. Para corregirlo escribe una respuesta nueva, o «deshacer».',
} as const;

type Confirmed = Extract<ReportOutcome, { outcome: 'confirm' }>['why'];
const QUESTIONS: Record<Confirmed, (line: PlanLine, month: Month, state: PlanState) => string> = {
  future: (line, month) => `${what(line, month)} todavía no llega. ¿Lo registro de todos modos?`,
  not_scheduled: ({ code, lineKey }, month, { reschedulings }) => {
    const moved = reschedulingOf(reschedulings, lineKey, month);
    return moved === undefined
      ? `La línea ${code} no está programada en ${monthName(month)}. ¿Lo registro de todos modos?`
      : `La línea ${code} se reprogramó de ${monthName(month)} a ${monthName(moved.to)}, por ${shorten(moved.act, 160)}. Si es lo de ${monthName(moved.to)}, repórtalo en ese mes. ¿Lo registro en ${monthName(month)} de todos modos?`;
  },
  year: (line, month) =>
    `Ese número parece un año. ¿Es la cantidad de ${what(line, month)}? Si querías decir el año, escríbelo después del mes: /hecho ${line.code} ${monthName(month)} AÑO.`,
};

export const confirmReport = (
  state: PlanState,
  { line, month }: { line: PlanLine; month: Month },
  why: Confirmed,
  yes: Action,
): Message => say(QUESTIONS[why](line, month, state), [yes]);

/** "9 de 20" where something else is programmed. */
export const askWhole = (
  { line, month }: { line: PlanLine; month: Month },
  { total, outOf }: { total: number; outOf: number },
  yes: Action,
): Message =>
  say(
    `Escribiste «${total} de ${outOf}», y lo programado de ${line.code} en ${monthName(month)} es ${programmed(line, month)}. ¿Registro ${total}?`,
    [yes],
  );

export const askMonth = (line: PlanLine, months: Action[]): Message =>
  say(`¿De qué mes es el reporte de ${line.code}, «${shorten(line.text, 80)}»?`, months);

/** A code that meant one line in that month and means another now. */
export const askLine = (code: string, month: Month, lines: Action[]): Message =>
  say(
    `En ${monthName(month)} el código ${code} era de otra línea: una modificación lo cambió. ¿Cuál reportas?`,
    lines,
  );

export const askCodes = (): Message =>
  say(
    'Dime de qué líneas hablas, por ejemplo: «3-01 y 6.2-09 listas». También puedes usar «Marcar varias», o contestar en el hilo de cada tarjeta.',
  );

export const unexpected = (reference: string): Message =>
  say(
    `No quedó registrado por una falla nuestra; inténtalo de nuevo. Si sigue, avisa a quien administra Avance con esta referencia: ${reference}.`,
  );
