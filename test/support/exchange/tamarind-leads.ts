import type { LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import { dayOf } from '#shared/values/day.ts';

/** Leads whose facts are awkward on purpose: signs, scripts, spellings, unknowns, exact thresholds. */
const awkward: readonly (readonly string[])[] = [
  [
    'L1',
    'Ada',
    'ada@softco.example',
    'Director of Training',
    'Finance',
    '500',
    '1200000',
    'sales; service',
    'yes',
    '2026-12-30',
    '',
    '',
    '1',
  ],
  [
    'L2',
    '=HYPERLINK("http://x")',
    'bob@gmail.com',
    'training director',
    'software',
    '499.5',
    '10',
    'Free Stuff|sales',
    'no',
    '',
    'No budget',
    '2026-10-01',
    '0',
  ],
  [
    'L3',
    '+Cleo',
    'Cleo <cleo@rival.example>',
    'Head of Sales',
    'تعليم',
    '49',
    '',
    '',
    'نعم',
    '2026-11-22',
    '',
    '',
    '1',
  ],
  [
    'L4',
    '@Dina',
    'dina@mail.rival.example',
    'المدير العام',
    'Select',
    '999',
    '5K',
    'free   stuff',
    '',
    '2027-02-19',
    '',
    '',
    '0',
  ],
  ['L5', '-Eve', '', 'مدير التدريب', 'unknown', '', '', '', 'y', '', 'no budget', '2026-08-01', ''],
  [
    'L6',
    'Fay "quoted"',
    'fay@yahoo.com',
    'student, director',
    'FINANCE',
    '50',
    '1',
    'x',
    'true',
    '2027-02-20',
    'no  budget',
    '',
    '1',
  ],
  [
    'L7',
    '',
    'gus@xrival.example',
    'co-ordinator/Director',
    'Finance & Co',
    '49.5',
    '2',
    'service',
    '0',
    'rubbish',
    '',
    '',
    '0',
  ],
  ['L8', 'Hal', 'hal@softco.example', 'DIRECTORATE', 'Finance ', '1,000', '3', '', 'maybe', '2026-11-21', '', '', '1'],
  ['L9', 'Ida', 'ida', 'Ｄｉｒｅｃｔｏｒ', 'Software', '51–200', '4', 'FREE STUFF', 'yes', '', '', '', '0'],
  [
    'L10',
    'Jan\tTab',
    'jan@softco.example',
    '  director  ',
    'Éducation',
    '100',
    '5',
    'free stuff; other',
    'no',
    '2026-11-23',
    'No budget',
    '2026-08-24',
    '1',
  ],
];

/** The awkward leads, then mixtures of their facts, `rows` in all; each lead has some visits and now and then a demo. */
export function tamarindLeads(rows: number): LeadData {
  const table = Array.from({ length: rows }, (_, i) =>
    i < awkward.length
      ? (awkward[i] as readonly string[])
      : (awkward[0] as readonly string[]).map((_, c) =>
          c === 0 ? `L${i + 1}` : (awkward[(i * (c + 3) + (i >> 3) * c + c) % awkward.length]?.[c] ?? ''),
        ),
  );
  const acts: { lead: number; type: string; day: number }[] = [];
  for (let lead = 0; lead < rows; lead++) {
    for (let n = 0; n < (lead * 7) % 9; n++)
      acts.push({ lead, type: 'page', day: dayOf('2026-11-22') - ((lead * 5 + n * 13) % 140) });
    if (lead % 6 === 1) acts.push({ lead, type: 'demo', day: dayOf('2026-11-20') - (lead % 50) });
  }
  return {
    rows,
    columns: Object.fromEntries(
      (awkward[0] ?? []).map((_, c) => [`c${c}`, textColumn(table.map((row) => row[c] ?? ''))]),
    ),
    activities: {
      lead: Uint32Array.from(acts, (act) => act.lead),
      type: textColumn(acts.map((act) => act.type)),
      day: Int32Array.from(acts, (act) => act.day),
      second: new Int32Array(acts.length).fill(-1),
      asset: textColumn(acts.map(() => '')),
    },
  };
}

function textColumn(texts: readonly string[]): TextColumn {
  const values = [...new Set(texts)];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  return { values, codes: Uint32Array.from(texts, (text) => codeOf.get(text) ?? 0) };
}
