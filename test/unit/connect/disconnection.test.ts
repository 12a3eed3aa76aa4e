import { describe, expect, it } from 'vitest';
import { disconnectionOf } from '#renderer/canvas/connect/disconnection.ts';
import { type End, endOf } from '#renderer/canvas/connect/ends.ts';
import { meaningOf } from '#renderer/canvas/connect/meaning-of.ts';
import { projectCanvas } from '#renderer/canvas/project-canvas.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Node } from '#shared/model/condition.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import { carriedOut, sampleState, shownModel } from '#test/support/sample-state.ts';

const state = sampleState();
const at = (node: string) => endOf(node) as End;
const edgesOf = (of: WorkshopState) =>
  projectCanvas({
    model: shownModel(of),
    simulation: null,
    placements: [],
    language: 'en',
    density: 'roomy',
    signed: 'none',
  }).edges.map(({ id }) => id);

function connected(of: WorkshopState, from: string, to: string): WorkshopState {
  const meaning = meaningOf(shownModel(of), at(from), at(to), (prefix) => `${prefix}-new`);
  if (!meaning.ok) throw new Error(meaning.why);
  return meaning.commands.reduce(carriedOut, of);
}

function disconnected(of: WorkshopState, from: string, to: string): WorkshopState {
  const found = disconnectionOf(shownModel(of), at(from), at(to));
  if (!found.ok) throw new Error(found.why);
  return found.commands.reduce(carriedOut, of);
}

const withCondition = (type: string, id: string, root: Node) =>
  carriedOut(state, { type, id, set: { condition: { version: 1, root } } } as Command);
const salma: Node = { op: 'matchesPersona', persona: 'salma' as never };
const tall: Node = { op: 'matchesIcp', icp: 'growing-tech' as never };

describe('taking a connection away', () => {
  it.each([
    ['icp:growing-tech', 'persona:salma'],
    ['icp:growing-tech', 'disqualifier:students'],
    ['persona:salma', 'disqualifier:students'],
    ['persona:salma', 'gate:model/sql'],
    ['icp:growing-tech', 'gate:model/mql'],
  ])('from %s to %s leaves the rest of the condition as it was', (from, to) => {
    const before = connected(state, from, to);
    expect(edgesOf(before)).toContain(`${from}>${to}`);
    const left = disconnected(before, from, to);
    expect(edgesOf(left)).toEqual(edgesOf(state));
  });

  it('from a persona to a group keeps the rule, which is then true of nobody', () => {
    const before = connected(state, 'persona:salma', 'group:role');
    const left = disconnected(before, 'persona:salma', 'group:role');
    expect(left.rule['rule-new']).toMatchObject({ condition: { root: { op: 'any', of: [] } }, points: 500 });
    expect(edgesOf(left)).not.toContain('persona:salma>group:role');
  });

  it('from the matrix to a gate takes the required grades away, and opens the gate to nobody', () => {
    const left = disconnected(state, 'matrix', 'gate:model/mql');
    expect(left.gate['model/mql']?.entry.root).toEqual({ op: 'any', of: [] });
    expect(edgesOf(left)).not.toContain('matrix>gate:model/mql');
  });

  it('is refused inside a larger condition, which is opened', () => {
    for (const root of [
      { op: 'not', of: salma },
      { op: 'atLeast', n: 1, of: [salma, tall] },
      { op: 'all', of: [tall, { op: 'any', of: [salma, tall] }] },
    ] as Node[]) {
      const model = shownModel(withCondition('rule.change', 'senior', root));
      expect(disconnectionOf(model, at('persona:salma'), at('group:role'))).toEqual({
        ok: false,
        why: 'connect.keep.inside',
        opens: { kind: 'rule', id: 'senior' },
      });
    }
  });

  it('is refused where an ICP is asked for by its tier, as any other could be', () => {
    const model = shownModel(withCondition('rule.change', 'senior', { op: 'icpTier', atLeast: 1 }));
    expect(disconnectionOf(model, at('icp:growing-tech'), at('group:role'))).toMatchObject({
      why: 'connect.keep.tier',
      opens: { kind: 'rule', id: 'senior' },
    });
  });

  it('is refused in what keeps leads out and in the fast track, which are opened', () => {
    const gate = (set: object) => carriedOut(state, { type: 'gate.change', id: 'model/mql', set } as Command);
    const condition = { version: 1, root: salma };
    const from = at('persona:salma');
    const to = at('gate:model/mql');
    expect(disconnectionOf(shownModel(gate({ exclusions: [condition] })), from, to)).toMatchObject({
      why: 'connect.keep.exclusion',
      opens: { kind: 'gate', of: 'exclusions', at: 0 },
    });
    expect(disconnectionOf(shownModel(gate({ fastTrack: { condition, always: [] } })), from, to)).toMatchObject({
      why: 'connect.keep.fastTrack',
      opens: { kind: 'gate', of: 'fastTrack' },
    });
  });

  it('is never silent: every edge of the sample is taken away, or it is said why not', () => {
    const model = shownModel(state);
    const said = edgesOf(state).map((id) => {
      const [from, to] = id.split('>') as [string, string];
      const found = disconnectionOf(model, at(from), at(to));
      return found.ok ? found.commands.length > 0 : found.why;
    });
    expect(said).not.toContain(false);
    expect(said).not.toContain('connect.keep.elsewhere');
    expect(said).toContain('connect.keep.order');
    expect(said).toContain('connect.keep.rulesOut');
  });
});
