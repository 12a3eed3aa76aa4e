import { z } from 'zod';
import { groupId, modelId } from './ids.ts';
import { localLine } from './local-text.ts';
import { hundredths, owner, position } from './scalars.ts';

export const dimensionNames = ['fit', 'engagement'] as const;
export const dimensionName = z.enum(dimensionNames);
export type DimensionName = z.infer<typeof dimensionName>;

/** Rules that are counted together, with the most and the least they give as a whole (P6). */
export const group = z
  .object({
    id: groupId,
    modelId,
    position,
    name: localLine,
    dimension: dimensionName,
    /** Hundredths; null: no cap. */
    cap: hundredths.nullable(),
    /** Hundredths; null: no floor. */
    floor: hundredths.nullable(),
    /** Which side has agreed so far; the card's top edge shows it. */
    agreed: owner.nullable(),
  })
  .strict();
export type Group = z.infer<typeof group>;
