/** Plans: imported and amended in versions, observations decided, lines assigned by hand, the commission's settings. */
import type { EvidenceSource } from '../progress/evidence-source.ts';
import { plainJson, type LogEntry, type Subject } from '../record/entry.ts';
import { stays, takenBackBy, type Steps } from '../record/steps.ts';
import { epochOf, localDate } from '../time/dates.ts';
import {
  withAssigned,
  withAssignmentUndone,
  type Assignments,
  type AssignmentUndone,
  type LineAssigned,
} from './assignments.ts';
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

export interface PlanEntry extends Assignments {
  planId: string;
  commissionId: string;
  year: number;
  timeZone: string;
  /** The first day on which Avance answers for it. */
  activeFrom: LocalDate;
  versions: VersionEntry[];
  /** By the observation's key: the last decision counts. */
  resolutions: Record<string, DiscrepancyResolution>;
  /** By line key: which documents prove a line, where somebody decided it. */
  evidence?: Record<string, EvidenceSource[]> | undefined;
}

/** By plan id, in the order in which they were imported. */
export type PlanSlice = Record<string, PlanEntry>;

export type PlanImported = Omit<
  PlanEntry,
  'versions' | 'resolutions' | 'assigned' | 'assignments' | 'evidence'
> & {
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

/** What each kind of entry makes of the plan that it is about. */
const CHANGES: Record<string, (plan: PlanEntry, entry: LogEntry) => PlanEntry> = {
  'plan.amended': (plan, { payload, at }) => ({
    ...plan,
    versions: [...plan.versions, asStored(plan, payload as VersionEntry, at)],
  }),
  'plan.amendment_begun': (plan, { key }) => ({
    ...plan,
    versions: plan.versions.map((version) => asBegun(version, key)),
  }),
  'discrepancy.resolved': (plan, { key, payload }) => ({
    ...plan,
    versions: plan.versions.map((version) => withoutSchedule(version, key)),
    resolutions: { ...plan.resolutions, [key]: payload as DiscrepancyResolution },
  }),
  'line.assigned': (plan, entry) => withAssigned(plan, entry.payload as LineAssigned, entry),
  'assignment.undone': (plan, { payload }) =>
    withAssignmentUndone(plan, payload as AssignmentUndone),
  'plan.evidence': (plan, { payload }) => ({
    ...plan,
    evidence: payload as Record<string, EvidenceSource[]>,
  }),
};

const foldPlan = (slice: PlanSlice, entry: LogEntry): PlanSlice => {
  const { scope, kind } = entry;
  if (kind === 'plan.imported') {
    const { version, ...plan } = entry.payload as PlanImported;
    return {
      ...slice,
      [scope]: { ...plan, versions: [version], resolutions: {}, assigned: {} },
    };
  }
  const plan = slice[scope];
  const next = Object.hasOwn(CHANGES, kind) ? CHANGES[kind] : undefined;
  return plan === undefined || next === undefined
    ? slice
    : { ...slice, [scope]: next(plan, entry) };
};

const steps: Steps = {
  'plan.imported': stays('It begins the plan; an amendment changes what it says.'),
  'plan.amended': takenBackBy('plan.amended'),
  'plan.amendment_begun': stays(
    'Time brought it about; another amendment changes what is in force.',
  ),
  'discrepancy.resolved': takenBackBy('discrepancy.resolved'),
  'line.assigned': takenBackBy('assignment.undone', 'line.assigned'),
  'assignment.undone': takenBackBy('line.assigned'),
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
