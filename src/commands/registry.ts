/** The one list of commands: `/ayuda`, the manifests, the composer and the README's table are checked against it. */
import { acusar, enviadoIne, responder } from './ine/acuse.ts';
import { avance } from './progress/avance.ts';
import { makeAyuda } from './ayuda.ts';
import type { Command } from './command.ts';
import { agregarCompromiso, cumplirCompromiso, quitarCompromiso } from './agreements/compromiso.ts';
import { convenio, guardarConvenio } from './agreements/convenio.ts';
import { reabrirCompromiso, reponerConvenio, retirarConvenio } from './agreements/take-back.ts';
import { deshacerVarias, dictaminar, dictaminarVarias } from './progress/dictaminar.ts';
import { desconocer } from './people/desconocer.ts';
import { equipo } from './people/equipo.ts';
import { sesionIne } from './ine-sessions/ine-session.ts';
import { porEnviar } from './sendings/sending.ts';
import { tarjeta } from './briefings/briefing.ts';
import { hecho } from './progress/hecho.ts';
import { deshacerIne, prorrogaIne, retirarIne } from './ine/change.ts';
import { ine } from './ine/ine.ts';
import { publicarIne } from './ine/publish.ts';
import { acuseIne, registrarEnvio, retirarEnvio } from './ine/outgoing.ts';
import { reportarConEvidencia } from './progress/evidence-report.ts';
import { abrirLinea, contestarLinea } from './progress/open-line.ts';
import { posponer } from './progress/posponer.ts';
import { reportarVarias } from './progress/report-several.ts';
import { pendientes } from './progress/pendientes.ts';
import { plan } from './plan/plan.ts';
import { porque } from './plan/porque.ts';
import { resolver } from './plan/review.ts';
import { deshacer, justificar, marcar, marcarHecho, nota, reportar } from './progress/presses.ts';
import { guardarSolicitud } from './requests/save.ts';
import { solicitud } from './requests/solicitud.ts';
import { pasoSolicitud } from './requests/step.ts';
import { sesion } from './sessions/sesion.ts';
import { suplencia } from './people/suplencia.ts';

/** Typed with a slash, in the order in which help shows them. */
const SLASH: unknown[] = [
  avance,
  pendientes,
  hecho,
  sesion,
  ine,
  convenio,
  solicitud,
  plan,
  suplencia,
  porque,
];

/** Only pressed. */
const PRESSED: unknown[] = [
  marcarHecho,
  reportar,
  marcar,
  deshacer,
  justificar,
  nota,
  dictaminar,
  dictaminarVarias,
  deshacerVarias,
  resolver,
  desconocer,
  equipo,
  publicarIne,
  acusar,
  responder,
  enviadoIne,
  retirarIne,
  prorrogaIne,
  deshacerIne,
  registrarEnvio,
  acuseIne,
  sesionIne,
  tarjeta,
  porEnviar,
  retirarEnvio,
  reportarConEvidencia,
  reportarVarias,
  abrirLinea,
  contestarLinea,
  posponer,
  guardarConvenio,
  agregarCompromiso,
  quitarCompromiso,
  cumplirCompromiso,
  reabrirCompromiso,
  retirarConvenio,
  reponerConvenio,
  guardarSolicitud,
  pasoSolicitud,
];

/** Each validates its own arguments; `/ayuda` tells of all. @param slash typed with a slash. */
const makeCommands = (slash: unknown[] = SLASH): Command[] => {
  const all = [...slash, makeAyuda(() => all), ...PRESSED] as Command[];
  return all;
};

export const commands: Command[] = makeCommands();

/** With one more: for who brings a command of their own. */
export const commandsWith = (added: Command): Command[] => makeCommands([...SLASH, added]);
