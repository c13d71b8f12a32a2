/** The one list of channels, in the order in which they are mounted: the simulated workspace answers at the root, so it is the last. */
import type { Channel } from './channels/channel.ts';
import { email } from './channels/email/channel.ts';
import { local } from './channels/local/channel.ts';
import { slack } from './channels/slack/channel.ts';
import { teams } from './channels/teams/channel.ts';

export const CHANNELS: Channel[] = [slack, teams, email, local];
