/** What the INE sends and what people do about it in a month: sixty documents, from a seed. Minutes as in the model. */
import { makeRandom } from '../crash/random.ts';
import { dayOf, deadlineOf, minute, worked, type Term, type To } from './month-model.ts';

const AREAS = ['VIN', 'TEC', 'SPE', 'CON', 'CAP', 'JUR'];
export const HEADS: Record<string, string> = {
  VIN: 'Titular VIN',
  TEC: 'Titular TEC',
  SPE: 'Titular SPE',
  CON: 'Titular CON',
  CAP: 'Titular CAP',
  JUR: 'Titular CAP',
};
export const COMMISSIONERS = ['Consejera Uno', 'Consejero Dos', 'Consejera Tres'];
export const SECRETARY = 'Secretario Técnico';
export const STAND_IN = 'Suplente VIN';

export const directory = {
  areas: AREAS.map((code) => ({ code, name: `Área ${code}` })),
  people: [
    { name: SECRETARY, email: 'st@example.org', role: 'TECHNICAL_SECRETARY' as const },
    ...COMMISSIONERS.map((name, at) => ({
      name,
      email: `c${at}@example.org`,
      role: 'COMMISSIONER' as const,
    })),
    ...AREAS.filter((code) => code !== 'JUR').map((code) => ({
      name: HEADS[code] ?? '',
      email: `${code.toLowerCase()}@example.org`,
      role: 'AREA_HEAD' as const,
      area: code,
      ...(code === 'CAP' ? { memberships: [{ role: 'AREA_HEAD' as const, area: 'JUR' }] } : {}),
    })),
    { name: STAND_IN, email: 'suplente@example.org', role: 'STAFF' as const, area: 'VIN' },
  ],
};

export interface Sent {
  folio: string;
  kind: string;
  at: number;
  receivedAt: number;
  /** None: the accustomed one. */
  given?: Term;
  term: Term;
  urgent: boolean;
  answerDays?: number;
  /** A person by name. */
  to: To[];
}

const KINDS = [
  'acuerdo',
  'resolucion',
  'lineamiento',
  'respuesta',
  'oficio',
  'circular',
  'solicitud',
  'convocatoria',
];

/** When the settings begin to say that the electoral process runs. */
export const PROCESS_AT = minute(16, 8, 30);
const DAY_MINUTES = 1_440;

export const makeSent = (seed: number, count: number): Sent[] => {
  const random = makeRandom(seed);
  const days = Array.from({ length: 25 }, (_, at) => at + 2).filter(worked);
  const some = (from: string[], most: number): string[] => [
    ...new Set(Array.from({ length: most }, () => random.pick(from))),
  ];
  return Array.from({ length: count }, () =>
    minute(random.pick(days), 9 + random.below(9), 1 + random.below(28)),
  )
    .sort((a, b) => a - b)
    .map((at, nth): Sent => {
      const kind = random.pick(KINDS);
      const { term: given } = random.pick<{ term?: Term }>([
        {},
        { term: { unit: 'hours', amount: 2 + random.below(60) } },
        { term: { unit: 'working_days', amount: 1 + random.below(4) } },
        { term: { unit: 'calendar_days', amount: 1 + random.below(5) } },
      ]);
      const areas = some(AREAS, 1 + random.below(3));
      const receivedAt = at - random.below(90);
      const term = given ?? { unit: 'working_days', amount: kind === 'solicitud' ? 1 : 2 };
      const marked = random.below(6) === 0;
      // What ends within a day of its arrival is urgent by itself.
      const short = deadlineOf({ receivedAt, term }, at >= PROCESS_AT) - receivedAt < DAY_MINUTES;
      return {
        folio: `INE/${100 + nth}/2020`,
        kind,
        at: at + (nth % 2),
        receivedAt,
        ...(given === undefined ? {} : { given }),
        term,
        urgent: marked || short,
        ...(random.below(4) === 0 ? { answerDays: 5 } : {}),
        to: [
          ...areas.map((key): To => ({ owner: 'area', key, ack: true })),
          ...(random.below(3) === 0
            ? some(COMMISSIONERS, 2).map((key): To => ({ owner: 'person', key, ack: true }))
            : []),
          ...(random.below(3) === 0
            ? some(AREAS, 2)
                .filter((key) => !areas.includes(key))
                .map((key): To => ({ owner: 'area', key, ack: false }))
            : []),
        ],
      };
    });
};

/** When a recipient presses: early, late or never; never at a full hour, never outside the day. */
export const makePress = (
  random: { below(below: number): number },
  one: Sent,
): number | undefined => {
  const [time, from] = [deadlineOf(one, false) - one.at, one.at];
  const wanted = [
    from + 3 + random.below(Math.max(4, Math.floor(time / 2))),
    from + Math.floor(time / 2) + random.below(Math.max(4, Math.floor(time / 2))),
    from + time + random.below(4_000),
    undefined,
  ][random.below(4)];
  if (wanted === undefined) return undefined;
  const day = dayOf(wanted);
  const inDay = Math.min(Math.max(wanted % 1_440, 8 * 60), 21 * 60);
  const t = minute(day, 0) + inDay - (inDay % 60) + 31 + random.below(27);
  return t > from && dayOf(t) <= 31 ? t : undefined;
};
