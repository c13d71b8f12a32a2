/** What is owed about the answer to a document of the INE, row by row. */
import type { NotificationEvent, NotificationText } from '../../src/domain/ine/notification.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import {
  acknowledged,
  answered,
  delegation,
  HEAD,
  happened,
  published,
  SECRETARY,
  sentToIne,
  toArea,
} from './ack-fixture.ts';

const OTHER = 'Titular de Secretaría Técnica';
export const day = (date: string, time = '10:00'): string => `2020-${date}T${time}:00-06:00`;
/** Received on Monday 2 March at ten, to be answered by the end of Friday 6: half-way on Wednesday at 17:00. */
export const asked = (over: Partial<NotificationText> = {}): NotificationEvent =>
  published({
    receivedAt: day('03-02'),
    answerTerm: { unit: 'working_days', amount: 4 },
    recipients: toArea('VIN'),
    ...over,
  });
export const acked = acknowledged(day('03-02', '11:00'));

export interface Row {
  what: string;
  /** What had happened by then, in order. */
  events: NotificationEvent[];
  over?: (state: PlanState) => Partial<PlanState>;
  from?: string;
  until?: string;
  expected: string[];
}

export const rows: Row[] = [
  {
    what: 'acknowledged and not answered: half-way, at the deadline, each working day, five times in all',
    events: [asked(), acked],
    until: day('03-20'),
    expected: [
      `03-04T17:00 n1? → ${HEAD}`,
      `03-09T08:00 n1? → ${HEAD}`,
      `03-09T08:00 n1?* → ${SECRETARY}`,
      `03-10T09:00 n1? → ${HEAD}`,
      `03-10T09:00 n1?* → ${SECRETARY}`,
      `03-11T09:00 n1? → ${HEAD}`,
      `03-11T09:00 n1?* → ${SECRETARY}`,
      `03-12T09:00 n1? → ${HEAD}`,
      `03-12T09:00 n1?* → ${SECRETARY}`,
    ],
  },
  {
    what: 'not even acknowledged: of both, in one message where they coincide',
    events: [asked({ term: { unit: 'working_days', amount: 4 } })],
    until: day('03-09'),
    expected: [
      `03-04T17:00 n1 n1? → ${HEAD}`,
      `03-09T08:00 n1 n1? → ${HEAD}`,
      `03-09T08:00 n1* n1?* → ${SECRETARY}`,
    ],
  },
  {
    what: 'answered in time: the Secretario alone, at once and from the deadline on',
    events: [asked(), acked, answered(day('03-03', '12:20'))],
    until: day('03-11'),
    expected: [
      `03-03T13:00 n1> → ${SECRETARY}`,
      `03-09T08:00 n1> → ${SECRETARY}`,
      `03-10T09:00 n1> → ${SECRETARY}`,
      `03-11T09:00 n1> → ${SECRETARY}`,
    ],
  },
  {
    what: 'answered late in the evening: the Secretario in the morning',
    events: [asked(), acked, answered(day('03-03', '21:00'))],
    until: day('03-04'),
    expected: [`03-04T08:00 n1> → ${SECRETARY}`],
  },
  {
    what: 'answered after the deadline: the Secretario at once, then each working day',
    events: [asked(), acked, answered(day('03-10', '12:20'))],
    from: day('03-10', '12:30'),
    until: day('03-12'),
    expected: [
      `03-10T13:30 n1> → ${SECRETARY}`,
      `03-11T09:30 n1> → ${SECRETARY}`,
      `03-12T09:30 n1> → ${SECRETARY}`,
    ],
  },
  {
    what: 'marked as sent, answered or not: nobody',
    events: [asked(), acked, sentToIne(day('03-03'))],
    expected: [],
  },
  {
    what: 'a sending that is taken back: chased anew, towards what is left of the time',
    events: [
      asked(),
      acked,
      answered(day('03-03', '09:00')),
      sentToIne(day('03-03')),
      happened({ kind: 'sending_taken_back', reason: 'no salió', at: day('03-04', '12:00') }),
    ],
    from: day('03-04', '12:00'),
    until: day('03-10'),
    expected: [
      `03-04T12:00 n1> → ${SECRETARY}`,
      `03-09T08:00 n1> → ${SECRETARY}`,
      `03-10T09:00 n1> → ${SECRETARY}`,
    ],
  },
  {
    what: 'an answer that is taken back after the deadline: its area at once, then each working day',
    events: [
      asked(),
      acked,
      answered(day('03-03', '09:00')),
      happened({
        kind: 'answer_taken_back',
        recipient: 'area:VIN',
        reason: 'era de otro',
        at: day('03-10', '12:00'),
      }),
    ],
    from: day('03-10', '12:00'),
    until: day('03-11'),
    expected: [
      `03-10T12:00 n1? → ${HEAD}`,
      `03-10T12:00 n1?* → ${SECRETARY}`,
      `03-11T09:00 n1? → ${HEAD}`,
      `03-11T09:00 n1?* → ${SECRETARY}`,
    ],
  },
  {
    what: 'an extension after the deadline: half-way to the new one, and nothing as late until then',
    events: [
      asked(),
      acked,
      happened({
        kind: 'extended',
        of: 'answer',
        until: day('03-13', '14:00'),
        act: 'oficio 200',
        at: day('03-09', '10:00'),
      }),
    ],
    from: day('03-09'),
    until: day('03-17'),
    expected: [
      `03-11T12:00 n1? → ${HEAD}`,
      `03-13T14:00 n1? → ${HEAD}`,
      `03-13T14:00 n1?* → ${SECRETARY}`,
      `03-17T09:00 n1? → ${HEAD}`,
      `03-17T09:00 n1?* → ${SECRETARY}`,
    ],
  },
  {
    what: 'withdrawn: nobody; restored: again',
    events: [asked(), happened({ kind: 'withdrawn', reason: 'duplicado', at: day('03-03') })],
    expected: [],
  },
  {
    what: 'of two areas who answered is left in peace, and the answer waits for the other',
    events: [
      asked({ recipients: toArea('VIN', 'TEC') }),
      acked,
      acknowledged(day('03-02', '11:00'), 'n1', 'area:TEC'),
      answered(day('03-03')),
    ],
    until: day('03-06'),
    expected: [`03-04T17:00 n1(TEC)? → ${OTHER}`],
  },
  {
    what: 'the area that consolidates answered: the other is not asked for its part any more',
    events: [
      asked({ recipients: toArea('VIN', 'TEC'), consolidator: 'VIN' }),
      acked,
      acknowledged(day('03-02', '11:00'), 'n1', 'area:TEC'),
      answered(day('03-03')),
    ],
    until: day('03-06'),
    expected: [`03-03T10:00 n1> → ${SECRETARY}`],
  },
  {
    what: 'the other contributed: the area that consolidates still owes its answer',
    events: [
      asked({ recipients: toArea('VIN', 'TEC'), consolidator: 'VIN' }),
      acked,
      acknowledged(day('03-02', '11:00'), 'n1', 'area:TEC'),
      answered(day('03-03'), 'n1', 'area:TEC'),
    ],
    until: day('03-06'),
    expected: [`03-04T17:00 n1? → ${HEAD}`],
  },
  {
    what: 'only for information: the Secretario has to answer it',
    events: [asked({ recipients: [{ owner: { kind: 'area', key: 'CON' }, mode: 'info' }] })],
    until: day('03-09'),
    expected: [`03-04T17:00 n1(CON)> → ${SECRETARY}`, `03-09T08:00 n1(CON)> → ${SECRETARY}`],
  },
  {
    what: 'no answer is due: nobody is asked for one',
    events: [published({ receivedAt: day('03-02'), recipients: toArea('VIN') }), acked],
    expected: [],
  },
  {
    what: 'a fixed date and hour, urgent, at its minute at night',
    events: [
      asked({ answerTerm: { unit: 'fixed', until: day('03-02', '23:30') }, urgent: true }),
      acked,
    ],
    until: day('03-03', '00:00'),
    expected: [
      `03-02T17:00 n1? → ${HEAD}`,
      `03-03T00:00 n1? → ${HEAD}`,
      `03-03T00:00 n1?* → ${SECRETARY}`,
    ],
  },
  {
    what: 'while the head is away their delegate is asked',
    events: [asked(), acked],
    over: (state) => ({ delegations: [delegation(state, 'VIN', HEAD, OTHER, '2020-03-01', 5)] }),
    until: day('03-06'),
    expected: [`03-04T17:00 n1? → ${OTHER}`],
  },
];
