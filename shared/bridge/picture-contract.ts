import { z } from 'zod';
import type { TableRefusal } from '../import/table-refusal.ts';
import { takes } from './takes.ts';

/** A picture that a person chose: checked by its content, not decoded yet. */
export type PictureFile = {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly path: string;
};

/** Why a file is no picture for a persona; the sentence is `refusal.KIND`. */
export type PictureRefusal =
  | { readonly kind: 'pictureForeign' | 'pictureTooLarge'; readonly path: string }
  | TableRefusal;

export const pictureRequests = {
  /** Asks for a file; null: the dialog was closed. */
  'picture.choose': takes(z.object({}).strict()).gives<PictureFile | null>(),
} as const;
