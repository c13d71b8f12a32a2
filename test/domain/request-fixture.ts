/** A request of access to information by its steps, decided one after the other on a state made by hand. */
import type { Person, Role } from '../../src/domain/people/people.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import {
  decideRegister,
  decideStep,
  type RequestOutcome,
} from '../../src/domain/requests/request-decide.ts';
import {
  findRequest,
  type RequestEvent,
  type RequestState,
  type RequestStep,
  type RequestText,
} from '../../src/domain/requests/request.ts';

const person = (id: string, role: Role, area?: string): Person => ({
  id,
  name: id,
  email: '',
  memberships: [{ role, ...(area === undefined ? {} : { area }) }],
});
const PEOPLE = {
  secretary: person('secretary', 'TECHNICAL_SECRETARY'),
  head: person('head', 'AREA_HEAD', 'VIN'),
  other: person('other', 'AREA_HEAD', 'CON'),
  staff: person('staff', 'STAFF', 'VIN'),
  consejera: person('consejera', 'COMMISSIONER'),
};
export type Who = keyof typeof PEOPLE;

export const SETTINGS: PlanState['settings'] = {
  nonWorkingPeriods: [],
  workingDays: [],
  rules: {},
  ackDefaults: {},
  openingCards: 8,
};
export const TEXT: RequestText = {
  folio: '00123420',
  asked: 'Los convenios firmados con el INE en 2019',
  receivedAt: '2020-03-02T10:00:00-06:00',
  means: 'pnt',
};

export interface Playing {
  state: () => PlanState;
  request: () => RequestState;
  register: (on: string, over?: Partial<RequestText>, who?: Who) => RequestOutcome;
  correct: (on: string, over: Partial<RequestText>, reason?: string) => RequestOutcome;
  step: (on: string, step: RequestStep, who?: Who, confirmed?: boolean) => RequestOutcome;
}

/** What is decided is written; what is refused is not. Steps are taken at noon of their day. */
export const play = (settings: Partial<PlanState['settings']> = {}): Playing => {
  const records = new Map<string, RequestEvent[]>();
  const state = (): PlanState =>
    ({
      settings: { ...SETTINGS, ...settings },
      areas: [
        { code: 'VIN', name: 'Vinculación' },
        { code: 'CON', name: 'Convenios' },
      ],
      people: Object.values(PEOPLE),
      timeZone: 'America/Mexico_City',
      requests: [...records].map(([id, events]) => ({ id, events })),
    }) as unknown as PlanState;
  const write = (outcome: RequestOutcome): RequestOutcome => {
    if (outcome.outcome === 'record') {
      const { recordId } = outcome.event;
      const before = records.get(recordId) ?? [];
      records.set(recordId, [...before, { ...outcome.event, ordinal: before.length + 1 }]);
    }
    return outcome;
  };
  const asking = (on: string, who: Who) => ({
    state: state(),
    actor: { person: PEOPLE[who], channel: 'local' },
    at: `${on}T12:00:00-06:00`,
  });
  return {
    state,
    request: () => findRequest(state(), 's1') as RequestState,
    register: (on, over = {}, who = 'secretary') =>
      write(decideRegister(asking(on, who), `s${records.size + 1}`, { ...TEXT, ...over })),
    correct: (on, over, reason = 'se capturó mal') =>
      write(
        decideRegister(asking(on, 'secretary'), '', { ...TEXT, ...over }, { id: 's1', reason }),
      ),
    step: (on, step, who = 'secretary', confirmed = false) =>
      write(decideStep(asking(on, who), 's1', step, confirmed)),
  };
};

const happened = (on: string, note = 'nota') => ({ on, note, evidence: [] });
/** Steps with what every one needs. */
export const take = {
  prevented: (on: string): RequestStep => ({ kind: 'prevented', ...happened(on, '¿De qué año?') }),
  clarified: (on: string): RequestStep => ({ kind: 'clarified', ...happened(on) }),
  notPresented: (): RequestStep => ({ kind: 'not_presented', note: '' }),
  turned: (area = 'VIN', days = 5): RequestStep => ({ kind: 'turned', area, days, note: '' }),
  areaAnswered: (turn: number, note = 'Se remite'): RequestStep => ({
    kind: 'area_answered',
    turn,
    result: 'delivers',
    note,
    evidence: [],
  }),
  extended: (on: string, days = 10): RequestStep => ({
    kind: 'extended',
    days,
    resolution: 'CT/012/2020',
    ...happened(on),
  }),
  incompetent: (on: string): RequestStep => ({ kind: 'incompetent', ...happened(on) }),
  answered: (on: string): RequestStep => ({
    kind: 'answered',
    result: 'delivered',
    ...happened(on),
  }),
  appealed: (on: string): RequestStep => ({ kind: 'appealed', ...happened(on) }),
  resolved: (on: string): RequestStep => ({ kind: 'appeal_resolved', ...happened(on) }),
  withdrawn: (cause: 'mistake' | 'applicant' = 'mistake'): RequestStep => ({
    kind: 'withdrawn',
    cause,
    reason: 'se registró dos veces',
  }),
  undone: (undoes: number, reason = 'fue un error'): RequestStep => ({
    kind: 'undone',
    undoes,
    reason,
  }),
};
