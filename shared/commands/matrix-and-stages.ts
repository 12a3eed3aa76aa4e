import { z } from 'zod';
import { done, refused } from '../lib/result.ts';
import { gate } from '../model/gate.ts';
import { cellId, modelId } from '../model/ids.ts';
import { localLine } from '../model/local-text.ts';
import type { Change } from '../model/records.ts';
import { gatedStage } from '../model/stage.ts';
import { adding, changing, type Decision, define, together } from './define.ts';

/** Steps that set several cells or gates at once: what a hand paints, and a whole chain of stages. */
export const matrixAndStageCommands = {
  /** What is done in one cell is done in the others as well (G2): rating, destination, action, owner, time to act. */
  'cell.paint': define(
    'cell.paint',
    { from: cellId, to: z.array(cellId).min(1).max(36) },
    (state, command): Decision => {
      const from = state.cell[command.from];
      if (from === undefined) return refused({ kind: 'notFound', ref: { kind: 'cell', id: command.from } });
      const { rating, destination, action, owner, timeToAct } = from;
      const painted = command.to
        .filter((id) => id !== command.from)
        .map((id) => changing(state, 'cell', id, { rating, destination, action, owner, timeToAct }));
      return together(...painted);
    },
  ),
  /**
   * The stages of a waterfall are used and no others (S1). A gate that was there keeps what opens it, also while its stage
   * is not used; a missing one is added as `added` says. `names` are the waterfall's own words for stages.
   */
  'waterfall.apply': define(
    'waterfall.apply',
    {
      modelId,
      stages: z.array(gatedStage).min(1).max(6),
      added: z.array(gate).max(6),
      names: z.partialRecord(gatedStage, localLine),
    },
    (state, command): Decision => {
      const { stages, names, added } = command;
      const there = Object.values(state.gate).filter((each) => each.modelId === command.modelId);
      const changes: Change[] = there.flatMap((before) => {
        const enabled = stages.includes(before.stage);
        const name = names[before.stage] ?? before.name;
        const same = before.enabled === enabled && JSON.stringify(before.name) === JSON.stringify(name);
        const after = { ...before, enabled, name };
        return same ? [] : [{ kind: 'gate' as const, id: before.id, before, after }];
      });
      const missing = added.filter((each) => stages.includes(each.stage) && !there.some((g) => g.stage === each.stage));
      return together(
        done(changes),
        ...missing.map((each) =>
          adding(state, 'gate', { ...each, enabled: true, name: names[each.stage] ?? each.name }),
        ),
      );
    },
  ),
} as const;
