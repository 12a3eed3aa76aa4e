import { expect, test } from 'vitest';
import { asOfDay } from '#main/cli/as-of-day.ts';
import type { LeadData } from '#shared/engine/lead-data.ts';
import { dayOf } from '#shared/values/day.ts';

const nothing: LeadData = { rows: 0, columns: {}, activities: null };
const day = (given: string | undefined, timeZone: string) =>
  asOfDay(given, nothing, { timeZone }, '2026-03-01T22:30:00.000Z');

test('A2 without activities the day is today where the workshop is, not where the computer is', () => {
  expect(day(undefined, 'UTC')).toEqual({ ok: true, value: dayOf('2026-03-01') });
  expect(day(undefined, 'Asia/Riyadh')).toEqual({ ok: true, value: dayOf('2026-03-02') });
  expect(day(undefined, 'America/Lima')).toEqual({ ok: true, value: dayOf('2026-03-01') });
});

test('a day that is given is taken, and what is no day is refused', () => {
  expect(day('2026-02-28', 'Asia/Riyadh')).toEqual({ ok: true, value: dayOf('2026-02-28') });
  expect(day('2026-02-30', 'UTC')).toEqual({ ok: false, refusal: { kind: 'cliDay', day: '2026-02-30' } });
});
