/** What the simulated workspace itself says: names of its places and posts, and its refusals. */
import type { Role } from '../../domain/people/people.ts';

export const POSTS: Record<Role, string> = {
  TECHNICAL_SECRETARY: 'Secretaría Técnica',
  COMMISSIONER: 'Consejería',
  AREA_HEAD: 'Titular',
  STAFF: 'Personal',
};

export const PLACES = {
  everyone: 'General',
  commission: 'Comisión',
  direct: 'Avance (mensajes directos)',
  someone: 'Persona',
} as const;

export const workspaceSays = {
  hint: 'Puedes preguntarme «¿cómo vamos?», «¿qué me falta?» o «¿cuándo es la sesión?», o escribir /ayuda para ver los comandos. Para reportar, contesta en el hilo de una tarjeta.',
  wrong_host: 'Abre la página en esta máquina, en la dirección que muestra el inicio.',
  wrong_origin: 'Esta petición viene de otra página.',
  old_token: 'La página es de otro inicio del servicio. Vuelve a cargarla.',
  only_json: 'Sólo se acepta JSON.',
  no_conversation: 'Esa conversación no existe para ti.',
  bad_body: 'Esos datos no se entienden. Vuelve a cargar la página.',
  failed: 'Algo falló de nuestro lado; inténtalo de nuevo.',
  bad_request: 'Esa petición no se entiende.',
} as const;
