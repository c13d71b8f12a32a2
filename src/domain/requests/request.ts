/**
 * A request of access to information (plan lines 4.1-01 and 6.2-17) and what became of it: an append-only stream of events,
 * from which its state is folded. No name of the applicant has a place in it. A step that was taken back stays in the record
 * and counts no more.
 */
import type { NewRecordEvent, RecordEvent, StoredRecord } from '../agreements/record.ts';
import type { Instant, LocalDate } from '../plan/document.ts';
import type { Signing } from '../people/signing.ts';
import type { Evidence } from '../progress/progress-entry.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';

export const REQUEST_MEANS = ['pnt', 'correo', 'escrito', 'verbal', 'otro'] as const;
/** The Plataforma Nacional, an email, a paper, said at the counter, or something else. */
export type RequestMeans = (typeof REQUEST_MEANS)[number];

/** What an area answers: here it is, it is another's, or there is no such thing. */
export const AREA_RESULTS = ['delivers', 'not_competent', 'nonexistent'] as const;
export type AreaResult = (typeof AREA_RESULTS)[number];

/** What the applicant was answered. */
export const ANSWER_RESULTS = ['delivered', 'partial', 'reserved', 'nonexistent'] as const;
export type AnswerResult = (typeof ANSWER_RESULTS)[number];

