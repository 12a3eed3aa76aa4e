import type { ActivityData, TextColumn } from '../engine/lead-data.ts';
import type { ActivityType } from '../model/activity-type.ts';
import type { Field } from '../model/field.ts';
import type { Settings } from '../model/workshop.ts';
import type { ImportCounts, ReportReason, UnreadableCount } from './import-done.ts';
import type { TableProfile } from './profile.ts';
import type { Suggestion } from './suggestion.ts';

/** What the import host has to know of the workshop; it never opens the file. */
export type ImportContext = {
  readonly fields: readonly Field[];
  readonly activityTypes: readonly ActivityType[];
  readonly timeZone: Settings['timeZone'];
  readonly currency: Settings['currency'];
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
  /** What the leads did before, where what comes is added to it. */
  readonly activities?: ActivityData;
};

export type Profiled = { readonly profile: TableProfile; readonly suggestion: Suggestion };

export type HostProgress = {
  readonly rows: number;
  readonly share: number;
  /** Rows a second. */
  readonly rate: number;
};
