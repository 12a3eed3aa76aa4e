import { describe, expect, it } from 'vitest';
import { profileTable } from '#shared/import/profile-table.ts';
import { suggestMapping } from '#shared/import/suggest-mapping.ts';
import { type Suggestion, sureEnough } from '#shared/import/suggestion.ts';
import type { Field } from '#shared/model/field.ts';
import { tableOf } from '../support/import/files.ts';
import { fieldCalled } from '../support/import/planned.ts';

async function suggestionFor(
  header: readonly string[],
  row: (i: number) => readonly string[],
  fields: readonly Field[] = [],
) {
  const rows = Array.from({ length: 60 }, (_none, i) => row(i).join('\t'));
  const table = await tableOf([header.join('\t'), ...rows].join('\n'));
  const suggestion = suggestMapping(profileTable(table, 'x.csv'), fields);
  const of = (name: string) => suggestion.columns[header.indexOf(name)] as Suggestion['columns'][number];
  return { suggestion, of };
}

describe('what columns become', () => {
  it('English headers of a CRM export', async () => {
    const header = [
      'Lead ID',
      'Full Name',
      'Email',
      'Created On',
      'MQL Date',
      'Converted',
      'Close Date',
      'Gender',
      'Notes',
    ];
    const { suggestion, of } = await suggestionFor(header, (i) => [
      `L${i}`,
      `Name ${i}`,
      `a${i}@x.com`,
      '2026-01-05',
      '2026-01-20',
      i % 3 ? '0' : '1',
      i % 3 ? '' : '2026-03-01',
      'f',
      '',
    ]);
    expect(of('Lead ID')).toMatchObject({ role: 'id', state: 'sure' });
    expect(of('Full Name')).toMatchObject({ role: 'name', state: 'sure' });
    expect(of('Email')).toMatchObject({ fact: { kind: 'newField', type: 'email' } });
    expect(of('Created On')).toMatchObject({ role: 'created', fact: { kind: 'newField', type: 'date' } });
    expect(of('MQL Date')).toMatchObject({ role: 'handedOver' });
    expect(of('Converted')).toMatchObject({ role: 'outcome', state: 'sure', reason: 'yesNoOutcome' });
    expect(suggestion.outcome).toEqual({ won: ['1'], lost: null });
    expect(of('Close Date')).toMatchObject({ role: 'outcomeDate' });
    expect(of('Gender')).toMatchObject({ state: 'leftOut', reason: 'sensitive' });
    expect(of('Notes')).toMatchObject({ state: 'leftOut', reason: 'emptyColumn' });
  });

  it('Arabic headers', async () => {
    const header = ['رقم العميل', 'الاسم', 'البريد الإلكتروني', 'تاريخ الإنشاء', 'المدينة', 'النتيجة'];
    const city = fieldCalled('City', 'category', { name: { en: 'City', ar: 'المدينة' } });
    const row = (i: number) => [
      `${1000 + i}`,
      `اسم ${i}`,
      `a${i}@x.com`,
      '2026-01-05',
      i % 2 ? 'جدة' : 'دبي',
      i % 2 ? 'فوز' : 'خسارة',
    ];
    const { suggestion, of } = await suggestionFor(header, row, [city]);
    expect(of('رقم العميل').role).toBe('id');
    expect(of('الاسم').role).toBe('name');
    expect(of('تاريخ الإنشاء').role).toBe('created');
    expect(of('المدينة')).toMatchObject({ fact: { kind: 'field', field: city.id }, reason: 'sameName' });
    expect(of('النتيجة').role).toBe('outcome');
    expect(suggestion.outcome).toEqual({ won: ['فوز'], lost: null });
  });

  it('a field of the model is found by its name, by another name of the same thing, by a near one', async () => {
    const fields = [
      fieldCalled('Lead source'),
      fieldCalled('Company size', 'number'),
      fieldCalled('Specialisation area'),
    ];
    const { of } = await suggestionFor(
      ['LeadSource', 'No. of Employees', 'Specialization areas'],
      (i) => [i % 2 ? 'Ads' : 'Web', String(i * 10), i % 2 ? 'HR' : 'Law'],
      fields,
    );
    expect(of('LeadSource')).toMatchObject({ fact: { field: 'lead-source' }, state: 'sure', reason: 'sameName' });
    expect(of('No. of Employees')).toMatchObject({ fact: { field: 'company-size' }, reason: 'knownName' });
    expect(of('Specialization areas')).toMatchObject({
      fact: { field: 'specialisation-area' },
      state: 'likely',
      reason: 'similarName',
    });
  });

  it('nothing is mapped below the stated confidence: the column asks', async () => {
    const { suggestion, of } = await suggestionFor(['Thing', 'Seen'], (i) => [
      i % 4 ? `${i}` : 'word',
      `0${(i % 9) + 1}/0${(i % 8) + 1}/2026`,
    ]);
    expect(of('Seen')).toMatchObject({ state: 'choose', role: 'none', fact: { kind: 'none' } });
    expect(of('Seen').confidence).toBeLessThan(sureEnough);
    for (const column of suggestion.columns) {
      if (column.state === 'choose') expect(column.fact.kind === 'none' && column.role === 'none').toBe(true);
      else expect(column.confidence).toBeGreaterThanOrEqual(sureEnough);
    }
  });

  it('a role and a field go to one column at most', async () => {
    const fields = [fieldCalled('City')];
    const { suggestion } = await suggestionFor(
      ['Lead ID', 'Record ID', 'City', 'Town', 'Created', 'Create date'],
      (i) => [`a${i}`, `b${i}`, i % 2 ? 'x' : 'y', i % 2 ? 'y' : 'x', '2026-01-01', '2026-01-02'],
      fields,
    );
    for (const role of ['id', 'created'] as const) {
      expect(suggestion.columns.filter((column) => column.role === role)).toHaveLength(1);
    }
    expect(suggestion.columns.filter(({ fact }) => fact.kind === 'field')).toHaveLength(1);
  });

  it('a type that does not fit the field lowers the confidence below what is mapped', async () => {
    const { of } = await suggestionFor(['Company size'], (i) => [i % 2 ? '1-50' : '51-200'], [
      fieldCalled('Company size', 'number'),
    ]);
    expect(of('Company size').fact).not.toMatchObject({ kind: 'field' });
  });

  it('activities: lead, type, day and asset', async () => {
    const { suggestion, of } = await suggestionFor(['Prospect ID', 'Activity Type', 'Activity Date', 'Page'], (i) => [
      `L${i % 7}`,
      i % 2 ? 'Email Opened' : 'Visit',
      '2026-01-05',
      `/p${i % 3}`,
    ]);
    expect(suggestion.kind).toBe('activities');
    expect(['Prospect ID', 'Activity Type', 'Activity Date', 'Page'].map((name) => of(name).role)).toEqual([
      'lead',
      'type',
      'day',
      'asset',
    ]);
  });

  it('a field that people agreed on is filled, even when the column is sensitive, constant, or looks like another type', async () => {
    const fields = [
      fieldCalled('Gender'),
      fieldCalled('Visits', 'number'),
      fieldCalled('Plan'),
      fieldCalled('Lead ID', 'text'),
    ];
    const { of } = await suggestionFor(
      ['Lead ID', 'Gender', 'Visits', 'Plan'],
      (i) => [`L${i}`, i % 2 ? 'f' : 'm', i % 2 ? '0' : '1', 'basic'],
      fields,
    );
    expect(of('Lead ID')).toMatchObject({ role: 'id', fact: { kind: 'field', field: 'lead-id' }, state: 'sure' });
    for (const name of ['Gender', 'Visits', 'Plan']) {
      expect(of(name)).toMatchObject({
        fact: { kind: 'field', field: name.toLowerCase() },
        state: 'sure',
        reason: 'sameName',
      });
    }
  });
});
