import type { Condition } from '../model/condition.ts';
import { leavesOf } from '../model/condition-walk.ts';
import type { Model } from '../model/model.ts';

/** The stored fields whose facts a model reads anywhere, in its order: a derived one stands for what it is derived from. */
export function readFields(model: Model, isStored: (fieldId: string) => boolean): string[] {
  const read = new Set<string>();
  const add = (condition: Condition): void => {
    for (const leaf of leavesOf(condition)) if (leaf.op === 'fact') read.add(leaf.field);
  };
  for (const { mustHaves, criteria, exclusions } of model.icps) {
    for (const condition of [...mustHaves, ...exclusions]) add(condition);
    for (const { condition } of criteria) add(condition);
  }
  for (const { condition } of [...model.personas, ...model.disqualifiers]) add(condition);
  for (const rule of model.rules) {
    if (rule.kind === 'condition') add(rule.condition);
    if (rule.kind === 'banded') read.add(rule.field);
  }
  for (const gate of model.gates) {
    if (!gate.enabled) continue;
    for (const field of [...gate.requires, ...(gate.fastTrack?.always ?? [])]) read.add(field);
    for (const condition of [gate.entry, ...gate.exclusions]) add(condition);
    if (gate.fastTrack !== null) add(gate.fastTrack.condition);
  }
  for (const { carriedBy, returnsWhen, clockField } of model.recycleReasons) {
    add(carriedBy);
    add(returnsWhen);
    read.add(clockField);
  }
  for (const { answerField, confirmedWhen } of model.questions) {
    read.add(answerField);
    add(confirmedWhen);
  }
  const derived = new Map<string, string>(
    model.fields.flatMap(({ id, derivation }) => (derivation === undefined ? [] : [[id, derivation.from]])),
  );
  for (const id of read) {
    const source = derived.get(id);
    if (source !== undefined && !isStored(id)) read.add(source);
  }
  return model.fields.map(({ id }) => id as string).filter((id) => read.has(id) && isStored(id));
}
