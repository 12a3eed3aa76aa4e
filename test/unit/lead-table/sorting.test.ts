import { describe, expect, it } from 'vitest';
import { toggleSort, withFilter } from '#renderer/screens/lead/table/toggle-sort.ts';
import type { TableFilter, TableSort } from '#shared/engine/table/query.ts';

const up = (by: TableSort['by']): TableSort => ({ by, descending: false });
const down = (by: TableSort['by']): TableSort => ({ by, descending: true });
const alone = { add: false, most: false };
const within = { add: true, most: false };

describe('clicking a column’s head', () => {
  it('sorts one way, then the other, then not at all', () => {
    const once = toggleSort([], 'stage', alone);
    expect(once).toEqual([up('stage')]);
    const twice = toggleSort(once, 'stage', alone);
    expect(twice).toEqual([down('stage')]);
    expect(toggleSort(twice, 'stage', alone)).toEqual([]);
  });

  it('begins with the most where a column holds points', () => {
    const once = toggleSort([], 'fit', { add: false, most: true });
    expect(once).toEqual([down('fit')]);
    const twice = toggleSort(once, 'fit', { add: false, most: true });
    expect(twice).toEqual([up('fit')]);
    expect(toggleSort(twice, 'fit', { add: false, most: true })).toEqual([]);
  });

  it('takes the place of the order before, or goes on within it with the shift key', () => {
    expect(toggleSort([down('fit')], 'lead', alone)).toEqual([up('lead')]);
    const both = toggleSort([down('fit')], 'lead', within);
    expect(both).toEqual([down('fit'), up('lead')]);
    expect(toggleSort([up('stage'), up('lead')], 'stage', within)).toEqual([down('stage'), up('lead')]);
    expect(toggleSort([down('stage'), up('lead')], 'stage', within)).toEqual([up('lead')]);
  });
});

describe('filtering a column', () => {
  const grade: TableFilter = { column: 'grade', is: 'oneOf', values: ['A1'], unknown: false };
  const fit: TableFilter = { column: 'fit', is: 'between', from: 0, to: 100 };

  it('keeps one filter a column, in the order in which they were made', () => {
    expect(withFilter([grade], 'fit', fit)).toEqual([grade, fit]);
    const other = { ...grade, values: ['A1', 'A2'] };
    expect(withFilter([grade, fit], 'grade', other)).toEqual([other, fit]);
    expect(withFilter([grade, fit], 'grade', null)).toEqual([fit]);
  });
});
