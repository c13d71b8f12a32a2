/** `/ayuda [comando]`: generated from the registry. */
import { z } from 'zod';
import { say } from '../messages/progress/answers.ts';
import type { Command } from './command.ts';
import { privately } from './reporting.ts';
import { ayudaArguments } from '../language/commands/ayuda.ts';

const schema = z.object({ command: z.string().max(60).optional() });

/** @param all the registry, given late because it holds this command too. */
export const makeAyuda = (all: () => Command[]): Command<typeof schema> => ({
  verb: 'ayuda',
  slash: true,
  typed: ayudaArguments,
  schema,
  help: {
    usage: '/ayuda [comando]',
    summary: 'Qué puedes escribir',
    examples: ['/ayuda', '/ayuda hecho'],
  },
  run: async (_context, { command }) => {
    const slash = all().filter((one) => one.slash);
    const one = slash.find((each) => each.verb === command);
    if (one !== undefined) {
      return privately('shown', {
        text: one.help.usage,
        blocks: [
          { type: 'heading', text: one.help.usage },
          { type: 'text', text: `${one.help.summary}.` },
          {
            type: 'text',
            size: 'small',
            tone: 'subtle',
            text: `Por ejemplo: ${one.help.examples.join(' · ')}`,
          },
        ],
      });
    }
    if (command !== undefined)
      return privately(
        'unknown-command',
        say(
          `No conozco «${command}». Los comandos son: ${slash.map((each) => `/${each.verb}`).join(', ')}.`,
        ),
      );
    return privately('shown', {
      text: 'Lo que puedes escribir',
      blocks: [
        { type: 'heading', text: 'Lo que puedes escribir' },
        {
          type: 'facts',
          facts: slash.map((each) => ({ label: each.help.usage, value: each.help.summary })),
        },
        {
          type: 'text',
          size: 'small',
          tone: 'subtle',
          text: 'Debajo de una tarjeta no hace falta ningún comando: contesta en su hilo «listo», «van 3» o «no se pudo porque…».',
        },
      ],
    });
  },
});
