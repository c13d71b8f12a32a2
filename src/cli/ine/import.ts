/** `ine import FILE`: documents of the INE from a list, all of them or none; those whose folio is there already change nothing. */
import type { Command } from 'commander';
import { recordNotification } from '../../commands/ine/notification-record.ts';
import { instantAt } from '../../domain/time/dates.ts';
import {
  accustomedTerm,
  recipientsOf,
  type NotificationText,
} from '../../domain/ine/notification.ts';
import { decidePublish, findByFolio } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { AvanceError } from '../../errors.ts';
import { INE_REFUSED } from '../../messages/ine/answers.ts';
import type { NotificationRow } from '../../reading/sheet/read-notifications.ts';
import { planInstant } from '../../schedule/plan-clock.ts';
import type { Db } from '../../store/database/store.ts';
import { areaNamed, noSuchArea } from '../people/area-cell.ts';
import { CLI_ACTOR, printJson, readInput, requireState, withPlan, type Io } from '../io.ts';

const areaOf = (state: PlanState, { address }: NotificationRow, name: string): string => {
  const found = areaNamed(state, name);
  if (found === undefined)
    throw new AvanceError(
      'wrong-notification',
      `Celda ${address}: ${noSuchArea(state, name)} No se guardó nada.`,
    );
  return found.code;
};

const textOf = (state: PlanState, row: NotificationRow): NotificationText => {
  const areas = row.areas.map((name) => areaOf(state, row, name));
  const info = row.info.map((name) => areaOf(state, row, name));
  return {
    folio: row.folio,
    kind: row.kind,
    issuer: row.issuer,
    subject: row.subject,
    synopsis: row.synopsis,
    ...(row.link === undefined ? {} : { link: row.link }),
    receivedAt: instantAt(row.date, row.time, state.timeZone),
    term: row.term ?? accustomedTerm(state.settings, row.kind),
    ...(row.answerTerm === undefined ? {} : { answerTerm: row.answerTerm }),
    urgent: row.urgent,
    recipients: recipientsOf({ areas, info }),
  };
};

/** Returns whether it is new. */
const store = async (tx: Db, row: NotificationRow, at: string): Promise<boolean> => {
  const state = await requireState(tx);
  if (findByFolio(state, row.folio) !== undefined) return false;
  const decision = decidePublish(
    { state, actor: CLI_ACTOR, at },
    `n${state.notifications.ids.size + 1}`,
    textOf(state, row),
  );
  if (decision.outcome === 'refused' && decision.why !== 'not_allowed')
    throw new AvanceError(
      'wrong-notification',
      `Celda ${row.address} (${row.folio}): ${INE_REFUSED[decision.why]} No se guardó nada.`,
    );
  if (decision.outcome !== 'record') return false;
  await recordNotification(tx, state.planId, decision.event);
  return true;
};

const run = async (io: Io, file: string, options: { json?: true }): Promise<void> => {
  const { bytes, name } = await readInput(file);
  const { readNotifications } = await import('../../reading/sheet/read-notifications.ts');
  const rows = await readNotifications(bytes, name);
  await withPlan(io, async ({ store: database, clock }) => {
    const stored = await database.write(async (tx) => {
      const at = planInstant(clock, (await requireState(tx)).timeZone);
      let count = 0;
      for (const row of rows) if (await store(tx, row, at)) count += 1;
      return count;
    });
    if (options.json) return printJson(io, { rows: rows.length, stored });
    io.out(
      `Documentos del INE: ${stored} de ${rows.length} guardados; los demás ya estaban, por su folio.`,
    );
  });
};

export const addIneImport = (parent: Command, io: Io): void => {
  parent
    .command('import')
    .argument(
      '<archivo>',
      'XLSX o CSV con Folio, Tipo, Emite, Asunto, Recibido y Áreas; y, si se quiere, Tarjeta informativa, Enlace, Conocimiento, Plazo, Respuesta y Urgente',
    )
    .description('documentos del INE, de una lista')
    .option('--json', 'un documento JSON')
    .action((file: string, options: { json?: true }) => run(io, file, options));
};
