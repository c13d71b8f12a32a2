/** A document of the INE as it is shown to who asks, with what they may do with it. */
import type { NotificationState } from '../../domain/ine/notification.ts';
import { actsFor } from '../../domain/ine/notification-decide.ts';
import { mayReveal, seesDeadlines } from '../../domain/ine/reading.ts';
import { mayTakeBack, standingSteps } from '../../domain/ine/take-back.ts';
import { allowed } from '../../domain/people/rights.ts';
import { correctAction } from '../../messages/ine/answers.ts';
import { extendAction, takeBackAction, withdrawAction } from '../../messages/ine/change-forms.ts';
import { notificationDetail } from '../../messages/ine/notification-detail.ts';
import type { Action } from '../../conversation/message.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { briefingsOf } from '../briefings/offered.ts';
import { instantOf, privately } from '../reporting.ts';

/** Beside a list of acknowledgements, never in its place: the others wait there. */
export const besideList = ({ place }: CommandContext): Partial<Answer> =>
  place.subject?.type === 'acks' ? {} : { replace: true };

const changesOf = (context: CommandContext, found: NotificationState): Action[] => {
  const { state, actor } = context;
  const { person } = actor;
  const standing = standingSteps(found).filter((step) => mayTakeBack(person, found, step));
  const takeBack = takeBackAction(state, found, standing);
  const isOpen = found.withdrawn === undefined;
  return [
    ...(isOpen && allowed(person, 'publish')
      ? [correctAction(state, instantOf(context), found), extendAction(found)]
      : []),
    ...(isOpen && allowed(person, 'send') ? [withdrawAction(found)] : []),
    ...(takeBack === undefined ? [] : [takeBack]),
  ];
};

export const showReceived = (context: CommandContext, found: NotificationState): Answer => {
  const { person } = context.actor;
  return privately(
    'shown',
    notificationDetail(context.state, found, {
      reveal: mayReveal(person, found),
      deadlines: seesDeadlines(person, found),
      maySend: allowed(person, 'send'),
      acts: (recipient) => actsFor(person, recipient),
      more: [...briefingsOf(context, found), ...changesOf(context, found)],
      now: context.clock.planNow(),
    }),
    besideList(context),
  );
};
