import { describe, expect, it } from 'vitest';
import type { TextKey } from '#shared/text/catalogue.ts';
import { translator } from '#shared/text/translate.ts';

const en = translator('en');
const ar = translator('ar');
const leads = (t: typeof en, count: number) => t('inspector.group.leads', { count });

describe('a sentence of the catalogue', () => {
  it('has the form that its language gives to how many there are', () => {
    expect([0, 1, 2, 1234].map((count) => leads(en, count))).toEqual(['0 leads', '1 lead', '2 leads', '1,234 leads']);
    expect([0, 1, 2, 3, 11, 100].map((count) => leads(ar, count))).toEqual([
      'لا أحد',
      'عميل محتمل واحد',
      'عميلان محتملان',
      '3 عملاء محتملين',
      '11 عميلًا محتملًا',
      '100 عميل محتمل',
    ]);
  });

  it('writes numbers with the digits of the workshop', () => {
    expect(leads(translator('ar', 'arabic'), 1234)).toBe('١٬٢٣٤ عميلًا محتملًا');
  });

  it('takes a value as it is, also one that looks like a gap or like markup', () => {
    const share = '{{n}} $& $t(frame.noLeads) <b>';
    expect(en('frame.ofAllLeads', { share, n: 7 })).toBe(
      en('frame.ofAllLeads', { share: 'X' }).replace('X', () => share),
    );
  });

  it('shows a gap that nothing was given for', () => {
    expect(en('frame.ofAllLeads')).toContain('{{share}}');
  });

  it('that is missing is a bug and throws', () => {
    expect(() => en('frame.nowhere' as TextKey)).toThrow('No text for frame.nowhere in en');
  });
});
