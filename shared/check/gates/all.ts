import type { Check } from '../finding.ts';
import { gateEasier } from './easier.ts';
import { gateUnreachable } from './unreachable.ts';

export const gateChecks: readonly Check[] = [gateUnreachable, gateEasier];
