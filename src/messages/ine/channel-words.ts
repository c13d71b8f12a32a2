/** From where something was done, as the printable acuse says it. */
const CHANNELS: Record<string, string> = {
  local: 'Espacio simulado',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  cli: 'Línea de comandos',
};
export const channelName = (channel: string): string => CHANNELS[channel] ?? channel;
