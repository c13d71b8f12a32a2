/** `/pendientes [área] [mes]`: what is due and late, with buttons; for the Secretario also what waits for a verdict. */
import { z } from 'zod';
import { areasOf, hasRole, type Person } from '../../domain/people/people.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { pending, type PendingItem } from '../../domain/progress/progress.ts';
import { allowed } from '../../domain/people/rights.ts';
import { markSeveral } from '../../messages/progress/digests.ts';
import { actsBlocks } from '../../messages/plan/suspension-text.ts';
import { lineActions } from '../../messages/progress/line-card.ts';
import { closingRezago } from '../../messages/plan/closing-plan.ts';
import type { Block, Message } from '../../conversation/message.ts';
import { capital, count, monthName, shorten } from '../../messages/words.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately, todayOf } from '../reporting.ts';
import { acknowledgements } from './due-acknowledgements.ts';
import { commitments } from './due-commitments.ts';
import { verdicts } from './verdicts.ts';
import { pendientesArguments } from '../../language/commands/pendientes.ts';
import { smallText, subtleText } from '../../messages/small-text.ts';
const schema = z.object({
  area: z.string().optional(),
  month: z.int().min(1).max(12).optional(),
  /** Only what is at the person's charge. */
  own: z.boolean().optional(),
});
/** Of each month where all are shown, and of the one that is asked for. */
const MOST_LISTED = 15;
const MOST_OF_ONE = 40;
const MOST_OWN = 5;
const monthBlocks = (
  person: Person,
  month: Month,
  items: PendingItem[],
  own: PendingItem[],
  asked: boolean,
): Block[] => {
  const most = asked ? MOST_OF_ONE : MOST_LISTED;
  const overdue = items.some((item) => item.overdue);
  const others = items.filter((item) => !own.includes(item)); // the own ones stand above
  const mine = items.filter((item) => allowed(person, 'report', item.line.area));
  return [
    {
      type: 'heading',
      text: `${overdue ? 'Rezago de' : 'Pendiente en'} ${monthName(month)}: ${count(items.length, 'línea', 'líneas')}`,
    },
    ...others
      .slice(0, most)
      .map(({ line, state, proposed }): Block =>
        smallText(
          `• ${line.code} · ${shorten(line.text, 100)}${state.captured ? ` (${state.reported} de ${state.programmed})` : ''}${proposed ? ' · justificación en revisión' : ''}`,
        ),
      ),
    ...(others.length > most
      ? [
          subtleText(
            `… y ${others.length - most} más. Escribe ${asked ? '' : `/pendientes ${monthName(month)}, o `}/pendientes y el área.`,
          ),
        ]
      : []),
    ...(mine.length === 0 ? [] : [{ type: 'actions', actions: markSeveral(mine, month) } as const]),
  ];
};

/** What is the person's own, and they may report. */
const ownItems = (person: Person, items: PendingItem[]): PendingItem[] =>
  items
    .filter(({ line }) => line.responsible === person.id && allowed(person, 'report', line.area))
    .slice(0, MOST_OWN);

/** The person's own lines first, each with its buttons. */
const ownBlocks = (own: PendingItem[]): Block[] => {
  if (own.length === 0) return [];
  return [
    { type: 'heading', text: 'A tu cargo' },
    ...own.flatMap(({ line, month, state, overdue }): Block[] => [
      {
        type: 'text',
        text: `${line.code} · ${monthName(month)}${overdue ? ' · en rezago' : ''} — ${shorten(line.text, 100)}`,
      },
      { type: 'actions', actions: lineActions(line, month, state) },
    ]),
  ];
};

/** What the answer begins with. @param others there is something else that waits for this person. */
const textOf = (
  { state }: CommandContext,
  { area, month, own: mine }: z.infer<typeof schema>,
  { items, wide, others }: { items: PendingItem[]; wide: boolean; others: boolean },
): string => {
  const own = mine === true ? 'a tu cargo' : wide ? 'en el plan' : 'en tu área';
  const name = state.areas.find(({ code }) => code === area)?.name ?? area;
  const place = name === undefined ? own : `${mine === true ? 'a tu cargo ' : ''}en ${name}`;
  const when = month === undefined ? '' : ` en ${monthName(month)}`;
  if (items.length > 0)
    return `${capital(count(items.length, 'línea pendiente', 'líneas pendientes'))} ${place}${when}`;
  return `No hay ${others ? 'líneas pendientes' : 'nada pendiente'} ${place}${when}.${others ? '' : ' ✅'}`;
};

/** @param areas those of the person; undefined where all are shown. */
const concernsOf =
  (person: Person, { area, own }: z.infer<typeof schema>, areas: string[] | undefined) =>
  (line: PlanLine): boolean =>
    (own !== true || line.responsible === person.id) &&
    (area === undefined ? (areas?.includes(line.area) ?? true) : line.area === area);

export const pendientes: Command<typeof schema> = {
  verb: 'pendientes',
  slash: true,
  yearAtEnd: true,
  typed: pendientesArguments,
  schema,
  help: {
    usage: '/pendientes [área o mes]',
    summary: 'Lo que falta y lo que está en rezago',
    examples: ['/pendientes', '/pendientes febrero', '/pendientes VIN', '/pendientes VIN febrero'],
  },
  run: async (context, args) => {
    const { state, actor } = context;
    const { area, month } = args;
    const today = todayOf(context);
    const areas = areasOf(actor.person, 'AREA_HEAD', 'STAFF');
    const wide =
      area !== undefined || hasRole(actor.person, 'TECHNICAL_SECRETARY') || areas.length === 0;
    const concerns = concernsOf(actor.person, args, wide ? undefined : areas);
    const items = pending(state, today, concerns).filter(
      (item) => month === undefined || item.month === month,
    );
    const own = ownItems(actor.person, items);
    const months = [...new Set(items.map((item) => item.month))];
    const whole = month === undefined;
    const acks = whole ? [...acknowledgements(context, area), ...commitments(context, area)] : [];
    const text = textOf(context, args, { items, wide, others: acks.length > 0 });
    const message: Message = {
      text,
      blocks: [
        { type: 'text', text },
        ...verdicts(context),
        ...acks,
        ...ownBlocks(own),
        ...months.flatMap((listed) =>
          monthBlocks(
            actor.person,
            listed,
            items.filter((item) => item.month === listed),
            own,
            month !== undefined,
          ),
        ),
        ...actsBlocks(state, today, (line, of) => concerns(line) && (month ?? of) === of),
        ...(whole ? closingRezago(context.closing, today, concerns, area) : []),
      ],
    };
    return privately('shown', message, { replace: true });
  },
};
