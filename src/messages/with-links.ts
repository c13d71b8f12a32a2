/** A message before it leaves: buttons for files become links, and where a file has no address one small line says what to do. */
import { drawSubject } from './draw.ts';
import { documents } from './papers/documents.ts';
import { noAddress } from './papers/file-words.ts';
import type { Action, Block, FileName, Message } from '../conversation/message.ts';
import { subtleText } from './small-text.ts';

/** The address of a file of a plan; undefined where this service has none to give, null where nobody needs it. */
export type LinkOf = (file: FileName, planId: string) => string | null | undefined;

const linkedActions = (
  actions: Action[],
  linkOf: (file: FileName) => string | null | undefined,
): Block[] => {
  const missing = new Set<string>();
  const shown = actions.flatMap((action): Action[] => {
    if (action.kind !== 'file') return [action];
    const url = linkOf(action.file);
    if (url === null) return [];
    if (url !== undefined) return [{ kind: 'link', label: action.label, url }];
    missing.add(noAddress(documents.commandOf(action.file)));
    return [];
  });
  return [
    ...(shown.length === 0 ? [] : [{ type: 'actions', actions: shown } as const]),
    ...[...missing].map((text): Block => subtleText(text)),
  ];
};

/** The same message where it has no file. */
export const withLinks = (
  message: Message,
  linkOf: (file: FileName) => string | null | undefined,
): Message => {
  const hasFile = message.blocks.some(
    (block) => block.type === 'actions' && block.actions.some((action) => action.kind === 'file'),
  );
  return hasFile
    ? {
        ...message,
        blocks: message.blocks.flatMap((block) =>
          block.type === 'actions' ? linkedActions(block.actions, linkOf) : [block],
        ),
      }
    : message;
};

/** Draws as {@link drawSubject} does, with the links of this service. */
export const drawWithLinks =
  (linkOf: LinkOf): typeof drawSubject =>
  (state, ...rest) =>
    withLinks(drawSubject(state, ...rest), (file) => linkOf(file, state.planId));
