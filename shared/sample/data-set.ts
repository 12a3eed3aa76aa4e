import type { ActivityData, LeadData, TextColumn } from '../engine/lead-data.ts';
import type { DataSet } from '../model/data-set.ts';
import { dataSet as dataSetSchema } from '../model/data-set.ts';
import { templateModel } from '../templates/builders.ts';
import { dayOf, isoOf } from '../values/day.ts';
import { type Sample, type SampleTable, sampleCompany, sampleDay } from './leads.ts';

/** Which header is which field; the rest are roles or left as they are. */
const factOf: Readonly<Record<string, string>> = {
  Name: 'name',
  'E-mail': 'email',
  Company: 'company',
  'Job title': 'job_title',
  Department: 'department',
  Industry: 'industry',
  Region: 'region',
  Employees: 'employees',
  Source: 'source',
  Created: 'created',
  'Conversation held': 'conversation_held',
  'Role confirmed': 'role_confirmed',
  'Present intent': 'present_intent',
};

const typeOf: Readonly<Record<string, string>> = {
  'Started a free trial': 'trial',
  'Asked for a demo': 'demo',
  'Visited pricing': 'pricing',
  'Attended a webinar': 'webinar',
  'Read a case study': 'case-study',
  'Newsletter opened': 'newsletter',
  'Visited careers': 'careers',
};

const reading = { decimal: '.', dateOrder: 'ymd' } as const;

/** The sample company's leads as columns, and the record that says how they are read, but for its fingerprint. */
export function sampleDataSet(importedAt: string): {
  readonly data: LeadData & { readonly activities: ActivityData };
  readonly record: (fingerprint: string) => DataSet;
} {
  const sample = sampleCompany();
  const { headers, rows } = sample.leads;
  const columns = headers.map((header, i) => ({ key: `c${i}`, header }));
  const keyOf = (header: string) => columns.find((column) => column.header === header)?.key as string;
  const fields = Object.fromEntries(
    columns
      .filter(({ header }) => header in factOf)
      .map(({ key, header }) => [factOf[header] as string, { column: key, reading }]),
  );
  const data = {
    rows: rows.length,
    columns: Object.fromEntries(columns.map(({ key }, i) => [key, columnOf(sample.leads, i)])),
    activities: activitiesOf(sample),
  };
  return {
    data,
    record: (fingerprint) =>
      dataSetSchema.parse({
        id: 'sample-leads',
        modelId: templateModel,
        position: 1,
        name: 'Tamarind Learning',
        importedAt,
        file: '',
        format: 'csv',
        encoding: 'UTF-8',
        delimiter: ',',
        sheet: '',
        columns,
        leads: rows.length,
        idColumn: keyOf('Lead ID'),
        nameColumn: keyOf('Name'),
        createdColumn: keyOf('Created'),
        handedOverColumn: null,
        fields,
        outcome: { column: keyOf('Outcome'), won: ['Won'], lost: ['Lost'], dateColumn: keyOf('Decided'), reading },
        activities: {
          count: sample.activities.rows.length,
          types: typeOf,
          completeFrom: isoOf(sampleDay - 182),
          latest: isoOf(data.activities.day.reduce((a, b) => Math.max(a, b), 0)),
        },
        counts: { read: rows.length, kept: rows.length, merged: 0, refused: 0 },
        fingerprint,
        erased: false,
      }),
  };
}

function columnOf(table: SampleTable, at: number): TextColumn {
  return encoded(table.rows.map((row) => row[at] ?? ''));
}

function activitiesOf(sample: Sample): ActivityData {
  const rowOf = new Map(sample.leads.rows.map((row, i) => [row[0], i]));
  const { rows } = sample.activities;
  return {
    lead: Uint32Array.from(rows, (row) => rowOf.get(row[0]) as number),
    type: columnOf(sample.activities, 1),
    day: Int32Array.from(rows, (row) => dayOf(row[2] as string)),
    second: new Int32Array(rows.length).fill(-1),
    asset: columnOf(sample.activities, 3),
  };
}

/** Each distinct text once, in the order in which they first occur. */
function encoded(texts: readonly string[]): TextColumn {
  const places = new Map<string, number>();
  const codes = Uint32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { values: [...places.keys()], codes };
}
