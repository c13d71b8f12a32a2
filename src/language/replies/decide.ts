/**
 * What is done with what the clauses say. Accounts are closed: a record is made only if nothing in the whole reply is
 * unexplained, every number has one role and nothing speaks against it; otherwise the person is asked, with the reading
 * that would be proposed. A finishing verb in the past never ends in silence.
 */
import { counted, done, partly, remainder } from './decide-records.ts';
import { denial, notDone, takenBack } from './decide-undone.ts';
import {
  advance,
  courtesy,
  empty,
  evidence,
  guess,
  help,
  nothingMissing,
  perhaps,
  question,
  reasonAlone,
  snooze,
  step,
  supposed,
} from './decide-others.ts';
import type { Intent } from './intent.ts';
import { comment, type Reply } from './reply-intents.ts';
import type { Rule } from './rule.ts';

export interface Verdict {
  rule: string;
  intent: Intent;
}

/** The first that knows decides; the name is kept in the trace. */
const RULES: Record<string, Rule> = {
  empty,
  takenBack,
  help,
  snooze,
  question,
  notDone,
  counted,
  done,
  partly,
  remainder,
  advance,
  step,
  nothingMissing,
  supposed,
  reasonAlone,
  denial,
  guess,
  perhaps,
  courtesy,
  evidence,
};

export const decide = (reply: Reply): Verdict => {
  for (const [rule, read] of Object.entries(RULES)) {
    const intent = read(reply);
    if (intent !== undefined) return { rule, intent };
  }
  return { rule: 'comment', intent: comment(reply) };
};
