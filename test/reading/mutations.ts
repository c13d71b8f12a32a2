/** The real document as other hands and other scanners would have left it: the same plan in another guise. */

export type Mutate = (text: string) => string;

const isHeading = (line: string): boolean =>
  !line.includes('\t') && (/^\s*#{1,6}\s/.test(line) || /^\s*\*\*\d/.test(line));
const bare = (line: string): string =>
  line
    .replace(/^\s*#+\s*/, '')
    .replace(/\*\*/g, '')
    .replace(/<\/?b>/g, '');
const headings =
  (change: (text: string) => string): Mutate =>
  (text) =>
    text
      .split('\n')
      .map((line) => (isHeading(line) ? change(bare(line)) : line))
      .join('\n');
/** @param change the number, the title, and the marks of a heading. */
const numbered =
  (change: (number: string, title: string, marks: string) => string): Mutate =>
  (text) =>
    text
      .split('\n')
      .map((line) => {
        const found = isHeading(line) ? /^(\d[\d.]*)\s*(.*)$/.exec(bare(line)) : null;
        return found === null
          ? line
          : change(found[1] ?? '', found[2] ?? '', /^\s*(#+)/.exec(line)?.[1] ?? '##');
      })
      .join('\n');
const isTable = (line: string): boolean => line.includes('\t') && !/\.{4}/.test(line);
const isHeader = (line: string): boolean => /^Línea de acción\t/i.test(line);
const isMonths = (line: string): boolean => /^\t\t\t\tEne/.test(line);
const isRow = (line: string): boolean =>
  isTable(line) && line.split('\t').length >= 10 && !isHeader(line) && !isMonths(line);
const rows =
  (change: (cells: string[], nth: number) => string[]): Mutate =>
  (text) => {
    let nth = -1;
    return text
      .split('\n')
      .flatMap((line) => (isRow(line) ? change(line.split('\t'), (nth += 1)) : [line]))
      .join('\n');
  };
const MONTHS = /Ene\tFeb\tMar\tAbr\tMay\tJun\tJul\tAgo\tSep\tOct\tNov\tDic/g;
const WINDOW =
  /^(Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre)\tDel (\S+ \d+) al (\S+ \d+)/gm;
const half = (text: string): [string, string] => {
  const words = text.split(' ');
  return [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
};
const split = (title: string): [string, string] => [
  title.slice(0, title.indexOf(' ', 60)),
  title.slice(title.indexOf(' ', 60) + 1),
];

/** Headers only above the first page of each table. */
const headersOnce =
  (keep: (line: string) => boolean): Mutate =>
  (text) => {
    let seen = false;
    return text
      .split('\n')
      .filter((line) => {
        if (isHeading(line)) seen = false;
        if (!isHeader(line) && !isMonths(line)) return true;
        const again = seen;
        if (isMonths(line)) seen = true;
        return !again || keep(line);
      })
      .join('\n');
  };

const asBars: Mutate = (text) => {
  let inTable = false;
  return text
    .split('\n')
    .flatMap((line) => {
      const was = inTable;
      inTable = isTable(line);
      if (!inTable) return [line];
      const cells = line.split('\t');
      const row = `| ${cells.join(' | ')} |`;
      return was ? [row] : [row, `|${cells.map(() => '---').join('|')}|`];
    })
    .join('\n');
};

/** Read exactly as the document itself. */
export const SAME: Record<string, Mutate> = {
  'headings without marks': headings((text) => text),
  'bold headings': headings((text) => `**${text}**`),
  'headings all of one level': headings((text) => `# ${text}`),
  'headings in <b>': headings((text) => `<b>${text}</b>`),
  'numbers without their last dot': numbered(
    (number, title, marks) => `${marks} ${number.replace(/\.$/, '')} ${title}`,
  ),
  'spaces around dots': numbered(
    (number, title, marks) => `${marks} ${number.replace(/\./g, ' . ')} ${title}`,
  ),
  'spaces instead of dots': numbered(
    (number, title, marks) => `${marks} ${number.replace(/\.$/, '').replace(/\./g, ' ')} ${title}`,
  ),
  'commas instead of dots': numbered(
    (number, title, marks) => `${marks} ${number.replace(/\.$/, '').replace(/\./g, ',')} ${title}`,
  ),
  'a dash after the number': numbered(
    (number, title, marks) => `${marks} ${number.replace(/\.$/, '')}.- ${title}`,
  ),
  'number and title in two headings': numbered(
    (number, title, marks) => `${marks} ${number}\n\n${marks} ${title}`,
  ),
  'number and title on two lines': numbered((number, title) => `${number}\n${title}`),
  'titles in two headings': numbered((number, title, marks) =>
    title.length > 80
      ? `${marks} ${number} ${split(title)[0]}\n${marks} ${split(title)[1]}`
      : `${marks} ${number} ${title}`,
  ),
  'titles that go on in the next line': numbered((number, title, marks) =>
    title.length > 80
      ? `${marks} ${number} ${split(title)[0]}\n${split(title)[1]}`
      : `${marks} ${number} ${title}`,
  ),
  'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
  'hard spaces in tables': (text) =>
    text
      .split('\n')
      .map((line) => (isTable(line) ? line.replace(/ /g, '\u00A0') : line))
      .join('\n'),
  'tables of bars': asBars,
  'headers above the first page only': headersOnce(() => false),
  'months above the first page only': headersOnce(isHeader),
  'a header of one row': (text) =>
    text
      .split('\n')
      .filter((line) => !isMonths(line))
      .map((line) =>
        isHeader(line)
          ? 'Línea de acción\tUnidad de Medida\tMeta\tCuantificación Física\tEne\tFeb\tMar\tAbr\tMay\tJun\tJul\tAgo\tSep\tOct\tNov\tDic\t'
          : line,
      )
      .join('\n'),
  'months in full': (text) =>
    text.replace(
      MONTHS,
      'ENERO\tFEBRERO\tMARZO\tABRIL\tMAYO\tJUNIO\tJULIO\tAGOSTO\tSEPTIEMBRE\tOCTUBRE\tNOVIEMBRE\tDICIEMBRE',
    ),
  'months with dots': (text) =>
    text.replace(MONTHS, 'Ene.\tFeb.\tMar.\tAbr.\tMay.\tJun.\tJul.\tAgo.\tSept.\tOct.\tNov.\tDic.'),
  'months as initials': (text) => text.replace(MONTHS, 'E\tF\tM\tA\tM\tJ\tJ\tA\tS\tO\tN\tD'),
  'months as numbers': (text) => text.replace(MONTHS, '1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12'),
  'page numbers': (text) => text.replace(/\n\n\n/g, '\n\n12\n\nPágina 12 de 40\n\n- 12 -\n\n'),
  'signatures, stamps, pictures and rules': (text) =>
    text.replace(
      /\n\n\n/g,
      '\n\nA\n\n*[Handwritten signature]*\n\n![](firma.png)\n\n[Sello]\n\nRúbrica\n\n---\n\n',
    ),
  'no index': (text) => text.replace(/## ÍNDICE[\s\S]*?(?=## Presentación)/, ''),
  'crosses as marks': rows((cells) => [
    [
      ...cells.slice(0, 4),
      ...cells.slice(4).map((cell) => (cell.trim() === '1' ? 'X' : cell)),
    ].join('\t'),
  ]),
  'dashes in empty months': rows((cells) => [
    [...cells.slice(0, 4), ...cells.slice(4).map((cell) => (cell.trim() === '' ? '-' : cell))].join(
      '\t',
    ),
  ]),
  'two more columns': rows((cells) => [`${cells.join('\t')}\t\t`]),
  'white space taken off the ends of rows': rows((cells) => [cells.join('\t').replace(/\t+$/, '')]),
  'other bullets': (text) => text.replace(/➤/g, '•').replace(/^- /gm, '• '),
  'stars as bullets': (text) => text.replace(/^- /gm, '* '),
  'letters without bullets': (text) => text.replace(/^- ([a-z]\))/gm, '$1'),
  'lists without <ul>': (text) => text.replace(/<\/?ul[^>]*>/g, ''),
  'sessions as a list': (text) => text.replace(WINDOW, '- $1: Del $2 al $3'),
  'months of sessions in capitals': (text) =>
    text.replace(WINDOW, (whole: string, month: string) =>
      whole.replace(month, month.toUpperCase()),
    ),
};

/** The same plan, with rows told as joined. */
export const CUT: Record<string, Mutate> = {
  'the figures on the first piece': rows((cells, nth) => {
    if (nth % 5 !== 0) return [cells.join('\t')];
    const [text, goal] = [half(cells[0] ?? ''), half(cells[2] ?? '')];
    return [
      [text[0], cells[1], goal[0], ...cells.slice(3)].join('\t'),
      '',
      'A',
      '',
      [text[1], '', goal[1], ...cells.slice(3).map(() => '')].join('\t'),
    ];
  }),
  'the figures on the last piece': rows((cells, nth) => {
    if (nth % 5 !== 0) return [cells.join('\t')];
    const text = half(cells[0] ?? '');
    return [
      [text[0], '', '', ...cells.slice(3).map(() => '')].join('\t'),
      '',
      'A',
      '',
      [text[1], ...cells.slice(1)].join('\t'),
    ];
  }),
};
