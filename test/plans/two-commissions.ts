/** Two commissions of one institution whose plans have the same codes: each with its own Secretario, its own area and people. */
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { Db, Store } from '../../src/store/database/store.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import type { DirectoryInput } from '../../src/store/plan/directory-input.ts';
import { assignLine } from '../../src/store/plan/people.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';

export const FIRST = 'Comisión de Vinculación y Servicio Profesional Electoral';
export const SECOND = 'Comisión de Organización Electoral';
const ZONE = 'America/Mexico_City';

type Given = DirectoryInput['people'][number];
const person = (
  name: string,
  role: Given['role'],
  commissions: string[],
  area?: string,
): Given => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
  role,
  area,
  memberships: commissions.map((commission) => ({ role, area, commission })),
});

/** `VIN` answers for the first commission's lines, `ORG` for the second's; one counsellor sits in both. */
export const TWO: DirectoryInput = {
  commissions: [
    { code: 'CVSPE', name: FIRST },
    { code: 'COE', name: SECOND },
  ],
  areas: [
    { code: 'VIN', name: 'Vinculación' },
    { code: 'ORG', name: 'Organización' },
  ],
  people: [
    person('Secretaria Uno', 'TECHNICAL_SECRETARY', ['CVSPE']),
    person('Titular Uno', 'AREA_HEAD', ['CVSPE'], 'VIN'),
    person('Analista Uno', 'STAFF', ['CVSPE'], 'VIN'),
    person('Secretario Dos', 'TECHNICAL_SECRETARY', ['COE']),
    person('Titular Dos', 'AREA_HEAD', ['COE'], 'ORG'),
    person('Analista Dos', 'STAFF', ['COE'], 'ORG'),
    person('Consejera Ambas', 'COMMISSIONER', ['CVSPE', 'COE']),
    person('Titular Ambas', 'AREA_HEAD', ['CVSPE', 'COE'], 'VIN'),
  ],
};

/** The same plan of few lines for a commission and a year; sessions are 2020's. */
export const planOf = (
  document: PlanDocument,
  commission: string,
  year: number,
  programmes = ['4.1'],
): PlanDocument => ({
  ...document,
  plan: { ...document.plan, commission, year, title: `Programa ${year}` },
  programmes: document.programmes.filter(({ code }) => programmes.includes(code)),
  sessionWindows: year === 2020 ? document.sessionWindows : [],
  discrepancies: [],
});

/** Stores a plan; the second commission's lines are the area ORG's. Returns its id. */
const storeOf = async (tx: Db, document: PlanDocument, at: string): Promise<string> => {
  const who = { by: 'Avance', at };
  const activeFrom = at.slice(0, 10);
  const { planId } = await storePlan(tx, { document, ...who, activeFrom, timeZone: ZONE });
  if (document.plan.commission === SECOND)
    for (const { lineKey } of (await loadState(tx, planId)).lines)
      await assignLine(tx, planId, { lineKey, area: 'ORG' }, who);
  return planId;
};

/** Both commissions with their plans of a year. Returns the plans' ids. */
export const storeYear = (store: Store, document: PlanDocument, year: number, at: string) =>
  store.write(async (tx) => {
    const first = await storeOf(tx, planOf(document, FIRST, year), at);
    if (year === 2020) await importDirectory(tx, TWO, at, 'Avance');
    return { first, second: await storeOf(tx, planOf(document, SECOND, year), at) };
  });
