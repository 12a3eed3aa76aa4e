import type { Check } from '../finding.ts';
import { pointsAgainstData } from './against-data.ts';
import { countsTooLittle } from './counts-too-little.ts';
import { factHardlyFilled } from './hardly-filled.ts';
import { activityNotInData, factNotInData } from './not-in-data.ts';
import { thresholdTooLow } from './threshold-too-low.ts';

export const evidenceChecks: readonly Check[] = [
  factNotInData,
  factHardlyFilled,
  activityNotInData,
  pointsAgainstData,
  countsTooLittle,
  thresholdTooLow,
];
