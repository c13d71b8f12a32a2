/** What Teams says of our secret and of each conversation, for `doctor`: asked, changed nothing. */
import type { OwnedAddress } from '../../store/ledger/addresses.ts';
import { findReference } from '../../store/ledger/references.ts';
import type { Store } from '../../store/database/store.ts';
import { makeTeamsApi } from './api.ts';
import { errorName, isApplicationRefused } from './errors.ts';
import { adapterFor, tokensFor, type TeamsSettings } from './mount.ts';
import { referenceFor } from './send.ts';
import { NoToken } from './tokens.ts';

export type TeamsProblem =
  | { kind: 'secret'; error: string }
  | { kind: 'unreachable'; error: string }
  /** `error`: `never heard`, or Teams' own word. */
  | { kind: 'place'; address: OwnedAddress; error: string };

export interface TeamsExamination {
  /** Conversations that were looked at. */
  places: number;
  problems: TeamsProblem[];
}

interface ExamineDeps {
  settings: TeamsSettings;
  store: Store;
  addresses: OwnedAddress[];
  realNow: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

/** Never rejects. Personal chats are not looked at. */
export const examineTeams = async ({
  settings,
  store,
  addresses,
  realNow,
  sleep,
}: ExamineDeps): Promise<TeamsExamination> => {
  const tokens = tokensFor(settings, realNow);
  const appId = settings.credentials?.appId ?? '';
  try {
    await tokens?.current();
  } catch (error) {
    return {
      places: 0,
      problems: [
        {
          kind: error instanceof NoToken && error.refused ? 'secret' : 'unreachable',
          error: errorName(error),
        },
      ],
    };
  }
  const api = makeTeamsApi({
    adapter: adapterFor(settings, tokens),
    appId,
    tenantId: settings.tenantId,
    realNow,
    sleep,
  });
  const places = addresses.filter(({ owner }) => owner.kind !== 'person');
  const problems: TeamsProblem[] = [];
  for (const address of places) {
    if ((await store.read((db) => findReference(db, 'teams', address.externalId))) === undefined) {
      problems.push({ kind: 'place', address, error: 'never heard' });
      continue;
    }
    await api.look(await referenceFor(store, appId, address.externalId)).catch((error: unknown) => {
      problems.push(
        isApplicationRefused(error)
          ? { kind: 'secret', error: errorName(error) }
          : { kind: 'place', address, error: errorName(error) },
      );
    });
  }
  return { places: places.length, problems };
};
