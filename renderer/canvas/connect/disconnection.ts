import type { Command } from '#shared/commands/command.ts';
import type { Condition, Leaf } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import type { TextKey } from '#shared/text/catalogue.ts';
import type { ConditionPart } from '../../inspector/condition/condition-part.ts';
import type { Selection } from '../../state/view-store.ts';
import { asksFor, notAsking } from './asking.ts';
import type { End } from './ends.ts';
import { audienceLeaf, isSameLeaf } from './meaning-of.ts';

/**
 * What taking an edge away writes: exactly its reference, or why it cannot, with the gaps `from` and `to`. `opens` is
 * where it is changed instead: the condition that it stands in, or what to look at.
 */
export type Disconnection =
  | { readonly ok: true; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly why: TextKey; readonly opens?: ConditionPart; readonly selects?: Selection };

/** Pure; `from` and `to` are the ends of an edge that the canvas draws. */
export function disconnectionOf(model: Model, from: End, to: End): Disconnection {
  switch (`${from.kind}>${to.kind}`) {
    case 'icp>group':
    case 'persona>group':
      return ofRules(model.rules.filter((rule) => rule.groupId === to.id));
    case 'icp>persona':
      return ofConditions(model.personas.filter(({ id }) => id === to.id).map((r) => partOf('persona', r)));
    case 'icp>disqualifier':
    case 'persona>disqualifier':
      return ofConditions(model.disqualifiers.filter(({ id }) => id === to.id).map((r) => partOf('disqualifier', r)));
    case 'icp>gate':
    case 'persona>gate':
      return ofGate(meantLeaf());
    case 'matrix>gate':
      return ofGate((leaf) => leaf.op === 'gradeIn' || leaf.op === 'total');
    case 'gate>gate': {
      const stage = model.gates.find(({ id }) => id === from.id)?.stage;
      const found = ofGate((leaf) => leaf.op === 'stageReached' && leaf.stage === stage);
      return found.ok && found.commands.length === 0
        ? { ok: false, why: 'connect.keep.order', selects: to as Selection }
        : found;
    }
    case 'stage>gate':
      return { ok: false, why: 'connect.keep.order', selects: to as Selection };
    case 'group>matrix':
      return { ok: false, why: 'connect.keep.points', selects: from as Selection };
    case 'disqualifier>stage':
      return { ok: false, why: 'connect.keep.rulesOut', selects: from as Selection };
    case 'matrix>stage':
      return { ok: false, why: 'connect.keep.cells', selects: { kind: 'matrix', id: model.model.id } };
    case 'gate>clause':
      return { ok: false, why: 'connect.keep.clause', selects: to as Selection };
    default:
      return { ok: false, why: 'connect.keep.elsewhere' };
  }

  function meantLeaf(): (leaf: Leaf) => boolean {
    return isSameLeaf(audienceLeaf(from));
  }

  function ofRules(rules: readonly RecordOf<'rule'>[]): Disconnection {
    return ofConditions(rules.flatMap((rule) => (rule.kind === 'condition' ? [partOf('rule', rule)] : [])));
  }

  function ofConditions(parts: readonly Part[]): Disconnection {
    const isMeant = meantLeaf();
    const commands: Command[] = [];
    for (const { part, condition, write } of parts) {
      // A tier is asked of every ICP: there is no reference to this one alone.
      const tier = from.kind === 'icp' && asksFor(condition, (leaf) => leaf.op === 'icpTier');
      if (tier) return { ok: false, why: 'connect.keep.tier', opens: part };
      if (!asksFor(condition, isMeant)) continue;
      const left = notAsking(condition, isMeant);
      if (left === null) return { ok: false, why: 'connect.keep.inside', opens: part };
      commands.push(write(left));
    }
    return { ok: true, commands };
  }

  function ofGate(isMeant: (leaf: Leaf) => boolean): Disconnection {
    const gate = model.gates.find(({ id }) => id === to.id);
    if (gate === undefined) return { ok: true, commands: [] };
    const tier = (leaf: Leaf) => from.kind === 'icp' && leaf.op === 'icpTier';
    const { id } = gate;
    const set: { entry?: Condition; exclusions?: Condition[] } = {};
    if (asksFor(gate.entry, tier))
      return { ok: false, why: 'connect.keep.tier', opens: { kind: 'gate', id, of: 'entry' } };
    if (asksFor(gate.entry, isMeant)) {
      const entry = notAsking(gate.entry, isMeant);
      if (entry === null) return { ok: false, why: 'connect.keep.inside', opens: { kind: 'gate', id, of: 'entry' } };
      set.entry = entry;
    }
    for (const [at, condition] of gate.exclusions.entries()) {
      if (!asksFor(condition, isMeant) && !asksFor(condition, tier)) continue;
      // What keeps leads out is never loosened by taking a line away.
      return { ok: false, why: 'connect.keep.exclusion', opens: { kind: 'gate', id, of: 'exclusions', at } };
    }
    const { fastTrack } = gate;
    if (fastTrack !== null && (asksFor(fastTrack.condition, isMeant) || asksFor(fastTrack.condition, tier))) {
      return { ok: false, why: 'connect.keep.fastTrack', opens: { kind: 'gate', id, of: 'fastTrack' } };
    }
    return { ok: true, commands: set.entry === undefined ? [] : [{ type: 'gate.change', id, set } as Command] };
  }
}

type Part = {
  readonly part: ConditionPart;
  readonly condition: Condition;
  readonly write: (condition: Condition) => Command;
};

function partOf(
  kind: 'persona' | 'disqualifier' | 'rule',
  { id, condition }: { readonly id: string; readonly condition: Condition },
): Part {
  const write = (left: Condition) => ({ type: `${kind}.change`, id, set: { condition: left } }) as Command;
  return { part: { kind, id }, condition, write };
}
