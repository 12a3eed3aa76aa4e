import { z } from 'zod';
import { done, refused } from '../lib/result.ts';
import { dimensionId, groupId, ruleId } from '../model/ids.ts';
import { hundredths } from '../model/scalars.ts';
import { changing, type Decision, define, removing, together } from './define.ts';
import { withMatchingCells } from './matching-cells.ts';
import { addCommand, changeCommand, removeCommand } from './record-commands.ts';

/** What gives points, and where grades begin. */
export const scoringCommands = {
  'group.add': addCommand('group'),
  'group.change': changeCommand('group'),
  'group.setCap': define('group.setCap', { id: groupId, cap: hundredths.nullable() }, (state, command) =>
    changing(state, 'group', command.id, { cap: command.cap }),
  ),
  /** The group's rules go with it. */
  'group.remove': define('group.remove', { id: groupId }, (state, command) => {
    const rules = Object.values(state.rule).filter((rule) => rule.groupId === command.id);
    return together(...rules.map((rule) => removing(state, 'rule', rule.id)), removing(state, 'group', command.id));
  }),
  'rule.add': addCommand('rule'),
  'rule.change': changeCommand('rule'),
  'rule.remove': removeCommand('rule'),
  'rule.setPoints': define('rule.setPoints', { id: ruleId, points: hundredths }, (state, command) =>
    changing(state, 'rule', command.id, { points: command.points }),
  ),
  'dimension.change': define('dimension.change', changeShape(), (state, command): Decision => {
    const changed = changing(state, 'dimension', command.id, command.set);
    const before = state.dimension[command.id];
    if (!changed.ok || before === undefined) return changed;
    return done(withMatchingCells(state, before.modelId, changed.value));
  }),
  /** Moves one threshold; neighbours that stand in its way are pushed, one hundredth apart (G1). */
  'dimension.setThreshold': define(
    'dimension.setThreshold',
    { id: dimensionId, index: z.int().min(0).max(4), at: hundredths },
    (state, command): Decision => {
      const before = state.dimension[command.id];
      if (before === undefined || before.thresholds[command.index] === undefined) {
        return refused({ kind: 'notFound', ref: { kind: 'dimension', id: command.id } });
      }
      return changing(state, 'dimension', command.id, {
        thresholds: pushed(before.thresholds, command.index, command.at),
      });
    },
  ),
} as const;

function changeShape() {
  return {
    id: dimensionId,
    set: z
      .object({
        cap: hundredths.nullable(),
        floor: hundredths.nullable(),
        thresholds: z.array(hundredths).min(1).max(5),
      })
      .partial()
      .strict(),
  };
}

/** The descending thresholds with one moved and its neighbours out of its way. */
export function pushed(thresholds: readonly number[], index: number, at: number): number[] {
  const moved = thresholds.with(index, at);
  for (let i = index - 1; i >= 0; i--) moved[i] = Math.max(moved[i] as number, (moved[i + 1] as number) + 1);
  for (let i = index + 1; i < moved.length; i++) moved[i] = Math.min(moved[i] as number, (moved[i - 1] as number) - 1);
  return moved;
}
