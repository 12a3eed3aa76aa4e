import { describe, expect, it } from 'vitest';
import { PreferenceFile } from '#main/app/preferences.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('what the app remembers', () => {
  it('the columns of each table of leads, after a restart too, and the language beside them', async () => {
    const folder = temporaryFolder();
    const first = new PreferenceFile(folder, 'en');
    first.change({ leadColumns: { one: ['lead', 'fit'] } });
    first.change({ leadColumns: { two: ['lead', 'field:city'] } });
    first.change({ language: 'ar' });
    await first.settled();
    const again = new PreferenceFile(folder, 'en').preferences;
    expect(again.leadColumns).toEqual({ one: ['lead', 'fit'], two: ['lead', 'field:city'] });
    expect(again.language).toBe('ar');
  });

  it('only the last fifty tables', () => {
    const file = new PreferenceFile(temporaryFolder(), 'en');
    for (let i = 0; i < 60; i++) file.change({ leadColumns: { [`set-${i}`]: ['lead'] } });
    file.change({ leadColumns: { 'set-10': ['lead', 'fit'] } });
    const kept = Object.keys(file.preferences.leadColumns);
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)).toBe('set-10');
    expect(kept).not.toContain('set-9');
  });
});
