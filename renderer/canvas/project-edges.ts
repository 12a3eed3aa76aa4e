import type { Simulation } from '#shared/engine/results.ts';
import type { Leaf } from '#shared/model/condition.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { conditionsOf } from '#shared/model/references.ts';
import type { CanvasEdge, Flow, GroupCard } from './canvas-node.ts';
import type { Unplaced } from './cards.ts';

/**
 * The references of the model as edges: none is drawn that the model does not hold. Their widths are leads.
 * Order among gates is a reference too: a gate asks that the one before it is open (S3).
 */
export function projectEdges(
  model: Model,
  simulation: Simulation | null,
  cards: readonly Unplaced[],
): readonly CanvasEdge[] {
  const all = simulation?.leads ?? 0;
  const edges = new Map<string, CanvasEdge>();
  const byId = new Map(cards.map((card) => [card.id, card]));
  const add = (source: string, target: string, flow: Flow, leads: number | null) => {
    const id = `${source}>${target}`;
    if (!edges.has(id)) edges.set(id, { id, source, target, flow, leads, share: shareOf(leads, all) });
  };
  const matched = (ref: string) => {
    const card = byId.get(ref)?.card;
    return card !== undefined && 'counts' in card ? (card.counts?.yes ?? null) : null;
  };

  for (const rule of model.rules) {
    for (const ref of audienceRefs(model, 'rule', rule)) add(ref, `group:${rule.groupId}`, 'touched', matched(ref));
  }
  for (const persona of model.personas) {
    for (const ref of audienceRefs(model, 'persona', persona)) add(ref, `persona:${persona.id}`, 'refers', null);
  }
  for (const disqualifier of model.disqualifiers) {
    const id = `disqualifier:${disqualifier.id}`;
    for (const ref of audienceRefs(model, 'disqualifier', disqualifier)) add(ref, id, 'refers', null);
    add(id, 'stage:disqualified', 'ruledOut', matched(id));
  }
  for (const { id, card } of cards) {
    if (card.kind !== 'group' || card.rules.length === 0) continue;
    add(id, 'matrix', flowOfGroup(card), card.counts?.yes ?? null);
  }
  addGates(model, simulation, add);
  for (const clause of model.clauses) {
    const gate = model.gates.find((g) => g.stage === clause.stage);
    if (gate !== undefined) add(`gate:${gate.id}`, `clause:${clause.id}`, 'refers', null);
  }
  return [...edges.values()].filter((e) => byId.has(e.source) && byId.has(e.target));
}

type Add = (source: string, target: string, flow: Flow, leads: number | null) => void;

function addGates(model: Model, simulation: Simulation | null, add: Add): void {
  const reached = (stage: string) => simulation?.stages.find((s) => s.stage === stage)?.reached ?? null;
  let before = 'stage:lead';
  for (const gate of model.gates) {
    const id = `gate:${gate.id}`;
    if (!gate.enabled) continue;
    const leaves = gateLeaves(gate);
    const graded = leaves.some((leaf) => leaf.op === 'gradeIn' || leaf.op === 'total');
    if (graded) add('matrix', id, 'moving', reached(gate.stage));
    for (const ref of audienceRefs(model, 'gate', gate)) add(ref, id, 'refers', null);
    for (const leaf of leaves) {
      if (leaf.op !== 'stageReached') continue;
      const other = model.gates.find((g) => g.stage === leaf.stage);
      if (other !== undefined && `gate:${other.id}` !== before) add(`gate:${other.id}`, id, 'refers', null);
    }
    if (gate.stage === 'pql') {
      add('stage:lead', id, 'moving', simulation?.gates.find((g) => g.stage === 'pql')?.open ?? null);
      continue;
    }
    add(before, id, 'moving', reached(gate.stage));
    before = id;
  }
  if (model.cells.some((cell) => cell.destination === 'nurture')) {
    const leads = simulation?.stages.find((s) => s.stage === 'nurture')?.here ?? null;
    add('matrix', 'stage:nurture', 'touched', leads);
  }
}

function gateLeaves(gate: RecordOf<'gate'>): Leaf[] {
  return conditionsOf('gate', gate).flatMap(({ condition }) => leavesOf(condition));
}

/** ICPs and personas that a record's conditions ask for. A tier is a question to every ICP. */
function audienceRefs<Kind extends 'rule' | 'persona' | 'disqualifier' | 'gate'>(
  model: Model,
  kind: Kind,
  record: RecordOf<Kind>,
): string[] {
  return conditionsOf(kind, record)
    .flatMap(({ condition }) => leavesOf(condition))
    .flatMap((leaf) => {
      if (leaf.op === 'matchesIcp') return [`icp:${leaf.icp}`];
      if (leaf.op === 'matchesPersona') return [`persona:${leaf.persona}`];
      return leaf.op === 'icpTier' ? model.icps.map((icp) => `icp:${icp.id}`) : [];
    });
}

function flowOfGroup(card: GroupCard): Flow {
  return card.negative ? 'ruledOut' : 'touched';
}

function shareOf(leads: number | null, all: number): number {
  return leads === null || all === 0 ? 0 : Math.min(1, leads / all);
}
