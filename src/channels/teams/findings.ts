/** What `doctor` says of Teams: one line for each problem, with what to do about it. */
import type { ExamineDeps, Finding } from '../channel.ts';
import type { TeamsExamination, TeamsProblem } from './examine.ts';

type Whose = ExamineDeps['whose'];

const cure = (error: string): string => {
  if (error === 'never heard')
    return 'todavía no llegó nada de ahí: agrega Avance al equipo o al chat, o escribe ahí /plan canal';
  if (/^http 40[34]/.test(error))
    return 'Avance no está ahí, o ya no existe: agrégalo al equipo o al chat, o escribe /plan canal en otro';
  return `Teams dice ${error}`;
};

const said = (whose: Whose, problem: TeamsProblem): string => {
  switch (problem.kind) {
    case 'secret':
      return `TEAMS_APP_PASSWORD: Microsoft no lo acepta (${problem.error}); crea otro secreto de la aplicación, y revisa TEAMS_APP_ID y TEAMS_TENANT_ID`;
    case 'unreachable':
      return `Microsoft no responde (${problem.error}): revisa la conexión a internet de este equipo`;
    case 'place':
      return `conversación de ${whose(problem.address)} (${problem.address.externalId}): ${cure(problem.error)}`;
  }
};

export const teamsFindings = (whose: Whose, { places, problems }: TeamsExamination): Finding[] => {
  if (problems.length > 0)
    return problems.map((problem) => ({ name: 'Teams', ok: false, message: said(whose, problem) }));
  return [
    {
      name: 'Teams',
      ok: true,
      message: `conectado: ${places === 0 ? 'todavía sin canales; en cada uno, el Secretario Técnico escribe @Avance plan canal ÁREA' : `${places} conversaciones, Avance está en todas`}`,
    },
  ];
};
