/** What the steps of sessions and their acuses prove. */
import type { PlanState } from '../plan/plan-state.ts';
import {
  SESSION_STEPS,
  type SessionEvent,
  type SessionRecord,
  type SessionStep,
} from '../sessions/session.ts';
import { standingEvents } from '../sessions/standing.ts';
import { record, type Found } from './evidence-record.ts';

/** Which part of the plan's lines about sessions an event proves. */
export const stepOf = ({
  kind,
  item,
}: Pick<SessionEvent, 'kind' | 'item'>): SessionStep | undefined =>
  kind === 'prepared'
    ? item
    : kind === 'drafted'
      ? 'call'
      : kind === 'convened'
        ? 'notice'
        : kind === 'minutes'
          ? 'minutes'
          : undefined;

/** Each member's acuse of the convocatoria: who and when stands in its name. */
export const receipts = ({ key, month, events }: SessionRecord): Found[] => {
  const standing = standingEvents(events);
  const calls = standing.filter(({ kind }) => kind === 'convened' || kind === 'drafted');
  return standing.flatMap(({ kind, ordinal, details }): Found[] =>
    kind === 'acknowledged' && calls.some((call) => call.ordinal === details?.version)
      ? [
          {
            source: 'session:notice',
            month,
            evidence: record(`session/${key}/receipt/${ordinal}`),
            supports: true,
          },
        ]
      : [],
  );
};

/** Where the minutes are, they themselves are the evidence: the last that were given. */
export const steps = ({ sessions }: PlanState): Found[] =>
  sessions.flatMap(({ key, month, events: all }) => {
    const events = standingEvents(all);
    return SESSION_STEPS.flatMap((step): Found[] => {
      const taken = events.findLast((event) => stepOf(event) === step);
      if (taken === undefined) return [];
      return [
        {
          source: `session:${step}`,
          month,
          evidence:
            taken.link === undefined
              ? record(`session/${key}/${step}`)
              : { kind: 'link', url: taken.link },
        },
      ];
    });
  });
