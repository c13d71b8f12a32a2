/** `/pendientes [área or mes]`: what is due and late, with buttons; for the Secretario also what waits for a verdict. */
import { z } from 'zod';
import { areasOf, hasRole, type Person } from '../domain/people.ts';
import type { Month } from '../domain/plan.ts';
import { indexState, pending, type PendingItem } from '../domain/progress.ts';
import { allowed } from '../domain/rights.ts';
import { markSeveral } from '../messages/digests.ts';
import { verdictActions } from '../messages/justification-card.ts';
import { lineActions } from '../messages/line-card.ts';
import type { Block, Message } from '../messages/message.ts';
import { capital, count, monthName, shorten } from '../messages/words.ts';
import type { Command, CommandContext } from './command.ts';
import { privately, todayOf } from './reporting.ts';

const schema = z.object({ area: z.string().optional(), month: z.int().min(1).max(12).optional() });
const MOST_LISTED = 15;
const MOST_OWN = 5;

const monthBlocks = (person: Person, month: Month, items: PendingItem[], overdue: boolean): Block[] => {
  const mine = items.filter((item) => allowed(person, 'report', item.line.area));
  return [
    { type: 'heading', text: `${overdue ? 'Rezago de' : 'Pendiente en'} ${monthName(month)}: ${count(items.length, 'línea', 'líneas')}` },
    ...items.slice(0, MOST_LISTED).map(({ line, state, proposed }): Block => ({ type: 'text', size: 'small', text: `• ${line.code} · ${shorten(line.text, 100)}${state.captured ? ` (${state.reported} de ${state.programmed})` : ''}${proposed ? ' · justificación en revisión' : ''}` })),
    ...(items.length > MOST_LISTED ? [{ type: 'text', size: 'small', tone: 'subtle', text: `… y ${items.length - MOST_LISTED} más. Escribe /pendientes ${monthName(month)} o el área.` } as const] : []),
    ...(mine.length === 0 ? [] : [{ type: 'actions', actions: markSeveral(mine, month) } as const]),
  ];
};

/** The person's own lines first, each with its buttons. */
const ownBlocks = (person: Person, items: PendingItem[]): Block[] => {
  const own = items.filter(({ line }) => line.responsible === person.id && allowed(person, 'report', line.area)).slice(0, MOST_OWN);
  if (own.length === 0) return [];
  return [
    { type: 'heading', text: 'A tu cargo' },
    ...own.flatMap(({ line, month, state, overdue }): Block[] => [
      { type: 'text', text: `${line.code} · ${monthName(month)}${overdue ? ' · en rezago' : ''} — ${shorten(line.text, 100)}` },
      { type: 'actions', actions: lineActions(line, month, state) },
    ]),
  ];
};

const verdicts = (context: CommandContext): Block[] => {
  if (!allowed(context.actor.person, 'decide_justification')) return [];
  const index = indexState(context.state);
  const proposed = context.state.lines.flatMap((line) => Object.keys(line.schedule).map(Number).flatMap((month) => {
    const one = index.month(line.lineKey, month);
    return one.justification === 'proposed' && !one.complete ? [{ line, month, reason: one.reason }] : [];
  }));
  return proposed.slice(0, 10).flatMap(({ line, month, reason }): Block[] => [
    { type: 'text', text: `🕓 ${line.code}, ${monthName(month)} — ${reason?.authorName ?? ''}: «${shorten(reason?.note ?? '', 200)}»` },
    { type: 'actions', actions: verdictActions(line, month) },
  ]);
};

export const pendientes: Command<typeof schema> = {
  verb: 'pendientes', slash: true, schema,
  help: { usage: '/pendientes [área o mes]', summary: 'Lo que falta y lo que está en rezago', examples: ['/pendientes', '/pendientes febrero', '/pendientes VIN'] },
  run: async (context, { area, month }) => {
    const { state, actor } = context;
    const own = areasOf(actor.person, 'AREA_HEAD', 'STAFF');
    const wide = area !== undefined || hasRole(actor.person, 'TECHNICAL_SECRETARY') || own.length === 0;
    const items = pending(state, todayOf(context), (line) => (area === undefined ? wide || own.includes(line.area) : line.area === area)).filter((item) => month === undefined || item.month === month);
    const months = [...new Set(items.map((item) => item.month))];
    const place = area === undefined ? (wide ? 'en el plan' : 'en tu área') : `en ${state.areas.find((one) => one.code === area)?.name ?? area}`;
    const text = items.length === 0 ? `No hay nada pendiente ${place}${month === undefined ? '' : ` en ${monthName(month)}`}. ✅` : `${capital(count(items.length, 'línea pendiente', 'líneas pendientes'))} ${place}`;
    const message: Message = { text, blocks: [
      { type: 'text', text },
      ...verdicts(context),
      ...ownBlocks(actor.person, items),
      ...months.flatMap((one) => monthBlocks(actor.person, one, items.filter((item) => item.month === one), items.some((item) => item.month === one && item.overdue))),
    ] };
    return privately('shown', message, { replace: true });
  },
};
