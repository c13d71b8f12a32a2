/** «Responder» of a row: the line's own card, for who pressed it alone; and what they answer there. */
import { z } from 'zod';
import type { Answer } from '../../conversation/answer.ts';
import { allowed } from '../../domain/people/rights.ts';
import { epochOf } from '../../domain/time/dates.ts';
import { cards, drawSubject } from '../../messages/draw.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { NOTHING_SAID, openedLine } from '../../messages/progress/opened-line.ts';
import { openedNotice } from '../../reminders/notices.ts';
import { insertDeliveries } from '../../store/ledger/deliveries.ts';
import { isAddressed } from '../../store/ledger/addresses.ts';
import { blank } from '../blank.ts';
import type { Command, CommandContext } from '../command.ts';
import {
  instantOf,
  keptLine,
  privately,
  todayOf,
  unknownLine,
  writeOnce,
  type Target,
} from '../reporting.ts';
import { evidenceSchema, toEvidence } from './evidence.ts';
import { hearOpened } from './reply.ts';

const target = { line: z.string().min(1).max(40), month: z.coerce.number().int().min(1).max(12) };

/**
 * Its card in the person's own conversation, where a reply needs no code and a file can be attached: once for a line's
 * month. `none`: they cannot be written to alone, or may not report it.
 */
const postPrivately = async (
  context: CommandContext,
  { line, month }: Target,
): Promise<'posted' | 'stands' | 'none'> => {
  const { actor, state } = context;
  if (!allowed(actor.person, 'report', line.area)) return 'none';
  const written = await writeOnce(context, async (tx) => {
    const owner = { kind: 'person', key: actor.person.id } as const;
    if (!(await isAddressed(tx, owner, actor.channel))) return 'none';
    const at = instantOf(context);
    const owed = [openedNotice(state, at, { lineKey: line.lineKey, month }, actor.person.id)];
    const { planId } = state;
    const fresh = await insertDeliveries(tx, planId, owed, epochOf(at), cards, actor.channel);
    return fresh > 0 ? 'posted' : 'stands';
  });
  return written === 'repeated' ? 'stands' : written;
};

/** In their own conversation the card that comes is answer enough; elsewhere they see it at once, where they pressed. */
export const openForPerson = async (context: CommandContext, where: Target): Promise<Answer> => {
  const { state, place, clock } = context;
  const posted = await postPrivately(context, where);
  if (posted === 'posted' && place.kind === 'private' && place.shared !== true)
    return { visibility: 'none', code: 'opened' };
  const subject = { type: 'line', lineKey: where.line.lineKey, month: where.month } as const;
  const card = drawSubject(state, subject, todayOf(context), false, clock.planNow());
  return privately('opened', openedLine(card, where, posted !== 'none'));
};

const openSchema = z.object(target);
export const abrirLinea: Command<typeof openSchema> = {
  verb: 'abrir-linea',
  slash: false,
  schema: openSchema,
  help: { usage: '', summary: 'Abre la tarjeta de una línea en privado', examples: [] },
  run: async (context, { line: lineKey, month }) => {
    const line = keptLine(context.state, lineKey);
    return line === undefined ? unknownLine() : openForPerson(context, { line, month });
  },
};

const answerSchema = z.object({
  ...target,
  text: z.preprocess(blank, z.string().max(2_000).optional()),
  evidence: evidenceSchema,
});
export const contestarLinea: Command<typeof answerSchema> = {
  verb: 'contestar-linea',
  slash: false,
  schema: answerSchema,
  help: { usage: '', summary: 'Contesta una línea con tus palabras', examples: [] },
  run: async (context, { line: lineKey, month, text = '', evidence: given }) => {
    const line = keptLine(context.state, lineKey);
    if (line === undefined) return unknownLine();
    const files = toEvidence(given);
    if (files === undefined)
      return privately('bad-link', say(refusals.bad_link), {
        reaction: 'refused',
        field: 'evidence',
      });
    if (text.trim() === '' && files.length === 0)
      return privately('bad-answer', say(NOTHING_SAID), { reaction: 'refused', field: 'text' });
    return hearOpened(context, { line, month }, { text, files });
  },
};
