/** A free question that stands under no card, as the command that answers it. */
import { localDate } from '../domain/time/dates.ts';
import { readCommandText } from '../language/command-text.ts';
import { namedPeriod } from '../language/named-period.ts';
import { readQuestion, type Question } from '../language/questions.ts';
import { vocabularyOf, vocabularyOfAll } from '../language/vocabulary.ts';
import { loadInstitution } from '../store/plan/institution.ts';
import type { Command, CommandDeps } from './command.ts';

/** Undefined where nothing is asked, or about something that the plans do not know. */
export const readFreeQuestion = async (
  { store, clock }: CommandDeps,
  commands: Command[],
  text: string,
): Promise<Question | undefined> => {
  const institution = await store.read(loadInstitution);
  const today = localDate(clock.planNow(), institution?.present.timeZone ?? 'UTC');
  const question = readQuestion(text, today);
  if (question === undefined || institution === undefined) return question;
  const { plans } = institution;
  const years = plans.map(({ year }) => year);
  const { rest } = namedPeriod(question.text, years, true);
  const vocabulary = vocabularyOfAll(plans.map(vocabularyOf));
  const about = years.length > 1 ? rest : question.text;
  return readCommandText(commands, question.verb, about, vocabulary, today).ok
    ? question
    : undefined;
};
