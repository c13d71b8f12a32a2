/** The service's door: settings in, `Abre …` out, a clear line instead of a stack when it cannot start. */
import { environment, readConfig, withArguments } from './config.ts';
import { AvanceError } from './errors.ts';
import { errorFacts, makeLog } from './log.ts';
import { startService, type Service } from './start.ts';

/** A stop that hangs must not keep a deployment waiting. */
const STOP_WITHIN_MS = 10_000;

const stopOnSignal = (service: Service): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1); // a second Ctrl-C means now
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

try {
  const config = withArguments(readConfig(environment()), process.argv.slice(2));
  const log = makeLog(config.logLevel);
  process.on('unhandledRejection', (error) =>
    log.error(errorFacts(error), 'an error was not handled'),
  );
  const service = await startService(config);
  stopOnSignal(service);
  process.stdout.write(
    config.localWorkspace ? `Abre ${service.origin}\n` : `Avance escucha en ${service.origin}\n`,
  );
} catch (error) {
  process.stderr.write(
    `${error instanceof AvanceError ? error.personMessage : `No se pudo iniciar: ${error instanceof Error ? error.message : String(error)}`}\n`,
  );
  process.exit(1);
}
