import type { ImportRecord } from './import-record.ts';

/** What an import did: for the report's first page. The rows themselves are in the import report. */
export type ImportDone = ImportRecord & {
  readonly dataSet: string;
  readonly name: string;
  /** Which of the data set's imports it is: 0 is that of the leads. */
  readonly place: number;
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
  | 'doubledEmail'
  | 'otherDeal'
  | 'alreadyThere'
  | 'noLead'
  | 'unknownLead'
  | 'ambiguousLead'
  | 'noType'
  | 'noDay'
  | 'noActivityDay'
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
  /** Of a merged row: the number of the row that was kept instead. */
  readonly keptRow?: number;
};
