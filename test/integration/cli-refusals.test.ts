import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '#main/workshop/session.ts';
import { accord, accordHere } from '#test/support/accord-cli.ts';
import { expectRefusal, leadsTable, table } from '#test/support/cli-tables.ts';
import { smallDisk } from '#test/support/small-disk.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const minute = 60_000;
const state = { folder: '' };
const at = (name: string) => join(state.folder, name);

/** A workshop with leads, and one of each kind of file that is none. */
beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  state.folder = mkdtempSync(join(tmpdir(), 'accord-refusals-'));
  await accordHere('new', at('good.accord'));
  leadsTable(state.folder);
  expect((await accordHere('import', at('good.accord'), at('leads.csv'))).code).toBe(0);
  mkdirSync(at('folder'));
  writeFileSync(at('zero.accord'), '');
  writeFileSync(at('plain.txt'), 'not a workshop, and a table of one column\n');
  writeFileSync(at('picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255, 254, 0]));
  writeFileSync(at('broken.json'), '{"schema": ');
  writeFileSync(at('other.json'), '{"name": "some other program"}');
  const good = readFileSync(at('good.accord'));
  writeFileSync(at('truncated.accord'), good.subarray(0, good.length >> 1));
  writeFileSync(at('newer.accord'), good);
  const newer = new Database(at('newer.accord'));
  newer.pragma('user_version = 9999');
  newer.close();
  writeFileSync(at('locked.accord'), good);
}, 2 * minute);

/** What is said, by the words of the call; `@name` is a file of the folder. */
const refusals: readonly (readonly [string, RegExp])[] = [
  ['fly', /no command “fly”/],
  ['new', /needs FILE/],
  ['new @good.accord', /already a file at .*good\.accord/],
  ['new @folder', /folder is a folder/],
  ['new @no/such/place.accord', /folder for .*place\.accord is not there/],
  ['new @fresh.accord --template nothing', /no template “nothing”.*blank/],
  ['profile @gone.csv', /no file at .*gone\.csv/],
  ['profile @folder', /is a folder, not a table/],
  ['profile @picture.csv', /picture\.csv/],
  ['profile @leads.csv --encoding klingon', /encoding “klingon”/],
  ['profile @leads.csv --delimiter=', /--delimiter/],
  ['profile @leads.csv --quote ticks', /--quote/],
  ['profile @leads.csv --header-row first', /--header-row/],
  ['profile @leads.csv --max-columns 3', /has 4 columns; up to 3.*--max-columns raises this limit, up to 16,384/],
  ['profile @leads.csv --max-rows many', /--max-rows takes a whole number from 1,000 to 5,000,000, not “many”/],
  ['import @good.accord @leads.csv --max-columns 2', /--max-columns raises this limit/],
  ['import @good.accord @leads.csv --max-text-megabytes 0', /--max-text-megabytes takes a whole number/],
  ['import @gone.accord @leads.csv', /no file at .*gone\.accord/],
  ['import @plain.txt @leads.csv', /plain\.txt is not an Accord workshop/],
  ['import @good.accord @gone.csv', /no file at .*gone\.csv/],
  ['import @good.accord @picture.csv', /picture\.csv/],
  ['import @good.accord @leads.csv --kind people', /no kind “people”/],
  ['import @good.accord @leads.csv --missing Town=Select', /no column called “Town”/],
  ['import @good.accord @leads.csv --missing City', /FIELD=VALUE/],
  ['import @good.accord @leads.csv --outcome Bought=1', /no column called “Bought”/],
  ['import @good.accord @leads.csv --outcome Won', /FIELD=WON/],
  ['import @good.accord @leads.csv --outcome-date When', /no column called “When”/],
  ['import @good.accord @leads.csv --id Number', /no column called “Number”/],
  ['import @good.accord @leads.csv --map @gone.json', /no file at .*gone\.json/],
  ['import @good.accord @leads.csv --map @broken.json', /broken\.json is not a mapping/],
  ['import @good.accord @leads.csv --report @no/such/report.csv', /folder for .*report\.csv is not there/],
  ['import @good.accord @leads.csv --report @folder', /folder is a folder/],
  ['import @good.accord @leads.csv --kind activities --dataset nobody', /no data set called “nobody”/],
  ['import @good.accord @leads.csv --colour blue', /--colour/],
  ['simulate', /needs FILE/],
  ['simulate @good.accord more', /“more”/],
  ['simulate @gone.accord', /no file at .*gone\.accord/],
  ['simulate @folder', /folder is a folder/],
  ['simulate @zero.accord', /zero\.accord is empty/],
  ['simulate @plain.txt', /plain\.txt is not an Accord workshop/],
  ['simulate @newer.accord', /newer\.accord.*newer/],
  ['simulate @truncated.accord', /truncated\.accord/],
  ['simulate @good.accord --as-of 2026-02-30', /“2026-02-30” is not a day/],
  ['simulate @good.accord --as-of', /--as-of in this way/],
  ['simulate @good.accord --dataset nobody', /no data set “nobody”.*leads/],
  ['simulate @good.accord --compare nothing', /no version “nothing”/],
  ['simulate @good.accord --backtest --as-of 2026-01-01', /--as-of/],
  ['simulate @good.accord --backtest --volumes week', /--volumes/],
  ['simulate @good.accord --volumes year', /not by “year”/],
  ['score @good.accord', /needs TABLE/],
  ['score @gone.json @leads.csv', /no file at .*gone\.json/],
  ['score @broken.json @leads.csv', /broken\.json is neither/],
  ['score @other.json @leads.csv', /other\.json is neither/],
  ['score @plain.txt @leads.csv', /plain\.txt is neither/],
  ['score @good.accord @gone.csv', /no file at .*gone\.csv/],
  ['score @good.accord @leads.csv --explain L99 --out @scored.csv', /no lead “L99”/],
  ['score @good.accord @leads.csv --out @no/such/scored.csv', /no\/such is not there|no\/such/],
  ['score @good.accord @leads.csv --out @folder', /folder is a folder/],
  ['score @good.accord @leads.csv --as-of yesterday', /“yesterday” is not a day/],
  ['export @good.accord', /needs --to DIR/],
  ['export @good.accord --to @documents --formats docx,html', /no format “html”/],
  ['export @good.accord --to @documents --formats docx,pdf', /PDF/],
  ['export @good.accord --to @documents --version nothing', /no version “nothing”/],
  ['export @good.accord --to @documents --dataset nobody', /no data set “nobody”/],
  ['export @good.accord --to @plain.txt', /plain\.txt is a file/],
  ['history @zero.accord', /zero\.accord is empty/],
  ['versions @newer.accord', /newer\.accord/],
];

