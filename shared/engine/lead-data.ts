/**
 * A data set as the engine is given it: columns as they were read, dictionary-encoded. Facts are read from
 * it with the model's markers and the mapping's reading (V2–V5), so that changing a marker needs no new import.
 */

/** Days since 1970-01-01, in the workshop's time zone (V5). */
export type Day = number;

/** Places in a list of texts or results, as narrow as the list is short: a million cells in one byte each, mostly. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** `values[codes[row]]` is the cell's text in its original spelling; the empty text is an empty cell. */
export type TextColumn = {
  readonly values: readonly string[];
  readonly codes: Codes;
};

/** One activity an index. Arrays have equal length; activities of one lead need not stand together. */
export type ActivityData = {
  /** Row of the lead. */
  readonly lead: Uint32Array;
  /** The type's name in the data; the data set maps it to an activity type. */
  readonly type: TextColumn;
  /** Where they lie by type: where those of each type code begin, and where all end; then nobody need ask one by one. */
  readonly typeStarts?: Int32Array;
  readonly day: Int32Array;
  /** Seconds of the day; −1 where the source gives none. */
  readonly second: Int32Array;
  /** The empty text where there is none. */
  readonly asset: TextColumn;
  /** Where these activities are only a part of what the data set has: what the whole of it shows (C4). */
  readonly shown?: ShownActivities;
};

/** Which types a data set has any activity of, by type code, and the day of its earliest activity (A1). */
export type ShownActivities = { readonly types: Uint8Array; readonly earliest: Day | null };

export type LeadData = {
  readonly rows: number;
  /** By column key, `c0`, `c1`, … */
  readonly columns: Readonly<Record<string, TextColumn>>;
  readonly activities: ActivityData | null;
};
