import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killRounds } from '#test/support/killed/kill-rounds.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

test('120 kills at random moments lose no acknowledged edit', async () => {
  expect(await killRounds('edit', temporaryFolder(), 120)).toBeGreaterThan(500);
}, 900_000);

test('40 kills in a synced folder, with its rollback journal, lose no acknowledged edit', async () => {
  const folder = join(temporaryFolder(), 'Dropbox');
  mkdirSync(folder);
  expect(await killRounds('edit', folder, 40)).toBeGreaterThan(100);
}, 900_000);

test('40 kills while leads come in keep whole data sets and no half of one', async () => {
  expect(await killRounds('import', temporaryFolder(), 40)).toBeGreaterThan(100);
}, 900_000);

test('40 kills while saving under another name leave whole files', async () => {
  expect(await killRounds('saveAs', temporaryFolder(), 40)).toBeGreaterThan(100);
}, 900_000);

test('40 kills while leads are erased leave them all there or all gone', async () => {
  expect(await killRounds('erase', temporaryFolder(), 40)).toBeGreaterThan(100);
}, 900_000);
