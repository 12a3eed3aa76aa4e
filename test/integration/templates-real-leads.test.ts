import { describe, expect, it } from 'vitest';
import { runImport } from '#main/import-host/run-import.ts';
import { readLeadData } from '#main/store/bulk/read-lead-data.ts';
import { simulate } from '#shared/engine/simulate.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { freshWorkshop, importBy, orderFor } from '#test/support/import/workshops.ts';
import { realData } from '#test/support/real-data.ts';

const csv = realData('xeducation-leads.csv');

describe('the template for training providers', () => {
  it('takes X Education’s columns for its facts, and its MQLs buy far more often than leads at large', async (context) => {
    if (csv === null) return context.skip('real data is not here');
    const session = freshWorkshop('education');
    const asked = Object.values(session.state.field).map(({ id }) => id as string);
    const answer = await runImport(session, orderFor(csv, { outcome: 'Converted=1' }), importBy);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const dataSet = session.state.dataSet[session.state.workshop.workshop?.shownDataSet ?? ''] as DataSet;
    // What only people can judge is not in an export of forms and visits.
    expect(asked.filter((id) => !(id in dataSet.fields))).toEqual(['conversation_held', 'course_agreed']);
    const model = modelOf(session.state, 'model' as ModelId);
    if (model === null) throw new Error('no model');
    const counts = simulate(model, readLeadData(session.db, dataSet), dataSet, 20_454);
    expect(counts.rules.filter(({ gave }) => gave === 0).map(({ id }) => id)).toEqual([]);
    expect(counts.baseRate?.share).toBeCloseTo(0.3854, 4);
    expect(counts.precision?.low).toBeGreaterThan(0.6);
    const mql = counts.stages.find(({ stage }) => stage === 'mql');
    expect(mql?.reached).toBeGreaterThan(1000);
    expect(mql?.reached).toBeLessThan(4620);
    return undefined;
  });
});
