import type { ColumnFact, ColumnRole, PlanColumn } from './plan.ts';
import type { TableKind } from './profile.ts';

/** Below this confidence nothing is mapped: a person is asked to choose. */
export const sureEnough = 0.6;
/** From here on a suggestion is shown as sure. */
export const sure = 0.9;

/** What a column may become, how sure that is, and why. */
export type ColumnSuggestion = {
  readonly key: string;
  readonly role: ColumnRole;
  readonly fact: ColumnFact;
  /** 0 to 1. */
  readonly confidence: number;
  /** `choose`: the role and fact are empty until a person says. */
  readonly state: 'sure' | 'likely' | 'choose' | 'leftOut';
  /** Key of the sentence: `import.reason.REASON`. */
  readonly reason: SuggestionReason;
};

export type SuggestionReason =
  | 'sameName'
  | 'knownName'
  | 'similarName'
  | 'uniqueValues'
  | 'values'
  | 'newFact'
  | 'yesNoOutcome'
  | 'emptyColumn'
  | 'oneValue'
  | 'leakage'
  | 'sensitive'
  | 'secondId'
  | 'unclear';

/** A first plan for a table: every column with its suggestion, and the values of its outcome. */
export type Suggestion = {
  readonly kind: TableKind;
  readonly columns: readonly ColumnSuggestion[];
  readonly planColumns: readonly PlanColumn[];
  readonly outcome: { readonly won: string[]; readonly lost: string[] | null } | null;
};
