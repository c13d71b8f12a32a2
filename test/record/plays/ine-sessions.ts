/** Sessions of the INE, tarjetas and síntesis: each step made and taken back. */
import { dueItems } from '../../../src/domain/agreements/commitment.ts';
import { findBriefing } from '../../../src/domain/briefings/briefing.ts';
import { findIneSession } from '../../../src/domain/ine-sessions/ine-session.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { ANALYST, HEAD, SECRETARY } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const REASON = { id: 'i1', reason: 'se registró mal' };
const set = verb('sesion-ine', {
  action: 'registrar',
  body: 'consejo',
  date: '2020-01-24',
  time: '10:00',
});
const session = verb('sesion-ine', REASON);
const stands = (state: PlanState) => {
  const found = findIneSession(state, 'i1');
  return found?.status === 'withdrawn' ? undefined : found && [found.status, found.text.date];
};

export const ineSessionPlays: Play[] = [
  {
    step: 'ineSession.set',
    act: () => set(),
    back: () => session({ action: 'retirar' }),
    by: SECRETARY,
    seen: stands,
  },
  {
    step: 'ineSession.moved',
    before: () => set(),
    act: () => session({ action: 'mover', date: '2020-01-27' }),
    back: () => session({ action: 'mover', date: '2020-01-24' }),
    by: SECRETARY,
    seen: stands,
  },
  ...(['cancelar', 'retirar'] as const).map((action): Play => ({
    step: action === 'cancelar' ? 'ineSession.cancelled' : 'ineSession.withdrawn',
    before: () => set(),
    act: () => session({ action }),
    back: () => session({ action: 'reponer' }),
    by: SECRETARY,
    seen: stands,
  })),
  {
    step: 'ineSession.restored',
    before: async () => {
      await set();
      await session({ action: 'cancelar' });
    },
    act: () => session({ action: 'reponer' }),
    back: () => session({ action: 'cancelar' }),
    by: SECRETARY,
    seen: stands,
  },
];

const step = verb('tarjeta', { id: 't1', reason: 'falta un dato' });
const draft = async (): Promise<unknown> => {
  await set();
  return verb('tarjeta')(
    { action: 'redactar', about: 'session', aboutId: 'i1', form: 'sintesis', text: 'Se aprobó.' },
    ANALYST,
  );
};
const after =
  (...actions: string[]) =>
  async (): Promise<void> => {
    await draft();
    for (const action of actions) await step({ action, areas: 'VIN' });
  };
const read = (state: PlanState) => {
  const briefing = findBriefing(state, 't1');
  return briefing === undefined || briefing.status === 'withdrawn'
    ? undefined
    : [briefing.status, briefing.text.text, [...briefing.received.keys()]];
};
const RECEIVED = { action: 'acusar', recipient: 'area:VIN' };
const UNRECEIVED = { action: 'quitar-acuse', recipient: 'area:VIN' };

export const briefingPlays: Play[] = [
  {
    step: 'briefing.drafted',
    before: () => set(),
    act: draft,
    back: () => step({ action: 'retirar' }),
    by: SECRETARY,
    seen: read,
  },
  {
    step: 'briefing.rewritten',
    before: draft,
    act: () => step({ action: 'corregir', text: 'Se aprobaron dos acuerdos.' }, ANALYST),
    back: () => step({ action: 'corregir', text: 'Se aprobó.' }, ANALYST),
    by: ANALYST,
    seen: read,
  },
  ...(['aprobar', 'devolver'] as const).map((action): Play => ({
    step: action === 'aprobar' ? 'briefing.approved' : 'briefing.returned',
    before: draft,
    act: () => step({ action }),
    back: () => step({ action: 'reabrir' }),
    by: SECRETARY,
    seen: read,
  })),
  {
    step: 'briefing.reopened',
    before: after('aprobar'),
    act: () => step({ action: 'reabrir' }),
    back: () => step({ action: 'aprobar' }),
    by: SECRETARY,
    seen: read,
  },
  {
    step: 'briefing.circulated',
    before: after('aprobar'),
    act: () => step({ action: 'circular', areas: 'VIN' }),
    back: () => step({ action: 'retirar' }),
    by: SECRETARY,
    seen: (state) => findBriefing(state, 't1')?.status === 'circulated',
  },
  {
    step: 'briefing.received',
    before: after('aprobar', 'circular'),
    act: () => step(RECEIVED, HEAD),
    back: () => step(UNRECEIVED),
    by: SECRETARY,
    seen: read,
  },
  {
    step: 'briefing.unreceived',
    before: async () => {
      await after('aprobar', 'circular')();
      await step(RECEIVED, HEAD);
    },
    act: () => step(UNRECEIVED),
    back: () => step(RECEIVED, HEAD),
    by: HEAD,
    seen: read,
  },
  {
    step: 'briefing.withdrawn',
    before: after('aprobar', 'circular'),
    act: () => step({ action: 'retirar' }),
    back: () => step({ action: 'reponer' }),
    by: SECRETARY,
    seen: read,
  },
  {
    step: 'briefing.restored',
    before: after('retirar'),
    act: () => step({ action: 'reponer' }),
    back: () => step({ action: 'retirar' }),
    by: SECRETARY,
    seen: read,
  },
];

const toSend = verb('por-enviar', {
  action: 'registrar',
  folio: 'IEM-CG-01/2020',
  subject: 'Acuerdo del Consejo General',
  date: '2020-01-02',
  days: '3',
});
const sending = verb('por-enviar', { id: 'e1', reason: 'se registró mal' });
const owed = (state: PlanState) =>
  dueItems(state).map(({ id, dueOn, doneOn }) => [id, dueOn, doneOn]);

export const sendingPlays: Play[] = [
  {
    step: 'sending.registered',
    act: () => toSend(),
    back: () => sending({ action: 'retirar' }),
    by: SECRETARY,
    seen: owed,
  },
  {
    step: 'sending.sent',
    before: () => toSend(),
    act: () => sending({ action: 'enviado' }),
    back: () => sending({ action: 'deshacer' }),
    by: SECRETARY,
    seen: owed,
  },
  {
    step: 'sending.reopened',
    before: async () => {
      await toSend();
      await sending({ action: 'enviado' });
    },
    act: () => sending({ action: 'deshacer' }),
    back: () => sending({ action: 'enviado' }),
    by: SECRETARY,
    seen: owed,
  },
  {
    step: 'sending.withdrawn',
    before: () => toSend(),
    act: () => sending({ action: 'retirar' }),
    back: () => sending({ action: 'reponer' }),
    by: SECRETARY,
    seen: owed,
  },
  {
    step: 'sending.restored',
    before: async () => {
      await toSend();
      await sending({ action: 'retirar' });
    },
    act: () => sending({ action: 'reponer' }),
    back: () => sending({ action: 'retirar' }),
    by: SECRETARY,
    seen: owed,
  },
];
