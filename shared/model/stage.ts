import { z } from 'zod';

/** Stages in their order (S1). PQL is a second way in beside MQL. */
export const orderedStages = ['lead', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export const stageIds = [
  'lead',
  'mql',
  'pql',
  'sal',
  'sql',
  'opportunity',
  'customer',
  'nurture',
  'recycled',
  'disqualified',
] as const;
export const stageId = z.enum(stageIds);
export type StageId = z.infer<typeof stageId>;

/** Stages that a gate opens: every one after Lead, and PQL. */
export const gatedStages = ['mql', 'pql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export const gatedStage = z.enum(gatedStages);
export type GatedStage = z.infer<typeof gatedStage>;
