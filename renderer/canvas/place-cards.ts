import type { Placement } from '#shared/model/placement.ts';
import type { CanvasNode, Card } from './canvas-node.ts';
import type { Unplaced } from './cards.ts';
import { type Density, type Measures, measuresOf } from './lanes.ts';

/**
 * Where every card stands, in units from the start of the first lane. A card that the team has moved stands where
 * it was put; placements are written in roomy units, and shrink with the lanes.
 */
export function placeCards(
  cards: readonly Unplaced[],
  placements: readonly Placement[],
  density: Density,
): readonly CanvasNode[] {
  const measures = measuresOf[density];
  const foot: Record<string, number> = {};
  const alternating = alternatesGroups(cards, measures);
  const firstOut = cards.find(({ card }) => card.kind === 'disqualifier')?.id;
  return cards.map((unplaced) => {
    const { x, width } = measures.lane[unplaced.lane];
    const height = heightOf(unplaced.card, measures);
    const section = unplaced.id === firstOut ? measures.section : 0;
    const y = alternating.get(unplaced.id) ?? (foot[unplaced.lane] ?? measures.top) + section;
    foot[unplaced.lane] = Math.max(foot[unplaced.lane] ?? 0, y + height + gapAfter(unplaced.card, measures));
    const placement = placements.find((p) => p.node === unplaced.id);
    const at = placement === undefined ? { x, y } : scaled(placement, density);
    return { ...unplaced, ...at, width, height };
  });
}

/** A place on the canvas as a placement keeps it, whatever the density was when the card was let go. */
export function toPlacement(at: { x: number; y: number }, density: Density): { x: number; y: number } {
  const { x, y } = shrink(density);
  return { x: Math.round(at.x / x), y: Math.round(at.y / y) };
}

export function heightOf(card: Card, measures: Measures): number {
  const { card: sizes } = measures;
  switch (card.kind) {
    case 'icp':
    case 'disqualifier':
      return sizes.audience;
    case 'persona':
      return sizes.persona;
    case 'group':
      return sizes.group;
    case 'matrix': {
      const cells = Math.min(card.rows, 4) * sizes.cell;
      const lines = card.legend.length + (card.fastTracked > 0 ? 1 : 0) + (card.heldBack > 0 ? 1 : 0) + 1;
      return sizes.matrixHead + cells + 12 + lines * sizes.legendRow + 14;
    }
    case 'stage':
      return card.stage === 'lead' ? sizes.gate : sizes.outside;
    case 'gate':
      return card.enabled ? sizes.gate : sizes.outside;
    case 'clause':
      return sizes.clause;
  }
}

/**
 * Fit and engagement take turns down the page, so that ribbons from fit pass between the cards of engagement.
 * With too many of them for one page each lane simply fills from the top.
 */
function alternatesGroups(cards: readonly Unplaced[], measures: Measures): ReadonlyMap<string, number> {
  const fit = cards.filter((c) => c.lane === 'fit');
  const engagement = cards.filter((c) => c.lane === 'engagement');
  const places = new Map<string, number>();
  if (fit.length === 0 || engagement.length === 0 || fit.length + engagement.length > 8) return places;
  const step = measures.card.group - 2;
  for (let i = 0, slot = 0; i < Math.max(fit.length, engagement.length); i++) {
    for (const lane of [fit, engagement]) {
      const card = lane[i];
      if (card === undefined) continue;
      const above = lane[i - 1];
      const free = above === undefined ? 0 : (places.get(above.id) as number) + measures.card.group + measures.gap;
      places.set(card.id, Math.max(measures.top + slot * step, free));
      slot++;
    }
  }
  return places;
}

function gapAfter(card: Card, measures: Measures): number {
  const isSmall = card.kind === 'stage' && card.stage !== 'lead';
  return isSmall ? Math.round(measures.gap * 0.7) : measures.gap;
}

function scaled(placement: Placement, density: Density): { x: number; y: number } {
  const { x, y } = shrink(density);
  return { x: placement.x * x, y: placement.y * y };
}

export function shrink(density: Density): { x: number; y: number } {
  if (density === 'roomy') return { x: 1, y: 1 };
  const { roomy, compact } = measuresOf;
  return {
    x: compact.width / roomy.width,
    y: (compact.card.persona + compact.gap) / (roomy.card.persona + roomy.gap),
  };
}
