/** Imports the institution's directory: areas, people with their posts, commissions; and where each is told. */
import { INSTITUTION } from '../../domain/record/entry.ts';
import type { DirectoryImported } from '../../domain/people/fold.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { Db } from '../database/store.ts';
import { linkAccount } from '../inbound/accounts.ts';
import { setAddress } from '../ledger/addresses.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
import type { Channels, CommissionInput, DirectoryInput } from './directory-input.ts';
import { emailOf, planDirectory, type PlannedDirectory } from './plan-directory.ts';
import { authored, type Author } from './plans.ts';
import { projectDirectory } from './projections.ts';

/** Where the directory says that an area or a commission is written to, and who somebody is. */
const storePlaces = async (
  tx: Db,
  { areas, people }: DirectoryInput,
  commissions: (CommissionInput & { id: string })[],
  idOf: (email: string) => string,
  who: Author,
): Promise<void> => {
  const places: (Channels & { owner: Owner })[] = [
    ...commissions.map((commission) => ({
      ...commission,
      owner: { kind: 'commission' as const, key: commission.id },
    })),
    ...areas.map((area) => ({ ...area, owner: { kind: 'area' as const, key: area.code } })),
  ];
  for (const { owner, slackChannel, teamsConversation } of places) {
    if (slackChannel !== undefined) await setAddress(tx, owner, 'slack', slackChannel);
    if (teamsConversation !== undefined) await setAddress(tx, owner, 'teams', teamsConversation);
  }
  for (const person of people) {
    const personId = idOf(emailOf(person));
    const link = (channel: string, externalId: string): Promise<boolean> =>
      linkAccount(tx, { channel, externalId, personId }, { matchedBy: 'directory', ...who });
    if (person.slackUser !== undefined) await link('slack', person.slackUser);
    if (person.teamsUser !== undefined) await link('teams', person.teamsUser.toLowerCase());
  }
};

const storeDirectory = async (tx: Db, payload: DirectoryImported, who: Author): Promise<void> => {
  await append(tx, {
    scope: INSTITUTION,
    subject: 'directory',
    key: 'directory',
    kind: 'directory.imported',
    ...authored(who),
    payload,
  });
  await projectDirectory(tx);
};

/** What a file would change, with nothing written. @throws AvanceError `wrong-directory`. */
export const previewDirectory = async (
  db: Db,
  directory: DirectoryInput,
): Promise<PlannedDirectory> => planDirectory((await currentSnapshot(db)).slices, directory);

/**
 * Merges a directory into the one that is stored: people are known by their email and never erased from the record they
 * wrote; those that the file leaves out lose their posts. What was assigned or changed by hand stays (`contradictions`).
 * The same one again adds nothing to the record. @throws AvanceError `wrong-directory`.
 */
export const importDirectory = async (
  tx: Db,
  directory: DirectoryInput,
  at: string,
  by: string,
): Promise<PlannedDirectory> => {
  const who = { at, by };
  const planned = await previewDirectory(tx, directory);
  for (const payload of planned.named)
    await append(tx, {
      scope: INSTITUTION,
      subject: 'directory',
      key: payload.id,
      kind: 'commission.named',
      ...authored(who),
      payload,
    });
  if (planned.changed) await storeDirectory(tx, planned.payload, who);
  await storePlaces(tx, directory, planned.commissions, planned.idOf, who);
  return planned;
};
