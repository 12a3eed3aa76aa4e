import { describe, expect, it } from 'vitest';
import type { ModelId } from '#shared/model/ids.ts';
import { modelOf } from '#shared/model/model.ts';
import { emptyState, type RecordOf, type WorkshopState } from '#shared/model/records.ts';
import { bindingOf, signOffsOf } from '#shared/model/sign-off.ts';

const modelId = 'm' as ModelId;

function workshopWith(thresholds: number[], leads = 62): WorkshopState {
  const dimension = (name: 'fit' | 'engagement'): RecordOf<'dimension'> =>
    ({ id: name, modelId, name, cap: null, floor: 0, thresholds }) as RecordOf<'dimension'>;
  const settings = {
    timeZone: 'UTC',
    decisionDays: 14,
    calendar: { workingDays: [1], from: '09:00', to: '17:00', holidays: [] },
  };
  return {
    ...emptyState,
    workshop: { workshop: { id: 'workshop', settings, shownModel: modelId } as unknown as RecordOf<'workshop'> },
    model: { m: { id: modelId, position: 0, name: {}, semantics: 1, freeMail: [] } },
    dimension: { fit: dimension('fit'), engagement: dimension('engagement') },
    clause: {
      c: {
        id: 'c',
        modelId,
        position: 0,
        owedBy: 'marketing',
        stage: 'mql',
        name: {},
        promise: { kind: 'deliver', leads, every: 'week' },
        note: {},
        consequence: {},
      } as unknown as RecordOf<'clause'>,
    },
  };
}

const shown = (state: WorkshopState) => {
  const model = modelOf(state, modelId);
  if (model === null) throw new Error('the model is there');
  return model;
};
const leads = (fingerprint: string, id = 'd') => ({ id, fingerprint }) as RecordOf<'dataSet'>;
const signed = (state: WorkshopState, dataSet: RecordOf<'dataSet'> | null, at: string): RecordOf<'signature'> => ({
  id: `s-${at}` as RecordOf<'signature'>['id'],
  modelId,
  side: 'sales',
  name: 'Tomas',
  role: '',
  at,
  stroke: '',
  ...bindingOf(shown(state), dataSet),
});

describe('a sign-off', () => {
  const before = workshopWith([1000]);
  const data = leads('a'.repeat(64));
  const signature = signed(before, data, '2026-11-22T16:51:00Z');

  it('H1 holds for the model, clauses and leads that were signed', () => {
    const [marketing, sales] = signOffsOf([signature], shown(before), data);
    expect(marketing).toEqual({ side: 'marketing', signed: false, all: [] });
    expect(sales?.signed).toBe(true);
    expect(sales?.all[0]?.stale).toBeNull();
  });

  it('H1 is stale after an edit, says what changed, and is fresh again when the edit is undone', () => {
    const why = (state: WorkshopState, dataSet: RecordOf<'dataSet'> | null) =>
      signOffsOf([signature], shown(state), dataSet)[1]?.all[0]?.stale;
    expect(why(workshopWith([2000]), data)).toBe('model');
    expect(why(workshopWith([1000], 63), data)).toBe('clauses');
    expect(why(before, leads('b'.repeat(64), 'e'))).toBe('leads');
    expect(why(before, null)).toBe('leads');
    expect(why(workshopWith([1000], 62), data)).toBeNull();
  });

  it('lists the newest first, and one fresh signature is enough for the side', () => {
    const edited = workshopWith([2000]);
    const again = signed(edited, data, '2026-11-23T09:00:00Z');
    const sales = signOffsOf([signature, again], shown(edited), data)[1];
    expect(sales?.signed).toBe(true);
    expect(sales?.all.map(({ signature: s, stale }) => [s.at, stale])).toEqual([
      ['2026-11-23T09:00:00Z', null],
      ['2026-11-22T16:51:00Z', 'model'],
    ]);
  });
});
