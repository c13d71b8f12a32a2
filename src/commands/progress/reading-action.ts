/** The button that does what one reading of a reply means, with everything that the reply said. */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { Intent } from '../../language/replies/intent.ts';
import type { Action, Press } from '../../conversation/message.ts';
import { evidenceArgs } from './evidence.ts';
import type { Target } from '../reporting.ts';

/** A button carries little on some platforms; the whole reply stays in its thread. */
const MOST_SAID = 800;
const said = (name: string, text: string | undefined): Press['args'] =>
  text === undefined ? {} : { [name]: cutText(text, MOST_SAID) };

interface Pressed {
  verb: string;
  args: Press['args'];
  evidence?: Evidence[];
}

/** Undefined for readings that no single press can do. */
const pressedFor = (intent: Intent): Pressed | undefined => {
  switch (intent.kind) {
    case 'completion':
      return { verb: 'reportar', args: said('note', intent.note), evidence: intent.evidence };
    case 'quantity': {
      const { total, added = 0, note, evidence } = intent;
      const count: Press['args'] = total === undefined ? { added } : { total };
      return { verb: 'reportar', args: { ...count, ...said('note', note) }, evidence };
    }
    case 'note':
      return { verb: 'nota', args: said('note', intent.note), evidence: intent.evidence };
    case 'comment':
      return { verb: 'nota', args: said('note', intent.text), evidence: intent.evidence };
    case 'justification':
      return { verb: 'justificar', args: said('reason', intent.reason), evidence: intent.evidence };
    case 'undo':
      return { verb: 'deshacer', args: said('reason', intent.reason) };
    case 'snooze':
      return intent.until === undefined
        ? undefined
        : { verb: 'posponer', args: { until: intent.until.date } };
    case 'lines':
    case 'ask':
    case 'help':
      return undefined;
  }
};

/** The press that records one intent on each of the targets; undefined where none does. */
export const readingPress = (intent: Intent, targets: Target[]): Press | undefined => {
  const pressed = pressedFor(intent);
  const [target] = targets;
  if (pressed === undefined || target === undefined) return undefined;
  const { verb, args, evidence = [] } = pressed;
  if (targets.length === 1)
    return {
      verb,
      args: {
        line: target.line.lineKey,
        month: target.month,
        ...evidenceArgs(evidence),
        ...args,
      },
    };
  if (verb !== 'reportar') return undefined;
  const months = targets.map(({ line, month }) => `${line.lineKey}/${month}`);
  return { verb: 'reportar-varias', args: { months, ...evidenceArgs(evidence), ...args } };
};

export type PressAction = Extract<Action, { kind: 'press' }>;

export const pressAction = (label: string, press: Press): PressAction => ({
  kind: 'press',
  label,
  press,
});
