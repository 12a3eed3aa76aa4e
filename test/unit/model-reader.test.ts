import { describe, expect, it } from 'vitest';
import { modelReader } from '#main/engine-host/whole-model.ts';
import type { Model } from '#shared/model/model.ts';
import { always, conditionRule, tinyModel } from '#test/support/engine/tiny-model.ts';

const withPoints = (points: unknown) =>
  structuredClone({ ...tinyModel({}), rules: [conditionRule('r', 'g-fit', points as number, always.root)] });

describe('models that are read one after the other', () => {
  it('a model that says the same is the same object', () => {
    const read = modelReader();
    expect(read(withPoints(500))).toBe(read(withPoints(500)));
  });

  it('an edit makes another model, of which everything else stays the same object', () => {
    const read = modelReader();
    const before = read(withPoints(500)) as Model;
    const after = read(withPoints(700)) as Model;
    expect(after).not.toBe(before);
    expect(after.rules).toMatchObject([{ points: 700 }]);
    expect(before.rules).toMatchObject([{ points: 500 }]);
    expect(after.fields).toBe(before.fields);
    expect(read(withPoints(500))?.rules).toEqual(before.rules);
  });

  it.each([[null], [7], [{}], [[]]])('%j is no model, before and after one', (value) => {
    const read = modelReader();
    expect(read(value)).toBeNull();
    read(withPoints(500));
    expect(read(value)).toBeNull();
  });

  it.each([['many'], [null], [1.5], [Number.NaN]])(
    'points of %s are refused after a model whose points were good',
    (points) => {
      const read = modelReader();
      read(withPoints(500));
      expect(read(withPoints(points))).toBeNull();
    },
  );
});
