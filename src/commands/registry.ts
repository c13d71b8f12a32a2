/** The one list of commands: `/ayuda`, the manifests, the composer and the README's table are checked against it. */
import { acusar, enviadoIne, responder } from './acuse.ts';
import { avance } from './avance.ts';
import { makeAyuda } from './ayuda.ts';
import type { Command } from './command.ts';
import { agregarCompromiso, cumplirCompromiso, quitarCompromiso } from './compromiso.ts';
import { convenio, guardarConvenio } from './convenio.ts';
import { desconocer } from './desconocer.ts';
import { hecho } from './hecho.ts';
import { ine, publicarIne } from './ine.ts';
import { acuseIne, registrarEnvio } from './outgoing.ts';
import { reportarConEvidencia } from './evidence-report.ts';
import { pendientes } from './pendientes.ts';
import { plan, resolver } from './plan.ts';
import { porque } from './porque.ts';
import {
  deshacer,
  dictaminar,
  justificar,
  marcar,
  marcarHecho,
  nota,
  reportar,
} from './presses.ts';
import { sesion } from './sesion.ts';
import { suplencia } from './suplencia.ts';

const all: unknown[] = [
  avance,
  pendientes,
  hecho,
  sesion,
  ine,
  convenio,
  plan,
  suplencia,
  porque,
  makeAyuda(() => commands),
  marcarHecho,
  reportar,
  marcar,
  deshacer,
  justificar,
  nota,
  dictaminar,
  resolver,
  desconocer,
  publicarIne,
  acusar,
  responder,
  enviadoIne,
  registrarEnvio,
  acuseIne,
  reportarConEvidencia,
  guardarConvenio,
  agregarCompromiso,
  quitarCompromiso,
  cumplirCompromiso,
];

/** In the order in which help shows them; each validates its own arguments. */
export const commands: Command[] = all as Command[];

export const findCommand = (verb: string): Command | undefined =>
  commands.find((command) => command.verb === verb);
