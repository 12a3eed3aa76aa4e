import fc from 'fast-check';
import type { RecordKind } from '#shared/model/records.ts';

/** What records and commands are drawn from: few ids, so that they meet. */

export const modelId = 'model';
export const name = fc.record(
  { en: fc.constantFrom('One', 'Two', 'Three'), ar: fc.constantFrom('واحد', 'اثنان') },
  { requiredKeys: [] },
);
export const position = fc.constantFrom(1, 2, 2.5, 3);
export const points = fc.integer({ min: -2000, max: 2000 });
export const limit = fc.option(fc.integer({ min: -500, max: 9000 }), { nil: null });
export const owner = fc.constantFrom('marketing', 'sales', 'both');
export const area = { x: position, y: position, width: fc.constantFrom(10, 200), height: fc.constantFrom(120, 300) };
export const duration = fc.constant({ amount: 2, unit: 'days', clock: 'business' });

export function idOf(kind: RecordKind): fc.Arbitrary<string> {
  const known: Partial<Record<RecordKind, string[]>> = {
    workshop: ['workshop'],
    model: [modelId],
    dimension: ['fit', 'engagement'],
    cell: ['model/A1', 'model/B2', 'model/C3'],
    field: ['title', 'size', 'field-0', 'field-1'],
    group: ['who', 'group-0'],
    rule: ['director', 'rule-0', 'rule-1'],
  };
  return fc.constantFrom(...(known[kind] ?? [`${kind}-0`, `${kind}-1`]));
}
