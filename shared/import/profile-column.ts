import { isoOf } from '../values/day.ts';
import { type GuessedType, guessType, sampled } from './guess-type.ts';
import { isHeaderOf } from './header-words.ts';
import { type KnownReadings, knownReadings } from './known-readings.ts';
import { type ColumnValues, firstValues, type KnownValue, valuesOf } from './known-values.ts';
import { missingCandidates } from './missing-candidates.ts';
import type { ColumnNote, ColumnProfile } from './profile.ts';
import { sensitiveTopics } from './sensitive.ts';
import { type OutcomePlane, type Strength, strengthOf } from './strength.ts';
import type { TableColumn } from './table.ts';

/** What a column of so many rows holds (V1–V5), and what a person should look at. `plane` is the outcome of its rows, where there is one. */
export function profileColumn(
  column: TableColumn,
  rows: number,
  plane: OutcomePlane | null,
  own: ColumnValues = valuesOf(column),
): ColumnProfile {
  const { key, header } = column;
  const missing = missingCandidates(own);
  const ticked = new Set(missing.filter(({ candidate }) => candidate.tick).map(({ place }) => place));
  const isKnown = (place: number) => !ticked.has(place);
  const sample = firstValues(own, sampled, isKnown);
  const guess = guessType(header, sample, own.length - ticked.size);
  const readings = knownReadings(column.column, own, isKnown, guess);
  const strength = plane === null ? null : strengthOf(column, own, isKnown, readings.numbers, plane);
  return {
    key,
    header,
    type: guess.type,
    typeShare: guess.share,
    reading: guess.reading,
    dateOrderUndecided: guess.dateOrderUndecided,
    currency: guess.currency,
    empty: own.empty,
    filled: rows - own.empty,
    known: readings.cells,
    distinct: readings.distinct,
    top: sample.slice(0, 24).map(({ text, count }) => ({ text: shortened(text), count })),
    ...rangeOf(readings, guess),
    examples: sample.slice(0, 3).map(({ text }) => shortened(text)),
    missing: missing.map(({ candidate }) => candidate),
    unreadable: readings.unreadable,
    notes: notesOf(header, rows, sample[0], readings, guess, strength, plane),
  };
}

function notesOf(
  header: string,
  rows: number,
  first: KnownValue | undefined,
  readings: KnownReadings,
  guess: GuessedType,
  strength: Strength | null,
  plane: OutcomePlane | null,
): ColumnNote[] {
  const notes: ColumnNote[] = [];
  if (first === undefined) return [{ kind: 'emptyColumn' }];
  const { distinct, cells, ranges, unreadable, unreadableTexts } = readings;
  if (guess.dateOrderUndecided) notes.push({ kind: 'dateOrderUndecided' });
  if (unreadable > 0) notes.push({ kind: 'mixedTypes', unreadable, examples: unreadableTexts.map(shortened) });
  if (distinct === 1) notes.push({ kind: 'oneValue', text: shortened(first.text) });
  else if (distinct === cells && distinct >= rows * 0.98 && tellsApart(guess)) notes.push({ kind: 'uniqueValues' });
  if (ranges.values > 1 && guess.type !== 'date') notes.push({ kind: 'ranges', count: ranges.cells });
  if (readings.farOut !== null) notes.push({ kind: 'farOut', text: readings.farOut });
  if (guess.type === 'text' && readings.hasLongText) notes.push({ kind: 'longTexts' });
  const personal = personalIn(header, guess);
  if (personal !== null) notes.push({ kind: 'personal', what: personal });
  for (const what of sensitiveTopics) if (isHeaderOf(what, header)) notes.push({ kind: 'sensitive', what });
  const leak = leakageIn(header, strength, plane);
  if (leak !== null) notes.push(leak);
  else if (strength !== null && strength.beyondChance > 0.5) {
    notes.push({ kind: 'suspiciouslyStrong', informationValue: Math.round(strength.informationValue * 1000) / 1000 });
  }
  return notes;
}

/** Days and amounts may all differ without telling anyone apart. */
function tellsApart({ type }: GuessedType): boolean {
  return type !== 'date' && type !== 'money';
}

function personalIn(header: string, guess: GuessedType): 'name' | 'email' | 'phone' | 'address' | null {
  if (guess.type === 'email') return 'email';
  if (isHeaderOf('phone', header)) return 'phone';
  if (isHeaderOf('name', header)) return 'name';
  return isHeaderOf('address', header) ? 'address' : null;
}

/** By its name, when it also tells more of the outcome than chance would; or because almost only buyers have it. */
function leakageIn(header: string, strength: Strength | null, plane: OutcomePlane | null): ColumnNote | null {
  if (strength === null || plane === null) return null;
  const { wonWith, wonWithout, filledKnown, beyondChance } = strength;
  const base = plane.won / (plane.won + plane.lost);
  const onlyWon =
    filledKnown >= 20 &&
    wonWith !== null &&
    wonWithout !== null &&
    wonWith >= 0.9 &&
    base < 0.8 &&
    wonWithout <= wonWith * 0.6;
  if (onlyWon) return { kind: 'likelyLeakage', because: 'onlyWon', wonWith, wonWithout };
  if (!isHeaderOf('afterOutcome', header) || beyondChance <= 0.1) return null;
  return { kind: 'likelyLeakage', because: 'header', wonWith, wonWithout };
}

function rangeOf(
  { numbers }: KnownReadings,
  { type }: GuessedType,
): { readonly min: string | null; readonly max: string | null } {
  if (numbers === null) return { min: null, max: null };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of numbers) {
    if (at < least) least = at;
    if (at > most) most = at;
  }
  const written = (at: number) => (!Number.isFinite(at) ? null : type === 'date' ? isoOf(at) : String(at));
  return { min: written(least), max: written(most) };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
