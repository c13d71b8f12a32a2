/** Every message that Avance writes, drawn from one state: what the snapshots show and the extremes drive. */
import type { PlanLine, PlanState } from '../../../src/domain/plan/plan-state.ts';
import type { EntryKind, ProgressEntry } from '../../../src/domain/progress/progress-entry.ts';
import { indexState } from '../../../src/domain/progress/progress.ts';
import { sessionNotices } from './gallery-notices.ts';
import type { SessionEvent } from '../../../src/domain/sessions/session.ts';
import {
  askCodes,
  askMonth,
  confirmReport,
  notAllowed,
  recorded,
  refusals,
  say,
  unchanged,
  unexpected,
} from '../../../src/messages/progress/answers.ts';
import { askReadings } from '../../../src/messages/progress/ask-readings.ts';
import { commentKept } from '../../../src/messages/progress/comment-kept.ts';
import { helpOnLine } from '../../../src/messages/progress/line-help.ts';
import { askDay, snoozeActions } from '../../../src/messages/progress/snooze.ts';
import { drawSubject } from '../../../src/messages/draw.ts';
import type { Action, Message } from '../../../src/conversation/message.ts';
import { lineOverview } from '../../../src/messages/progress/line-overview.ts';
import {
  groupOverview,
  monthOverview,
  planOverview,
} from '../../../src/messages/progress/overview.ts';
import { capital, monthName } from '../../../src/messages/words.ts';

const BOARD = { type: 'board', programme: '3', area: 'VIN', month: 1 } as const;
export const TODAY = '2020-03-10';
const NOTE = 'Se envió el oficio IEM/DEVySPE/12 <b>2020</b> & anexos a *todos*; avisen a @channel';

/** Lines of January in every state that a card can show, and three sessions on their way. */
export const withHistory = (state: PlanState, note = NOTE): PlanState => {
  const due = state.lines
    .filter((line) => (line.schedule['1'] ?? 0) > 0)
    .map((line) => line.lineKey);
  const entry = (
    at: number,
    ordinal: number,
    kind: EntryKind,
    more: Partial<ProgressEntry> = {},
  ): ProgressEntry[] =>
    due[at] === undefined
      ? []
      : [
          {
            lineKey: due[at],
            month: 1,
            ordinal,
            kind,
            evidence: [],
            authorId: 'p1',
            authorName: 'Analista de Vinculación',
            channel: 'slack',
            at: '2020-01-15T10:00:00-06:00',
            ...more,
          },
        ];
  const evidence = [{ kind: 'link' as const, url: 'https://example.org/acta_1.pdf?a=1&b=2' }];
  const event = (
    key: string,
    ordinal: number,
    kind: SessionEvent['kind'],
    more: Partial<SessionEvent> = {},
  ): SessionEvent => ({
    sessionKey: key,
    ordinal,
    kind,
    authorId: 's',
    authorName: 'Secretario Técnico',
    at: '2020-01-20T10:00:00-06:00',
    ...more,
  });
  const events = (key: string): SessionEvent[] =>
    ({
      '2020-01': [
        event(key, 1, 'date_set', { date: '2020-01-28', time: '10:00' }),
        event(key, 2, 'held', { date: '2020-01-28' }),
      ],
      '2020-02': [event(key, 1, 'cancelled', { reason: note })],
      '2020-03': [
        event(key, 1, 'date_set', { date: '2020-03-30', time: '11:00' }),
        event(key, 2, 'prepared', { item: 'agenda' }),
      ],
    })[key] ?? [];
  return {
    ...state,
    entries: [
      ...entry(0, 1, 'report', { total: 1, note, evidence }),
      ...entry(1, 1, 'report', { total: 0, note }),
      ...entry(1, 2, 'comment', { note }),
      ...entry(2, 1, 'justification', { note }),
      ...entry(3, 1, 'justification', { note }),
      ...entry(3, 2, 'justification_rejected', { note }),
      ...entry(4, 1, 'justification', { note }),
      ...entry(4, 2, 'justification_accepted'),
    ],
    sessions: state.sessions.map((record) => ({ ...record, events: events(record.key) })),
  };
};

