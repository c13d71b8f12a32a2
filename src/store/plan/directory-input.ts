/** What a directory file says, read and checked. */
import type { Role, Seat } from '../../domain/people/people.ts';

export interface Channels {
  slackChannel?: string | undefined;
  teamsConversation?: string | undefined;
}

export interface CommissionInput extends Channels {
  code?: string | undefined;
  name?: string | undefined;
}

export interface MembershipInput {
  role: Role;
  area?: string | undefined;
  /** Its code or its name. */
  commission?: string | undefined;
  seat?: Seat | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The contract's directory; `reading/directory.ts` reads and checks it. */
export interface DirectoryInput {
  commission?: CommissionInput | undefined;
  commissions?: CommissionInput[] | undefined;
  areas: (Channels & {
    code: string;
    name: string;
    /** Its code or its name: whose plans the codes are of. */
    commission?: string | undefined;
    programmes?: string[] | undefined;
    lines?: string[] | undefined;
  })[];
  people: {
    name: string;
    email: string;
    role: Role;
    area?: string | undefined;
    memberships?: MembershipInput[] | undefined;
    rights?: string[] | undefined;
    lines?: string[] | undefined;
    slackUser?: string | undefined;
    teamsUser?: string | undefined;
  }[];
}
