import type { Command } from '#shared/commands/command.ts';
import { type LocalText, textIn } from '#shared/model/local-text.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { Selection } from '../../state/view-store.ts';
import { capital } from '../../text/capital.ts';

const nameable = ['icp', 'persona', 'disqualifier', 'group', 'rule', 'gate', 'clause'] as const;
type NameableKind = (typeof nameable)[number];

/** A name as it is stored, and what is read where there is none. */
export type OwnName = {
  readonly of: { readonly kind: NameableKind; readonly id: string };
  readonly name: LocalText;
  readonly otherwise: string;
  /** Without one of its own it is called by its stage, or by what it promises. */
  readonly mayBeEmpty: boolean;
};

/** Whether a card has a name that people give: the matrix and the stages without a gate are called what they are. */
export function isNameable({ kind }: Selection): boolean {
  return (nameable as readonly string[]).includes(kind);
}

/** Null for what has no name, or is gone. */
export function ownNameOf({ kind, id }: Selection, state: WorkshopState, t: Translate): OwnName | null {
  switch (kind) {
    case 'icp':
    case 'persona':
    case 'disqualifier':
    case 'group':
    case 'rule':
      return found(kind, state[kind][id]?.name, () => t(`model.unnamed.${kind}`), false);
    case 'gate': {
      const gate = state.gate[id];
      return found(kind, gate?.name, () => t(`canvas.stage.${gate?.stage ?? 'mql'}`), true);
    }
    case 'clause': {
      const promise = state.clause[id]?.promise.kind ?? 'other';
      // A promise in one's own words is nothing but its name.
      const otherwise = () => capital(t(`agree.kind.${promise}`));
      return found(kind, state.clause[id]?.name, otherwise, promise !== 'other');
    }
    default:
      return null;
  }

  function found(of: NameableKind, name: LocalText | undefined, otherwise: () => string, mayBeEmpty: boolean) {
    if (name === undefined) return null;
    return { of: { kind: of, id }, name, otherwise: textIn(name, t.language) || otherwise(), mayBeEmpty };
  }
}

export function renaming({ of }: OwnName, name: LocalText): Command {
  return { type: `${of.kind}.change`, id: of.id, set: { name } } as Command;
}
