/** Who may see what of a document of the INE: its title and file where it is reserved, its deadlines. */
import type { Person } from '../people/people.ts';
import { hasRole } from '../people/people.ts';
import { allowed } from '../people/rights.ts';
import type { NotificationState, RecipientState } from './notification.ts';

/** The person, or who heads the area: by themselves or for who is away. */
const isOf = (person: Person, { recipient: { owner } }: RecipientState): boolean =>
  owner.kind === 'person'
    ? owner.key === person.id
    : person.memberships.some(({ role, area }) => role === 'AREA_HEAD' && area === owner.key);

/** What is reserved is read by who enters documents, the commission's members, and who it is for. */
export const mayReveal = (person: Person, { text, recipients }: NotificationState): boolean =>
  text.reserved !== true ||
  allowed(person, 'publish') ||
  hasRole(person, 'COMMISSIONER') ||
  recipients.some((recipient) => isOf(person, recipient));

/** Who only has to know of it sees no deadlines. */
export const seesDeadlines = (person: Person, { recipients }: NotificationState): boolean => {
  const own = recipients.filter((recipient) => isOf(person, recipient));
  return (
    allowed(person, 'publish') ||
    own.length === 0 ||
    own.some(({ recipient }) => recipient.mode === 'ack')
  );
};
