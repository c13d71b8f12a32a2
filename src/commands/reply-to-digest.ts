/** A reply under a digest of several plans: of which plan it is, by the year, the month or the codes that it names. */
import { z } from 'zod';
import type { Answer } from '../conversation/answer.ts';
import type { Press } from '../conversation/message.ts';
import type { Place } from '../conversation/place.ts';
import type { SubjectOf } from '../conversation/subject.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Evidence } from '../domain/progress/progress-entry.ts';
import { codesNamed } from '../language/entities/named-codes.ts';
import { namedPeriod, type NamedPeriod } from '../language/entities/named-period.ts';
import { digestsByPlan } from '../messages/progress/digest-kinds.ts';
import { askPlan, OF_PLAN } from '../messages/plan/which-plan.ts';
import { parseSection } from '../reminders/sections.ts';
import { evidenceArgs, evidenceSchema, toEvidence } from './progress/evidence.ts';
import { privately } from './reporting.ts';

interface Part {
  state: PlanState;
  subject: SubjectOf<'digest'>;
}

/** What was written, and under what. */
export interface Reply {
  place: Place;
  text: string;
  files: Evidence[];
}

/** Parts that fit; all where none does, because then it says nothing. */
const narrow = (parts: Part[], fits: (part: Part) => boolean): Part[] => {
  const found = parts.filter(fits);
  return found.length === 0 ? parts : found;
};

const lists = ({ state, subject }: Part, text: string): boolean => {
  const codes = codesNamed(
    text,
    state.lines.map(({ code }) => code),
  );
  return state.lines.some(
    ({ code, lineKey }) => codes.includes(code) && subject.lineKeys.includes(lineKey),
  );
};

const isOfPeriod = ({ state, subject }: Part, { year, month }: NamedPeriod): boolean =>
  (year === undefined || state.year === year) &&
  (month === undefined || subject.sections.some((name) => parseSection(name).month === month));

/** The plans of a digest that speaks of several, each with its part; empty anywhere else. */
const digestParts = ({ subject, plan }: Place, states: PlanState[]): Part[] =>
  subject?.type !== 'digest' || plan === undefined
    ? []
    : digestsByPlan(plan, subject).flatMap(({ plan: id, subject: part }) => {
        const state = states.find(({ planId }) => planId === id);
        return state === undefined ? [] : [{ state, subject: part }];
      });

/** A press that gives the reply again, to the plan that is chosen. */
const REPLY = 'responder';

const ask = (parts: Part[], { text, files }: Reply): Answer => {
  const plans = parts.map(({ state }) => state);
  const again = ({ planId }: PlanState): Press => {
    const sections = parts.find(({ state }) => state.planId === planId)?.subject.sections ?? [];
    return {
      verb: REPLY,
      args: { [OF_PLAN]: planId, text, sections, ...evidenceArgs(files) },
    };
  };
  return privately('which-plan', askPlan(plans, again), { reaction: 'asked' });
};

/** The reply as it would be under a digest of the one plan that it means; or the answer that asks which. */
export const meantReply = (reply: Reply, states: PlanState[]): Reply | Answer => {
  const { place, text } = reply;
  const parts = digestParts(place, states);
  if (parts.length < 2) return reply;
  const period = namedPeriod(
    text,
    parts.map(({ state }) => state.year),
    true,
  );
  const ofPeriod = narrow(parts, (part) => isOfPeriod(part, period));
  const [only, ...others] = narrow(ofPeriod, (part) => lists(part, text));
  if (only === undefined || others.length > 0) return ask(parts, reply);
  const meant = { ...place, plan: only.state.planId, subject: only.subject };
  return { ...reply, place: meant, text: period.rest };
};

const chosen = z.object({
  [OF_PLAN]: z.string(),
  text: z.string(),
  sections: z.array(z.string()).min(1),
  evidence: evidenceSchema,
});

/** The reply that a press gives again; undefined where it is another press. */
export const chosenReply = (place: Place, { verb, args }: Press): Reply | undefined => {
  const given = verb === REPLY ? chosen.safeParse(args).data : undefined;
  if (given === undefined) return undefined;
  const { [OF_PLAN]: plan, text, sections, evidence } = given;
  const subject = { type: 'digest' as const, sections, lineKeys: [] };
  const [section] = sections.map(parseSection);
  const month = section === undefined ? {} : { month: section.month };
  return {
    place: { ...place, plan, subject: { ...subject, ...month } },
    text,
    files: toEvidence(evidence) ?? [],
  };
};
