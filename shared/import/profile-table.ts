import { isoOf } from '../values/day.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { type GuessedType, guessType, sampled } from './guess-type.ts';
import { isHeaderOf } from './header-words.ts';
import { type KnownReadings, knownReadings } from './known-readings.ts';
import { type ColumnValues, firstValues, type KnownValue, valuesOf } from './known-values.ts';
import { missingCandidates } from './missing-candidates.ts';
import { findOutcome } from './outcome-column.ts';
import type { ColumnNote, ColumnProfile, TableKind, TableProfile } from './profile.ts';
import { sensitiveTopics } from './sensitive.ts';
import { type OutcomePlane, type Strength, strengthOf } from './strength.ts';
import type { Table, TableColumn } from './table.ts';

/** Leads with a known outcome that are needed before anything is said of what tells it. */
const enoughOutcomes = 40;

/** Distinct texts up to which a column's values are held while all columns are looked at. */
const mostHeld = 20_000;

/** What a table holds, column by column (V1–V5), with what a person should look at before it is brought in. */
export function profileTable(table: Table, file: string): TableProfile {
  // Outcomes have few values. The many of other columns are held for one column at a time.
  const few = table.columns.map((column) => (column.counts.length <= mostHeld ? valuesOf(column) : null));
  const outcome = findOutcome(table.columns, few);
  const at = table.columns.findIndex(({ key }) => key === outcome?.key);
  const plane = outcome === null ? null : outcomePlane(table.columns[at], few[at], outcome.won, outcome.lost);
  const columns = table.columns.map((column, i) => {
    const profile = profileColumn(column, few[i] ?? valuesOf(column), table.rows, i === at ? null : plane);
    if (outcome === null || i !== at) return profile;
    return { ...profile, notes: [{ kind: 'likelyOutcome', won: outcome.won, lost: outcome.lost }, ...profile.notes] };
  }) satisfies ColumnProfile[];
  return {
    file,
    shape: table.shape,
    rows: table.rows,
    columns,
    troubles: troublesOf(table),
    looksLike: kindOf(columns),
  };
}

function profileColumn(
  column: TableColumn,
  own: ColumnValues,
  rows: number,
  plane: OutcomePlane | null,
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

function outcomePlane(
  column: TableColumn | undefined,
  values: ColumnValues | null | undefined,
  won: readonly string[],
  lost: readonly string[] | null,
): OutcomePlane | null {
  if (column === undefined || values === undefined || values === null) return null;
  const wonForms = new Set(won.map(normaliseText));
  const lostForms = lost === null ? null : new Set(lost.map(normaliseText));
  const resultOf = Int8Array.from(values.placeOf, (place) => {
    if (place < 0) return -1;
    const form = values.formAt(place);
    return wonForms.has(form) ? 1 : lostForms === null || lostForms.has(form) ? 0 : -1;
  });
  const { codes } = column.column;
  const of = new Int8Array(codes.length);
  const plane = { of, won: 0, lost: 0 };
  for (let row = 0; row < codes.length; row++) {
    const result = resultOf[codes[row] as number] as number;
    of[row] = result;
    if (result === 1) plane.won++;
    else if (result === 0) plane.lost++;
  }
  return Math.min(plane.won, plane.lost) < enoughOutcomes / 2 ? null : plane;
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

function troublesOf(table: Table): TableProfile['troubles'] {
  const kinds = [...new Set(table.troubles.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = table.troubles.filter((trouble) => trouble.kind === kind).map(({ row }) => row);
    return { kind, rows: rows.length, first: rows.slice(0, 5) };
  });
}

/** Lines of activities name a lead many times, with a type and a day each; outcomes name a deal's day or result. */
function kindOf(columns: readonly ColumnProfile[]): TableKind {
  const has = (test: (column: ColumnProfile) => boolean) => columns.some(test);
  const repeats = has((c) => (isHeaderOf('leadId', c.header) || c.type === 'email') && c.distinct < c.known * 0.9);
  const typed = has((c) => isHeaderOf('activityType', c.header) && (c.type === 'category' || c.type === 'text'));
  if (repeats && typed && has((c) => c.type === 'date') && columns.length <= 12) return 'activities';
  const created = has((c) => isHeaderOf('created', c.header));
  const closed = has((c) => isHeaderOf('outcomeDate', c.header) && c.type === 'date');
  return closed && !created && has((c) => isHeaderOf('leadId', c.header)) ? 'outcomes' : 'leads';
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
