import type { FactTest, Leaf, Node } from '#shared/model/condition.ts';
import type { Field } from '#shared/model/field.ts';
import type { Model } from '#shared/model/model.ts';
import { seenFrom } from '#shared/model/problems.ts';
import type { Question } from '#shared/model/question.ts';
import type { ConditionPlace, PlacedCondition } from '#shared/model/references.ts';
import { type GatedStage, gatedStages } from '#shared/model/stage.ts';
import { testsOf } from '#shared/model/test-fits.ts';

/** What a test begins as when it is chosen: what was there is kept where it still fits, the rest is open. */

export function firstFact(field: Field): Leaf {
  return { op: 'fact', field: field.id, is: testNamed(testsOf[field.type][0] as FactTest['test'], undefined) };
}

/** A test of another kind; a value that both have goes with it. */
export function testNamed(test: FactTest['test'], before: FactTest | undefined): FactTest {
  const texts = textsOf(before);
  const number = numberOf(before);
  switch (test) {
    case 'is':
    case 'isNot':
    case 'contains':
    case 'containsWord':
    case 'startsWith':
    case 'endsWith':
      return { test, value: texts[0] ?? '' };
    case 'isOneOf':
    case 'isNoneOf':
    case 'includesAnyOf':
    case 'includesAllOf':
      return { test, values: texts };
    case 'hasDomain':
      return { test, domain: texts[0] ?? '' };
    case 'equals':
    case 'differsFrom':
    case 'atLeast':
    case 'atMost':
    case 'moreThan':
    case 'lessThan':
      return { test, value: number };
    case 'between':
      return { test, from: number, to: Number.NaN };
    case 'onOrBefore':
    case 'onOrAfter':
      return { test, day: dayOf(before) };
    case 'betweenDays':
      return { test, from: dayOf(before), to: '' };
    case 'withinLast':
    case 'withinNext':
      return { test, days: before !== undefined && 'days' in before ? before.days : 30 };
    case 'isYes':
      return { test, value: true };
    case 'isFreeMail':
    case 'isKnown':
    case 'isUnknown':
      return { test };
  }
}

/** A test that can be stored as it is, to begin with: that a fact is known, or the first thing that can be asked. */
export function firstPart(model: Model, placed: Pick<PlacedCondition, 'place' | 'stage'>): Node | null {
  const field = model.fields[0];
  if (field === undefined) return firstLeaves(model, placed)[0] ?? null;
  return { op: 'fact', field: field.id, is: { test: 'isKnown' } };
}

/** “At least n of m answered”: n begins as more than half. */
export function mostAnswered(questions: readonly Question[]): Node {
  const n = Math.floor(questions.length / 2) + 1;
  const of = questions.map(({ id }): Node => ({ op: 'question', question: id, is: 'answered' }));
  return { op: 'atLeast', n: Math.min(n, of.length), of };
}

/** Tests of activities and of the model's own results that a place may ask for now, each as it begins. */
export function firstLeaves(model: Model, placed: Pick<PlacedCondition, 'place' | 'stage'>): readonly Leaf[] {
  const { activityTypes, icps, personas, questions } = model;
  const type = activityTypes[0]?.id;
  const stage = stagesBefore(placed.stage)[0];
  const all: readonly (Leaf | null)[] = [
    type === undefined ? null : { op: 'activityCount', types: [type], withinDays: 90, atLeast: 1 },
    type === undefined ? null : { op: 'daysSinceLast', types: [type], is: 'atMost', days: 30 },
    icps[0] === undefined ? null : { op: 'matchesIcp', icp: icps[0].id },
    icps.length === 0 ? null : { op: 'icpTier', atLeast: 1 },
    personas[0] === undefined ? null : { op: 'matchesPersona', persona: personas[0].id },
    { op: 'gradeIn', grades: [model.cells[0]?.grade ?? 'A1'] },
    { op: 'total', of: 'fit', atLeast: model.fit.thresholds[0] ?? 0 },
    stage === undefined ? null : { op: 'stageReached', stage },
    questions[0] === undefined ? null : { op: 'question', question: questions[0].id, is: 'answered' },
  ];
  return all.filter((leaf): leaf is Leaf => leaf !== null && maySee(placed.place, leaf));
}

/** Gates may ask for earlier gates only (C5). */
export function stagesBefore(stage: GatedStage | undefined): readonly GatedStage[] {
  return stage === undefined ? gatedStages : gatedStages.slice(0, gatedStages.indexOf(stage));
}

function maySee(place: ConditionPlace, leaf: Leaf): boolean {
  return seenFrom[place].includes(leaf.op);
}

function textsOf(before: FactTest | undefined): string[] {
  if (before === undefined) return [];
  if ('values' in before) return [...before.values];
  if ('domain' in before) return before.domain === '' ? [] : [before.domain];
  return 'value' in before && typeof before.value === 'string' && before.value !== '' ? [before.value] : [];
}

/** NaN stands for a number that is still open; it is never stored. */
function numberOf(before: FactTest | undefined): number {
  if (before === undefined) return Number.NaN;
  if ('value' in before && typeof before.value === 'number') return before.value;
  return before.test === 'between' ? before.from : Number.NaN;
}

function dayOf(before: FactTest | undefined): string {
  if (before === undefined) return '';
  if ('day' in before) return before.day;
  return before.test === 'betweenDays' ? before.from : '';
}
