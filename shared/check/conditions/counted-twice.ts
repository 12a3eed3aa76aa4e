import type { Command } from '../../commands/command.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, type Finding, type Fix, finding, name } from '../finding.ts';
import { yes } from '../logic/answers.ts';
import { canBe, implies } from '../logic/can-be.ts';
import type { Room } from '../logic/room.ts';
import { firesWhen, signOf } from './fires-when.ts';

/**
 * One fact that gives points twice: whenever one rule gives some, another one does too, because of the same fields or
 * activities. Only rules of one dimension that point the same way.
 */
export const countedTwice: Check = (model, { room }) => {
  const rules = model.rules.map((rule) => prepared(rule, model, room));
  return rules.flatMap((first, i) =>
    rules.slice(i + 1).flatMap((second) => {
      if (first.dimension !== second.dimension || first.sign === 0 || first.sign !== second.sign) return [];
      if (![...first.reads].some((read) => second.reads.has(read))) return [];
      const forward = implies(room, first.node, second.node);
      if (!forward && !implies(room, second.node, first.node)) return [];
      const [narrow, wide] = forward ? [first, second] : [second, first];
      // A rule that never fires implies everything, and has its own finding.
      return canBe(room, [[narrow.node, yes]]) ? [twice(narrow.rule, wide.rule)] : [];
    }),
  );
};

type Prepared = {
  readonly rule: Rule;
  readonly node: ReturnType<typeof firesWhen>;
  readonly reads: ReadonlySet<string>;
  readonly sign: -1 | 0 | 1;
  readonly dimension: string;
};

function prepared(rule: Rule, model: Model, room: Room): Prepared {
  const node = firesWhen(rule, rule.kind === 'banded' ? room.fields.get(rule.field) : undefined);
  const reads = leavesOf({ version: 1, root: node }).flatMap((leaf) => {
    if (leaf.op === 'fact') return [`field ${leaf.field}`];
    if (leaf.op === 'activityCount' || leaf.op === 'daysSinceLast') return leaf.types.map((type) => `type ${type}`);
    if (leaf.op === 'matchesPersona') return readByPersona(model, leaf.persona);
    return leaf.op === 'matchesIcp' ? readByIcp(model, leaf.icp) : [];
  });
  const dimension = model.groups.find(({ id }) => id === rule.groupId)?.dimension ?? '';
  return { rule, node, reads: new Set(reads), sign: signOf(rule), dimension };
}

function readByPersona(model: Model, id: string): string[] {
  const persona = model.personas.find((each) => each.id === id);
  const leaves = persona === undefined ? [] : leavesOf(persona.condition);
  return [`persona ${id}`, ...leaves.flatMap((leaf) => (leaf.op === 'fact' ? [`field ${leaf.field}`] : []))];
}

function readByIcp(model: Model, id: string): string[] {
  const icp = model.icps.find((each) => each.id === id);
  const leaves = (icp?.mustHaves ?? []).flatMap(leavesOf);
  return [`icp ${id}`, ...leaves.flatMap((leaf) => (leaf.op === 'fact' ? [`field ${leaf.field}`] : []))];
}

function twice(narrow: Rule, wide: Rule): Finding {
  return finding({
    kind: 'countedTwice',
    severity: 'look',
    about: [
      { kind: 'rule', id: narrow.id },
      { kind: 'rule', id: wide.id },
    ],
    says: { key: 'check.countedTwice', values: { first: name('rule', narrow.id), second: name('rule', wide.id) } },
    fixes: [onlyIn(wide, narrow), onlyIn(narrow, wide)],
  });
}

/** Counts it in one rule alone: the other lets go of the shared activity types, or goes. */
function onlyIn(kept: Rule, other: Rule): Fix {
  const left =
    kept.kind === 'activity' && other.kind === 'activity'
      ? other.types.filter((type) => !kept.types.includes(type))
      : [];
  const command =
    left.length > 0
      ? ({ type: 'rule.change', id: other.id, set: { types: left } } as Command)
      : ({ type: 'rule.remove', id: other.id } as Command);
  return { says: { key: 'check.fix.countOnlyIn', values: { rule: name('rule', kept.id) } }, commands: [command] };
}
