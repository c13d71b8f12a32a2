/** What `/plan canal ÁREA` answers. */
import { say } from '../progress/answers.ts';
import type { Message } from '../../conversation/message.ts';

export const channelAnswers = {
  simulated: say(
    'En el espacio simulado cada área ya tiene su canal. Este comando se usa en Slack o en Teams, en el canal que deba recibir los avisos.',
  ),
  notShared: (area: string): Message =>
    say(
      `Aquí sólo lees tú. Escribe /plan canal ${area} en el canal que deba recibir los avisos, después de invitar a Avance.`,
    ),
  unknown: (area: string, codes: string[]): Message =>
    say(`No hay un área «${area}». Escribe una de éstas: ${[...codes, 'COMISION'].join(', ')}.`),
  taken: (name: string, platform: string): Message =>
    say(
      platform === 'slack'
        ? `Listo: los avisos de ${name} llegarán a este canal. Si todavía no has invitado a Avance aquí, invítalo con /invite @Avance.`
        : `Listo: los avisos de ${name} llegarán al canal o chat donde escribiste el comando.`,
    ),
  same: (name: string): Message => say(`Los avisos de ${name} ya llegan ahí.`),
};
