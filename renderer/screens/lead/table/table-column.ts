import { type FactColumnName, factOf, type TableColumn } from '#shared/engine/table/query.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { Field } from '#shared/model/field.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { valuesBehind } from '#shared/values/derived/derived-values.ts';
import type { ValuesBehind } from '../../../inspector/condition/column-values.ts';

/** How a column is filtered and set: by choosing, by writing or choosing, by a range of numbers or days. */
export type ColumnKind = 'choice' | 'text' | 'number' | 'points' | 'date' | 'yesno';

export type ShownColumn = {
  readonly key: TableColumn;
  readonly name: string;
  readonly kind: ColumnKind;
  /** In rem. */
  readonly width: number;
  /** Somebody made it as wide as that: it takes no share of the room that is left. */
  readonly isFixed?: boolean;
  /** Where its values come from, where they come from the data. */
  readonly behind: ValuesBehind;
  readonly field: Field | null;
};

/** A name takes no more room than this; beside it stand the sign of the order and the button. In rem. */
const widestName = 15;
const roomBesideName = 5;

/** The usual columns show as many facts as this at first. */
const usualFacts = 12;

/** Every column there is to show: the model's results, its facts that the data has, then what else the data holds. */
export function allColumns(t: Translate, model: Model, dataSet: DataSet): ShownColumn[] {
  const result = (
    key: TableColumn,
    name: string,
    kind: ColumnKind,
    width: number,
    source: string | null = null,
  ): ShownColumn => {
    return { key, name, kind, width, behind: { column: source, derivations: [] }, field: null };
  };
  const results = [
    result('lead', t('lead.name'), 'text', 15, dataSet.nameColumn ?? dataSet.idColumn),
    result('grade', t('lead.grade'), 'choice', 6.5),
    result('fit', t('model.dimension.fit'), 'points', widths.points),
    result('engagement', t('model.dimension.engagement'), 'points', widths.points),
    result('stage', t('lead.stage'), 'choice', 12),
    result('held', t('lead.why'), 'choice', 19),
    result('outcome', t('lead.outcome'), 'choice', 12.5),
    result('icp', t('lead.icp'), 'choice', 13),
    result('persona', t('lead.persona'), 'choice', 12),
  ];
  const facts = model.fields.flatMap((field): ShownColumn[] => {
    const behind = valuesBehind(field.id, model.fields, dataSet);
    if (behind.column === null) return [];
    const kind = kinds[field.type];
    const name = fieldName(model, field.id, t);
    return [{ key: `field:${field.id}`, name, kind, width: widthOf(kind, name), behind, field }];
  });
  const taken = new Set(Object.values(dataSet.fields).map(({ column }) => column));
  const others = dataSet.columns.flatMap(({ key, header }): ShownColumn[] => {
    if (taken.has(key) || key === (dataSet.nameColumn ?? dataSet.idColumn)) return [];
    return [
      {
        key: `column:${key}`,
        name: header || key,
        kind: 'text',
        width: widthOf('text', header),
        behind: { column: key, derivations: [] },
        field: null,
      },
    ];
  });
  return [...results, ...facts, ...others];
}

const kinds = {
  text: 'text',
  category: 'text',
  email: 'text',
  multi: 'text',
  number: 'number',
  money: 'number',
  date: 'date',
  yesno: 'yesno',
} as const satisfies Readonly<Record<Field['type'], ColumnKind>>;

const widths: Readonly<Record<ColumnKind, number>> = {
  choice: 11,
  text: 12,
  number: 9,
  points: 9.5,
  date: 9,
  yesno: 7.5,
};

/** As wide as its kind needs, and wider for a long name; in rem. */
function widthOf(kind: ColumnKind, name: string): number {
  return Math.max(widths[kind], Math.min(widestName, name.length * 0.5 + roomBesideName));
}

/** The columns that are shown where nobody chose any: results, and the first facts. */
export function usualColumns(all: readonly ShownColumn[]): ShownColumn[] {
  const lead = all.find(({ key }) => key === 'lead')?.behind.column;
  const facts = all.filter((each) => each.key.startsWith('field:') && !isColumn(each, lead)).slice(0, usualFacts);
  return [...all.filter(({ key }) => !key.includes(':') && key !== 'icp' && key !== 'persona'), ...facts];
}

/** Whether it shows a column of the data as it is. */
function isColumn({ behind }: ShownColumn, column: string | null | undefined): boolean {
  return behind.derivations.length === 0 && behind.column === column;
}

/** The chosen columns that there still are, the lead always and always first. */
export function chosenColumns(all: readonly ShownColumn[], keys: readonly string[] | undefined): ShownColumn[] {
  if (keys === undefined) return usualColumns(all);
  const chosen = keys.flatMap((key) => all.filter((column) => column.key === key && key !== 'lead'));
  return [...all.filter(({ key }) => key === 'lead'), ...chosen];
}

/** The columns as wide as somebody made them. */
export function sizedColumns(
  columns: readonly ShownColumn[],
  widths: Readonly<Record<string, number>> | undefined,
): readonly ShownColumn[] {
  if (widths === undefined) return columns;
  return columns.map((column) => {
    const width = widths[column.key];
    return width === undefined ? column : { ...column, width, isFixed: true };
  });
}

/** What is read for each lead besides the model's results. */
export function factColumns(columns: readonly ShownColumn[]): FactColumnName[] {
  return columns.flatMap(({ key }) => (factOf(key) === null ? [] : [key as FactColumnName]));
}

/** Columns whose texts are searched: what a person reads as written in the data. */
export function searchedColumns(columns: readonly ShownColumn[]): TableColumn[] {
  return ['lead', 'id', ...factColumns(columns)];
}
