/** How a plan is named, and when two names are one commission's. */
import { expect, test } from 'vitest';
import { commissionCode, planKey, sameCommissionName } from '../../src/domain/plan/plan-key.ts';

test.each<[{ name: string; code?: string }, string]>([
  [{ name: 'Comisión de Vinculación y Servicio Profesional Electoral' }, 'CVSPE/2020'],
  [{ name: 'Comisión de Organización', code: 'COE' }, 'COE/2020'],
  [
    {
      name: 'Comisión de la Paz y los Derechos de las Mujeres en el Estado, para Todas e Iguales por Ley del Congreso',
    },
    'CPDMETILC/2020',
  ],
  [{ name: 'COMISIÓN  DE ÉTICA, «Órgano» 2' }, 'CEO2/2020'],
])('the plan of 2020 of %j is %s', (commission, key) => {
  expect(planKey(commission, 2020)).toBe(key);
  expect(`${commissionCode(commission)}/2020`).toBe(key);
});

test.each<[string, string, boolean]>([
  ['Comisión de Ética', 'COMISION DE\nETICA', true],
  ['Comisión de Ética.', ' comisión  de ética', true],
  ['Comisión de Ética', 'Comisión de la Ética', false],
  ['Comisión de Ética', 'Comisión de Éticas', false],
  ['Comisión de Ética', '', false],
])('«%s» and «%s» are one commission: %s', (one, other, same) => {
  expect(sameCommissionName(one, other)).toBe(same);
});
