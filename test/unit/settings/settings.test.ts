import { describe, expect, it } from 'vitest';
import { readClock } from '#renderer/screens/settings/read-clock.ts';
import { weekOf } from '#renderer/screens/settings/week.ts';
import { translator } from '#shared/text/translate.ts';

describe('a time of day as people type it', () => {
  it('is read with or without minutes, in digits of either script', () => {
    expect(['9', '9:30', '0930', ' 17.05 ', '٩:٣٠', '00:00'].map(readClock)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '17:05',
      '09:30',
      '00:00',
    ]);
  });

  it('is refused when no clock shows it', () => {
    expect(['', '24:00', '9:75', 'noon', '9:3'].map(readClock)).toEqual([null, null, null, null, null]);
  });
});

describe('the week', () => {
  it('begins where its readers begin it, with every day once under its number', () => {
    const en = weekOf(translator('en'));
    const ar = weekOf(translator('ar'));
    expect([en[0], ar[0]]).toEqual([
      { day: 1, name: 'Monday' },
      { day: 0, name: 'الأحد' },
    ]);
    for (const week of [en, ar]) expect(week.map(({ day }) => day).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
