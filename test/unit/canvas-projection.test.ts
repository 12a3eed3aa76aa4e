import { describe, expect, it } from 'vitest';
import { pathOf } from '#renderer/canvas/edge-curve.ts';
import { edgeLayout } from '#renderer/canvas/edge-layout.ts';
import { measuresOf } from '#renderer/canvas/lanes.ts';
import { nearestCard } from '#renderer/canvas/nearest-card.ts';
import { toPlacement } from '#renderer/canvas/place-cards.ts';
import { isBlank, projectCanvas } from '#renderer/canvas/project-canvas.ts';
import { decide } from '#shared/commands/command.ts';
import type { Simulation } from '#shared/engine/results.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { emptyState, type WorkshopState } from '#shared/model/records.ts';
import { sampleRecords } from '#shared/sample/model.ts';
import { blank } from '#shared/templates/blank.ts';
import type { TemplateRecord } from '#shared/templates/builders.ts';

const answers = {
  title: { en: 'T' },
  company: 'C',
  language: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  createdAt: '2026-01-01T00:00:00.000Z',
} as const;

function started(records: TemplateRecord[]): WorkshopState {
  const decision = decide(emptyState, { type: 'workshop.start', records } as never, {
    time: answers.createdAt,
    actor: { side: 'both' },
  });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return applyChanges(emptyState, decision.value);
}

function modelIn(state: WorkshopState): Model {
  const workshop = state.workshop.workshop;
  const model = workshop === undefined ? null : modelOf(state, workshop.shownModel);
  if (model === null) throw new Error('no model');
  return model;
}

const sample = modelIn(started(sampleRecords(answers)));
const plain = { simulation: null, placements: [], language: 'en', density: 'roomy', signed: 'none' } as const;

function simulated(model: Model, leads: number): Simulation {
  const outcomes = { won: 40, lost: 60, open: 0 };
  return {
    leads,
    stages: [
      { stage: 'lead', here: 600, reached: leads, outcomes, assumed: null },
      { stage: 'mql', here: 100, reached: 300, outcomes, assumed: null },
      { stage: 'nurture', here: 450, reached: 450, outcomes, assumed: null },
      { stage: 'disqualified', here: 50, reached: 50, outcomes, assumed: null },
    ],
    gates: [{ stage: 'mql', open: 300, fastTracked: 30, held: [{ reason: 'unknown', leads: 12 }] }],
    cells: model.cells.map((cell) => ({ grade: cell.grade, leads: 50, outcomes })),
    icps: model.icps.map(({ id }) => ({ id, yes: 400, no: 500, unknown: 100, assigned: 400, outcomes })),
    personas: model.personas.map(({ id }) => ({ id, yes: 200, no: 700, unknown: 100, assigned: 200, outcomes })),
    disqualifiers: model.disqualifiers.map(({ id }) => ({ id, yes: 50, no: 950, unknown: 0 })),
    groups: model.groups.map(({ id }) => ({ id, gave: 700, unknown: 100, least: 0, most: 2000 })),
    rules: [],
    noIcp: 300,
    noPersona: 100,
  } as unknown as Simulation;
}

