/** Writes a document of the registry into the files that were asked for, as the button in the chat gives it. */
import type { FileName } from '../conversation/message.ts';
import { writeContent } from '../documents/writers.ts';
import type { Format } from '../messages/papers/document-kind.ts';
import { documents } from '../messages/papers/documents.ts';
import { planInstant } from '../schedule/plan-clock.ts';
import { loadStates } from '../store/plan/plans.ts';
import type { OpenedPlan } from './io.ts';
import { writeWhole } from './write-file.ts';

/**
 * Speaks of the commission's plans where the document does. Returns the files that were written; undefined where there is nothing to write, and then nothing was.
 * @throws AvanceError `unwritable-file`.
 */
export const writeDocument = async (
  { store, state, clock }: OpenedPlan,
  file: FileName,
  targets: { [F in Format]?: string | undefined },
): Promise<string[] | undefined> => {
  const states = (await store.read(loadStates)).filter(
    ({ commissionId }) => commissionId === state.commissionId,
  );
  const content = documents.make(state, file, planInstant(clock, state.timeZone), states);
  if (content === undefined) return undefined;
  const written: string[] = [];
  for (const format of documents.formatsOf(file)) {
    const target = targets[format];
    if (target === undefined) continue;
    await writeWhole(target, await writeContent(content, format));
    written.push(target);
  }
  return written;
};
