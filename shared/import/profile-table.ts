import { normaliseText } from '../values/normalise-text.ts';
import { isHeaderOf } from './header-words.ts';
import { type ColumnValues, valuesOf } from './known-values.ts';
import { findOutcome, type OutcomeColumn } from './outcome-column.ts';
import type { ColumnProfile, TableKind, TableProfile } from './profile.ts';
import { profileColumn } from './profile-column.ts';
import type { OutcomePlane } from './strength.ts';
import type { Table, TableColumn } from './table.ts';

/** Leads with a known outcome that are needed before anything is said of what tells it. */
const enoughOutcomes = 40;

/** Distinct texts up to which a column's values are held while all columns are looked at. */
const mostHeld = 20_000;

/** What a table holds, column by column (V1–V5), with what a person should look at before it is brought in. */
export function profileTable(table: Table, file: string): TableProfile {
  const begun = beginProfile(table);
  return endProfile(
    begun,
    file,
    table.columns.map((_column, i) => profileAt(begun, i)),
  );
}

/** What is known of a table before its columns are looked at one by one, which may then be done in any order. */
export type ProfileBegun = {
  readonly table: Table;
  /** By column: its values where they are few. Outcomes have few; the many of others are held for one column at a time. */
  readonly few: readonly (ColumnValues | null)[];
  readonly outcome: OutcomeColumn | null;
  readonly plane: OutcomePlane | null;
};

export function beginProfile(table: Table): ProfileBegun {
  const few = table.columns.map((column) => (column.counts.length <= mostHeld ? valuesOf(column) : null));
  const outcome = findOutcome(table.columns, few);
  const at = table.columns.findIndex(({ key }) => key === outcome?.key);
  const plane = outcome === null ? null : outcomePlane(table.columns[at], few[at], outcome.won, outcome.lost);
  return { table, few, outcome, plane };
}

/** The profile of the column at a place. */
export function profileAt({ table, few, outcome, plane }: ProfileBegun, place: number): ColumnProfile {
  const column = table.columns[place] as TableColumn;
  const isOutcome = column.key === outcome?.key;
  const profile = profileColumn(column, table.rows, isOutcome ? null : plane, few[place] ?? undefined);
  if (!isOutcome) return profile;
  return { ...profile, notes: [{ kind: 'likelyOutcome', won: outcome.won, lost: outcome.lost }, ...profile.notes] };
}

/** The table's profile from those of all its columns. */
export function endProfile({ table }: ProfileBegun, file: string, columns: readonly ColumnProfile[]): TableProfile {
  return {
    file,
    shape: table.shape,
    rows: table.rows,
    columns,
    troubles: troublesOf(table),
    looksLike: kindOf(columns),
  };
}

function outcomePlane(
  column: TableColumn | undefined,
  values: ColumnValues | null | undefined,
  won: readonly string[],
  lost: readonly string[] | null,
): OutcomePlane | null {
  if (column === undefined || values === undefined || values === null) return null;
  const wonForms = new Set(won.map(normaliseText));
  const lostForms = lost === null ? null : new Set(lost.map(normaliseText));
  const resultOf = Int8Array.from(values.placeOf, (place) => {
    if (place < 0) return -1;
    const form = values.formAt(place);
    return wonForms.has(form) ? 1 : lostForms === null || lostForms.has(form) ? 0 : -1;
  });
  const { codes } = column.column;
  const of = new Int8Array(codes.length);
  const plane = { of, won: 0, lost: 0 };
  for (let row = 0; row < codes.length; row++) {
    const result = resultOf[codes[row] as number] as number;
    of[row] = result;
    if (result === 1) plane.won++;
    else if (result === 0) plane.lost++;
  }
  return Math.min(plane.won, plane.lost) < enoughOutcomes / 2 ? null : plane;
}

function troublesOf(table: Table): TableProfile['troubles'] {
  const kinds = [...new Set(table.troubles.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = table.troubles.filter((trouble) => trouble.kind === kind).map(({ row }) => row);
    return { kind, rows: rows.length, first: rows.slice(0, 5) };
  });
}

/** Lines of activities name a lead many times, with a type and a day each; outcomes name a deal's day or result. */
function kindOf(columns: readonly ColumnProfile[]): TableKind {
  const has = (test: (column: ColumnProfile) => boolean) => columns.some(test);
  const repeats = has((c) => (isHeaderOf('leadId', c.header) || c.type === 'email') && c.distinct < c.known * 0.9);
  const typed = has((c) => isHeaderOf('activityType', c.header) && (c.type === 'category' || c.type === 'text'));
  if (repeats && typed && has((c) => c.type === 'date') && columns.length <= 12) return 'activities';
  const created = has((c) => isHeaderOf('created', c.header));
  const closed = has((c) => isHeaderOf('outcomeDate', c.header) && c.type === 'date');
  return closed && !created && has((c) => isHeaderOf('leadId', c.header)) ? 'outcomes' : 'leads';
}
