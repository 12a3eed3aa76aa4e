import type { FactTest } from '../../model/condition.ts';
import type { Field } from '../../model/field.ts';
import { dayOf, isoOf } from '../../values/day.ts';
import type { Day } from '../lead-data.ts';
import type { AskedOfField } from './what-is-asked.ts';

/**
 * Texts worth trying for a field, best example first. For numbers, days and yes/no they stand for every answer that a
 * fact can give to what is asked: each limit, and a value between, below and above them. For texts, categories and sets
 * they are the data's own values, then those that the model names, then one that nothing names.
 */
export function valuesToTry(
  { type, currency: _currency, ...field }: Field,
  asked: AskedOfField,
  own: readonly string[],
  freeMail: readonly string[],
  asOf: Day,
): string[] {
  const named = wordsAsked(asked);
  switch (type) {
    case 'number':
    case 'money':
      return numbersToTry(asked).map(String);
    case 'date':
      return daysToTry(asked, asOf).map(isoOf);
    case 'yesno':
      return ['yes', 'no'];
    case 'multi': {
      const together = asked.tests.flatMap((is) => (is.test === 'includesAllOf' ? [is.values.join('; ')] : []));
      return [...own, ...named, ...together, [...new Set(named)].join('; '), field.key];
    }
    case 'email':
      return [...own, ...named.flatMap((word) => [word, `name@${word}`, `${word}@example.com`]), ...mailsOf(freeMail)];
    case 'text':
    case 'category':
      return [...own, ...named, field.key];
    default:
      return [];
  }
}

/** The texts that tests and bands of a field name. */
export function wordsAsked({ tests, bands }: AskedOfField): string[] {
  return [...tests.flatMap(wordsOf), ...bands.flat().flatMap((band) => bandWords(band))];
}

function wordsOf(is: FactTest): readonly string[] {
  if ('values' in is) return is.values;
  if ('domain' in is) return [is.domain.replace(/^@/, '')];
  return 'value' in is && typeof is.value === 'string' ? [is.value] : [];
}

function bandWords(band: AskedOfField['bands'][number][number]): readonly string[] {
  return band.kind === 'values' ? band.values : [];
}

function mailsOf(freeMail: readonly string[]): string[] {
  return ['name@example.com', ...freeMail.slice(0, 1).map((domain) => `name@${domain}`)];
}

function numbersToTry({ tests, bands }: AskedOfField): number[] {
  const limits = new Set<number>();
  for (const is of tests) {
    if ('value' in is && typeof is.value === 'number') limits.add(is.value);
    if (is.test === 'between') for (const end of [is.from, is.to]) limits.add(end);
  }
  for (const band of bands.flat()) {
    if (band.kind !== 'range') continue;
    for (const end of [band.from, band.to]) if (end !== null) limits.add(end);
  }
  const sorted = [...limits].sort((a, b) => a - b);
  const between = sorted.slice(1).map((limit, i) => middleOf(sorted[i] as number, limit));
  const around = sorted.length === 0 ? [1] : [(sorted.at(-1) as number) + 1, (sorted[0] as number) - 1];
  return [...sorted, ...between, ...around];
}

/** A whole number where there is one. */
function middleOf(low: number, high: number): number {
  const middle = (low + high) / 2;
  const whole = Math.floor(middle);
  return whole > low ? whole : middle;
}

function daysToTry({ tests, clocks }: AskedOfField, asOf: Day): Day[] {
  const limits = new Set<Day>([asOf]);
  for (const is of tests) {
    if ('day' in is) limits.add(dayOf(is.day));
    if (is.test === 'betweenDays') for (const day of [is.from, is.to]) limits.add(dayOf(day));
    if (is.test === 'withinLast') limits.add(asOf - is.days + 1);
    if (is.test === 'withinNext') limits.add(asOf + is.days - 1);
  }
  for (const days of clocks) limits.add(asOf - days);
  // Limits are days on which an answer begins or ends; beside them it is the other one.
  return [...limits, ...[...limits].flatMap((day) => [day - 1, day + 1])];
}
