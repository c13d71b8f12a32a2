/** Agreements: each step made and taken back. */
import { foldAgreements } from '../../../src/domain/agreements/agreement.ts';
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { SECRETARY } from '../../commands/bench.ts';
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
    before: async () => {
      await agreement();
      await commitment();
    },
    act: () => drop(),
    back: () => commitment(),
    by: SECRETARY,
    seen: commitments,
  },
];
