import { expect, test } from 'vitest';
import { killRounds } from '#test/support/killed/kill-rounds.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

test('killed at any moment, the app loses no acknowledged edit', async () => {
  expect(await killRounds('edit', temporaryFolder(), 8)).toBeGreaterThan(8);
}, 120_000);

test('killed while leads come in, it keeps whole data sets and no half of one', async () => {
  expect(await killRounds('import', temporaryFolder(), 3)).toBeGreaterThan(2);
}, 120_000);

test('killed while saving under another name, both files are whole', async () => {
  expect(await killRounds('saveAs', temporaryFolder(), 3)).toBeGreaterThan(2);
}, 120_000);

test('killed while leads are erased, they are either all there or all gone', async () => {
  expect(await killRounds('erase', temporaryFolder(), 3)).toBeGreaterThan(2);
}, 120_000);
