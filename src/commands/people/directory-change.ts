/** Changes of posts as changes that can be taken back. */
import { changeSaid } from '../../messages/people/team-text.ts';
import { refusals } from '../../messages/progress/answers.ts';
import {
  directoryChangesOf,
  loadDirectory,
  undoDirectoryChange,
} from '../../store/plan/directory-changes.ts';
import type { ChangeKind } from '../plan/changes.ts';

export const DIRECTORY_CHANGE = 'equipo';

const CHANGED_SINCE =
  'Después hubo otro cambio de las mismas personas; deshaz primero ése. Escribe /plan deshacer para verlos.';

export const directoryChange: ChangeKind = {
  name: DIRECTORY_CHANGE,
  right: 'directory',
  standing: async (db, state) => {
    const directory = await loadDirectory(db);
    return (await directoryChangesOf(db)).map((change) => ({
      id: change.id,
      by: change.by,
      at: change.at,
      what: changeSaid(state, directory, change),
    }));
  },
  undo: async ({ tx, state, id, why, who }) => {
    const result = await undoDirectoryChange(tx, { of: id, why }, who);
    if (result.outcome !== 'undone')
      return {
        refused: result.outcome === 'unknown' ? refusals.nothing_to_undo : CHANGED_SINCE,
      };
    const said = changeSaid(state, await loadDirectory(tx), result.change);
    return { done: `Se deshizo: ${said}. El equipo queda como estaba.` };
  },
};
