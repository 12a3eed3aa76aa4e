import { describe, expect, it } from 'vitest';
import { decide } from '#shared/commands/command.ts';
import type { LeadData } from '#shared/engine/lead-data.ts';
import { leadRows } from '#shared/engine/leads.ts';
import { scoreLeads } from '#shared/engine/score.ts';
import { simulate } from '#shared/engine/simulate.ts';
import { applyChanges } from '#shared/model/changes.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { modelHash } from '#shared/model/identity.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { personaTexts } from '#shared/model/persona.ts';
import { emptyState } from '#shared/model/records.ts';
import { sampleDataSet } from '#shared/sample/data-set.ts';
import { outlineOf } from '#shared/templates/outline.ts';
import { type TemplateName, templateNames, templates } from '#shared/templates/templates.ts';
import { encode } from '#test/support/engine/encode.ts';
import type { PlainLead } from '#test/support/reference-scorer/plain-data.ts';
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

function modelFrom(name: TemplateName): Model {
  const records = templates[name](answers).map(({ kind, record }) => ({ kind, record }));
  const decision = decide(emptyState, { type: 'workshop.start', records }, context);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return modelOf(applyChanges(emptyState, decision.value), 'model' as ModelId) as Model;
}

/** The sample company's leads, under the names that a template has for the same facts and activities. */
function sampleLeadsFor(model: Model): { data: LeadData; dataSet: DataSet } {
  const { data, record } = sampleDataSet(answers.createdAt);
  const dataSet = record('0'.repeat(64));
  const fields = new Set<string>(model.fields.map(({ id }) => id));
  const types = new Set<string>(model.activityTypes.map(({ id }) => id));
  const known = Object.entries(dataSet.fields).filter(([field]) => fields.has(field));
  const done = Object.entries(dataSet.activities?.types ?? {}).filter(([, type]) => types.has(type ?? ''));
  return {
    data,
    dataSet: {
      ...dataSet,
      fields: Object.fromEntries(known),
      activities: dataSet.activities && { ...dataSet.activities, types: Object.fromEntries(done) },
    },
  };
}

const day = 20_500;

/** Where each of a few leads stands, and why no further. */
function standing(name: TemplateName, leads: readonly PlainLead[]): string[] {
  const model = modelFrom(name);
  const plain = { leads, hasActivities: true, completeFrom: day - 1000, decimal: '.', dateOrder: 'ymd' } as const;
  const { data, dataSet } = encode(model, plain);
  return [...leadRows(scoreLeads(model, data, dataSet, day))].map(
    ({ grade, stage, heldBecause }) => `${grade} ${stage} ${heldBecause}`,
  );
}

