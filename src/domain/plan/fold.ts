/** Plans: imported and amended in versions, observations decided, lines assigned by hand, the commission's settings. */
import type { EvidenceSource } from '../progress/evidence-source.ts';
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import { stays, takenBackBy, type Steps } from '../record/steps.ts';
import { epochOf, localDate } from '../time/dates.ts';
import type { DiscrepancyResolution, LocalDate, PlanDocument, Schedule } from './document.ts';
import type { PlanSettings } from './settings.ts';

export interface VersionEntry {
  number: number;
  /** The first day on which it is in force; months closed before it keep the version before. */
  effectiveFrom: LocalDate;
  /** Local date on which it was stored; known of amendments. */
  storedOn?: LocalDate | undefined;
  /** Its first day came after it was stored, and what shows it was drawn again. */
  begun?: true | undefined;
  /** Who imported it. */
  by: string;
  reason?: string | undefined;
  /** The act that approved it. */
  act?: string | undefined;
  documentHash: string;
  /** As read: decisions on its observations are kept beside it. */
  document: PlanDocument;
  /** By code in this version: the line's identity through versions. */
  lineKeys: Record<string, string>;
  /** By line key: months that stand otherwise than the document and its decisions say, until they are decided anew. */
  schedules?: Record<string, Schedule> | undefined;
}

export interface PlanEntry {
  planId: string;
  commissionId: string;
  year: number;
  timeZone: string;
  /** The first day on which Avance answers for it. */
  activeFrom: LocalDate;
  versions: VersionEntry[];
  /** By the observation's key: the last decision counts. */
  resolutions: Record<string, DiscrepancyResolution>;
  /** By line key: what somebody decided by hand. */
  assigned: Record<string, Assigned>;
  /** By line key: which documents prove a line, where somebody decided it. */
  evidence?: Record<string, EvidenceSource[]> | undefined;
}

/** An area alone leaves the line without a responsible person. */
export interface Assigned {
  area?: string | undefined;
  /** Person id; null: nobody. */
  responsible?: string | null | undefined;
}

/** By plan id, in the order in which they were imported. */
export type PlanSlice = Record<string, PlanEntry>;

export type PlanImported = Omit<PlanEntry, 'versions' | 'resolutions' | 'assigned' | 'evidence'> & {
  version: VersionEntry;
};

/** A decision about a line ends what stood for it from before. */
const withoutSchedule = (version: VersionEntry, discrepancyKey: string): VersionEntry => {
  const { discrepancies } = version.document;
  const { lineCode } = discrepancies.find(({ key }) => key === discrepancyKey) ?? {};
  const lineKey = lineCode === undefined ? undefined : version.lineKeys[lineCode];
  if (lineKey === undefined || version.schedules?.[lineKey] === undefined) return version;
  const { [lineKey]: _decided, ...schedules } = version.schedules;
  return { ...version, schedules };
};

const asBegun = (version: VersionEntry, number: string): VersionEntry =>
  String(version.number) === number ? { ...version, begun: true } : version;

const asStored = ({ timeZone }: PlanEntry, version: VersionEntry, at: string): VersionEntry => ({
  ...version,
  storedOn: localDate(epochOf(at), timeZone),
});

const change = (slice: PlanSlice, id: string, next: (plan: PlanEntry) => PlanEntry): PlanSlice => {
  const plan = slice[id];
  return plan === undefined ? slice : { ...slice, [id]: next(plan) };
};

const foldPlan = (slice: PlanSlice, { scope, kind, key, payload, at }: LogEntry): PlanSlice => {
  switch (kind) {
    case 'plan.imported': {
      const { version, ...plan } = payload as PlanImported;
      const entry = { ...plan, versions: [version], resolutions: {}, assigned: {} };
      return { ...slice, [scope]: entry };
    }
    case 'plan.amended':
      return change(slice, scope, (plan) => ({
        ...plan,
        versions: [...plan.versions, asStored(plan, payload as VersionEntry, at)],
      }));
    case 'plan.amendment_begun':
      return change(slice, scope, (plan) => ({
        ...plan,
        versions: plan.versions.map((version) => asBegun(version, key)),
      }));
    case 'discrepancy.resolved':
      return change(slice, scope, (plan) => ({
        ...plan,
        versions: plan.versions.map((version) => withoutSchedule(version, key)),
        resolutions: { ...plan.resolutions, [key]: payload as DiscrepancyResolution },
      }));
    case 'line.assigned':
      return change(slice, scope, (plan) => ({
        ...plan,
        assigned: { ...plan.assigned, [key]: { ...plan.assigned[key], ...(payload as Assigned) } },
      }));
    case 'plan.evidence':
      return change(slice, scope, (plan) => ({
        ...plan,
        evidence: payload as Record<string, EvidenceSource[]>,
      }));
    default:
      return slice;
  }
};

const steps: Steps = {
  'plan.imported': takenBackBy('plan.amended'),
  'plan.amended': takenBackBy('plan.amended'),
  'plan.amendment_begun': stays(
    'Time brought it about; another amendment changes what is in force.',
  ),
  'discrepancy.resolved': takenBackBy('discrepancy.resolved'),
  'line.assigned': takenBackBy('line.assigned'),
  'plan.evidence': takenBackBy('plan.evidence'),
};

export const planSubject: Subject<PlanSlice> = {
  initial: {},
  fold: foldPlan,
  ...plainJson(),
  steps,
};

/** By commission id; what a commission never changed has its default. */
export type SettingsSlice = Record<string, Partial<PlanSettings>>;

export const settingsSubject: Subject<SettingsSlice> = {
  initial: {},
  steps: { 'settings.changed': takenBackBy('settings.changed') },
  fold: (slice, { scope, payload }) => ({ ...slice, [scope]: payload as Partial<PlanSettings> }),
  ...plainJson(),
};
