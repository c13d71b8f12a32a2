/** One entry of an old chain as the log says it; what the old one left to the tables is taken from them. */
import { matchLineKeys } from '../../domain/plan/line-keys.ts';
import type { PlanDocument, Schedule } from '../../domain/plan/document.ts';
import type { PlanImported, VersionEntry } from '../../domain/plan/fold.ts';
import type { DirectoryImported } from '../../domain/people/fold.ts';
import type { Role } from '../../domain/people/people.ts';
import { INSTITUTION, type NewLogEntry } from '../../domain/record/entry.ts';
import type { OldEntry } from './old-audit.ts';
import type { OldTables } from './old-tables.ts';

export interface Conversion {
  /** Real time of the conversion, ISO. */
  recordedAt: string;
  /** By plan and line: months that stood otherwise than the last version and its decisions say. */
  schedules: Record<string, Record<string, Schedule>>;
}

/** Kinds whose payload is the event itself, and what names the event's own stream in it. */
const EVENTS: Record<string, { key: string; scope: 'plan' | 'commission' }> = {
  session: { key: 'sessionKey', scope: 'plan' },
  notification: { key: 'notificationId', scope: 'commission' },
  outgoing: { key: 'recordId', scope: 'commission' },
  agreement: { key: 'recordId', scope: 'commission' },
  delegation: { key: 'ordinal', scope: 'commission' },
};

interface Payload extends Record<string, unknown> {
  authorId?: string;
  channel?: string;
  onBehalfOf?: string;
}

interface OldDirectory {
  areas: { code: string; name: string; programmes?: string[]; lines?: string[] }[];
  people: {
    name: string;
    email: string;
    role: Role;
    area?: string;
    memberships?: { role: Role; area?: string }[];
    lines?: string[];
  }[];
}

const linesOf = (document: PlanDocument) =>
  document.programmes.flatMap((programme) => programme.lines);

/** The identity of each line in each version, as it was worked out when the version was stored. */
const lineKeysOf = (
  planId: string,
  documents: PlanDocument[],
  { lines }: OldTables,
): Record<string, string>[] => {
  const known = new Map<string, { lineKey: string; code: string; text: string }>();
  const computed = documents.map((document) => {
    const printed = linesOf(document);
    const keys = matchLineKeys(printed, [...known.values()]);
    printed.forEach(({ code, text }, index) => {
      const lineKey = keys[index] ?? code;
      known.set(lineKey, { lineKey, code, text });
    });
    return Object.fromEntries(printed.map(({ code }, index) => [code, keys[index] ?? code]));
  });
  const inForce = lines.filter((row) => row.planId === planId && Boolean(row.inForce));
  const last = Object.fromEntries(inForce.map(({ code, lineKey }) => [code, lineKey]));
  return [...computed.slice(0, -1), last];
};

const versionsOf = (
  planId: string,
  year: number,
  tables: OldTables,
  { schedules }: Conversion,
): VersionEntry[] => {
  const rows = tables.versions.filter((row) => row.planId === planId);
  const documents = rows.map((row) => JSON.parse(row.document) as PlanDocument);
  const lineKeys = lineKeysOf(planId, documents, tables);
  return rows.map((row, index): VersionEntry => {
    const kept = index === rows.length - 1 ? (schedules[planId] ?? {}) : {};
    return {
      number: row.number,
      // Until then an amendment changed the whole year: its figures stay as they were.
      effectiveFrom: `${year}-01-01`,
      by: row.approvedBy,
      reason: row.reason ?? undefined,
      documentHash: row.documentHash,
      document: documents[index] ?? ({} as PlanDocument),
      lineKeys: lineKeys[index] ?? {},
      ...(Object.keys(kept).length === 0 ? {} : { schedules: kept }),
    };
  });
};

type Named = Pick<NewLogEntry, 'scope' | 'subject' | 'key' | 'kind' | 'payload'>;

const plansEntry = (
  { stream, seq, kind }: OldEntry,
  tables: OldTables,
  conversion: Conversion,
): Named[] => {
  const plan = tables.plans.find(({ id }) => id === stream);
  if (plan === undefined) return [];
  const earlier = tables.audit.filter(
    (old) => old.stream === stream && old.seq < seq && old.kind.startsWith('plan.'),
  );
  const version = versionsOf(stream, plan.year, tables, conversion)[earlier.length];
  if (version === undefined) return [];
  const { commissionId, year, timeZone, activeFrom } = plan;
  const named = { scope: stream, subject: 'plan', key: String(version.number) };
  if (kind !== 'plan.imported') return [{ ...named, kind, payload: version }];
  const imported: PlanImported = {
    planId: stream,
    commissionId,
    year,
    timeZone,
    activeFrom,
    version,
  };
  return [{ ...named, kind, payload: imported }];
};

