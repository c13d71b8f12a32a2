/** What somebody was asked under a card, and their answer in so many words. */
import type { Answer } from '../../conversation/answer.ts';
import type { Month } from '../../domain/plan/document.ts';
import { epochOf } from '../../domain/time/dates.ts';
import { indexState, programmed } from '../../domain/progress/progress.ts';
import type { Understanding } from '../../domain/progress/progress-entry.ts';
import { chooseOffered, type Offered } from '../../language/replies/choose.ts';
import { readReply } from '../../language/replies/reply.ts';
import { say } from '../../messages/progress/answers.ts';
import { lineTopic } from '../../messages/progress/line-card.ts';
import { findAsked, keepAsked, type Kept } from '../../store/inbound/asked-questions.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, keptLine, nthOf, privately } from '../reporting.ts';
import { joinAnswers } from './join-answers.ts';
import { askChoices, onLine } from './on-line.ts';
import { underLine } from './reply-context.ts';
import type { Choice, Heard } from './said.ts';

export interface Question {
  /** What was written, and how it was understood. */
  text: string;
  understood?: Understanding | undefined;
  /** Where it was asked. */
  conversation: string;
  questions: Choice[][];
}

const DECLINED = 'De acuerdo: no registro nada.';
/** Plan time: a «sí» that comes later answers something else. */
const WORTH_MS = 7 * 86_400_000;

/** A card by its name; digests and boards are told apart by what they list. */
export const cardName = (
  subject:
    | { lineKey: string; month: Month }
    | { sections: string[] }
    | { lineKeys: string[]; month: Month }
    | { area: string; month: Month },
): string => {
  if ('sections' in subject) return `digest/${subject.sections.join()}`;
  if ('lineKeys' in subject) return `board/${subject.month}/${subject.lineKeys[0] ?? ''}`;
  return 'lineKey' in subject ? lineTopic(subject) : `header/${subject.area}/${subject.month}`;
};

const askedOf = ({ state, actor }: CommandContext, card: string) => ({
  planId: state.planId,
  personId: actor.person.id,
  card,
});

/** What was asked is kept, so that the answer is understood whenever it comes, and wherever it is read. */
export const keepQuestion = async (
  context: CommandContext,
  card: string,
  { questions }: Heard,
  asked: Omit<Question, 'questions' | 'conversation'>,
): Promise<void> => {
  if (questions.length === 0) return;
  const { conversation } = context.place;
  const question: Question = { ...asked, conversation, questions };
  await context.store.update((tx) =>
    keepAsked(tx, askedOf(context, card), { at: instantOf(context), question }),
  );
};

const offeredIn = ({ state }: CommandContext, choices: Choice[]): Offered[] =>
  choices.map(({ label, items }) => {
    const [only, ...others] = items;
    const line = only && indexState(state).byKey(only.lineKey);
    return {
      label,
      intents: items.map(({ intent }) => intent),
      programmed:
        line === undefined || others.length > 0 ? undefined : programmed(line, only?.month ?? 0),
    };
  });

/** "el jueves", where a day was asked for: what it would mean in a whole sentence. */
const dayIn = (context: CommandContext, text: string, choices: Choice[]): Choice | undefined => {
  const [item] = choices[0]?.items ?? [];
  const line = item && keptLine(context.state, item.lineKey);
  if (item?.intent.kind !== 'snooze' || line === undefined) return undefined;
  const target = { line, month: item.month };
  const { intent } = readReply(`recuérdamelo ${text}`, [], underLine(context, target));
  return intent.kind === 'snooze' && intent.until !== undefined
    ? { label: text, items: [{ ...item, intent }] }
    : undefined;
};

type Answered = Choice[] | 'none' | 'which' | undefined;

/** Each question has one answer; only «sí» and «no» answer several at once. */
const answerIn = (context: CommandContext, text: string, questions: Choice[][]): Answered => {
  const chosen = questions.map((choices) => chooseOffered(text, offeredIn(context, choices)));
  if (chosen.every((each) => each?.kind === 'none')) return 'none';
  const picked = chosen.map((each, index) =>
    each?.kind === 'offer' ? questions[index]?.[each.index] : undefined,
  );
  const made = picked.filter((choice) => choice !== undefined);
  if (made.length === questions.length) return made;
  if (chosen.some((each) => each?.kind === 'which')) return 'which';
  const [only, ...others] = questions;
  const day = only === undefined || others.length > 0 ? undefined : dayIn(context, text, only);
  return day === undefined ? undefined : [day];
};

/** What was chosen, done. */
const carryOut = async (
  context: CommandContext,
  choices: Choice[],
  { understood }: Question,
): Promise<Answer> => {
  const answers: Answer[] = [];
  for (const [index, item] of choices.flatMap(({ items }) => items).entries()) {
    const line = keptLine(context.state, item.lineKey);
    if (line === undefined) continue;
    const { month, intent, confirmed } = item;
    const said = { target: { line, month }, intent, understood, confirmed };
    answers.push((await onLine(nthOf(context, index), said)).answer);
  }
  return joinAnswers(answers);
};

const isOpen = ({ clock, eventId }: CommandContext, { at, answeredBy }: Kept<Question>): boolean =>
  (answeredBy === undefined || answeredBy === eventId) && clock.planNow() - epochOf(at) <= WORTH_MS;

/** The answer to what was asked under this card; undefined where nothing was, or this is no answer to it. */
export const answerQuestion = async (
  context: CommandContext,
  card: string,
  text: string,
): Promise<{ answer: Answer; choices: Choice[] } | undefined> => {
  const kept = await context.store.read((db) => findAsked<Question>(db, askedOf(context, card)));
  if (kept === undefined || !isOpen(context, kept)) return undefined;
  const { question, at } = kept;
  const answered = answerIn(context, text, question.questions);
  if (answered === undefined) return undefined;
  if (answered === 'which') {
    const { answer } = askChoices(context, question.text, question.questions.flat());
    return { answer, choices: [] };
  }
  const choices = answered === 'none' ? [] : answered;
  const answer =
    answered === 'none'
      ? privately('declined', say(DECLINED), { reaction: 'noted' })
      : await carryOut(context, choices, question);
  // Kept for this event alone: it may come again.
  await context.store.update((tx) =>
    keepAsked(tx, askedOf(context, card), {
      at,
      question,
      answeredBy: context.eventId ?? 'answered',
    }),
  );
  return { answer, choices };
};
