import type { DateOrder } from '#shared/values/read-day.ts';

/** What a lead did, as a source would list it. `type` is an activity type's id; null: a type nobody mapped. */
export type PlainActivity = { readonly type: string | null; readonly day: number; readonly asset: string };

/** One lead as a row: cells by field id, in the source's spelling; a field that is absent was not in the table. */
export type PlainLead = {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly activities: readonly PlainActivity[];
};

export type PlainData = {
  readonly leads: readonly PlainLead[];
  /** Whether a table of activities was imported at all. */
  readonly hasActivities: boolean;
  /** The day from which the activities are complete; null: their earliest (A1). */
  readonly completeFrom: number | null;
  readonly decimal: '.' | ',';
  readonly dateOrder: DateOrder;
  /** By field: the date field that says on which day its fact was filled in (A2). */
  readonly filledOn?: Readonly<Record<string, string>>;
};
