import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersOf, rowsOf, tableAt } from '../support/import/files.ts';

/** Cases that CSV parsers agree on, with their truth as JSON: `csvs/NAME.csv` and `json/NAME.json`. */
const require = createRequire(import.meta.url);
const spectrum = dirname(require.resolve('csv-spectrum'));
const names = readdirSync(join(spectrum, 'csvs')).map((file) => basename(file, '.csv'));

/** One JSON of the package does not say what its CSV holds: the telephone number was changed, and its row is not in a list. */
function truthOf(name: string): object[] {
  const truth = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as object | object[];
  if (name !== 'location_coordinates') return truth as object[];
  return [{ ...truth, 'Contact Phone Number': '2095257564' }];
}

describe('the cases of csv-spectrum', () => {
  it('are all there', () => {
    expect(names).toHaveLength(12);
  });

  it.each(names)('%s reads as its JSON says', async (name) => {
    const table = await tableAt(join(spectrum, 'csvs', `${name}.csv`));
    const headers = headersOf(table);
    const rows = rowsOf(table).map((row) => Object.fromEntries(row.map((cell, i) => [headers[i], cell])));
    expect(rows).toEqual(truthOf(name));
    expect(table.troubles).toEqual([]);
  });
});
