import { leadReader } from '#shared/engine/leads.ts';
import type { Scores } from '#shared/engine/score.ts';
import type { TableColumn, TableFilter, TableQuery } from '#shared/engine/table/query.ts';
import { stageIds } from '#shared/model/stage.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { factOf } from '#test/support/reference-scorer/facts.ts';
import type { PlainData } from '#test/support/reference-scorer/plain-data.ts';

/** A cell of the plain table: what it is sorted by (null: unknown), and what it is compared with. */
type PlainCell = {
  readonly key: number | string | null;
  readonly number: number | null;
  /** One of these is what "one of" looks for. */
  readonly options: readonly string[];
  readonly written: string;
  readonly exact: boolean;
};
export type PlainRow = Readonly<Record<string, PlainCell>>;

const unknownCell: PlainCell = { key: null, number: null, options: [], written: '', exact: false };

/** The leads as objects, a cell for each column: facts as the reference scorer reads them. */
export function plainRows(scores: Scores, plain: PlainData, columns: readonly TableColumn[]): PlainRow[] {
  const lead = leadReader(scores);
  const { model, dataSet, data } = scores;
  return plain.leads.map((each, row) =>
    Object.fromEntries(
      columns.map((column): [string, PlainCell] => {
        if (column.startsWith('column:')) return [column, textCell(rawAt(column.slice(7), row))];
        if (!column.startsWith('field:')) return [column, resultCell(column, lead(row))];
        const field = model.fields.find(({ id }) => `field:${id}` === column);
        if (field === undefined || dataSet.fields[field.id] === undefined) return [column, unknownCell];
        const written = normaliseText(each.cells[field.id] ?? '');
        return [column, factCell(factOf(each, field, plain, model.timeZone), written)];
      }),
    ),
  );

  function rawAt(key: string, row: number): string {
    const column = data.columns[key];
    return column?.values[column.codes[row] as number] ?? '';
  }

  function resultCell(column: TableColumn, result: ReturnType<typeof lead>): PlainCell {
    switch (column) {
      case 'lead':
      case 'id':
        return textCell(result.id);
      case 'grade':
        return placed(scores.grades, result.grade);
      case 'stage':
        return placed(stageIds, result.stage);
      case 'icp':
        return placed(
          model.icps.map(({ id }) => id),
          result.icp,
        );
      case 'persona':
        return placed(
          model.personas.map(({ id }) => id),
          result.persona,
        );
      case 'outcome':
        return placed(['won', 'lost', 'open'], result.outcome);
      case 'held':
        return { ...textCell(result.heldBecause), exact: true };
      default: {
        const total = column === 'fit' ? result.fit : result.engagement;
        return { key: total, number: total, options: [`${total / 100}`], written: `${total / 100}`, exact: true };
      }
    }
  }
}

function placed(names: readonly string[], name: string | null): PlainCell {
  if (name === null) return { ...unknownCell, exact: true };
  return { key: names.indexOf(name), number: null, options: [name], written: name, exact: true };
}

function textCell(raw: string): PlainCell {
  const written = normaliseText(raw);
  return written === '' ? unknownCell : { key: written, number: null, options: [written], written, exact: false };
}

function factCell(fact: ReturnType<typeof factOf>, written: string): PlainCell {
  if (fact === null) return { ...unknownCell, written };
  if (typeof fact === 'number') return { key: fact, number: fact, options: [written], written, exact: false };
  if (typeof fact === 'boolean') {
    return { key: Number(fact), number: Number(fact), options: [fact ? 'yes' : 'no'], written, exact: false };
  }
  if (typeof fact === 'string') return { key: fact, number: null, options: [fact], written, exact: false };
  return { key: [...fact].join('; '), number: null, options: [...fact], written, exact: false };
}

/** The places of the rows that pass, in the order that is asked for. */
export function plainTable(rows: readonly PlainRow[], { filters, find, sort }: TableQuery): number[] {
  const part = normaliseText(find.text);
  return rows
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => filters.every((filter) => passes(row[filter.column] as PlainCell, filter)))
    .filter(
      ({ row }) => part === '' || find.in.some((column) => normaliseText(row[column]?.written ?? '').includes(part)),
    )
    .sort((a, b) => {
      for (const { by, descending } of sort) {
        const difference = compareCells(a.row[by] as PlainCell, b.row[by] as PlainCell, descending);
        if (difference !== 0) return difference;
      }
      return a.place - b.place;
    })
    .map(({ place }) => place);
}

function passes(cell: PlainCell, filter: TableFilter): boolean {
  if (filter.is === 'known') return cell.key !== null;
  if (filter.is === 'unknown') return cell.key === null;
  if (cell.key === null) return filter.is === 'oneOf' && filter.unknown;
  if (filter.is === 'oneOf') {
    return filter.values.some((value) => cell.options.includes(cell.exact ? value : normaliseText(value)));
  }
  if (filter.is === 'contains') return normaliseText(cell.written).includes(normaliseText(filter.text));
  if (cell.number === null) return false;
  return (filter.from === null || cell.number >= filter.from) && (filter.to === null || cell.number <= filter.to);
}

function compareCells(a: PlainCell, b: PlainCell, descending: boolean): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  const difference = typeof a.key === 'number' ? a.key - Number(b.key) : comparePlainTexts(a.key, b.key as string);
  return descending ? -difference : difference;
}

/** As the table's order of texts is described: without accents, by kind of character, then by code. */
export function comparePlainTexts(a: string, b: string): number {
  const one = unaccented(a);
  const other = unaccented(b);
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const difference = kindOf(one[i] as string) - kindOf(other[i] as string) || one.charCodeAt(i) - other.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return one.length - other.length || (a < b ? -1 : a > b ? 1 : 0);
}

function unaccented(text: string): string {
  const letters = [...text].map((letter) => ('ءؤئ'.includes(letter) ? 'ا' : letter === 'ة' ? 'ت' : letter));
  return letters.join('').normalize('NFD').replace(/\p{M}/gu, '');
}

function kindOf(unit: string): number {
  const kinds = [/^ $/, /^[^\p{L}\p{N}\p{Cs}]$/u, /^\p{Nd}$/u, /^[a-z]$/];
  const kind = kinds.findIndex((each) => each.test(unit));
  return kind === -1 ? kinds.length : kind;
}
