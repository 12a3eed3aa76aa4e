import { z } from 'zod';

const coordinate = z.number().min(-100_000).max(100_000);
const length = z.number().min(60).max(20_000);

/** Where a note or a frame lies on the canvas, in units from the start of the first lane; as placements are written. */
export const area = { x: coordinate, y: coordinate, width: length, height: length } as const;
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