describe('the canvas as a projection of the model', () => {
  it('has one card for every thing the room can pick up, in the order of the chain', () => {
    const { nodes } = projectCanvas({ model: sample, ...plain });
    expect(nodes.filter((n) => n.card.kind === 'icp')).toHaveLength(sample.icps.length);
    expect(nodes.filter((n) => n.card.kind === 'group')).toHaveLength(sample.groups.length);
    expect(nodes.filter((n) => n.card.kind === 'clause')).toHaveLength(sample.clauses.length);
    expect(nodes.filter((n) => n.card.kind === 'matrix')).toHaveLength(1);
    expect(new Set(nodes.map((n) => n.id)).size).toBe(nodes.length);
  });

  it('shows stages outside the order only where a lead can come to stand there', () => {
    const { nodes } = projectCanvas({ model: sample, ...plain });
    const stages = nodes.flatMap((n) => (n.card.kind === 'stage' ? [n.card.stage] : []));
    expect(stages).toEqual(['lead', 'nurture', 'disqualified']);
  });

  it('no two cards of a lane cover each other, in either density', () => {
    for (const density of ['roomy', 'compact'] as const) {
      const { nodes } = projectCanvas({ model: sample, ...plain, density });
      for (const a of nodes) {
        for (const b of nodes) {
          if (a.id >= b.id || a.lane !== b.lane) continue;
          const apart = a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.id} and ${b.id}`).toBe(true);
        }
      }
    }
  });

  it('draws only references that the model holds', () => {
    const { edges } = projectCanvas({ model: sample, ...plain });
    const ids = edges.map((e) => e.id);
    expect(ids).toContain('disqualifier:students>stage:disqualified');
    expect(ids).toContain('matrix>gate:model/mql');
    expect(ids).not.toContain('matrix>gate:model/sal');
    for (const clause of sample.clauses) {
      const gate = sample.gates.find((g) => g.stage === clause.stage);
      expect(ids).toContain(`gate:${gate?.id}>clause:${clause.id}`);
    }
  });

  it('an edge from an ICP to a group appears with the rule that asks for it and goes with it', () => {
    const withRule: Model = {
      ...sample,
      rules: [
        {
          ...(sample.rules.find((r) => r.kind === 'condition') ?? sample.rules[0]),
          kind: 'condition',
          groupId: sample.groups[0]?.id,
          points: 500,
          condition: { version: 1, root: { op: 'matchesIcp', icp: sample.icps[0]?.id } },
        } as never,
      ],
    };
    const edge = `icp:${sample.icps[0]?.id}>group:${sample.groups[0]?.id}`;
    expect(projectCanvas({ model: withRule, ...plain }).edges.map((e) => e.id)).toContain(edge);
    expect(projectCanvas({ model: { ...sample, rules: [] }, ...plain }).edges.map((e) => e.id)).not.toContain(edge);
  });

  it('a gate that is switched off takes no leads: the chain passes it by', () => {
    const off: Model = {
      ...sample,
      gates: sample.gates.map((g) => (g.stage === 'sal' ? { ...g, enabled: false } : g)),
    };
    const ids = projectCanvas({ model: off, ...plain }).edges.map((e) => e.id);
    expect(ids).toContain('gate:model/mql>gate:model/sql');
    expect(ids.some((id) => id.endsWith('>gate:model/sal'))).toBe(false);
  });

  it('counts are null before leads are there and real numbers after', () => {
    const before = projectCanvas({ model: sample, ...plain });
    expect(before.nodes.every((n) => !('counts' in n.card) || n.card.counts === null)).toBe(true);
    const after = projectCanvas({ model: sample, ...plain, simulation: simulated(sample, 1000) });
    const group = after.nodes.find((n) => n.card.kind === 'group');
    expect(group?.card).toMatchObject({ counts: { yes: 700, no: 200, unknown: 100 } });
    const ribbon = after.edges.find((e) => e.source === group?.id);
    expect(ribbon).toMatchObject({ leads: 700, share: 0.7 });
    const gate = after.nodes.find((n) => n.id === 'gate:model/mql');
    expect(gate?.card).toMatchObject({ reached: 300, share: 0.3, unknown: 12 });
  });

  it('the lines under the matrix add up to what is handed to sales', () => {
    const { nodes } = projectCanvas({ model: sample, ...plain, simulation: simulated(sample, 1000) });
    const matrix = nodes.find((n) => n.card.kind === 'matrix')?.card;
    if (matrix?.kind !== 'matrix') throw new Error('no matrix');
    const cells = matrix.legend.reduce((sum, row) => sum + (row.leads ?? 0), 0);
    expect(cells).toBe(6 * 50);
    expect(cells + matrix.fastTracked - matrix.heldBack).toBe(matrix.handedOver);
    expect(matrix.legend[0]).toMatchObject({ grades: ['A1'], rating: 5 });
  });

  it('a group that has no points above nothing counts against a lead', () => {
    const { nodes, edges } = projectCanvas({ model: sample, ...plain });
    const negative = nodes.filter((n) => n.card.kind === 'group' && n.card.negative);
    for (const node of negative) expect(edges.find((e) => e.source === node.id)?.flow).toBe('ruledOut');
    expect(negative.length).toBeLessThan(sample.groups.length);
  });

  it('a card stands where the team has put it; the others stay', () => {
    const move = { modelId: sample.model.id, id: 'm/x', node: 'icp:growing-tech', x: 900, y: 700 } as never;
    const before = projectCanvas({ model: sample, ...plain }).nodes;
    const after = projectCanvas({ model: sample, ...plain, placements: [move] }).nodes;
    expect(after.find((n) => n.id === 'icp:growing-tech')).toMatchObject({ x: 900, y: 700 });
    for (const node of after) {
      if (node.id !== 'icp:growing-tech') expect(node).toEqual(before.find((n) => n.id === node.id));
    }
  });

  it('a placement keeps its place whatever the density was when the card was let go', () => {
    const at = toPlacement({ x: 400, y: 300 }, 'compact');
    const placement = { modelId: sample.model.id, id: 'm/x', node: 'icp:growing-tech', ...at } as never;
    const { nodes } = projectCanvas({ model: sample, ...plain, density: 'compact', placements: [placement] });
    const node = nodes.find((n) => n.id === 'icp:growing-tech');
    expect(Math.abs((node?.x ?? 0) - 400)).toBeLessThan(1);
    expect(Math.abs((node?.y ?? 0) - 300)).toBeLessThan(1);
  });

  it('a workshop in which nobody has said anything is blank', () => {
    expect(isBlank(modelIn(started(blank(answers))))).toBe(true);
    expect(isBlank(sample)).toBe(false);
  });
});

describe('the shapes of edges', () => {
  const { nodes, edges } = projectCanvas({ model: sample, ...plain, simulation: simulated(sample, 1000) });
  const shapes = edgeLayout(edges, nodes, measuresOf.roomy).shapes;

  it('every edge has one, as broad as the leads in it', () => {
    expect(shapes.size).toBe(edges.length);
    const ribbon = edges.find((e) => e.id === 'matrix>gate:model/mql');
    expect(shapes.get(ribbon?.id ?? '')?.breadth).toBeCloseTo(0.3 * measuresOf.roomy.ribbon);
  });

  it('what is ruled out runs below every card', () => {
    const shape = shapes.get('disqualifier:students>stage:disqualified');
    const lowest = Math.max(...nodes.map((n) => n.y + n.height));
    expect(shape?.middle.y).toBeGreaterThan(lowest);
  });

  it('mirrors by placing its points, so that Arabic lanes run from the right', () => {
    const shape = shapes.get('matrix>gate:model/mql');
    const mirrored = pathOf(shape?.steps ?? [], (p) => ({ x: 1000 - p.x, y: p.y }));
    expect(mirrored).not.toBe(pathOf(shape?.steps ?? [], (p) => p));
    expect(mirrored).toMatch(/^M-?[\d.]+ [\d.]+C/);
  });
});

describe('the canvas by arrow keys', () => {
  const { nodes } = projectCanvas({ model: sample, ...plain });
  const node = (id: string) => nodes.find((n) => n.id === id) as (typeof nodes)[number];

  it('goes to the next lane sideways, and through the whole chain to the duties', () => {
    const lanesSeen = ['audience'];
    for (
      let at = nearestCard(nodes, node('icp:growing-tech'), 'end');
      at !== null;
      at = nearestCard(nodes, at, 'end')
    ) {
      lanesSeen.push(at.lane);
    }
    expect(lanesSeen).toEqual(['audience', 'fit', 'engagement', 'matrix', 'stages', 'duties']);
  });

  it('goes up and down within a lane and stops at its ends', () => {
    expect(nearestCard(nodes, node('icp:growing-tech'), 'up')).toBeNull();
    expect(nearestCard(nodes, node('icp:growing-tech'), 'down')?.id).toBe('icp:regional-insurers');
    expect(nearestCard(nodes, node('stage:nurture'), 'down')?.id).toBe('stage:disqualified');
  });
});
