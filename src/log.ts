/** Structured JSON logs on standard output: one line per fact, in English, with no text that people wrote. */
import pino from 'pino';
import { AvanceError } from './errors.ts';

export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Written synchronously, so that the last line before a crash is there. */
export const makeLog = (level: string): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, sync: true }),
  );

/** An error as facts: its code when it has one, never more than the log may keep. */
export const errorFacts = (error: unknown): { error: string; code?: string; stack?: string } => {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: error.message,
    ...(error instanceof AvanceError ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
};
