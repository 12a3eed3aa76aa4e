import { describe, expect, it } from 'vitest';
import { inSlices } from '#renderer/check/in-slices.ts';
import { checkInSteps, checkModel } from '#shared/check/check-model.ts';
import { largeModel } from '#test/bench/check/large-model.ts';
import { conditionRule, fact, tinyModel } from '#test/support/engine/tiny-model.ts';

/** A clock that a step of the work moves on, and the stretches between its breaths. */
function world(stepTakes: number) {
  let time = 0;
  const stretches = [0];
  const steps = function* (count: number) {
    for (let i = 0; i < count; i++) {
      time += stepTakes;
      stretches[stretches.length - 1] = (stretches.at(-1) ?? 0) + stepTakes;
      yield;
    }
    return count;
  };
  const pause = async () => {
    stretches.push(0);
  };
  return { steps, stretches, breath: { now: () => time, pause } };
}

describe('work in slices', () => {
  it('takes a breath after 8 ms, and comes to what it would come to in one go', async () => {
    const { steps, stretches, breath } = world(3);
    expect(await inSlices(steps(10), () => true, breath)).toBe(10);
    expect(stretches).toEqual([9, 9, 9, 3]);
  });

  it('is given up in a breath once nobody waits for it', async () => {
    const { steps, stretches, breath } = world(5);
    let breaths = 0;
    const goesOn = () => ++breaths < 2;
    expect(await inSlices(steps(100), goesOn, breath)).toBeNull();
    expect(stretches).toEqual([10, 10, 0]);
  });

  it('is not given up when it was done before the first breath', async () => {
    const { steps, breath } = world(1);
    expect(await inSlices(steps(3), () => false, breath)).toBe(3);
  });
});

describe('the checker in steps', () => {
  it('rests often, and finds what it finds in one go', () => {
    const model = largeModel();
    const work = checkInSteps(model, null);
    let rests = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) rests += 1;
    expect(step.value).toEqual(checkModel(model, null));
    // A rest for each rule, condition and band table at least.
    expect(rests).toBeGreaterThan(1000);
  });

  it('rests where a model has a single rule, too', () => {
    const rules = [conditionRule('r', 'g-fit', 500, fact('size', { test: 'atLeast', value: 5 }))];
    expect(checkInSteps(tinyModel({ rules }), null).next().done).toBe(false);
  });
});
