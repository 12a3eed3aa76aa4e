import { z } from 'zod';
import { grade } from './grade.ts';
import { activityTypeId, fieldId, icpId, personaId, questionId } from './ids.ts';
import { line } from './local-text.ts';
import { days, hundredths, isoDay } from './scalars.ts';
import { gatedStage } from './stage.ts';

const words = z.array(line.min(1)).min(1).max(500);
const amount = z.number().refine(Number.isFinite);

/** Tests of a text (C2). They compare by V3. */
export const textTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('is'), value: line.min(1) }).strict(),
  z.object({ test: z.literal('isNot'), value: line.min(1) }).strict(),
  z.object({ test: z.literal('isOneOf'), values: words }).strict(),
  z.object({ test: z.literal('isNoneOf'), values: words }).strict(),
  z.object({ test: z.literal('contains'), value: line.min(1) }).strict(),
  z.object({ test: z.literal('containsWord'), value: line.min(1) }).strict(),
  z.object({ test: z.literal('startsWith'), value: line.min(1) }).strict(),
  z.object({ test: z.literal('endsWith'), value: line.min(1) }).strict(),
]);
export type TextTest = z.infer<typeof textTest>;

const emailTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('hasDomain'), domain: line.min(1) }).strict(),
  z.object({ test: z.literal('isFreeMail') }).strict(),
]);

const numberTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('equals'), value: amount }).strict(),
  z.object({ test: z.literal('differsFrom'), value: amount }).strict(),
  z.object({ test: z.literal('atLeast'), value: amount }).strict(),
  z.object({ test: z.literal('atMost'), value: amount }).strict(),
  z.object({ test: z.literal('moreThan'), value: amount }).strict(),
  z.object({ test: z.literal('lessThan'), value: amount }).strict(),
  z.object({ test: z.literal('between'), from: amount, to: amount }).strict(),
]);

const dateTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('onOrBefore'), day: isoDay }).strict(),
  z.object({ test: z.literal('onOrAfter'), day: isoDay }).strict(),
  z.object({ test: z.literal('betweenDays'), from: isoDay, to: isoDay }).strict(),
  z.object({ test: z.literal('withinLast'), days }).strict(),
  z.object({ test: z.literal('withinNext'), days }).strict(),
]);

const yesNoTest = z.discriminatedUnion('test', [z.object({ test: z.literal('isYes'), value: z.boolean() }).strict()]);

const multiTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('includesAnyOf'), values: words }).strict(),
  z.object({ test: z.literal('includesAllOf'), values: words }).strict(),
]);

const presenceTest = z.discriminatedUnion('test', [
  z.object({ test: z.literal('isKnown') }).strict(),
  z.object({ test: z.literal('isUnknown') }).strict(),
]);

/** Every test a fact can be put to (C2, C3). Which one suits which field type: `test-fits.ts`. */
export const factTest = z.discriminatedUnion('test', [
  ...textTest.options,
  ...emailTest.options,
  ...numberTest.options,
  ...dateTest.options,
  ...yesNoTest.options,
  ...multiTest.options,
  ...presenceTest.options,
]);
export type FactTest = z.infer<typeof factTest>;

const activityTypes = z.array(activityTypeId).min(1).max(100);

/** A test of facts (C2), activities (C4) or the model's own results (C5): the leaves of a condition. */
const leaf = z.discriminatedUnion('op', [
  z.object({ op: z.literal('fact'), field: fieldId, is: factTest }).strict(),
  z
    .object({
      op: z.literal('activityCount'),
      types: activityTypes,
      asset: textTest.optional(),
      withinDays: days.optional(),
      atLeast: z.int().min(0).max(100_000),
      atMost: z.int().min(0).max(100_000).optional(),
    })
    .strict(),
  z
    .object({
      op: z.literal('daysSinceLast'),
      types: activityTypes,
      asset: textTest.optional(),
      is: z.enum(['atMost', 'atLeast']),
      days,
    })
    .strict(),
  z.object({ op: z.literal('matchesIcp'), icp: icpId }).strict(),
  z.object({ op: z.literal('icpTier'), atLeast: z.int().min(1).max(10) }).strict(),
  z.object({ op: z.literal('matchesPersona'), persona: personaId }).strict(),
  z.object({ op: z.literal('total'), of: z.enum(['fit', 'engagement']), atLeast: hundredths }).strict(),
  z.object({ op: z.literal('gradeIn'), grades: z.array(grade).min(1).max(36) }).strict(),
  z.object({ op: z.literal('stageReached'), stage: gatedStage }).strict(),
  z.object({ op: z.literal('question'), question: questionId, is: z.enum(['answered', 'confirmed']) }).strict(),
]);
export type Leaf = z.infer<typeof leaf>;

export type Node =
  | Leaf
  | { op: 'all'; of: Node[] }
  | { op: 'any'; of: Node[] }
  | { op: 'not'; of: Node }
  | { op: 'atLeast'; n: number; of: Node[] };

/** A part of a condition (C1); an operator that is not known here is refused, never ignored. */
export const node: z.ZodType<Node, Node> = z.lazy(() =>
  z.discriminatedUnion('op', [
    ...leaf.options,
    z.object({ op: z.literal('all'), of: z.array(node).max(200) }).strict(),
    z.object({ op: z.literal('any'), of: z.array(node).max(200) }).strict(),
    z.object({ op: z.literal('not'), of: node }).strict(),
    z.object({ op: z.literal('atLeast'), n: z.int().min(1).max(200), of: z.array(node).max(200) }).strict(),
  ]),
) as z.ZodType<Node, Node>;

/**
 * One condition type serves ICPs, personas, rules, gates, exclusions, disqualifiers and fast tracks.
 * `version` tells which set of operators it is written in.
 */
export const condition = z.object({ version: z.literal(1), root: node }).strict();
export type Condition = z.infer<typeof condition>;

/** Empty `all`: yes for every lead (C1). */
export const always: Condition = { version: 1, root: { op: 'all', of: [] } };
/** Empty `any`: no for every lead (C1). */
export const never: Condition = { version: 1, root: { op: 'any', of: [] } };
