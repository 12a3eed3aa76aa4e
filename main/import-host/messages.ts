import type { DuplicatesFound } from '#shared/import/find-duplicates.ts';
import type { BuildSummary, HostProgress, ImportContext, Profiled } from '#shared/import/host-messages.ts';
import type { ReportLine } from '#shared/import/import-done.ts';
import type { ImportPlan } from '#shared/import/plan.ts';
import type { RefusedRow } from '#shared/import/refused-rows.ts';
import type { TableOptions } from '#shared/import/table.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { PackedChunk } from '../store/bulk/packed-chunk.ts';
import type { BuildOrder } from './import-host.ts';

/** What the import host's process is asked. */
export type HostRequest =
  | {
      readonly kind: 'profile';
      readonly id: number;
      readonly path: string;
      readonly options: TableOptions;
      readonly context: ImportContext;
    }
  | ({ readonly kind: 'build'; readonly id: number } & BuildOrder)
  | {
      readonly kind: 'duplicates';
      readonly id: number;
      readonly plan: ImportPlan;
      readonly context: ImportContext;
    }
  /** One piece was stored: the host may send another. */
  | { readonly kind: 'stored'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number };

/** What it answers: progress and pieces, and in the end what was found or built, or why not. */
export type HostReply =
  | ({ readonly kind: 'progress'; readonly id: number } & HostProgress)
  | { readonly kind: 'profiled'; readonly id: number; readonly value: Profiled }
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: PackedChunk }
  | { readonly kind: 'report'; readonly id: number; readonly lines: readonly ReportLine[] }
  | { readonly kind: 'leftOut'; readonly id: number; readonly rows: readonly RefusedRow[] }
  | { readonly kind: 'duplicates'; readonly id: number; readonly value: DuplicatesFound }
  | { readonly kind: 'built'; readonly id: number; readonly summary: BuildSummary }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Failure };
