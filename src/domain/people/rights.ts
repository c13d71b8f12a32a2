/** Who may do what: data, tested row by row (product, "Who uses it"). Checked in the command, never in a channel. */
import type { Membership, Person, PersonalRight, Role } from './people.ts';

export type Right =
  | 'read'
  | 'report'
  | 'undo_own_open' // own report, month still open
  | 'undo_any_open' // anybody's report of the area, month still open
  | 'undo_after_close' // with a reason
  | 'justify'
  | 'decide_justification'
  | 'load'
  | 'assign'
  | 'settings'
  | 'resolve'
  | 'session'
  | 'publish' // INE documents: enter, correct, record their extensions
  | 'send' // INE documents: mark as sent, withdraw, take back what others did
  | 'agreement' // agreements: write, correct, their commitments
  | 'request' // requests of access to information: register, turn to areas, answer, every step
  | 'answer_request' // what was turned to the area
  | 'delegate'
  | 'directory' // who holds which post
  | 'designate' // who stands in for the Secretario Técnico
  | 'acknowledge';

/** `any`: in every area; `own`: in the areas of the membership; absent: not at all. */
export type Reach = 'any' | 'own';

export const RIGHTS: Record<Role, Partial<Record<Right, Reach>>> = {
  TECHNICAL_SECRETARY: {
    read: 'any',
    report: 'any',
    undo_own_open: 'any',
    undo_any_open: 'any',
    undo_after_close: 'any',
    justify: 'any',
    decide_justification: 'any',
    load: 'any',
    assign: 'any',
    settings: 'any',
    resolve: 'any',
    session: 'any',
    publish: 'any',
    send: 'any',
    agreement: 'any',
    request: 'any',
    answer_request: 'any',
    delegate: 'any',
    directory: 'any',
    acknowledge: 'any',
  },
  COMMISSIONER: { read: 'any', acknowledge: 'own' },
  AREA_HEAD: {
    read: 'any',
    report: 'own',
    undo_own_open: 'own',
    undo_any_open: 'own',
    undo_after_close: 'own',
    justify: 'own',
    answer_request: 'own',
    delegate: 'own',
    acknowledge: 'own',
  },
  STAFF: { read: 'any', report: 'own', undo_own_open: 'own', justify: 'own' },
};

/** What who presides the commission may beside the other councillors. */
export const PRESIDENCY_RIGHTS: Partial<Record<Right, Reach>> = { designate: 'any' };

const reachOf = ({ role, seat }: Membership, right: Right): Reach | undefined =>
  RIGHTS[role][right] ?? (seat === 'PRESIDENT' ? PRESIDENCY_RIGHTS[right] : undefined);

/** What a right of one's own allows, whatever one's posts. */
const PERSONAL: Record<PersonalRight, Right[]> = { INE_ENTRY: ['publish'] };

/** May this person do it, in this area if the right is an area's? Someone without memberships may nothing. */
export const allowed = (person: Person, right: Right, area?: string): boolean =>
  (person.rights ?? []).some((own) => PERSONAL[own].includes(right)) ||
  person.memberships.some((membership) => {
    const reach = reachOf(membership, right);
    return reach === 'any' || (reach === 'own' && (area === undefined || membership.area === area));
  });

/** Who can, nearest first: the area's own people before the Secretario Técnico. */
export const whoCan = (state: { people: Person[] }, right: Right, area?: string): Person[] => {
  const able = state.people.filter((person) => allowed(person, right, area));
  const near = (person: Person): number =>
    person.memberships.some(
      (membership) => membership.area === area && membership.role === 'AREA_HEAD',
    )
      ? 0
      : person.memberships.some((membership) => membership.area === area)
        ? 1
        : 2;
  return able.sort((a, b) => near(a) - near(b));
};
