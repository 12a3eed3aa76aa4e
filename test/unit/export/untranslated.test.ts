import { describe, expect, it } from 'vitest';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { untranslatedTexts } from '#shared/model/untranslated.ts';

const workshop = { title: { en: 'Lead agreement', ar: 'اتفاق' } } as RecordOf<'workshop'>;
const model = {
  icps: [{ name: { en: 'Growing firms' }, mustHaves: [{ version: 1, root: { op: 'all', of: [] } }] }],
  clauses: [
    { name: {}, note: { ar: 'ملاحظة' } },
    { name: { en: 'Growing firms' }, note: {} },
  ],
} as unknown as Model;

describe('texts that a document cannot show in its language', () => {
  it('are those written in the other language only, each once', () => {
    expect(untranslatedTexts(model, workshop, 'ar')).toEqual(['Growing firms']);
    expect(untranslatedTexts(model, workshop, 'en')).toEqual(['ملاحظة']);
  });

  it('do not include texts that nobody wrote, or that are written in both', () => {
    expect(untranslatedTexts({ clauses: [{ name: {} }] } as unknown as Model, workshop, 'ar')).toEqual([]);
  });
});
