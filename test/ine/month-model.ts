/**
 * What ought to happen in March 2020, reckoned without the code under test: minutes from 1 March 00:00 of the plan's
 * zone (UTC−6 all month), a list of holidays made by hand, and who may be reminded when. Simple rather than quick.
 */
export const DAY = 1_440;
const HOLIDAYS = [16];
/** From this day on, once the settings say so. */
const PROCESS_DAY = 16;

/** `1 … 35`; past 31 it is April. */
export const dayOf = (t: number): number => Math.floor(t / DAY) + 1;
/** 1 March 2020 was a Sunday. */
export const worked = (day: number): boolean =>
  ![0, 6].includes((day - 1) % 7) && !HOLIDAYS.includes(day);
export const minute = (day: number, hour: number, minutes = 0): number =>
  (day - 1) * DAY + hour * 60 + minutes;
const two = (n: number): string => String(n).padStart(2, '0');
export const dateOf = (day: number): string =>
  day > 31 ? `2020-04-${two(day - 31)}` : `2020-03-${two(day)}`;
export const timeOf = (t: number): string => `${two(Math.floor((t % DAY) / 60))}:${two(t % 60)}`;
export const instantOf = (t: number): string => `${dateOf(dayOf(t))}T${timeOf(t)}:00-06:00`;

export interface Term {
  unit: 'hours' | 'working_days' | 'calendar_days';
  amount: number;
}
export interface To {
  owner: 'area' | 'person';
  key: string;
  ack: boolean;
}
export interface Version {
  id: string;
  version: number;
  at: number;
  receivedAt: number;
  term: Term;
  urgent: boolean;
  to: To[];
  folio: string;
  kind: string;
}
export interface Ack {
  id: string;
  version: number;
  recipient: string;
  at: number;
  by: string;
}
export interface Delegation {
  area: string;
  delegate: string;
  from: number;
  to: number;
  grantedAt: number;
  endedAt?: number;
}
export interface World {
  versions: Version[];
  acks: Ack[];
  delegations: Delegation[];
  heads: Record<string, string>;
  secretary: string;
  /** When the settings began to say that the electoral process runs. */
  processAt: number;
  most: number;
}

export const deadlineOf = (
  { receivedAt, term: { unit, amount } }: Pick<Version, 'receivedAt' | 'term'>,
  process: boolean,
): number => {
  const counts = (day: number): boolean => worked(day) || (process && day >= PROCESS_DAY);
  if (unit === 'hours') {
    let t = receivedAt;
    for (let left = amount * 60; left > 0; t += 1) if (counts(dayOf(t))) left -= 1;
    return t;
  }
  let day = dayOf(receivedAt);
  for (let left = amount; left > 0;) {
    day += 1;
    if (unit === 'calendar_days' || counts(day)) left -= 1;
  }
  return day * DAY;
};

const nextWorked = (day: number): number => (worked(day) ? day : nextWorked(day + 1));
/** The full hour, from eight to eight, of a working day. */
const polite = (t: number): number => {
  const hour = Math.ceil(t / 60) * 60;
  if (!worked(dayOf(hour)) || hour % DAY < 8 * 60) return minute(nextWorked(dayOf(hour)), 8);
  return hour % DAY <= 20 * 60 ? hour : minute(nextWorked(dayOf(hour) + 1), 8);
};

/** When one recipient of a version is reminded, earliest first. */
const momentsOf = (one: Version, process: boolean, most: number): number[] => {
  const deadline = deadlineOf(one, process);
  const from = Math.max(one.at, one.receivedAt);
  const middle = Math.floor((from + deadline) / 2);
  const [half, end] = one.urgent ? [middle, deadline] : [polite(middle), polite(deadline)];
  const all = half < end ? [half, end] : [end];
  for (let day = dayOf(end); all.length < most;) {
    day = nextWorked(day + 1);
    all.push(minute(day, 9));
  }
  return all.slice(0, most);
};

export const nameOf = ({ owner, key }: To): string => `${owner}:${key}`;
/** Each area with acuse answered; where there is none, each person. */
export const isAnswered = (
  { folio, to }: Version,
  answers: { folio: string; recipient: string }[],
): boolean => {
  const asked = to.filter(({ ack }) => ack);
  const areas = asked.filter(({ owner }) => owner === 'area');
  return (areas.length === 0 ? asked : areas).every((each) =>
    answers.some((answer) => answer.folio === folio && answer.recipient === nameOf(each)),
  );
};

export const standing = (world: World, t: number): Version[] => [
  ...new Map(world.versions.filter((one) => one.at <= t).map((one) => [one.id, one])).values(),
];
export const ackOf = (world: World, one: Version, to: To, t: number): Ack | undefined =>
  world.acks.find(
    (ack) =>
      ack.id === one.id &&
      ack.version === one.version &&
      ack.recipient === nameOf(to) &&
      ack.at <= t,
  );

/** Who acts for an area on a day, as it is known at `t`. */
export const actsOn = (
  { delegations, heads }: World,
  area: string,
  day: number,
  t: number,
): string =>
  delegations.find(
    (one) =>
      one.area === area &&
      one.grantedAt <= t &&
      one.from <= day &&
      day <= one.to &&
      !(one.endedAt !== undefined && one.endedAt <= t && day >= dayOf(one.endedAt)),
  )?.delegate ??
  heads[area] ??
  '';

export interface Row {
  at: string;
  owner: string;
  keys: string[];
  omitted: boolean;
}

/** Every row that the ticks ought to write, as far as acknowledgements go. @param ticks minutes, in order. */
export const expectedRows = (world: World, ticks: number[]): Row[] => {
  const known = new Set<string>();
  return ticks.flatMap((t) => {
    const process = t >= world.processAt;
    const due = new Map<string, string[]>();
    const late: Row[] = [];
    for (const one of standing(world, t))
      for (const to of one.to) {
        if (!to.ack || ackOf(world, one, to, t) !== undefined) continue;
        const moments = momentsOf(one, process, to.owner === 'person' ? 1 : world.most);
        moments.forEach((at, nth) => {
          if (at > t) return;
          const worth = t < (moments[nth + 1] ?? (dayOf(at) + 29) * DAY);
          const byDay = worked(dayOf(t)) && t % DAY >= 8 * 60 && t % DAY <= 20 * 60;
          if (worth && !one.urgent && !byDay) return;
          const asked =
            to.owner === 'person' ? to.key : actsOn(world, to.key, dayOf(worth ? t : at), t);
          const told =
            at >= deadlineOf(one, process) && asked !== world.secretary ? [world.secretary] : [];
          for (const owner of [asked, ...told]) {
            const key = `ACK_PENDING/${one.id}.v${one.version}/${nameOf(to)}.${nth + 1}/${owner}`;
            if (known.has(key)) continue;
            known.add(key);
            if (worth) due.set(owner, [...(due.get(owner) ?? []), key]);
            else late.push({ at: instantOf(t), owner, keys: [key], omitted: true });
          }
        });
      }
    return [
      ...late,
      ...[...due].map(([owner, keys]) => ({
        at: instantOf(t),
        owner,
        keys: keys.sort(),
        omitted: false,
      })),
    ];
  });
};

/** The light of a recipient, as `/ine` shows it. */
export const lightOf = (world: World, one: Version, to: To, t: number): string => {
  if (!to.ack) return 'ℹ️';
  if (ackOf(world, one, to, t) !== undefined) return '✅';
  const deadline = deadlineOf(one, t >= world.processAt);
  if (t >= deadline) return '🔴';
  return t - one.receivedAt > deadline - t ? '🟡' : '🟢';
};
