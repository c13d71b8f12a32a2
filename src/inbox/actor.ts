/** From an account that a platform named to somebody who may act here. */
import type { Actor, ChannelName } from '../domain/people/people.ts';
import { refusals } from '../messages/progress/answers.ts';
import { chatSays } from '../messages/platforms/chat-words.ts';
import type { Known } from './recognise.ts';

/** Who acts; or, for who may not, the Spanish sentence that says so. */
export const actorOf = (known: Known, channel: ChannelName): Actor | string => {
  switch (known.kind) {
    case 'person':
      return { person: known.person, channel, upToDate: known.upToDate };
    case 'guest':
      return chatSays.guest;
    case 'stranger':
      return refusals.stranger;
    case 'no-plan':
      return refusals.no_plan;
  }
};
