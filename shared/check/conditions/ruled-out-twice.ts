import type { Command } from '../../commands/command.ts';
import type { Condition } from '../../model/condition.ts';
import type { Disqualifier } from '../../model/disqualifier.ts';
import type { Gate } from '../../model/gate.ts';
import { type Check, type Finding, finding, name } from '../finding.ts';
import { implies, isNever } from '../logic/can-be.ts';
import { impliedAmong } from '../logic/implications.ts';
import { markOf } from './places.ts';

/** A disqualifier, or a gate's exclusion, that only rules out who is ruled out already. */
export const ruledOutTwice: Check = function* ({ disqualifiers, gates }, { room }) {
  const implied = yield* impliedAmong(
    room,
    disqualifiers.map(({ condition }) => condition.root),
  );
  for (const [place, each] of disqualifiers.entries()) {
    if (isNever(room, each.condition)) continue;
    for (const at of implied(each.condition.root)) {
      const other = at === null || at === place ? undefined : disqualifiers[at];
      // Of two that rule out the same leads, the later one is too much.
      const isMore =
        other !== undefined && ((at as number) < place || !implies(room, other.condition.root, each.condition.root));
      yield isMore ? disqualifierTwice(each, other) : null;
      if (isMore) break;
    }
  }
  for (const gate of gates.filter(({ enabled }) => enabled)) {
    for (const [index, exclusion] of gate.exclusions.entries()) {
      if (isNever(room, exclusion)) continue;
      for (const at of implied(exclusion.root)) {
        const other = at === null ? undefined : disqualifiers[at];
        yield other === undefined ? null : exclusionTwice(gate, index, exclusion, other);
        if (other !== undefined) break;
      }
    }
  }
};

function disqualifierTwice(each: Disqualifier, other: Disqualifier): Finding {
  return finding({
    kind: 'ruledOutTwice',
    severity: 'look',
    about: [
      { kind: 'disqualifier', id: each.id },
      { kind: 'disqualifier', id: other.id },
    ],
    says: {
      key: 'check.ruledOutTwice.disqualifier',
      values: { name: name('disqualifier', each.id), other: name('disqualifier', other.id) },
    },
    fixes: [
      {
        says: { key: 'check.fix.remove.disqualifier' },
        commands: [{ type: 'disqualifier.remove', id: each.id } as Command],
      },
    ],
  });
}

function exclusionTwice(gate: Gate, index: number, exclusion: Condition, other: Disqualifier): Finding {
  const set = { exclusions: gate.exclusions.toSpliced(index, 1) };
  return finding({
    kind: 'ruledOutTwice',
    severity: 'look',
    about: [
      { kind: 'gate', id: gate.id },
      { kind: 'disqualifier', id: other.id },
    ],
    mark: markOf('exclusion', exclusion),
    says: {
      key: 'check.ruledOutTwice.exclusion',
      values: {
        gate: { says: 'stage', stage: gate.stage },
        condition: { says: 'condition', node: exclusion.root },
        other: name('disqualifier', other.id),
      },
    },
    fixes: [
      {
        says: { key: 'check.fix.remove.exclusion' },
        commands: [{ type: 'gate.change', id: gate.id, set } as Command],
      },
    ],
  });
}
