/** Teams as one object of the list of channels. */
import type { Channel } from '../channel.ts';
import { teamsSettings, type TeamsConfig } from './settings.ts';

export const teams: Channel<TeamsConfig> = {
  name: 'teams',
  settings: teamsSettings,
  mount: async (deps, settings) => (await import('./mount.ts')).mountTeams({ ...deps, settings }),
  examine: async ({ store, clock, addresses, whose }, settings) => {
    // Without credentials there is nobody to ask.
    if (settings.credentials === undefined) return [];
    const { examineTeams } = await import('./examine.ts');
    const { teamsFindings } = await import('./findings.ts');
    const { realNow, sleep } = clock;
    return teamsFindings(whose, await examineTeams({ settings, store, addresses, realNow, sleep }));
  },
};