/** It was registered by mistake, or the applicant desisted. */
export const WITHDRAWALS = ['mistake', 'applicant'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

export interface RequestText {
  /** As the platform numbers it; unique in the commission. */
  folio: string;
  /** What is asked, without who asks it. */
  asked: string;
  receivedAt: Instant;
  means?: RequestMeans;
}

/** Characters that each text may have at most; working days that a turn may give; turns that may stand. */
export const REQUEST_LIMITS = {
  folio: 60,
  asked: 3_000,
  note: 1_500,
  reason: 300,
  resolution: 200,
  turnDays: 20,
  turns: 40,
} as const;

/** What every step outside the house has: the day on which it happened, and what proves it. */
interface Happened {
  on: LocalDate;
  note: string;
  evidence: Evidence[];
}

export type RequestStep =
  /** The applicant is asked to clarify. */
  | ({ kind: 'prevented' } & Happened)
  | ({ kind: 'clarified' } & Happened)
  | { kind: 'not_presented'; note: string }
  /** `days`: working days that the area has, by the institute's own rule. */
  | { kind: 'turned'; area: string; days: number; note: string }
  /** `turn`: the ordinal of the event that turned it. */
  | { kind: 'area_answered'; turn: number; result: AreaResult; note: string; evidence: Evidence[] }
  /** `resolution`: of the Comité de Transparencia; `on`: notified to the applicant. */
  | ({ kind: 'extended'; days: number; resolution: string } & Happened)
  | ({ kind: 'incompetent' } & Happened)
  | ({ kind: 'answered'; result: AnswerResult } & Happened)
  | ({ kind: 'appealed' } & Happened)
  | ({ kind: 'appeal_resolved' } & Happened)
  | { kind: 'withdrawn'; cause: Withdrawal; reason: string }
  /** `undoes`: the ordinal of the event that is taken back. */
  | { kind: 'undone'; undoes: number; reason: string };

export type RequestEvent = RecordEvent &
  Signing &
  (
    | { kind: 'registered'; text: RequestText }
    | { kind: 'corrected'; text: RequestText; reason: string }
    | RequestStep
  );
export type NewRequestEvent = NewRecordEvent<RequestEvent>;
export type RequestRecord = StoredRecord<RequestEvent>;
export type StepKind = RequestStep['kind'];
export type Of<Kind extends RequestEvent['kind']> = Extract<RequestEvent, { kind: Kind }>;

export interface TurnState {
  /** The ordinal of its event: names it in the request. */
  number: number;
  turned: Of<'turned'>;
  /** The latest that stands. */
  answered?: Of<'area_answered'>;
}

/** Where it is: what it waits for, or how it ended. */
export type RequestStage =
  | 'received'
  | 'turned'
  | 'prevented'
  | 'answered'
  | 'appealed'
  | 'incompetent'
  | 'not_presented'
  | 'withdrawn';

export interface RequestState {
  id: string;
  text: RequestText;
  /** Local date of the plan. */
  receivedOn: LocalDate;
  registered: Of<'registered'>;
  stage: RequestStage;
  turns: TurnState[];
  corrected?: Of<'corrected'>;
  prevented?: Of<'prevented'>;
  clarified?: Of<'clarified'>;
  notPresented?: Of<'not_presented'>;
  extended?: Of<'extended'>;
  incompetent?: Of<'incompetent'>;
  answered?: Of<'answered'>;
  appealed?: Of<'appealed'>;
  resolved?: Of<'appeal_resolved'>;
  withdrawn?: Of<'withdrawn'>;
  /** Every event in its order, with what took it back. */
  history: { event: RequestEvent; undone?: Of<'undone'> }[];
}

/** The last of a kind that was not taken back. */
const lastOf = <Kind extends RequestEvent['kind']>(
  events: RequestEvent[],
  kind: Kind,
): Of<Kind> | undefined => events.findLast((event): event is Of<Kind> => event.kind === kind);

const turnsOf = (standing: RequestEvent[]): TurnState[] =>
  standing.flatMap((event): TurnState[] => {
    if (event.kind !== 'turned') return [];
    const answered = standing.findLast(
      (each): each is Of<'area_answered'> =>
        each.kind === 'area_answered' && each.turn === event.ordinal,
    );
    return [
      {
        number: event.ordinal,
        turned: event,
        ...(answered === undefined ? {} : { answered }),
      },
    ];
  });

type Facts = Omit<RequestState, 'stage' | 'history'>;

/** An appeal against the lack of an answer leaves the answer owed. */
const stageOf = (facts: Facts): RequestStage => {
  if (facts.withdrawn !== undefined) return 'withdrawn';
  if (facts.notPresented !== undefined) return 'not_presented';
  if (facts.answered !== undefined || facts.incompetent !== undefined) {
    if (facts.appealed !== undefined && facts.resolved === undefined) return 'appealed';
    return facts.answered !== undefined ? 'answered' : 'incompetent';
  }
  if (facts.prevented !== undefined && facts.clarified === undefined) return 'prevented';
  return facts.turns.length > 0 ? 'turned' : 'received';
};

/** Only what is there. */
const present = <Value extends object>(given: {
  [Key in keyof Value]: Value[Key] | undefined;
}): Partial<Value> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Value>;

/** @returns undefined for a record that was never registered. */
const foldRequest = ({ id, events }: RequestRecord): RequestState | undefined => {
  const undone = new Map(
    events.flatMap((event) => (event.kind === 'undone' ? [[event.undoes, event] as const] : [])),
  );
  const standing = events.filter(({ ordinal }) => !undone.has(ordinal));
  const registered = lastOf(standing, 'registered');
  if (registered === undefined) return undefined;
  const corrected = lastOf(standing, 'corrected');
  const { text } = corrected ?? registered;
  const facts: Facts = {
    id,
    text,
    registered,
    receivedOn: text.receivedAt.slice(0, 10),
    turns: turnsOf(standing),
    ...present<Partial<Facts>>({
      corrected,
      prevented: lastOf(standing, 'prevented'),
      clarified: lastOf(standing, 'clarified'),
      notPresented: lastOf(standing, 'not_presented'),
      extended: lastOf(standing, 'extended'),
      incompetent: lastOf(standing, 'incompetent'),
      answered: lastOf(standing, 'answered'),
      appealed: lastOf(standing, 'appealed'),
      resolved: lastOf(standing, 'appeal_resolved'),
      withdrawn: lastOf(standing, 'withdrawn'),
    }),
  };
  const history = events
    .filter(({ kind }) => kind !== 'undone')
    .map((event) => ({ event, ...present({ undone: undone.get(event.ordinal) }) }));
  return { ...facts, stage: stageOf(facts), history };
};

/** The slice of the plan's state that requests are folded from. */
export interface Requests {
  requests: RequestRecord[];
}

const folded = memoizeBySnapshot((records: RequestRecord[]): RequestState[] =>
  records.flatMap((record) => foldRequest(record) ?? []),
);

/** Every request of the commission as it stands, in the order in which they were registered. */
export const foldRequests = ({ requests }: Requests): RequestState[] => folded(requests);

export const findRequest = (state: Requests, id: string): RequestState | undefined =>
  foldRequests(state).find((request) => request.id === id);

/** The applicant still waits for an answer. */
export const isOpen = ({ stage }: RequestState): boolean =>
  stage === 'received' || stage === 'turned' || stage === 'prevented';

export const findTurn = (
  request: RequestState | undefined,
  number: number,
): TurnState | undefined => request?.turns.find((turn) => turn.number === number);
