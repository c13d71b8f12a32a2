/** What people type for a command that is called otherwise: suggestions come from what they mean, or from a slip of a key. */
import { distance } from 'fastest-levenshtein';
import { foldWord } from './tokens.ts';

/** Commands by what they are about, the likeliest first; of those only what exists is suggested. */
const MEANT: [commands: string, words: string][] = [
  [
    'ayuda',
    'hola buenas buenos help menu comandos comando inicio start instrucciones info opciones manual guia duda dudas como gracias soporte',
  ],
  [
    'avance',
    'estado estatus status progreso resumen porcentaje vamos cumplimiento meta metas general indicadores tablero grafica',
  ],
  [
    'informe avance',
    'reporte reportes informes trimestral trimestre pdf word excel descargar exportar',
  ],
  [
    'pendientes',
    'tarea tareas falta faltan faltante faltantes atraso atrasos atrasado rezago rezagos vencido vencidos debo deberes actividades actividad lineas lista recordar urgente urgentes hoy semana',
  ],
  [
    'hecho',
    'listo terminado terminada cumplido cumplida completado completada realizado done reportar registrar capturar cumplir terminar entregado entregar',
  ],
  [
    'sesion',
    'reunion reuniones junta juntas convocatoria convocar minuta minutas acta actas agenda calendario fecha comision cancelar celebrada convocada diferir quorum extraordinaria',
  ],
  [
    'ine',
    'oficio oficios notificacion notificaciones acuse acuses acusar bitacora circular circulares documento documentos sivople',
  ],
  ['convenio', 'compromiso compromisos acuerdo acuerdos'],
  [
    'suplencia',
    'suplente suplir ausencia vacaciones permiso delegar incapacidad cubrir comisionado',
  ],
  ['porque', 'motivo razon aviso avisos recordatorio recordatorios mensaje mensajes notificame'],
  [
    'plan',
    'ajustes asignar configurar configuracion programa suspender reprogramar modificar canal equipo revisar observaciones',
  ],
  ['solicitud ine', 'solicitudes transparencia acceso informacion'],
];
const BY_WORD = new Map(
  MEANT.flatMap(([commands, words]) =>
    words.split(' ').map((word) => [word, commands.split(' ')] as const),
  ),
);

const SHORT = 5;
/** One slip in a short name, two in a longer one; or its beginning. */
const isSlip = (typed: string, name: string): boolean =>
  (typed.length >= 3 && name.startsWith(typed)) ||
  (typed.length >= 3 && distance(typed, name) <= (name.length <= SHORT ? 1 : 2));

/** @param existing the commands that there are. The likeliest one first; none where nothing is meant. */
export const suggestCommands = (typed: string, existing: readonly string[]): string[] => {
  const word = foldWord(typed);
  const [first = ''] = word.split(/[^a-z]+/);
  const meant = (BY_WORD.get(first) ?? []).filter((name) => existing.includes(name)).slice(0, 1);
  return [...new Set([...existing.filter((name) => isSlip(first, name)), ...meant])];
};
