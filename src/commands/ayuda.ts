/** `/ayuda [comando]`: generated from the registry. */
import { z } from 'zod';
import { say } from '../messages/progress/answers.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from './command.ts';
import { privately } from './reporting.ts';
import { ayudaArguments } from '../language/commands/ayuda.ts';
import { subtleText } from '../messages/small-text.ts';

const schema = z.object({ command: z.string().max(60).optional() });

const helpOf = ({ help }: Command): Message => ({
  text: help.usage,
  blocks: [
    { type: 'heading', text: help.usage },
    { type: 'text', text: `${help.summary}.` },
    subtleText(`Por ejemplo: ${help.examples.join(' · ')}`),
  ],
});

const helpOfAll = (slash: Command[]): Message => ({
  text: 'Lo que puedes escribir',
  blocks: [
    { type: 'heading', text: 'Lo que puedes escribir' },
    {
      type: 'facts',
      facts: slash.map(({ help }) => ({ label: help.usage, value: help.summary })),
    },
    subtleText(
      'Debajo de una tarjeta no hace falta ningún comando: contesta en su hilo «listo», «van 3» o «no se pudo porque…».',
    ),
  ],
});

/** @param all the registry, given late because it holds this command too. */
export const makeAyuda = (all: () => Command[]): Command<typeof schema> => ({
  verb: 'ayuda',
  slash: true,
  ofEveryPlan: true,
  typed: ayudaArguments,
  schema,
  help: {
    usage: '/ayuda [comando]',
    summary: 'Qué puedes escribir',
    examples: ['/ayuda', '/ayuda hecho'],
  },
  run: async (_context, { command }) => {
    const slash = all().filter((each) => each.slash);
    const asked = slash.find(({ verb }) => verb === command);
    if (asked !== undefined) return privately('shown', helpOf(asked));
    if (command !== undefined)
      return privately(
        'unknown-command',
        say(
          `No conozco «${command}». Los comandos son: ${slash.map(({ verb }) => `/${verb}`).join(', ')}.`,
        ),
      );
    return privately('shown', helpOfAll(slash));
  },
});
