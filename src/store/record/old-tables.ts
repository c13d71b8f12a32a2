/** What the tables of before the log hold, as far as the log needs it, and the one statement that reads each. */
import type { SessionRecord } from '../../domain/sessions/session.ts';
import type { OldEntry } from './old-audit.ts';

export interface OldTables {
  audit: OldEntry[];
  commissions: { id: string; name: string }[];
  plans: {
    id: string;
    commissionId: string;
    year: number;
    timeZone: string;
    activeFrom: string;
    settings: string;
  }[];
  versions: {
    planId: string;
    number: number;
    documentHash: string;
    document: string;
    approvedBy: string;
    reason: string | null;
  }[];
  lines: {
    planId: string;
    lineKey: string;
    code: string;
    areaCode: string | null;
    responsibleId: string | null;
    inForce: boolean | number;
  }[];
  months: { planId: string; lineKey: string; month: number; programmed: number }[];
  sessions: {
    planId: string;
    key: string;
    kind: SessionRecord['kind'];
    month: number;
    opensOn: string | null;
    closesOn: string | null;
  }[];
  people: { id: string; email: string }[];
}

/** In an order that both databases give alike. */
export const OLD_TABLES: { [Name in keyof OldTables]: string } = {
  audit: 'SELECT * FROM "AuditEntry" ORDER BY "stream", "seq"',
  commissions: 'SELECT "id", "name" FROM "Commission" ORDER BY "id"',
  plans: 'SELECT * FROM "Plan" ORDER BY "year", "id"',
  versions: 'SELECT * FROM "PlanVersion" ORDER BY "planId", "number"',
  lines: 'SELECT * FROM "ActionLine" ORDER BY "planId", "position"',
  months: 'SELECT * FROM "ScheduledMonth" ORDER BY "planId", "lineKey", "month"',
  sessions: 'SELECT * FROM "Session" ORDER BY "planId", "key"',
  people: 'SELECT "id", "email" FROM "Person" ORDER BY "position"',
};

/** SQLite gives real times as numbers or texts, PostgreSQL as dates. */
const toIso = (value: unknown): string =>
  new Date(
    typeof value === 'bigint' ? Number(value) : (value as string | number | Date),
  ).toISOString();

export const toOldTables = (rows: Record<keyof OldTables, unknown[]>): OldTables => {
  const tables = rows as unknown as OldTables;
  return {
    ...tables,
    audit: tables.audit.map((row) => ({ ...row, recordedAt: toIso(row.recordedAt) })),
  };
};
