import { assertNever } from '../lib/assert-never.ts';
import type { Condition, Leaf } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { DimensionName } from '../model/group.ts';
import { gradesOf, type Model } from '../model/model.ts';
import type { RecordOf } from '../model/records.ts';
import type { Rule } from '../model/rule.ts';
import type { GatedStage } from '../model/stage.ts';
import { assignIcps, type IcpResult, icpResult, tierPlanes } from './audience/icps.ts';
import { assignPersonas, personaPlanes } from './audience/personas.ts';
import { judgedDay } from './columns/judged-day.ts';
import { anyOf, bitPlanes, type Planes } from './columns/planes.ts';
import { serialOf, serialsOf } from './columns/serial.ts';
import { type Memory, remember, type Source, sourceOf } from './columns/source.ts';
import { conditionPlanes } from './conditions/condition-planes.ts';
import { keptOutcomes, type Outcomes } from './counts/outcomes.ts';
import { type GateResults, judgeGates } from './gates/judge-gates.ts';
import { bindingBits } from './gates/recycled.ts';
import { type Standing, standingOf } from './gates/standing.ts';
import { stepsOf } from './gates/steps.ts';
import { atLeastBits } from './grades/at-least.ts';
import { gradeBits } from './grades/cell-planes.ts';
import type { Reached } from './grades/grade-of.ts';
import type { Day, LeadData } from './lead-data.ts';
import { activityRuleResult } from './points/activity-rule.ts';
import { bandedRuleResult } from './points/banded-rule.ts';
import { conditionRuleResult } from './points/condition-rule.ts';
import type { RuleResult } from './points/rule-result.ts';
import type { Sums } from './points/sums.ts';
import { type Totals, totalsOf } from './points/totals.ts';

/**
 * Every lead's results, a column each, and what they came from, for counts and explanations. They hold until the same
 * engine scores again: columns of a million leads are written over, not made anew for each edit.
 */
export type Scores = {
  readonly isCurrent: () => boolean;
  readonly model: Model;
  readonly data: LeadData;
  readonly dataSet: RecordOf<'dataSet'>;
  readonly source: Source;
  readonly rows: number;
  /** Every lead's totals in hundredths, clamped (P6), and what they were made of. */
  readonly totals: { readonly fit: Sums; readonly engagement: Sums };
  readonly sums: Totals;
  readonly grades: readonly Grade[];
  /** Where the thresholds of the grades are reached. */
  readonly reached: Reached;
  readonly icps: readonly IcpResult[];
  /** Index in `model.icps`, −1 for none. */
  readonly icp: Int16Array;
  /** 1 the best, 0 without an ICP. */
  readonly tier: Uint8Array;
  readonly personas: readonly Planes[];
  /** Index in `model.personas`, −1 for none. */
  readonly persona: Int16Array;
  /** In the order of `model.rules`. */
  readonly rules: readonly RuleResult[];
  readonly disqualifiers: readonly Planes[];
  /** As in `readOutcomes`. */
  readonly outcomes: Outcomes | null;
  readonly gates: GateResults;
  readonly standing: Standing;
  /** The answers of what a rule may refer to (C5), for explanations. */
  readonly leaf: (leaf: Leaf) => Planes;
  readonly judge: (condition: Condition) => Planes;
};

/** Refuses scores that a later score has written over: reading them would mix two models. */
export function mustBeCurrent({ isCurrent }: Scores): void {
  if (!isCurrent()) throw new Error('A later score has taken the place of these scores.');
}

/** Scores all leads as of a day, or each as of its own (A2). Deterministic; never throws on what the leads hold. */
export function scoreLeads(model: Model, data: LeadData, dataSet: RecordOf<'dataSet'>, asOf: Day | Int32Array): Scores {
  return scoreFrom(remember(data), model, dataSet, asOf);
}