const did = (type: string, daysAgo = 1, asset = '') => ({ type, day: day - daysAgo, asset });

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

  it.each(templateNames)('%s scores all of the sample company’s leads, each into one cell and one stage', (name) => {
    const model = modelFrom(name);
    const { data, dataSet } = sampleLeadsFor(model);
    const counts = simulate(model, data, dataSet, day);
    expect(counts.leads).toBe(5000);
    expect(counts.cells.reduce((sum, { leads }) => sum + leads, 0)).toBe(5000);
    expect(counts.stages.reduce((sum, { here }) => sum + here, 0)).toBe(5000);
    expect(counts.rules).toHaveLength(model.rules.length);
  });

  it.each(templateNames.filter((name) => name !== 'blank'))(
    '%s has promises of both sides, and one they share',
    (name) => {
      const owed = modelFrom(name).clauses.map(({ owedBy }) => owedBy);
      expect(owed.filter((side) => side === 'marketing').length).toBeGreaterThanOrEqual(2);
      expect(owed.filter((side) => side === 'sales').length).toBeGreaterThanOrEqual(2);
      expect(owed).toContain('both');
    },
  );

  it.each(templateNames.filter((name) => name !== 'blank'))('%s tells of each persona all there is to tell', (name) => {
    const { personas } = modelFrom(name);
    const untold = personas.flatMap((persona) =>
      personaTexts.filter((part) => !persona[part]?.en || !persona[part]?.ar).map((part) => `${persona.id} ${part}`),
    );
    expect(untold).toEqual([]);
    // Each has a face of its own, so that the room tells them apart.
    const faces = personas.map(({ portrait }) => portrait?.kind === 'drawn' && portrait.name);
    expect(faces).not.toContain(false);
    expect(new Set(faces).size).toBe(personas.length);
  });

  it('B2B software holds the sources’ points table as it was written down, the overlap at 50 included', () => {
    const model = modelFrom('b2b-saas');
    const points = (id: string) => {
      const rule = model.rules.find((each) => each.id === id);
      if (rule?.kind === 'condition') return rule.points / 100;
      return (
        rule?.kind === 'banded' &&
        rule.bands.map((band) => [
          band.kind === 'range' ? [band.from, band.to] : band.kind === 'values' ? band.values[0] : null,
          band.points / 100,
        ])
      );
    };
    expect(['c-level', 'project-manager', 'director', 'assistant'].map(points)).toEqual([15, 10, 10, 0]);
    expect(points('department')).toEqual([
      ['IT', 15],
      ['Finance', 10],
      ['Marketing', 0],
    ]);
    expect(points('employees')).toEqual([
      [[1000, null], 5],
      [[500, 999], 15],
      [[100, 499], 10],
      [[50, 99], 5],
      [[1, 50], 0],
    ]);
  });

  it('B2B software: a free trial or a demo carries a lead on, content alone does not', () => {
    const cells = { email: 'a@firm.example', job_title: 'Assistant', employees: '20' };
    expect(
      standing('b2b-saas', [
        { id: 'trial', cells, activities: [did('trial')] },
        { id: 'demo', cells, activities: [did('demo')] },
        { id: 'reader', cells, activities: [did('case-study', 2, 'one'), did('webinar')] },
        { id: 'free', cells: { ...cells, email: 'a@gmail.com' }, activities: [did('trial')] },
      ]),
    ).toEqual(['D2 mql unknown', 'D2 mql unknown', 'D3 nurture nurture', 'D2 nurture excluded']);
  });

  it('Enterprise accounts: sales has to accept; the best account is approached before it does anything', () => {
    const best = {
      name: 'A',
      email: 'a@bank.example',
      company: 'Bank',
      employees: '4000',
      target_account: 'yes',
      industry: 'Banking',
    };
    expect(
      standing('account-based', [
        { id: 'quiet', cells: { ...best, job_title: 'Chief operating officer' }, activities: [] },
        { id: 'accepted', cells: { ...best, job_title: 'CFO', meeting_held: 'yes' }, activities: [did('meeting')] },
        { id: 'small', cells: { ...best, employees: '150', job_title: 'CEO' }, activities: [did('proposal')] },
        {
          id: 'sent back',
          cells: { ...best, job_title: 'CEO', sent_back_because: 'No project', sent_back_on: '2026-02-01' },
          activities: [did('meeting')],
        },
        {
          id: 'asks',
          cells: { email: 'b@mill.example', company: 'Mill', employees: '400' },
          activities: [did('proposal')],
        },
      ]),
    ).toEqual([
      'A4 mql unknown',
      'A2 sal unknown',
      'C1 disqualified disqualified',
      'A2 nurture recycled: no-project',
      'D1 mql missing: job_title',
    ]);
  });

  it('Product-led: near its limits and taking root makes a PQL; who pays already is none', () => {
    const cells = { email: 'a@firm.example', employees: '60', limit_used: '92', active_days: '12' };
    const alive = [did('invited'), did('invited', 3)];
    expect(
      standing('product-led', [
        { id: 'ready', cells, activities: alive },
        { id: 'from a private address', cells: { ...cells, email: 'a@gmail.com' }, activities: alive },
        { id: 'far from limits', cells: { ...cells, limit_used: '20' }, activities: alive },
        { id: 'pays', cells: { ...cells, plan: 'Team' }, activities: alive },
        {
          id: 'asks',
          cells: { email: 'b@gmail.com', limit_used: '5', active_days: '1' },
          activities: [did('sales-asked')],
        },
      ]),
    ).toEqual(['B2 mql unknown', 'C2 pql unknown', 'B3 nurture nurture', 'B2 lead excluded', 'D4 pql unknown']);
  });

  it('are drawn from what they hold', () => {
    expect(outlineOf(templates['account-based'](answers))).toMatchObject({
      icps: 1,
      personas: 5,
      disqualifiers: 2,
      fit: [2, 2],
      engagement: [3, 1, 1],
      gates: ['mql', 'sal', 'sql'],
      duties: { marketing: 2, sales: 3, both: 1 },
    });
    expect(outlineOf(templates['product-led'](answers)).gates).toEqual(['mql', 'pql', 'sal', 'sql']);
    expect(outlineOf(templates.blank(answers)).heat).toEqual([
      [5, 4, 3, 1],
      [4, 3, 1, 1],
      [3, 1, 1, 0],
      [1, 1, 1, 0],
    ]);
  });
});
