import { isoOf } from '../values/day.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { readDay } from '../values/read-day.ts';
import { readNumber } from '../values/read-number.ts';
import { wordsSought } from './distinct-forms.ts';
import type { ColumnValues } from './known-values.ts';
import type { MissingCandidate } from './profile.ts';

type Why = MissingCandidate['why'];

function forms(...texts: string[]): ReadonlySet<string> {
  return new Set(texts.map(normaliseText));
}

const formDefaults = forms(
  ...['select', 'select one', 'select an option', 'please select', 'choose', 'choose one', 'please choose', 'pick one'],
  ...[
    'select...',
    'select…',
    '-select-',
    '--select--',
    '- select -',
    '-- select --',
    '--none--',
    '-none-',
    '- none -',
    '-- none --',
  ],
  ...['اختر', 'اختار', 'اختر واحدا', 'الرجاء الاختيار', 'يرجى الاختيار', '-- اختر --', '--اختر--'],
);
const saysUnknown = forms(
  ...[
    'unknown',
    'not known',
    'n/a',
    'n.a.',
    'n.a',
    'na',
    '#n/a',
    'null',
    '(null)',
    '<null>',
    'nil',
    'nan',
    'undefined',
    '(blank)',
    'blank',
  ],
  ...[
    '(empty)',
    'empty',
    'not available',
    'not specified',
    'unspecified',
    'not provided',
    'not given',
    'not set',
    '(not set)',
    'not applicable',
  ],
  ...['missing', 'tbd', 'tbc', 'no data', '#value!', '#ref!', '#name?', '#div/0!', '#null!', '#num!', 'no information'],
  ...['غير معروف', 'غير محدد', 'غير متوفر', 'غير متاح', 'لا ينطبق', 'لا يوجد بيانات', 'مجهول', 'غير مذكور', 'فارغ'],
);
const signs = forms(
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '?',
  '??',
  '???',
  '*',
  '/',
  '_',
  'x',
  'xx',
  'xxx',
);
const mayBeAnswers = forms(
  'none',
  'other',
  'others',
  'misc',
  'miscellaneous',
  'لا يوجد',
  'بدون',
  'أخرى',
  'اخرى',
  'لا شيء',
);
const fillers: ReadonlySet<number> = new Set([
  -1, -9, -99, -999, -9999, 99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999,
]);
const fillerDays: ReadonlySet<string> = new Set([
  '1900-01-01',
  '1899-12-30',
  '1899-12-31',
  '1970-01-01',
  '1901-01-01',
  '9999-12-31',
  '2099-12-31',
  '1753-01-01',
]);

/** Values of a column that may mean "we do not know" (V2), with their places, the most frequent first; at most 20. */
export function missingCandidates(values: ColumnValues): { place: number; candidate: MissingCandidate }[] {
  const found: { place: number; candidate: MissingCandidate }[] = [];
  const worded = values.placesIn(words).filter((place) => place >= frequent);
  const first = Array.from({ length: Math.min(values.length, frequent) }, (_none, place) => place);
  for (const place of [...first, ...worded]) {
    if (found.length === 20) break;
    const form = values.formAt(place);
    const why = whyMissing(form, values) ?? (place < frequent ? whyFiller(form, values) : null);
    if (why === null) continue;
    const candidate = { text: values.textAt(place), count: values.counts[place] as number, ...why };
    found.push({ place, candidate });
  }
  return found;
}

/** All that is found by its form alone: most values are none of these. */
const words = wordsSought(new Set([...formDefaults, ...saysUnknown, ...signs, ...mayBeAnswers]));

function whyMissing(form: string, values: ColumnValues): { why: Why; tick: boolean } | null {
  if (!words.words.has(form)) return null;
  if (formDefaults.has(form)) return { why: 'formDefault', tick: true };
  if (saysUnknown.has(form)) return { why: 'word', tick: form !== 'na' || !holdsShortCodes(values) };
  if (signs.has(form)) return { why: 'sign', tick: !/^x/.test(form) || values.length > 2 };
  return { why: 'mayBeAnAnswer', tick: false };
}

/** A number or a day that fills in for an answer comes up often: rare values of a long column are not looked at. */
const frequent = 5000;

function whyFiller(form: string, values: ColumnValues): { why: Why; tick: boolean } | null {
  if (form.length > 22) return null;
  const number = readNumber(form, '.');
  if (number !== null) return fillers.has(number) ? fillerNumber(number, values) : null;
  const day = readDay(form, 'dmy', 'UTC') ?? readDay(form, 'mdy', 'UTC') ?? readDay(form, 'ymd', 'UTC');
  return day !== null && fillerDays.has(isoOf(day.day)) ? { why: 'day', tick: true } : null;
}

/** "NA" among two-letter codes is Namibia, or North America. */
function holdsShortCodes(values: ColumnValues): boolean {
  let short = 0;
  for (let place = 0; place < values.length; place++) if (/^[a-z]{2,4}$/.test(values.formAt(place))) short++;
  return short > 3 && short >= values.length * 0.5;
}

/** A filler stands apart from the other numbers and comes up more than once; else it may be a real one. */
function fillerNumber(number: number, values: ColumnValues): { why: Why; tick: boolean } | null {
  let others = 0;
  let own = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < values.length; place++) {
    const count = values.counts[place] as number;
    const value = readNumber(values.formAt(place), '.');
    if (value === number) own += count;
    else if (value !== null && !(fillers.has(value) && Math.abs(value) >= 99)) {
      others += count;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  if (others === 0) return Math.abs(number) >= 99 && own >= 2 ? { why: 'number', tick: false } : null;
  const apart = number < 0 ? least >= 0 : number >= 99 && number > most * 3;
  if (!apart) return number >= 999 && own >= 5 && number > most ? { why: 'number', tick: false } : null;
  return { why: 'number', tick: own >= 2 };
}
