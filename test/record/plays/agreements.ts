/** Agreements: each step made and taken back. */
import { foldAgreements } from '../../../src/domain/agreements/agreement.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { ANALYST, HEAD, SECRETARY } from '../../commands/bench.ts';
import { verb, type Play } from './play.ts';

const agreement = verb('guardar-convenio', {
  key: 'CONV-INE-2020',
  party: 'Instituto Nacional Electoral',
  kind: 'ine',
  subject: 'Uso de la RedINE',
  signedOn: '2020-01-02',
  endsOn: '2020-12-31',
  link: '',
});
const commitment = verb('agregar-compromiso', {
  agreement: 'c1',
  text: 'Enviar el informe',
  area: 'VIN',
  on: '2020-03-11',
  day: '',
});
const drop = verb('quitar-compromiso', {
  agreement: 'c1',
  commitment: '1',
  reason: 'se registró por error',
});
const agreed = (state: PlanState) => foldAgreements(state)[0]?.text.subject;
const commitments = (state: PlanState) =>
  foldAgreements(state)[0]?.commitments.filter(({ dropped }) => dropped === undefined).length ?? 0;

const withCommitment = async (): Promise<void> => {
  await agreement();
  await commitment();
};
const fulfil = verb('cumplir-compromiso', {
  agreement: 'c1',
  commitment: 1,
  period: 'once',
  note: '',
  evidence: '',
});
const reopen = verb('reabrir-compromiso', {
  agreement: 'c1',
  fulfilment: '1/once',
  reason: 'faltaba el anexo',
});
const fulfilled = (state: PlanState) =>
  foldAgreements(state)[0]?.commitments[0]?.fulfilled.map(({ period }) => period);

export const agreementsPlays: Play[] = [
  {
    step: 'agreement.corrected',
    before: () => agreement(),
    act: () => agreement({ corrects: 'c1', subject: 'Otro', reason: 'error de captura' }),
    back: () => agreement({ corrects: 'c1', reason: 'estaba bien' }),
    by: SECRETARY,
    seen: agreed,
  },
  {
    step: 'agreement.commitment',
    before: () => agreement(),
    act: () => commitment(),
    back: () => drop(),
    by: SECRETARY,
    seen: commitments,
  },
  {
    step: 'agreement.dropped',
    before: withCommitment,
    act: () => drop(),
    back: () => commitment(),
    by: SECRETARY,
    seen: commitments,
  },
  {
    step: 'agreement.written',
    act: () => agreement(),
    back: () => verb('retirar-convenio')({ agreement: 'c1', reason: 'se registró por error' }),
    by: SECRETARY,
    seen: agreed,
  },
  {
    step: 'agreement.withdrawn',
    before: () => agreement(),
    act: () => verb('retirar-convenio')({ agreement: 'c1', reason: 'se registró por error' }),
    back: () => verb('reponer-convenio')({ agreement: 'c1' }),
    by: SECRETARY,
    seen: agreed,
  },
  {
    step: 'agreement.restored',
    before: async () => {
      await agreement();
      await verb('retirar-convenio')({ agreement: 'c1', reason: 'se registró por error' });
    },
    act: () => verb('reponer-convenio')({ agreement: 'c1' }),
    back: () => verb('retirar-convenio')({ agreement: 'c1', reason: 'era el mismo' }),
    by: SECRETARY,
    seen: agreed,
  },
  {
    step: 'agreement.fulfilled',
    before: withCommitment,
    act: () => fulfil({}, ANALYST),
    back: () => reopen({}, HEAD),
    by: HEAD,
    seen: fulfilled,
  },
  {
    step: 'agreement.reopened',
    before: async () => {
      await withCommitment();
      await fulfil();
    },
    act: () => reopen(),
    back: () => fulfil({}, ANALYST),
    by: ANALYST,
    seen: fulfilled,
  },
];
