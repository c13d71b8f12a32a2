/** People: each step made and taken back. */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { findAccount, linkAccount } from '../../../src/store/inbound/accounts.ts';
import { listAddresses } from '../../../src/store/ledger/addresses.ts';
import { actor, ANALYST, dispatch, HEAD, people, sample, SECRETARY } from '../../commands/bench.ts';
import { START } from '../../sample.ts';
import type { Answer } from '../../../src/conversation/answer.ts';
import { undoWith, verb, type Play } from './play.ts';

const grant = () =>
  verb('suplencia')(
    { person: people.get(ANALYST) ?? '', from: '2020-01-02', to: '2020-01-10' },
    HEAD,
  );
const end = () => verb('suplencia')({ back: people.get(HEAD) ?? '' }, HEAD);
const standingIn = (state: PlanState) =>
  state.delegations.filter(({ endedOn }) => endedOn === undefined).length;

const take = (conversation: string) =>
  dispatch.runSlash(
    { ...actor(SECRETARY), channel: 'slack' },
    { kind: 'private', conversation, shared: true },
    'plan',
    'canal VIN',
  );
const channelOf = () =>
  sample.store.read(async (db) =>
    (await listAddresses(db, 'slack')).map(({ externalId }) => externalId),
  );

/** As the directory's import does. */
const link = () =>
  sample.store.write((tx) =>
    linkAccount(
      tx,
      { channel: 'slack', externalId: 'U1', personId: people.get(ANALYST) ?? '' },
      { matchedBy: 'directory', by: SECRETARY, at: START },
    ),
  );
const account = async () => {
  const found = await sample.store.read((db) => findAccount(db, 'slack', 'U1'));
  return found?.state === 'ok' ? found.personId : undefined;
};

let named: Answer;
const appoint = async () => {
  named = await verb('equipo', { action: 'presidencia', from: '2020-01-02', why: 'Acuerdo 1' })({
    person: people.get('Consejero Integrante') ?? '',
  });
};
const presides = (state: PlanState) =>
  state.people
    .filter(({ memberships }) => memberships.some(({ seat }) => seat === 'PRESIDENT'))
    .map(({ name }) => name);

export const peoplePlays: Play[] = [
  {
    step: 'directory.changed',
    act: appoint,
    back: () => undoWith(named),
    by: SECRETARY,
    seen: presides,
  },
  {
    step: 'directory.change_undone',
    before: appoint,
    act: () => undoWith(named),
    back: appoint,
    by: SECRETARY,
    seen: presides,
  },
  {
    step: 'delegation.granted',
    act: grant,
    back: end,
    by: HEAD,
    seen: standingIn,
  },
  {
    step: 'delegation.ended',
    before: grant,
    act: end,
    back: grant,
    by: HEAD,
    seen: standingIn,
  },
  {
    step: 'address.set',
    before: () => take('C-UNO'),
    act: () => take('C-DOS'),
    back: () => take('C-UNO'),
    by: SECRETARY,
    seen: channelOf,
  },
  {
    step: 'account.matched',
    act: () => link(),
    back: () => verb('desconocer')({ channel: 'slack', account: 'U1' }),
    by: SECRETARY,
    seen: account,
  },
  {
    step: 'account.undone',
    before: () => link(),
    act: () => verb('desconocer')({ channel: 'slack', account: 'U1' }),
    back: () => link(),
    by: SECRETARY,
    seen: account,
  },
];
