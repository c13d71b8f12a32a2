/** The líneas of the x.4 list against the rows of the cronograma: they are worded differently, so the best match counts. */
import type { Discrepancy, DocumentProgramme } from '../../domain/plan/document.ts';
import { folded, similarity } from './text.ts';

/** Below this two texts share little more than the words that every line has. */
const ALIKE = 0.5;
const DISTANT = 0.2;

/** Pairs the most alike first. What the surplus side keeps unpaired is what is truly missing on the other. */
const unmatched = (texts: string[], rows: string[]): { texts: string[]; rows: string[] } => {
  const pairs = texts.flatMap((text, index) =>
    rows.map((row, to) => ({
      at: index,
      to,
      score: folded(text) === folded(row) ? 2 : similarity(text, row),
    })),
  );
  pairs.sort((a, b) => b.score - a.score);
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (const { at, to, score } of pairs) {
    const surplus = texts.length - left.size === rows.length - right.size || score >= ALIKE;
    if (left.has(at) || right.has(to) || score < (surplus ? DISTANT : ALIKE)) continue;
    left.add(at);
    right.add(to);
  }
  // What is left on both sides in equal number, and not wholly unlike, is one wording against another.
  for (const { at, to, score } of pairs) {
    if (left.has(at) || right.has(to) || score < DISTANT) continue;
    left.add(at);
    right.add(to);
  }
  return {
    texts: texts.filter((_, index) => !left.has(index)),
    rows: rows.filter((_, to) => !right.has(to)),
  };
};

export const examineLines = (programme: DocumentProgramme): Discrepancy[] => {
  const listed = programme.specificObjectives.flatMap((objective) =>
    objective.actionLines.map((text) => ({ text, letter: objective.letter })),
  );
  if (listed.length === 0) return [];
  const rest = unmatched(
    listed.map((one) => one.text),
    programme.lines.map((line) => line.text),
  );
  const lines = rest.texts.map((text, index): Discrepancy => {
    const letter = listed.find((one) => one.text === text)?.letter;
    const where = `${programme.code}.4${letter === undefined ? '' : ` ${letter})`}`;
    const label = 'Dejarla fuera del cronograma, como está impreso';
    return {
      key: `line_without_row/${programme.code}/${index + 1}`,
      kind: 'line_without_row',
      severity: 'decision',
      message: `La lista ${where} tiene «${text}», que no aparece en el cronograma ${programme.code}.5.`,
      proposal: label,
      readings: [
        {
          id: 'leave_out',
          label,
          evidence: `El cronograma ${programme.code}.5 tiene ${programme.lines.length} filas y la lista ${listed.length} líneas.`,
          effect: { type: 'none' },
        },
        {
          id: 'needs_amendment',
          label: 'Falta en el cronograma: pedir una modificación',
          evidence: `La lista ${where} la imprime completa.`,
          effect: { type: 'none' },
        },
      ],
    };
  });
  const rows = rest.rows.map((text): Discrepancy => {
    const code = programme.lines.find((line) => line.text === text)?.code ?? programme.code;
    const label = 'Conservar la fila, como está impresa';
    return {
      key: `row_without_line/${code}`,
      kind: 'row_without_line',
      severity: 'decision',
      lineCode: code,
      message: `El cronograma tiene «${text}», que no aparece en la lista ${programme.code}.4.`,
      proposal: label,
      readings: [
        {
          id: 'keep',
          label,
          evidence: 'El cronograma la imprime con su cuantificación.',
          effect: { type: 'none' },
        },
        {
          id: 'leave_out',
          label: 'No darle seguimiento',
          evidence: `La lista ${programme.code}.4 no la menciona.`,
          effect: { type: 'schedule', schedule: {} },
        },
      ],
    };
  });
  return [...lines, ...rows];
};

/** Rows with the same words, anywhere in the plan. */
export const examineDuplicates = (programmes: DocumentProgramme[]): Discrepancy[] => {
  const seen = new Map<string, string>();
  return programmes
    .flatMap((programme) => programme.lines)
    .flatMap((line): Discrepancy[] => {
      const first = seen.get(folded(line.text));
      if (first === undefined) {
        seen.set(folded(line.text), line.code);
        return [];
      }
      const label = 'Conservar las dos, como están impresas';
      return [
        {
          key: `duplicate_line/${line.code}`,
          kind: 'duplicate_line',
          severity: 'decision',
          lineCode: line.code,
          message: `«${line.text}» está dos veces en el plan: ${first} y ${line.code}.`,
          proposal: label,
          readings: [
            {
              id: 'keep_both',
              label,
              evidence: `El documento las imprime en ${first} y en ${line.code}.`,
              effect: { type: 'none' },
            },
            {
              id: 'leave_out',
              label: `No darle seguimiento a ${line.code}`,
              evidence: `Dice lo mismo que ${first}.`,
              effect: { type: 'schedule', schedule: {} },
            },
          ],
        },
      ];
    });
};
