import { finish } from '../lib/finish.ts';
import type { Model } from '../model/model.ts';
import { nothingUses } from './audience/nothing-uses.ts';
import { bandChecks } from './bands/all.ts';
import { tooManyCriteria } from './complexity/too-many.ts';
import { conditionChecks } from './conditions/all.ts';
import type { DataSays } from './data-says.ts';
import { dutyChecks } from './duties/duties.ts';
import { evidenceChecks } from './evidence/all.ts';
import type { Check, Finding } from './finding.ts';
import { gateChecks } from './gates/all.ts';
import { gradeChecks } from './grades/all.ts';
import { rangesInSteps, roomWith } from './ranges/ranges.ts';

/** Every check, family by family. A new kind of finding is a file and a line in its family. */
const checks: readonly Check[] = [
  ...bandChecks,
  ...conditionChecks,
  ...gradeChecks,
  ...gateChecks,
  ...dutyChecks,
  nothingUses,
  ...evidenceChecks,
  tooManyCriteria,
];

/** Everything the checker finds in a model, wrong results first. Without data, what the model alone shows. */
export function checkModel(model: Model, data: DataSays | null): readonly Finding[] {
  return finish(checkInSteps(model, data));
}

/** The same, with a rest after each thing that was looked at: who works it out may do something else in between. */
export function* checkInSteps(model: Model, data: DataSays | null): Generator<undefined, readonly Finding[]> {
  const ranges = yield* rangesInSteps(model);
  const context = { ranges, room: roomWith(model, ranges), data };
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const found of check(model, context)) {
      if (found === null) yield;
      else findings.push(found);
    }
    yield;
  }
  return [
    ...findings.filter(({ severity }) => severity === 'wrong'),
    ...findings.filter(({ severity }) => severity === 'look'),
  ];
}
