/** The simulated workspace as one object of the list of channels. */
import type { Channel } from '../channel.ts';
import { localSettings } from './settings.ts';

export const local: Channel<object> = {
  name: 'local',
  settings: localSettings,
  simulated: true,
  mount: async (deps) => (await import('./mount.ts')).mountLocal(deps),
};
