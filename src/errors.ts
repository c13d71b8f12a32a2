/** Errors that a person may meet: a code for tests and scripts, a message for the log, a Spanish one for the person. */

export class AvanceError extends Error {
  /**
   * @param code stable, kebab-case: `unreadable-plan`, `not-allowed` …
   * @param personMessage Spanish, says what to do next; safe to show.
   * @param logMessage English, for the log; defaults to the code.
   */
  constructor(
    readonly code: string,
    readonly personMessage: string,
    logMessage?: string,
    options?: ErrorOptions,
  ) {
    super(logMessage ?? code, options);
    this.name = 'AvanceError';
  }
}
