/** Changes of posts made in the chat: each one entry of the directory, and one that takes it back. */
import { commissionsOf } from '../../domain/plan/commissions.ts';
import type { DirectoryChange } from '../../domain/people/directory-changes.ts';
import { decideUndoChange, type DirectoryChanged } from '../../domain/people/directory-changes.ts';
import type { DirectoryOutcome } from '../../domain/people/appoint.ts';
import type { DirectoryBasis } from '../../domain/people/end-posts.ts';
import type { DirectorySlice } from '../../domain/people/fold.ts';
import { INSTITUTION } from '../../domain/record/entry.ts';
import type { Db } from '../database/store.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
import { authored, type Author } from './plans.ts';
import { projectDirectory } from './projections.ts';

/** Everybody of the institution with every post, past and to come. */
export const loadDirectory = async (db: Db): Promise<DirectorySlice> =>
  (await currentSnapshot(db)).slices.directory;

const appendChange = async (
  tx: Db,
  key: string,
  kind: 'directory.changed' | 'directory.change_undone',
  payload: DirectoryChanged | { of: string; why: string },
  who: Author,
): Promise<void> => {
  await append(tx, {
    scope: INSTITUTION,
    subject: 'directory',
    key,
    kind,
    ...authored(who),
    payload,
  });
  await projectDirectory(tx);
};

/** Decides on the directory under the lock, and records what was decided. @param id of the change. */
export const changeDirectory = async (
  tx: Db,
  { commissionId, id }: Pick<DirectoryBasis, 'commissionId' | 'id'>,
  decide: (basis: DirectoryBasis) => DirectoryOutcome,
  who: Author,
): Promise<DirectoryOutcome> => {
  const { slices } = await currentSnapshot(tx);
  const { people, areas } = slices.directory;
  const commissions = commissionsOf(slices).map((commission) => commission.id);
  const outcome = decide({ people, areas, commissionId, commissions, id });
  if (outcome.outcome === 'record')
    await appendChange(tx, id, 'directory.changed', outcome.changed, who);
  return outcome;
};

/** What was changed in the chat and can be taken back, the last one at the end. */
export const directoryChangesOf = async (db: Db): Promise<DirectoryChange[]> =>
  (await loadDirectory(db)).changes ?? [];

export const undoDirectoryChange = async (
  tx: Db,
  { of, why }: { of: string; why: string },
  who: Author,
): Promise<
  { outcome: 'unknown' | 'changed_since' } | { outcome: 'undone'; change: DirectoryChange }
> => {
  const directory = await loadDirectory(tx);
  const change = directory.changes?.find(({ id }) => id === of);
  const outcome = decideUndoChange(directory, of);
  if (outcome !== 'undo' || change === undefined)
    return { outcome: outcome === 'undo' ? 'unknown' : outcome };
  await appendChange(tx, of, 'directory.change_undone', { of, why }, who);
  return { outcome: 'undone', change };
};
