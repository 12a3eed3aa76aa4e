import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('what was done last from the palette and whether the overview is wanted, until somebody says otherwise', async () => {
    const folder = temporaryFolder();
    const first = new PreferenceFile(folder, 'en');
    expect(first.preferences).toMatchObject({ recentActions: [] });
    expect(first.preferences).not.toHaveProperty('minimap');
    first.change({ recentActions: ['go.agree', 'cards.rename'] });
    first.change({ minimap: false });
    await first.settled();
    const again = new PreferenceFile(folder, 'en');
    expect(again.preferences).toMatchObject({ recentActions: ['go.agree', 'cards.rename'], minimap: false });
    again.change({ minimap: true });
    expect(again.preferences).toMatchObject({ recentActions: ['go.agree', 'cards.rename'], minimap: true });
  });

  it('the rest, where a file holds actions or an overview that no version of Accord has written', () => {
    const folder = temporaryFolder();
    const strange = { language: 'ar', recentActions: ['x'.repeat(2000)], minimap: 'yes' };
    writeFileSync(join(folder, 'preferences.json'), JSON.stringify(strange));
    const { preferences } = new PreferenceFile(folder, 'en');
    expect(preferences).toMatchObject({ language: 'ar', recentActions: [] });
    expect(preferences).not.toHaveProperty('minimap');
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
