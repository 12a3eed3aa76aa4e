import type { Model } from '#shared/model/model.ts';

/** Edits as a person makes them; each number gives a model that was not scored before. */
export function benchEdits(model: Model): Readonly<Record<string, (n: number) => Model>> {
  const withRule = (id: string, change: object): Model =>
    ({ ...model, rules: model.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) }) as Model;
  const contains = (value: string) => ({
    version: 1,
    root: { op: 'fact', field: 't9', is: { test: 'contains', value } },
  });
  const { thresholds } = model.fit;
  return {
    threshold: (n) => ({
      ...model,
      fit: { ...model.fit, thresholds: thresholds.map((at, i) => (i === 1 ? at + n : at)) },
    }),
    'points of a rule': (n) => withRule('f9', { points: 300 + n }),
    'text condition': (n) => withRule('f9', { condition: contains(String(n)) }),
    'window of the busiest activity rule': (n) => withRule('a0', { withinDays: 30 + n }),
  };
}
