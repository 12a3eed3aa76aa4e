import type { Check } from '../finding.ts';
import { bandsFall } from './fall.ts';
import { bandsGap } from './gap.ts';
import { bandNeverReached } from './never-reached.ts';
import { bandsEnd } from './open-end.ts';
import { bandsOverlap } from './overlap.ts';

export const bandChecks: readonly Check[] = [bandsOverlap, bandNeverReached, bandsGap, bandsEnd, bandsFall];
