import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderFor } from '#test/support/import/workshops.ts';
import type { FuzzFormat } from '#test/support/import-fuzz/bases.ts';
import type { FuzzOrder, FuzzTold } from '#test/support/import-fuzz/child.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** The seed of a run; ACCORD_FUZZ_SEED does the same tries again. */
const base = Number(process.env.ACCORD_FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
/** How long one try may take, on a busy machine: whatever takes longer hangs, and its process is killed. */
const longestTry = 60_000;

const tries: readonly (readonly [FuzzFormat, number])[] = [
  ['csv', 2500],
  ['xlsx', 2000],
  ['ods', 600],
  ['xls', 600],
];

describe(`files with changed bytes (ACCORD_FUZZ_SEED=${base})`, () => {
  it.each(tries)(
    '%s: %i tries give a table or a refusal, never a crash, a hang or half an import',
    async (format, count) => {
      const seeds = Array.from({ length: count }, (_none, i) => base + i);
      const told = await allTried(format, seeds, temporaryFolder());
      const problems = told.filter(({ problem }) => problem !== null);
      expect(problems, `run again with ACCORD_FUZZ_SEED=${base}`).toEqual([]);
      expect(told).toHaveLength(count);
      // Some are tables still, and some are not any more: else nothing was tried.
      expect(told.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(count / 50);
      expect(told.filter(({ kind }) => kind !== 'table').length).toBeGreaterThan(count / 50);
    },
    1_500_000,
  );
});

/** Tries every seed in a process of its own, a fresh one after each that hung or died. */
async function allTried(format: FuzzFormat, seeds: readonly number[], folder: string): Promise<FuzzTold[]> {
  const all: FuzzTold[] = [];
  let left = seeds;
  while (left.length > 0) {
    const told = await tried({ format, seeds: left, folder, order: orderFor('') });
    all.push(...told.filter(({ seed }) => seed >= 0));
    left = seeds.slice(all.length);
    if (all.filter(({ problem }) => problem !== null).length > 5) break;
  }
  return all;
}

function tried(order: FuzzOrder): Promise<FuzzTold[]> {
  const child = fork(resolve('test/support/import-fuzz/child.ts'), {
    execArgv: ['--max-old-space-size=1500'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const told: FuzzTold[] = [];
  const waiting = () => ({ seed: order.seeds[told.length] ?? 0, kind: 'none' });
  return new Promise((over) => {
    let hung = watch(child);
    let said = '';
    child.stderr?.on('data', (text) => {
      said = `${said}${text}`.slice(-2000);
    });
    child.on('message', (one: FuzzTold) => {
      told.push(one);
      clearTimeout(hung);
      hung = watch(child);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(hung);
      if (told.at(-1)?.kind !== 'over') told.push({ ...waiting(), problem: `ended with ${signal ?? code}: ${said}` });
      over(told);
    });
    child.send(order);
  });
}

function watch(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), longestTry);
}
