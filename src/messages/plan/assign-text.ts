/** What `/plan asignar` answers: each line with who answered for it before, and who does now. */
import type { Person } from '../../domain/people/people.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { subtleText } from '../small-text.ts';
import { count, joinNames } from '../words.ts';

const MOST_NAMED = 12;
const MOST_ROWS = 40;

/** "3-01, 3-02 y 3-03"; of many how many there are. */
const linesName = (lines: readonly PlanLine[]): string =>
  lines.length <= MOST_NAMED
    ? joinNames(lines.map(({ code }) => code))
    : `${lines[0]?.code ?? ''} a ${lines.at(-1)?.code ?? ''}, ${lines.length} en total,`;

/** "VIN · Ana Pérez", or the area alone. */
const holderOf = (state: PlanState, line: PlanLine | undefined): string => {
  const person = state.people.find(({ id }) => id === line?.responsible)?.name;
  return [line?.area ?? '', ...(person === undefined ? [] : [person])].join(' · ');
};

const areaName = ({ areas }: PlanState, code: string): string =>
  areas.find((area) => area.code === code)?.name ?? code;

export const NOTHING_ASSIGNED = (lines: readonly PlanLine[]): string =>
  lines.length === 1
    ? `La línea ${linesName(lines)} ya estaba asignada así. No se registró nada.`
    : `Las líneas ${linesName(lines)} ya estaban asignadas así. No se registró nada.`;

export const assignmentChanged =
  'Esas líneas se asignaron otra vez después; no se deshizo nada. Escribe /plan deshacer para ver los cambios que siguen.';

export const cannotReport = (state: PlanState, { name }: Person, areas: string[]): string =>
  `Ojo: ${name} no tiene puesto en ${joinNames(areas.map((code) => areaName(state, code)))} y no puede reportar ahí. Asigna también el área, o dale ahí un puesto con /plan equipo.`;

const changedTable = (before: PlanState, after: PlanState, lines: readonly PlanLine[]) => {
  const was = new Map(before.lines.map((line) => [line.lineKey, line]));
  return {
    type: 'table' as const,
    columns: ['Línea', 'Antes', 'Ahora'],
    rows: lines
      .slice(0, MOST_ROWS)
      .map((line) => [line.code, holderOf(before, was.get(line.lineKey)), holderOf(after, line)]),
  };
};

/** Of one line a sentence; of several what changes of each. */
export const assignedMessage = (
  before: PlanState,
  after: PlanState,
  lines: readonly PlanLine[],
  { area, person }: { area?: string | undefined; person?: string | undefined },
  warning: string,
  actions: Action[],
): Message => {
  const name =
    person === undefined
      ? areaName(after, area ?? '')
      : (after.people.find(({ id }) => id === person)?.name ?? '');
  const text =
    lines.length === 1
      ? `La línea ${linesName(lines)} quedó asignada a ${name}.`
      : `Las líneas ${linesName(lines)} quedaron asignadas a ${name}.`;
  const more = lines.length - MOST_ROWS;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...(lines.length === 1 ? [] : [changedTable(before, after, lines)]),
      ...(more > 0 ? [subtleText(`… y ${count(more, 'línea', 'líneas')} más.`)] : []),
      ...(warning === '' ? [] : [{ type: 'text', text: warning, tone: 'warning' } as const]),
      { type: 'actions', actions },
    ],
  };
};

/** @param kept codes of lines that were assigned again since. */
export const assignmentUndone = (
  after: PlanState,
  lines: readonly PlanLine[],
  kept: readonly string[],
): string => {
  const now = lines
    .slice(0, MOST_NAMED)
    .map((line) => `${line.code}: ${holderOf(after, line)}`)
    .join('; ');
  const rest = lines.length > MOST_NAMED ? `; y ${lines.length - MOST_NAMED} más` : '';
  const stays =
    kept.length === 0
      ? ''
      : ` ${joinNames([...kept])} se ${kept.length === 1 ? 'asignó' : 'asignaron'} otra vez después, y así se ${kept.length === 1 ? 'queda' : 'quedan'}.`;
  return `Asignación deshecha. ${now}${rest}.${stays}`;
};
