/** Who uses Avance: people, areas, memberships. Role codes are those of the product's table. */

export type Role = 'TECHNICAL_SECRETARY' | 'COMMISSIONER' | 'AREA_HEAD' | 'STAFF';

export interface Area {
  code: string;
  name: string;
}

/** In a commission: PRESIDENT and MEMBER vote, GUEST has voice. */
export type Seat = 'PRESIDENT' | 'MEMBER' | 'GUEST';

export interface Membership {
  role: Role;
  /** Area code; absent for commissioners and for a Secretario without an area. */
  area?: string;
  /** Of a commissioner; absent: MEMBER. */
  seat?: Seat;
  /** Lent for some days: the name of the head, or of the Secretario, who is away. */
  insteadOf?: string;
  /** The post is vacant and they are in charge of it (*encargaduría*): by which oficio. */
  acting?: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  memberships: Membership[];
  /** What they may do beside their posts, as the directory gives it. */
  rights?: PersonalRight[] | undefined;
}

/** `INE_ENTRY`: enters documents of the INE, corrects them and records their extensions. */
export type PersonalRight = 'INE_ENTRY';

/** The person who acts, and the channel they act from. */
export interface Actor {
  person: Person;
  channel: ChannelName;
  /** To find out who it is, the record was looked at since they asked: what is kept in memory is the present. */
  upToDate?: true | undefined;
}

/** Of the list of channels, or `cli`. Stored with what is recorded. */
export type ChannelName = string;

export const hasRole = (person: Person, role: Role): boolean =>
  person.memberships.some((m) => m.role === role);
/** Codes of the areas in which the person holds one of the roles. */
export const areasOf = (person: Person, ...roles: Role[]): string[] =>
  person.memberships.flatMap((m) =>
    m.area !== undefined && roles.includes(m.role) ? [m.area] : [],
  );
