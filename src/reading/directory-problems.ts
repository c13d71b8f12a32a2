/** What is wrong in a directory whose fields are each right: codes that meet, posts that contradict each other. */
import { sameCommissionName } from '../domain/plan/plan-key.ts';
import type { Directory } from './directory-schema.ts';

type Person = Directory['people'][number];
type Membership = NonNullable<Person['memberships']>[number];

const repeated = (values: string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
const present = (values: (string | undefined)[]): string[] =>
  values.flatMap((value) => value ?? []);

const commissionProblems = ({ commission, commissions = [] }: Directory): string[] => [
  ...(commission !== undefined && commissions.length > 0
    ? ['commission y commissions: escribe sólo una de las dos']
    : []),
  ...commissions.flatMap(({ code = '', name = '' }, index) =>
    code.trim() === '' && name.trim() === ''
      ? [`commissions[${index}]: falta su clave (code) o su nombre (name)`]
      : [],
  ),
  ...repeated(present(commissions.map(({ code }) => code?.toUpperCase()))).map(
    (code) => `commissions: la clave ${code} está repetida`,
  ),
  ...commissions.flatMap(({ name }, index) =>
    name !== undefined &&
    commissions.slice(0, index).some((other) => sameCommissionName(other.name ?? '', name))
      ? [`commissions: la ${name} está dos veces`]
      : [],
  ),
];

const needsArea = ({ role }: Membership): boolean => role === 'AREA_HEAD' || role === 'STAFF';

const postProblems = (where: string, post: Membership, areas: Set<string>): string[] => [
  ...(post.area === undefined || areas.has(post.area)
    ? []
    : [`${where}: el área ${post.area} no está en la lista de áreas`]),
  ...(needsArea(post) && post.area === undefined && areas.size > 0
    ? [`${where}: falta su área`]
    : []),
  ...(post.from !== undefined && post.to !== undefined && post.to < post.from
    ? [`${where}: termina (to: ${post.to}) antes de empezar (from: ${post.from})`]
    : []),
];

const samePost = (post: Membership): string =>
  [post.role, post.area, post.commission].map((part) => part ?? '').join(' ');

const personProblems = (person: Person, index: number, areas: Set<string>): string[] => {
  const where = `people[${index}] (${person.name})`;
  const posts = person.memberships ?? [];
  return [
    ...postProblems(where, person, areas),
    ...posts.flatMap((post, nth) => postProblems(`${where}, memberships[${nth}]`, post, areas)),
    ...repeated(posts.map(samePost)).map(
      (post) => `${where}: el puesto ${post.trim()} está dos veces en memberships`,
    ),
  ];
};

/** One sentence each, with its place. */
export const directoryProblems = (directory: Directory): string[] => {
  const { areas, people } = directory;
  const codes = areas.map((area) => area.code);
  return [
    ...commissionProblems(directory),
    ...repeated(codes).map((code) => `areas: la clave ${code} está repetida`),
    ...repeated(people.map((person) => person.email.toLowerCase())).map(
      (email) => `people: el correo ${email} está repetido`,
    ),
    ...people.flatMap((person, index) => personProblems(person, index, new Set(codes))),
  ];
};
