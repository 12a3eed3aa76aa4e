import { describe, expect, it } from 'vitest';
import { decide } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { emptyState } from '#shared/model/records.ts';
import { templateNames, templates } from '#shared/templates/templates.ts';
import { untranslatedTexts } from '#test/support/untranslated.ts';

const answers = {
  title: { en: 'Lead agreement' },
  company: 'Northgate',
  language: 'en',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  createdAt: '2026-11-23T09:00:00.000Z',
} as const;

const context = { time: answers.createdAt, actor: { side: 'both' } } as const;

describe('templates', () => {
  it.each(templateNames)('%s starts a workshop that no check of a model refuses', (name) => {
    const records = templates[name](answers).map(({ kind, record }) => ({ kind, record }));
    const decision = decide(emptyState, { type: 'workshop.start', records }, context);
    expect(decision).toMatchObject({ ok: true });
    if (!decision.ok) return;
    const model = modelOf(applyChanges(emptyState, decision.value), 'model' as ModelId);
    expect(model?.cells).toHaveLength(16);
    expect(model && modelHash(model)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(templateNames)('%s says everything in English and in Arabic', (name) => {
    const records = templates[name]({ ...answers, title: { en: 'Lead agreement', ar: 'اتفاق' } });
    expect(untranslatedTexts(records.map(({ record }) => record))).toEqual([]);
  });
});
