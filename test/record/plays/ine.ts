/** Documents of the INE and what is sent to it: each step made and taken back. */
import { foldNotifications } from '../../../src/domain/ine/notification-decide.ts';
import { foldAllOutgoing } from '../../../src/domain/ine/outgoing-decide.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { HEAD, SECRETARY } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const publish = verb('publicar-ine', {
  folio: 'INE/1/2020',
  kind: 'solicitud',
  issuer: 'UTVOPL',
  subject: 'Informe',
  date: '2020-01-02',
  time: '08:30',
  areas: 'VIN',
  answerDays: '3',
});
const document = (state: PlanState) => foldNotifications(state)[0]?.text.subject;

const sent = verb('registrar-envio', {
  folio: 'IEM-SE-001/2020',
  kind: 'acuerdo',
  addressee: 'UTVOPL',
  subject: 'Acuerdo CG-01',
  answers: '',
  link: '',
  date: '2020-01-02',
  time: '08:40',
  area: '',
  receipt: '',
});
const sentSubject = (state: PlanState) => foldAllOutgoing(state)[0]?.text.subject;
const sentReceipt = (state: PlanState) => foldAllOutgoing(state)[0]?.receipt?.receipt;

const withdraw = verb('retirar-envio', { id: 's1', reason: 'se registró por error' });
const restore = verb('retirar-envio', { id: 's1', restore: true });

const at = { id: 'n1', recipient: 'area:VIN' };
const acknowledge = () => verb('acusar', at)({}, HEAD);
const answer = () => verb('responder', { ...at, note: 'va', evidence: '' })({}, HEAD);
const send = () => verb('enviado-ine', { id: 'n1', note: '' })();
const extend = () =>
  verb('prorroga-ine', { id: 'n1', of: 'answer', date: '2020-01-20', act: 'oficio 200' })();
const withdrawDocument = () => verb('retirar-ine', { id: 'n1', reason: 'duplicado' })();
const takeBack = (what: string) => verb('deshacer-ine', { id: 'n1', what, reason: 'por error' })();
const inTurn =
  (...steps: (() => Promise<unknown>)[]) =>
  async (): Promise<void> => {
    for (const step of steps) await step();
  };
const first = (state: PlanState) => foldNotifications(state)[0];
const acknowledgedBy = (state: PlanState) => first(state)?.recipients[0]?.acknowledged?.authorName;
const answeredBy = (state: PlanState) => first(state)?.recipients[0]?.answered?.authorName;
const sentBy = (state: PlanState) => first(state)?.sent?.authorName;
const answerDue = (state: PlanState) => first(state)?.answerDeadline;
const isWithdrawn = (state: PlanState) => first(state)?.withdrawn !== undefined;

/** A step, and its way back; and that way, taken back by the step. */
const bothWays = (
  step: string,
  back: string,
  seen: Play['seen'],
  before: () => Promise<void>,
  act: Play['act'],
  undo: Play['back'],
  by = SECRETARY,
): Play[] => [
  { step, before, act, back: undo, by: SECRETARY, seen },
  { step: back, before: inTurn(before, act), act: undo, back: act, by, seen },
];

export const inePlays: Play[] = [
  ...bothWays(
    'notification.acknowledged',
    'notification.acknowledgement_taken_back',
    acknowledgedBy,
    inTurn(publish),
    acknowledge,
    () => takeBack('acknowledgement:area:VIN'),
    HEAD,
  ),
  ...bothWays(
    'notification.answered',
    'notification.answer_taken_back',
    answeredBy,
    inTurn(publish, acknowledge),
    answer,
    () => takeBack('answer:area:VIN'),
    HEAD,
  ),
  ...bothWays(
    'notification.sent_to_ine',
    'notification.sending_taken_back',
    sentBy,
    inTurn(publish, acknowledge, answer),
    send,
    () => takeBack('sending'),
  ),
  ...bothWays(
    'notification.extended',
    'notification.extension_taken_back',
    answerDue,
    inTurn(publish),
    extend,
    () => takeBack('extension:answer'),
  ),
  ...bothWays(
    'notification.withdrawn',
    'notification.restored',
    isWithdrawn,
    inTurn(publish),
    withdrawDocument,
    () => takeBack('withdrawal'),
  ),
  {
    step: 'notification.published',
    before: () => publish(),
    act: () => publish({ corrects: 'n1', subject: 'Otro', reason: 'error de captura' }),
    back: () => publish({ corrects: 'n1', reason: 'estaba bien' }),
    by: SECRETARY,
    seen: document,
  },
  {
    step: 'outgoing.corrected',
    before: () => sent(),
    act: () => sent({ corrects: 's1', subject: 'Otro', reason: 'error de captura' }),
    back: () => sent({ corrects: 's1', reason: 'estaba bien' }),
    by: SECRETARY,
    seen: sentSubject,
  },
  {
    step: 'outgoing.receipt',
    before: () => sent(),
    act: () => verb('acuse-ine')({ id: 's1', receipt: 'Sello 88' }),
    back: () => verb('acuse-ine')({ id: 's1', receipt: 'Sello 89' }),
    by: SECRETARY,
    seen: sentReceipt,
    leaves: 'Sello 89',
  },
  {
    step: 'outgoing.sent',
    act: () => sent(),
    back: () => withdraw(),
    by: SECRETARY,
    seen: sentSubject,
  },
  {
    step: 'outgoing.withdrawn',
    before: () => sent(),
    act: () => withdraw(),
    back: () => restore(),
    by: SECRETARY,
    seen: sentSubject,
  },
  {
    step: 'outgoing.restored',
    before: async () => {
      await sent();
      await withdraw();
    },
    act: () => restore(),
    back: () => withdraw(),
    by: SECRETARY,
    seen: sentSubject,
  },
];
