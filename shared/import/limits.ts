import { z } from 'zod';

/** What each limit may be set to: at least, at most. */
export const limitBounds = {
  columns: [1, 16_384],
  rows: [1000, 5_000_000],
  cellCharacters: [1000, 10_000_000],
  textMegabytes: [1, 20_000],
  workbookMegabytes: [1, 1500],
  unpackedMegabytes: [10, 8000],
} as const;

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);

/** How much an import takes, so that a hostile file is refused in a sentence, and in bounded time and memory. */
export const importLimits = z
  .object({
    columns: within(limitBounds.columns),
    rows: within(limitBounds.rows),
    cellCharacters: within(limitBounds.cellCharacters),
    /** Of a text table as it lies on disk. */
    textMegabytes: within(limitBounds.textMegabytes),
    /** Of a workbook as it lies on disk, and unpacked. */
    workbookMegabytes: within(limitBounds.workbookMegabytes),
    unpackedMegabytes: within(limitBounds.unpackedMegabytes),
  })
  .strict();
export type ImportLimits = Readonly<z.infer<typeof importLimits>>;

/** Safe on a small computer, and more than a CRM exports. */
export const defaultLimits: ImportLimits = {
  columns: 4000,
  rows: 2_000_000,
  cellCharacters: 1_000_000,
  textMegabytes: 2000,
  workbookMegabytes: 200,
  unpackedMegabytes: 1000,
};

/** Limits as they were told from elsewhere; the safe ones where they are none. */
export function limitsOf(told: unknown): ImportLimits {
  const parsed = importLimits.safeParse(told);
  return parsed.success ? parsed.data : defaultLimits;
}
