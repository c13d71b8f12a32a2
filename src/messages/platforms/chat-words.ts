/** The first words in a channel and in private, and what is said where no command was meant: in every chat platform alike. */
import type { Person, Role } from '../../domain/people/people.ts';

/** In a channel that it was invited to: who it is, and that it hears only what is meant for it. */
export const introduction = (area: string | undefined): string =>
  [
    area === undefined
      ? 'Hola, soy Avance: llevo el programa anual de trabajo. Para que los avisos de un área lleguen aquí, el Secretario Técnico escribe en este canal /plan canal y el área.'
      : `Hola, soy Avance: aquí llegan las tarjetas de ${area}; contesta en el hilo de cada una o usa sus botones.`,
    'Sólo leo las respuestas en los hilos de mis mensajes, lo que me mencionan y lo que me escriben en privado; lo demás no lo guardo.',
  ].join('\n');

const BY_ROLE: Record<Role, string> = {
  TECHNICAL_SECRETARY:
    'puedes ver y reportar cualquier línea, resolver observaciones («/plan revisar»), llevar las sesiones («/sesion») y aceptar justificaciones',
  COMMISSIONER:
    'puedes ver el avance de todo el plan cuando quieras («/avance») y la próxima sesión («/sesion»)',
  AREA_HEAD: 'puedes reportar y deshacer las líneas de tu área («/pendientes», «/hecho»)',
  STAFF:
    'puedes reportar las líneas de tu área («/pendientes», «/hecho») y deshacer lo tuyo mientras el mes esté abierto',
};

/** The first words in private. */
export const welcome = (person: Person): string => {
  const roles = [...new Set(person.memberships.map((membership) => membership.role))];
  return `Hola, ${person.name}. Soy Avance y llevo el programa anual de trabajo: ${roles.map((role) => BY_ROLE[role]).join('; además, ')}. Sólo leo las respuestas a mis mensajes; los comandos están en «/ayuda».`;
};

export const chatSays = {
  hint: 'Puedes preguntarme «¿cómo vamos?», «¿qué me falta?» o «¿cuándo es la sesión?», o escribir /ayuda para ver los comandos. Para reportar, contesta en el hilo de una tarjeta.',
  mention:
    'Aquí estoy. Pregúntame «¿cómo vamos?» o «¿qué me falta?», escribe /ayuda para ver los comandos, o contesta en el hilo de una tarjeta.',
  not_stored: 'No quedó registrado, inténtalo de nuevo.',
  not_shown:
    'Recibí lo que pediste, pero no pude mostrarte la respuesta. Escribe /avance o /pendientes para ver qué quedó registrado.',
  form_gone:
    'Esa tarjeta cambió y su formulario ya no aplica. Vuelve a pedirla, por ejemplo con /pendientes.',
  guest:
    'Tu cuenta es de invitado o de otra organización; Avance sólo atiende a las personas del directorio. Pide al Secretario Técnico que te agregue.',
} as const;
