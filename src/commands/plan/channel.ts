/** `/plan canal ÁREA`: the conversation where it is written becomes the one where that area, or the commission, is told. */
import { channelAnswers } from '../../messages/people/channel-answers.ts';
import { setPlace } from '../../store/ledger/addresses.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, writeOnce, privately } from '../reporting.ts';

/** How the commission is named among the areas. */
const COMMISSION = 'COMISION';

/** @param area code of an area, or `COMISION`. The right was checked. */
export const takeChannel = async (context: CommandContext, area: string): Promise<Answer> => {
  const { actor, place, state } = context;
  // Where a channel does not say who reads, there is none to choose.
  if (place.shared === undefined) return privately('no-channels', channelAnswers.simulated);
  if (!place.shared)
    return privately('not-shared', channelAnswers.notShared(area), { reaction: 'refused' });
  const owner =
    area === COMMISSION
      ? { kind: 'commission' as const, key: state.commissionId }
      : { kind: 'area' as const, key: area };
  const name =
    area === COMMISSION ? state.commissionName : state.areas.find((one) => one.code === area)?.name;
  if (name === undefined)
    return privately(
      'unknown-area',
      channelAnswers.unknown(
        area,
        state.areas.map((one) => one.code),
      ),
      { reaction: 'refused' },
    );
  const { channel } = actor;
  const outcome = await writeOnce(context, (tx) =>
    setPlace(tx, {
      owner,
      channel,
      externalId: place.conversation,
      by: actor.person.name,
      at: instantOf(context),
    }),
  );
  return outcome === 'changed'
    ? privately('recorded', channelAnswers.taken(name, channel), { reaction: 'done' })
    : privately('unchanged', channelAnswers.same(name));
};
