/** A session with everything that one can hold stays within what Slack and an Adaptive Card take. */
import { beforeAll, expect, test } from 'vitest';
import { CARD_LIMITS } from '../../src/channels/adaptive-card/limits.ts';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import { renderMessage } from '../../src/channels/slack/render/message.ts';
import { renderModal } from '../../src/channels/slack/render/modal.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type {
  SessionDetails,
  SessionEvent,
  SessionEventKind,
} from '../../src/domain/sessions/session.ts';
import { MORE_THAN_FITS } from '../../src/messages/platforms/card-words.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { formsOf } from '../../src/messages/forms.ts';
import type { Message } from '../../src/conversation/message.ts';
import { resolutionList } from '../../src/messages/sessions/answers.ts';
import { openSample } from '../sample.ts';
import { messageProblems, modalProblems } from './slack/block-kit.ts';

let plan: PlanState;
beforeAll(async () => {
  const sample = await openSample();
  plan = await sample.state();
  await sample.close();
});

const DAY = '2020-03-25';
const KEY = '2020-03';

/** @param most of acuerdos and guests; every text as long as its form takes. */
const full = (held: boolean, most: number, sign: string): PlanState => {
  const events: SessionEvent[] = [];
  const add = (kind: SessionEventKind, more: Partial<SessionEvent> = {}): void => {
    events.push({
      sessionKey: KEY,
      ordinal: events.length + 1,
      kind,
      authorId: 's',
      authorName: 'Secretario Técnico',
      at: '2020-03-10T10:00:00-06:00',
      ...more,
    });
  };
  const details = (kind: SessionEventKind, one: SessionDetails): void => {
    add(kind, { details: one });
  };
  add('date_set', { date: DAY, time: '10:00' });
  details('drafted', {
    place: sign.repeat(200).slice(0, 200),
    agenda: Array.from({ length: 40 }, () => sign.repeat(74).slice(0, 74)),
  });
  add('prepared', { item: 'agenda' });
  if (held) add('held', { date: DAY });
  details('attended', {
    present: [],
    guests: Array.from({ length: most }, (_, at) => `${at} ${sign.repeat(45)}`.slice(0, 45)),
  });
  for (let decision = 1; decision <= most; decision += 1)
    details('decided', {
      decision,
      text: sign.repeat(1_000).slice(0, 1_000),
      area: 'VIN',
      dueOn: '2020-04-01',
    });
  return {
    ...plan,
    sessions: plan.sessions.map((one) => (one.key === KEY ? { ...one, events } : one)),
  };
};

const list = (state: PlanState): Message =>
  resolutionList(state, DAY, { fulfils: () => true, corrects: true });
/** A file becomes a link before it is drawn; what is left of it here is told as lost. */
const withoutFiles = (message: Message): Message => ({
  ...message,
  blocks: message.blocks.map((block) =>
    block.type === 'actions'
      ? { ...block, actions: block.actions.filter((action) => action.kind !== 'file') }
      : block,
  ),
});
const slackProblems = (message: Message): string[] => [
  ...messageProblems(renderMessage(message, { redraw: 'posting' })),
  ...messageProblems(renderMessage(message)),
  ...formsOf(message).flatMap(({ form }) => modalProblems(renderModal(form, { channel: 'C1' }))),
];

test.each<[string, boolean, number, string]>([
  ['on its day', false, 3, 'x'],
  ['held', true, 12, 'x'],
  ['held, of 40 acuerdos', true, 40, 'x'],
  ['held, of signs of format', true, 40, '*_~`<&>@here '],
  ['held, of emoji', true, 40, '🕓✅'],
])('%s', (_what, held, most, sign) => {
  const state = full(held, most, sign);
  const card = drawSubject(state, { type: 'session', sessionKey: KEY, rule: 'SESSION_CALL' }, DAY);
  const member = state.people.find(({ name }) => name === 'Consejero Integrante')?.id ?? '';
  const about = { type: 'session-notice', sessionKey: KEY, step: 1, member } as const;
  const notices = [false, true].map((followUp) => drawSubject(state, about, DAY, followUp));
  for (const message of [card, list(state), ...notices]) {
    expect(slackProblems(message)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(renderCard(message)))).toBeLessThanOrEqual(
      CARD_LIMITS.bytes,
    );
  }
});

test('with plain words nothing is cut: points and acuerdos beyond ten are counted', () => {
  const state = full(true, 12, 'uno dos ');
  const card = drawSubject(state, { type: 'session', sessionKey: KEY, rule: 'SESSION_CALL' }, DAY);
  expect(JSON.stringify(card)).toContain('… y 2 más');
  expect(
    JSON.stringify(
      drawSubject(
        full(false, 3, 'uno dos '),
        { type: 'session', sessionKey: KEY, rule: 'SESSION_CALL' },
        DAY,
      ),
    ),
  ).toContain('… y 30 puntos más en la convocatoria.');
  for (const message of [card, list(state)].map(withoutFiles)) {
    expect(JSON.stringify(renderCard(message))).not.toContain(MORE_THAN_FITS);
    expect(JSON.stringify(renderMessage(message, { redraw: 'posting' }))).not.toContain(
      MORE_THAN_FITS,
    );
  }
});
