import type { Check } from '../finding.ts';
import { alwaysFires } from './always-fires.ts';
import { containsWord } from './contains-word.ts';
import { countedTwice } from './counted-twice.ts';
import { neverFires } from './never-fires.ts';
import { personaShadowed } from './persona-shadowed.ts';
import { ruleShadowed } from './rule-shadowed.ts';
import { ruledOutTwice } from './ruled-out-twice.ts';
import { shouldNotDecide } from './should-not-decide.ts';
import { unsaid } from './unsaid.ts';

export const conditionChecks: readonly Check[] = [
  shouldNotDecide,
  neverFires,
  alwaysFires,
  unsaid,
  personaShadowed,
  ruleShadowed,
  ruledOutTwice,
  countedTwice,
  containsWord,
];
