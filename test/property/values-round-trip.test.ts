import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '#shared/values/day.ts';
import { isUnknown, missingMarkers } from '#shared/values/missing.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { readDay } from '#shared/values/read-day.ts';
import { readNumber } from '#shared/values/read-number.ts';
import { containsWord, words } from '#shared/values/words.ts';
import { localTimeOf } from '#shared/values/zone.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const day = fc.integer({ min: -100_000, max: 1_000_000 });

function grouped(cents: number, group: string, decimal: string): string {
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

function inScript(text: string, zero: number): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

describe('values, for any input', () => {
  it('V4 a grouped number in any of three scripts reads back, under its own locale', () => {
    const zeros = fc.constantFrom(0x30, 0x660, 0x6f0);
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), zeros, fc.boolean(), (cents, zero, comma) => {
        const written = inScript(grouped(cents, comma ? '.' : ',', comma ? ',' : '.'), zero);
        expect(readNumber(written, comma ? ',' : '.')).toBe(cents === 0 ? 0 : cents / 100);
      }),
    );
  });

  it('V4 a range of numbers is never a number', () => {
    const dash = fc.constantFrom('-', '–', '—', ' - ', ' to ', '..');
    fc.assert(
      fc.property(fc.nat(), fc.nat(), dash, (from, to, between) => {
        expect(readNumber(`${from}${between}${to}`, '.')).toBeNull();
      }),
    );
  });

  it('V4 what a number reads as is finite, and any text is read without an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = readNumber(text, '.');
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('V5 every day reads back from each order it is written in', () => {
    fc.assert(
      fc.property(day, (given) => {
        const [year = '', month = '', date = ''] = isoOf(given).split('-');
        if (year.length !== 4 || Number(year) < 1000) return;
        expect(readDay(`${year}-${month}-${date}`, 'dmy', 'UTC')?.day).toBe(given);
        expect(readDay(`${Number(date)}/${Number(month)}/${year}`, 'dmy', 'UTC')?.day).toBe(given);
        expect(readDay(`${month}.${date}.${year}`, 'mdy', 'UTC')?.day).toBe(given);
        expect(dayOf(isoOf(given))).toBe(given);
      }),
    );
  });

  it('V5 an instant written with any offset is the same local time', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Riyadh',
      'Africa/Cairo',
      'America/New_York',
      'Asia/Kathmandu',
      'Europe/Berlin',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.integer({ min: -12, max: 14 }), zones, (instant, east, zone) => {
        const written = new Date((instant + east * 3600) * 1000).toISOString().slice(0, 19);
        const offset = `${east < 0 ? '-' : '+'}${String(Math.abs(east)).padStart(2, '0')}:00`;
        expect(readDay(`${written}${offset}`, 'ymd', zone)).toEqual(localTimeOf(instant * 1000, zone));
      }),
    );
  });

  it('V5 any text is read without an error, and no longer than a moment', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ymd' as const, 'dmy' as const, 'mdy' as const), (text, order) => {
        const found = readDay(text, order, 'UTC');
        expect(found === null || Number.isInteger(found.day)).toBe(true);
      }),
    );
  });

  it('V3 ignores case, outer spaces and invisible marks, and a second pass changes no ASCII', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
    fc.assert(
      fc.property(ascii, (text) => {
        const form = normaliseText(text);
        expect(normaliseText(`\u00A0\u200F${text.toUpperCase()}\u2028`)).toBe(form);
        expect(normaliseText(form)).toBe(form);
      }),
    );
  });

  it('V2 a marker is unknown in any spelling that compares equal', () => {
    fc.assert(
      fc.property(anyText, (marker) => {
        expect(isUnknown(` ${marker}\u200B `, missingMarkers([` ${marker}\u200B `]))).toBe(true);
      }),
    );
  });

  it('C2 a text contains every word and every pair of neighbours that it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const all = words(text);
        for (let i = 0; i < all.length; i++) {
          expect(containsWord(text, all.slice(i, i + 2).join(' '))).toBe(true);
        }
      }),
    );
  });
});
