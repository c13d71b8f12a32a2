/** The list of commands, and what an error means for the exit: 0 done, 1 refused with a message, 2 wrong usage. */
import { Command, CommanderError } from 'commander';
import { AvanceError } from '../errors.ts';
import type { Io } from './io.ts';
import { usageMessage } from './usage.ts';

type Add = (parent: Command, io: Io) => void;

interface Listed {
  /** As it is typed: `plan import`. */
  name: string;
  /** Each is loaded only when it is run, or when all are listed. */
  load: () => Promise<Add>;
}

const GROUPS: Record<string, string> = {
  plan: 'el programa anual',
  progress: 'el avance',
  ine: 'los documentos del INE',
  session: 'las sesiones de la comisión',
  agreement: 'los convenios y sus compromisos',
  directory: 'áreas y personas',
  settings: 'los ajustes del plan',
  audit: 'el registro público',
};

const COMMANDS: Listed[] = [
  { name: 'plan check', load: async () => (await import('./plan/check.ts')).addPlanCheck },
  { name: 'plan import', load: async () => (await import('./plan/import.ts')).addPlanImport },
  { name: 'plan suspend', load: async () => (await import('./plan/suspend.ts')).addPlanSuspend },
  { name: 'plan list', load: async () => (await import('./plan/list.ts')).addPlanList },
  { name: 'plan export', load: async () => (await import('./plan/export.ts')).addPlanExport },
  { name: 'plan messages', load: async () => (await import('./plan/messages.ts')).addPlanMessages },
  {
    name: 'progress import',
    load: async () => (await import('./progress/import.ts')).addProgressImport,
  },
  { name: 'ine import', load: async () => (await import('./ine/import.ts')).addIneImport },
  { name: 'ine receipt', load: async () => (await import('./ine/receipt.ts')).addIneReceipt },
  { name: 'ine log', load: async () => (await import('./ine/log.ts')).addIneLog },
  { name: 'session call', load: async () => (await import('./sessions/call.ts')).addSessionCall },
  {
    name: 'agreement import',
    load: async () => (await import('./agreements/import.ts')).addAgreementImport,
  },
  {
    name: 'agreement template',
    load: async () => (await import('./agreements/template.ts')).addAgreementTemplate,
  },
  {
    name: 'directory import',
    load: async () => (await import('./people/directory-import.ts')).addDirectoryImport,
  },
  { name: 'settings show', load: async () => (await import('./settings/show.ts')).addSettingsShow },
  { name: 'settings set', load: async () => (await import('./settings/set.ts')).addSettingsSet },
  { name: 'hear', load: async () => (await import('./hear/hear.ts')).addHear },
  { name: 'deliveries', load: async () => (await import('./service/deliveries.ts')).addDeliveries },
  { name: 'audit export', load: async () => (await import('./audit/export.ts')).addAuditExport },
  { name: 'audit verify', load: async () => (await import('./audit/verify.ts')).addAuditVerify },
  { name: 'backup', load: async () => (await import('./service/backup.ts')).addBackup },
  { name: 'restore', load: async () => (await import('./service/restore.ts')).addRestore },
  { name: 'calendar', load: async () => (await import('./sessions/calendar.ts')).addCalendar },
  { name: 'clock', load: async () => (await import('./service/clock.ts')).addClock },
  { name: 'doctor', load: async () => (await import('./service/doctor.ts')).addDoctor },
];

/** Only the command that was typed, where one was; all of them for help, and to say what else there is. */
const wanted = (argv: string[]): Listed[] => {
  const typed = COMMANDS.find(({ name }) =>
    name.split(' ').every((word, index) => argv[index] === word),
  );
  return typed === undefined ? COMMANDS : [typed];
};

const build = async (io: Io, argv: string[]): Promise<Command> => {
  const program = new Command('avance');
  program.description('Administración de Avance; también junto al servicio en marcha.');
  for (const { name, load } of wanted(argv)) {
    const [group] = name.split(' ').slice(0, -1);
    const parent =
      group === undefined
        ? program
        : (program.commands.find((each) => each.name() === group) ??
          program.command(group).description(GROUPS[group] ?? ''));
    (await load())(parent, io);
  }
  return program;
};

/** Every command of the tree speaks Spanish, throws instead of exiting, and writes where it is told. */
const configureOutput = (command: Command, io: Io): void => {
  command.exitOverride();
  command.helpOption('-h, --help', 'muestra esta ayuda');
  const inSpanish = (text: string): string =>
    text.replace('[options]', '[opciones]').replace('[command]', '[comando]');
  const help = command.createHelp();
  command.configureHelp({
    commandUsage: (of) => inSpanish(help.commandUsage(of)),
    subcommandTerm: (of) => inSpanish(help.subcommandTerm(of)),
    styleTitle: (title) =>
      ({
        'Usage:': 'Uso:',
        'Options:': 'Opciones:',
        'Commands:': 'Comandos:',
        'Arguments:': 'Argumentos:',
      })[title] ?? title,
  });
  command.configureOutput({
    writeOut: (text) => io.out(text.trimEnd()),
    writeErr: (text) => io.err(text.trimEnd()),
    outputError: () => undefined,
  });
  if (command.commands.length > 0)
    command.helpCommand('help [comando]', 'muestra la ayuda de un comando');
  for (const inner of command.commands) configureOutput(inner, io);
};

const refuse = (error: unknown, io: Io): number => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message = usageMessage(error);
    if (message !== undefined) io.err(message);
    return 2;
  }
  if (error instanceof AvanceError) {
    io.err(error.personMessage);
    return 1;
  }
  io.err(`Ocurrió un error inesperado: ${error instanceof Error ? error.message : String(error)}`);
  io.err('Nada se guardó a medias. Revisa la base de datos con: npm run -s avance -- doctor');
  return 1;
};

/** Runs one command; `argv` without node and script. Resolves to the exit code. */
export const runCli = async (argv: string[], io: Io): Promise<number> => {
  const program = await build(io, argv);
  configureOutput(program, io);
  let code = 0;
  program.hook('postAction', (_program, action) => {
    code = (action.getOptionValue('exitCode') as number | undefined) ?? 0;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return refuse(error, io);
  }
};
