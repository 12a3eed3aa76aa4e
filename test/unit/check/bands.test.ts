import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/check/finding.ts';
import { expectFixesToMend, found, mended, said } from '#test/support/check/found.ts';
import { bandedRule } from '#test/support/engine/tiny-model.ts';

const range = (from: number | null, to: number | null, points: number) => ({ kind: 'range', from, to, points });
const values = (points: number, ...texts: string[]) => ({ kind: 'values', values: texts, points });
const sized = (...bands: unknown[]) => ({ rules: [bandedRule('employees', 'g-fit', 'size', bands)] });
const titled = (...bands: unknown[]) => ({ rules: [bandedRule('role', 'g-fit', 'title', bands)] });

/** Employees as the field's sources tabulate them. */
const sources = sized(
  range(1000, null, 500),
  range(500, 999, 1500),
  range(100, 499, 1000),
  range(50, 99, 500),
  range(1, 50, 0),
);

describe('what the checker finds in bands', () => {
  it('P3 the points table of the sources overlaps at exactly 50, and either band can be narrowed', () => {
    expect(said('bandsOverlap', sources)).toEqual({
      severity: 'wrong',
      about: ['rule:employees'],
      sentence: 'size: 50 is in two bands. “50 to 99” stands first and takes it, not “1 to 50”.',
      fixes: ['Make it “51 to 99”', 'Make it “1 to 49”'],
    });
    expectFixesToMend('bandsOverlap', sources);
    const [finding] = found('bandsOverlap', sources);
    const after = finding === undefined ? null : mended(finding, sources, 1);
    expect(after?.rules[0]).toMatchObject({ bands: expect.arrayContaining([range(1, 49, 0)]) });
  });

  it('and its points fall above 1,000', () => {
    expect(said('bandsFall', sources)).toEqual({
      severity: 'look',
      about: ['rule:employees'],
      sentence: 'size: points rise and then fall again. “500 to 999” gives +15, “1,000 and more” only +5.',
      fixes: [],
    });
  });

  it('a band that stands twice is narrowed wherever it stands', () => {
    const parts = sized(range(50, null, -1000), range(null, 50, 100), range(null, 50, 500));
    expect(found('bandsOverlap', parts).length).toBeGreaterThan(0);
    const [first] = found('bandsOverlap', parts);
    const after = mended(first as Finding, parts, 1).rules[0];
    expect(after).toMatchObject({ bands: [{ from: 50 }, { to: 49, points: 100 }, { to: 49, points: 500 }] });
  });

  it('bands that meet without sharing a number overlap nowhere', () => {
    expect(found('bandsOverlap', sized(range(50, 99, 500), range(1, 49, 0)))).toEqual([]);
  });

  it('a shared number is harmless where both bands give the same', () => {
    expect(found('bandsOverlap', sized(range(50, 99, 500), range(1, 50, 500)))).toEqual([]);
  });

  it('more than one number can be in two bands', () => {
    const parts = sized(range(10, 60, 500), range(50, 100, 0));
    expect(said('bandsOverlap', parts).sentence).toBe(
      'size: 50 to 60 is in two bands. “10 to 60” stands first and takes it, not “50 to 100”.',
    );
    expect(said('bandsOverlap', parts).fixes).toEqual(['Make it “10 to 49”', 'Make it “61 to 100”']);
    expectFixesToMend('bandsOverlap', parts);
  });

  it('steps are as fine as the ends are written', () => {
    const parts = sized(range(0, 9.5, 0), range(9.5, null, 500));
    expect(said('bandsOverlap', parts).fixes).toEqual(['Make it “0 to 9.40”', 'Make it “9.60 and more”']);
    expect(found('bandsGap', sized(range(0, 9.5, 0), range(9.6, null, 500)))).toEqual([]);
  });

  it('V3 a value in two bands is found however it is spelt', () => {
    const parts = titled(values(1000, 'CEO', 'Head'), values(500, 'ceo', 'Clerk'));
    expect(said('bandsOverlap', parts)).toMatchObject({
      severity: 'wrong',
      sentence: '“Rule without a name”: “ceo” is in two bands. The first one counts: +10 points.',
    });
    expectFixesToMend('bandsOverlap', parts);
    expect(found('bandsOverlap', titled(values(1000, 'CEO'), values(500, 'Clerk')))).toEqual([]);
  });

  it('numbers between two bands are in none', () => {
    const parts = sized(range(100, null, 500), range(1, 49, 0));
    expect(said('bandsGap', parts)).toEqual({
      severity: 'wrong',
      about: ['rule:employees'],
      sentence: 'size: 50 to 99 is in no band.',
      fixes: ['Make it “1 to 99”', 'Make it “50 and more”'],
    });
    expectFixesToMend('bandsGap', parts);
  });

  it('a single number can be missing, and whole numbers that follow each other leave none out', () => {
    expect(said('bandsGap', sized(range(51, null, 500), range(1, 49, 0))).sentence).toBe('size: 50 is in no band.');
    expect(found('bandsGap', sized(range(50, null, 500), range(1, 49, 0)))).toEqual([]);
  });

  it('a gap is measured from the band that reaches furthest', () => {
    expect(found('bandsGap', sized(range(1, 200, 0), range(10, 20, 100), range(201, null, 500)))).toEqual([]);
  });

  it('above the highest band nobody gets anything', () => {
    const parts = sized(range(100, 999, 500), range(1, 99, 0));
    expect(said('bandsEnd', parts)).toMatchObject({ severity: 'look', fixes: ['Make it “100 and more”'] });
    expectFixesToMend('bandsEnd', parts);
    expect(found('bandsEnd', sized(range(100, null, 500), range(1, 99, 0)))).toEqual([]);
    expect(found('bandsEnd', sized(range(100, 999, 0), range(1, 99, 500)))).toEqual([]);
  });

  it('P3 a band whose numbers bands above it have taken is never reached', () => {
    const parts = sized(range(1, 100, 0), range(50, 60, 500));
    expect(said('bandNeverReached', parts)).toMatchObject({
      severity: 'wrong',
      sentence: 'size: no lead reaches the band “50 to 60”; bands above it take them all.',
    });
    expectFixesToMend('bandNeverReached', parts);
    expect(found('bandNeverReached', sized(range(50, 60, 500), range(1, 100, 0)))).toEqual([]);
  });

  it('two bands together can take all of a third, and a value can be taken too', () => {
    expect(found('bandNeverReached', sized(range(1, 50, 0), range(51, 100, 100), range(20, 50, 500)))).toHaveLength(1);
    expect(found('bandNeverReached', titled(values(1000, 'CEO'), values(500, 'ceo')))).toHaveLength(1);
    expect(found('bandNeverReached', titled(values(1000, 'CEO'), values(500, 'ceo', 'cto')))).toEqual([]);
  });

  it('V2 a value that means “unknown” in its field is no value of a lead', () => {
    expect(found('bandNeverReached', titled(values(500, 'Select')))).toHaveLength(1);
  });

  it('points that only rise, or only fall, are as they should be', () => {
    expect(found('bandsFall', sized(range(100, null, 1000), range(50, 99, 500), range(1, 49, 0)))).toEqual([]);
    expect(found('bandsFall', sized(range(100, null, 0), range(50, 99, 500), range(1, 49, 1000)))).toEqual([]);
    // Two bands have no way that the second could leave.
    expect(found('bandsFall', sized(range(100, null, 0), range(1, 99, 1000)))).toEqual([]);
  });
});
