import { expect, it } from 'vitest';
import { checkInSteps } from '#shared/check/check-model.ts';
import { placesOf } from '#shared/check/conditions/places.ts';
import { largeModel } from './check/large-model.ts';

/** Milliseconds that the checker may keep the window at a stretch, between two moments at which it can be put down. */
const limit = 50;
const looks = 5;

/** The first look is the one that counts: nothing is compiled yet, and nothing of the model is known. */
it('the checker looks over 200 rules and 500 conditions without ever keeping the window', () => {
  const measured = Array.from({ length: looks }, () => look());
  const [first] = measured;
  const model = largeModel();
  process.stdout.write(
    `${JSON.stringify({ rules: model.rules.length, conditions: placesOf(model).length, limit, looks: measured }, null, 2)}\n`,
  );
  expect(first?.longestMs).toBeLessThanOrEqual(limit);
});

function look() {
  const work = checkInSteps(largeModel(), null);
  const begun = performance.now();
  let longest = 0;
  let rests = 0;
  for (let from = begun; ; rests++) {
    const step = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - from);
    from = now;
    if (step.done === true) {
      return { findings: step.value.length, allMs: rounded(now - begun), longestMs: rounded(longest), rests };
    }
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
