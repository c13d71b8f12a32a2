/** What only Teams' own means ask for: answers where no one can be answered alone, forms that are shown again. */

const INSTALL =
  'Para verlo completo, agrega Avance a tu Teams: Aplicaciones → busca «Avance» → Agregar; después escríbeme ahí el mismo comando.';
const firstLine = (text: string): string => text.split('\n')[0]?.trim() ?? '';

/** In the thread, where everybody reads: the headline only, and of a refusal not even that. */
export const shortAnswer = (headline: string, refused: boolean): string =>
  refused
    ? `No se hizo lo que pediste; el motivo sólo te lo digo en privado. ${INSTALL}`
    : `${firstLine(headline)}\n${INSTALL}`;

export const teamsSays = {
  hint: 'Puedes preguntarme «¿cómo vamos?», «¿qué me falta?» o «¿cuándo es la sesión?», o escribir /ayuda para ver los comandos. Para reportar, usa los botones de una tarjeta, o respóndele citándola.',
  back: 'Volver sin enviar',
  slow: 'Está tardando más de lo normal. Revisa la tarjeta en un momento, antes de intentarlo otra vez.',
  unchecked:
    'No pude comprobar con Teams quién eres, así que no se registró nada. Inténtalo de nuevo en unos minutos.',
  as_it_was: 'Así está ahora.',
} as const;
