/** How much an import takes, so that a hostile file is refused in a sentence and bounded time. */
export type ImportLimits = {
  readonly columns: number;
  readonly rows: number;
  readonly cellCharacters: number;
  /** Of a text table as it lies on disk. */
  readonly textMegabytes: number;
  /** Of a workbook as it lies on disk, and unpacked. */
  readonly workbookMegabytes: number;
  readonly unpackedMegabytes: number;
};

export const defaultLimits: ImportLimits = {
  columns: 4000,
  rows: 2_000_000,
  cellCharacters: 1_000_000,
  textMegabytes: 2000,
  workbookMegabytes: 200,
  unpackedMegabytes: 1000,
};
