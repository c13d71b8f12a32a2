/** What `doctor` says of Slack: one line for each problem, with what to do about it. */
import type { ExamineDeps, Finding } from '../channel.ts';
import type { SlackExamination, SlackProblem } from './examine.ts';

type Whose = ExamineDeps['whose'];

const PLACE_CURES: Record<string, string> = {
  not_in_channel: 'Avance no está en el canal: escribe ahí /invite @Avance',
  is_archived:
    'el canal está archivado: desarchívalo e invita a Avance otra vez, o escribe /plan canal en otro',
  channel_not_found:
    'ese canal no existe o es privado y Avance no está en él: invítalo con /invite @Avance, o escribe /plan canal en otro',
  missing_scope: 'falta un permiso para verlo: reinstala la aplicación con manifests/slack.json',
};

const said = (whose: Whose, problem: SlackProblem): string => {
  switch (problem.kind) {
    case 'token':
      return problem.error === 'missing_scope'
        ? `${problem.variable}: le falta el permiso connections:write; crea otro en Basic Information → App-Level Tokens`
        : `${problem.variable}: Slack no lo acepta (${problem.error}); cópialo otra vez de la página de la aplicación, y revisa que esté instalada`;
    case 'unreachable':
      return `Slack no responde (${problem.error}): revisa la conexión a internet de este equipo`;
    case 'missing_scope':
      return `falta el permiso ${problem.scope}: actualiza la aplicación con manifests/slack.json y reinstálala`;
    case 'place':
      return `canal de ${whose(problem.address)} (${problem.address.externalId}): ${PLACE_CURES[problem.error] ?? `Slack dice ${problem.error}`}`;
  }
};

export const slackFindings = (
  whose: Whose,
  { workspace, places, problems }: SlackExamination,
): Finding[] => {
  if (problems.length > 0)
    return problems.map((problem) => ({ name: 'Slack', ok: false, message: said(whose, problem) }));
  const channels =
    places === 0
      ? 'todavía sin canales; en cada uno, el Secretario Técnico escribe /plan canal ÁREA'
      : `${places} canales, Avance está en todos`;
  return [
    {
      name: 'Slack',
      ok: true,
      message: `${workspace ?? 'conectado'}: los permisos están completos; ${channels}`,
    },
  ];
};
