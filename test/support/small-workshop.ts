import type { Command, Envelope } from '#shared/commands/command.ts';
import { emptyCell } from '#shared/commands/matching-cells.ts';
import type { TemplateRecord } from '#shared/commands/workshop.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { gradeAt } from '#shared/model/grade.ts';
import type { ModelId } from '#shared/model/ids.ts';
import type { AnyRecord, RecordKind } from '#shared/model/records.ts';

/** The least that is a workshop: one model with two thresholds on each side and the cells that they make. */
export function smallRecords(): TemplateRecord[] {
  const modelId = 'model' as ModelId;
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => emptyCell(modelId, gradeAt(row, column))));
  return [
    record('workshop', {
      id: 'workshop',
      title: { en: 'Small' },
      company: 'Small & Co',
      createdAt: '2026-01-05T09:00:00Z',
      template: 'small',
      settings: {
        timeZone: 'Europe/Berlin',
        calendar: { workingDays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] },
        currency: 'EUR',
        digits: 'western',
        language: 'en',
        decisionDays: 14,
      },
      shownModel: modelId,
      shownDataSet: null,
    }),
    record('model', { id: modelId, position: 1, name: { en: 'Model' }, semantics: 1, freeMail: ['gmail.com'] }),
    record('dimension', { id: 'fit', modelId, name: 'fit', cap: null, floor: 0, thresholds: [6000, 3000] }),
    record('dimension', {
      id: 'engagement',
      modelId,
      name: 'engagement',
      cap: null,
      floor: 0,
      thresholds: [5000, 2000],
    }),
    ...cells.map((cell) => record('cell', cell)),
    record('field', {
      id: 'title',
      modelId,
      position: 1,
      key: 'title',
      name: { en: 'Job title' },
      type: 'text',
      source: 'explicit',
      missing: ['Select'],
    }),
    record('field', {
      id: 'size',
      modelId,
      position: 2,
      key: 'size',
      name: { en: 'Company size' },
      type: 'number',
      source: 'implicit',
      missing: [],
    }),
    record('group', {
      id: 'who',
      modelId,
      position: 1,
      name: { en: 'Who they are' },
      dimension: 'fit',
      cap: null,
      floor: null,
      agreed: null,
    }),
    record('rule', {
      id: 'director',
      modelId,
      groupId: 'who',
      position: 1,
      name: { en: 'Director or higher', ar: 'مدير فأعلى' },
      kind: 'condition',
      condition: { version: 1, root: { op: 'fact', field: 'title', is: { test: 'containsWord', value: 'director' } } },
      points: 1000,
    }),
  ];
}

export function record(kind: RecordKind, value: unknown): TemplateRecord {
  return { kind, record: value as AnyRecord };
}

let made = 0;

/** An envelope around a command, by marketing unless said otherwise; ids count up, the clock stands. */
export function envelopeOf(command: unknown, more: Partial<Omit<Envelope, 'command'>> = {}): Envelope {
  return { ...by(), ...more, command: command as Command };
}

export function by(side: 'marketing' | 'sales' | 'both' | 'facilitator' = 'marketing') {
  return { id: `envelope-${++made}`, time: '2026-01-05T10:00:00.000Z', actor: { side } };
}

/** The record of a data set of two text columns, as an import would make it. */
export function smallDataSet(id: string, leads: number, more: Partial<DataSet> = {}): DataSet {
  return {
    id,
    modelId: 'model',
    position: 1,
    name: `Leads ${id}`,
    importedAt: '2026-01-05T10:00:00Z',
    file: 'leads.csv',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: '',
    columns: [
      { key: 'c0', header: 'Name' },
      { key: 'c1', header: 'Title' },
    ],
    leads,
    idColumn: 'c0',
    nameColumn: null,
    createdColumn: null,
    handedOverColumn: null,
    fields: { title: { column: 'c1', reading: { decimal: '.', dateOrder: 'ymd' } } },
    outcome: null,
    activities: null,
    counts: { read: leads, kept: leads, merged: 0, refused: 0 },
    fingerprint: '0'.repeat(64),
    erased: false,
    ...more,
  } as unknown as DataSet;
}
