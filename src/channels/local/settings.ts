/** The simulated workspace's setting: on where nothing else is connected, and on this machine only. */
import { z } from 'zod';
import { LOOPBACK, onOff, wrongValues, type Environment } from '../../setting-values.ts';
import type { ChannelSettings } from '../channel.ts';

const localSchema = z.object({ LOCAL_WORKSPACE: onOff('') });

const isOn = (given: Environment, connected: boolean): boolean =>
  given['LOCAL_WORKSPACE'] === undefined ? !connected : given['LOCAL_WORKSPACE'] !== 'off';

const simulationProblems = (given: Environment, connected: boolean): string[] =>
  given['LOCAL_WORKSPACE'] === 'on' && connected && given['CLOCK_START'] === undefined
    ? [
        'LOCAL_WORKSPACE: junto a credenciales de Slack o Teams necesita CLOCK_START, porque usa un reloj simulado; define CLOCK_START o usa LOCAL_WORKSPACE=off.',
      ]
    : [];

const loopbackProblems = (given: Environment, connected: boolean): string[] =>
  !isOn(given, connected) || LOOPBACK.includes(given['HOST'] ?? '127.0.0.1')
    ? []
    : [
        'HOST: el espacio simulado solo se ofrece en esta máquina; usa HOST=127.0.0.1, o LOCAL_WORKSPACE=off.',
      ];

export const localSettings: ChannelSettings<object> = {
  names: Object.keys(localSchema.shape),
  wrong: (given) => wrongValues(localSchema, given),
  rows: [
    [
      'LOCAL_WORKSPACE',
      '`on`; with messaging credentials `off`',
      'the simulated workspace; with credentials it needs `CLOCK_START`',
    ],
  ],
  problems: (given, connected) => [
    ...simulationProblems(given, connected),
    ...loopbackProblems(given, connected),
  ],
  read: (given, connected) => (isOn(given, connected) ? {} : undefined),
};
