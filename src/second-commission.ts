/** `npm start -- --second`: a second commission in the simulated workspace, with its own people and a plan of the same codes. */
import { readFile } from 'node:fs/promises';
import { AvanceError } from './errors.ts';
import { SAMPLE_DIRECTORY, SECOND_PLAN, SECOND_SAMPLE } from './config.ts';
import type { PlanDocument } from './domain/plan/document.ts';
import type { Directory } from './reading/directory.ts';
import { loadPeople } from './store/plan/people.ts';
import type { Store } from './store/database/store.ts';

const readDirectory = async (file: string): Promise<Directory> =>
  (await import('./reading/sheet/read-directory.ts')).readDirectory(await readFile(file), file);

/** The first sample's areas and posts are of the first commission alone; who sits in both stands in the second's list. */
const joined = (first: Directory, second: Directory): Directory => {
  const commission = second.commissions?.[0]?.code;
  const emails = new Set(second.people.map(({ email }) => email));
  return {
    commissions: second.commissions,
    areas: [...first.areas.map((area) => ({ ...area, commission })), ...second.areas],
    people: [
      ...first.people
        .filter(({ email }) => !emails.has(email))
        .map((person) => {
          const { role, area } = person;
          return { ...person, memberships: [{ role, area, commission }] };
        }),
      ...second.people,
    ],
  };
};

/**
 * The plan and the directory of both commissions.
 * @throws AvanceError `other-directory` where the database has people who are not the sample's.
 */
export const secondSample = async (
  store: Store,
): Promise<{ document: PlanDocument; directory: Directory }> => {
  const [first, second] = await Promise.all([SAMPLE_DIRECTORY, SECOND_SAMPLE].map(readDirectory));
  if (first === undefined || second === undefined) throw new Error('no sample directory');
  const directory = joined(first, second);
  const emails = new Set(directory.people.map(({ email }) => email));
  if ((await store.read(loadPeople)).some(({ email }) => !emails.has(email)))
    throw new AvanceError(
      'other-directory',
      '--second: esta base de datos tiene otro directorio, y el de ejemplo lo reemplazaría. Usa otra base de datos, por ejemplo DATABASE_URL=file:./data/dos.db.',
    );
  const { readPlan } = await import('./reading/read-plan.ts');
  return { document: await readPlan(await readFile(SECOND_PLAN), SECOND_PLAN), directory };
};
