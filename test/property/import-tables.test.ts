import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '#main/files/table/read-table.ts';
import { buildLeads } from '#shared/import/build-leads.ts';
import { columnNames } from '#shared/import/headers.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import { sureEnough } from '#shared/import/suggestion.ts';
import { fileWith, rowsOf, tableAt, tableOf, workbookOf } from '../support/import/files.ts';
import { built, column, context, newField, planOf } from '../support/import/planned.ts';

/** Cells as people write them: no NULs or lone halves, and never only blank in the first column. */
const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, ' '));
const nasty = fc.oneof(cell, fc.constantFrom('a,b', 'x;y', 'say "hi"', 'two\nlines', '=1+1', "it's", '', '١٢٫٥', '|'));
const rowsOfThree = fc.array(
  fc.tuple(
    fc.nat(1_000_000).map((n) => `r${n}`),
    nasty,
    nasty,
  ),
  { minLength: 3, maxLength: 30 },
);

describe('tables, for any content', () => {
  it('what is written as a CSV under any delimiter and line end reads back, cell by cell', async () => {
    const forms = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(rowsOfThree, forms, async (rows, { delimiter, newline }) => {
        const text = Papa.unparse([['first name', 'second name', 'third name'], ...rows], {
          delimiter,
          newline,
          quotes: true,
        });
        const table = await tableOf(text, { options: { delimiter, headerRow: 1, encoding: 'UTF-8' } });
        expect(rowsOf(table)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('a workbook gives the same cells as they were put in', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfThree, async (rows) => {
        const bytes = workbookOf({ A: [['first name', 'second name', 'third name'], ...rows] });
        const table = await tableAt(fileWith(bytes), { options: { headerRow: 1 } });
        expect(rowsOf(table)).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('any bytes give a table or a refusal, never an error', async () => {
    const start = fc.constantFrom(
      '',
      'a,b\n',
      'PK\u0003\u0004',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      '\u00FF\u00FE',
      '"',
      'sep=;\n',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (begin, bytes) => {
        const read = await readTable(fileWith(Buffer.concat([Buffer.from(begin, 'latin1'), bytes])));
        expect(read.ok ? read.value.rows > 0 : read.refusal.kind.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a workbook with changed bytes gives a table or a refusal, never an error', async () => {
    const whole = workbookOf({
      A: [
        ['id', 'name'],
        ['1', 'Ann'],
        ['2', 'Bob'],
      ],
    });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await readTable(fileWith(bytes));
        expect(read.ok || read.refusal.kind.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('every table can be profiled, and nothing is suggested below the stated confidence', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfThree, fc.tuple(nasty, nasty), async (rows, names) => {
        const text = Papa.unparse([['id', ...names], ...rows], { quotes: true });
        const profile = profileTable(
          await tableOf(text, { options: { headerRow: 1, delimiter: ',', encoding: 'UTF-8' } }),
          'x',
        );
        for (const { filled, empty, known, top } of profile.columns) {
          expect(filled + empty).toBe(profile.rows);
          expect(known).toBeLessThanOrEqual(filled);
          expect(top.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(known);
        }
        for (const { state, confidence } of suggestMapping(profile, []).columns) {
          expect(state === 'choose').toBe(confidence < sureEnough);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rows are kept, merged or refused, and no row is two of these', async () => {
    const ids = fc.array(fc.tuple(fc.constantFrom('a', 'B', ' a ', '', 'c', 'C'), fc.constantFrom('1', '2', 'x', '')), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(ids, async (rows) => {
        const text = Papa.unparse([['id', 'n', 'always'], ...rows.map((row) => [...row, 'y'])], { quotes: true });
        const table = await tableOf(text, { options: { headerRow: 1, delimiter: ',' } });
        const plan = planOf([column(0, 'id'), column(1, 'none', newField('n', 'number')), column(2, 'name')]);
        const { cells, lines, summary } = built(buildLeads(table, plan, context));
        const { read, kept, merged, refused } = summary.counts;
        expect(read).toBe(rows.length);
        expect(kept + merged + refused).toBe(read);
        const kinds = lines.map(({ reason }) => reason);
        expect(kinds.filter((kind) => kind === 'doubledId')).toHaveLength(merged);
        expect(kinds.filter((kind) => kind === 'noId')).toHaveLength(refused);
        expect(kinds.filter((kind) => kind === 'unreadableNumber')).toHaveLength(
          cells('c1').filter((n) => n === 'x').length,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('names of columns are unique, in one line, and never blank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', '', '#1', 'a (2)')), {
          maxLength: 20,
        }),
        (raw) => {
          const names = columnNames(raw, raw.length + 1);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of names) {
            expect(name.trim().length).toBeGreaterThan(0);
            expect(name).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
          }
        },
      ),
    );
  });
});
