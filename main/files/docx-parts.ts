import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Run } from '#shared/exchange/sla/document.ts';

/** LOOK's colours for paper. */
export const colour = {
  ink2: '57514A',
  ink3: '6B645B',
  line: 'DED8CD',
  line2: 'B8B0A2',
  marketing: 'B0500F',
  sales: '1F5FA6',
  both: '123F38',
  agreed: '123F38',
  alert: 'A61E2D',
  heat: ['EAE6DD', 'DCE6DF', 'BCD0C6', '467869', '28594C', '123F38'],
} as const;

/** Width between the margins of A4, in twentieths of a point. */
export const pageWidth = 9980;

/** Makes paragraphs and tables that know which way their language runs. */
export type Parts = {
  readonly rtl: boolean;
  readonly run: (text: string, look?: { readonly bold?: boolean; readonly color?: string }) => TextRun;
  readonly runs: (runs: readonly Run[]) => TextRun[];
  readonly paragraph: (children: readonly ParagraphChild[], options?: IParagraphOptions) => Paragraph;
  readonly table: (rows: readonly TableRow[], widths: readonly number[]) => Table;
};

export function partsFor(direction: 'ltr' | 'rtl'): Parts {
  const rtl = direction === 'rtl';
  const run: Parts['run'] = (text, look = {}) => new TextRun({ text: printable(text), rightToLeft: rtl, ...look });
  return {
    rtl,
    run,
    runs: (all) => all.map(({ text, strong }) => run(text, { bold: strong })),
    paragraph: (children, options = {}) =>
      new Paragraph({ bidirectional: rtl, alignment: AlignmentType.START, ...options, children: [...children] }),
    table: (rows, widths) =>
      new Table({
        rows: [...rows],
        visuallyRightToLeft: rtl,
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        columnWidths: [...widths],
        borders: noBorders,
      }),
  };
}

/** XML allows no control characters but these; a text that holds one would make a file no program opens. */
function printable(text: string): string {
  return text.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => (sign === '\t' || sign === '\n' ? ' ' : ''));
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

export function line(color: string, eighths = 4) {
  return { style: BorderStyle.SINGLE, size: eighths, color } as const;
}

type CellLook = {
  readonly top?: ReturnType<typeof line>;
  readonly bottom?: ReturnType<typeof line>;
  readonly fill?: string;
  readonly span?: number;
};

export function cell(children: readonly (Paragraph | Table)[], width: number, look: CellLook = {}): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    borders: { top: look.top ?? none, bottom: look.bottom ?? none, left: none, right: none },
    ...(look.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
  });
}

export function row(cells: readonly TableCell[], header = false): TableRow {
  return new TableRow({ children: [...cells], cantSplit: true, tableHeader: header });
}

/** Widths in the given shares that fill the page exactly. */
export function sharesOf(shares: readonly number[], width = pageWidth): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * width));
  widths[0] = (widths[0] ?? 0) + width - widths.reduce((sum, one) => sum + one, 0);
  return widths;
}

export const tab = () => new TextRun({ children: [new Tab()] });
