/** A paper as a Word document that people go on writing: real headings, lists and tables, and lines to sign on. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type INumberingOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
} from 'docx';
import type { Paper } from '../messages/papers/paper.ts';
import { PAGE_WORDS } from '../messages/papers/paper-words.ts';
import { blockOf, EDGE, NUMBERED, runs, SOFT } from './docx-blocks.ts';
import { plainPaper } from './plain-paper.ts';

/** Letter paper and its margins, in twentieths of a point. */
const SHORT = 12_240;
const LONG = 15_840;
const MARGIN = 1_134;
/** A style, since the page numbers of some programs take no other size. */
const FOOTER = 'Footer';

const STYLES: IStylesOptions = {
  paragraphStyles: [{ id: FOOTER, name: 'footer', run: { size: 15, color: SOFT } }],
  default: {
    document: { run: { font: 'Calibri', size: 22 } },
    heading1: {
      run: { size: 32, bold: true, color: '1F2933' },
      paragraph: { spacing: { after: 60 } },
    },
    heading2: {
      run: { size: 24, bold: true, color: '1F2933' },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
  },
};

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: NUMBERED,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 567, hanging: 397 } } },
        },
      ],
    },
  ],
};

const pageOf = (landscape: boolean): ISectionPropertiesOptions => ({
  page: {
    size: {
      width: SHORT,
      height: LONG,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: 1_300, bottom: 1_134, left: MARGIN, right: MARGIN },
  },
});

const headerOf = ({ institution }: Paper): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { bottom: { ...EDGE, space: 6 } },
        children: runs(institution, { size: 18, bold: true, color: SOFT }),
      }),
    ],
  });

const footerOf = ({ footer }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: FOOTER,
        alignment: AlignmentType.CENTER,
        children: [
          ...runs(`${footer} · `),
          new TextRun({
            children: [PAGE_WORDS.page, PageNumber.CURRENT, PAGE_WORDS.of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** The bytes of the document. */
export const writePaperDocx = async (given: Paper): Promise<Uint8Array> => {
  const paper = plainPaper(given);
  const landscape = paper.orientation === 'landscape';
  const width = (landscape ? LONG : SHORT) - 2 * MARGIN;
  const lists = { count: 0 };
  const document = new Document({
    creator: 'Avance',
    title: paper.title,
    description: paper.subtitle ?? '',
    lastModifiedBy: 'Avance',
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: pageOf(landscape),
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(paper.title) }),
          ...(paper.subtitle === undefined
            ? []
            : [
                new Paragraph({
                  spacing: { after: 160 },
                  children: runs(paper.subtitle, { color: SOFT }),
                }),
              ]),
          ...paper.blocks.flatMap((block) => blockOf(block, width, lists)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
