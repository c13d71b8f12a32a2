/** The Presidency designates who stands in for the Secretario Técnico. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { decideDesignate } from '../../domain/people/substitute.ts';
import type { Answer } from '../../conversation/answer.ts';
import { DELEGATION_REFUSED, delegationList } from '../../messages/people/delegation-answers.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { appendDelegationEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, privately, todayOf, writeOnce, repeated } from '../reporting.ts';

interface Given {
  person?: string | undefined;
  from: LocalDate;
  to?: LocalDate | undefined;
  why: string;
}

const RECORDED =
  'Suplencia de la Secretaría Técnica registrada: lo que haga constará con los dos nombres. Se termina con «Termina la de…».';

export const designate = async (
  context: CommandContext,
  { person: delegateId = '', from, to, why: act }: Given,
): Promise<Answer> => {
  if (to === undefined)
    return privately('bad-arguments', say('Escribe hasta qué día suple.'), {
      reaction: 'refused',
      field: 'to',
    });
  const today = todayOf(context);
  const result = await writeOnce(
    context,
    async (tx, state) => {
      const request = { state, actor: context.actor, at: instantOf(context), today };
      const decision = decideDesignate(request, { delegateId, from, to, act });
      if (decision.outcome === 'record')
        for (const event of decision.events) await appendDelegationEvent(tx, state.planId, event);
      return { decision, state: await loadState(tx, state.planId) };
    },
    ({ decision }) => decision.outcome === 'record',
  );
  if (result === 'repeated') return repeated();
  const { decision, state } = result;
  if (decision.outcome === 'record')
    return privately('recorded', delegationList(state, context.actor.person, today, RECORDED), {
      reaction: 'done',
    });
  const text =
    decision.why === 'not_allowed'
      ? notAllowed(state, 'designate')
      : DELEGATION_REFUSED[decision.why];
  return privately(decision.why.replace(/_/g, '-'), say(text), { reaction: 'refused' });
};
