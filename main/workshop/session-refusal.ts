import type { CommandRefusal } from '#shared/commands/refusal.ts';
import type { FileRefusal } from '../store/file-refusal.ts';

/** Why something was not carried out; nothing has changed. Sentences: `refusal.KIND` in the catalogue. */
export type SessionRefusal =
  | CommandRefusal
  | FileRefusal
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'nothingToRedo' }
  /** Leads were erased; that, and what came before it, stays. */
  | { readonly kind: 'erasedForGood' }
  | { readonly kind: 'versionNotFound'; readonly id: string }
  | { readonly kind: 'versionNameTaken'; readonly name: string }
  | { readonly kind: 'versionWithoutName' }
  /** The workshop is as the version holds it already. */
  | { readonly kind: 'sameAsVersion'; readonly name: string }
  /** The envelope's id has led to something else already. */
  | { readonly kind: 'envelopeUsed'; readonly id: string }
  /** An import under this data set's id is on its way or over. */
  | { readonly kind: 'importOver'; readonly dataSet: string }
  /** Something that must wait for a running import to end. */
  | { readonly kind: 'importRunning' }
  /** A data set was to be added whose leads nobody brought. */
  | { readonly kind: 'leadsMissing'; readonly dataSet: string }
  | { readonly kind: 'closed' };
