/** Documents of the INE and what is sent to it: each step made and taken back. */
import { foldNotifications } from '../../../src/domain/ine/notification-decide.ts';
import { foldAllOutgoing } from '../../../src/domain/ine/outgoing-decide.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { SECRETARY } from '../../commands/bench.ts';
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

export const inePlays: Play[] = [
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
