/** Email as a channel of this service: its addresses and its sender; it hears nothing. */
import { makeRecogniser } from '../../inbox/recognise.ts';
import { errorFacts } from '../../log.ts';
import type { MountDeps, MountedChannel } from '../channel.ts';
import { syncAddresses } from './people.ts';
import { makeEmailSender } from './send.ts';
import type { EmailConfig } from './settings.ts';
import { makeTransport, type SmtpLimits } from './transport.ts';

export interface EmailMountDeps extends Pick<MountDeps, 'store' | 'clock' | 'log' | 'onRecorded'> {
  settings: EmailConfig;
  /** Absent: those of a service. */
  limits?: SmtpLimits;
}

export const mountEmail = (deps: EmailMountDeps): Required<MountedChannel> => {
  const { settings, store, log, limits } = deps;
  const recogniser = makeRecogniser({ ...deps, channel: 'email' });
  let refusal: string | undefined;
  let working: Promise<unknown> = Promise.resolve();
  const after = (work: () => Promise<unknown>, problem: string): void => {
    working = working.then(work).catch((error: unknown) => log.warn(errorFacts(error), problem));
  };
  const syncPeople = (): void =>
    after(() => syncAddresses(store), 'the people’s addresses could not be kept');
  return {
    sender: makeEmailSender({
      transport: makeTransport(settings, limits),
      from: settings.from,
      health: (error) => {
        refusal = error;
      },
      refused: (address, error) =>
        after(
          () => recogniser.placeFailed(address, error),
          'the Secretario could not be told of an address',
        ),
    }),
    start: async () => {
      syncPeople();
      await working;
    },
    syncPeople,
    refusal: () => refusal,
    stop: async () => void (await working),
  };
};
