import { describe, expect, it } from 'vitest';
import { NOTHING, plus, tallyOf, totalLine } from '../../../scripts/checks/tally.ts';

const allowed = [{ reason: 'real data is not here', because: 'a clone has none' }];
const totals = { passed: 3, failed: 0, skips: [], errors: [] };

describe('the totals of a test run', () => {
  it('close with a line of fixed form, which other programs read', () => {
    expect(totalLine({ passed: 12, failed: 1, skipped: 2, remarks: [] })).toBe('12 passed, 1 failed, 2 skipped');
  });

  it('counts a skip on a listed reason as skipped', () => {
    const tally = tallyOf({ ...totals, skips: [{ title: 'imports', note: 'the real data is not here' }] }, allowed);
    expect(tally).toEqual({ passed: 3, failed: 0, skipped: 1, remarks: [] });
  });

  it('counts a skip on no listed reason as failed and names it', () => {
    const tally = tallyOf({ ...totals, skips: [{ title: 'draws', note: 'later' }] }, allowed);
    expect(tally).toMatchObject({ failed: 1, skipped: 0 });
    expect(tally.remarks).toEqual(['Skipped for no listed reason: draws (later)']);
  });

  it('counts a file that could not be run as failed', () => {
    expect(tallyOf({ ...totals, errors: ['a.test.ts: no such import'] }, allowed).failed).toBe(1);
  });

  it('adds sections up', () => {
    const one = { passed: 1, failed: 0, skipped: 2, remarks: ['a'] };
    expect(plus(plus(NOTHING, one), one)).toEqual({ passed: 2, failed: 0, skipped: 4, remarks: ['a', 'a'] });
  });
});
