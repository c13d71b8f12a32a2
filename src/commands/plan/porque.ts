/** `/porque [LÍNEA or FECHA]`: why I got, or did not get, a reminder: answered from the ledger and the rules. */
import { z } from 'zod';
import { areasOf, hasRole } from '../../domain/people/people.ts';
import {
  currentMonth,
  indexState,
  programmed,
  scheduledMonths,
} from '../../domain/progress/progress.ts';
import { calendarOf } from '../../domain/time/calendar.ts';
import { say } from '../../messages/progress/answers.ts';
import { deliveryReason, ruleReason } from '../../messages/plan/reasons.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { Block, Message } from '../../conversation/message.ts';
import { capital, dayName, monthName, shorten } from '../../messages/words.ts';
import type { Owner } from '../../conversation/owner.ts';
import { deliveriesTo, type DeliveryRecord } from '../../store/ledger/deliveries.ts';
import type { Command, CommandContext } from '../command.ts';
import { typedLine, privately, todayOf, unknownLine } from '../reporting.ts';
import { porqueArguments } from '../../language/commands/porque.ts';
import { heardOfLine } from './porque-heard.ts';
import { smallText, subtleText } from '../../messages/small-text.ts';

const schema = z.object({ line: z.string().optional(), date: z.iso.date().optional() });

/** Where the person could have been reminded. */
const mine = ({ actor, state }: CommandContext): Owner[] => [
  { kind: 'person', key: actor.person.id },
  { kind: 'commission', key: state.commissionId },
  ...(hasRole(actor.person, 'TECHNICAL_SECRETARY') || hasRole(actor.person, 'COMMISSIONER')
    ? state.areas.map((area) => area.code)
    : areasOf(actor.person, 'AREA_HEAD', 'STAFF')
  ).map((key): Owner => ({ kind: 'area', key })),
];

const listed = (rows: DeliveryRecord[], state: CommandContext['state']): Block[] =>
  rows.slice(-8).map((row) => smallText(`• ${deliveryReason(row, state)}`));

/** Whether the line is asked about in the month in course. */
const whyNow = (state: PlanState, line: PlanLine, current: number): string => {
  if (current < 1 || current > 12 || programmed(line, current) === 0)
    return `En ${current < 1 || current > 12 ? 'este momento' : monthName(current)} no está programada, por eso no hay aviso.`;
  const { complete, justification } = indexState(state).month(line.lineKey, current);
  if (complete) return `En ${monthName(current)} ya está completa: no se avisa más.`;
  if (justification === 'accepted' || justification === 'proposed')
    return `En ${monthName(current)} tiene una justificación: no se avisa más.`;
  const area = state.areas.find(({ code }) => code === line.area)?.name ?? 'su área';
  return `En ${monthName(current)} está pendiente; su canal es el de ${area}.`;
};

const aboutLine = (
  context: CommandContext,
  code: string,
  rows: DeliveryRecord[],
): Message | undefined => {
  const { state } = context;
  const line = typedLine(state, code);
  if (line === undefined) return undefined;
  const today = todayOf(context);
  const current = currentMonth(state, today);
  const sent = rows.filter(
    (row) =>
      row.planId === state.planId &&
      (row.lineKey === line.lineKey || row.rows.includes(line.lineKey)),
  );
  const months = scheduledMonths(line);
  const next = months.find((month) => month > current);
  const text = `${line.code}, «${shorten(line.text, 80)}». ${whyNow(state, line, current)}`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...(sent.length === 0
        ? [subtleText('Todavía no se ha enviado ningún aviso de esta línea.')]
        : listed(sent, state)),
      ...heardOfLine(state, line),
      ...(next === undefined
        ? []
        : [
            smallText(
              `Próxima tarjeta: ${dayName(calendarOf(state.settings).firstWorkingDay(state.year, next), true)} (${monthName(next)}).`,
            ),
          ]),
    ],
  };
};

const aboutDay = (context: CommandContext, date: string, rows: DeliveryRecord[]): Message => {
  const { state } = context;
  const sent = rows.filter((row) => (row.sentAt ?? row.createdAt).slice(0, 10) === date);
  const working = calendarOf(state.settings).avisos.isWorkingDay(date);
  if (sent.length > 0)
    return {
      text: `Avisos del ${dayName(date, true)}`,
      blocks: [
        { type: 'heading', text: `Avisos del ${dayName(date, true)}` },
        ...listed(sent, state),
      ],
    };
  return say(
    `${capital(dayName(date, true))}: ${working ? 'ninguna regla debía avisarte ese día, o ya no había nada pendiente.' : 'es inhábil; Avance no escribe en fines de semana, días festivos ni periodos inhábiles.'}`,
  );
};

export const porque: Command<typeof schema> = {
  verb: 'porque',
  slash: true,
  typed: porqueArguments,
  schema,
  help: {
    usage: '/porque [LÍNEA o FECHA]',
    summary: 'Por qué llegó, o no llegó, un aviso',
    examples: ['/porque', '/porque 3-01', '/porque 4 de febrero'],
  },
  run: async (context, { line, date }) => {
    const rows = await context.store.read((db) =>
      deliveriesTo(db, mine(context), context.actor.channel),
    );
    if (line !== undefined) {
      const message = aboutLine(context, line, rows);
      return message === undefined ? unknownLine() : privately('shown', message);
    }
    if (date !== undefined) return privately('shown', aboutDay(context, date, rows));
    const recent = rows.slice(-5);
    if (recent.length === 0)
      return privately('shown', say('Todavía no te ha llegado ningún aviso.'));
    return privately('shown', {
      text: 'Tus últimos avisos',
      blocks: [
        { type: 'heading', text: 'Tus últimos avisos' },
        ...listed(recent, context.state),
        subtleText(ruleReason(recent.at(-1)?.rule ?? '')),
      ],
    });
  },
};
