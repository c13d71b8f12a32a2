/** The recognised text of a Programa Anual de Trabajo, whole, as a plan and what does not add up in it. */
import type {
  Chapter,
  Discrepancy,
  DocumentProgramme,
  PlanDocument,
  PlanHeader,
} from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import { specificObjectives } from './action-lines.ts';
import { examineDuplicates, examineLines } from './match-lines.ts';
import { approvalDate, glossaryTerms, listItems, membersOf, paragraphs } from './prose.ts';
import { examineRow, examineTable } from './row-discrepancies.ts';
import { scheduleRows } from './schedule-table.ts';
import { promisedSchedules, type PartKind } from './headings.ts';
import { cutIntoParts, type Part } from './sections.ts';
import { sourceLines } from './source-lines.ts';
import { isNoise, plain, type SourceLine } from './text.ts';
import { sessionWindows } from './windows.ts';

const refuse = (message: string): AvanceError =>
  new AvanceError('unreadable-plan', `${message} No se guardó nada.`);

const partsOf = (parts: Part[], kind: PartKind, code?: string): Part[] =>
  parts.filter((part) => part.kind === kind && (code === undefined || part.code === code));
const linesOf = (parts: Part[], kind: PartKind, code?: string): SourceLine[] =>
  partsOf(parts, kind, code).flatMap((part) => part.lines);

const readProgramme = (
  parts: Part[],
  code: string,
  lastLine: number,
): { programme: DocumentProgramme; discrepancies: Discrepancy[] } => {
  const discrepancies: Discrepancy[] = [];
  const schedules = partsOf(parts, 'schedule', code);
  const heading = schedules[0]?.heading ?? { number: 1, raw: '' };
  const rows = scheduleRows(
    schedules.flatMap((part) => part.lines),
    heading,
    lastLine,
  );
  const lines = rows.map((row, index) => {
    const lineCode = `${code}-${String(index + 1).padStart(2, '0')}`;
    const examined = examineRow(row, lineCode);
    discrepancies.push(...examined.discrepancies);
    return {
      code: lineCode,
      text: row.text,
      unit: row.unit,
      goal: row.goal,
      annualQuantity: row.quantity,
      schedule: examined.schedule,
    };
  });
  const programme: DocumentProgramme = {
    code,
    chapter: code.split('.')[0] ?? code,
    title: partsOf(parts, 'title', code)[0]?.title ?? '',
    generalObjective: paragraphs(linesOf(parts, 'general_objective', code)).join('\n\n'),
    statedObjectives: listItems(linesOf(parts, 'objectives', code)),
    specificObjectives: specificObjectives(linesOf(parts, 'action_lines', code)),
    legalBasis: listItems(linesOf(parts, 'legal_basis', code)).map((item) => item.text),
    lines,
  };
  return {
    programme,
    discrepancies: [...discrepancies, ...examineTable(rows, code), ...examineLines(programme)],
  };
};

/** The words of a title in capitals as the text spells them, where it does. */
const asSpelled = (capitals: string, text: string): string => {
  const words = capitals.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = [...text.matchAll(new RegExp(words.join('\\s+'), 'gi'))].map((match) =>
    match[0].replace(/\s+/g, ' '),
  );
  return found.find((one) => one !== one.toUpperCase()) ?? capitals;
};

const institutionOf = (text: string): string => {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(
    /Instituto (?:Estatal )?Electoral(?: y de Participación Ciudadana)? (?:del Estado de|de la|de|del) \p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*/gu,
  ))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

const readHeader = (parts: Part[], text: string): PlanHeader => {
  const front = linesOf(parts, 'front')
    .map((line) => plain(line.raw))
    .join('\n');
  const before = front.split(/integrantes\s*:?/i)[0] ?? front;
  const year =
    /programa anual(?: de trabajo)?\s+(?:para el año\s+|del año\s+)?(\d{4})/i.exec(
      before.replace(/\s+/g, ' '),
    ) ?? /programa anual[^\d]{0,120}(20\d{2})/i.exec(text);
  if (year?.[1] === undefined)
    throw refuse(
      'No se encontró el título «Programa Anual de Trabajo» con su año; parece que este archivo no es un programa anual. Usa el Markdown del documento completo.',
    );
  const commission =
    /(comisi[oó]n[\s\S]*?)\n+\s*programa anual/i.exec(before)?.[1] ??
    /comisi[oó]n[^\n]+/i.exec(before)?.[0] ??
    '';
  const approvedOn = approvalDate(paragraphs(linesOf(parts, 'sessions')));
  const note = paragraphs(linesOf(parts, 'sessions')).find((paragraph) =>
    /^nota\s*:/i.test(paragraph),
  );
  return {
    year: Number(year[1]),
    title: `Programa Anual de Trabajo ${year[1]}`,
    commission: asSpelled(commission.replace(/\s+/g, ' ').trim(), text),
    institution: institutionOf(text),
    ...(approvedOn === undefined ? {} : { approvedOn }),
    presentation: paragraphs(linesOf(parts, 'presentation')).join('\n\n'),
    legalFramework: listItems(
      linesOf(parts, 'legal_framework').filter((line) =>
        /^\s*(?:[-•*➤]|\d+\.)\s|^\s*[a-z]\)/.test(line.raw),
      ),
    ).map((item) => item.text),
    sessionNote: note?.replace(/^nota\s*:\s*/i, '') ?? '',
  };
};

const chaptersOf = (parts: Part[], programmes: DocumentProgramme[]): Chapter[] =>
  [...new Set(programmes.map((programme) => programme.chapter))].map((code) => ({
    code,
    title:
      partsOf(parts, 'title', code)[0]?.title ??
      programmes.find((programme) => programme.chapter === code)?.title ??
      '',
  }));

/** @throws AvanceError `unreadable-plan`, with the line where it is one. */
export const readMarkdown = (text: string): PlanDocument => {
  const lines = sourceLines(text);
  const parts = cutIntoParts(lines);
  const codes = [...new Set(partsOf(parts, 'schedule').map((part) => part.code))];
  const plan = readHeader(parts, text);
  if (codes.length === 0)
    throw refuse(
      'No se encontró ningún «Cronograma de actividades»; parece que el archivo está incompleto. Usa el documento completo.',
    );
  const lastLine = lines.findLast((line) => !isNoise(line.raw))?.number ?? 0;
  const promises = promisedSchedules(lines);
  const missing = promises.filter((code) => !codes.includes(code));
  const last = promises.at(-1);
  if (last !== undefined && missing.includes(last)) {
    throw refuse(
      `Línea ${lastLine}: el documento termina antes del cronograma del apartado ${last}, que su índice anuncia; parece que está cortado. Revisa que el archivo esté completo.`,
    );
  }
  const read = codes.map((code) => readProgramme(parts, code, lastLine));
  const programmes = read.map((one) => one.programme);
  const windows = sessionWindows(linesOf(parts, 'sessions'), plan.year);
  const promised = missing.map((code): Discrepancy => ({
    key: `programme_missing/${code}`,
    kind: 'programme_missing',
    severity: 'info',
    message: `El índice anuncia el cronograma del apartado ${code}, pero el documento no lo trae.`,
  }));
  return {
    plan,
    chapters: chaptersOf(parts, programmes),
    programmes,
    sessionWindows: windows.windows,
    glossary: glossaryTerms(linesOf(parts, 'glossary')),
    members: membersOf(linesOf(parts, 'front')),
    discrepancies: [
      ...read.flatMap((one) => one.discrepancies),
      ...windows.discrepancies,
      ...examineDuplicates(programmes),
      ...promised,
    ],
  };
};
