import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAnswer } from '#main/cli/answers/import.ts';
import { profileAnswer } from '#main/cli/answers/profile.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { openSession } from '#main/workshop/session.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { accordHere } from '#test/support/accord-cli.ts';
import { answerHere, table } from '#test/support/cli-tables.ts';
import { activities, asked, leads, shownIn, workshop } from '#test/support/named-leads.ts';
import { cellsOf } from '#test/support/staged-leads.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const long = 120_000;

describe('what an import doubted or could not read', () => {
  it('is said without being asked for, and again by the report', { timeout: long }, async () => {
    const folder = temporaryFolder();
    const file = await workshop(folder);
    const map = table(folder, 'map.json', ['{"columns":{"id":{"role":"id"},"size":{"field":"size","type":"number"}}}']);
    const path = table(folder, 'swallowed.csv', [
      'id,size,note',
      '1,many,a',
      ',2,b',
      '3,4,"never closed',
      '4,5,c',
      '5,6,d',
    ]);
    const said = [
      'swallowed: 3 rows read, 2 kept, 0 merged, 1 left out.',
      '  A quotation mark in this row does not close, so its cells could not be told apart with certainty. 1 row',
      '  The row names no lead id, so it was left out. 1 row',
      '  Not a number; it counts as unknown. 1 row',
      '    size: 1 cell (many)',
    ];
    const { out } = await accordHere('import', file, path, '--map', map);
    expect(out.trimEnd().split('\n')).toEqual(said);
    const { out: report } = await accordHere('report', file, '--dataset', 'swallowed');
    expect(report.trimEnd().split('\n')).toEqual([said[0]?.replace('swallowed', 'swallowed.csv'), ...said.slice(1)]);
  });
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
