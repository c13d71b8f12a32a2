/**
 * The year 2020 with the sample's people on the real parts (store, sweep, outbox, commands, the simulated workspace's
 * channel), its clock moved hour by hour; what people do is given as a script, in the plan's local time.
 */
import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { SAMPLE_DIRECTORY } from '../../../src/config.ts';
import { makeDispatch } from '../../../src/commands/dispatch.ts';
import type { Answer } from '../../../src/conversation/answer.ts';
import type { Press } from '../../../src/conversation/message.ts';
import type { Subject } from '../../../src/conversation/subject.ts';
import { checkDirectory } from '../../../src/reading/directory.ts';
import { openYearIn, type Year } from '../../year.ts';

const ZONE = 'America/Mexico_City';

/** `2020-03-02 10:00`, plan time, as an instant with its offset. */
export const instant = (local: string): string =>
  DateTime.fromFormat(local, 'yyyy-MM-dd HH:mm', { zone: ZONE }).toISO({
    suppressMilliseconds: true,
  }) ?? local;

export interface Game extends Year {
  /** Types a command, `/avance`. */
  types: (who: string, text: string) => Promise<Answer>;
  /** Writes under a card. */
  replies: (who: string, subject: Subject, text: string) => Promise<Answer>;
  presses: (who: string, press: Press, subject?: Subject) => Promise<Answer>;
  /** Id of a person of the directory. */
  idOf: (who: string) => Promise<string>;
}

export const openGame = async (): Promise<Game> => {
  const year = await openYearIn<undefined>({
    channel: 'local',
    directory: checkDirectory(JSON.parse(readFileSync(SAMPLE_DIRECTORY, 'utf8')), 'directory.json'),
    fake: async () => undefined,
    env: () => ({ LOCAL_WORKSPACE: 'on' }),
    begin: async () => undefined,
    close: () => undefined,
    boards: true,
    stepMs: 1_000,
  });
  const failures: unknown[] = [];
  const dispatch = makeDispatch({
    store: year.store,
    clock: year.clock,
    report: (error) => failures.push(error),
  });
  const idOf = async (who: string): Promise<string> => {
    const found = (await year.state()).people.find(({ name }) => name === who);
    if (found === undefined) throw new Error(`nobody is called ${who}`);
    return found.id;
  };
  const actor = async (name: string) => ({
    person: { id: await idOf(name), name, email: '', memberships: [] },
    channel: 'local' as const,
  });
  /** What fails within Avance fails the game. */
  const whole = (answer: Answer): Answer => {
    if (failures.length > 0) throw new Error(`a command failed: ${String(failures[0])}`);
    return answer;
  };
  return {
    ...year,
    idOf,
    types: async (who, text) => {
      const [verb = '', ...rest] = text.slice(1).split(' ');
      const place = { kind: 'private' as const, conversation: `person:${await idOf(who)}` };
      return whole(await dispatch.runSlash(await actor(who), place, verb, rest.join(' ')));
    },
    replies: async (who, subject, text) =>
      whole(
        await dispatch.runReply(
          await actor(who),
          { kind: 'channel', conversation: 'area:VIN', subject },
          text,
          [],
        ),
      ),
    presses: async (who, press, subject) =>
      whole(
        await dispatch.runPress(
          await actor(who),
          {
            kind: 'channel',
            conversation: 'area:VIN',
            ...(subject === undefined ? {} : { subject }),
          },
          press,
        ),
      ),
  };
};

/** What somebody does at a moment: `2020-03-02 10:00`. */
export interface Act {
  at: string;
  does: (game: Game) => Promise<unknown>;
}

/** Hours of each day at which the service looks. */
const HOURS = ['09:00', '17:00'];

/** Plays a script from one day to another, both included. */
export const play = async (game: Game, script: Act[], from: string, to: string): Promise<void> => {
  const looks: Act[] = [];
  for (let day = DateTime.fromISO(from); day <= DateTime.fromISO(to); day = day.plus({ days: 1 }))
    for (const hour of HOURS)
      looks.push({ at: `${day.toISODate()} ${hour}`, does: async () => undefined });
  const all = [...looks, ...script].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, does } of all) {
    await game.goTo(instant(at));
    await does(game);
  }
};

/** @throws Error when what was meant to be recorded was not. */
export const recorded = (answer: { code?: string | undefined }, what: string): void => {
  if (answer.code !== 'recorded') throw new Error(`${what}: ${JSON.stringify(answer)}`);
};
