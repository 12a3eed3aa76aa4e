import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAnswer } from '#main/cli/answers/import.ts';
import { reportAnswer } from '#main/cli/answers/report.ts';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { makeKeyFile, readKeyFile } from '#main/files/key-file.ts';
import { readImportRecords } from '#main/store/bulk/import-records.ts';
import { openSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { domainOf } from '#shared/values/email.ts';
import { accordHere as accord } from '#test/support/accord-cli.ts';
import { answer, answerHere, expectRefusal, table } from '#test/support/cli-tables.ts';
import { searchIn } from '#test/support/import/search-in.ts';
import { activities, asked, leads, mails, names, shownIn, workshop } from '#test/support/named-leads.ts';
import { realData } from '#test/support/real-data.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const long = 120_000;

describe('names replaced on the way in', () => {
  it(
    'neither a name, an address, a telephone number nor the key is anywhere in the workshop, and domains stay',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      const done = await answer(importAnswer, 'import', file, leads(folder), ...asked);
      expect(done.rows).toEqual({ read: 8, kept: 6, merged: 1, refused: 1 });
      const key = join(folder, 'leads.accord-key');
      expect(done.pseudonyms).toEqual({
        key,
        made: true,
        columns: [
          { column: 'E-mail', treatment: 'hash', reason: 'email' },
          { column: 'Full name', treatment: 'hash', reason: 'name' },
          { column: 'Phone', treatment: 'drop', reason: 'phone' },
          { column: 'Comments', treatment: 'drop', reason: 'freeText' },
          { column: 'Converted', treatment: 'keep', reason: 'harmless' },
          { column: 'Visits', treatment: 'keep', reason: 'harmless' },
        ],
      });
      const joined = await answerHere(
        importAnswer,
        'import',
        file,
        activities(folder),
        '--kind',
        'activities',
        '--key',
        key,
      );
      expect(joined.rows).toEqual({ read: 5, kept: 4, merged: 0, refused: 1 });
      const shown = shownIn(file);
      expect(shown.mails.map(domainOf)).toEqual(mails.map(domainOf));
      expect(shown.headers).toEqual(['E-mail', 'Full name', 'Converted', 'Visits']);
      const secret = readKeyFile(key);
      const hex = await secret.then((read) => (read.ok ? read.value.key : ''));
      expect(hex).toMatch(/^[0-9a-f]{64}$/);
      const isInside = searchIn(file);
      expect(isInside(shown.mails[0] ?? '')).toBe(true);
      const secrets = [hex, hex.toUpperCase(), Buffer.from(hex, 'hex').toString('base64')];
      const people = [...names, ...mails, 'Gus', '555 01', 'lost Gus', 'asked for', 'stranger'].flatMap((name) => [
        name,
        name.toLowerCase(),
      ]);
      for (const text of [...secrets, ...people, 'ann.q', 'bobz'])
        expect([text, isInside(text)]).toEqual([text, false]);
      // "many Quaxington" stood in a column that was kept as it is: that is the person's choice, and it shows the search works.
      expect(isInside('many Quaxington')).toBe(true);
    },
    long,
  );

  it(
    'without the key file nothing joins, and it says so before it starts; a wrong one is noticed; the workshop is untouched',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      await answerHere(importAnswer, 'import', file, leads(folder), ...asked);
      const before = shownIn(file).dataSet;
      const march = activities(folder);
      expectRefusal(
        await accord('import', file, march, '--kind', 'activities'),
        /names of “leads” were replaced.*key file/,
      );
      expectRefusal(await accord('import', file, march, '--kind', 'activities', '--pseudonymise'), /names of “leads”/);
      const other = join(folder, 'other.accord-key');
      await makeKeyFile(other, '2026-03-01T00:00:00Z');
      expectRefusal(
        await accord('import', file, march, '--kind', 'activities', '--key', other),
        /not the key file with which the names of “leads” were replaced/,
      );
      expect(shownIn(file).dataSet).toEqual(before);
      expect(existsSync(join(folder, 'march.accord-key'))).toBe(false);
    },
    long,
  );

  it(
    'next month’s leads under the same key have the same pseudonyms; under a new key, others',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      const path = leads(folder);
      await answerHere(importAnswer, 'import', file, path, ...asked);
      const first = shownIn(file).mails;
      const again = await answerHere(importAnswer, 'import', file, path, ...asked, '--dataset', 'April');
      expect(again.pseudonyms).toMatchObject({ made: false, key: join(folder, 'leads.accord-key') });
      expect(shownIn(file).mails).toEqual(first);
      const other = join(folder, 'other.accord-key');
      await makeKeyFile(other, '2026-03-01T00:00:00Z');
      await answerHere(importAnswer, 'import', file, path, ...asked, '--dataset', 'May', '--key', other);
      const strange = shownIn(file).mails;
      expect(strange.map(domainOf)).toEqual(first.map(domainOf));
      expect(strange.filter((mail) => first.includes(mail))).toEqual([]);
    },
    long,
  );

  it(
    'outcomes and counts are those of the same leads under their own names',
    async () => {
      const folder = temporaryFolder();
      const [plain, replaced] = [await workshop(folder, 'plain.accord'), await workshop(folder, 'replaced.accord')];
      const path = leads(folder);
      await answerHere(importAnswer, 'import', plain, path, ...asked.slice(0, -1));
      await answerHere(importAnswer, 'import', replaced, path, ...asked);
      const [a, b] = [
        await answerHere(simulateAnswer, 'simulate', plain),
        await answerHere(simulateAnswer, 'simulate', replaced),
      ];
      expect(b.outcomes).toEqual(a.outcomes);
      expect(b.stages).toEqual(a.stages);
      expect(b.leads).toBe(6);
    },
    long,
  );

  it(
    'each column can be said otherwise: by --treat or by the map file',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      const said = ['--treat', 'Phone=hash', '--treat', 'Full name=drop', '--treat', 'Visits=drop'];
      const done = await answerHere(importAnswer, 'import', file, leads(folder), ...asked, ...said);
      expect(done.pseudonyms?.columns.map(({ column, treatment }) => `${column}=${treatment}`)).toEqual([
        'E-mail=hash',
        'Full name=drop',
        'Phone=hash',
        'Comments=drop',
        'Converted=keep',
        'Visits=drop',
      ]);
      expect(shownIn(file).headers).toEqual(['E-mail', 'Phone', 'Converted']);
      const map = join(folder, 'map.json');
      const columns = { 'E-mail': { role: 'id', field: 'mail' }, Comments: { field: 'words', pseudonym: 'hash' } };
      writeFileSync(map, JSON.stringify({ columns }));
      const mapped = await answerHere(importAnswer, 'import', file, leads(folder), '--map', map, '--pseudonymise');
      expect(mapped.pseudonyms?.columns.at(-1)).toEqual({ column: 'Comments', treatment: 'hash', reason: 'said' });
      const wrong = await accord('import', file, leads(folder), ...asked, '--treat', 'Phone=burn');
      expectRefusal(wrong, /Write --treat as FIELD=hash/);
      const nowhere = await accord('import', file, leads(folder), ...asked, '--treat', 'Fax=drop');
      expectRefusal(nowhere, /no column called “Fax”/);
    },
    long,
  );

  it(
    'activities whose names would be replaced do not join leads whose names were not, and it says what to do',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      await answerHere(importAnswer, 'import', file, leads(folder), ...asked.slice(0, -1));
      const run = await accord('import', file, activities(folder), '--kind', 'activities', '--pseudonymise');
      expectRefusal(run, /names of “leads” are there as they are/);
    },
    long,
  );

  it(
    'an import that is refused leaves no key file behind, and one that was there stays',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      const path = table(folder, 'twice.csv', ['id,a', '1,x']);
      const map = join(folder, 'map.json');
      writeFileSync(map, '{"columns":{"id":{"field":"a"},"a":{"field":"a","role":"outcome"}}}');
      const refusedRun = await accord('import', file, path, '--map', map, '--pseudonymise');
      expect(refusedRun.code).toBe(2);
      expect(existsSync(join(folder, 'twice.accord-key'))).toBe(false);
      const own = join(folder, 'own.accord-key');
      await makeKeyFile(own, '2026-03-01T00:00:00Z');
      expect((await accord('import', file, path, '--map', map, '--key', own)).code).toBe(2);
      expect(existsSync(own)).toBe(true);
    },
    long,
  );
});

