import type { SameLeads } from '#shared/import/find-duplicates.ts';
import type { ImportDone } from '#shared/import/import-done.ts';
import type { ImportLimits } from '#shared/import/limits.ts';
import type { PlannedDuplicates } from '#shared/import/merge-rule.ts';
import type { PlanColumn } from '#shared/import/plan.ts';
import type { ImportOptions } from '#shared/import/plan-from-options.ts';
import type { Treatment } from '#shared/import/pseudonym-plan.ts';
import type { SuggestedTreatment } from '#shared/import/suggest-treatments.ts';
import type { ColumnSuggestion } from '#shared/import/suggestion.ts';
import type { Language } from '#shared/model/local-text.ts';

/** What `accord import` is told; texts as they were given. */
export type ImportOrder = Omit<ImportOptions, 'name' | 'map'> & {
  /** For leads the name of the new data set; for activities and outcomes that of the leads they go to. */
  readonly dataset: string | null;
  readonly mapPath: string | null;
  readonly reportPath: string | null;
  readonly refusedPath: string | null;
  /** The language that the report's reasons are written in. */
  readonly language: Language;
  readonly limits: ImportLimits;
  /** Mappings that are kept in the workshop count for nothing. */
  readonly asSuggested: boolean;
  readonly pseudonymise: boolean;
  readonly keyPath: string | null;
  /** `FIELD=hash|drop|keep`. */
  readonly treat: readonly string[];
  /** Leads go to the data set that `dataset` names, or the shown one. */
  readonly into?: IntoOrder | undefined;
};

export type IntoOrder = { readonly how: 'append' | 'replace'; readonly sameId: 'update' | 'keep' };

/** The answer of `accord import` (CLI.md). */
export type ImportAnswer = {
  readonly dataset: string;
  readonly datasetId: string;
  readonly kind: ImportDone['kind'];
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string;
  readonly rows: ImportDone['counts'];
  readonly unreadable: ImportDone['unreadable'];
  readonly reasons: ImportDone['reasons'];
  readonly mapping: readonly {
    readonly column: string;
    readonly role: PlanColumn['role'];
    /** The field's key; null where the column becomes none. */
    readonly field: string | null;
    readonly type: string | null;
    readonly confidence: number;
    readonly reason: ColumnSuggestion['reason'] | 'kept';
  }[];
  readonly missingMarkers: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly outcome: {
    readonly column: string;
    readonly won: readonly string[];
    readonly lost: readonly string[] | null;
  } | null;
  /** The kept mapping by which it was mapped, and the columns by which the tables differ. */
  readonly kept: {
    readonly name: string;
    readonly savedAt: string;
    readonly onlyHere: readonly string[];
    readonly onlyThere: readonly string[];
  } | null;
  /** Rows of one lead, found before anything was stored, and the rule by which they were merged. */
  readonly duplicates: {
    readonly id: MergedLeads<PlannedDuplicates['id']> | null;
    readonly email: MergedLeads<PlannedDuplicates['email']> | null;
  } | null;
  readonly pseudonyms: {
    readonly key: string;
    readonly made: boolean;
    readonly columns: readonly {
      readonly column: string;
      readonly treatment: Treatment;
      readonly reason: SuggestedTreatment['why'];
    }[];
  } | null;
  readonly report: string | null;
  readonly refusedRows: string | null;
};

type MergedLeads<Rule> = SameLeads & { readonly rule: Rule };
