import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Skip {
  readonly title: string;
  /** What the test gave as its reason: `context.skip('…')`. */
  readonly note: string;
}

export interface VitestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
  /** Errors outside any test, and files that could not be run. */
  readonly errors: readonly string[];
}

/** A Vitest reporter that leaves the totals of a run in the file named by ACCORD_TOTALS. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.ACCORD_TOTALS;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(totalsOf(modules, unhandled), null, 2));
  }
}

function totalsOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): VitestTotals {
  let passed = 0;
  let failed = 0;
  const skips: Skip[] = [];
  const errors = unhandled.map((error) => error.message);
  for (const module of modules) {
    errors.push(...module.errors().map((error) => `${module.relativeModuleId}: ${error.message}`));
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') passed++;
      else if (result.state === 'skipped') skips.push({ title: test.fullName, note: result.note ?? '' });
      else failed++;
    }
  }
  return { passed, failed, skips, errors };
}
