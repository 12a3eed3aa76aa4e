import { z } from 'zod';
import { exportFormats } from '#shared/bridge/contract.ts';
import { count, hash } from './parts.ts';

export const exportAnswer = z.object({
  files: z.array(z.object({ format: z.enum(exportFormats), path: z.string(), bytes: count })),
  modelHash: hash,
  /** The exported model read back, and every lead scored with it again. */
  selfCheck: z.object({ leads: count, differences: count }),
});
