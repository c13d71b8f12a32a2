/** Old tables of two plans of two commissions, and the log that is made of them. */
import type { DocumentLine, PlanDocument } from '../../src/domain/plan/document.ts';
import { convertTables } from '../../src/store/record/convert.ts';
import type { OldEntry } from '../../src/store/record/old-audit.ts';
import type { OldTables } from '../../src/store/record/old-tables.ts';

export const NOW = '2026-11-30T00:00:00.000Z';
export const line = (
  code: string,
  text: string,
  schedule: DocumentLine['schedule'],
): DocumentLine => ({
  ...{ code, text, unit: 'u', goal: 'g', annualQuantity: 1, schedule },
});
export const document = (...lines: DocumentLine[]): string => {
  const texts = { title: 't', institution: 'i', presentation: '', legalFramework: [] };
  const programme = { code: '1', chapter: '1', title: 'P', generalObjective: '' };
  const whole: PlanDocument = {
    plan: { ...texts, year: 2020, commission: 'Comisión', sessionNote: '' },
    ...{ chapters: [], glossary: [], members: [], discrepancies: [] },
    sessionWindows: [{ month: 3, opensOn: '2020-03-23', closesOn: '2020-03-31' }],
    programmes: [
      { ...programme, statedObjectives: [], specificObjectives: [], legalBasis: [], lines },
    ],
  };
  return JSON.stringify(whole);
};

let recorded = 0;
export const old = (
  stream: string,
  seq: number,
  kind: string,
  payload: object,
  minute?: number,
): OldEntry => ({
  ...{ stream, seq, kind, actor: 'Ana', at: `2020-02-0${seq}T10:00:00-06:00` },
  recordedAt: `2020-02-01T10:${String(minute ?? (recorded += 1)).padStart(2, '0')}:00.000Z`,
  ...{ payload: JSON.stringify(payload), previousHash: '', hash: `${stream}${seq}` },
});
export const version = (
  planId: string,
  number: number,
  text: string,
  reason: string | null = null,
) => ({
  ...{ planId, number, documentHash: `${planId}v${number}`, document: text },
  ...{ approvedBy: 'Ana', reason },
});
export const row = (
  planId: string,
  lineKey: string,
  code: string,
  areaCode: string | null,
  responsibleId: string | null = null,
  inForce: boolean | number = 1,
) => ({ planId, lineKey, code, areaCode, responsibleId, inForce });
export const plan = (id: string, commissionId: string, activeFrom = '2020-01-02') => ({
  ...{ id, commissionId, year: 2020, timeZone: 'America/Mexico_City', activeFrom, settings: '{}' },
});
export const month = (planId: string, lineKey: string, of: number, programmed: number) => ({
  planId,
  lineKey,
  month: of,
  programmed,
});
export const session = (
  planId: string,
  key: string,
  over: Partial<OldTables['sessions'][number]> = {},
) => ({
  ...{ planId, key, kind: 'extraordinary' as const, month: 5, opensOn: null, closesOn: null },
  ...over,
});

export const DIRECTORY = {
  areas: [
    { code: 'A', name: 'Área A', programmes: ['1'], lines: ['1-01'] },
    { code: 'B', name: 'Área B' },
  ],
  people: [
    {
      name: 'Ana',
      email: ' Ana@x ',
      role: 'AREA_HEAD',
      area: 'A',
      memberships: [
        { role: 'AREA_HEAD', area: 'A' },
        { role: 'STAFF', area: 'A' },
        { role: 'AREA_HEAD', area: 'B' },
      ],
      lines: ['1-03'],
    },
    { name: 'Eva', email: 'eva@x', role: 'STAFF', area: 'B' },
  ],
};
export const WINDOW = { kind: 'ordinary' as const, opensOn: '2020-03-23', closesOn: '2020-03-31' };
export const tables = (over: Partial<OldTables> = {}): OldTables => ({
  audit: [
    old('p1', 1, 'plan.imported', { authorId: 'ana', channel: 'cli' }, 1),
    old('p2', 1, 'plan.imported', {}, 2),
  ],
  commissions: [
    { id: 'c1', name: 'Una' },
    { id: 'c2', name: 'Dos' },
  ],
  plans: [plan('p1', 'c1'), plan('p2', 'c2', '2020-02-01')],
  versions: [
    version('p1', 1, document(line('1-01', 'Uno', { '3': 2 }), line('1-02', 'Dos', { '4': 1 }))),
    version('p2', 1, document(line('1-01', 'Otro', { '3': 1 }))),
  ],
  lines: [
    ...[row('p1', '1-01', '1-01', null), row('p1', '1-02', '1-02', null)],
    ...[row('p2', '1-01', '1-01', null)],
  ],
  months: [month('p1', '1-01', 3, 2), month('p1', '1-02', 4, 1), month('p2', '1-01', 3, 1)],
  ...{ sessions: [], people: [{ id: 'ana', email: 'ana@x' }] },
  ...over,
});
export interface Told {
  scope: string;
  subject: string;
  key: string;
  kind: string;
  payload: Record<string, unknown>;
  [more: string]: unknown;
}
export const converted = (over: Partial<OldTables> = {}): Told[] =>
  convertTables(tables(over), NOW).map((entry) => ({
    ...entry,
    payload: JSON.parse(entry.payload) as Told['payload'],
  }));
export const named = ({ scope, subject, key, kind }: Told): string =>
  `${scope} ${subject} ${key} ${kind}`;
export const more = (...entries: OldEntry[]): Partial<OldTables> => ({
  audit: [...tables().audit, ...entries],
});
export const last = (over: Partial<OldTables>): Told | undefined => converted(over).at(-1);
