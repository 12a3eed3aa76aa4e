import { readFile, rm } from 'node:fs/promises';
import { inProject, tool } from '../run/paths.ts';
import { run } from '../run/run.ts';
import { say } from '../run/story.ts';
import { type AllowedSkip, NOTHING, plus, type Tally, tallyOf, totalLine } from './tally.ts';
import type { VitestTotals } from './totals-reporter.ts';

/** A part of a test run: its name as printed, and the work that comes to a tally. */
export interface Section {
  readonly name: string;
  readonly work: () => Promise<Tally>;
}

export const TYPES: Section = { name: 'Types', work: () => command('tsc', ['-b']) };
export const LINT: Section = { name: 'Lint and format', work: () => command('biome', ['ci', '.', '--colors=off']) };
export const DEAD_CODE: Section = { name: 'Dead code', work: () => command('knip', []) };
export const TESTS: Section = { name: 'Tests', work: () => vitest('tests', 'vitest.config.ts') };
export const WINDOW: Section = { name: 'In the real app', work: () => vitest('window', 'vitest.e2e.config.ts') };

/** Runs sections one after the other, all of them, and ends with the total line. @returns the exit code */
export async function runSections(sections: readonly Section[]): Promise<number> {
  let total = NOTHING;
  for (const { name, work } of sections) {
    const started = performance.now();
    say(`── ${name}`);
    const tally = await work();
    total = plus(total, tally);
    say(`── ${name}: ${totalLine(tally)} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  }
  for (const remark of total.remarks) process.stdout.write(`  ! ${remark}\n`);
  process.stdout.write(`${totalLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** A tool that judges as a whole counts as one check. */
async function command(name: string, args: readonly string[]): Promise<Tally> {
  const { code } = await run(tool(name), args, { output: 'show', limitSeconds: 600 });
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, remarks: [`${name} found something.`] };
}

/** Runs Vitest with one of our configurations; `filters` are parts of the paths of test files. */
export async function vitest(
  name: string,
  config: string,
  filters: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const file = inProject('.cache', 'results', `${name}.json`);
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/checks/totals-reporter.ts'];
  const { code } = await run(tool('vitest'), ['run', '--config', config, ...reporters, ...filters], {
    env: { ...env, ACCORD_TOTALS: file },
    output: 'show',
    limitSeconds: 3000,
  });
  const totals = await readTotals(file);
  if (!totals)
    return { ...NOTHING, failed: 1, remarks: [`Vitest (${config}) ended with code ${code} before its end.`] };
  const tally = tallyOf(totals, await readAllowedSkips());
  if (code === 0 || tally.failed > 0) return tally;
  return plus(tally, { ...NOTHING, failed: 1, remarks: [`Vitest (${config}) ended with code ${code}.`] });
}

async function readTotals(file: string): Promise<VitestTotals | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as VitestTotals);
}

async function readAllowedSkips(): Promise<readonly AllowedSkip[]> {
  return JSON.parse(await readFile(inProject('test/support/allowed-skips.json'), 'utf8')) as AllowedSkip[];
}
