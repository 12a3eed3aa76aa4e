import type { ColumnProfile } from '#shared/import/profile.ts';
import type { OutcomePlane } from '#shared/import/strength.ts';
import type { HalfTable } from '../../files/table/read-halves.ts';
import type { TextReading } from '../../files/table/read-rows.ts';
import type { SharedColumn } from '../../files/table/shared-column.ts';

/** A column that either thread may profile. */
export type ColumnToProfile = { readonly key: string; readonly header: string; readonly column: SharedColumn };

export type ProfileOrder = {
  readonly columns: readonly ColumnToProfile[];
  readonly rows: number;
  readonly plane: OutcomePlane | null;
  /** One number, in shared memory: the place of the next column that nobody has begun with. */
  readonly next: Int32Array;
};

/** What was found of the column at a place of the order. */
export type ColumnProfiled = {
  readonly place: number;
  readonly profile: ColumnProfile;
  readonly hasOnlyAddresses: boolean;
};

/** What the second thread is asked. */
export type ThreadOrder =
  | { readonly kind: 'half'; readonly text: TextReading }
  | ({ readonly kind: 'profile' } & ProfileOrder);

/** What it answers, in the order in which it was asked. */
export type ThreadAnswers = {
  readonly half: HalfTable | null;
  readonly profile: readonly ColumnProfiled[];
};

/** Takes the next column of an order, until there is none: whoever is quicker takes more of them. */
export function* claimed(columns: readonly ColumnToProfile[], next: Int32Array): Generator<number> {
  for (let place = Atomics.add(next, 0, 1); place < columns.length; place = Atomics.add(next, 0, 1)) yield place;
}
