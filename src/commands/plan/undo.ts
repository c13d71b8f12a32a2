/** `/plan deshacer [por MOTIVO]`, or a button: a change of assignments, of the directory or of the settings is taken back. */
import { allowed } from '../../domain/people/rights.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Block } from '../../conversation/message.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { smallText } from '../../messages/small-text.ts';
import { momentName, shorten } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { privately, writeOnce, repeated } from '../reporting.ts';
import { directoryChange } from '../people/directory-change.ts';
import { assignmentChange } from './assign.ts';
import { undoChange, type Change, type ChangeKind } from './changes.ts';
import { authorOf } from './lift.ts';

const CHANGES: ChangeKind[] = [assignmentChange, directoryChange];

const MOST_SHOWN = 12;
const NOTHING =
  'No hay cambios que deshacer aquí. Las suspensiones y reprogramaciones se levantan con /plan levantar.';
const WHY =
  'Escribe por qué se deshace; queda en el registro. Por ejemplo: /plan deshacer por se asignó por error';

type Standing = Change & { kind: ChangeKind };

/** The last one first; only what the person may take back. */
const standingFor = async ({ actor, state, store }: CommandContext): Promise<Standing[]> => {
  const kinds = CHANGES.filter(({ right }) => allowed(actor.person, right));
  const found = await store.read((db) =>
    Promise.all(
      kinds.map(async (kind) =>
        (await kind.standing(db, state)).map((change): Standing => ({ ...change, kind })),
      ),
    ),
  );
  return found.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
};

const listOf = (changes: Standing[]): Answer =>
  privately(
    'shown',
    changes.length === 0
      ? say(NOTHING)
      : {
          text: 'Cambios que se pueden deshacer',
          blocks: [
            { type: 'heading', text: 'Cambios que se pueden deshacer' },
            ...changes
              .slice(0, MOST_SHOWN)
              .flatMap(({ id, by, at, what, kind }): Block[] => [
                smallText(`• ${shorten(what, 220)} — ${by}, ${momentName(at)}`),
                { type: 'actions', actions: [undoChange(kind.name, id)] },
              ]),
          ],
        },
    { replace: true },
  );

const undoOne = async (
  context: CommandContext,
  kind: ChangeKind,
  id: string,
  why: string | undefined,
): Promise<Answer> => {
  if (!allowed(context.actor.person, kind.right))
    return privately('not-allowed', say(notAllowed(context.state, kind.right)), {
      reaction: 'refused',
    });
  if (why === undefined)
    return privately('reason-needed', say(WHY, [undoChange(kind.name, id)]), {
      reaction: 'refused',
      field: 'why',
    });
  const result = await writeOnce(
    context,
    (tx, state) => kind.undo({ tx, state, id, why, who: authorOf(context) }),
    (outcome) => 'done' in outcome,
  );
  if (result === 'repeated') return repeated();
  return 'done' in result
    ? privately('recorded', say(`↩️ ${result.done}`), { reaction: 'undone' })
    : privately('nothing-to-undo', say(result.refused), { reaction: 'refused' });
};

/** @param given `undo`: `kind:id` of a button; `why` alone: the person's own last change. */
export const planUndo = async (
  context: CommandContext,
  { undo, why }: { undo?: string | undefined; why?: string | undefined },
): Promise<Answer> => {
  const [name = '', id = ''] = undo?.split(':') ?? [];
  const kind = CHANGES.find((each) => each.name === name);
  if (kind !== undefined) return undoOne(context, kind, id, why);
  const changes = await standingFor(context);
  const { name: me } = context.actor.person;
  const last = why === undefined ? undefined : changes.find(({ by }) => by === me);
  return last === undefined ? listOf(changes) : undoOne(context, last.kind, last.id, why);
};
