import Papa from 'papaparse';
import type { Quote } from '#shared/import/table.ts';

/** How the lines and cells of a text table are kept apart. */
export type TextForm = {
  readonly delimiter: string;
  readonly quote: Quote;
  readonly newline: '\n' | '\r\n' | '\r' /** Characters before the table: Excel's "sep=;" line. */;
  readonly skip: number;
};

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter under which a sample's rows are most alike in width, and wide. `whole` says that the sample is the
 * whole file; otherwise its last row is cut off and not looked at.
 */
export function findTextForm(
  sample: string,
  whole: boolean,
  wanted: { readonly delimiter?: string | undefined; readonly quote?: Quote | undefined } = {},
): TextForm {
  const newline = newlineOf(sample);
  const named = /^sep=(.)(?:\r\n|\n|\r)/i.exec(sample);
  const skip = named?.[0].length ?? 0;
  const body = sample.slice(skip);
  const quote = wanted.quote ?? quoteOf(body);
  const delimiter = wanted.delimiter ?? named?.[1] ?? best(body, { newline, quote }, whole);
  return { delimiter, quote, newline, skip };
}

/** What a text table's parser has to know of its form. */
export function parserConfig({ delimiter, newline, quote }: Omit<TextForm, 'skip'>): Papa.ParseConfig {
  return { delimiter, newline, quoteChar: quote === 'none' ? noSign : quote };
}

/** A sign for private use, which no text has: nothing is quoted with it. */
const noSign = '\uE000';

/** Apostrophes around whole cells, and no quotation marks around any, are what this table is quoted with. */
function quoteOf(sample: string): Quote {
  const quoted = (mark: string) =>
    sample.match(new RegExp(`(?<=^|[,;\\t|\\r\\n])${mark}[^${mark}\\r\\n]*${mark}(?=$|[,;\\t|\\r\\n])`, 'g'))?.length ??
    0;
  return quoted('"') === 0 && quoted("'") > 2 ? "'" : '"';
}

function best(sample: string, form: Pick<TextForm, 'newline' | 'quote'>, whole: boolean): string {
  let chosen = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const parser = new Papa.Parser({ ...parserConfig({ delimiter, ...form }), preview: 200 });
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
