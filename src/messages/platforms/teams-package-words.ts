/** What Teams shows of the app before anyone has spoken with it, and what the writer of its package answers. */

export const packageWords = {
  short_name: 'Avance',
  full_name: 'Avance, programa anual de trabajo',
  short: 'El programa anual de trabajo, en la conversación',
  full: [
    'Avance lleva el programa anual de trabajo de la institución donde ya se conversa. A cada área le llegan las tarjetas de sus líneas de acción cuando toca reportarlas, y se contestan ahí mismo: con un botón o con una respuesta. Así se ve en todo momento cuánto se ha avanzado, qué falta, qué está en rezago y cómo va la preparación de la próxima sesión.',
    'Escribe «ayuda» para saber qué puedes pedirle.',
    'En los equipos y los chats de grupo atiende las respuestas a sus propias tarjetas y los mensajes que lo mencionan; lo demás no lo guarda. Sólo contesta a las personas del directorio de la institución.',
  ].join('\n\n'),
} as const;

export const wrote = (manifest: string, zip: string): string =>
  `Quedaron escritos ${manifest} y ${zip}.`;

export const giveTheId =
  'El paquete lleva un identificador de ejemplo. Antes de subirlo a Teams, vuelve a escribirlo con el de la aplicación: npm run manifest:teams -- IDENTIFICADOR';

export const notAnId = (given: string): string =>
  `«${given}» no es el identificador de una aplicación: son 32 dígitos hexadecimales en cinco grupos, por ejemplo 1a2b3c4d-0000-4000-8000-1a2b3c4d5e6f. No se escribió nada.`;
