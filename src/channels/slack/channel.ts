/** Slack as one object of the list of channels. */
import type { Channel } from '../channel.ts';
import { slackSettings, type SlackConfig } from './settings.ts';

export const slack: Channel<SlackConfig> = {
  name: 'slack',
  settings: slackSettings,
  mount: async (deps, settings) => (await import('./mount.ts')).mountSlack({ ...deps, settings }),
  examine: async ({ log, addresses, whose }, settings) => {
    const { examineSlack } = await import('./examine.ts');
    const { slackFindings } = await import('./findings.ts');
    return slackFindings(whose, await examineSlack({ settings, addresses, log }));
  },
};
