/** The button that does what one reading of a reply means, with everything that the reply said. */
import { cutText } from '../../domain/plan/plain-text.ts';
import type { Intent } from '../../language/intent.ts';
import type { Action } from '../../conversation/message.ts';
import { monthName } from '../../messages/words.ts';
import { evidenceArgs } from './evidence.ts';
import type { Target } from '../reporting.ts';

/** A button carries little on some platforms; the whole reply stays in its thread. */
const MOST_SAID = 800;
const said = (text: string): string => cutText(text, MOST_SAID);

/** Undefined for readings that no single button can do. */
export const readingAction = (
  intent: Intent,
  { line, month }: Target,
): Extract<Action, { kind: 'press' }> | undefined => {
  const args = {
    line: line.lineKey,
    month,
    ...('evidence' in intent ? evidenceArgs(intent.evidence) : {}),
  };
  switch (intent.kind) {
    case 'completion':
      return {
        kind: 'press',
        label: `Está hecho en ${monthName(month)}`,
        style: 'primary',
        press: {
          verb: 'reportar',
          args: { ...args, ...(intent.note === undefined ? {} : { note: said(intent.note) }) },
        },
      };
    case 'quantity':
      return {
        kind: 'press',
        label: `${intent.total === undefined ? `${intent.added ?? 0} más` : `Van ${intent.total}`} en ${monthName(month)}`,
        press: {
          verb: 'reportar',
          args: {
            ...args,
            ...(intent.total === undefined
              ? { added: intent.added ?? 0 }
              : { total: intent.total }),
            ...(intent.note === undefined ? {} : { note: said(intent.note) }),
          },
        },
      };
    case 'note':
      return {
        kind: 'press',
        label: 'Es sólo una nota',
        press: { verb: 'nota', args: { ...args, note: said(intent.note) } },
      };
    case 'justification':
      return {
        kind: 'press',
        label: 'Es una justificación',
        press: { verb: 'justificar', args: { ...args, reason: said(intent.reason) } },
      };
    case 'comment':
      return {
        kind: 'press',
        label: 'Es sólo un comentario',
        press: { verb: 'nota', args: { ...args, note: said(intent.text) } },
      };
    case 'undo':
      return {
        kind: 'press',
        label: 'Deshacer',
        press: {
          verb: 'deshacer',
          args: {
            ...args,
            ...(intent.reason === undefined ? {} : { reason: said(intent.reason) }),
          },
        },
      };
    case 'codes':
    case 'ambiguous':
      return undefined;
  }
};
