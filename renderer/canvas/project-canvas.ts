import type { Simulation } from '#shared/engine/results.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { Placement } from '#shared/model/placement.ts';
import type { Addable, Agreed, Canvas, CanvasNode, LaneFrame } from './canvas-node.ts';
import { cardsOf } from './cards.ts';
import { type Density, type Lane, lanes, measuresOf } from './lanes.ts';
import { placeCards } from './place-cards.ts';
import { projectEdges } from './project-edges.ts';

export type ProjectionInput = {
  readonly model: Model;
  readonly simulation: Simulation | null;
  readonly placements: readonly Placement[];
  readonly language: Language;
  readonly density: Density;
  /** The sides whose signature is fresh. */
  readonly signed: Agreed;
};

/**
 * The canvas is a projection: the same model, counts and placements always give the same cards and edges, and
 * nothing on it is stored but where the team has put a card. Coordinates run from the start of the first lane.
 */
export function projectCanvas({ model, simulation, placements, language, density, signed }: ProjectionInput): Canvas {
  const cards = cardsOf(model, simulation, signed, language);
  const own = placements.filter((p) => p.modelId === model.model.id);
  const nodes = placeCards(cards, own, density);
  return {
    nodes,
    edges: projectEdges(model, simulation, cards),
    frames: lanes.map((lane) => frameOf(lane, nodes, model, simulation, density)),
  };
}

/** Nobody has said anything yet: no audience, no points, no promises. */
export function isBlank(model: Model): boolean {
  return [model.icps, model.personas, model.disqualifiers, model.groups, model.clauses].every(
    (records) => records.length === 0,
  );
}

function frameOf(
  lane: Lane,
  nodes: readonly CanvasNode[],
  model: Model,
  simulation: Simulation | null,
  density: Density,
): LaneFrame {
  const measures = measuresOf[density];
  const own = nodes.filter((node) => node.lane === lane);
  const { x, width } = measures.lane[lane];
  const inLane = own.filter((node) => node.x < x + width && node.x + node.width > x);
  return {
    lane,
    x,
    width,
    bottom: Math.max(measures.top, ...inLane.map((node) => node.y + node.height)),
    agreed: own.filter((node) => node.card.agreed === 'both').length,
    cards: own.length,
    leads: simulation === null ? null : leadsOf(lane, simulation),
    adds: addsOf(lane, model),
    ruledOut: topOf(inLane.filter(({ card }) => card.kind === 'disqualifier')),
  };
}

function topOf(nodes: readonly CanvasNode[]): number | null {
  return nodes.length === 0 ? null : Math.min(...nodes.map((node) => node.y));
}

function leadsOf(lane: Lane, simulation: Simulation): number | null {
  switch (lane) {
    case 'audience':
      return simulation.icps.length === 0 ? null : simulation.leads - simulation.noIcp;
    case 'matrix':
    case 'stages':
      return simulation.stages.find((s) => s.stage === 'mql')?.reached ?? null;
    case 'fit':
    case 'engagement':
    case 'duties':
      return null;
  }
}

function addsOf(lane: Lane, model: Model): readonly Addable[] {
  switch (lane) {
    case 'audience':
      return ['icp', 'persona', 'disqualifier'];
    case 'fit':
      return ['fitGroup'];
    case 'engagement':
      return ['engagementGroup'];
    case 'matrix':
      return [];
    case 'stages':
      return model.gates.length < 6 ? ['gate'] : [];
    case 'duties':
      return ['clause'];
  }
}
