import type { Check } from '../finding.ts';
import { cellAgainstGate } from './cell-against-gate.ts';
import { cellWithoutAction, cellWithoutTime } from './cell-without-action.ts';
import { gradeUnreachable } from './unreachable-grade.ts';

export const gradeChecks: readonly Check[] = [gradeUnreachable, cellAgainstGate, cellWithoutAction, cellWithoutTime];
