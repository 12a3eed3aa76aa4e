import type { Problem } from '../model/problems.ts';
import type { RecordKind } from '../model/records.ts';
import type { RecordRef } from '../model/references.ts';

/** Why a command was not carried out. Sentences: `refusal.KIND` in the catalogue. */
export type CommandRefusal =
  | Problem
  /** Nothing has this id (any more). */
  | { readonly kind: 'notFound'; readonly ref: RecordRef }
  /** Something has this id already. */
  | { readonly kind: 'alreadyThere'; readonly ref: RecordRef }
  /** A value is not allowed; `path` names the part, such as `points` or `bands.2.to`. */
  | { readonly kind: 'invalidValue'; readonly record: RecordKind; readonly path: string }
  /** It cannot be removed while others refer to it. */
  | { readonly kind: 'stillUsed'; readonly ref: RecordRef; readonly by: readonly RecordRef[] }
  /** The last of its kind that a model cannot be without. */
  | { readonly kind: 'cannotBeRemoved'; readonly ref: RecordRef };