const directoryEntry = ({ payload }: OldEntry, { people }: OldTables): Named[] => {
  const directory = JSON.parse(payload) as OldDirectory;
  const idOf = (email: string): string =>
    people.find((person) => person.email === email.trim().toLowerCase())?.id ?? email;
  const imported: DirectoryImported = {
    areas: directory.areas.map(({ code, name, programmes = [], lines = [] }) => ({
      code,
      name,
      programmes,
      lines,
    })),
    people: directory.people.map(({ name, email, role, area, memberships = [], lines = [] }) => ({
      id: idOf(email),
      name,
      email: email.trim().toLowerCase(),
      lines,
      memberships: [{ role, area }, ...memberships].filter(
        (held, index, all) =>
          all.findIndex((other) => other.role === held.role && other.area === held.area) === index,
      ),
    })),
  };
  const named = {
    scope: INSTITUTION,
    subject: 'directory',
    key: 'directory',
    kind: 'directory.imported',
  };
  return [{ ...named, payload: imported }];
};

const settingsEntries = ({ stream, payload }: OldEntry, { plans }: OldTables): Named[] => {
  const { evidence, ...settings } = JSON.parse(payload) as { evidence?: unknown };
  const commission = plans.find(({ id }) => id === stream)?.commissionId ?? stream;
  return [
    {
      scope: commission,
      subject: 'settings',
      key: 'settings',
      kind: 'settings.changed',
      payload: settings,
    },
    ...(evidence === undefined
      ? []
      : [
          {
            scope: stream,
            subject: 'plan',
            key: 'evidence',
            kind: 'plan.evidence',
            payload: evidence,
          },
        ]),
  ];
};

const accountEntry = ({ kind, payload }: OldEntry): Named => {
  const account = JSON.parse(payload) as {
    channel: string;
    externalId: string;
    matchedBy?: string;
  };
  return {
    scope: INSTITUTION,
    subject: 'account',
    key: `${account.channel}/${account.externalId}`,
    kind,
    payload: account,
  };
};

const placeEntry = ({ payload }: OldEntry, { commissions }: OldTables): Named => {
  const place = JSON.parse(payload) as { owner: { kind: string; key: string }; channel: string };
  const { kind, key } = place.owner;
  const owner = kind === 'commission' ? { kind, key: commissions[0]?.id ?? key } : { kind, key };
  return {
    scope: INSTITUTION,
    subject: 'place',
    key: `${owner.kind}/${owner.key}/${place.channel}`,
    kind: 'address.set',
    payload: { ...place, owner },
  };
};

const assignedEntry = ({ stream, payload }: OldEntry): Named => {
  const { lineKey, area, responsible } = JSON.parse(payload) as {
    lineKey: string;
    area?: string;
    responsible?: string;
  };
  return {
    scope: stream,
    subject: 'plan',
    key: lineKey,
    kind: 'line.assigned',
    payload: {
      ...(area === undefined ? {} : { area, responsible: null }),
      ...(responsible === undefined ? {} : { responsible }),
    },
  };
};

const resolvedEntry = ({ stream, payload }: OldEntry): Named => {
  const { key, ...resolution } = JSON.parse(payload) as { key: string };
  return { scope: stream, subject: 'plan', key, kind: 'discrepancy.resolved', payload: resolution };
};

const eventEntry = ({ stream, kind, payload }: OldEntry, { plans }: OldTables): Named => {
  const [subject = ''] = kind.split('.');
  const parsed = JSON.parse(payload) as Payload;
  if (subject === 'progress') {
    const { lineKey, month } = parsed as unknown as { lineKey: string; month: number };
    const key = `${lineKey}/${month}`;
    return { scope: stream, subject, key, kind, payload: parsed };
  }
  const how = EVENTS[subject];
  const commission = plans.find(({ id }) => id === stream)?.commissionId ?? stream;
  return {
    scope: how?.scope === 'commission' ? commission : stream,
    subject,
    key: nameIn(parsed, how?.key),
    kind,
    payload: parsed,
  };
};

/** What names the event's own stream, a text or an ordinal. */
const nameIn = (payload: Payload, field = ''): string => {
  const name = payload[field];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
};

const namedEntries = (old: OldEntry, tables: OldTables, conversion: Conversion): Named[] => {
  switch (old.kind) {
    case 'plan.imported':
    case 'plan.amended':
      return plansEntry(old, tables, conversion);
    case 'directory.imported':
      return directoryEntry(old, tables);
    case 'settings.changed':
      return settingsEntries(old, tables);
    case 'line.assigned':
      return [assignedEntry(old)];
    case 'discrepancy.resolved':
      return [resolvedEntry(old)];
    case 'account.matched':
    case 'account.undone':
      return [accountEntry(old)];
    case 'address.set':
      return [placeEntry(old, tables)];
    default:
      return [eventEntry(old, tables)];
  }
};

/** An old entry as one of the log, or two where it said two things. */
export const convertEntry = (
  old: OldEntry,
  tables: OldTables,
  conversion: Conversion,
): NewLogEntry[] => {
  const { authorId = '', channel = '', onBehalfOf } = JSON.parse(old.payload) as Payload;
  const author = { authorId, authorName: old.actor, onBehalfOf, channel, at: old.at };
  return namedEntries(old, tables, conversion).map((named) => ({ ...named, ...author }));
};
