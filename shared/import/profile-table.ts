import { isoOf } from '../values/day.ts';
import { domainOf } from '../values/email.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { readDay } from '../values/read-day.ts';
import { readMoney, readNumber } from '../values/read-number.ts';
import { readYesNo } from '../values/read-yes-no.ts';
import { type GuessedType, guessType } from './guess-type.ts';
import { isHeaderOf } from './header-words.ts';
import { type ColumnValues, type KnownValue, valuesOf } from './known-values.ts';
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
  const missing = missingCandidates(own.values);
  const ticked = new Set(missing.filter(({ tick }) => tick).map(({ text }) => normaliseText(text)));
  const known = own.values.filter(({ form }) => !ticked.has(form));
  const guess = guessType(header, known);
  const filled = rows - own.empty;
  const knownCells = known.reduce((sum, { count }) => sum + count, 0);
  const unreadable = known.filter(({ text }) => !reads(text, guess));
  const strength =
    plane === null
      ? null
      : strengthOf(
          column,
          own,
          own.values.map(({ form }) => ticked.has(form)),
          { type: guess.type, reading: guess.reading },
          plane,
        );
  return {
    key,
    header,
    type: guess.type,
    typeShare: guess.share,
    reading: guess.reading,
    dateOrderUndecided: guess.dateOrderUndecided,
    currency: guess.currency,
    empty: own.empty,
    filled,
    known: knownCells,
    distinct: known.length,
    top: known.slice(0, 24).map(({ text, count }) => ({ text: shortened(text), count })),
    ...rangeOf(known, guess),
    examples: known.slice(0, 3).map(({ text }) => shortened(text)),
    missing,
    unreadable: sumOf(unreadable),
    notes: notesOf(header, rows, known, guess, unreadable, strength, plane),
  };
}

function notesOf(
  header: string,
  rows: number,
  known: readonly KnownValue[],
  guess: GuessedType,
  unreadable: readonly KnownValue[],
  strength: Strength | null,
  plane: OutcomePlane | null,
): ColumnNote[] {
  const notes: ColumnNote[] = [];
  const [only] = known;
  if (only === undefined) return [{ kind: 'emptyColumn' }];
  if (guess.dateOrderUndecided) notes.push({ kind: 'dateOrderUndecided' });
  if (unreadable.length > 0) {
    notes.push({
      kind: 'mixedTypes',
      unreadable: sumOf(unreadable),
      examples: unreadable.slice(0, 3).map(({ text }) => shortened(text)),
    });
  }
  if (known.length === 1) notes.push({ kind: 'oneValue', text: shortened(only.text) });
  else if (known.length === sumOf(known) && known.length >= rows * 0.98 && tellsApart(guess))
    notes.push({ kind: 'uniqueValues' });
  const ranges = known.filter(({ form }) =>
    /^[^\d]{0,3}\d[\d.,]*[km]?\s*(?:-|–|—|to|الى)\s*[^\d]{0,3}\d[\d.,]*[km]?$/.test(form),
  );
  if (ranges.length > 1 && guess.type !== 'date') notes.push({ kind: 'ranges', count: sumOf(ranges) });
  const far = farOut(known, guess);
  if (far !== null) notes.push({ kind: 'farOut', text: far });
  if (guess.type === 'text' && known.some(({ text }) => text.length > 120)) notes.push({ kind: 'longTexts' });
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
  const byPlace = values.values.map(({ form }) =>
    wonForms.has(form) ? 1 : lostForms === null || lostForms.has(form) ? 0 : -1,
  );
  const of = Int8Array.from(column.column.codes, (code) => byPlace[values.placeOf[code] ?? -1] ?? -1);
  const count = (wanted: number) => of.reduce((sum, each) => sum + (each === wanted ? 1 : 0), 0);
  const plane = { of, won: count(1), lost: count(0) };
  return Math.min(plane.won, plane.lost) < enoughOutcomes / 2 ? null : plane;
}

/** Whether a known cell reads as the type the column has. */
function reads(text: string, { type, reading, currency }: GuessedType): boolean {
  switch (type) {
    case 'number':
      return readNumber(text, reading.decimal) !== null;
    case 'money':
      return readMoney(text, reading.decimal, currency ?? 'EUR') !== null;
    case 'date':
      return readDay(text, reading.dateOrder, 'UTC') !== null;
    case 'yesno':
      return readYesNo(text) !== null;
    case 'email':
      return domainOf(text) !== null;
    default:
      return true;
  }
}

function rangeOf(
  known: readonly KnownValue[],
  { type, reading }: GuessedType,
): { min: string | null; max: string | null } {
  const isNumber = type === 'number' || type === 'money';
  if (!isNumber && type !== 'date') return { min: null, max: null };
  let least: number | null = null;
  let most: number | null = null;
  for (const { text } of known) {
    const at = isNumber ? readNumber(text, reading.decimal) : (readDay(text, reading.dateOrder, 'UTC')?.day ?? null);
    if (at === null) continue;
    least = least === null || at < least ? at : least;
    most = most === null || at > most ? at : most;
  }
  const written = (at: number | null) => (at === null ? null : isNumber ? String(at) : isoOf(at));
  return { min: written(least), max: written(most) };
}

/** The one number that is five times the next or more, among at least twenty. */
function farOut(known: readonly KnownValue[], { type, reading }: GuessedType): string | null {
  if ((type !== 'number' && type !== 'money') || sumOf(known) < 20) return null;
  const read = known.flatMap(({ text, count }) => {
    const at = readNumber(text, reading.decimal);
    return at === null ? [] : [{ text, count, at: Math.abs(at) }];
  });
  const [most, next] = read.sort((a, b) => b.at - a.at);
  return most !== undefined && next !== undefined && most.count === 1 && next.at > 0 && most.at >= next.at * 5
    ? most.text
    : null;
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

function sumOf(values: readonly KnownValue[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
