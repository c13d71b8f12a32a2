/** What the page is shown: the workspace as one person sees it, and the messages of a conversation. */
import { hasRole, type Person } from '../../domain/people/people.ts';
import { toInstant } from '../../domain/time/dates.ts';
import { AvanceError } from '../../errors.ts';
import { PLACES, POSTS } from '../../messages/platforms/workspace.ts';
import type { Store } from '../../store/database/store.ts';
import { listLocal, readMarks, type LocalMessage } from '../../store/ledger/local.ts';
import {
  loadInstitution,
  plansInCourseOf,
  type Institution,
} from '../../store/plan/institution.ts';
import { renderCard } from '../adaptive-card/render.ts';
import { conversationsOf } from './roles.ts';

/** @throws AvanceError `no-plan` before the first import. */
export const institutionNow = async (store: Store): Promise<Institution> => {
  const institution = await store.read(loadInstitution);
  if (institution === undefined)
    throw new AvanceError(
      'no-plan',
      'Todavía no hay un plan cargado. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
    );
  return institution;
};

/** @throws AvanceError `unknown-person` when they left the directory. */
export const personOf = ({ people }: Institution, personId: string): Person => {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined)
    throw new AvanceError(
      'unknown-person',
      'Esa persona ya no está en el directorio. Vuelve a cargar la página.',
    );
  return person;
};
/** How many messages, threads beside them, a page gets when it does not say. */
export const CHUNK = 100;

/** The last `count` messages with their threads, and whether there are earlier ones. */
export const lastOf = (
  messages: LocalMessage[],
  count: number,
): { messages: LocalMessage[]; earlier: boolean } => {
  const roots = messages.filter((message) => message.threadOf === null);
  const from = roots.length > count ? (roots[roots.length - count]?.id ?? 0) : 0;
  return {
    messages: messages.filter((message) => (message.threadOf ?? message.id) >= from),
    earlier: from > 0,
  };
};

export const toJson = (message: LocalMessage, { people }: Institution) => ({
  id: message.id,
  threadOf: message.threadOf,
  at: message.at,
  text: message.deletedAt === null ? message.text : '',
  files: message.files,
  reactions: message.reactions,
  author:
    message.authorId === null
      ? null
      : {
          id: message.authorId,
          name: people.find(({ id }) => id === message.authorId)?.name ?? PLACES.someone,
        },
  isPrivate: message.privateTo !== null,
  edited: message.editedAt !== null,
  deleted: message.deletedAt !== null,
  card: message.message === null ? null : renderCard(message.message),
});

const peopleOf = ({ people }: Institution) =>
  people.map((member) => ({
    id: member.id,
    name: member.name,
    post: member.memberships.map((membership) => POSTS[membership.role]).join(', '),
    role: member.memberships[0]?.role,
  }));

const unreadIn = (
  messages: LocalMessage[],
  conversation: string,
  person: Person,
  lastRead: number,
): number =>
  messages.filter(
    (message) =>
      message.conversation === conversation &&
      message.authorId !== person.id &&
      message.deletedAt === null &&
      message.id > lastRead,
  ).length;

/** @param personId empty: somebody of the staff. @param planNow plan milliseconds. */
export const workspaceOf = async (store: Store, personId: string, planNow: number) => {
  const institution = await institutionNow(store);
  const { people, present } = institution;
  const first = people.find((member) => hasRole(member, 'STAFF')) ?? people[0];
  const person = personOf(institution, personId || (first?.id ?? ''));
  const state = plansInCourseOf(institution, person.id)[0] ?? present;
  const conversations = conversationsOf(institution, person);
  const marks = await store.read((db) => readMarks(db, person.id));
  const messages = await store.read((db) =>
    listLocal(
      db,
      conversations.map(({ id }) => id),
      person.id,
    ),
  );
  return {
    plan: {
      title: state.document.plan.title,
      commission: state.commissionName,
      institution: state.document.plan.institution,
      now: toInstant(planNow, state.timeZone),
    },
    person: {
      id: person.id,
      name: person.name,
      area: person.memberships.find(({ area }) => area !== undefined)?.area ?? null,
    },
    people: peopleOf(institution),
    conversations: conversations.map((conversation) => ({
      ...conversation,
      unread: unreadIn(messages, conversation.id, person, marks[conversation.id] ?? 0),
      lastRead: marks[conversation.id] ?? 0,
    })),
  };
};
