import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { Block, Matrix, NumberRow, Table as PlainTable, Promises } from '#shared/exchange/sla/document.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { cell, colour, line, type Parts, pageWidth, row, sharesOf } from './docx-parts.ts';
import { bullets } from './docx-styles.ts';

export function blockParts(parts: Parts, block: Block, width = pageWidth): (Paragraph | Table)[] {
  const { paragraph, runs, run } = parts;
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(runs(block.runs), block.quiet ? { style: 'Quiet' } : {})];
    case 'subheading':
      return [paragraph([run(block.text)], { style: 'Heading2' })];
    case 'list':
      return block.items.map((item) => paragraph(runs(item), { numbering: { reference: bullets, level: 0 } }));
    case 'beside':
      return beside(parts, block);
    case 'promises':
      return promisesTables(parts, block.sides);
    case 'numbers':
      return [numbersTable(parts, block.rows)];
    case 'table':
      return [plainTable(parts, block, width), paragraph([], { spacing: { after: 0, line: 120 } })];
    default:
      return assertNever(block);
  }
}

function beside(parts: Parts, block: Block & { kind: 'beside' }): (Paragraph | Table)[] {
  const [wide = 0, narrow = 0] = sharesOf([55, 45]);
  const text = block.blocks.flatMap((one) => blockParts(parts, one, wide));
  const matrix = [matrixTable(parts, block.matrix, narrow - 120), legend(parts, block.matrix)];
  return [parts.table([row([cell(text, wide), cell(matrix, narrow)])], [wide, narrow])];
}

function matrixTable({ table, paragraph, run }: Parts, { columns, rows }: Matrix, width: number): Table {
  const widths = sharesOf([12, ...columns.map(() => 22)], width);
  const centred = (text: string, look = {}) =>
    paragraph([run(text, { bold: true, ...look })], { style: 'Cell', alignment: AlignmentType.CENTER });
  const at = (index: number) => widths[index] ?? 0;
  const gap = line('FFFFFF', 24);
  const head = row([cell([centred('')], at(0)), ...columns.map((text, i) => cell([centred(text)], at(i + 1)))]);
  const body = rows.map(({ letter, cells }) =>
    row([
      cell([centred(letter)], at(0)),
      ...cells.map(({ heat, text }, i) => {
        const fill = colour.heat[heat] ?? colour.heat[0];
        return cell([centred(text, heat >= 3 ? { color: 'FFFFFF' } : {})], at(i + 1), { fill, top: gap, bottom: gap });
      }),
    ]),
  );
  return table([head, ...body], widths);
}

/** Black squares would need their colour explained; each word stands on the colour it explains. */
function legend({ paragraph, run }: Parts, { legend: entries }: Matrix): Paragraph {
  const children = entries.flatMap(({ heat, text }, i) => [
    ...(i === 0 ? [] : [run('   ')]),
    run('■ ', { color: colour.heat[heat] ?? colour.heat[0] }),
    run(text),
  ]);
  return paragraph(children, { style: 'Quiet', alignment: AlignmentType.END, spacing: { before: 80 } });
}

function promisesTables(parts: Parts, sides: readonly Promises[]): (Paragraph | Table)[] {
  const widths = sharesOf([48, 4, 48]);
  const [first = 0, gap = 0, last = 0] = widths;
  const [marketing, sales, both] = sides;
  const pair = parts.table(
    [row([sideCell(parts, marketing, first), cell([parts.paragraph([])], gap), sideCell(parts, sales, last)])],
    widths,
  );
  if (both === undefined) return [pair];
  const space = parts.paragraph([], { spacing: { after: 0, line: 160 } });
  return [pair, space, parts.table([row([sideCell(parts, both, pageWidth)])], [pageWidth])];
}

const marks = { marketing: '● ', sales: '■ ', both: '●■ ' } as const;

function sideCell(parts: Parts, side: Promises | undefined, width: number) {
  const { paragraph, run, runs } = parts;
  if (side === undefined) return cell([paragraph([])], width);
  const color = colour[side.owedBy];
  const heading = paragraph([run(marks[side.owedBy] + side.heading, { color, bold: true })], { style: 'Side' });
  const items = side.items.flatMap(({ number, runs: said, note }) => [
    paragraph([run(`${number}  `, { color: colour.ink3 }), ...runs(said)], {
      indent: { start: 480, hanging: 480 },
      keepLines: true,
    }),
    ...(note === '' ? [] : [paragraph([run(note)], { style: 'Quiet', indent: { start: 480 } })]),
  ]);
  const body = items.length > 0 ? items : [paragraph([run(side.none)], { style: 'Quiet' })];
  return cell([heading, ...body], width, { top: line(color, 18) });
}

const tally = { guess: '❙ ', hint: '❙❙ ', evidence: '❙❙❙ ', counted: '', assumed: '', noData: '' } as const;

function numbersTable({ table, paragraph, run }: Parts, rows: readonly NumberRow[]): Table {
  const widths = sharesOf([46, 14, 24, 16]);
  const [what = 0, value = 0, range = 0, light = 0] = widths;
  const rule = line(colour.line);
  const look = { top: rule, bottom: rule };
  return table(
    rows.map((one, i) => {
      // The table stays on one page with its heading.
      const text = { style: 'Cell', keepNext: i < rows.length - 1 } as const;
      const word = run(tally[one.evidence] + one.word, { color: colour.ink2 });
      return row([
        cell([paragraph([run(one.what)], text)], what, look),
        cell([paragraph([run(one.value, { bold: true })], { ...text, alignment: AlignmentType.END })], value, look),
        cell([paragraph([run(one.range, { color: colour.ink2 })], text)], range, look),
        cell([paragraph([word], text)], light, look),
      ]);
    }),
    widths,
  );
}

function plainTable(
  { table, paragraph, run }: Parts,
  { head, rows, widths: shares }: PlainTable,
  width: number,
): Table {
  const widths = sharesOf(shares, width);
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map((text, i) =>
      cell([paragraph([run(text, { bold })], { style: 'Cell' })], widths[i] ?? 0, {
        bottom: line(bold ? colour.line2 : colour.line, bold ? 6 : 4),
      }),
    );
  return table([row(cells(head, true), true), ...rows.map((texts) => row(cells(texts, false)))], widths);
}
