/** What is said of months that an act suspended or moved to another. */
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { everyLine } from '../../domain/plan/every-line.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { Rescheduling } from '../../domain/plan/rescheduling.ts';
import type { MoveOutcome } from '../../domain/plan/rescheduling-decide.ts';
import { suspensionOf, type Suspension } from '../../domain/plan/suspension.ts';
import {
  currentMonth,
  indexState,
  programmed,
  scheduledMonths,
} from '../../domain/progress/progress.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { capital, count, dayName, joinNames, monthName, shorten } from '../words.ts';
import { subtleText } from '../small-text.ts';

export const SUSPEND_HOW =
  'Escribe qué líneas o programas, qué meses o días y por qué acuerdo, por ejemplo: /plan suspender 5.1 6.3-04 abril a mayo por Acuerdo 12; o /plan suspender todo del 23 de marzo al 31 de mayo por Acuerdo 12. No se suspendió nada.';
export const MOVE_HOW =
  'Escribe la línea, de qué mes a cuál y por qué acuerdo, por ejemplo: /plan reprogramar 5.1-04 de marzo a octubre por Acuerdo 12. No se reprogramó nada.';
export const nothingSuspended =
  'Ninguna de esas líneas está programada en esos meses; no se suspendió nada.';
export const alreadySuspended = 'Eso ya estaba suspendido por ese acuerdo; no cambió nada.';
export const nothingToLift =
  'No encontré esa suspensión ni reprogramación. Escribe /plan levantar para ver las que hay.';
export const alreadyLifted = 'Eso ya se había levantado.';

/** "en abril y mayo", "del 23 de marzo al 31 de mayo". */
const period = ({ months, from, to }: Suspension): string =>
  from === undefined || to === undefined
    ? `en ${joinNames(months.map(monthName))}`
    : `del ${dayName(from)} al ${dayName(to)}`;

const inDays = ({ from, months, sessions }: Suspension): string => {
  const closing =
    months.length === 0
      ? 'ningún mes cierra en esos días'
      : `${joinNames(months.map(monthName))} no ${months.length === 1 ? 'cuenta' : 'cuentan'} como rezago`;
  const lines =
    from === undefined
      ? 'no se recuerdan ni cuentan como rezago'
      : `en esos días no se recuerda nada de ellas, y ${closing}`;
  return sessions === true ? `${lines}. Tampoco se avisa de las sesiones de la comisión` : lines;
};

export const suspended = (lines: PlanLine[], suspension: Suspension): string =>
  lines.length === 0
    ? `⏸️ Sesiones suspendidas ${period(suspension)} por ${suspension.act}: no se avisa de las sesiones de la comisión.`
    : `⏸️ ${count(lines.length, 'línea suspendida', 'líneas suspendidas')} ${period(suspension)} por ${suspension.act}: ${inDays(suspension)}. Son: ${shorten(lines.map(({ code }) => code).join(', '), 400)}.`;

export const suspensionLifted = (suspension: Suspension): string =>
  `Suspensión levantada: ${period(suspension)}, ${suspension.act}. Lo suspendido vuelve a contar.`;

const moveName = (code: string, { from, to, act }: Rescheduling): string =>
  `${code} de ${monthName(from)} a ${monthName(to)} por ${act}`;

export const moved = ({ code }: PlanLine, rescheduling: Rescheduling): string =>
  `🔁 Reprogramada ${moveName(code, rescheduling)}: en ${monthName(rescheduling.from)} ya no se recuerda ni cuenta como rezago, y en ${monthName(rescheduling.to)} hay que hacer ${count(rescheduling.units, 'unidad más', 'unidades más')}.`;

export const moveUndone = (code: string, rescheduling: Rescheduling): string =>
  `Reprogramación deshecha: ${moveName(code, rescheduling)}. Vuelve a contar en ${monthName(rescheduling.from)}.`;

type Refused = Extract<MoveOutcome, { outcome: 'refused' }>['why'];
export const moveRefused = (
  { code }: PlanLine,
  { from, to }: Pick<Rescheduling, 'from' | 'to'>,
  why: Refused,
): string =>
  `${
    {
      same_month: 'El mes de origen y el de destino son el mismo.',
      not_scheduled: `${code} no está programada en ${monthName(from)}.`,
      already_complete: `${code} ya está hecha en ${monthName(from)}.`,
      target_closed: `${capital(monthName(to))} ya cerró: elige un mes en curso o por venir.`,
      target_suspended: `${code} está suspendida en ${monthName(to)}: levanta la suspensión o elige otro mes.`,
    }[why]
  } No se reprogramó nada.`;

