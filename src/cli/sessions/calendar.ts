/** `calendar`: the address to which calendars subscribe, a new one where the old was seen by others, or the feed as a file. */
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { AvanceError } from '../../errors.ts';
import { baseOf, calendarAddress, hostInUrl, newSecret } from '../../documents/links.ts';
import { keepSecret, renewSecret } from '../../store/database/secrets.ts';
import { withPlan, withStore, type Io } from '../io.ts';
import { addPlanOption, type PlanOption } from '../which-plan.ts';
import { writeDocument } from '../write-document.ts';

interface Options extends PlanOption {
  renew?: true;
  file?: string;
}

const baseFor = (config: Config): string => {
  const base = baseOf(config, `http://${hostInUrl(config.host)}:${config.port}`);
  if (base === undefined)
    throw new AvanceError(
      'no-public-url',
      'PUBLIC_URL: falta definirla para que haya una dirección del calendario, por ejemplo https://avance.ejemplo.org. Para escribirlo en un archivo: npm run -s avance -- calendar --file ARCHIVO',
    );
  return base;
};

const tellAddress = (io: Io, { renew }: Options): Promise<void> =>
  withStore(io, async ({ store, config }) => {
    const base = baseFor(config);
    const candidate = newSecret();
    const key = await store.update(async (tx) => {
      if (renew === true) await renewSecret(tx, 'secret-calendar', candidate);
      return keepSecret(tx, 'secret-calendar', candidate);
    });
    const address = calendarAddress(base, key);
    io.out(address);
    if (renew === true)
      io.err('La dirección anterior ya no abre: hay que volver a suscribirse con ésta.');
  });

const writeFeed = (io: Io, file: string, options: Options): Promise<void> =>
  withPlan(io, options, async (opened) => {
    await writeDocument(opened, { kind: 'calendar' }, { ics: file });
    io.out(`Calendario escrito (${opened.state.key}): ${file}`);
  });

const run = async (io: Io, options: Options): Promise<void> => {
  if (options.file !== undefined) await writeFeed(io, options.file, options);
  if (options.file === undefined || options.renew === true) await tellAddress(io, options);
};

export const addCalendar = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('calendar'))
    .description('la dirección del calendario de sesiones y plazos, para suscribirse')
    .option('--renew', 'da una dirección nueva; la anterior deja de abrir')
    .option('--file <archivo>', 'escribe el calendario en un archivo .ics')
    .action((options: Options) => run(io, options));
};
