/** `/plan equipo`: who holds which post and area, since when; vacancies, encargadurías, suplencias. */
import { isOpen } from '../../domain/people/delegation.ts';
import type { DirectoryChanged, Post } from '../../domain/people/directory-changes.ts';
import type { PostRefusal } from '../../domain/people/appoint.ts';
import type { DirectorySlice } from '../../domain/people/fold.ts';
import { comingTo, holdersOf, type Holding } from '../../domain/people/posts.ts';
import type { PersonEntry } from '../../domain/people/directory-entry.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import { addDays } from '../../domain/time/dates.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { smallText, subtleText } from '../small-text.ts';
import { dateName, shorten } from '../words.ts';
import { delegationSaid } from './delegation-answers.ts';

/** How a post is called. */
const postName = ({ areas }: Pick<PlanState, 'areas'>, post: Post): string => {
  const area = areas.find(({ code }) => code === post.area)?.name ?? post.area ?? '';
  switch (post.role) {
    case 'TECHNICAL_SECRETARY':
      return 'Secretaría Técnica';
    case 'AREA_HEAD':
      return `Titular de ${area}`;
    case 'STAFF':
      return `Personal de ${area}`;
    case 'COMMISSIONER':
      return post.seat === 'PRESIDENT'
        ? 'Presidencia'
        : post.seat === 'GUEST'
          ? 'Con invitación'
          : 'Integrante';
  }
};

