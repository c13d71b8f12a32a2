/** Requests of access to information in the chat: what their tests press, send and look at. */
import type { Answer } from '../../src/conversation/answer.ts';
import type { Form, Press } from '../../src/conversation/message.ts';
import type { Subject } from '../../src/conversation/subject.ts';
import { foldRequests, type RequestState } from '../../src/domain/requests/request.ts';
import { cards as cardKinds } from '../../src/messages/draw.ts';
import { formsOf } from '../../src/messages/forms.ts';
import { owed } from '../../src/reminders/engine.ts';
import { insertDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { people, press, sample, SECRETARY } from './bench.ts';

export const FOLIO = '00123420';
export const GIVEN = {
  folio: FOLIO,
  asked: 'Los convenios firmados con el INE en 2019',
  date: '2020-03-02',
  time: '10:00',
  means: 'pnt',
};
export const save = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, { verb: 'guardar-solicitud', args: { ...GIVEN, ...over } });
export const step = (
  name: string,
  over: Press['args'] = {},
  who = SECRETARY,
  subject?: Subject,
): Promise<Answer> =>
  press(who, { verb: 'paso-solicitud', args: { request: 's1', step: name, ...over } }, subject);
export const one = async (): Promise<RequestState> => {
  const [request] = foldRequests(await sample.state());
  if (request === undefined) throw new Error('no request');
  return request;
};
export const formOf = (answer: Answer, label: RegExp): Form => {
  const found = formsOf(answer.message ?? { text: '', blocks: [] }).find(({ form }) =>
    label.test(form.submit.label),
  );
  if (found === undefined) throw new Error(`no form ${String(label)}`);
  return found.form;
};
/** Fills a form with what it already has and what is given. */
export const send = (form: Form, given: Press['args'], who = SECRETARY, subject?: Subject) => {
  const filled = Object.fromEntries(
    form.fields.flatMap((field) =>
      'value' in field && field.value !== undefined ? [[field.id, field.value]] : [],
    ),
  );
  return press(
    who,
    { verb: form.submit.press.verb, args: { ...filled, ...form.submit.press.args, ...given } },
    subject,
  );
};
/** What the service does each minute: writes what is owed now. */
export const sweep = async (instant: string): Promise<void> => {
  const now = Date.parse(instant);
  sample.at(instant);
  const state = await sample.state();
  const due = owed(state, now, await sample.store.read((db) => sentKeys(db)));
  await sample.store.write((tx) => insertDeliveries(tx, state.planId, due, now, cardKinds));
};
export interface Card {
  key: string;
  to: string;
  follows: boolean;
  wanted: number;
}
export const cards = async (): Promise<Card[]> =>
  (
    await sample.store.read((db) =>
      db.delivery.findMany({
        where: { rule: { startsWith: 'REQUEST' } },
        orderBy: { id: 'asc' },
        include: { address: true, postings: true },
      }),
    )
  ).map((row) => ({
    key: row.key.split('/').slice(1, -1).join('/'),
    to: [...people].find(([, id]) => id === row.address.ownerKey)?.[0] ?? row.address.ownerKey,
    follows: row.followsId !== null,
    wanted: row.postings[0]?.wantedRevision ?? 0,
  }));
export const kinds = async (): Promise<string[]> =>
  (await sample.store.read((db) => entriesAfter(db, 0)))
    .filter(({ subject }) => subject === 'request')
    .map(({ kind }) => kind);
