import type { Condition, FactTest, TextTest } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { Band } from '../../model/rule.ts';
import { gatedStages } from '../../model/stage.ts';
import type { Step } from '../gates/steps.ts';

/** What the way to a stage asks of one field's fact: two facts that answer all of it alike are worth the same. */
export type AskedOfField = {
  readonly tests: FactTest[];
  readonly bands: (readonly Band[])[];
  /** Days that must have passed since the date (S6). */
  readonly clocks: number[];
};

export type AskedOfActivities = { readonly types: readonly string[]; readonly asset: TextTest | null };

export type Asked = {
  /** By field, also where a fact only has to be known. */
  readonly fields: ReadonlyMap<string, AskedOfField>;
  readonly activities: readonly AskedOfActivities[];
  /** Fields and types that the stage's own gate, or a fast track through it, names. */
  readonly named: ReadonlySet<string>;
};

/**
 * Everything that can decide whether a lead passes a step: ICPs, personas, rules, disqualifiers, recycle reasons, the
 * gates up to it, and every fast track. What later gates ask besides plays no part in it.
 */
export function whatIsAsked(model: Model, step: Step): Asked {
  const fields = new Map<string, AskedOfField>();
  const activities: AskedOfActivities[] = [];
  const named = new Set<string>();
  const field = (id: string): AskedOfField => {
    const before = fields.get(id);
    if (before !== undefined) return before;
    const fresh = { tests: [], bands: [], clocks: [] };
    fields.set(id, fresh);
    return fresh;
  };
  const answers = new Map<string, Model['questions'][number]>(model.questions.map((each) => [each.id, each]));
  const add = (condition: Condition, byGate: boolean): void => {
    for (const leaf of leavesOf(condition)) {
      if (leaf.op === 'fact') {
        field(leaf.field).tests.push(leaf.is);
        if (byGate) named.add(leaf.field);
      } else if (leaf.op === 'activityCount' || leaf.op === 'daysSinceLast') {
        activities.push({ types: leaf.types, asset: leaf.asset ?? null });
        if (byGate) for (const type of leaf.types) named.add(type);
      } else if (leaf.op === 'question' && byGate) {
        const answer = answers.get(leaf.question)?.answerField;
        if (answer !== undefined) named.add(answer);
      }
    }
  };
  const known = (id: string, byGate: boolean): void => {
    field(id);
    if (byGate) named.add(id);
  };

  const last = gatedStages.indexOf(step.main.stage);
  for (const gate of model.gates) {
    if (!gate.enabled) continue;
    const place = gatedStages.indexOf(gate.stage);
    const own = gate === step.main || gate === step.beside;
    if (place <= last || own) {
      for (const id of gate.requires) known(id, own);
      for (const condition of [gate.entry, ...gate.exclusions]) add(condition, own);
    }
    if (gate.fastTrack === null) continue;
    for (const id of gate.fastTrack.always) known(id, own || place > last);
    add(gate.fastTrack.condition, own || place > last);
  }
  for (const { mustHaves, criteria, exclusions } of model.icps) {
    for (const condition of [...mustHaves, ...exclusions, ...criteria.map((each) => each.condition)]) {
      add(condition, false);
    }
  }
  for (const { condition } of [...model.personas, ...model.disqualifiers]) add(condition, false);
  for (const rule of model.rules) {
    if (rule.kind === 'condition') add(rule.condition, false);
    else if (rule.kind === 'banded') field(rule.field).bands.push(rule.bands);
    else activities.push({ types: rule.types, asset: rule.asset ?? null });
  }
  for (const { carriedBy, returnsWhen, clockField, afterDays } of model.recycleReasons) {
    add(carriedBy, false);
    add(returnsWhen, false);
    field(clockField).clocks.push(afterDays);
  }
  for (const { answerField, confirmedWhen } of model.questions) {
    known(answerField, false);
    add(confirmedWhen, false);
  }
  return { fields, activities, named };
}
