import type { Condition, Leaf, Node } from './condition.ts';
import type { AnyRecord, RecordKind, RecordOf } from './records.ts';
import type { RecordRef } from './references.ts';

/** What a reference becomes: the id of another record of the same kind. */
export type Renamed = (ref: RecordRef) => string;

/**
 * The record with every reference it holds made anew, those in its conditions too: what `referencesOf` lists of it
 * afterwards is what it listed before, renamed. Only for kinds that stand on the canvas; its own id stays.
 */
export function rewriteReferences<Kind extends RecordKind>(
  kind: Kind,
  record: RecordOf<Kind>,
  to: Renamed,
): RecordOf<Kind> {
  const inCondition = (condition: Condition): Condition => ({ ...condition, root: inNode(condition.root, to) });
  const own = rewritten(kind, record, to, inCondition);
  const at = 'modelId' in own ? { modelId: to({ kind: 'model', id: own.modelId }) } : {};
  return { ...own, ...at } as RecordOf<Kind>;
}

function rewritten(
  kind: RecordKind,
  record: AnyRecord,
  to: Renamed,
  inCondition: (condition: Condition) => Condition,
): AnyRecord {
  const field = (id: string) => to({ kind: 'field', id });
  const types = (ids: readonly string[]) => ids.map((id) => to({ kind: 'activityType', id }));
  switch (kind) {
    case 'icp': {
      const icp = record as RecordOf<'icp'>;
      const criteria = icp.criteria.map((each) => ({ ...each, condition: inCondition(each.condition) }));
      return {
        ...icp,
        criteria,
        mustHaves: icp.mustHaves.map(inCondition),
        exclusions: icp.exclusions.map(inCondition),
      };
    }
    case 'persona':
    case 'disqualifier': {
      const own = record as RecordOf<'persona'> | RecordOf<'disqualifier'>;
      return { ...own, condition: inCondition(own.condition) };
    }
    case 'rule': {
      const rule = record as RecordOf<'rule'>;
      const groupId = to({ kind: 'group', id: rule.groupId });
      if (rule.kind === 'condition') return { ...rule, groupId, condition: inCondition(rule.condition) } as AnyRecord;
      if (rule.kind === 'banded') return { ...rule, groupId, field: field(rule.field) } as AnyRecord;
      return { ...rule, groupId, types: types(rule.types) } as AnyRecord;
    }
    case 'gate': {
      const gate = record as RecordOf<'gate'>;
      const { fastTrack } = gate;
      return {
        ...gate,
        requires: gate.requires.map(field),
        entry: inCondition(gate.entry),
        exclusions: gate.exclusions.map(inCondition),
        fastTrack: fastTrack && {
          condition: inCondition(fastTrack.condition),
          always: fastTrack.always.map(field),
        },
      } as AnyRecord;
    }
    default:
      return record;
  }
}

function inNode(node: Node, to: Renamed): Node {
  switch (node.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return { ...node, of: node.of.map((each) => inNode(each, to)) };
    case 'not':
      return { ...node, of: inNode(node.of, to) };
    default:
      return inLeaf(node, to);
  }
}

function inLeaf(leaf: Leaf, to: Renamed): Leaf {
  switch (leaf.op) {
    case 'fact':
      return { ...leaf, field: to({ kind: 'field', id: leaf.field }) } as Leaf;
    case 'activityCount':
    case 'daysSinceLast':
      return { ...leaf, types: leaf.types.map((id) => to({ kind: 'activityType', id })) } as Leaf;
    case 'matchesIcp':
      return { ...leaf, icp: to({ kind: 'icp', id: leaf.icp }) } as Leaf;
    case 'matchesPersona':
      return { ...leaf, persona: to({ kind: 'persona', id: leaf.persona }) } as Leaf;
    case 'question':
      return { ...leaf, question: to({ kind: 'question', id: leaf.question }) } as Leaf;
    default:
      return leaf;
  }
}