/** The folder's files, and all that the good workshop holds. */
async function everything() {
  const { out } = await accordHere('history', at('good.accord'), '--json');
  return { names: readdirSync(state.folder).sort(), good: out };
}

describe('a call that cannot be carried out', () => {
  it.each(refusals)(
    '%s is refused in one sentence, and nothing is touched',
    async (call, says) => {
      const args = call.split(' ').map((word) => (word.startsWith('@') ? at(word.slice(1)) : word));
      const before = await everything();
      expectRefusal(await accordHere(...args), says);
      expect(await everything()).toEqual(before);
    },
    minute,
  );

  it(
    'the program itself ends with code 2 and says the same',
    async () => {
      for (const call of [
        'fly',
        'simulate @truncated.accord',
        'import @good.accord @picture.csv',
        'score @other.json @leads.csv',
      ]) {
        const args = call.split(' ').map((word) => (word.startsWith('@') ? at(word.slice(1)) : word));
        const [real, here] = [await accord(...args), await accordHere(...args)];
        expect(real).toEqual(here);
        expectRefusal(real, /./);
      }
    },
    minute,
  );

  it(
    'a model.json with something wrong in it is refused by the place of the wrong part',
    async () => {
      const folder = temporaryFolder();
      expect((await accordHere('export', at('good.accord'), '--to', folder, '--formats', 'json')).code).toBe(0);
      const path = join(folder, readdirSync(folder)[0] as string);
      const document = JSON.parse(readFileSync(path, 'utf8')) as { model: { fit: { thresholds: unknown } } };
      document.model.fit.thresholds = 'high';
      writeFileSync(path, JSON.stringify(document));
      expectRefusal(await accordHere('score', path, at('leads.csv')), /model\.fit\.thresholds/);
    },
    minute,
  );

  it(
    'a workshop that another program has open is not written to, but is read',
    async () => {
      const session = openSession(at('locked.accord'));
      if (!session.ok) throw new Error(session.refusal.kind);
      try {
        expectRefusal(await accordHere('import', at('locked.accord'), at('leads.csv')), /locked\.accord/);
        expect((await accordHere('simulate', at('locked.accord'), '--json')).code).toBe(0);
      } finally {
        session.value.close();
      }
    },
    minute,
  );

  it(
    'an import into a full disk is refused, and the workshop is as it was',
    async (context) => {
      const disk = smallDisk();
      if (disk === null) return context.skip('no right to mount a small disk');
      const file = join(disk, 'small.accord');
      expect((await accord('new', file)).code).toBe(0);
      const big = table(temporaryFolder(), 'big.csv', [
        'Lead id,Comment',
        ...Array.from(
          { length: 300_000 },
          (_, i) => `L${i},note ${i} ${(i * 2654435761) % 4294967296} of many that differ`,
        ),
      ]);
      expectRefusal(await quiet(accord('import', file, big)), /small\.accord/);
      const { code, out } = await accord('history', file, '--json');
      expect({ code, entries: (JSON.parse(out) as { entries: unknown[] }).entries.length }).toEqual({
        code: 0,
        entries: 1,
      });
      return undefined;
    },
    2 * minute,
  );
});

/** Progress is no part of the refusal: its lines end with a share. */
async function quiet(run: ReturnType<typeof accord>) {
  const { err, ...rest } = await run;
  return { ...rest, err: err.replaceAll(/^.*%\n/gm, '') };
}
