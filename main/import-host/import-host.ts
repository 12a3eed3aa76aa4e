import type { BuildPiece } from '#shared/import/build-leads.ts';
import type { DuplicatesFound } from '#shared/import/find-duplicates.ts';
import type { BuildSummary, HostProgress, ImportContext, JoinTarget, Profiled } from '#shared/import/host-messages.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { TableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Result } from '#shared/lib/result.ts';

export type Watch = {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: HostProgress) => void) | undefined;
};

/** A step of a build: pieces to store, in order, and at the end a summary or a refusal. */
export type BuildStep =
  | BuildPiece
  | { readonly kind: 'built'; readonly summary: BuildSummary }
  | { readonly kind: 'refused'; readonly refusal: Failure };

export type BuildOrder = {
  readonly plan: ImportPlan;
  readonly context: ImportContext;
  readonly target: JoinTarget | null;
  /** The pseudonyms' key in hexadecimal, where the plan has some. */
  readonly key: string | null;
};

/**
 * Whoever reads tables: in this process (command line, tests) or in one of its own that can be killed without harm. It
 * knows nothing of the workshop's file: what it builds goes back to who asked, piece by piece.
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