const since = ({ from, to, acting }: Holding['held']): string => {
  const facts = [
    ...(acting === undefined ? [] : [`por encargaduría, ${acting}`]),
    ...(from === undefined ? [] : [`desde el ${dateName(from)}`]),
    ...(to === undefined ? [] : [`hasta el ${dateName(to)}`]),
  ];
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`;
};

interface Shown {
  state: PlanState;
  directory: DirectorySlice;
  /** On which day. */
  day: LocalDate;
}

const named = (holdings: Holding[]): string =>
  holdings.map(({ person, held }) => `${person.name}${since(held)}`).join('; ');

/** One line of a post: who holds it, who comes; `vacant`: it is said that nobody does. */
const postLine = (
  { state, directory, day }: Shown,
  label: string,
  post: Post,
  vacant: boolean,
): string[] => {
  const { commissionId } = state;
  const held = holdersOf(directory.people, post, commissionId, day);
  const isVacant = held.every(({ held: { acting } }) => acting !== undefined);
  const coming = comingTo(directory.people, post, commissionId, day);
  if (held.length + coming.length === 0 && !vacant) return [];
  const now =
    held.length === 0
      ? 'VACANTE'
      : `${named(held)}${isVacant && vacant ? '; el puesto está vacante' : ''}`;
  const then = coming.length === 0 ? '' : `. Después: ${named(coming)}`;
  return [`${label}: ${now}${then}`];
};

const commissionLines = (shown: Shown): string[] => {
  const seat = (label: string, seat: Post['seat'], vacant: boolean): string[] =>
    postLine(shown, label, { role: 'COMMISSIONER', seat }, vacant);
  return [
    ...seat('Presidencia', 'PRESIDENT', true),
    ...seat('Integrantes', 'MEMBER', false),
    ...seat('Con invitación, sin voto', 'GUEST', false),
    ...postLine(shown, 'Secretaría Técnica', { role: 'TECHNICAL_SECRETARY' }, true),
  ];
};

const areaBlock = (shown: Shown, { code, name }: { code: string; name: string }): Block => {
  const lines = [
    ...postLine(shown, 'Titular', { role: 'AREA_HEAD', area: code }, true),
    ...postLine(shown, 'Personal', { role: 'STAFF', area: code }, false),
  ];
  return smallText(`${name} (${code})\n${lines.map((line) => `• ${line}`).join('\n')}`);
};

const MOST_AREAS = 25;
const MOST_TEXT = 2_800;

/** @param lead what was just recorded; @param actions what the person may change. */
export const teamMessage = (shown: Shown, actions: Action[], lead?: string): Message => {
  const { state, day } = shown;
  const text = lead ?? `Equipo al ${dateName(day)}`;
  const open = state.delegations.filter((delegation) => isOpen(delegation, day));
  const more = state.areas.length - MOST_AREAS;
  return {
    text,
    blocks: [
      ...(lead === undefined ? [] : [{ type: 'text', text: lead } as const]),
      { type: 'heading', text: `Equipo al ${dateName(day)}` },
      smallText(
        `${state.commissionName}\n${shorten(
          commissionLines(shown)
            .map((line) => `• ${line}`)
            .join('\n'),
          MOST_TEXT,
        )}`,
      ),
      ...state.areas.slice(0, MOST_AREAS).map((area) => areaBlock(shown, area)),
      ...(more > 0 ? [subtleText(`… y ${more} áreas más: escribe /plan equipo y el área.`)] : []),
      ...(open.length === 0
        ? []
        : [
            smallText(
              `Suplencias\n${open.map((each) => `• ${delegationSaid(state, each)}`).join('\n')}`,
            ),
          ]),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** "Ana Pérez: Titular de Vinculación desde el 1 de marzo de 2020 (oficio 12)". */
export const changeSaid = (
  state: PlanState,
  { people }: Pick<DirectorySlice, 'people'>,
  { change, post, personId, on, to, acting, why, people: moved }: DirectoryChanged,
): string => {
  const name =
    moved.find(({ after }) => after.id === personId)?.after.name ??
    people.find(({ id }) => id === personId)?.name ??
    '';
  const what = post === undefined ? 'todos sus puestos' : postName(state, post);
  if (change === 'ended') return `${name} deja ${what}; último día: ${dateName(on)} (${why})`;
  const charge = acting === undefined ? '' : 'por encargaduría, ';
  const until = to === undefined ? '' : ` hasta el ${dateName(to)}`;
  return `${name}: ${charge}${what} desde el ${dateName(on)}${until} (${why})`;
};

const isStaying = (before: PersonEntry, { memberships }: PersonEntry): boolean =>
  memberships.length > before.memberships.length;

/** Who left a post with this change, for the one who comes. */
const leftBy = ({ personId, on, people }: DirectoryChanged): string[] =>
  people.flatMap(({ before, after }) =>
    after.id === personId || before === null
      ? []
      : [
          `${after.name}, el ${dateName(addDays(on, -1))}${isStaying(before, after) ? ' (queda como integrante)' : ''}`,
        ],
  );

export const POST_REFUSED: Record<PostRefusal, (holder: string) => string> = {
  backwards: () => 'Termina antes de empezar. Revisa las fechas.',
  holds_it: (holder) => `${holder} ya tiene ese puesto así. No se registró nada.`,
  not_vacant: (holder) =>
    `Ese puesto no está vacante: lo tiene ${holder}. Registra primero su baja; si sólo se ausenta, usa /suplencia.`,
  later_change: (holder) =>
    `Ya consta que ${holder} toma ese puesto después. Deshaz primero ese cambio con /plan deshacer, o escribe hasta qué día.`,
  unknown_area: () => 'Elige el área de la lista.',
  unknown_person: () =>
    'No encontré a esa persona. Elígela de la lista, o escribe su nombre y su correo para darla de alta.',
  needs_email: () => 'Escribe también su correo: con él se reconoce su cuenta de Slack o Teams.',
  not_held: (holder) =>
    `${holder} no tiene ese puesto en esa fecha. Escribe /plan equipo para ver los que hay.`,
  reason_needed: () => 'Escribe el oficio, el acuerdo o el motivo; queda en el registro.',
};

/** What was recorded, and whom it replaced. */
export const recordedChange = (
  state: PlanState,
  directory: Pick<DirectorySlice, 'people'>,
  changed: DirectoryChanged,
): string => {
  const left = leftBy(changed);
  const replaced = left.length === 0 ? '' : ` Lo deja ${left.join('; ')}.`;
  return `Registrado. ${changeSaid(state, directory, changed)}.${replaced}`;
};

/** Lines that lost who was responsible for them. @param codes of lines. */
export const linesLeft = (codes: readonly string[]): string =>
  codes.length === 0
    ? ''
    : ` Quedan sin persona responsable: ${codes.join(', ')}. Asígnalas con /plan asignar ${codes.slice(0, 3).join(' ')} PERSONA.`;
