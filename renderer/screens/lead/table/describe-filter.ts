import type { TableFilter } from '#shared/engine/table/query.ts';
import { resultName } from '#shared/exchange/leads/lead-words.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Model } from '#shared/model/model.ts';
import { isolated } from '#shared/text/isolate.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { ShownColumn } from './table-column.ts';

/** Values that are named one by one; the rest is counted. */
const namedValues = 3;

/** A filter in words, for the line over the table: “Grade: A1, A2”, “Company size: 50 to 200”. */
export function describeFilter(t: Translate, model: Model, column: ShownColumn, filter: TableFilter): string {
  const { name, kind } = column;
  switch (filter.is) {
    case 'known':
    case 'unknown':
      return t(`table.said.${filter.is}`, { column: name });
    case 'contains':
      return t('table.said.contains', { column: name, text: isolated(filter.text, t) });
    case 'oneOf': {
      const names = filter.values.map((value) => isolated(choiceName(t, model, column, value), t));
      if (filter.unknown) names.push(unknownName(t, column));
      const values = t.formats.list(names.slice(0, namedValues));
      const more = names.length - namedValues;
      const said = more > 0 ? t('table.said.more', { values, count: more }) : values;
      return t('table.said.oneOf', { column: name, values: said });
    }
    case 'between': {
      const written = (bound: number) =>
        kind === 'date' ? t.formats.day(bound) : kind === 'points' ? t.formats.points(bound) : plain(t, bound);
      if (filter.from !== null && filter.to !== null) {
        return t('table.said.between', { column: name, from: written(filter.from), to: written(filter.to) });
      }
      return filter.from !== null
        ? t('table.said.from', { column: name, from: written(filter.from) })
        : t('table.said.to', { column: name, to: written(filter.to ?? 0) });
    }
    default:
      return assertNever(filter);
  }
}

/** What a value of a column is called: the team's own names for the model's results. */
export function choiceName(t: Translate, model: Model, { key, kind }: ShownColumn, value: string): string {
  switch (key) {
    case 'stage':
    case 'held':
    case 'icp':
    case 'persona':
    case 'outcome':
      return resultName(t, model, key, value);
    default:
      if (kind === 'yesno' && (value === 'yes' || value === 'no')) return t(`frame.${value}`);
      return value;
  }
}

/** What it is called when the column says nothing of a lead. */
export function unknownName(t: Translate, { key }: ShownColumn): string {
  if (key === 'icp') return t('lead.noIcp');
  if (key === 'persona') return t('lead.noPersona');
  return key === 'held' ? t('table.nothing') : t('frame.unknown');
}

function plain(t: Translate, value: number): string {
  const decimals = Math.min(6, `${value}`.split('.')[1]?.length ?? 0);
  return t.formats.number(value, decimals);
}
