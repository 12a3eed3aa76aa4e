import { z } from 'zod';
import { exportFormat } from '#shared/bridge/contract.ts';
import type { SlaDocument } from '#shared/exchange/sla/document.ts';
import type { Failure } from '#shared/lib/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import { language } from '#shared/model/local-text.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { Exported } from '../files/export-workshop.ts';

/** What the main process orders: the records as they are now; the leads the host reads from the file. */
export const documentOrder = z
  .object({
    file: z.string().min(1),
    state: z.custom<WorkshopState>((value) => typeof value === 'object' && value !== null),
    formats: z.array(exportFormat).min(1),
    languages: z.array(language).min(1).max(2),
    folder: z.string().min(1),
    now: z.iso.datetime(),
  })
  .strict();
export type DocumentOrder = z.infer<typeof documentOrder>;

export const toDocumentHost = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write'), order: documentOrder }).strict(),
  /** The PDF the host asked for; null: it could not be drawn. */
  z
    .object({
      kind: z.literal('printed'),
      id: z.int(),
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    })
    .strict(),
]);
export type ToDocumentHost = z.infer<typeof toDocumentHost>;

export type FromDocumentHost =
  /** Only the main process has a window that draws a PDF. */
  | { readonly kind: 'print'; readonly id: number; readonly document: SlaDocument }
  | { readonly kind: 'written'; readonly result: Result<{ readonly files: Exported['files'] }, Failure> };
