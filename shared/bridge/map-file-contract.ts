import { z } from 'zod';
import type { MapFile } from '../import/map-file.ts';
import { takes } from './takes.ts';

/** Mappings as files, for `accord import --map` and for other workshops. */
export const mapFileRequests = {
  /** Asks where; null: the dialog was closed. */
  'import.saveMap': takes(z.object({ name: z.string().max(250), text: z.string().max(20_000_000) }).strict()).gives<{
    readonly path: string;
  } | null>(),
  'import.openMap': takes(z.object({}).strict()).gives<MapFile | null>(),
} as const;
