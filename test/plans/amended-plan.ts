/** The sample plan with the amendment that the tests play. */
import type { DocumentLine, PlanDocument } from '../../src/domain/plan/document.ts';

const ADDED: DocumentLine = {
  code: '5.1-08',
  text: 'Atender las solicitudes extraordinarias de capacitación.',
  unit: 'Solicitud',
  goal: 'Atender todas',
  annualQuantity: 2,
  schedule: { '5': 1, '9': 1 },
};

/** 6.3-03 (of March) is taken out and those after it take the number before; 5.1-04 moves from March to October; 5.1-08 is new. */
export const amendedPlan = (document: PlanDocument): PlanDocument => ({
  ...document,
  programmes: document.programmes.map((programme) => {
    switch (programme.code) {
      case '6.3':
        return {
          ...programme,
          lines: programme.lines
            .filter(({ code }) => code !== '6.3-03')
            .map((line, index) => ({ ...line, code: `6.3-0${index + 1}` })),
        };
      case '5.1':
        return {
          ...programme,
          lines: [
            ...programme.lines.map((line) =>
              line.code === '5.1-04' ? { ...line, schedule: { '8': 1, '10': 1 } } : line,
            ),
            ADDED,
          ],
        };
      default:
        return programme;
    }
  }),
});
