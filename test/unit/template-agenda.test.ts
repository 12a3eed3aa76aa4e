import { describe, expect, it } from 'vitest';
import { projectBoard } from '#renderer/canvas/notes/project-board.ts';
import { projectCanvas } from '#renderer/canvas/project-canvas.ts';
import type { Area } from '#shared/model/area.ts';
import { blank } from '#shared/templates/blank.ts';
import { type TemplateName, templateNames, templates } from '#shared/templates/templates.ts';
import { answers, shownModel, started } from '#test/support/sample-state.ts';

const densities = ['roomy', 'compact'] as const;
const withAgenda = templateNames.filter((name) => name !== 'blank');
const cases = withAgenda.flatMap((name) => densities.map((density) => [name, density] as const));

function drawn(name: TemplateName, density: (typeof densities)[number]) {
  const state = started(templates[name](answers));
  const { nodes } = projectCanvas({
    ...{ model: shownModel(state), simulation: null, placements: Object.values(state.placement), density },
    ...{ language: 'en', signed: 'none' },
  });
  const frames = Object.values(state.frame);
  return { nodes, frames, board: projectBoard({ modelId: 'model', notes: [], frames, density }) };
}

const meet = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (frame: Area, card: Area) =>
  card.x >= frame.x &&
  card.y >= frame.y &&
  card.x + card.width <= frame.x + frame.width &&
  card.y + card.height <= frame.y + frame.height;

describe('the agenda of a template', () => {
  it.each(withAgenda)('%s: its steps have names in both languages, an order and planned minutes', (name) => {
    const { frames } = drawn(name, 'roomy');
    expect(frames.length).toBeGreaterThanOrEqual(4);
    for (const frame of frames) {
      expect(frame.name.en).toMatch(/\p{Script=Latin}/u);
      expect(frame.name.ar).toMatch(/\p{Script=Arabic}/u);
      expect(frame.minutes).toBeGreaterThan(0);
    }
    expect(new Set(frames.map(({ position }) => position)).size).toBe(frames.length);
  });

  it.each(cases)('%s, %s: every card lies whole in one frame, and no two frames meet', (name, density) => {
    const { nodes, board } = drawn(name, density);
    for (const node of nodes) expect(board.filter((frame) => holds(frame, node)).length, node.id).toBe(1);
    for (const [i, frame] of board.entries()) {
      for (const other of board.slice(i + 1)) expect(meet(frame, other), `${frame.id} ${other.id}`).toBe(false);
    }
  });

  it('blank has none', () => {
    expect(Object.keys(started(blank(answers)).frame)).toEqual([]);
  });
});
