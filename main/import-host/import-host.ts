import type { DuplicatesFound } from '#shared/import/find-duplicates.ts';
import type { BuildSummary, HostProgress, ImportContext, Profiled } from '#shared/import/host-messages.ts';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { RefusedRow } from '#shared/import/refused-rows.ts';
import type { TableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { PackedChunk } from '../store/bulk/packed-chunk.ts';

export type Watch = {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: HostProgress) => void) | undefined;
};

/** A step of a build: pieces to store, in order, and at the end a summary or a refusal. */
export type BuildStep =
  | { readonly kind: 'chunk'; readonly chunk: PackedChunk }
  | { readonly kind: 'report'; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'leftOut'; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'built'; readonly summary: BuildSummary }
  | { readonly kind: 'refused'; readonly refusal: Failure };

export type BuildOrder = {
  readonly plan: ImportPlan;
  readonly context: ImportContext;
  /** The leads that activities and outcomes are joined to, or others are added to. */
  readonly target: JoinSource | null;
  /** The pseudonyms' key in hexadecimal, where the plan has some. */
  readonly key: string | null;
};

/** Leads in a workshop's file, which the host reads and never writes. */
export type JoinSource = { readonly file: string; readonly dataSet: DataSet };

/**
 * Whoever reads tables: in this process (command line, tests) or in one of its own that can be killed without harm. What
 * it builds goes back to who asked, piece by piece, packed as it is stored: whoever holds the workshop's file has only to
 * write it down.
 */
export type ImportHost = {
  readonly profile: (
    path: string,
    options: TableOptions,
    context: ImportContext,
    watch?: Watch,
  ) => Promise<Result<Profiled, Failure>>;
  /** Rows of one lead in a table that a plan is for; nothing is stored. */
  readonly duplicates: (
    plan: ImportPlan,
    context: ImportContext,
    watch?: Watch,
  ) => Promise<Result<DuplicatesFound, Failure>>;
  readonly build: (order: BuildOrder, watch?: Watch) => AsyncIterable<BuildStep>;
  readonly end: () => void;
};
