/** `ine import FILE`: documents of the INE from a list, all of them or none; those whose folio is there already change nothing. */
import type { Command } from 'commander';
import { recordNewNotifications } from '../../commands/ine/notification-record.ts';
import { instantAt } from '../../domain/time/dates.ts';
import {
  accustomedTerm,
  recipientsOf,
  type NewNotificationEvent,
  type NotificationText,
} from '../../domain/ine/notification.ts';
import { decidePublish, findByFolio } from '../../domain/ine/notification-decide.ts';
import { folioName } from '../../domain/plan/plain-text.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { AvanceError } from '../../errors.ts';
import { documentText } from '../../domain/ine/document-text.ts';
import { SHORT_TERM } from '../../messages/ine/notification-words.ts';
import { INE_REFUSED } from '../../messages/ine/refused.ts';
import type { NotificationRow } from '../../reading/sheet/read-notifications.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import type { Db } from '../../store/database/store.ts';
import { loadState } from '../../store/plan/plans.ts';
import { areaNamed, noSuchArea } from '../people/area-cell.ts';
import { CLI_ACTOR, printJson, readInput, withPlan, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';

const areaOf = (state: PlanState, { address }: NotificationRow, name: string): string => {
  const found = areaNamed(state, name);
  if (found === undefined)
    throw new AvanceError(
      'wrong-notification',
      `Celda ${address}: ${noSuchArea(state, name)} No se guardó nada.`,
    );
  return found.code;
};

/** The reason of what a list marks as urgent without giving one. */
const MARKED_URGENT = 'así lo marca la lista que se importó';

const textOf = (state: PlanState, row: NotificationRow): NotificationText => {
  const areas = row.areas.map((name) => areaOf(state, row, name));
  const info = row.info.map((name) => areaOf(state, row, name));
  const { folio, kind, issuer, subject, synopsis, link, answerTerm, urgent } = row;
  const given = {
    ...{ folio, kind, issuer, subject, synopsis, link, answerTerm, urgent },
    receivedAt: instantAt(row.date, row.time, state.timeZone),
    term: row.term ?? accustomedTerm(state.settings, row.kind),
    urgentReason: row.urgentReason ?? (urgent ? MARKED_URGENT : undefined),
    recipients: recipientsOf({ areas, info }),
  };
  return documentText(given, state, SHORT_TERM);
};

interface Prepared {
  row: NotificationRow;
  text: NotificationText;
}

/** What the documents say that are not there yet, each folio once: read and resolved before anybody waits for it. */
const prepare = (state: PlanState, rows: NotificationRow[]): Prepared[] => {
  const byFolio = new Map<string, NotificationRow>();
  for (const row of rows) {
    const name = folioName(row.folio);
    if (!byFolio.has(name) && findByFolio(state, row.folio) === undefined) byFolio.set(name, row);
  }
  return [...byFolio.values()].map((row) => ({ row, text: textOf(state, row) }));
};

/** The event of a document that is new; undefined where its folio is there. */
const decide = (
  state: PlanState,
  { row, text }: Prepared,
  id: string,
  at: string,
): NewNotificationEvent | undefined => {
  if (findByFolio(state, row.folio) !== undefined) return undefined;
  const decision = decidePublish({ state, actor: CLI_ACTOR, at }, id, text);
  if (decision.outcome === 'refused' && decision.why !== 'not_allowed')
    throw new AvanceError(
      'wrong-notification',
      `Celda ${row.address} (${row.folio}): ${INE_REFUSED[decision.why]} No se guardó nada.`,
    );
  return decision.outcome === 'record' ? decision.event : undefined;
};

/** What of it is new. */
const eventsOf = (state: PlanState, prepared: Prepared[], at: string): NewNotificationEvent[] => {
  const events: NewNotificationEvent[] = [];
  for (const one of prepared) {
    const id = `n${state.notifications.ids.size + events.length + 1}`;
    const event = decide(state, one, id, at);
    if (event !== undefined) events.push(event);
  }
  return events;
};

/** Decides under the lock, and writes all of them. Returns how many are new. */
const storeAll = async (
  tx: Db,
  planId: string,
  prepared: Prepared[],
  at: string,
): Promise<number> => {
  const state = await loadState(tx, planId);
  const events = eventsOf(state, prepared, at);
  await recordNewNotifications(tx, state.planId, events);
  return events.length;
};

interface Options extends PlanOption {
  json?: true;
  check?: true;
}

const run = async (io: Io, file: string, options: Options): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readNotifications } = await import('../../reading/sheet/read-notifications.ts');
  const rows = await readNotifications(bytes, name);
  await withPlan(io, options, async ({ store, state, clock }) => {
    const prepared = prepare(state, rows);
    const at = planInstant(clock, state.timeZone);
    if (options.check) {
      const toStore = eventsOf(state, prepared, at).length;
      if (options.json)
        return printJson(io, { plan: state.key, rows: rows.length, stored: 0, toStore });
      return io.out(
        `Documentos del INE (${state.key}): se guardarían ${toStore} de ${rows.length}; los demás ya están, por su folio. No se guardó nada.`,
      );
    }
    const stored = await store.write((tx) => storeAll(tx, state.planId, prepared, at));
    if (options.json) return printJson(io, { plan: state.key, rows: rows.length, stored });
    io.out(
      `Documentos del INE (${state.key}): ${stored} de ${rows.length} guardados; los demás ya estaban, por su folio.`,
    );
  });
};

export const addIneImport = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('import'))
    .argument(
      '<archivo>',
      'XLSX o CSV con Folio, Tipo, Emite, Asunto, Recibido y Áreas; y, si se quiere, Tarjeta informativa, Enlace, Conocimiento, Plazo, Respuesta, Urgente y Motivo de urgencia',
    )
    .description('documentos del INE, de una lista')
    .option('--check', 'dice qué se guardaría, sin guardar nada')
    .option('--json', 'un documento JSON')
    .action((file: string, options: Options) => run(io, file, options));
};