it(
  'what each import left is kept with the data set: the leads’ report is still there when activities have joined',
  async () => {
    const folder = temporaryFolder();
    const file = await workshop(folder);
    await answerHere(importAnswer, 'import', file, leads(folder), ...asked.slice(0, -1), '--duplicates', 'last');
    await answerHere(importAnswer, 'import', file, activities(folder), '--kind', 'activities');
    const csv = join(folder, 'later.csv');
    const later = await answerHere(reportAnswer, 'report', file, '--report', csv);
    expect(later.imports.map(({ kind, rows, leftOut }) => [kind, rows.read, rows.refused, leftOut])).toEqual([
      ['leads', 8, 1, 1],
      ['activities', 5, 1, 1],
    ]);
    expect(readFileSync(csv, 'utf8')).toContain('6,E-mail,stranger.quaxington@x.com,unknownLead,,');
    expectRefusal(await accord('report', file, '--dataset', 'none'), /no data set “none”/);
    const opened = openSession(file);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const [dataSet] = Object.values(opened.value.state.dataSet);
    const records = readImportRecords(opened.value.db, dataSet as DataSet);
    expect(records).toMatchObject([
      {
        kind: 'leads',
        file: 'leads.csv',
        duplicates: { id: 'last' },
        counts: { read: 8, merged: 1, refused: 1 },
        leftOut: 1,
      },
      { kind: 'activities', file: 'march.csv', duplicates: null, counts: { read: 5, kept: 4, refused: 1 }, leftOut: 1 },
    ]);
    expect(records[1]?.reasons).toEqual([{ reason: 'unknownLead', rows: 1 }]);
    opened.value.close();
  },
  long,
);

it(
  'Olist’s deals join its leads under pseudonyms exactly as under their own ids: 842 of 8,000',
  async (context) => {
    const [leadTable, deals] = [realData('olist-mql.csv'), realData('olist-deals.csv')];
    if (leadTable === null || deals === null) return context.skip('real data is not here');
    const folder = temporaryFolder();
    const file = await workshop(folder);
    const key = join(folder, 'olist.accord-key');
    await makeKeyFile(key, '2026-03-01T00:00:00Z');
    await answerHere(importAnswer, 'import', file, leadTable, '--key', key, '--treat', 'mql_id=hash');
    const how = ['--kind', 'outcomes', '--outcome-date', 'won_date', '--key', key] as const;
    const joined = await answerHere(importAnswer, 'import', file, deals, ...how);
    expect(joined.rows).toEqual({ read: 842, kept: 842, merged: 0, refused: 0 });
    expect(joined.pseudonyms?.columns[0]).toEqual({ column: 'mql_id', treatment: 'hash', reason: 'leads' });
    const { outcomes } = await answerHere(simulateAnswer, 'simulate', file);
    expect(outcomes).toEqual({ won: 842, lost: 0, open: 7158 });
    return undefined;
  },
  long,
);
