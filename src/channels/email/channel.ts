/** Email as one object of the list of channels: it only sends, and only what is owed formally. */
import type { Channel } from '../channel.ts';
import { emailSettings, type EmailConfig } from './settings.ts';

export const email: Channel<EmailConfig> = {
  name: 'email',
  settings: emailSettings,
  mount: async (deps, settings) => (await import('./mount.ts')).mountEmail({ ...deps, settings }),
  examine: async ({ addresses, whose }, settings) => {
    const { makeTransport } = await import('./transport.ts');
    const { emailFindings } = await import('./findings.ts');
    return emailFindings(whose, addresses, settings, await makeTransport(settings).verify());
  },
};
