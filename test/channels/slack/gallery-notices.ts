/** What members and the commission are told of sessions, for the gallery. */
import type { Message } from '../../../src/conversation/message.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { drawSubject } from '../../../src/messages/draw.ts';

/** Of a cancelled one and of one that was set; as a card, and as the line under it. */
export const sessionNotices = (
  state: PlanState,
  today: string,
  member: string,
): Record<string, Message> =>
  Object.fromEntries(
    state.sessions
      .slice(1, 3)
      .flatMap(({ key }) =>
        [{ member }, { to: 'commission' as const }].flatMap((reader) =>
          [false, true].map((again) => [
            `session-notice-${key}-${'to' in reader ? reader.to : 'member'}${again ? '-again' : ''}`,
            drawSubject(
              state,
              { type: 'session-notice', sessionKey: key, step: 1, ...reader },
              today,
              again,
            ),
          ]),
        ),
      ),
  );
