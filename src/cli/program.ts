/** The list of commands, and what an error means for the exit: 0 done, 1 refused with a message, 2 wrong usage. */
import { Command, CommanderError } from 'commander';
import { AvanceError } from '../errors.ts';
import { addAgreementImport } from './agreements/import.ts';
import { addAgreementTemplate } from './agreements/template.ts';
import { addAuditExport } from './audit/export.ts';
import { addAuditVerify } from './audit/verify.ts';
import { addCalendar } from './sessions/calendar.ts';
import { addClock } from './service/clock.ts';
import { addDeliveries } from './service/deliveries.ts';
import { addDirectoryImport } from './people/directory-import.ts';
import { addDoctor } from './service/doctor.ts';
import type { Io } from './io.ts';
import { addPlanCheck } from './plan/check.ts';
import { addPlanExport } from './plan/export.ts';
import { addPlanImport } from './plan/import.ts';
import { addPlanMessages } from './plan/messages.ts';
import { addIneImport } from './ine/import.ts';
import { addIneLog } from './ine/log.ts';
import { addIneReceipt } from './ine/receipt.ts';
import { addProgressImport } from './progress/import.ts';
import { addSessionCall } from './sessions/call.ts';
import { addSettingsSet } from './settings/set.ts';
import { addSettingsShow } from './settings/show.ts';
import { usageMessage } from './usage.ts';

const build = (io: Io): Command => {
  const program = new Command('avance');
  const group = (name: string, description: string): Command =>
    program.command(name).description(description);
  program.description('Administración de Avance; también junto al servicio en marcha.');
  const plan = group('plan', 'el programa anual');
  addPlanCheck(plan, io);
  addPlanImport(plan, io);
  addPlanExport(plan, io);
  addPlanMessages(plan, io);
  addProgressImport(group('progress', 'el avance'), io);
  const ine = group('ine', 'los documentos del INE');
  addIneImport(ine, io);
  addIneReceipt(ine, io);
  addIneLog(ine, io);
  addSessionCall(group('session', 'las sesiones de la comisión'), io);
  const agreement = group('agreement', 'los convenios y sus compromisos');
  addAgreementImport(agreement, io);
  addAgreementTemplate(agreement, io);
  addDirectoryImport(group('directory', 'áreas y personas'), io);
  const settings = group('settings', 'los ajustes del plan');
  addSettingsShow(settings, io);
  addSettingsSet(settings, io);
  addDeliveries(program, io);
  const audit = group('audit', 'el registro público');
  addAuditExport(audit, io);
  addAuditVerify(audit, io);
  addCalendar(program, io);
  addClock(program, io);
  addDoctor(program, io);
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
  const program = build(io);
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
