/** What an imported directory changes, one line each. */
import type { DirectoryDifference } from '../../domain/people/directory-difference.ts';
import type { PersonEntry } from '../../domain/people/directory-entry.ts';
import type { AreaEntry, CommissionEntry } from '../../domain/people/fold.ts';
import type { Contradiction } from '../../domain/people/merge-directory.ts';
import { commissionCode } from '../../domain/plan/plan-key.ts';
import { POSTS } from '../platforms/workspace.ts';

type Facts = [what: string, value: string][];
const NONE = '—';

const postsOf = ({ memberships }: PersonEntry, codeOf: (id: string) => string): string =>
  memberships
    .map(({ role, area, commission, seat, from, to }) =>
      [
        POSTS[role],
        ...(area === undefined ? [] : [area]),
        ...(commission === undefined ? [] : [`en ${codeOf(commission)}`]),
        ...(seat === 'PRESIDENT' ? ['(preside)'] : seat === 'GUEST' ? ['(con invitación)'] : []),
        ...(from === undefined ? [] : [`desde ${from}`]),
        ...(to === undefined ? [] : [`hasta ${to}`]),
      ].join(' '),
    )
    .join(', ');

const changesOf = (from: Facts, to: Facts): string =>
  to
    .flatMap(([what, value], index) => {
      const was = from[index]?.[1] ?? '';
      return was === value ? [] : [`${what}: de ${was || NONE} a ${value || NONE}`];
    })
    .join('; ');

/** Empty where nothing changes but the order. */
export const directoryLines = (
  { areas, people }: DirectoryDifference,
  commissions: CommissionEntry[],
): string[] => {
  const codeOf = (id: string): string => {
    const found = commissions.find((commission) => commission.id === id);
    return found === undefined ? id : commissionCode(found);
  };
  const area = ({ name, commission, programmes, lines }: AreaEntry): Facts => [
    ['nombre', name],
    ['comisión', commission === undefined ? '' : codeOf(commission)],
    ['programas', programmes.join(', ')],
    ['líneas', lines.join(', ')],
  ];
  const person = (entry: PersonEntry): Facts => [
    ['nombre', entry.name],
    ['correo', entry.email],
    ['puestos', postsOf(entry, codeOf)],
    ['líneas', entry.lines.join(', ')],
    ['derechos', (entry.rights ?? []).join(', ')],
  ];
  return [
    ...areas.added.map(({ code, name }) => `+ Área ${code}: ${name}`),
    ...areas.removed.map(({ code, name }) => `- Área ${code}: ${name}`),
    ...areas.changed.map(({ from, to }) => `~ Área ${to.code}: ${changesOf(area(from), area(to))}`),
    ...people.added.map((entry) => `+ ${entry.name} (${entry.email}): ${postsOf(entry, codeOf)}`),
    ...people.removed.map(({ name, email }) => `- ${name} (${email}): queda sin puesto`),
    ...people.changed.map(({ from, to }) => `~ ${to.name}: ${changesOf(person(from), person(to))}`),
  ];
};

const contradictionLine = (one: Contradiction): string => {
  if (one.kind === 'line')
    return `! ${one.code}: el archivo dice ${one.inFile}; se asignó a mano a ${one.kept ?? 'nadie'}, y así se queda.`;
  const said = one.kind === 'posts' ? 'el archivo le da otros puestos' : 'el archivo no la trae';
  return `! ${one.name}: ${said}; se queda lo registrado por ${one.by} (${one.why}). Para cambiarlo usa /plan equipo.`;
};

/** Where the file says otherwise than what was decided by hand, one line each. */
export const contradictionLines = (all: Contradiction[]): string[] => all.map(contradictionLine);
