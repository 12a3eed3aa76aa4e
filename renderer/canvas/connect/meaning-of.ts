import type { Command } from '#shared/commands/command.ts';
import type { Condition, Leaf } from '#shared/model/condition.ts';
import { leavesOf } from '#shared/model/condition-walk.ts';
import type { GroupId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { conditionsOf } from '#shared/model/references.ts';
import { gatedStages } from '#shared/model/stage.ts';
import { newRule } from '../new-records.ts';
import { asking, askingOtherwise, asksFor } from './asking.ts';
import type { End } from './ends.ts';
import { type Meaning, type Pair, refuses, writes } from './meaning.ts';
import { whyNot } from './why-not.ts';

/** Everything a meaning is worked out from; `newId` is for what a connection adds. */
type Ends = { readonly model: Model; readonly from: End; readonly to: End; readonly newId: (prefix: string) => string };
type MeaningOf = (ends: Ends) => Meaning;

/**
 * What it means to connect two ends of the chain: the reference it writes, or why it makes no sense. Pure; the same
 * ends of the same model always mean the same. A pair that is not in the table means nothing, and says why.
 */
export function meaningOf(model: Model, from: End, to: End, newId: (prefix: string) => string): Meaning {
  if (from.kind === to.kind && from.id === to.id) return refuses('connect.no.itself');
  const pair: Pair = `${from.kind}>${to.kind}`;
  const meaning = meanings[pair];
  if (meaning !== undefined) return meaning({ model, from, to, newId });
  const other: Pair = `${to.kind}>${from.kind}`;
  return refuses(meanings[other] === undefined ? whyNot(pair) : 'connect.no.otherWay');
}

const meanings: Readonly<Partial<Record<Pair, MeaningOf>>> = {
  'icp>persona': asksForAudience,
  'icp>disqualifier': asksForAudience,
  'persona>disqualifier': asksForAudience,
  'icp>group': newRuleFor,
  'persona>group': newRuleFor,
  'icp>rule': asksForAudience,
  'persona>rule': asksForAudience,
  'icp>gate': asksForAudience,
  'persona>gate': asksForAudience,
  'rule>group': movesRule,
  'matrix>gate': asksForGrade,
  'cell>gate': asksForGrade,
  'cell>stage': sendsToStage,
  'gate>gate': asksForStage,
  'gate>clause': hangsOn,
};

/** The test that asks for an ICP or a persona. */
export function audienceLeaf({ kind, id }: End): Leaf | null {
  if (kind === 'icp') return { op: 'matchesIcp', icp: id as never };
  return kind === 'persona' ? { op: 'matchesPersona', persona: id as never } : null;
}

export function isSameLeaf(a: Leaf | null): (b: Leaf) => boolean {
  return (b) => JSON.stringify(a) === JSON.stringify(b);
}

/** The persona, rule or gate asks for it too; a disqualifier rules it out as well. */
function asksForAudience({ model, from, to }: Ends): Meaning {
  const leaf = audienceLeaf(from);
  if (leaf === null) return refuses('connect.no.itself');
  const isMeant = isSameLeaf(leaf);
  switch (to.kind) {
    case 'persona':
    case 'disqualifier':
    case 'rule': {
      const records = { persona: model.personas, disqualifier: model.disqualifiers, rule: model.rules }[to.kind];
      const record = records.find(({ id }) => id === to.id);
      if (record === undefined || !('condition' in record)) return refuses('connect.no.ruleWithoutCondition');
      if (asksFor(record.condition, isMeant)) return refuses('connect.no.already');
      const how = to.kind === 'disqualifier' ? 'any' : 'all';
      const condition = asking(record.condition, leaf, how);
      const says = to.kind === 'disqualifier' ? 'connect.does.rulesOut' : 'connect.does.asks';
      return writes(says, { type: `${to.kind}.change`, id: to.id, set: { condition } } as Command);
    }
    default: {
      const gate = gateAt(model, to);
      if (gate === null) return refuses('connect.no.gateOff');
      if (asksFor(gate.entry, isMeant)) return refuses('connect.no.already');
      return writes('connect.does.asks', changeEntry(gate, asking(gate.entry, leaf, 'all')));
    }
  }
}

/** A group gives points for it by a rule of its own. */
function newRuleFor({ model, from, to, newId }: Ends): Meaning {
  const leaf = audienceLeaf(from);
  const record = [...model.icps, ...model.personas].find(({ id }) => id === from.id);
  const rule = record && newRule(model, 'condition', newId('rule'), to.id as GroupId, record.name);
  if (leaf === null || !rule || rule.kind !== 'condition') return refuses('connect.no.itself');
  const own = model.rules.filter((each) => each.groupId === to.id);
  if (own.some((each) => each.kind === 'condition' && asksOnlyFor(each.condition, leaf))) {
    return refuses('connect.no.already');
  }
  const asks = { ...rule, condition: asking(rule.condition, leaf, 'all') };
  const added = writes('connect.does.newRule', { type: 'rule.add', record: asks } as Command);
  return { ...added, selects: { kind: 'rule', id: rule.id } };
}

function asksOnlyFor(condition: Condition, leaf: Leaf): boolean {
  const { root } = condition;
  const [only, ...more] = root.op === 'all' || root.op === 'any' ? root.of : [root];
  return more.length === 0 && only !== undefined && isSameLeaf(leaf)(only as Leaf);
}

function movesRule({ model, from, to }: Ends): Meaning {
  const rule = model.rules.find(({ id }) => id === from.id);
  if (rule === undefined || rule.groupId === to.id) return refuses('connect.no.already');
  const last = Math.max(0, ...model.rules.filter((r) => r.groupId === to.id).map(({ position }) => position));
  const set = { groupId: to.id as GroupId, position: last + 1 };
  return writes('connect.does.movesRule', { type: 'rule.change', id: rule.id, set } as Command);
}

/** The gate requires the grade, beside those it requires already; the matrix as a whole: every grade for sales. */
function asksForGrade({ model, from, to }: Ends): Meaning {
  const gate = gateAt(model, to);
  if (gate === null) return refuses('connect.no.gateOff');
  const cells = from.kind === 'cell' ? model.cells.filter(({ id }) => id === from.id) : salesCells(model);
  const grades = cells.map(({ grade }) => grade);
  if (grades.length === 0) return refuses('connect.no.noSalesCells');
  const isThere = (leaf: Leaf) => leaf.op === 'gradeIn' && grades.every((grade) => leaf.grades.includes(grade));
  if (asksFor(gate.entry, isThere)) return refuses('connect.no.already');
  const says = from.kind === 'cell' ? 'connect.does.asksForGrade' : 'connect.does.asksForGrades';
  const wider = askingOtherwise(gate.entry, (leaf) =>
    leaf.op === 'gradeIn' ? { ...leaf, grades: [...new Set([...leaf.grades, ...grades])].sort() } : null,
  );
  return writes(says, changeEntry(gate, wider ?? asking(gate.entry, { op: 'gradeIn', grades }, 'all')));
}

function salesCells(model: Model): readonly RecordOf<'cell'>[] {
  return model.cells.filter(({ destination }) => destination === 'sales');
}

function sendsToStage({ model, from, to }: Ends): Meaning {
  if (to.id === 'lead') return refuses('connect.no.toLead');
  if (to.id !== 'nurture') return refuses('connect.no.cellRulesOut');
  const cell = model.cells.find(({ id }) => id === from.id);
  if (cell === undefined || cell.destination === 'nurture') return refuses('connect.no.already');
  const set = { destination: 'nurture' as const };
  return writes('connect.does.nurtures', { type: 'cell.change', id: cell.id, set });
}

/** A gate may ask that an earlier one is open; the one before it in the order it asks for by itself (S3). */
function asksForStage({ model, from, to }: Ends): Meaning {
  const gate = gateAt(model, to);
  const earlier = model.gates.find(({ id }) => id === from.id);
  if (gate === null || earlier === undefined) return refuses('connect.no.gateOff');
  if (gatedStages.indexOf(earlier.stage) > gatedStages.indexOf(gate.stage)) return refuses('connect.no.laterGate');
  if (earlier.stage !== 'pql' && gate.stage !== 'pql') return refuses('connect.no.inOrder');
  const asked = conditionsOf('gate', gate).flatMap(({ condition }) => leavesOf(condition));
  if (asked.some((leaf) => leaf.op === 'stageReached' && leaf.stage === earlier.stage)) {
    return refuses('connect.no.already');
  }
  const leaf: Leaf = { op: 'stageReached', stage: earlier.stage };
  return writes('connect.does.asksForStage', changeEntry(gate, asking(gate.entry, leaf, 'all')));
}

function hangsOn({ model, from, to }: Ends): Meaning {
  const gate = model.gates.find(({ id }) => id === from.id);
  const clause = model.clauses.find(({ id }) => id === to.id);
  if (gate === undefined || clause === undefined || clause.stage === gate.stage) return refuses('connect.no.already');
  return writes('connect.does.hangsOn', {
    type: 'clause.change',
    id: clause.id,
    set: { stage: gate.stage },
  } as Command);
}

/** The gate, unless it is switched off: what it asks then has no effect that anybody could see. */
function gateAt(model: Model, { id }: End): RecordOf<'gate'> | null {
  const gate = model.gates.find((each) => each.id === id);
  return gate?.enabled ? gate : null;
}

function changeEntry(gate: RecordOf<'gate'>, entry: RecordOf<'gate'>['entry']): Command {
  return { type: 'gate.change', id: gate.id, set: { entry } } as Command;
}
