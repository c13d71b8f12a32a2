/** `/pendientes [área] [mes]`: what is due and late, with buttons; for the Secretario also what waits for a verdict. */
import { z } from 'zod';
import { areasOf, hasRole, type Person } from '../../domain/people/people.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { pending, type PendingItem } from '../../domain/progress/progress.ts';
import { allowed } from '../../domain/people/rights.ts';
import { markSeveral } from '../../messages/progress/digests.ts';
import { actsBlocks } from '../../messages/plan/suspension-text.ts';
import { lineActions } from '../../messages/progress/line-card.ts';
import { closingRezago } from '../../messages/plan/closing-plan.ts';
import type { Block, Message, Press } from '../../conversation/message.ts';
import { inSeveralAreas, lineText, pendingRow } from '../../messages/progress/line-row.ts';
import { pageActions, pageStart } from '../../messages/paging.ts';
import { capital, count, monthName } from '../../messages/words.ts';
import type { Command, CommandContext } from '../command.ts';
import { privately, todayOf } from '../reporting.ts';
import { acknowledgements } from './due-acknowledgements.ts';
import { commitments } from './due-commitments.ts';
import { dueRequests } from './due-requests.ts';
import { verdicts } from './verdicts.ts';
import { pendientesArguments } from '../../language/commands/pendientes.ts';
import { smallText } from '../../messages/small-text.ts';
const schema = z.object({
  area: z.string().optional(),
  month: z.int().min(1).max(12).optional(),
  /** Only what is at the person's charge. */
  own: z.boolean().optional(),
  /** Of how many rows to begin with. */
  from: z.int().min(0).optional(),
});
type Asked = z.infer<typeof schema>;
/** Rows of a page; what stands above them on the first takes some of their room. */
const PAGE = 20;
const LEAST_ROWS = 5;
const ROWS_OF_BLOCK = 2;
const MOST_OWN = 5;
/** A month on a page: how many it has in all, its rows of this page, and the form that marks them. */
const monthBlocks = (
  { state, actor: { person } }: CommandContext,
  month: Month,
  { items, rows }: { items: PendingItem[]; rows: PendingItem[] },
): Block[] => {
  const overdue = items.some((item) => item.overdue);
  const several = inSeveralAreas(items.map(({ line }) => line));
  const mine = rows.filter((item) => allowed(person, 'report', item.line.area));
  return [
    {
      type: 'heading',
      text: `${overdue ? 'Rezago de' : 'Pendiente en'} ${monthName(month)}: ${count(items.length, 'línea', 'líneas')}`,
    },
    ...rows.map((item): Block => smallText(pendingRow(state, item, several))),
    ...(mine.length === 0 ? [] : [{ type: 'actions', actions: markSeveral(mine, month) } as const]),
  ];
};

/** The months of a page, and the way to the others. @param above what stands over them on the first page. */
const listBlocks = (
  context: CommandContext,
  { from: asked = 0, area, month: only, own }: Asked,
  items: PendingItem[],
  others: PendingItem[],
  above: Block[],
): Block[] => {
  const size = (from: number): number =>
    from === 0 ? Math.max(LEAST_ROWS, PAGE - ROWS_OF_BLOCK * above.length) : PAGE;
  const from = pageStart(asked, PAGE, others.length);
  const shown = others.slice(from, from + size(from));
  const args: Press['args'] = {
    ...(area === undefined ? {} : { area }),
    ...(only === undefined ? {} : { month: only }),
    ...(own === undefined ? {} : { own }),
  };
  const pages = pageActions({ verb: 'pendientes', args }, from, size(from), others.length);
  return [
    ...(from === 0 ? above : []),
    ...[...new Set(shown.map(({ month }) => month))].flatMap((month) =>
      monthBlocks(context, month, {
        items: items.filter((item) => item.month === month),
        rows: shown.filter((item) => item.month === month),
      }),
    ),
    ...(pages.length === 0 ? [] : [{ type: 'actions', actions: pages } as const]),
  ];
};

/** What is the person's own, and they may report. */
const ownItems = (person: Person, items: PendingItem[]): PendingItem[] =>
  items
    .filter(({ line }) => line.responsible === person.id && allowed(person, 'report', line.area))
    .slice(0, MOST_OWN);

/** The person's own lines first, each with its buttons. */
const ownBlocks = (state: PlanState, own: PendingItem[]): Block[] => {
  if (own.length === 0) return [];
  return [
    { type: 'heading', text: 'A tu cargo' },
    ...own.flatMap(({ line, month, state: standing, overdue }): Block[] => [
      {
        type: 'text',
        text: `${line.code} · ${monthName(month)}${overdue ? ' · en rezago' : ''} — ${lineText(state, line, 100)}`,
      },
      { type: 'actions', actions: lineActions(line, month, standing) },
    ]),
  ];
};

/** What the answer begins with. @param others there is something else that waits for this person. */
const textOf = (
  { state }: CommandContext,
  { area, month, own: mine }: Asked,
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
  (person: Person, { area, own }: Asked, areas: string[] | undefined) =>
  (line: PlanLine): boolean =>
    (own !== true || line.responsible === person.id) &&
    (area === undefined ? (areas?.includes(line.area) ?? true) : line.area === area);

/** What is no line of the plan: acknowledgements, commitments, requests of access. */
const waitingFor = (context: CommandContext, area: string | undefined): Block[] => [
  ...acknowledgements(context, area),
  ...commitments(context, area),
  ...dueRequests(context, area),
];

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
    const others = items.filter((item) => !own.includes(item)); // the own ones stand above
    const whole = month === undefined;
    const acks = whole ? waitingFor(context, area) : [];
    const text = textOf(context, args, { items, wide, others: acks.length > 0 });
    const message: Message = {
      text,
      blocks: [
        { type: 'text', text },
        ...listBlocks(context, args, items, others, [
          ...verdicts(context),
          ...acks,
          ...ownBlocks(state, own),
        ]),
        ...actsBlocks(state, today, (line, of) => concerns(line) && (month ?? of) === of),
        ...(whole ? closingRezago(context.closing, today, concerns, area) : []),
      ],
    };
    return privately('shown', message, { replace: true });
  },
};
