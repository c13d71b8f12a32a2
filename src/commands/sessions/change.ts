/** Changes a session, and answers how it stands now, what is to be confirmed, or why not. */
import { mayFulfil } from '../../domain/sessions/resolution.ts';
import type { Person } from '../../domain/people/people.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import { mayConvene } from '../../domain/sessions/convocation.ts';
import type { SessionCommand, SessionOutcome } from '../../domain/sessions/session-command.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { meantBy } from '../../domain/sessions/take-back.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Message, Press } from '../../conversation/message.ts';
import { SESSION_REFUSED, WRONG_FIELD, withOffer } from '../../messages/sessions/answers.ts';
import { confirmStep } from '../../messages/sessions/confirm-step.ts';
import { cards } from '../../messages/draw.ts';
import { attendanceForm } from '../../messages/sessions/forms.ts';
import { sessionCard } from '../../messages/sessions/session-card.ts';
import { laterSteps } from '../../messages/sessions/take-back.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, privately, todayOf, repeated } from '../reporting.ts';
import type { SessionArgs } from './args.ts';
import { offerLines } from './offer.ts';
import { recordSession, type Written } from './record-session.ts';

/** The card as this person may use it. */
export const cardFor = (
  state: PlanState,
  session: SessionState,
  today: LocalDate,
  person: Person,
): Message =>
  sessionCard(state, session, today, {
    mayAct: allowed(person, 'session'),
    fulfils: (resolution) => mayFulfil(person, resolution),
    memberId: person.id,
    undoes: person,
    convenes: mayConvene(person),
  });

/** Who attended is asked in a form whose sending says that it was held, too. */
const askAttendance = (state: PlanState, session: SessionState, command: SessionCommand): Answer =>
  privately(
    'attendance-needed',
    say(SESSION_REFUSED.attendance_needed, [
      attendanceForm(state, session, { date: command.kind === 'held' ? command.date : undefined }),
    ]),
    { reaction: 'asked' },
  );

const refused = (
  state: PlanState,
  session: SessionState,
  command: SessionCommand,
  { why }: Extract<SessionOutcome, { outcome: 'refused' }>,
  actor: CommandContext['actor'],
): Answer => {
  const blocked = command.kind === 'undo' ? meantBy({ session, actor }, command) : undefined;
  if (why === 'later_steps')
    return privately('later-steps', say(laterSteps(session, blocked)), { reaction: 'refused' });
  if (why === 'attendance_needed') return askAttendance(state, session, command);
  if (why !== 'not_allowed') {
    const field = WRONG_FIELD[why];
    return privately(
      `${field === undefined ? '' : 'bad-'}${why.replace(/_/g, '-')}`,
      say(SESSION_REFUSED[why]),
      { reaction: 'refused', ...(field === undefined ? {} : { field }) },
    );
  }
  const area =
    command.kind === 'fulfil'
      ? session.decisions.find((decision) => decision.number === command.decision)?.area
      : undefined;
  return privately(
    'not-allowed',
    say(notAllowed(state, area === undefined ? 'session' : 'report', area)),
    { reaction: 'refused' },
  );
};

/** The same command, confirmed. */
const confirmed = (args: SessionArgs, key: string): Press => ({
  verb: 'sesion',
  args: {
    ...(Object.fromEntries(
      Object.entries(args).filter(([, value]) => value !== undefined),
    ) as Press['args']),
    key,
    confirmed: true,
  },
});

const recorded = (
  context: CommandContext,
  { session, state, step }: Pick<Written, 'session' | 'state' | 'step'>,
  card: Message,
  command: SessionCommand,
): Answer => {
  const { key: acknowledgedSession } = session.record;
  if (
    command.kind === 'acknowledge' &&
    cards.saysItself(context.place.subject, { acknowledgedSession })
  )
    return privately('recorded', say('✅ Acuse registrado.'), {
      visibility: 'none',
      reaction: 'done',
    });
  return privately('recorded', withOffer(card, offerLines(context, state, session, step)), {
    replace: true,
    reaction: command.kind === 'undo' ? 'undone' : 'done',
  });
};

export const changeSession = async (
  context: CommandContext,
  args: SessionArgs,
  command: SessionCommand,
  key: string,
): Promise<Answer> => {
  const result = await recordSession(context, args, command, key);
  if (result === 'repeated') return repeated();
  if (result === 'gone')
    return privately('unknown-session', say('Esa sesión ya no está en el plan.'));
  const { decision, session, state } = result;
  const card = cardFor(state, session, todayOf(context), context.actor.person);
  switch (decision.outcome) {
    case 'record':
      return recorded(context, result, card, command);
    case 'unchanged':
      return privately('unchanged', card, { replace: true });
    case 'confirm':
      return privately(
        'confirm',
        confirmStep(
          { state, session, command, at: instantOf(context) },
          decision.why,
          confirmed(args, key),
        ),
      );
    case 'refused':
      return refused(state, session, command, decision, context.actor);
  }
};
