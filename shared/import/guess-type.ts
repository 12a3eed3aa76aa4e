import type { Reading } from '../model/data-set.ts';
import type { FieldType } from '../model/field.ts';
import { currenciesOf } from '../values/currency.ts';
import { domainOf } from '../values/email.ts';
import { type DateOrder, readDay } from '../values/read-day.ts';
import { readMulti } from '../values/read-multi.ts';
import { type DecimalMark, writtenNumber } from '../values/read-number.ts';
import { readYesNo } from '../values/read-yes-no.ts';
import { isHeaderOf } from './header-words.ts';
import type { KnownValue } from './known-values.ts';

export type GuessedType = {
  readonly type: FieldType;
  readonly share: number;
  readonly reading: Reading;
  readonly dateOrderUndecided: boolean;
  readonly currency: string | null;
};

/** The share of known cells that must read as a type before the column is taken for it. */
const mostCells = 0.9;
/** Reading this many distinct values, the most frequent, settles what a column is. */
export const sampled = 20_000;

/**
 * The type of a column (V1) from so many of its known values, of which there are `distinct`, and, where these leave it
 * open, its name; with how its numbers and dates are written, decided by the column as a whole (V4, V5).
 */
export function guessType(header: string, sample: readonly KnownValue[], distinct: number): GuessedType {
  const total = sample.reduce((sum, { count }) => sum + count, 0);
  const share = (reads: (text: string) => boolean) =>
    total === 0 ? 0 : sample.reduce((sum, { text, count }) => sum + (reads(text) ? count : 0), 0) / total;
  const numbers = guessNumbers(share, sample);
  const dates = guessDates(share, sample);
  const reading: Reading = { decimal: numbers.decimal, dateOrder: dates.order };
  const as = (type: FieldType, part: number, undecided = false, currency: string | null = null): GuessedType => ({
    type,
    share: part,
    reading,
    dateOrderUndecided: undecided,
    currency,
  });
  if (total === 0) return as('text', 0);
  const yesNo = share((text) => readYesNo(text) !== null);
  if (yesNo >= mostCells && isYesNo(sample)) return as('yesno', yesNo);
  const email = share((text) => domainOf(text) !== null);
  if (email >= mostCells) return as('email', email);
  const isTight = share((text) => /^\d{8}$/.test(text)) > 0.5;
  if (dates.share >= mostCells && (!isTight || isHeaderOf('day', header)))
    return as('date', dates.share, dates.undecided);
  if (numbers.share >= mostCells && !isPhone(header, share)) {
    return numbers.currency === null
      ? as('number', numbers.share)
      : as('money', numbers.share, false, numbers.currency);
  }
  if (isMulti(sample, total)) return as('multi', 1);
  return isCategory(sample, distinct, total) ? as('category', 1) : as('text', 1);
}

const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
const enough = 2000;

type Share = (reads: (text: string) => boolean) => number;

function guessNumbers(
  share: Share,
  sample: readonly KnownValue[],
): { decimal: DecimalMark; share: number; currency: string | null } {
  const point = share((text) => writtenNumber(text, '.') !== null);
  const comma = share((text) => writtenNumber(text, ',') !== null);
  const decimal: DecimalMark = comma > point || (comma === point && hasDecimalComma(sample)) ? ',' : '.';
  return { decimal, share: Math.max(point, comma), currency: commonCurrency(sample, decimal) };
}

/** Where either mark reads every cell, "0,5" or "12,50" beside no point at all tells that the comma is the decimal one. */
function hasDecimalComma(sample: readonly KnownValue[]): boolean {
  return !sample.some(({ text }) => text.includes('.')) && sample.some(({ text }) => /^-?0,\d{3}$/.test(text));
}

/** The currency that the column's signs agree on, when at least half of its numbers carry one. */
function commonCurrency(sample: readonly KnownValue[], decimal: DecimalMark): string | null {
  const byCurrency = new Map<string, number>();
  let total = 0;
  for (const { text, count } of sample) {
    const written = writtenNumber(text, decimal);
    if (written === null) continue;
    total += count;
    const currency = written.currency === null ? undefined : currenciesOf(written.currency)?.[0];
    if (currency !== undefined) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + count);
  }
  const [best] = [...byCurrency].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= total * 0.5 ? best[0] : null;
}

function guessDates(
  share: Share,
  sample: readonly KnownValue[],
): { order: DateOrder; share: number; undecided: boolean } {
  const isDay = ({ text }: KnownValue) => dateOrders.some((order) => readDay(text, order, 'UTC') !== null);
  // Where none of many is a day, the rest need not be tried.
  if (sample.length > enough && !sample.slice(0, enough).some(isDay))
    return { order: 'ymd', share: 0, undecided: false };
  const reads = (order: DateOrder) => share((text) => readDay(text, order, 'UTC') !== null);
  const [ymd, dmy, mdy] = [reads('ymd'), reads('dmy'), reads('mdy')];
  const best = Math.max(ymd, dmy, mdy);
  if (ymd === best) return { order: 'ymd', share: best, undecided: false };
  const undecided =
    dmy === mdy && sample.some(({ text }) => readDay(text, 'dmy', 'UTC')?.day !== readDay(text, 'mdy', 'UTC')?.day);
  return { order: dmy >= mdy ? 'dmy' : 'mdy', share: best, undecided };
}

/** Words for yes and no, or both 0 and 1 and nothing else: a lone 0 or 1 is a count. */
function isYesNo(sample: readonly KnownValue[]): boolean {
  const read = sample.filter(({ text }) => readYesNo(text) !== null);
  if (read.length > 6) return false;
  const digitsOnly = read.every(({ text }) => /^[01١٠](?:\.0)?$/.test(text));
  return !digitsOnly || new Set(read.map(({ text }) => readYesNo(text))).size === 2;
}

/** Telephone numbers and codes with leading zeros are digits, but no numbers. */
function isPhone(header: string, share: Share): boolean {
  return isHeaderOf('phone', header) || isHeaderOf('postcode', header) || share((text) => /^0\d{4,}$/.test(text)) > 0.2;
}

function isMulti(sample: readonly KnownValue[], total: number): boolean {
  let split = 0;
  let wholes = 0;
  const parts = new Set<string>();
  for (const { text, count } of sample) {
    const pieces = readMulti(text);
    for (const piece of pieces) parts.add(piece.toLowerCase());
    if (pieces.length < 2) continue;
    split += count;
    wholes++;
    if (pieces.some((piece) => piece.length > 60)) return false;
  }
  return split >= total * 0.1 && parts.size <= Math.max(wholes, 3) * 2 && parts.size <= 300;
}

function isCategory(sample: readonly KnownValue[], distinct: number, total: number): boolean {
  if (distinct > 1000) return false;
  const length = sample.reduce((sum, { text, count }) => sum + text.length * count, 0) / total;
  return length <= 60 && (distinct <= total * 0.2 || (distinct <= 12 && total > distinct));
}
