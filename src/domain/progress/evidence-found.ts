/** What the documents and sessions of a month prove of a line, as evidence to attach; and the report that attaches it. */
import { foldAgreements } from '../agreements/agreement.ts';
import { foldBriefings } from '../briefings/briefing.ts';
import { itemsOf } from '../agreements/commitment.ts';
import { sourcesOf, type EvidenceSource } from './evidence-source.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import { notificationsOfMonth } from '../ine/notification-decide.ts';
import { outgoingOfMonth } from '../ine/outgoing-decide.ts';
import type { LocalDate, Month } from '../plan/document.ts';
import type { PlanLine, PlanState } from '../plan/plan-state.ts';
import { currentMonth, indexState, programmed } from './progress.ts';
import type { Evidence } from './progress-entry.ts';
import { monthIn, record, type Found } from './evidence-record.ts';
import { receipts, steps } from './evidence-sessions.ts';
import { foldRequests } from '../requests/request.ts';

/** What was withdrawn proves nothing. */
const received = (state: PlanState, period: string): Found[] =>
  notificationsOfMonth(state, period)
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((notification): Found[] => [
      {
        source: `in:${notification.text.kind}`,
        month: monthIn(state, notification.text.receivedAt),
        evidence: record(`ine/${notification.id}`, notification.text.folio),
      },
      ...notification.recipients.flatMap(({ answered }): Found[] =>
        answered === undefined
          ? []
          : [
              {
                source: 'answers',
                month: monthIn(state, answered.at),
                evidence: record(
                  `ine/${notification.id}/${answered.recipient}`,
                  notification.text.folio,
                ),
              },
            ],
      ),
    ]);

const sent = (state: PlanState, period: string): Found[] =>
  outgoingOfMonth(state, period).map(({ id, text }) => ({
    source: `out:${text.kind}`,
    month: monthIn(state, text.sentAt),
    evidence: record(`sent/${id}`, text.folio),
  }));

/** What was circulated about what the INE sent or held, in the month in which it was. */
const briefings = (state: PlanState): Found[] =>
  foldBriefings(state).flatMap(({ id, text, status, circulatedAt }): Found[] =>
    status !== 'circulated' || circulatedAt === undefined
      ? []
      : [
          {
            source: `briefing:${text.about}`,
            month: monthIn(state, circulatedAt),
            evidence: record(`briefing/${id}`, text.title),
          },
        ],
  );

/** A month's bitácora is there as soon as the month has a document. */
const logs = (documents: Found[]): Found[] =>
  [...new Set(documents.map((document) => document.month))]
    .filter((month) => month > 0)
    .map((month) => ({ source: 'log', month, evidence: record(`log/${month}`) }));

const agreements = (state: PlanState): Found[] =>
  foldAgreements(state).flatMap((agreement): Found[] => {
    const { id, text, commitments } = agreement;
    const calendar = new Set(
      commitments
        .flatMap((commitment) => itemsOf(state, agreement, commitment))
        .map((item) => monthIn(state, item.dueOn)),
    );
    return [
      ...(text.signedOn === undefined
        ? []
        : [
            {
              source: `signed:${text.kind}` as const,
              month: monthIn(state, text.signedOn),
              evidence: record(`agreement/${id}`, text.key),
            },
          ]),
      ...[...calendar].map((month): Found => ({
        source: `calendar:${text.kind}`,
        month,
        evidence: record(`agreement/${id}/${month}`, text.key),
      })),
    ];
  });

/** Each folio once a month: when it was received, and when it was answered. What was withdrawn proves nothing. */
const requests = (state: PlanState): Found[] =>
  foldRequests(state)
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap(({ id, receivedOn, answered }): Found[] => [
      {
        source: 'request:received',
        month: monthIn(state, receivedOn),
        evidence: record(`request/${id}`),
      },
      ...(answered === undefined
        ? []
        : [
            {
              source: 'request:answered' as const,
              month: monthIn(state, answered.on),
              evidence: record(`request/${id}`),
            },
          ]),
    ]);

const stepsAndAgreements = memoizeBySnapshot((state: PlanState): Found[] => [
  ...steps(state),
  ...state.sessions.flatMap(receipts),
  ...agreements(state),
  ...briefings(state),
  ...requests(state),
]);

const foundIn = (state: PlanState, month: Month): Found[] => {
  const period = `${state.year}-${String(month).padStart(2, '0')}`;
  const documents = [...received(state, period), ...sent(state, period)].filter(
    (found) => found.month === month,
  );
  const others = stepsAndAgreements(state).filter((found) => found.month === month);
  return [...documents, ...logs(documents), ...others];
};

/** Each once, in the order in which it came. */
const evidenceFor = (state: PlanState, line: PlanLine, month: Month): Found[] => {
  const sources = sourcesOf(state.settings, line);
  if (sources.length === 0) return [];
  const found = foundIn(state, month).filter((one) => sources.includes(one.source));
  return found.filter(
    ({ evidence }, index) =>
      found.findIndex((other) => other.evidence.url === evidence.url) === index,
  );
};

export interface EvidenceOffer {
  /** Not attached to the month yet: at least one. */
  fresh: Evidence[];
  /** What the report attaches: all of the month where its total changes, else what is fresh. */
  evidence: Evidence[];
  /** What the report would say in total: each document counts where several are programmed, else the month is done. */
  total: number;
}

/** What one press would report; undefined where nothing new is there, or the month is still to come or not programmed. */
export const offerFor = (
  state: PlanState,
  line: PlanLine,
  month: Month,
  today: LocalDate,
): EvidenceOffer | undefined => {
  const due = programmed(line, month);
  if (due === 0 || month > currentMonth(state, today)) return undefined;
  const found = evidenceFor(state, line, month);
  const all = found.map(({ evidence }) => evidence);
  const counted = found.filter(({ supports }) => supports !== true).length;
  const index = indexState(state).month(line.lineKey, month);
  const attached = new Set(
    [...(index.last?.evidence ?? []), ...index.comments.flatMap((entry) => entry.evidence)].map(
      (evidence) => evidence.url,
    ),
  );
  const fresh = all.filter((evidence) => !attached.has(evidence.url));
  const total = Math.max(index.reported, due > 1 ? counted : 1);
  return fresh.length === 0
    ? undefined
    : { fresh, evidence: index.captured && total === index.reported ? fresh : all, total };
};

/** The lines that take one of these sources. */
export const linesTaking = (state: PlanState, sources: EvidenceSource[]): PlanLine[] =>
  state.lines.filter((line) =>
    sourcesOf(state.settings, line).some((source) => sources.includes(source)),
  );
