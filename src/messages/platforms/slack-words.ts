/** What only Slack's own means ask for: a modal's buttons, the message shortcut, the app's description. */

export const MODAL = { title: 'Avance', done: 'Cerrar' } as const;

export const slackSays = {
  no_card:
    'Ese mensaje no es una tarjeta de una línea de acción. Busca la tarjeta de Avance, o escribe /hecho y la línea.',
  shortcut: 'Reportar avance',
  shortcut_about: 'Reporta la línea de esta tarjeta',
  about: 'El programa anual de trabajo, en la conversación',
} as const;
