import type { Reading } from '../model/data-set.ts';
import type { FieldType } from '../model/field.ts';
import type { RowTrouble, TableShape } from './table.ts';

/** What a table holds, found before anything is stored. Serialisable: the host sends it to the window as it is. */
export type TableProfile = {
  /** The file's name without its folder. */
  readonly file: string;
  readonly shape: TableShape;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Rows that are not as the others, by kind. */
  readonly troubles: readonly {
    readonly kind: RowTrouble['kind'];
    readonly rows: number;
    readonly first: readonly number[];
  }[];
  /** The kind of table that its columns make likely. */
  readonly looksLike: TableKind;
};

export type TableKind = 'leads' | 'activities' | 'outcomes';

export type ColumnProfile = {
  readonly key: string;
  readonly header: string;
  /** The type its known values have (V1), with hidden missing values taken out. */
  readonly type: FieldType;
  /** The share of its known values that read as this type, 0 to 1. */
  readonly typeShare: number;
  readonly reading: Reading;
  /** Dates that read both day first and month first: a person has to say. */
  readonly dateOrderUndecided: boolean;
  /** ISO 4217, for money whose signs agree; null where none is written. */
  readonly currency: string | null;
  readonly empty: number;
  /** Cells that are not empty, hidden missing values included. */
  readonly filled: number;
  /** Cells that say something when the ticked markers mean "unknown". */
  readonly known: number;
  /** Distinct known values, compared by V3. */
  readonly distinct: number;
  /** The most frequent known values in their commonest spelling, at most 24. */
  readonly top: readonly ValueCount[];
  readonly min: string | null;
  readonly max: string | null;
  /** Different known values, at most 3. */
  readonly examples: readonly string[];
  readonly missing: readonly MissingCandidate[];
  /** Known cells that do not read as the type. */
  readonly unreadable: number;
  readonly notes: readonly ColumnNote[];
};

export type ValueCount = { readonly text: string; readonly count: number };

/** A value that may mean "we do not know" (V2). */
export type MissingCandidate = ValueCount & {
  /** Whether it is taken for unknown unless a person says otherwise. */
  readonly tick: boolean;
  /** What gives it away: a form's default ("Select"), a word ("n/a"), a sign ("-"), a number (999), a day (01/01/1900). */
  readonly why: 'formDefault' | 'word' | 'sign' | 'number' | 'day' | 'mayBeAnAnswer';
};

export type ColumnNote =
  /** Dates that can be read two ways. */
  | { readonly kind: 'dateOrderUndecided' }
  | { readonly kind: 'mixedTypes'; readonly unreadable: number; readonly examples: readonly string[] }
  /** Every value once: it tells leads apart. */
  | { readonly kind: 'uniqueValues' }
  | { readonly kind: 'emptyColumn' }
  | { readonly kind: 'oneValue'; readonly text: string }
  /** Ranges such as "51–200" are no numbers (V4). */
  | { readonly kind: 'ranges'; readonly count: number }
  | { readonly kind: 'longTexts' }
  /** One number is at least five times as large as every other: a slip of the hand, perhaps. */
  | { readonly kind: 'farOut'; readonly text: string }
  /** A person's name, address, telephone or the like. */
  | { readonly kind: 'personal'; readonly what: 'name' | 'email' | 'phone' | 'address' }
  /** A fact that should not decide who is called. */
  | {
      readonly kind: 'sensitive';
      readonly what: 'gender' | 'age' | 'nationality' | 'religion' | 'marital' | 'health' | 'ethnicity';
    }
  /** It tells who bought (E1); `lost: null`: every other known value is lost. */
  | { readonly kind: 'likelyOutcome'; readonly won: readonly string[]; readonly lost: readonly string[] | null }
  /** Filled in after the outcome, by its name or by the outcomes beside it. */
  | {
      readonly kind: 'likelyLeakage';
      readonly because: 'header' | 'onlyWon';
      /** Among leads that have it, and among those that do not: the share that was won; null without an outcome column. */
      readonly wonWith: number | null;
      readonly wonWithout: number | null;
    }
  /** E3: it tells the outcome so well that one should ask when it is filled in. */
  | { readonly kind: 'suspiciouslyStrong'; readonly informationValue: number };
