/** What is said to Avance under no card: the answer to what it asked there last, or a question, as the command that answers it. */
import type { Answer } from '../conversation/answer.ts';
import type { Place } from '../conversation/place.ts';
import { localDate } from '../domain/time/dates.ts';
import { readCommandText } from '../language/command-text.ts';
import { namedPeriod } from '../language/entities/named-period.ts';
import { readQuestion, type Question } from '../language/questions.ts';
import { readReply } from '../language/replies/reply.ts';
import { vocabularyOf, vocabularyOfAll } from '../language/vocabulary.ts';
import { listAsked } from '../store/inbound/asked-questions.ts';
import { loadInstitution } from '../store/plan/institution.ts';
import type { Command, CommandContext, CommandDeps } from './command.ts';
import { answerQuestion, type Question as Asked } from './progress/open-question.ts';

export interface FreeAnswer {
  answer: Answer;
  /** The command that was meant, where it was a question. */
  asked?: Question | undefined;
}

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

/** "gracias", "enterada": said to Avance alone they ask for nothing; a greeting is answered. */
export const isThanks = (text: string): boolean => {
  const { intent } = readReply(text, [], {
    under: 'list',
    codes: [],
    today: '2020-01-01',
    year: 2020,
  });
  return (
    intent.kind === 'comment' &&
    intent.courtesy &&
    !/^\W*(?:hola|buen|qu[eé] tal|saludos)/i.test(text)
  );
};

const NOTHING: Answer = { visibility: 'none', code: 'nothing-asked' };

/**
 * The answer to what was last asked of somebody in a private conversation; undefined where this is none.
 * @param inPlan runs in the plan of a place.
 */
export const answerLastQuestion = async (
  { store }: CommandDeps,
  personId: string,
  place: Place,
  text: string,
  inPlan: (place: Place, fn: (context: CommandContext) => Promise<Answer>) => Promise<Answer>,
): Promise<Answer | undefined> => {
  if (place.kind !== 'private') return undefined;
  const asked = await store.read((db) => listAsked<Asked>(db, personId));
  const last = asked.find(({ question }) => question.conversation === place.conversation);
  if (last === undefined) return undefined;
  const answer = await inPlan(
    { ...place, plan: last.planId },
    async (context) => (await answerQuestion(context, last.card, text))?.answer ?? NOTHING,
  );
  return answer.code === NOTHING.code ? undefined : answer;
};
