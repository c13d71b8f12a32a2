/** An area as a list names it: by its code or its name, without accents or case. */
import type { Area } from '../../domain/people/people.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { headerName } from '../../reading/sheet/table.ts';

export const areaNamed = ({ areas }: Pick<PlanState, 'areas'>, name: string): Area | undefined => {
  const word = headerName(name);
  return areas.find((area) => headerName(area.code) === word || headerName(area.name) === word);
};

/** What a cell that names none is told. */
export const noSuchArea = ({ areas }: Pick<PlanState, 'areas'>, name: string): string =>
  `no hay un área «${name.slice(0, 60)}»; hay: ${areas.map((area) => area.code).join(', ')}.`;