/** A line's old month on its card. */
export const movedMonth = (line: PlanLine, { from, to, act }: Rescheduling): string =>
  `${line.code} · ${capital(monthName(from))}, «${shorten(line.text, 100)}». 🔁 Reprogramada a ${monthName(to)}: ${shorten(act, 200)}.`;

/** On the card of a month to which something moved, or from which a part did. */
export const movedNotes = (
  { reschedulings }: PlanState,
  { lineKey }: PlanLine,
  month: Month,
): Block[] =>
  reschedulings
    .filter((each) => each.lineKey === lineKey && (each.to === month || each.from === month))
    .map(({ from, to, units, act }) =>
      subtleText(
        to === month
          ? `🔁 Incluye ${units} de ${monthName(from)}: ${shorten(act, 160)}`
          : `🔁 ${units} más se reprogramaron a ${monthName(to)}: ${shorten(act, 160)}`,
      ),
    );

/** Undoes one of them. */
export type LiftAction = (id: string, label: string) => Action;

const MOST_LISTED = 15;

/** Each that stands, in words, with the button that lifts it. */
const standingActs = (
  { suspensions, reschedulings, lines, removed }: PlanState,
  lift: LiftAction,
): { text: string; action: Action }[] => {
  const codes = new Map([...removed, ...lines].map(({ lineKey, code }) => [lineKey, code]));
  const codesOf = (keys: string[]): string =>
    shorten(keys.map((key) => codes.get(key) ?? key).join(', '), 120);
  const whose = ({ lineKeys }: Suspension): string =>
    lineKeys.length === 0
      ? 'Sesiones'
      : `${count(lineKeys.length, 'línea', 'líneas')} (${codesOf(lineKeys)})`;
  return [
    ...suspensions.map((each) => ({
      text: `⏸️ ${whose(each)} ${period(each)}, por ${shorten(each.act, 200)}`,
      action: lift(each.id, 'Levantar suspensión'),
    })),
    ...reschedulings.map((each) => ({
      text: `🔁 ${moveName(codesOf([each.lineKey]), each)}`,
      action: lift(each.id, 'Deshacer reprogramación'),
    })),
  ];
};

/** Those that stand, each with the button that lifts it. */
export const standingActsCard = (state: PlanState, lift: LiftAction): Message => {
  const { suspensions, reschedulings } = state;
  const listed = standingActs(state, lift);
  const text =
    listed.length === 0
      ? 'No hay nada suspendido ni reprogramado.'
      : `${count(suspensions.length, 'suspensión vigente', 'suspensiones vigentes')} y ${count(reschedulings.length, 'reprogramación vigente', 'reprogramaciones vigentes')}`;
  const hints = [
    ...(listed.length > MOST_LISTED
      ? [
          `Éstas son las últimas ${MOST_LISTED} de ${listed.length}. Para otra escribe su línea o su acuerdo: /plan levantar 5.1-04`,
        ]
      : []),
    'Para agregar: /plan suspender LÍNEA… MESES por ACUERDO, o /plan reprogramar LÍNEA DE MES A MES por ACUERDO',
  ];
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...listed.slice(-MOST_LISTED).flatMap((each): Block[] => [
        { type: 'text', text: each.text },
        { type: 'actions', actions: [each.action] },
      ]),
      ...hints.map((hint): Block => subtleText(hint)),
    ],
  };
};

/** What is not chased of some lines up to the month in course, below what is. @param today local date of the plan. */
export const actsBlocks = (
  state: PlanState,
  today: LocalDate,
  concerns: (line: PlanLine, month: number) => boolean,
): Block[] => {
  const current = currentMonth(state, today);
  const index = indexState(state);
  const suspendedMonths = everyLine(state).flatMap((line) =>
    scheduledMonths(line).flatMap((month) =>
      month <= current &&
      concerns(line, month) &&
      programmed(line, month) > 0 &&
      !index.month(line.lineKey, month).complete &&
      suspensionOf(state.suspensions, line.lineKey, month) !== undefined
        ? [`${line.code} (${monthName(month)})`]
        : [],
    ),
  );
  const movedMonths = state.reschedulings.flatMap(({ lineKey, from, to }) => {
    const line = index.byKey(lineKey);
    return line !== undefined && from <= current && concerns(line, from)
      ? [`${line.code} (de ${monthName(from)} a ${monthName(to)})`]
      : [];
  });
  const row = (label: string, items: string[]): Block[] =>
    items.length === 0
      ? []
      : [
          subtleText(
            `${label} (${items.length}), no se ${items.length === 1 ? 'recuerda' : 'recuerdan'}: ${shorten(items.join(', '), 300)}`,
          ),
        ];
  return [...row('⏸️ Suspendidas', suspendedMonths), ...row('🔁 Reprogramadas', movedMonths)];
};
