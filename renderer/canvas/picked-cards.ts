import type { Model } from '#shared/model/model.ts';
import type { Selection } from '../state/view-store.ts';

/** The card that shows a selection: a rule is shown by its group, a cell and a dimension by the matrix, a reason by where it leads. */
export function cardOfSelection(selection: Selection | null, model: Model | null): string | null {
  if (selection === null || model === null) return null;
  const { kind, id } = selection;
  switch (kind) {
    case 'rule': {
      const rule = model.rules.find((r) => r.id === id);
      return rule === undefined ? null : `group:${rule.groupId}`;
    }
    case 'cell':
    case 'dimension':
    case 'matrix':
      return 'matrix';
    case 'recycleReason': {
      const reason = model.recycleReasons.find((r) => r.id === id);
      return reason === undefined ? null : `stage:${reason.to}`;
    }
    case 'question':
    case 'frameworks':
      return null;
    default:
      return `${kind}:${id}`;
  }
}
