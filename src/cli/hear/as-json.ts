/** What was understood, as the command line prints it. */
import type { Month } from '../../domain/plan/document.ts';
import type { HeardReply, Intent } from '../../language/replies/intent.ts';
import { whyHeard } from '../../messages/progress/why.ts';

export interface IntentJson {
  intent: Intent['kind'];
  total?: number | undefined;
  added?: number | undefined;
  outOf?: number | undefined;
  note?: string | undefined;
  reason?: string | undefined;
  /** Of a comment: one that nobody answers. */
  courtesy?: boolean | undefined;
  topic?: string | undefined;
  until?: { date: string; time?: string | undefined } | undefined;
  items?: (IntentJson & { code?: string | undefined; month?: Month | undefined })[];
  readings?: IntentJson[];
}

/** @param own the code of the line under whose card it was said. */
const intentJson = (intent: Intent, own: string | undefined): IntentJson => {
  switch (intent.kind) {
    case 'completion':
      return { intent: intent.kind, note: intent.note };
    case 'quantity': {
      const { kind, total, added, outOf, note } = intent;
      return { intent: kind, total, added, outOf, note };
    }
    case 'note':
      return { intent: intent.kind, note: intent.note };
    case 'justification':
    case 'undo':
      return { intent: intent.kind, reason: intent.reason };
    case 'comment':
      return { intent: intent.kind, courtesy: intent.courtesy };
    case 'help':
      return { intent: intent.kind, topic: intent.topic };
    case 'snooze':
      return { intent: intent.kind, until: intent.until };
    case 'ask':
      return {
        intent: intent.kind,
        readings: intent.readings.map((reading) => intentJson(reading, own)),
      };
    case 'lines':
      return {
        intent: intent.kind,
        items: intent.items.map(({ code = own, month, intent: said }) => ({
          code,
          month,
          ...intentJson(said, code),
        })),
      };
  }
};

export const heardJson = (
  { intent, trace }: HeardReply,
  own: string | undefined,
): IntentJson & { why: string[] } => ({ ...intentJson(intent, own), why: whyHeard(trace) });
