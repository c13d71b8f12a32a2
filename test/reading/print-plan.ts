/** Prints a plan in the form of such documents: tables cut over pages, extra columns, merged goals, worn headings. */
import type { PlanDocument } from '../../src/domain/plan/document.ts';

export interface Wear {
  /** Rows on a page before the table is cut; the header comes again. */
  rowsPerPage: number;
  extraColumns: number;
  /** How headings come out: marks, bold, or bare. */
  heading: (text: string, level: number) => string;
  noise: string[];
  /** Rows at which the page ends in the middle: so many of the words, with the cells, stand before the cut; the rest after it. */
  cutInside: { row: number; words: number }[];
  /** Leaves a goal blank that is the same as the row's before. */
  mergeGoals: boolean;
}

const MONTHS = 'Ene\tFeb\tMar\tAbr\tMay\tJun\tJul\tAgo\tSep\tOct\tNov\tDic';
const NAMES = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Septiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
];
const day = (date: string): number => Number(date.slice(8, 10));

const header = (wear: Wear): string[] => [
  `Línea de acción\tUnidad de Medida\tMeta\tCuantificación Física\tPROGRAMACIÓN${'\t'.repeat(11 + wear.extraColumns)}`,
  `\t\t\t\t${MONTHS}${'\t'.repeat(wear.extraColumns)}`,
];

export const printPlan = (plan: PlanDocument, wear: Wear): string => {
  const out: string[] = [
    `**${plan.plan.commission.toUpperCase()}**`,
    '',
    `**PROGRAMA ANUAL DE TRABAJO  \n${plan.plan.year}**`,
    '',
  ];
  let page = 0;
  const cut = (): void => {
    out.push('', wear.noise[page % Math.max(wear.noise.length, 1)] ?? '', '');
    page += 1;
  };
  const heading = (text: string, level: number): void => {
    out.push('', wear.heading(text, level), '');
  };
  heading('Presentación', 2);
  out.push(`La ${plan.plan.commission} presenta su plan.`);
  for (const chapter of plan.chapters) {
    if (!plan.programmes.some((one) => one.code === chapter.code))
      heading(`${chapter.code}. ${chapter.title}`, 2);
    for (const programme of plan.programmes.filter((one) => one.chapter === chapter.code)) {
      const { code } = programme;
      heading(`${code}. ${programme.title}`, 3);
      heading(`${code}.1. Objetivo General`, 4);
      out.push(programme.generalObjective);
      heading(`${code}.2. Objetivos específicos`, 4);
      for (const one of programme.statedObjectives)
        out.push(`- ${one.letter === undefined ? '' : `${one.letter}) `}${one.text}`);
      heading(`${code}.3. Fundamento legal`, 4);
      programme.legalBasis.forEach((text) => out.push(`- ${text}`));
      heading(`${code}.4. Líneas de Acción`, 4);
      out.push('Objetivos Específicos\tLíneas de Acción');
      for (const one of programme.specificObjectives)
        out.push(
          `${one.letter === undefined ? '' : `${one.letter}) `}${one.text}\t<ul> ${one.actionLines.map((line) => `<li>➤ ${line}</li>`).join(' ')} </ul>`,
        );
      heading(`${code}.5. Cronograma de actividades`, 4);
      programme.lines.forEach((line, at) => {
        if (at > 0 && at % wear.rowsPerPage === 0) cut();
        if (at % wear.rowsPerPage === 0) out.push(...header(wear));
        const goal =
          wear.mergeGoals && at > 0 && programme.lines[at - 1]?.goal === line.goal ? '' : line.goal;
        const months = NAMES.map((_, month) => String(line.schedule[String(month + 1)] ?? ''));
        const words = line.text.split(' ');
        // A page that begins with a lone "7." would be taken for its number; two words are a text.
        const inside = wear.cutInside.find((one) => one.row === at && one.words < words.length - 1);
        const blank = Array.from({ length: wear.extraColumns }, () => '');
        out.push(
          [
            inside === undefined ? line.text : words.slice(0, inside.words).join(' '),
            line.unit,
            goal,
            String(line.annualQuantity),
            ...months,
            ...blank,
          ].join('\t'),
        );
        if (inside === undefined) return;
        cut();
        out.push(
          ...header(wear),
          [words.slice(inside.words).join(' '), '', '', '', ...NAMES.map(() => ''), ...blank].join(
            '\t',
          ),
        );
      });
    }
  }
  out.push(
    '',
    `**99. Calendario de Sesiones de la ${plan.plan.commission} para el año ${plan.plan.year}.**`,
    '',
    'Calendario de Sesiones Ordinarias\t',
  );
  for (const one of plan.sessionWindows)
    out.push(`${NAMES[one.month - 1] ?? ''}\tDel ${day(one.opensOn)} al ${day(one.closesOn)}`);
  return out.join('\n');
};
