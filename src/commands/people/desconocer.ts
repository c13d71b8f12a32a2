/** The Secretario Técnico says that an account is not the person it was matched with: it can do nothing any more. */
import { z } from 'zod';
import { allowed } from '../../domain/people/rights.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { undoAccount } from '../../store/inbound/accounts.ts';
import type { Command } from '../command.ts';
import { instantOf, writeOnce, privately } from '../reporting.ts';

const schema = z.object({
  channel: z.string().min(1).max(40),
  account: z.string().min(1).max(100),
});

export const desconocer: Command<typeof schema> = {
  verb: 'desconocer',
  slash: false,
  schema,
  help: { usage: 'desconocer', summary: 'Deshace el reconocimiento de una cuenta', examples: [] },
  run: async (context, { channel, account }) => {
    const { person } = context.actor;
    if (!allowed(person, 'assign'))
      return privately('not-allowed', say(notAllowed(context.state, 'assign')), {
        reaction: 'refused',
      });
    const ended = await writeOnce(context, (tx) =>
      undoAccount(tx, channel, account, { by: person.name, at: instantOf(context) }),
    );
    return ended === true
      ? privately(
          'recorded',
          say(
            'Listo: esa cuenta ya no representa a nadie y no se volverá a reconocer por correo. Para darle acceso, escribe su identificador en el directorio.',
          ),
          { reaction: 'done' },
        )
      : privately('unchanged', say('Esa cuenta ya no representaba a nadie.'));
  },
};
