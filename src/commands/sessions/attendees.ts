/** Who attended, as it was typed: "todos", or names of the commission's people; one that is unclear is asked, never guessed. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { commissionPeople } from '../../domain/sessions/members.ts';
import { joinNames } from '../../messages/words.ts';
import type { SessionArgs } from './args.ts';

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const ALL = /^(tod[oa]s|tod[oa]s y tod[oa]s)$/;

/** The arguments with the ids of who is named, or what is not understood. */
export const withAttendees = (
  state: PlanState,
  args: SessionArgs,
): SessionArgs | { says: string } => {
  const { attendees } = args;
  if (attendees === undefined) return args;
  const people = commissionPeople(state);
  if (ALL.test(plain(attendees))) return { ...args, present: people.map(({ id }) => id) };
  const present: string[] = [];
  for (const name of attendees.split(/[,;]|\s+y\s+/iu).filter((part) => part.trim() !== '')) {
    const found = people.filter((person) => plain(person.name).includes(plain(name)));
    const [person] = found;
    if (person === undefined || found.length > 1)
      return {
        says: `${person === undefined ? 'No encontré a' : 'Hay varias personas que se llaman'} «${name.trim()}» en la comisión. Son: ${joinNames(people.map((one) => one.name))}. Escribe, por ejemplo: /sesion celebrada asistieron todos`,
      };
    present.push(person.id);
  }
  return { ...args, present };
};
