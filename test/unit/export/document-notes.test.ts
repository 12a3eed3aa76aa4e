import { describe, expect, it } from 'vitest';
import { documentNotes, noteSentence } from '#renderer/screens/export/document-notes.ts';
import { fileName, fileSize } from '#renderer/screens/export/file-size.ts';
import type { ModelId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { bindingOf } from '#shared/model/sign-off.ts';
import { translator } from '#shared/text/translate.ts';

const t = translator('en');
const empty = {
  model: { id: 'm' as ModelId, semantics: 1, freeMail: [] },
  fields: [],
  activityTypes: [],
  icps: [],
  personas: [],
  groups: [],
  rules: [],
  fit: { name: 'fit' },
  engagement: { name: 'engagement' },
  cells: [],
  gates: [],
  disqualifiers: [],
  recycleReasons: [],
  questions: [],
  clauses: [],
  decisionDays: 14,
  timeZone: 'UTC',
  calendar: {},
} as unknown as Model;
const workshop = { title: { en: 'Lead agreement' } } as RecordOf<'workshop'>;
const signed = (side: 'marketing' | 'sales', model: Model): RecordOf<'signature'> =>
  ({
    id: side,
    modelId: 'm',
    side,
    at: '2026-11-22T16:51:00Z',
    ...bindingOf(model, null),
  }) as unknown as RecordOf<'signature'>;
const notesOf = (signatures: RecordOf<'signature'>[]) =>
  documentNotes({ workshop, model: empty, dataSet: null, signatures, languages: ['en', 'ar'] });

describe('what the export screen says before documents are sent', () => {
  it('names the side that has not signed, and both when neither has', () => {
    expect(notesOf([])).toContainEqual({ kind: 'unsigned', side: 'none' });
    expect(notesOf([signed('sales', empty)])).toContainEqual({ kind: 'unsigned', side: 'marketing' });
    expect(notesOf([signed('sales', empty), signed('marketing', empty)])).toContainEqual({ kind: 'signed' });
  });

  it('counts sides whose signatures are stale', () => {
    const before = { ...empty, decisionDays: 7 };
    expect(notesOf([signed('sales', before), signed('marketing', empty)])).toContainEqual({ kind: 'stale', count: 1 });
  });

  it('says what is missing and which texts are untranslated, in words', () => {
    const notes = notesOf([]);
    expect(notes.map(({ kind }) => kind)).toEqual(['unsigned', 'noClauses', 'noLeads', 'untranslated']);
    expect(noteSentence(notes[3] as (typeof notes)[number], t)).toMatch(/^1 text has no Arabic yet: “Lead agreement”/);
  });
});

describe('a written file', () => {
  it('has its size in a unit that people read', () => {
    expect([812, 38_499, 1_240_000].map((bytes) => fileSize(bytes, t))).toEqual(['812 bytes', '38 kB', '1.2 MB']);
  });

  it('is called by the last part of its path on any system', () => {
    expect(fileName('/home/a/SLA.docx')).toBe('SLA.docx');
    expect(fileName('C:\\Documents\\اتفاقية.pdf')).toBe('اتفاقية.pdf');
  });
});
