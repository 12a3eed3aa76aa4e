import { describe, expect, it } from 'vitest';
import { isUnknown, missingMarkers } from '#shared/values/missing.ts';
import { normaliseText, trimmed } from '#shared/values/normalise-text.ts';
import { readMulti } from '#shared/values/read-multi.ts';
import { readYesNo } from '#shared/values/read-yes-no.ts';

describe('V3 texts are compared', () => {
  it.each([
    ['upper and lower case', 'Olark Chat', 'olark chat'],
    ['spaces of every kind, folded and trimmed', '\u00A0 Olark \t\u2003Chat\u3000\u0085', 'olark chat'],
    ['compatibility forms', 'ＦＡＣＥＢＯＯＫ ﬁt ½', 'facebook fit 1⁄2'],
    ['composed and decomposed accents', 'Cafe\u0301', 'caf\u00e9'],
    ['invisible marks', '\uFEFFGo\u200Bog\u200Dle\u202C\u2069', 'google'],
    ['a capital sigma at the end', 'ΟΔΟΣ', 'οδος'],
    ['a dotted capital I', 'İ', 'i\u0307'],
    ['tatweel and harakat', 'مُـدِيــرٌ', 'مدير'],
    ['the dagger alef', 'هٰذا', 'هذا'],
    ['forms of alef', 'أحمد إحسان آمنة ٱلله', 'احمد احسان امنة الله'],
    ['alef maksura', 'مستشفى', 'مستشفي'],
    ['presentation forms', 'ﻣﺪﻳﺮ', 'مدير'],
  ])('V3 by %s', (_name, raw, form) => {
    expect(normaliseText(raw)).toBe(form);
  });

  it('V3 leaves ta marbuta, hamza on its own and Arabic digits as they are', () => {
    expect(normaliseText('مسؤولة ٣')).toBe('مسؤولة ٣');
  });

  it('V3 drops only the listed marks: a soft hyphen stays', () => {
    expect(normaliseText('co\u00ADop')).toBe('co\u00ADop');
  });

  it('V3 keeps the spelling for display and takes only its ends off', () => {
    expect(trimmed('  Olark  Chat \u200B')).toBe('Olark  Chat');
  });
});

describe('V2 unknown', () => {
  const markers = missingMarkers(['Select', 'N/A', '999', 'غير محدد']);

  it.each(['', ' ', '\u00A0\t', '\u200B', 'select', ' SELECT ', 'n/a', '999', 'غيرُ محدّد'.replace('ّ', '')])(
    'V2 %j says nothing',
    (raw) => {
      expect(isUnknown(raw, markers)).toBe(true);
    },
  );

  it.each(['0', 'no', 'Selected', '999.0', '٩٩٩', 'unknown'])('V2 %j is an answer', (raw) => {
    expect(isUnknown(raw, markers)).toBe(false);
  });
});

describe('V1 yes/no and sets', () => {
  it.each([
    ['Yes', true],
    [' TRUE ', true],
    ['y', true],
    ['1', true],
    ['1.0', true],
    ['١', true],
    ['نعم', true],
    ['No', false],
    ['false', false],
    ['0', false],
    ['٠', false],
    ['لا', false],
    ['maybe', null],
    ['', null],
    ['2', null],
    ['yes please', null],
  ])('V1 %j as a yes/no is %s', (raw, answer) => {
    expect(readYesNo(raw)).toBe(answer);
  });

  it('V1 a set is split at ; ؛ and |, without empty or doubled parts, in its own spelling', () => {
    expect(readMulti(' Email; SMS|email ;; Web؛هاتف')).toEqual(['Email', 'SMS', 'Web', 'هاتف']);
    expect(readMulti('Smith, John')).toEqual(['Smith, John']);
    expect(readMulti(' ; ')).toEqual([]);
  });
});
