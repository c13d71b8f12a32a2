/** Random histories of an institution, written by the same functions that the service uses. */
import fc from 'fast-check';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { NotificationText } from '../../src/domain/ine/notification.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';
import type { Db } from '../../src/store/database/store.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { assignLine } from '../../src/store/plan/people.ts';
import { loadStates, storePlan } from '../../src/store/plan/plans.ts';
import { saveSettings } from '../../src/store/plan/settings.ts';
import {
  appendAgreementEvent,
  appendDelegationEvent,
  appendNotificationEvent,
  appendOutgoingEvent,
  appendSessionEvent,
} from '../../src/store/record/events.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { addSession } from '../../src/store/record/sessions.ts';
import { document } from '../outbox/fixture.ts';

const AT = '2020-01-02T09:00:00-06:00';
const who = { authorId: 'p', authorName: 'P', channel: 'cli' as const, at: AT };
const author = { by: 'P', at: AT };

/** One thing that happens: what it is, and two numbers that choose what it happens to. */
export interface Step {
  what: keyof typeof STEPS;
  a: number;
  b: number;
}

const text = (a: number, b: number): NotificationText => ({
  folio: `INE/${a}`,
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: `Asunto ${b}`,
  synopsis: '',
  receivedAt: AT,
  term: { unit: 'working_days', amount: 1 + (b % 3) },
  urgent: b % 2 === 0,
  recipients: [{ owner: { kind: 'area', key: 'A' }, mode: 'ack' }],
});

const amended = (a: number, b: number): PlanDocument => ({
  ...document,
  programmes: document.programmes.map((programme) => ({
    ...programme,
    lines: programme.lines
      .filter((_, index) => index !== a % 3 || b % 2 === 0)
      .map((line) => ({ ...line, schedule: { '1': 1 + (a % 4), '5': 1 + (b % 4) } })),
  })),
});

const planOf = async (tx: Db) => {
  const [state] = await loadStates(tx);
  if (state === undefined) throw new Error('no plan');
  return state;
};

export const STEPS = {
  import: (tx: Db, a: number) =>
    storePlan(tx, {
      ...author,
      document: { ...document, plan: { ...document.plan, year: 2020 + (a % 3) } },
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
      amendment: 'otra vez',
    }),
  amend: (tx: Db, a: number, b: number) =>
    storePlan(tx, {
      ...author,
      document: amended(a, b),
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
      amendment: `motivo ${b}`,
      effectiveFrom: `2020-0${1 + (a % 9)}-01`,
    }),
  directory: (tx: Db, a: number, b: number) =>
    importDirectory(
      tx,
      {
        areas: ['A', 'B', 'C'].slice(0, 1 + (a % 3)).map((code) => ({ code, name: `Área ${b}` })),
        people: [0, 1, 2].slice(0, 1 + (b % 3)).map((index) => ({
          name: `Persona ${a}`,
          email: `p${index}@x.mx`,
          role: 'AREA_HEAD',
          area: 'A',
          slackUser: `U${index}`,
        })),
      },
      AT,
      'P',
    ),
  assign: async (tx: Db, a: number, b: number) => {
    const { planId, lines } = await planOf(tx);
    const lineKey = lines[a % lines.length]?.lineKey ?? '';
    await assignLine(tx, planId, { lineKey, area: 'AB'.charAt(b % 2) }, author);
  },
  settings: async (tx: Db, a: number, b: number) => {
    const reason = `Vacaciones ${a}`;
    const nonWorkingPeriods = [{ from: '2020-07-20', to: `2020-07-${21 + (b % 9)}`, reason }];
    const { planId } = await planOf(tx);
    await saveSettings(tx, planId, { ...DEFAULT_SETTINGS, nonWorkingPeriods }, author);
  },
  progress: async (tx: Db, a: number, b: number) => {
    const { planId, lines } = await planOf(tx);
    const lineKey = lines[a % lines.length]?.lineKey ?? '';
    const entry = { ...who, lineKey, month: 1 + (b % 12), evidence: [] };
    const kind = (['report', 'note', 'justification', 'undo'] as const)[a % 4] ?? 'report';
    const total = kind === 'report' ? { total: b } : {};
    const undoes = kind === 'undo' ? { undoes: 1 } : {};
    await appendEntry(tx, planId, { ...entry, kind, note: `nota ${a}`, ...total, ...undoes });
  },
  session: async (tx: Db, a: number, b: number) => {
    const { planId, sessions } = await planOf(tx);
    const key = `2020-0${1 + (a % 9)}-X1`;
    const known = sessions.some((session) => session.key === key);
    const month = 1 + (a % 9);
    if (!known) return addSession(tx, planId, { key, kind: 'extraordinary', month }, who);
    const event = { ...who, sessionKey: key, kind: 'date_set' as const };
    const date = `2020-0${month}-1${b % 9}`;
    await appendSessionEvent(tx, planId, { ...event, date, time: '10:00' }, 'cli');
  },
  notification: async (tx: Db, a: number, b: number) => {
    const { planId } = await planOf(tx);
    const notificationId = `n${a % 4}`;
    const event = { ...who, notificationId };
    await (b % 3 === 0
      ? appendNotificationEvent(tx, planId, {
          ...event,
          kind: 'acknowledged',
          version: 1,
          recipient: 'area/A',
          hash: 'h',
        })
      : appendNotificationEvent(tx, planId, {
          ...event,
          kind: 'published',
          version: 1,
          text: text(a, b),
        }));
  },
  outgoing: async (tx: Db, a: number, b: number) => {
    const { planId } = await planOf(tx);
    const sent = { folio: `O/${a}`, addressee: 'INE', subject: `Asunto ${b}`, sentAt: AT };
    const event = { ...who, recordId: `o${a % 3}`, kind: 'sent' as const };
    await appendOutgoingEvent(tx, planId, { ...event, text: { ...sent, kind: 'oficio' } });
  },
  agreement: async (tx: Db, a: number, b: number) => {
    const { planId } = await planOf(tx);
    const written = { key: `CONV-${a % 3}`, party: 'INE', subject: `Objeto ${b}` };
    const event = { ...who, recordId: `a${a % 3}`, kind: 'written' as const };
    await appendAgreementEvent(tx, planId, { ...event, text: { ...written, kind: 'ine' } });
  },
  delegation: async (tx: Db, a: number, b: number) => {
    const { planId } = await planOf(tx);
    const period = { area: 'A', from: '2020-02-01', to: `2020-02-1${b % 9}` };
    const people = { headId: `p${a % 2}`, delegateId: 'q' };
    await appendDelegationEvent(tx, planId, { ...who, kind: 'granted', ...people, ...period });
  },
};

const names = Object.keys(STEPS) as (keyof typeof STEPS)[];
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...names),
  a: fc.nat(11),
  b: fc.nat(11),
});
/** Begins with a plan and a directory, without which little can happen. */
export const histories: fc.Arbitrary<Step[]> = fc
  .array(step, { minLength: 4, maxLength: 24 })
  .map((steps) => [{ what: 'import', a: 0, b: 0 }, { what: 'directory', a: 2, b: 2 }, ...steps]);

export const play = async (tx: Db, { what, a, b }: Step): Promise<void> => {
  await STEPS[what](tx, a, b);
};
