import { normaliseText } from '../values/normalise-text.ts';
import { readYesNo } from '../values/read-yes-no.ts';
import { isHeaderOf } from './header-words.ts';
import { type ColumnValues, firstValues, type KnownValue } from './known-values.ts';
import type { TableColumn } from './table.ts';

/** A column that tells who bought, with the words for it (E1). `lost: null`: every other known value is lost. */
export type OutcomeColumn = {
  readonly key: string;
  readonly won: string[];
  readonly lost: string[] | null;
  readonly confidence: number;
};

const wonWords = [
  'won',
  'closed won',
  'closedwon',
  'deal won',
  'converted',
  'customer',
  'win',
  'success',
  'purchased',
  'فوز',
  'تم الفوز',
  'ناجحة',
  'عميل',
  'تم البيع',
  'رابح',
];
const lostWords = [
  'lost',
  'closed lost',
  'closedlost',
  'deal lost',
  'disqualified',
  'not converted',
  'rejected',
  'churned',
  'خسارة',
  'خسرنا',
  'مرفوض',
  'خاسر',
];
const won: ReadonlySet<string> = new Set(wonWords.map(normaliseText));
const lost: ReadonlySet<string> = new Set(lostWords.map(normaliseText));

/** The likeliest outcome column of a table, or null. */
export function findOutcome(
  columns: readonly TableColumn[],
  values: readonly (ColumnValues | null)[],
): OutcomeColumn | null {
  let best: OutcomeColumn | null = null;
  columns.forEach(({ key, header }, i) => {
    const found = outcomeIn(key, header, fewOf(values[i] ?? null));
    if (found !== null && found.confidence > (best?.confidence ?? 0)) best = found;
  });
  return best;
}

/** More values than these tell of more than who bought. */
const mostValues = 40;

function fewOf(values: ColumnValues | null): readonly KnownValue[] {
  return values === null || values.length > mostValues ? [] : firstValues(values, mostValues);
}

/** Whether a column tells who bought, by its name and its few values. */
export function outcomeIn(key: string, header: string, values: readonly KnownValue[]): OutcomeColumn | null {
  if (values.length < 1 || values.length > mostValues) return null;
  const named = isHeaderOf('outcome', header);
  const wonHere = values.filter(({ form }) => won.has(form)).map(({ text }) => text);
  const lostHere = values.filter(({ form }) => lost.has(form)).map(({ text }) => text);
  if (wonHere.length > 0 && (named || lostHere.length > 0)) {
    const onlyTwo = values.length === wonHere.length + lostHere.length;
    const certain = named && lostHere.length > 0 ? 0.93 : 0.75;
    return { key, won: wonHere, lost: onlyTwo || lostHere.length === 0 ? null : lostHere, confidence: certain };
  }
  const answers = values.map(({ text }) => readYesNo(text));
  if (!named || values.length !== 2 || answers.includes(null) || answers[0] === answers[1]) return null;
  const yes = values.filter((_value, i) => answers[i] === true).map(({ text }) => text);
  return { key, won: yes, lost: null, confidence: 0.96 };
}