/** By name, `x-` for what a card or an answer about `x` says. */
export const gallery = (state: PlanState, today = TODAY): Record<string, Message> => {
  const index = indexState(state);
  const lines = [...new Set(state.entries.map((one) => one.lineKey))].flatMap(
    (key) => index.byKey(key) ?? [],
  );
  const [line = state.lines[0], , proposed = line, rejected = line] = lines;
  if (line === undefined || proposed === undefined || rejected === undefined) return {};
  const one = index.month(line.lineKey, 1);
  const last = one.last ?? state.entries[0];
  const people = state.people.map((person) => person.id);
  const months = Array.from({ length: 12 }, (_, at): Action => ({
    kind: 'press',
    label: capital(monthName(at + 1)),
    press: {
      verb: 'reportar',
      args: { line: line.lineKey, month: at + 1, note: last?.note ?? '' },
    },
  }));
  const yes: Action = {
    kind: 'press',
    label: 'Sí, registrar',
    style: 'primary',
    press: { verb: 'reportar', args: { line: line.lineKey, month: 4, confirmed: true } },
  };
  const digest = (sections: string[], more: { area?: string; personId?: string }): Message =>
    drawSubject(state, { type: 'digest', sections, lineKeys: [], ...more }, today);
  const group = (title: string, filter: (each: PlanLine) => boolean, from = 0): Message =>
    groupOverview(state, today, { title, filter, from, press: { verb: 'avance', args: {} } });
  return {
    ...Object.fromEntries(
      lines.map((each, at) => [
        `line-${at}`,
        drawSubject(state, { type: 'line', lineKey: each.lineKey, month: 1 }, today),
      ]),
    ),
    'line-gone': drawSubject(state, { type: 'line', lineKey: 'nada', month: 1 }, today),
    ...Object.fromEntries(
      state.areas.map(({ code }) => [
        `header-${code}`,
        drawSubject(state, { type: 'header', area: code, month: 3 }, today),
      ]),
    ),
    board: drawSubject(
      state,
      { ...BOARD, lineKeys: state.lines.slice(0, 10).map((each) => each.lineKey) },
      today,
    ),
    'header-empty': drawSubject(state, { type: 'header', area: 'NADA', month: 3 }, today),
    'digest-area': digest(['WEEKLY_PENDING:3'], { area: state.areas[0]?.code ?? '' }),
    'digest-secretary': digest(['OVERDUE:1', 'OVERDUE:2', 'MONTH_CLOSING:3'], {
      personId: people[0] ?? '',
    }),
    'digest-none': digest(['OVERDUE:1'], { area: 'NADA' }),
    ...Object.fromEntries(
      state.sessions
        .slice(0, 4)
        .flatMap((record) =>
          ['SESSION_PREPARATION', 'SESSION_CALL', 'MINUTES_PENDING'].flatMap((rule) => [
            [
              `session-${record.key}-${rule}`,
              drawSubject(state, { type: 'session', sessionKey: record.key, rule }, today),
            ] as const,
            [
              `session-${record.key}-${rule}-again`,
              drawSubject(state, { type: 'session', sessionKey: record.key, rule }, today, true),
            ] as const,
          ]),
        ),
    ),
    ...sessionNotices(state, today, people[1] ?? ''),
    justification: drawSubject(
      state,
      { type: 'justification', lineKey: proposed.lineKey, month: 1, ordinal: 1 },
      today,
    ),
    'justification-decided': drawSubject(
      state,
      { type: 'justification', lineKey: rejected.lineKey, month: 1, ordinal: 1 },
      today,
    ),
    verdict: drawSubject(
      state,
      { type: 'verdict', lineKey: rejected.lineKey, month: 1, ordinal: 2 },
      today,
    ),
    'overview-plan': planOverview(state, today, Date.parse(`${today}T18:00:00Z`)),
    'overview-all': group('Todas las líneas', () => true),
    'overview-all-more': group('Todas las líneas', () => true, 12),
    'overview-programme': group('Programa', (each) => each.programme === line.programme),
    'overview-none': group('Nada', () => false),
    'overview-line': lineOverview({ state, today, mayReport: true }, line),
    'overview-month': monthOverview(state, today, 3),
    'answer-recorded': say(last === undefined ? '' : recorded(line, 1, last, one)),
    'answer-unchanged': say(unchanged(line, 1, one)),
    'answer-not-allowed': say(notAllowed(state, 'report', state.areas[0]?.code)),
    'answer-month': askMonth(line, months),
    'answer-confirm': confirmReport(state, { line, month: 4 }, 'future', yes),
    'answer-reading': askReadings({
      text: last?.note ?? '',
      actions: [yes],
      labels: ['1', 'Los 15'],
      yes: false,
      several: [lines.map(({ code }) => ({ code, month: 1 }))],
    }),
    'answer-comment': commentKept(state, { line, month: 3 }, { asks: true, reports: true }),
    ...Object.fromEntries(
      (['how', 'what', 'who', 'reported'] as const).map((topic) => [
        `answer-help-${topic}`,
        helpOnLine(state, { line, month: 3 }, topic, { id: 'p1', reports: topic === 'how' }),
      ]),
    ),
    'answer-day': askDay(line, snoozeActions(state, line, 3, today)),
    snoozed: drawSubject(state, { type: 'snoozed', lineKey: line.lineKey, month: 1 }, today),
    'answer-codes': askCodes(),
    'answer-unexpected': unexpected('a1b2c3'),
    ...Object.fromEntries(
      Object.entries(refusals).map(([name, text]) => [`refusal-${name}`, say(text)]),
    ),
  };
};

/** Forwards in a plan: texts, people and areas as long and as many as a document could bring them. */
export const stretched = (state: PlanState, text: string): PlanState => ({
  ...state,
  document: {
    ...state.document,
    plan: { ...state.document.plan, title: text },
    programmes: state.document.programmes.map((one) => ({ ...one, title: text })),
  },
  areas: [
    ...state.areas.map((one) => ({ ...one, name: text })),
    ...Array.from({ length: 60 }, (_, at) => ({ code: `A${at}`, name: `${at} ${text}` })),
  ],
  people: state.people.map((one) => ({ ...one, name: text })),
  lines: state.lines.map((line) => ({
    ...line,
    text,
    unit: text,
    goal: text,
    area: state.areas[0]?.code ?? line.area,
  })),
  entries: state.entries.map((one) => ({ ...one, authorName: text, note: text })),
});
