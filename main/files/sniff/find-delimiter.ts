import Papa from 'papaparse';

/** How the lines and cells of a text table are kept apart. */
export type TextForm = {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r' /** Characters before the table: Excel's "sep=;" line. */;
  readonly skip: number;
};

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter under which a sample's rows are most alike in width, and wide. `whole` says that the sample is the
 * whole file; otherwise its last row is cut off and not looked at.
 */
export function findTextForm(sample: string, whole: boolean, wanted?: string): TextForm {
  const newline = newlineOf(sample);
  const named = /^sep=(.)(?:\r\n|\n|\r)/i.exec(sample);
  const skip = named?.[0].length ?? 0;
  const body = sample.slice(skip);
  const delimiter = wanted ?? named?.[1] ?? best(body, newline, whole);
  return { delimiter, newline, skip };
}

function best(sample: string, newline: TextForm['newline'], whole: boolean): string {
  let chosen = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const parser = new Papa.Parser({ delimiter, newline, preview: 200 } as Papa.ParseConfig);
    const rows = (parser.parse(sample, 0, !whole) as { data: string[][] }).data;
    const score = scoreOf(rows.filter((row) => row.length > 1 || (row[0] ?? '').trim() !== ''));
    if (score > most) {
      most = score;
      chosen = delimiter;
    }
  }
  return chosen;
}

/** Share of rows of the commonest width, more for wider tables; 0 when that is one column. */
function scoreOf(rows: readonly (readonly string[])[]): number {
  const byWidth = new Map<number, number>();
  for (const row of rows) byWidth.set(row.length, (byWidth.get(row.length) ?? 0) + 1);
  let [width, count] = [0, 0];
  for (const [each, times] of byWidth)
    if (each > 1 && times * Math.log2(each + 1) > count * Math.log2(width + 1)) [width, count] = [each, times];
  return width < 2 ? 0 : (count / rows.length) ** 2 * Math.log2(width + 1);
}

/** Rows that end in both characters are read as ending in the second: the first is taken off their last cell. */
function newlineOf(sample: string): TextForm['newline'] {
  return !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
}
