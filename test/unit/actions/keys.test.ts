import { describe, expect, it } from 'vitest';
import { allActions } from '#renderer/actions/all-actions.ts';
import { arePressed, describeKeys, type Press } from '#renderer/actions/keys.ts';
import { translator } from '#shared/text/translate.ts';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the keys of actions', () => {
  it('are heard by the place of a letter, under an Arabic layout too', () => {
    expect(arePressed('mod+z', press('ئ', 'KeyZ', { ctrlKey: true }))).toBe(true);
    expect(arePressed('mod+z', press('z', 'KeyZ', { metaKey: true }))).toBe(true);
  });

  it('are not heard with a key more or less', () => {
    expect(arePressed('mod+z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(arePressed('mod+z', press('z', 'KeyZ'))).toBe(false);
    expect(arePressed('delete', press('Delete', 'Delete', { altKey: true }))).toBe(false);
    expect(arePressed('delete', press('Delete', 'Delete'))).toBe(true);
  });

  it('are written as they are printed on the keyboard', () => {
    const t = translator('en');
    expect(describeKeys('mod+shift+z', t, false)).toBe('Ctrl Shift Z');
    expect(describeKeys('mod+shift+z', t, true)).toBe('⌘⇧Z');
    expect(describeKeys('delete', t, false)).toBe('Del');
  });

  it('start one action each, and every action has an id of its own and words in both languages', () => {
    const keys = allActions.flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(allActions.map(({ id }) => id)).size).toBe(allActions.length);
    for (const language of ['en', 'ar'] as const) {
      const t = translator(language);
      for (const { label } of allActions) expect(t(label)).not.toBe('');
    }
  });
});
