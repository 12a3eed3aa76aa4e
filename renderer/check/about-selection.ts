import type { Finding } from '#shared/check/finding.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordRef } from '#shared/model/references.ts';
import type { Lane } from '../canvas/lanes.ts';
import { cardOfSelection } from '../canvas/picked-cards.ts';
import type { Selection } from '../state/view-store.ts';

/** Findings about what is selected: a group speaks for its rules, the matrix for its cells and thresholds. */
export function findingsAbout(findings: readonly Finding[], selection: Selection, model: Model): readonly Finding[] {
  return findings.filter(({ about }) => about.some((ref) => isPartOf(ref, selection, model)));
}

function isPartOf(ref: RecordRef, selection: Selection, model: Model): boolean {
  if (ref.kind === selection.kind && ref.id === selection.id) return true;
  if (selection.kind === 'matrix') return cardOfSelection(ref, model) === 'matrix';
  return selection.kind === 'group' && ref.kind === 'rule' && cardOfSelection(ref, model) === `group:${selection.id}`;
}

/** How many wrong results each card has, by the card's id. A finding is where it stands first. */
export function wrongByCard(findings: readonly Finding[], model: Model): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, about } of findings) {
    const card = severity === 'wrong' ? cardOfSelection(about[0], model) : null;
    if (card !== null) counts.set(card, (counts.get(card) ?? 0) + 1);
  }
  return counts;
}

/** The lane of the canvas that a finding belongs to. */
export function laneOf({ about: [{ kind, id }] }: Finding, model: Model): Lane {
  switch (kind) {
    case 'group':
      return model.groups.find((group) => group.id === id)?.dimension ?? 'fit';
    case 'rule': {
      const rule = model.rules.find((each) => each.id === id);
      return model.groups.find((group) => group.id === rule?.groupId)?.dimension ?? 'fit';
    }
    case 'dimension':
    case 'cell':
      return 'matrix';
    case 'gate':
    case 'recycleReason':
    case 'question':
      return 'stages';
    case 'clause':
      return 'duties';
    default:
      return 'audience';
  }
}
