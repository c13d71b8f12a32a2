/** A plan in a few lines, for people at a terminal. */
import type { Discrepancy, PlanDocument } from '../../domain/plan/document.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** Title, then the figures that show whether the document was read whole. */
export const planSummary = (document: PlanDocument): string[] => {
  const lines = document.programmes.flatMap((programme) => programme.lines);
  const months = lines.reduce((sum, line) => sum + Object.keys(line.schedule).length, 0);
  const units = lines.reduce(
    (sum, line) => sum + Object.values(line.schedule).reduce((a, b) => a + b, 0),
    0,
  );
  return [
    `${document.plan.title} · ${document.plan.commission} · ${document.plan.year}`,
    [
      count(document.programmes.length, 'programa', 'programas'),
      count(lines.length, 'línea de acción', 'líneas de acción'),
      count(months, 'mes programado', 'meses programados'),
      count(units, 'unidad', 'unidades'),
      count(document.sessionWindows.length, 'sesión ordinaria', 'sesiones ordinarias'),
    ].join(' · '),
  ];
};

const where = ({ lineCode, month }: Discrepancy): string =>
  lineCode !== undefined ? `${lineCode}: ` : month !== undefined ? `mes ${month}: ` : '';

/** One line per decision still to take, and how many more are only worth knowing. */
export const discrepancyLines = (document: PlanDocument): string[] => {
  const decisions = document.discrepancies.filter((each) => each.severity === 'decision');
  const infos = document.discrepancies.length - decisions.length;
  return [
    ...(decisions.length === 0
      ? ['Nada por decidir.']
      : [`Por decidir (${decisions.length}), con /plan revisar en el chat:`]),
    ...decisions.map((each) =>
      `  ${where(each)}${each.message}${each.proposal === undefined ? '' : ` Mientras tanto: ${each.proposal}`}`.trimEnd(),
    ),
    ...(infos === 0
      ? []
      : [
          `Además, ${count(infos, 'observación informativa', 'observaciones informativas')}; están en --json.`,
        ]),
  ];
};
