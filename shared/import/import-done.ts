import type { ImportPlan } from './plan.ts';

/** What an import did: for the report's first page. The rows themselves are in the import report. */
export type ImportDone = {
  readonly dataSet: string;
  readonly name: string;
  readonly kind: ImportPlan['kind']['kind'];
  readonly counts: ImportCounts;
  readonly unreadable: readonly UnreadableCount[];
  /** Why rows were refused, merged or remarked on: report reasons with their number of rows. */
  readonly reasons: readonly { readonly reason: ReportReason; readonly rows: number }[];
  readonly newFields: number;
  readonly newActivityTypes: number;
};

export type ImportCounts = {
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly refused: number;
};

export type UnreadableCount = { readonly column: string; readonly count: number; readonly examples: readonly string[] };

/** Words of the import report; sentences are `import.report.REASON`. */
export type ReportReason =
  | 'longRow'
  | 'shortRow'
  | 'brokenQuotes'
  | 'manyLineBreaks'
  | 'nulSigns'
  | 'noId'
  | 'doubledId'
  | 'noLead'
  | 'unknownLead'
  | 'ambiguousLead'
  | 'noType'
  | 'noDay'
  | 'unreadableDay'
  | 'unreadableNumber'
  | 'unreadableMoney'
  | 'unreadableDate'
  | 'unreadableYesNo'
  | 'unreadableEmail'
  | 'unreadableSet'
  | 'longText'
  | 'andMore';

/** A line of the report: a cell that could not be read, or a row that was left out. */
export type ReportLine = {
  readonly row: number;
  readonly column: string;
  readonly raw: string;
  readonly reason: ReportReason;
};
