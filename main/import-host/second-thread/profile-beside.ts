import { rememberAddresses } from '#shared/import/known-readings.ts';
import type { ColumnProfile, TableProfile } from '#shared/import/profile.ts';
import { beginProfile, endProfile, profileAt } from '#shared/import/profile-table.ts';
import type { Table } from '#shared/import/table.ts';
import { asShared } from '../../files/table/shared-column.ts';
import { type ColumnToProfile, claimed } from './orders.ts';
import type { SecondThread } from './second-thread.ts';

type Shareable = ColumnToProfile & { readonly at: number };

/** The profile of a table (`profileTable`); columns of very many texts in shared memory are divided between two threads. */
export async function profileBeside(table: Table, file: string, thread: SecondThread | null): Promise<TableProfile> {
  const begun = beginProfile(table);
  const profiles: ColumnProfile[] = [];
  const many = thread === null ? [] : shareable(table, (at) => begun.few[at] === null);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const beside =
    many.length < 2 ? null : thread?.profile({ columns: many, rows: table.rows, plane: begun.plane, next });
  const isShared = new Set(many.map(({ at }) => at));
  table.columns.forEach((_column, at) => {
    if (!isShared.has(at)) profiles[at] = profileAt(begun, at);
  });
  for (const place of claimed(many, next)) {
    const { at } = many[place] as Shareable;
    profiles[at] = profileAt(begun, at);
  }
  for (const { place, profile, hasOnlyAddresses } of (await beside) ?? []) {
    const { at } = many[place] as Shareable;
    profiles[at] = profile;
    const column = table.columns[at]?.column;
    if (hasOnlyAddresses && column !== undefined) rememberAddresses(column);
  }
  // A thread that died leaves what it had begun.
  return endProfile(
    begun,
    file,
    table.columns.map((_column, at) => profiles[at] ?? profileAt(begun, at)),
  );
}

/** The columns that another thread can see, those of the most texts first. */
function shareable(table: Table, isMany: (at: number) => boolean): Shareable[] {
  return table.columns
    .flatMap((own, at): Shareable[] => {
      const column = isMany(at) ? asShared(own) : null;
      return column === null ? [] : [{ at, key: own.key, header: own.header, column }];
    })
    .sort((a, b) => b.column.counts.length - a.column.counts.length);
}
