/**
 * A session of the INE that the institute follows (plan lines 3-01, 6.2-09): of its Consejo General, its Junta General
 * Ejecutiva or one of its comisiones. An append-only stream: set, moved, cancelled, restored, withdrawn.
 */
import { instantAt } from '../time/dates.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { RecordEvent, StoredRecord } from '../agreements/record.ts';
import type { Instant, LocalDate } from '../plan/document.ts';

export const INE_BODIES = ['consejo', 'junta', 'comision'] as const;
export type IneBody = (typeof INE_BODIES)[number];

export interface IneSessionText {
  body: IneBody;
  /** Of a comisión: which one. */
  name?: string;
  date: LocalDate;
  /** `HH:MM` of the plan's time zone. */
  time: string;
  subject?: string;
  /** Its orden del día, or where it is broadcast. */
  link?: string;
}

export type IneSessionEvent = RecordEvent &
  (
    | { kind: 'set'; text: IneSessionText }
    | { kind: 'moved'; text: IneSessionText; reason: string }
    | { kind: 'cancelled'; reason: string }
    /** It was registered by mistake. */
    | { kind: 'withdrawn'; reason: string }
    /** Neither cancelled nor withdrawn after all. */
    | { kind: 'restored'; reason: string }
  );
export type IneSessionRecord = StoredRecord<IneSessionEvent>;

export type IneSessionStatus = 'set' | 'cancelled' | 'withdrawn';

/** How it stood after one of its events. */
export interface IneSessionStand {
  text: IneSessionText;
  status: IneSessionStatus;
  /** From when on; plan time. */
  at: Instant;
  /** The event's ordinal: 1, 2, 3 … */
  version: number;
  reason?: string;
  authorName: string;
}

export interface IneSessionState extends IneSessionStand {
  id: string;
  /** Every one, the present one last. */
  stands: IneSessionStand[];
}

const STATUS: Record<IneSessionEvent['kind'], IneSessionStatus> = {
  set: 'set',
  moved: 'set',
  restored: 'set',
  cancelled: 'cancelled',
  withdrawn: 'withdrawn',
};

/** @returns undefined for a record in which nothing was set. */
const foldIneSession = ({ id, events }: IneSessionRecord): IneSessionState | undefined => {
  const stands: IneSessionStand[] = [];
  for (const event of events) {
    const text = 'text' in event ? event.text : stands.at(-1)?.text;
    if (text === undefined) continue;
    stands.push({
      text,
      status: STATUS[event.kind],
      at: event.at,
      version: event.ordinal,
      authorName: event.authorName,
      ...('reason' in event ? { reason: event.reason } : {}),
    });
  }
  const last = stands.at(-1);
  return last === undefined ? undefined : { id, ...last, stands };
};

interface WithIneSessions {
  ineSessions?: IneSessionRecord[] | undefined;
}
const NONE: IneSessionRecord[] = [];
const folded = memoizeBySnapshot((records: IneSessionRecord[]): IneSessionState[] =>
  records.flatMap((record) => foldIneSession(record) ?? []),
);

/** Every one as it stands, in the order in which they were registered; the withdrawn too. */
export const foldIneSessions = ({ ineSessions = NONE }: WithIneSessions): IneSessionState[] =>
  folded(ineSessions);

export const findIneSession = (state: WithIneSessions, id: string): IneSessionState | undefined =>
  foldIneSessions(state).find((session) => session.id === id);

/** When it begins; plan time. */
export const startOf = ({ text }: Pick<IneSessionStand, 'text'>, timeZone: string): Instant =>
  instantAt(text.date, text.time, timeZone);
