/** Who reads what a person writes under a card: a kind of card names one of them. */
import type { Answer } from '../conversation/answer.ts';
import type { SubjectOf, SubjectType } from '../conversation/subject.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import type { CommandContext } from './command.ts';

export interface ReplyReader<T extends SubjectType = SubjectType> {
  /** As the kind of card says it in `replies`. */
  name: string;
  /** @param files what came attached to the reply: kept as evidence. */
  hear(
    context: CommandContext,
    subject: SubjectOf<T>,
    text: string,
    files: Evidence[],
  ): Answer | Promise<Answer>;
}
