import { describe, expect, it } from 'vitest';
import type { Change, RecordOf } from '#shared/model/records.ts';
import { sampleDataSet } from '#shared/sample/data-set.ts';
import { describeStep } from '#shared/text/describe-entry.ts';
import { translator } from '#shared/text/translate.ts';

const t = translator('en');
const whole = sampleDataSet('2026-11-23T09:00:00.000Z').record('0'.repeat(64));
const bare: RecordOf<'dataSet'> = { ...whole, activities: null };

function said(before: RecordOf<'dataSet'> | null, after: RecordOf<'dataSet'>): string {
  const gone: Change[] = before === null ? [] : [{ kind: 'dataSet', id: before.id, before, after: null }];
  const changes: Change[] = [{ kind: 'dataSet', id: after.id, before: null, after }, ...gone];
  const { text, params } = describeStep({ type: 'do', command: { type: 'dataSet.add' }, changes }, null, null, t);
  return t(text, params);
}

describe('the history tells what was brought in', () => {
  it('leads, when they come alone', () => {
    expect(said(null, bare)).toBe('5,000 leads brought in: Tamarind Learning');
  });

  it('activities, when they join leads that were there', () => {
    const after = { ...whole, id: 'joined' as typeof whole.id };
    const count = t.formats.number(whole.activities?.count ?? 0);
    expect(said(bare, after)).toBe(`${count} activities brought in for Tamarind Learning`);
  });

  it('outcomes, when the activities are the same as before', () => {
    expect(said(whole, { ...whole, id: 'joined' as typeof whole.id })).toBe(
      'Outcomes brought in for Tamarind Learning',
    );
    expect(said(bare, { ...bare, id: 'joined' as typeof whole.id })).toBe('Outcomes brought in for Tamarind Learning');
  });
});
