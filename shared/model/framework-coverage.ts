import { leavesOf } from './condition-walk.ts';
import type { Model } from './model.ts';
import type { RecordOf } from './records.ts';
import { conditionsOf } from './references.ts';

type Question = RecordOf<'question'>;

export type FrameworkCoverage = {
  readonly framework: string;
  readonly questions: readonly Question[];
  /** Fields that the model decides by and that no question of it asks for, in the order of the fields. */
  readonly uncovered: readonly string[];
  readonly covered: readonly string[];
};

/** The frameworks of a model in the order of their first question. */
export function frameworksOf(model: Pick<Model, 'questions'>): readonly { name: string; questions: Question[] }[] {
  const all = new Map<string, Question[]>();
  for (const question of model.questions)
    all.set(question.framework, [...(all.get(question.framework) ?? []), question]);
  return [...all].map(([name, questions]) => ({ name, questions }));
}

/** What each framework asks of what the model decides by: the facts in its ICPs, personas, rules, disqualifiers and gates. */
export function frameworkCoverage(model: Model): readonly FrameworkCoverage[] {
  const decisive = decisiveFields(model);
  return frameworksOf(model).map(({ name, questions }) => {
    const asked = new Set(questions.flatMap(fieldsAsked));
    return {
      framework: name,
      questions,
      covered: decisive.filter((field) => asked.has(field)),
      uncovered: decisive.filter((field) => !asked.has(field)),
    };
  });
}

/** Questions that no condition asks and whose answer nothing else uses either: asked in vain. */
export function unusedQuestions(model: Model): readonly Question[] {
  const decisive = new Set(decisiveFields(model));
  const asked = new Set(
    decidingConditions(model)
      .flatMap(leavesOf)
      .flatMap((leaf) => (leaf.op === 'question' ? [leaf.question as string] : [])),
  );
  return model.questions.filter(({ id, answerField }) => !asked.has(id) && !decisive.has(answerField));
}

/** Fields by which the model decides, in their order; those that only a question asks for are not among them. */
export function decisiveFields(model: Model): readonly string[] {
  const leaves = decidingConditions(model).flatMap(leavesOf);
  const used = new Set<string>([
    ...leaves.flatMap((leaf) => (leaf.op === 'fact' ? [leaf.field] : [])),
    ...model.rules.flatMap((rule) => (rule.kind === 'banded' ? [rule.field] : [])),
    ...model.gates.flatMap((gate) => (gate.enabled ? gate.requires : [])),
  ]);
  return model.fields.filter(({ id }) => used.has(id)).map(({ id }) => id);
}

function decidingConditions(model: Model) {
  const placed = [
    ...model.icps.flatMap((icp) => conditionsOf('icp', icp)),
    ...model.personas.flatMap((persona) => conditionsOf('persona', persona)),
    ...model.rules.flatMap((rule) => conditionsOf('rule', rule)),
    ...model.disqualifiers.flatMap((each) => conditionsOf('disqualifier', each)),
    ...model.recycleReasons.flatMap((each) => conditionsOf('recycleReason', each)),
    ...model.gates.filter(({ enabled }) => enabled).flatMap((gate) => conditionsOf('gate', gate)),
  ];
  return placed.map(({ condition }) => condition);
}

function fieldsAsked({ answerField, confirmedWhen }: Question): string[] {
  return [answerField, ...leavesOf(confirmedWhen).flatMap((leaf) => (leaf.op === 'fact' ? [leaf.field] : []))];
}
