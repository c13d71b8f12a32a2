/** Sessions: each step made and taken back. */
import type { Answer } from '../../../src/conversation/answer.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { foldSession } from '../../../src/domain/sessions/session-state.ts';
import { COMMISSIONER, people, sample, SECRETARY, slash } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const DAY = '2020-01-28';
const sesion = verb('sesion', { key: '2020-01' });
const session = (state: PlanState) => {
  const record = state.sessions.find(({ key }) => key === '2020-01');
  return record && foldSession(record, DAY);
};
const setDate = (): Promise<Answer> => slash(SECRETARY, '/sesion fijar 28 de enero 10:00');
const undo = (): Promise<Answer> => slash(SECRETARY, '/sesion enero deshacer se capturó por error');
const voters = (): string[] =>
  [COMMISSIONER, 'Consejero Integrante'].map((name) => people.get(name) ?? '');
const attend = (): Promise<Answer> => sesion({ action: 'asistencia', present: voters() });
const onTheDay = async (): Promise<void> => {
  await setDate();
  sample.at(`${DAY}T13:00:00-06:00`);
};
const attended = async (): Promise<void> => {
  await onTheDay();
  await attend();
};
const hold = (): Promise<Answer> => sesion({ action: 'celebrada', confirmed: true });
const held = async (): Promise<void> => {
  await attended();
  await hold();
};
const agree = (): Promise<Answer> => sesion({ action: 'acuerdo', text: 'Rendir el informe.' });

/** Made, and taken back by the typed command. */
const play = (
  kind: string,
  before: Play['before'],
  act: Play['act'],
  seen: Play['seen'],
  back: Play['back'] = undo,
): Play => ({ step: `session.${kind}`, before, act, back, by: SECRETARY, seen });

const when = (state: PlanState) => [session(state)?.date, session(state)?.status];
const status = (state: PlanState) => session(state)?.status;

export const sessionsPlays: Play[] = [
  play('date_set', undefined, setDate, when),
  play('deferred', setDate, () => slash(SECRETARY, '/sesion diferir 30 de enero'), when),
  play('convened', setDate, () => sesion({ action: 'convocada', confirmed: true }), status),
  play('held', attended, hold, status),
  play('cancelled', setDate, () => slash(SECRETARY, '/sesion cancelar sin asuntos'), status),
  play(
    'minutes',
    held,
    () => sesion({ action: 'acta', link: 'https://a.mx/acta' }),
    (state) => session(state)?.minutes,
  ),
  play(
    'prepared',
    setDate,
    () => sesion({ action: 'preparado', item: 'agenda' }),
    (state) => session(state)?.prepared.has('agenda'),
  ),
  play(
    'drafted',
    setDate,
    () => sesion({ action: 'redactar', place: 'Sala', agenda: '1. Lista.' }),
    (state) => session(state)?.draft?.details,
  ),
  play('attended', onTheDay, attend, (state) => session(state)?.attendance?.details),
  play('decided', held, agree, (state) => session(state)?.decisions.length),
  play(
    'fulfilled',
    async () => {
      await held();
      await agree();
    },
    () => sesion({ action: 'cumplido', decision: 1 }),
    (state) => session(state)?.decisions[0]?.fulfilled?.kind,
  ),
  {
    ...play(
      'acknowledged',
      setDate,
      () => slash(COMMISSIONER, '/sesion enero acuse'),
      (state) => session(state)?.receipts.size,
      () => slash(COMMISSIONER, '/sesion enero deshacer acuse no lo había leído'),
    ),
    by: COMMISSIONER,
  },
  play(
    'not_installed',
    onTheDay,
    () => sesion({ action: 'celebrada', present: voters().slice(0, 1), confirmed: true }),
    status,
  ),
  {
    ...play(
      'excused',
      setDate,
      () => slash(COMMISSIONER, '/sesion enero excusa comisión de trabajo'),
      (state) => session(state)?.excuses.size,
      () => slash(COMMISSIONER, '/sesion enero deshacer excusa sí asisto'),
    ),
    by: COMMISSIONER,
  },
  {
    ...play(
      'added',
      undefined,
      () => slash(SECRETARY, '/sesion extraordinaria 12/02/2020 17:00'),
      (state) => {
        const record = state.sessions.find(({ key }) => key === '2020-02-X1');
        return record && foldSession(record, DAY).status;
      },
      () => verb('sesion')({ key: '2020-02-X1', action: 'deshacer', reason: 'era otro día' }),
    ),
    leaves: 'cancelled',
  },
];