/** As `scoreLeads`, keeping in `memory` what the next edit of the model need not work out again. */
export function scoreFrom(memory: Memory, model: Model, dataSet: RecordOf<'dataSet'>, asOf: Day | Int32Array): Scores {
  const steps = scoreInSteps(memory, model, dataSet, asOf);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `scoreFrom`, pausing after each part of the work to say what share of it is done. */
export function* scoreInSteps(
  memory: Memory,
  model: Model,
  dataSet: RecordOf<'dataSet'>,
  asOf: Day | Int32Array,
): Generator<number, Scores> {
  const source = sourceOf(memory, model, dataSet, judgedDay(asOf));
  const { rows, derive } = source;
  const computed: Computed = { icps: [], tier: new Uint8Array(rows), personas: [], persona: new Int16Array(rows) };
  const leaf = (of: Leaf): Planes => leafPlanes(source, model, computed, of, noStage);
  const judge = (condition: Condition): Planes => conditionPlanes(source, condition, leaf);
  const parts = model.icps.length + model.rules.length + 3;
  let done = 0;
  const share = (): number => ++done / parts;

  const icps: IcpResult[] = [];
  for (const each of model.icps) {
    icps.push(icpResult(source, each, judge));
    yield share();
  }
  computed.icps = icps;
  const { icp, tier } = derive(`icps ${serialsOf(icps)} of ${rows}`, () => assignIcps(rows, icps));
  computed.tier = tier;
  const personas = model.personas.map(({ condition }) => judge(condition));
  computed.personas = personas;
  computed.persona = derive(`personas ${serialsOf(personas)} of ${rows}`, () => assignPersonas(rows, personas));
  yield share();

  const rules: RuleResult[] = [];
  for (const rule of model.rules) {
    rules.push(ruleResult(source, rule, judge));
    yield share();
  }
  // What follows writes over the columns of the last score, and is not left halfway.
  yield share();
  const turn = ++memory.turn;
  memory.room.giveBack();
  const outcomes = keptOutcomes(source, model, memory.data, dataSet);
  const sums = totalsOf(source, model, rules, outcomes);
  computed.sums = sums;
  const reached = thresholdBits(source, model, computed);

  const disqualifiers = model.disqualifiers.map(({ condition }) => judge(condition));
  const binding = model.recycleReasons.map((reason) =>
    bindingBits(source, reason, judge(reason.carriedBy), judge(reason.returnsWhen)),
  );
  const gates = judgeGates(stepsOf(model), {
    judge: (condition, reached) =>
      conditionPlanes(source, condition, (of) => leafPlanes(source, model, computed, of, reached)),
    source,
  });
  const disqualified = anyOf(rows, disqualifiers).yes;
  const nurtured = model.cells.filter(({ destination }) => destination === 'nurture').map(({ grade }) => grade);
  const nurtures = gradePlanes(source, model, computed, nurtured).yes;
  const standing = standingOf({ model, source, gates, disqualified, binding, nurtures });
  return {
    isCurrent: () => memory.turn === turn,
    ...{ model, data: memory.data, dataSet, source, rows, leaf, judge, rules, disqualifiers, gates, standing },
    ...{ icps, icp, tier, personas: computed.personas, persona: computed.persona },
    ...{ totals: { fit: sums.fit.sums, engagement: sums.engagement.sums }, sums },
    ...{ grades: gradesOf(model.fit, model.engagement), reached, outcomes },
  };
}

/** What conditions may refer to, filled in the order in which it is worked out (C5). */
type Computed = {
  icps: readonly IcpResult[];
  tier: Uint8Array;
  personas: readonly Planes[];
  persona: Int16Array;
  sums?: Totals;
};

function noStage(): never {
  throw new Error('Only gates see stages.');
}

function ruleResult(source: Source, rule: Rule, judge: (condition: Condition) => Planes): RuleResult {
  switch (rule.kind) {
    case 'condition':
      return conditionRuleResult(source.derive, rule, judge(rule.condition));
    case 'banded':
      return bandedRuleResult(source, rule);
    case 'activity':
      return activityRuleResult(source, rule);
    default:
      return assertNever(rule);
  }
}

function leafPlanes(
  source: Source,
  model: Model,
  computed: Computed,
  leaf: Leaf,
  reached: (stage: GatedStage) => Planes,
): Planes {
  const { rows, derive } = source;
  switch (leaf.op) {
    case 'fact':
    case 'activityCount':
    case 'daysSinceLast':
      return source.leaf(leaf);
    case 'question': {
      const question = found(model.questions, leaf.question);
      if (leaf.is === 'answered') return source.known(question.answerField);
      const data = (of: Leaf): Planes => leafPlanes(source, model, computed, of, reached);
      return conditionPlanes(source, question.confirmedWhen, data);
    }
    case 'matchesIcp':
      return (computed.icps[placeOf(model.icps, leaf.icp)] as IcpResult).planes;
    case 'icpTier':
      return derive(`tier ${serialOf(computed.tier)} to ${leaf.atLeast}`, () =>
        tierPlanes(rows, computed.tier, leaf.atLeast),
      );
    case 'matchesPersona': {
      const index = placeOf(model.personas, leaf.persona);
      const condition = computed.personas[index] as Planes;
      return derive(`persona ${serialsOf([computed.persona, condition])} ${index}`, () =>
        personaPlanes(computed.persona, index, condition),
      );
    }
    case 'total': {
      const yes = reachedBits(source, computed, leaf.of, leaf.atLeast);
      return derive(`bits ${serialOf(yes)}`, () => bitPlanes(rows, yes));
    }
    case 'gradeIn':
      return gradePlanes(source, model, computed, leaf.grades);
    case 'stageReached':
      return reached(leaf.stage);
    default:
      return assertNever(leaf);
  }
}

function reachedBits(source: Source, { sums }: Computed, of: DimensionName, threshold: number): Uint32Array {
  if (sums === undefined) throw new Error('Totals are not worked out yet.');
  return atLeastBits(source, sums[of], threshold);
}

function thresholdBits(source: Source, model: Model, computed: Computed): Reached {
  const of = (name: DimensionName): Uint32Array[] =>
    model[name].thresholds.map((threshold) => reachedBits(source, computed, name, threshold));
  return { fit: of('fit'), engagement: of('engagement') };
}

/** Where a lead's grade is one of those wanted. */
function gradePlanes(source: Source, model: Model, computed: Computed, grades: readonly Grade[]): Planes {
  const { rows, derive } = source;
  const wanted = gradesOf(model.fit, model.engagement).map((name) => grades.includes(name));
  const planes = thresholdBits(source, model, computed);
  const key = `grades ${serialsOf(planes.fit)} by ${serialsOf(planes.engagement)}: ${wanted.map(Number).join('')}`;
  return derive(key, () => bitPlanes(rows, gradeBits(rows, planes, wanted)));
}

function placeOf(records: readonly { readonly id: string }[], id: string): number {
  const place = records.findIndex((record) => record.id === id);
  if (place === -1) throw new Error(`The model has no ${id}.`);
  return place;
}

function found<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  return records[placeOf(records, id)] as T;
}
