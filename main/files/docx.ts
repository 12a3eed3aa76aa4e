import { Document, Footer, Header, Packer, PageNumber, type Paragraph, type Table, TabStopType, TextRun } from 'docx';
import type { Section, SignatureBlock, SlaDocument } from '#shared/exchange/sla/document.ts';
import { blockParts } from './docx-blocks.ts';
import { cell, colour, line, type Parts, pageWidth, partsFor, row, sharesOf, tab } from './docx-parts.ts';
import { docxStyles, fontTable, numbering } from './docx-styles.ts';

/** The document for Word and its like: real headings, styles and tables, and page numbers in the footer. */
export async function slaDocx(document: SlaDocument): Promise<Uint8Array> {
  const { title, agreement, signatures, definitions, language, direction } = document;
  const parts = partsFor(direction);
  const file = new Document({
    creator: 'Accord',
    title: [title.company, title.heading.join(' ')].filter((text) => text !== '').join(' · '),
    description: document.footer.hash,
    styles: docxStyles(language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1250, bottom: 1250, left: 963, right: 963, header: 480, footer: 480 },
          },
        },
        headers: { default: new Header({ children: [headerLine(parts, document)] }) },
        footers: { default: new Footer({ children: [footerLine(parts, document)] }) },
        children: [
          ...titleParts(parts, document),
          ...agreement.flatMap((section) => sectionParts(parts, section)),
          ...signatureParts(parts, signatures),
          ...definitions.flatMap((section, i) => sectionParts(parts, section, i === 0)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [fontTable]);
}

const toTheEdge = [{ type: TabStopType.RIGHT, position: pageWidth }];

function headerLine({ paragraph, run }: Parts, { title }: SlaDocument): Paragraph {
  const children = [
    run(title.company || title.workshop, { bold: true }),
    tab(),
    run(title.date, { color: colour.ink2 }),
  ];
  return paragraph(children, { style: 'Quiet', tabStops: toTheEdge });
}

function footerLine({ paragraph, run, rtl }: Parts, { footer }: SlaDocument): Paragraph {
  const number = (field: (typeof PageNumber)[keyof typeof PageNumber]) =>
    new TextRun({ children: [field], rightToLeft: rtl });
  const page = [
    run(`${footer.page} `),
    number(PageNumber.CURRENT),
    run(` ${footer.of} `),
    number(PageNumber.TOTAL_PAGES),
  ];
  const border = { top: { ...line(colour.agreed, 12), space: 6 } };
  return paragraph([run(footer.hash), tab(), ...page], { style: 'Quiet', tabStops: toTheEdge, border });
}

function titleParts(parts: Parts, { title }: SlaDocument): (Paragraph | Table)[] {
  const { paragraph, run, table } = parts;
  const widths = sharesOf([45, 10, 45]);
  const [first = 0, gap = 0, last = 0] = widths;
  const thin = () => paragraph([], { spacing: { after: 0, line: 60, lineRule: 'exact' } });
  return [
    ...title.heading.map((text) => paragraph([run(text)], { style: 'Title' })),
    paragraph([run(title.lead)], { style: 'Lead' }),
    table(
      [
        row([
          cell([thin()], first, { bottom: line(colour.marketing, 36) }),
          cell([thin()], gap),
          cell([thin()], last, { bottom: line(colour.sales, 36) }),
        ]),
        row([cell([thin()], pageWidth, { bottom: line(colour.agreed, 36), span: 3 })]),
      ],
      widths,
    ),
  ];
}

function sectionParts(parts: Parts, { number, heading, blocks }: Section, newPage = false): (Paragraph | Table)[] {
  const { paragraph, run } = parts;
  const title = paragraph([run(`${number}   `, { color: colour.agreed }), run(heading)], {
    style: 'Heading1',
    keepNext: true,
    pageBreakBefore: newPage,
  });
  return [title, ...blocks.flatMap((block) => blockParts(parts, block))];
}

function signatureParts(parts: Parts, signatures: readonly SignatureBlock[]): (Paragraph | Table)[] {
  const { paragraph, table } = parts;
  const widths = sharesOf([48, 4, 48]);
  const [first = 0, gap = 0, last = 0] = widths;
  const [marketing, sales] = signatures.map((one, i) =>
    cell(signatureLines(parts, one), i === 0 ? first : last, {
      top: line(one.state === 'stale' ? colour.line : colour.ink3, 6),
    }),
  );
  if (marketing === undefined || sales === undefined) return [];
  const space = paragraph([], { spacing: { before: 300, after: 0 }, keepNext: true });
  return [space, table([row([marketing, cell([paragraph([])], gap), sales])], widths)];
}

function signatureLines({ paragraph, run }: Parts, one: SignatureBlock): Paragraph[] {
  const mark = one.side === 'marketing' ? '● ' : '■ ';
  const heading = paragraph([run(mark + one.heading, { color: colour[one.side], bold: true })], { style: 'Side' });
  const name = paragraph([run(one.name || ' ', { bold: true })], { spacing: { after: 20 } });
  const quiet = (text: string, color: string) => paragraph([run(text, { color })], { style: 'Quiet' });
  const said = one.said.map((text, i) => quiet(text, i === 0 ? colour.ink2 : colour.alert));
  return [heading, name, ...(one.role === '' ? [] : [quiet(one.role, colour.ink2)]), ...said];
}
