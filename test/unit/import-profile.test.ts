import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '#shared/import/profile.ts';
import { profileTable } from '#shared/import/profile-table.ts';
import { tableOf } from '../support/import/files.ts';

/** The profile of one column of these values. */
async function profileOf(values: readonly string[], header = 'thing'): Promise<ColumnProfile> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = await tableOf(`row\t${header}\n${values.map((value, i) => `r${i}\t${quoted(value)}`).join('\n')}\n`);
  const column = profileTable(table, 'x.csv').columns[1];
  if (column === undefined) throw new Error('The column is not there.');
  return column;
}

const repeated = (values: readonly string[], times: number) =>
  values.flatMap((value) => Array<string>(times).fill(value));

describe('V1 V4 V5 a column has one type, decided as a whole', () => {
  it.each<[string, string[], string, Partial<ColumnProfile>]>([
    ['words that recur', repeated(['Google', 'Referral', 'Ads'], 10), 'category', { distinct: 3 }],
    ['texts that differ', Array.from({ length: 40 }, (_none, i) => `company ${i}`), 'text', { distinct: 40 }],
    ['yes and no', repeated(['Yes', 'No'], 10), 'yesno', {}],
    ['نعم and لا', repeated(['نعم', 'لا'], 10), 'yesno', {}],
    ['0 and 1', repeated(['0', '1'], 10), 'yesno', {}],
    ['only 0', repeated(['0'], 10), 'number', {}],
    ['counts', ['0', '1', '2', '17'], 'number', { min: '0', max: '17' }],
    ['grouped numbers', ['1,234', '12,345', '7'], 'number', { min: '7', max: '12345' }],
    [
      'decimal commas',
      ['1,5', '12,25', '1.234,5'],
      'number',
      { min: '1.5', max: '1234.5', reading: { decimal: ',', dateOrder: 'ymd' } },
    ],
    ['Arabic digits', ['١٢', '٣٤', '٥٦'], 'number', { min: '12', max: '56' }],
    ['money', ['$342.09K', '$1.2M', '$900'], 'money', { currency: 'USD', min: '900', max: '1200000' }],
    ['riyals', ['١٬٢٥٠ ر.س', '90 SAR', '15 SAR'], 'money', { currency: 'SAR', min: '15', max: '1250' }],
    ['e-mail addresses', ['a@x.com', 'b@y.org', 'c@z.net'], 'email', {}],
    ['ISO days', ['2026-01-05', '2026-02-28', '2025-12-31'], 'date', { min: '2025-12-31', max: '2026-02-28' }],
    [
      'days first',
      ['31/01/2026', '05/02/2026'],
      'date',
      { reading: { decimal: '.', dateOrder: 'dmy' }, dateOrderUndecided: false },
    ],
    [
      'months first',
      ['01/31/2026', '02/05/2026'],
      'date',
      { reading: { decimal: '.', dateOrder: 'mdy' }, dateOrderUndecided: false },
    ],
    ['days either way', ['01/02/2026', '05/06/2026'], 'date', { dateOrderUndecided: true }],
    ['days that are the same either way', ['01/01/2026', '05/05/2026'], 'date', { dateOrderUndecided: false }],
    ['several choices in a cell', repeated(['Email;SMS', 'SMS', 'Web;Email'], 10), 'multi', {}],
    ['ranges of people', repeated(['1-50', '51-200', '201-500'], 10), 'category', {}],
    ['telephone numbers', ['00491511234567', '0123456789', '0567891234'], 'text', {}],
    ['nothing', ['', ' ', ''], 'text', { known: 0 }],
  ])('%s', async (_name, values, type, more) => {
    expect(await profileOf(values)).toMatchObject({ type, ...more });
  });

  it('V4 a few cells that do not read are counted and shown, and do not change the type', async () => {
    const column = await profileOf([...Array.from({ length: 30 }, (_none, i) => String(i)), 'a lot', 'many']);
    expect(column).toMatchObject({ type: 'number', unreadable: 2 });
    expect(column.notes).toContainEqual({ kind: 'mixedTypes', unreadable: 2, examples: ['a lot', 'many'] });
  });

  it('V3 values that compare equal are one, in their commonest spelling', async () => {
    const column = await profileOf([
      'Google',
      'google',
      ' Google ',
      'GOOGLE',
      'Google',
      'Ads',
      'ads',
      'ads',
      'Ads ',
      'ads',
    ]);
    expect(column.top).toEqual([
      { text: 'Google', count: 5 },
      { text: 'ads', count: 5 },
    ]);
  });
});

