/** A formal notice as a mail prepared to send, for an institute without a mail server of its own for Avance. */
import { z } from 'zod';
import { findBriefing } from '../../domain/briefings/briefing.ts';
import { findIneSession } from '../../domain/ine-sessions/ine-session.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { toldOfBriefing } from '../../reminders/briefing-notices.ts';
import { toldOfIneSessions } from '../../reminders/ine-session-owners.ts';
import type { Owner } from '../../conversation/owner.ts';
import { briefingCard } from '../briefings/briefing-card.ts';
import { ineSessionCard } from '../ine-sessions/ine-session-card.ts';
import type { DocumentKind } from './document-kind.ts';
import { fileWord } from './file-words.ts';
import type { MailDraft } from './mail-draft.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    mail: { of: 'session' | 'briefing'; id: string };
  }
}

const addressesOf = ({ people }: PlanState, owners: Owner[]): string[] =>
  people.flatMap(({ id, email }) =>
    owners.some(({ kind, key }) => kind === 'person' && key === id) ? [email] : [],
  );

const sessionMail = (state: PlanState, id: string): MailDraft | undefined => {
  const session = findIneSession(state, id);
  return session === undefined
    ? undefined
    : {
        name: `sesion-ine-${session.text.date}`,
        message: ineSessionCard(state, session, { mayManage: false, mayDraft: false }),
        bcc: addressesOf(state, toldOfIneSessions(state)),
      };
};

/** Only what circulates is sent to anybody. */
const briefingMail = (state: PlanState, id: string, today: LocalDate): MailDraft | undefined => {
  const briefing = findBriefing(state, id);
  return briefing?.status !== 'circulated'
    ? undefined
    : {
        name: `${briefing.text.form}-${fileWord(briefing.text.title)}`,
        message: briefingCard(state, briefing, { as: 'recipient', recipient: '' }),
        bcc: addressesOf(
          state,
          briefing.recipients.flatMap((recipient) => toldOfBriefing(state, today, recipient)),
        ),
      };
};

export const mailDocument: DocumentKind<'mail'> = {
  kind: 'mail',
  file: z.object({
    kind: z.literal('mail'),
    of: z.enum(['session', 'briefing']),
    id: z.string().min(1).max(60),
  }),
  formats: ['eml'],
  name: () => 'correo',
  mailedItself: true,
  make: (state, { of, id }, at) =>
    of === 'session' ? sessionMail(state, id) : briefingMail(state, id, at.slice(0, 10)),
};
