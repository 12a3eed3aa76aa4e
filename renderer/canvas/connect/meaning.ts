import type { Command } from '#shared/commands/command.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { Selection } from '../../state/view-store.ts';
import type { EndKind } from './ends.ts';

/** What connecting would write; its sentence has the gaps `from` and `to`, the names of the two ends. */
export type Written = {
  readonly ok: true;
  readonly says: TextKey;
  readonly commands: readonly Command[];
  /** What is opened afterwards, where something new came of it. */
  readonly selects?: Selection;
};

/** Why connecting means nothing, with the same gaps. */
export type Refused = { readonly ok: false; readonly why: TextKey };

export type Meaning = Written | Refused;
export type Pair = `${EndKind}>${EndKind}`;

export function writes(says: TextKey, ...commands: readonly Command[]): Written {
  return { ok: true, says, commands };
}

export function refuses(why: TextKey): Refused {
  return { ok: false, why };
}