describe('V2 hidden missing values are found', () => {
  it.each<[string, string[], string, boolean, string]>([
    [
      'a form default',
      [...repeated(['Engineering', 'Finance'], 10), 'Select', 'Select'],
      'Select',
      true,
      'formDefault',
    ],
    ['an Arabic form default', [...repeated(['الرياض', 'جدة'], 10), 'اختر'], 'اختر', true, 'formDefault'],
    ['unknown', [...repeated(['social', 'ads'], 10), 'unknown'], 'unknown', true, 'word'],
    ['غير معروف', [...repeated(['social', 'ads'], 10), 'غير معروف'], 'غير معروف', true, 'word'],
    ['n/a', [...repeated(['a', 'b'], 10), 'N/A'], 'N/A', true, 'word'],
    ['a dash', [...repeated(['a', 'b'], 10), '-'], '-', true, 'sign'],
    ['none, which may be an answer', [...repeated(['a', 'b'], 10), 'None'], 'None', false, 'mayBeAnAnswer'],
    ['other, which may be an answer', [...repeated(['a', 'b'], 10), 'Other'], 'Other', false, 'mayBeAnAnswer'],
    ['999 among small numbers', [...repeated(['1', '2', '3', '44'], 5), '999', '999'], '999', true, 'number'],
    ['-1 among counts', [...repeated(['1', '2', '3'], 5), '-1', '-1'], '-1', true, 'number'],
    [
      'the first day of a computer',
      [...repeated(['2026-01-05', '2026-02-05'], 5), '01/01/1900'],
      '01/01/1900',
      true,
      'day',
    ],
  ])('%s', async (_name, values, text, tick, why) => {
    const column = await profileOf(values);
    expect(column.missing).toContainEqual(expect.objectContaining({ text, tick, why }));
  });

  it('999 among large numbers is a number, and NA among country codes is a country', async () => {
    expect((await profileOf(['998', '999', '999', '1000', '4000'])).missing.filter(({ tick }) => tick)).toEqual([]);
    const codes = await profileOf(repeated(['DE', 'FR', 'EG', 'SA', 'NA'], 4), 'country');
    expect(codes.missing.filter(({ tick }) => tick)).toEqual([]);
  });

  it('a ticked marker does not spoil the type, and counts as unknown', async () => {
    const column = await profileOf([
      ...Array.from({ length: 20 }, (_none, i) => String(i)),
      ...repeated(['n/a'], 30),
      '',
    ]);
    expect(column).toMatchObject({ type: 'number', filled: 50, known: 20, empty: 1, unreadable: 0 });
  });
});

describe('what a person should look at', () => {
  it('identifiers, personal and sensitive facts, a single value, an empty column, ranges', async () => {
    const rows = Array.from({ length: 30 }, (_none, i) => [
      `L-${i}`,
      `Person ${i}`,
      `p${i}@x.com`,
      `+2010${i}`,
      i % 2 ? 'f' : 'm',
      'No',
      '',
      i % 2 ? '1-50' : '51–200',
    ]);
    const header = ['Lead ID', 'Full Name', 'E-mail', 'Mobile', 'Gender', 'Magazine', 'Notes', 'Size'];
    const table = await tableOf([header, ...rows].map((row) => row.join(',')).join('\n'));
    const notes = profileTable(table, 'x.csv').columns.map((column) => column.notes);
    expect(notes[0]).toContainEqual({ kind: 'uniqueValues' });
    expect(notes[1]).toContainEqual({ kind: 'personal', what: 'name' });
    expect(notes[2]).toContainEqual({ kind: 'personal', what: 'email' });
    expect(notes[3]).toContainEqual({ kind: 'personal', what: 'phone' });
    expect(notes[4]).toContainEqual({ kind: 'sensitive', what: 'gender' });
    expect(notes[5]).toContainEqual({ kind: 'oneValue', text: 'No' });
    expect(notes[6]).toEqual([{ kind: 'emptyColumn' }]);
    expect(notes[7]).toContainEqual({ kind: 'ranges', count: 30 });
  });

  it.each(['الجنس', 'العمر', 'الجنسية', 'الديانة', 'Date of Birth', 'Marital Status'])(
    '%s is sensitive',
    async (header) => {
      expect((await profileOf(repeated(['a', 'b'], 5), header)).notes.map(({ kind }) => kind)).toContain('sensitive');
    },
  );

  it.each([
    ['Converted', ['1', '0'], { won: ['1'], lost: null }],
    ['Deal stage', ['Closed Won', 'Closed Lost', 'Negotiation'], { won: ['Closed Won'], lost: ['Closed Lost'] }],
    ['حالة الصفقة', ['تم البيع', 'مرفوض', 'قيد المتابعة'], { won: ['تم البيع'], lost: ['مرفوض'] }],
  ])('%s is likely the outcome', async (header, values, words) => {
    const column = await profileOf(repeated(values, 20), header);
    expect(column.notes).toContainEqual({ kind: 'likelyOutcome', ...words });
  });

  it('a column that almost only won leads have is likely leakage', async () => {
    const rows = Array.from({ length: 200 }, (_none, i) => {
      const won = i % 4 === 0;
      return `${i},${won ? 1 : 0},${won || i === 1 ? 'x' : ''},${i % 3}`;
    });
    const table = await tableOf(`id,Converted,Contract,Other thing\n${rows.join('\n')}\n`);
    const [, , contract, other] = profileTable(table, 'x.csv').columns;
    const leak = contract?.notes.find(({ kind }) => kind === 'likelyLeakage');
    expect(leak).toMatchObject({ because: 'onlyWon', wonWithout: 0 });
    expect(leak?.kind === 'likelyLeakage' ? leak.wonWith : 0).toBeCloseTo(50 / 51);
    expect(other?.notes.map(({ kind }) => kind)).not.toContain('likelyLeakage');
  });

  it('tables of activities and of outcomes are told from leads', async () => {
    const activities = [
      'lead_id,activity,date,page',
      ...Array.from({ length: 40 }, (_none, i) => `${i % 8},visit,2026-01-0${(i % 9) + 1},/p`),
    ];
    expect(profileTable(await tableOf(activities.join('\n')), 'a').looksLike).toBe('activities');
    const deals = [
      'lead_id,won_date,value',
      ...Array.from({ length: 20 }, (_none, i) => `${i},2026-02-0${(i % 9) + 1},${i * 10}`),
    ];
    expect(profileTable(await tableOf(deals.join('\n')), 'd').looksLike).toBe('outcomes');
    const leads = [
      'lead_id,created,source',
      ...Array.from({ length: 20 }, (_none, i) => `${i},2026-02-0${(i % 9) + 1},Ads`),
    ];
    expect(profileTable(await tableOf(leads.join('\n')), 'l').looksLike).toBe('leads');
  });
});
