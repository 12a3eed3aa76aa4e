import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAnswer } from '#main/cli/answers/import.ts';
import { newAnswer } from '#main/cli/answers/new.ts';
import { profileAnswer } from '#main/cli/answers/profile.ts';
import { reportAnswer } from '#main/cli/answers/report.ts';
import { simulateAnswer } from '#main/cli/answers/simulate.ts';
import { makeKeyFile, readKeyFile } from '#main/files/key-file.ts';
import { readImportRecords } from '#main/store/bulk/import-records.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { domainOf } from '#shared/values/email.ts';
import { accordHere as accord } from '#test/support/accord-cli.ts';
import { answer, answerHere, expectRefusal, table } from '#test/support/cli-tables.ts';
import { searchIn } from '#test/support/import/search-in.ts';
import { realData } from '#test/support/real-data.ts';
import { cellsOf } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const long = 120_000;

const names = ['Ann Quaxington', 'Bob Zebedee', 'Cy Quaxington', 'Dee Zebedee', 'Eve Quaxington', 'Flo Zebedee'];
const mails = [
  'ann.q@acme.com',
  'bobz@gmail.com',
  'cyq@sales.acme.com',
  'deez@globex.com',
  'eveq@acme.com',
  'floz@gmail.com',
];

/** Six leads told apart by their e-mail address, one of them twice, and one row without an address. */
function leads(folder: string): string {
  const rows = mails.map(
    (mail, i) =>
      `${mail},${names[i]},+20 100 555 010${i},asked for ${names[i]},${i % 2 ? 'no' : 'yes'},${i < 5 ? i : 'many Quaxington'}`,
  );
  return table(folder, 'leads.csv', [
    'E-mail,Full name,Phone,Comments,Converted,Visits',
    ...rows,
    'ANN.Q@acme.com,Ann Quaxington,+20 100 555 0109,,yes,9',
    ',Gus Quaxington,+20 100 555 0110,lost Gus,no,3',
  ]);
}

function activities(folder: string, name = 'march.csv'): string {
  const rows = mails.slice(0, 4).map((mail, i) => `${mail.toUpperCase()},Visited,2026-03-0${i + 1},Quaxington page`);
  return table(folder, name, ['E-mail,Activity,Date,Page', ...rows, 'stranger.quaxington@x.com,Visited,2026-03-09,x']);
}

async function workshop(folder: string, name = 'w.accord'): Promise<string> {
  const file = join(folder, name);
  await answerHere(newAnswer, 'new', file);
  return file;
}

function shownIn(file: string): { dataSet: DataSet; mails: readonly string[]; headers: readonly string[] } {
  const opened = openSession(file);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const dataSet = opened.value.state.dataSet[opened.value.state.workshop.workshop?.shownDataSet ?? ''] as DataSet;
  const data = readLeadData(opened.value.db, dataSet);
  const found = cellsOf(data.columns[dataSet.idColumn ?? ''] as never);
  opened.value.close();
  return { dataSet, mails: found, headers: dataSet.columns.map(({ header }) => header) };
}

const asked = ['--id', 'E-mail', '--outcome', 'Converted=yes', '--pseudonymise'] as const;

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

describe('a key file', () => {
  it('is for its owner alone, can be read by a person, and never replaces a file', async () => {
    const path = join(temporaryFolder(), 'k.accord-key');
    const made = await makeKeyFile(path, '2026-03-01T00:00:00Z');
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/Keep it apart from the workshop/);
    expect(text).toMatch(/احفظه بعيدًا عن الورشة/);
    expect(text).toMatch(/^version: 1$/m);
    expect(await readKeyFile(path)).toEqual(made);
    expect(await makeKeyFile(path, '2026-03-02T00:00:00Z')).toEqual({
      ok: false,
      refusal: { kind: 'keyFileThere', path },
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    // Its check is made from the key and cannot be turned back: it is no part of it.
    expect(made.value.key).not.toContain(made.value.check);
  });

  it('that is damaged, newer, absent, huge or something else is refused in a sentence of its own', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'k.accord-key');
    await makeKeyFile(path, '2026-03-01T00:00:00Z');
    const text = readFileSync(path, 'utf8');
    chmodSync(path, 0o600);
    const kindOf = async (content: string) => {
      writeFileSync(path, content);
      const read = await readKeyFile(path);
      return read.ok ? null : read.refusal.kind;
    };
    expect(await kindOf(text.replaceAll('\n', '\r\n'))).toBe(null);
    expect(await kindOf(text.replace(/key: ..../, 'key: 0000'))).toBe('keyFileDamaged');
    expect(await kindOf(text.replace(/key: ...../, 'key: '))).toBe('keyFileDamaged');
    expect(await kindOf(text.replace('version: 1', 'version: 2'))).toBe('keyFileNewer');
    expect(await kindOf('id,name\n1,x\n')).toBe('keyFileNone');
    expect(await kindOf('x'.repeat(100_000))).toBe('keyFileNone');
    expect(await readKeyFile(join(folder, 'nowhere'))).toMatchObject({ refusal: { kind: 'keyFileMissing' } });
    expect(await readKeyFile(folder)).toMatchObject({ refusal: { kind: 'isAFolder' } });
    const away = join(folder, 'gone', 'k.accord-key');
    expect(await makeKeyFile(away, '2026-03-01T00:00:00Z')).toMatchObject({ refusal: { kind: 'folderMissing' } });
    const missing = await accord('import', await workshop(folder), leads(folder), ...asked, '--key', away);
    expectRefusal(missing, /no key file at/);
  }, 60_000);
});

