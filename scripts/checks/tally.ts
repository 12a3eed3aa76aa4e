import type { Skip, VitestTotals } from './totals-reporter.ts';

/** What a section of a test run came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A sentence for each thing that makes the run fail beyond its failed tests. */
  readonly remarks: readonly string[];
}

export interface AllowedSkip {
  /** Part of the note with which a test skips itself, or of its title where it gives none. */
  readonly reason: string;
  /** Why skipping is right then. */
  readonly because: string;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, remarks: [] };

export function plus(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    remarks: [...a.remarks, ...b.remarks],
  };
}

/** The line a run ends with; others read it, so its form stays. */
export const totalLine = (tally: Tally): string =>
  `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;

/** A skip whose reason is not on the list counts as failed, and so does a file that could not be run. */
export function tallyOf(totals: VitestTotals, allowed: readonly AllowedSkip[]): Tally {
  const unlisted = totals.skips.filter((skip) => !isAllowed(skip, allowed));
  return {
    passed: totals.passed,
    failed: totals.failed + unlisted.length + totals.errors.length,
    skipped: totals.skips.length - unlisted.length,
    remarks: [
      ...unlisted.map((skip) => `Skipped for no listed reason: ${skip.title}${skip.note && ` (${skip.note})`}`),
      ...totals.errors,
    ],
  };
}

function isAllowed(skip: Skip, allowed: readonly AllowedSkip[]): boolean {
  const said = skip.note || skip.title;
  return allowed.some(({ reason }) => said.includes(reason));
}
