import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { writeLargeWorkbook } from '#test/support/workbook-bench/large-workbook.ts';

const rows = 100_000;
const mostMegabytes = 450;
const runs = 3;

type Read = { readonly rows: number; readonly milliseconds: number; readonly megabytes: number };

it('reads an XLSX of 100,000 rows and 20 columns in no more time than SheetJS', { timeout: 600_000 }, () => {
  const path = join(temporaryFolder(), 'large.xlsx');
  writeLargeWorkbook(path, rows);
  const library: Read[] = [];
  const accord: Read[] = [];
  // Turn by turn, so that whatever else the machine does falls on both.
  for (let run = 0; run < runs; run++) {
    library.push(readOnce('library', path));
    accord.push(readOnce('accord', path));
  }
  const [theirs, ours] = [median(library.map(milliseconds)), median(accord.map(milliseconds))];
  const peak = Math.max(...accord.map(({ megabytes }) => megabytes));
  console.table({
    'the file': `${(statSync(path).size / 1e6).toFixed(0)} MB, ${rows.toLocaleString('en')} × 20`,
    'SheetJS reads it': `${(theirs / 1000).toFixed(2)} s, ${peakOf(library)} MB`,
    'Accord reads it and sorts it into columns': `${(ours / 1000).toFixed(2)} s, ${peakOf(accord)} MB`,
    'Accord / SheetJS': (ours / theirs).toFixed(2),
  });
  expect([...library, ...accord].map((read) => read.rows)).toEqual(Array(runs * 2).fill(rows));
  expect(ours / theirs).toBeLessThanOrEqual(1);
  expect(peak).toBeLessThan(mostMegabytes);
});

function readOnce(how: 'library' | 'accord', path: string): Read {
  const script = resolve('test/support/workbook-bench/child.ts');
  return JSON.parse(execFileSync(process.execPath, [script, how, path], { encoding: 'utf8' })) as Read;
}

function milliseconds(read: Read): number {
  return read.milliseconds;
}

function peakOf(reads: readonly Read[]): number {
  return Math.round(Math.max(...reads.map(({ megabytes }) => megabytes)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
