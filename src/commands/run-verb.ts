/** Runs a command by its verb, with arguments that its schema accepts. */
import type { Answer } from '../conversation/answer.ts';
import { say } from '../messages/progress/answers.ts';
import type { Command, CommandContext } from './command.ts';
import { privately } from './reporting.ts';

export const runVerb = async (
  commands: Command[],
  context: CommandContext,
  verb: string,
  args: unknown,
): Promise<Answer> => {
  const command = commands.find((each) => each.verb === verb);
  if (command === undefined)
    return privately(
      'unknown-command',
      say(`No conozco «${verb}». Escribe /ayuda para ver lo que puedes pedir.`),
    );
  const parsed = command.schema.safeParse(args);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const told = issues.find((issue) => /[áéíóúñ]|Escribe|debe/.test(issue.message));
    const field = (told ?? issues[0])?.path[0];
    return privately(
      'bad-arguments',
      say(told?.message ?? 'Esos datos no se entienden. Revisa el formulario y vuelve a enviarlo.'),
      { reaction: 'refused', ...(typeof field === 'string' ? { field } : {}) },
    );
  }
  return command.run(context, parsed.data);
};
