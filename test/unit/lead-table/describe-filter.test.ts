import { describe, expect, it } from 'vitest';
import { choicesOf } from '#renderer/screens/lead/table/choices.ts';
import { describeFilter } from '#renderer/screens/lead/table/describe-filter.ts';
import { allColumns, chosenColumns, usualColumns } from '#renderer/screens/lead/table/table-column.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import { countScores } from '#shared/engine/simulate.ts';
import type { TableFilter } from '#shared/engine/table/query.ts';
import { translator } from '#shared/text/translate.ts';
import { dayOf } from '#shared/values/day.ts';
import { encode } from '#test/support/engine/encode.ts';
import { testFields, tinyModel } from '#test/support/engine/tiny-model.ts';

const en = translator('en');
const ar = translator('ar');
const derived = { ...testFields[0], id: 'domain', key: 'domain', derivation: { how: 'emailDomain', from: 'mail' } };
const model = tinyModel({ fields: [...testFields, derived] });
const cells = { title: 'CEO', size: '51', created: '2026-01-02', mail: 'a@acme.com', news: 'yes' };
const plain = {
  leads: [{ id: 'L1', cells, activities: [] }],
  hasActivities: false,
  completeFrom: null,
  decimal: '.',
  dateOrder: 'ymd',
} as const;
const { data, dataSet } = encode(model, plain);
const columns = allColumns(en, model, dataSet);
const said = (t: typeof en, filter: TableFilter) => {
  const column = allColumns(t, model, dataSet).find(({ key }) => key === filter.column);
  if (column === undefined) throw new Error(`no ${filter.column}`);
  return describeFilter(t, model, column, filter);
};

describe('a filter in words', () => {
  it('names values and ranges as the column writes them, in both languages', () => {
    const grade: TableFilter = { column: 'grade', is: 'oneOf', values: ['A1', 'A2'], unknown: false };
    expect(said(en, grade)).toBe('Grade: A1 and A2');
    expect(said(en, { column: 'fit', is: 'between', from: 2000, to: 4050 })).toBe('Fit: 20 to 40.5');
    expect(said(en, { column: 'field:size', is: 'between', from: null, to: 1200 })).toBe('size: up to 1,200');
    const day = dayOf('2026-01-02');
    expect(said(en, { column: 'field:created', is: 'between', from: day, to: null })).toBe('created: from 2 Jan 2026');
    expect(said(en, { column: 'field:title', is: 'contains', text: 'chief' })).toBe('title contains “chief”');
    expect(said(en, { column: 'field:title', is: 'unknown' })).toBe('title: not known');
    expect(said(ar, { column: 'fit', is: 'between', from: 2000, to: 4050 })).toBe('الملاءمة: من 20 إلى 40.5');
  });

  it('counts what it does not name, and says what stands for nothing', () => {
    const values = ['A1', 'A2', 'A3', 'A4', 'B1'];
    expect(said(en, { column: 'grade', is: 'oneOf', values, unknown: false })).toBe('Grade: A1, A2 and A3 and 2 more');
    expect(said(en, { column: 'icp', is: 'oneOf', values: [], unknown: true })).toBe('ICP: no ICP');
    const yes: TableFilter = { column: 'field:news', is: 'oneOf', values: ['yes'], unknown: true };
    expect(said(ar, yes)).toContain(ar('frame.yes'));
  });
});

describe('the columns of the table', () => {
  it('are the results, the facts that the data has or that are derived, and what else the data holds', () => {
    const keys = columns.map(({ key }) => key);
    expect(keys).toContain('field:title');
    expect(keys).toContain('field:domain');
    expect(keys).not.toContain('field:country');
    expect(keys[0]).toBe('lead');
    expect(usualColumns(columns).map(({ key }) => key)).toContain('held');
  });

  it('keep the lead first, follow the chosen order, and leave out what is gone', () => {
    const chosen = chosenColumns(columns, ['fit', 'field:gone', 'lead', 'grade']);
    expect(chosen.map(({ key }) => key)).toEqual(['lead', 'fit', 'grade']);
    expect(chosenColumns(columns, undefined)).toEqual(usualColumns(columns));
  });

  it('offer every grade and stage, with how many leads have it', () => {
    const simulation = countScores(scoreLeads(model, data, dataSet, dayOf('2026-02-01')));
    const grade = columns.find(({ key }) => key === 'grade');
    if (grade === undefined) throw new Error('no grade');
    const choices = choicesOf(model, grade, simulation);
    expect(choices).toHaveLength(16);
    expect(choices.reduce((sum, { leads }) => sum + (leads ?? 0), 0)).toBe(1);
    expect(choicesOf(model, grade, null).every(({ leads }) => leads === null)).toBe(true);
  });
});
