import type { Command } from '../../commands/command.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, type Finding, type Fix, finding, name } from '../finding.ts';
import { exampleOf, implies } from '../logic/can-be.ts';
import type { Room } from '../logic/room.ts';
import { firesWhen, signOf } from './fires-when.ts';

/**
 * One fact that gives points twice: whenever one rule gives some, another one does too, because of the same fields or
 * activities. Only rules of one dimension that point the same way.
 */
export const countedTwice: Check = function* (model, { room }) {
  const known = knownOf(model);
  const rules: Prepared[] = [];
  /** Rules by what they read: only such are held against each other. */
  const readers = new Map<string, number[]>();
  for (const [place, rule] of model.rules.entries()) {
    const made = prepared(rule, model, room, known);
    rules.push(made);
    for (const read of made.sign === 0 ? [] : made.reads) {
      const key = `${made.dimension} ${made.sign} ${read}`;
      const there = readers.get(key);
      if (there === undefined) readers.set(key, [place]);
      else there.push(place);
    }
    yield null;
  }
  for (const [place, first] of rules.entries()) {
    if (first.sign === 0) continue;
    const sharing = new Set<number>();
    for (const read of first.reads) {
      for (const other of readers.get(`${first.dimension} ${first.sign} ${read}`) ?? []) {
        if (other > place) sharing.add(other);
      }
    }
    for (const other of [...sharing].sort((a, b) => a - b)) {
      const second = rules[other] as Prepared;
      if (goesWith(room, first, second)) yield twice(first.rule, second.rule);
      else yield goesWith(room, second, first) ? twice(second.rule, first.rule) : null;
    }
  }
};

type Prepared = {
  readonly rule: Rule;
  readonly node: ReturnType<typeof firesWhen>;
  readonly reads: ReadonlySet<string>;
  readonly sign: -1 | 0 | 1;
  readonly dimension: string;
  /** Whether another rule gives points whenever this one does. */
  readonly with: WeakMap<Prepared, boolean>;
};

function goesWith(room: Room, first: Prepared, second: Prepared): boolean {
  const before = first.with.get(second);
  if (before !== undefined) return before;
  // A rule that never fires implies everything, and has its own finding.
  const goes = exampleOf(room, first.node).lead !== null && implies(room, first.node, second.node);
  first.with.set(second, goes);
  return goes;
}

/** Everything but rules that answers depend on, and what is known while it is the same: an edit looks at few pairs. */
type Known = { readonly facts: readonly unknown[]; readonly rules: WeakMap<Rule, Prepared> };
let last: Known = { facts: [], rules: new WeakMap() };

function knownOf({ fields, icps, personas, questions, groups, model }: Model): Known {
  const facts = [...fields, ...icps, ...personas, ...questions, ...groups, model];
  const same = facts.length === last.facts.length && facts.every((each, i) => each === last.facts[i]);
  if (!same) last = { facts, rules: new WeakMap() };
  return last;
}

function prepared(rule: Rule, model: Model, room: Room, { rules }: Known): Prepared {
  const before = rules.get(rule);
  if (before !== undefined) return before;
  const node = firesWhen(rule, rule.kind === 'banded' ? room.fields.get(rule.field) : undefined);
  const reads = leavesOf({ version: 1, root: node }).flatMap((leaf) => {
    if (leaf.op === 'fact') return [`field ${leaf.field}`];
    if (leaf.op === 'activityCount' || leaf.op === 'daysSinceLast') return leaf.types.map((type) => `type ${type}`);
    if (leaf.op === 'matchesPersona') return readByPersona(model, leaf.persona);
    return leaf.op === 'matchesIcp' ? readByIcp(model, leaf.icp) : [];
  });
  const dimension = model.groups.find(({ id }) => id === rule.groupId)?.dimension ?? '';
  const made = { rule, node, reads: new Set(reads), sign: signOf(rule), dimension, with: new WeakMap() };
  rules.set(rule, made);
  return made;
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
