/** What somebody else can make us say is said once for each cause and minute: a flood of requests is no flood of lines. */
import type { Log } from '../../log.ts';

const MINUTE_MS = 60_000;
/** Causes remembered; strangers may invent any number of them. */
const MOST = 200;

export interface RareLog {
  warn(cause: string, facts: object, message: string): void;
}

export const makeRareLog = (log: Log, realNow: () => number): RareLog => {
  const said = new Map<string, { at: number; unsaid: number }>();
  return {
    warn: (cause, facts, message) => {
      const before = said.get(cause);
      if (before !== undefined && realNow() - before.at < MINUTE_MS) {
        before.unsaid += 1;
        return;
      }
      if (said.size >= MOST) said.clear();
      said.set(cause, { at: realNow(), unsaid: 0 });
      log.warn(
        {
          ...facts,
          ...(before === undefined || before.unsaid === 0 ? {} : { unsaid: before.unsaid }),
        },
        message,
      );
    },
  };
};

/**
 * The SDK speaks to the console, of every token it refuses; the log has its own lines for that. Returns what gives the
 * console back.
 */
export const quietConsole = (rarely: RareLog): (() => void) => {
  const { error, warn } = console;
  const quiet = (...words: unknown[]): void => {
    const said = words
      .map((word) => (word instanceof Error ? word.message : String(word)))
      .join(' ')
      .slice(0, 200);
    rarely.warn(`sdk ${said.slice(0, 30)}`, { said }, 'teams sdk');
  };
  Object.assign(console, { error: quiet, warn: quiet });
  return () => {
    Object.assign(console, { error, warn });
  };
};
