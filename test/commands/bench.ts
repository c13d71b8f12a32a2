/** People and what they do, on the real plan in a store of its own; every test ends with a record that holds. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Answer } from '../../src/conversation/answer.ts';
import type { Place } from '../../src/conversation/place.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { makeDispatch, type Dispatch } from '../../src/commands/dispatch.ts';
import { indexState, type MonthState } from '../../src/domain/progress/progress.ts';
import type { Action, Message, Press } from '../../src/conversation/message.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { openSample, type Sample } from '../sample.ts';

export let sample: Sample;
export let dispatch: Dispatch;
export let people: Map<string, string>;
let failures: unknown[];

/** Call once in a test file: a fresh sample before each test, and its record verified after it. */
export const useSample = (): void => {
  beforeEach(async () => {
    sample = await openSample();
    failures = [];
    dispatch = makeDispatch({
      store: sample.store,
      clock: sample.clock,
      report: (error) => failures.push(error),
    });
    people = new Map((await sample.state()).people.map((one) => [one.name, one.id]));
  });
  afterEach(async () => {
    expect(failures).toEqual([]);
    expect(await sample.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await sample.close();
  });
};

export const ANALYST = 'Analista de Vinculación';
export const SECRETARY = 'Secretario Técnico';
export const HEAD = 'Titular de Vinculación';
export const COMMISSIONER = 'Consejera Presidenta';
export const OTHER = 'Analista de Convenios';

export const actor = (name: string) => ({
  person: { id: people.get(name) ?? 'nobody', name, email: '', memberships: [] },
  channel: 'local' as const,
});
export const place = (subject?: Subject): Place => ({
  kind: 'channel',
  conversation: 'area:VIN',
  ...(subject === undefined ? {} : { subject }),
});
export const card = (lineKey: string, month = 1): Subject => ({ type: 'line', lineKey, month });
export const reply = (
  name: string,
  text: string,
  subject: Subject = card('3-01'),
  eventId?: string,
): Promise<Answer> => dispatch.runReply(actor(name), place(subject), text, [], eventId);
export const slash = (name: string, text: string): Promise<Answer> => {
  const [verb = '', ...rest] = text.slice(1).split(' ');
  return dispatch.runSlash(actor(name), place(), verb, rest.join(' '));
};
export const press = (
  name: string,
  pressed: Press,
  subject?: Subject,
  eventId?: string,
): Promise<Answer> => dispatch.runPress(actor(name), place(subject), pressed, eventId);
export const month = async (code: string, at = 1): Promise<MonthState> =>
  indexState(await sample.state()).month(code, at);
export const hecho = (line = '3-01', at = 1): Press => ({
  verb: 'marcar-hecho',
  args: { line, month: at },
});
export const everything = (message: Message | undefined): string => JSON.stringify(message ?? {});

const actions = ({ message }: Answer): Action[] =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.actions : []));
export const labels = (answer: Answer): string[] => actions(answer).map(({ label }) => label);
/** Presses the button of this label on an answer. */
export const pressLabel = (
  answer: Answer,
  label: string,
  name = ANALYST,
  subject?: Subject,
): Promise<Answer> => {
  const action = actions(answer).find((each) => each.label === label);
  if (action?.kind !== 'press') throw new Error(`no button ${label} in ${labels(answer).join()}`);
  return press(name, action.press, subject);
};
