/** People: each step made and taken back. */
import { ANALYST, HEAD, people } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

export const peoplePlays: Play[] = [
  {
    step: 'delegation.granted',
    act: () =>
      verb('suplencia')(
        { person: people.get(ANALYST) ?? '', from: '2020-01-02', to: '2020-01-10' },
        HEAD,
      ),
    back: () => verb('suplencia')({ back: people.get(HEAD) ?? '' }, HEAD),
    by: HEAD,
    seen: (state) => state.delegations.filter(({ endedOn }) => endedOn === undefined).length,
  },
];
