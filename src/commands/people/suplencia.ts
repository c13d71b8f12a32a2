/** `/suplencia [PERSONA DESDE HASTA]`: who acts for the head of an area while they are away. */
import { z } from 'zod';
import {
  decideDelegate,
  decideReturn,
  type DelegationOutcome,
  type DelegationRequest,
} from '../../domain/people/delegation.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { DELEGATION_REFUSED, delegationList } from '../../messages/people/delegation-answers.ts';
import { appendDelegationEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import { blank } from '../blank.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { instantOf, writeOnce, privately, todayOf, repeated } from '../reporting.ts';
import { suplenciaArguments } from '../../language/commands/suplencia.ts';

const date = (error: string) => z.preprocess(blank, z.iso.date({ error }).optional());
const schema = z.object({
  person: z.preprocess(blank, z.string().max(60).optional()),
  head: z.preprocess(blank, z.string().max(60).optional()),
  from: date('Escribe desde qué día, por ejemplo: 3 de marzo.'),
  to: date('Escribe hasta qué día, por ejemplo: 10 de marzo.'),
  /** The head who is back. */
  back: z.string().max(60).optional(),
});

const refused = (
  state: PlanState,
  { why }: Extract<DelegationOutcome, { outcome: 'refused' }>,
): Answer =>
  privately(
    why === 'backwards' || why === 'in_the_past' || why === 'oneself'
      ? `bad-${why.replace(/_/g, '-')}`
      : why.replace(/_/g, '-'),
    say(why === 'not_allowed' ? notAllowed(state, 'delegate') : DELEGATION_REFUSED[why]),
    { reaction: 'refused' },
  );

const record = async (
  context: CommandContext,
  lead: string,
  decide: (request: DelegationRequest) => DelegationOutcome,
): Promise<Answer> => {
  const today = todayOf(context);
  const outcome = await writeOnce(
    context,
    async (tx, state) => {
      const decision = decide({ state, actor: context.actor, at: instantOf(context), today });
      if (decision.outcome === 'record')
        for (const event of decision.events) await appendDelegationEvent(tx, state.planId, event);
      return { decision, state: await loadState(tx, state.planId) };
    },
    ({ decision }) => decision.outcome === 'record',
  );
  if (outcome === 'repeated') return repeated();
  if (outcome.decision.outcome === 'refused') return refused(outcome.state, outcome.decision);
  return privately('recorded', delegationList(outcome.state, context.actor.person, today, lead), {
    replace: true,
    reaction: 'done',
  });
};

export const suplencia: Command<typeof schema> = {
  verb: 'suplencia',
  slash: true,
  typed: suplenciaArguments,
  schema,
  help: {
    usage: '/suplencia [PERSONA DESDE HASTA]',
    summary: 'Quién actúa por ti mientras no estás',
    examples: ['/suplencia', '/suplencia Enlace SIVOPLE 3 de marzo 10 de marzo'],
  },
  run: async (context, { person, head, from, to, back }) => {
    if (back !== undefined)
      return record(context, 'Listo: la suplencia terminó hoy.', (request) =>
        decideReturn(request, back),
      );
    if (person === undefined)
      return privately(
        'shown',
        delegationList(context.state, context.actor.person, todayOf(context)),
        { replace: true },
      );
    if (from === undefined || to === undefined)
      return privately(
        'bad-arguments',
        say(
          'Escribe desde y hasta qué día, por ejemplo: /suplencia Enlace SIVOPLE 3 de marzo 10 de marzo',
        ),
        { reaction: 'refused' },
      );
    return record(
      context,
      'Suplencia registrada: lo que haga constará con los dos nombres.',
      (request) => decideDelegate(request, { headId: head, delegateId: person, from, to }),
    );
  },
};
