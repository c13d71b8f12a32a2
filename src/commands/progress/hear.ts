/** What was written, heard by the grammar; a link is kept as evidence, and not once more among the words. */
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { HeardReply, Intent, ReplyContext } from '../../language/replies/intent.ts';
import { readReply } from '../../language/replies/reply.ts';

const without = (text: string, evidence: Evidence[]): string =>
  evidence
    .filter(({ kind }) => kind === 'link')
    .reduce((rest, { url }) => rest.replaceAll(url, ' '), text)
    .replace(/[ \t]+/g, ' ')
    .trim();

const withoutLinks = (intent: Intent): Intent => {
  switch (intent.kind) {
    case 'completion':
    case 'quantity':
      return intent.note === undefined
        ? intent
        : { ...intent, note: without(intent.note, intent.evidence) };
    case 'note':
      return { ...intent, note: without(intent.note, intent.evidence) };
    case 'justification':
      return { ...intent, reason: without(intent.reason, intent.evidence) };
    case 'comment':
      return { ...intent, text: without(intent.text, intent.evidence) };
    case 'lines':
      return {
        ...intent,
        items: intent.items.map((item) => ({ ...item, intent: withoutLinks(item.intent) })),
      };
    case 'ask':
      return { ...intent, readings: intent.readings.map(withoutLinks) };
    default:
      return intent;
  }
};

/** @param files what came attached. */
export const hearReply = (text: string, files: Evidence[], context: ReplyContext): HeardReply => {
  const { intent, trace } = readReply(text, files, context);
  return { intent: withoutLinks(intent), trace };
};