describe('refused rows', () => {
  it(
    'are written in the source’s own columns and order, mended, and brought in as they were: formulas, quotes and Arabic too',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      const rows = [
        'المعرف;الاسم;Phone;Note;Size',
        '1;سارة;+20 100;"said ""hi""; left";5',
        ';أحمد;+20 101;=1+1;6',
        ';ليلى;\'+20 102;"two\nlines";7',
        '4;Zed;-5;@x;8;beyond',
      ];
      const path = table(folder, 'source.csv', rows);
      const mend = join(folder, 'mend.csv');
      const done = await answerHere(importAnswer, 'import', file, path, '--id', 'المعرف', '--refused', mend);
      expect(done.rows).toEqual({ read: 4, kept: 1, merged: 0, refused: 3 });
      expect(done.refusedRows).toBe(mend);
      const text = readFileSync(mend, 'utf8');
      expect(text).toBe(
        [
          '\uFEFFالمعرف;الاسم;Phone;Note;Size;accord_reason',
          "4;Zed;-5;'@x;8;row 5: The row has more cells than there are columns, so it was left out.;beyond",
          ";أحمد;'+20 101;'=1+1;6;row 3: The row names no lead id, so it was left out.",
          ';ليلى;\'\'+20 102;"two\nlines";7;row 4: The row names no lead id, so it was left out.',
          '',
        ].join('\r\n'),
      );
      let next = 2;
      writeFileSync(
        mend,
        text.replace(';beyond', '').replace(/^;/gm, () => `${next++};`),
      );
      const profile = await answerHere(profileAnswer, 'profile', mend);
      expect(profile.columns.map(({ name }) => name)).toEqual(['المعرف', 'الاسم', 'Phone', 'Note', 'Size']);
      const mended = await answerHere(importAnswer, 'import', file, mend, '--id', 'المعرف', '--dataset', 'Mended');
      expect(mended.rows).toEqual({ read: 3, kept: 3, merged: 0, refused: 0 });
      const opened = openSession(file);
      if (!opened.ok) throw new Error(opened.refusal.kind);
      const dataSet = Object.values(opened.value.state.dataSet).find(({ name }) => name === 'Mended') as DataSet;
      const data = readLeadData(opened.value.db, dataSet);
      expect(Object.values(data.columns).map((each) => cellsOf(each))).toEqual([
        ['4', '2', '3'],
        ['Zed', 'أحمد', 'ليلى'],
        ['-5', '+20 101', "'+20 102"],
        ['@x', '=1+1', 'two\nlines'],
        ['8', '6', '7'],
      ]);
      opened.value.close();
    },
    long,
  );

  it(
    'of pseudonymised leads hold pseudonyms, and join once they are mended, without being replaced twice',
    async () => {
      const folder = temporaryFolder();
      const file = await workshop(folder);
      await answerHere(importAnswer, 'import', file, leads(folder), ...asked);
      const mend = join(folder, 'mend.csv');
      const key = join(folder, 'leads.accord-key');
      const kind = ['--kind', 'activities', '--key', key] as const;
      await answerHere(importAnswer, 'import', file, activities(folder), ...kind, '--refused', mend);
      const text = readFileSync(mend, 'utf8');
      expect(text).toMatch(/p-[0-9a-z]{20}@x\.com,Visited,2026-03-09,/);
      expect(text).not.toMatch(/quaxington/i);
      const [, , , pseudonym] = shownIn(file).mails;
      writeFileSync(mend, text.replace(/p-[0-9a-z]{20}@x\.com/, pseudonym ?? ''));
      const joined = await answerHere(importAnswer, 'import', file, mend, ...kind);
      expect(joined.rows).toEqual({ read: 1, kept: 1, merged: 0, refused: 0 });
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
