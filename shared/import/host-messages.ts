import type { TextColumn } from '../engine/lead-data.ts';
import type { Failure } from '../lib/failure.ts';
import type { ActivityType } from '../model/activity-type.ts';
import type { Field } from '../model/field.ts';
import type { Settings } from '../model/workshop.ts';
import type { DuplicatesFound } from './find-duplicates.ts';
import type { ImportCounts, ReportLine, ReportReason, UnreadableCount } from './import-done.ts';
import type { ImportPlan } from './plan.ts';
import type { TableProfile } from './profile.ts';
import type { RefusedRow } from './refused-rows.ts';
import type { Suggestion } from './suggestion.ts';
import type { TableOptions } from './table.ts';

/** What the import host has to know of the workshop; it never opens the file. */
export type ImportContext = {
  readonly fields: readonly Field[];
  readonly activityTypes: readonly ActivityType[];
  readonly timeZone: Settings['timeZone'];
  readonly currency: Settings['currency'];
};

/** A column's next cells on their way into the workshop: texts by their distinct spellings, or whole numbers. */
export type ImportChunk = {
  readonly part: 'leads' | 'activities';
  readonly key: string;
  readonly chunk: number;
  readonly cells:
    | { readonly codec: 'dict'; readonly column: TextColumn }
    | { readonly codec: 'i32'; readonly numbers: Int32Array };
};

/** What is known when everything is written: fills the data set's record. */
export type BuildSummary = {
  readonly counts: ImportCounts;
  readonly unreadable: readonly UnreadableCount[];
  readonly reasons: readonly { readonly reason: ReportReason; readonly rows: number }[];
  readonly shape: {
    readonly format: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly sheet: string;
  };
  /** Every column of the source in its order, stored or not. */
  readonly headers: readonly { readonly key: string; readonly header: string }[];
  /** Stored columns with their headers, in order; new ones only where leads are joined. */
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly leads: number;
  /** Types that occur, as written first; the days they span. Only for activities. */
  readonly activities: {
    readonly count: number;
    readonly types: readonly string[];
    readonly earliest: string | null;
    readonly latest: string | null;
  } | null;
};

/** The leads that activities or outcomes are joined to. */
export type JoinTarget = {
  readonly rows: number;
  readonly column: TextColumn;
  /** The first key `cN` that is free for columns to be added. */
  readonly nextColumn: number;
};

export type HostRequest =
  | {
      readonly kind: 'profile';
      readonly id: number;
      readonly path: string;
      readonly options: TableOptions;
      readonly context: ImportContext;
    }
  | {
      readonly kind: 'build';
      readonly id: number;
      readonly plan: ImportPlan;
      readonly context: ImportContext;
      readonly target: JoinTarget | null;
      /** The pseudonyms' key, where the plan has some. */
      readonly key: string | null;
    }
  | {
      readonly kind: 'duplicates';
      readonly id: number;
      readonly plan: ImportPlan;
      readonly context: ImportContext;
    }
  /** One piece was stored: the host may send the next. */
  | { readonly kind: 'stored'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

export type Profiled = { readonly profile: TableProfile; readonly suggestion: Suggestion };

export type HostProgress = {
  readonly rows: number;
  readonly share: number /** Rows a second. */;
  readonly rate: number;
};

export type HostReply =
  | ({ readonly kind: 'progress'; readonly id: number } & HostProgress)
  | { readonly kind: 'profiled'; readonly id: number; readonly value: Profiled }
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: ImportChunk }
  | { readonly kind: 'report'; readonly id: number; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'leftOut'; readonly id: number; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'duplicates'; readonly id: number; readonly value: DuplicatesFound }
  | { readonly kind: 'built'; readonly id: number; readonly summary: BuildSummary }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Failure };
