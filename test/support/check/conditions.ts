import { conditionRule, fact, when } from '../engine/tiny-model.ts';

/** Conditions and what holds them, as short as a finding's test can say them. */

export const all = (...of: unknown[]) => ({ op: 'all', of });
export const any = (...of: unknown[]) => ({ op: 'any', of });
export const not = (of: unknown) => ({ op: 'not', of });
export const atLeast = (value: number) => fact('size', { test: 'atLeast', value });
export const lessThan = (value: number) => fact('size', { test: 'lessThan', value });
export const title = (value: string, test = 'containsWord') => fact('title', { test, value });
export const did = (types: string[], parts = {}) => ({ op: 'activityCount', types, atLeast: 1, ...parts });
export const ruled = (root: unknown) => ({ rules: [conditionRule('r', 'g-fit', 500, root)] });
export const two = (first: unknown, second: unknown, points = [500, 500]) => ({
  rules: [
    conditionRule('a', 'g-fit', points[0] as number, first),
    conditionRule('b', 'g-fit', points[1] as number, second),
  ],
});

const told = { biography: {}, demographics: {}, behaviour: {}, interests: {}, needs: {}, painPoints: {} };
export const persona = (id: string, position: number, root: unknown) => ({
  ...{ id, modelId: 'm', position, name: { en: id }, ...told, condition: when(root) },
});
export const disqualifier = (id: string, root: unknown) => ({
  id,
  modelId: 'm',
  position: 0,
  name: { en: id },
  condition: when(root),
});
