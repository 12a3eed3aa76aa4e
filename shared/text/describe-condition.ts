import { assertNever } from '../lib/assert-never.ts';
import type { Condition, FactTest, Leaf, Node, TextTest } from '../model/condition.ts';
import type { Field } from '../model/field.ts';
import type { Model } from '../model/model.ts';
import { isolated } from './isolate.ts';
import { activityTypeName, fieldName, nameOf, stageName } from './names.ts';
import type { Translate } from './translate.ts';

/**
 * A condition in plain words: “Job title contains the word “VP” or “Head”, and Employees is at least 200”.
 * A fragment without a capital or a full stop, so that it can stand inside other sentences. Nested parts are in
 * brackets, so that nobody can read it two ways.
 */
export function describeCondition(condition: Condition, model: Model, t: Translate): string {
  return describeNode(condition.root, model, t, false);
}

/** A part of a condition; `inside` puts brackets around what would otherwise be read two ways. */
export function describeNode(node: Node, model: Model, t: Translate, inside = true): string {
  switch (node.op) {
    case 'all':
    case 'any':
      return describeJoined(node, model, t, inside);
    case 'atLeast': {
      const text = t('condition.atLeast', { least: node.n, parts: listed(node.of, model, t) });
      return bracketed(text, inside, t);
    }
    case 'not':
      return node.of.op === 'any' && node.of.of.length > 0
        ? bracketed(t('condition.none', { parts: listed(node.of.of, model, t) }), inside, t)
        : t('condition.not', { part: describeNode(node.of, model, t) });
    default:
      return describeLeaf(node, model, t);
  }
}

/** One test of a fact, of activities or of the model's own results. */
export function describeLeaf(leaf: Leaf, model: Model, t: Translate): string {
  switch (leaf.op) {
    case 'fact':
      return describeFact(leaf.field, leaf.is, model, t);
    case 'activityCount':
      return describeCount(leaf, model, t);
    case 'daysSinceLast': {
      const key = leaf.is === 'atMost' ? 'condition.activity.lastAtMost' : 'condition.activity.lastAtLeast';
      return withAsset(t(key, { types: typeNames(leaf.types, model, t), count: leaf.days }), leaf.asset, t);
    }
    case 'matchesIcp': {
      const icp = model.icps.find((i) => i.id === leaf.icp);
      return t('condition.matchesIcp', { name: icp ? quoted(nameOf('icp', icp.name, t), t) : t('condition.gone') });
    }
    case 'icpTier':
      return t('condition.icpTier', { tier: leaf.atLeast });
    case 'matchesPersona': {
      const persona = model.personas.find((p) => p.id === leaf.persona);
      const name = persona ? quoted(nameOf('persona', persona.name, t), t) : t('condition.gone');
      return t('condition.matchesPersona', { name });
    }
    case 'total':
      return t(`condition.total.${leaf.of}`, { points: t.formats.points(leaf.atLeast) });
    case 'gradeIn':
      return t('condition.gradeIn', { value: oneOf(leaf.grades, t) });
    case 'stageReached':
      return t('condition.stageReached', { stage: stageName(model, leaf.stage, t) });
    case 'question': {
      const question = model.questions.find((q) => q.id === leaf.question);
      const name = question ? quoted(nameOf('question', question.text, t), t) : t('condition.gone');
      return t(`condition.question.${leaf.is}`, { question: name });
    }
    default:
      return assertNever(leaf);
  }
}

/** “where the asset contains the word “pricing””. */
export function describeAsset(asset: TextTest, t: Translate): string {
  return t(`condition.asset.${asset.test}`, { value: textValue(asset, t) });
}

/** Activity types by name, as alternatives: ““Asked for a demo” or “Started a trial””. */
export function typeNames(types: readonly string[], model: Model, t: Translate): string {
  return oneOf(
    types.map((id) => quoted(activityTypeName(model, id, t), t)),
    t,
  );
}

/** A number of a field as people write it, with its currency where it is money. */
export function numberOf(value: number, field: Field | undefined, t: Translate): string {
  if (field?.type === 'money' && field.currency !== undefined) return t.formats.money(value, field.currency);
  return t.formats.number(value, Number.isInteger(value) ? 0 : 2);
}

export function quoted(value: string, t: Translate): string {
  return t('condition.quoted', { value: isolated(value, t) });
}

/** “a, b or c” */
export function oneOf(items: readonly string[], t: Translate): string {
  return new Intl.ListFormat(t.formats.locale, { type: 'disjunction' }).format(items);
}

function describeJoined(node: Node & { op: 'all' | 'any' }, model: Model, t: Translate, inside: boolean): string {
  if (node.of.length === 0) return t(node.op === 'all' ? 'condition.always' : 'condition.never');
  const parts = node.op === 'any' ? mergeSameTests(node.of) : node.of;
  if (parts.length === 1) return describeNode(parts[0] as Node, model, t, inside);
  const join = node.op === 'all' ? 'condition.and' : 'condition.or';
  const text = parts.map((part) => describeNode(part, model, t)).reduce((first, second) => t(join, { first, second }));
  return bracketed(text, inside, t);
}

/** In an “any”, tests of one kind on one field are said once: “contains the word “VP” or “Head””. */
function mergeSameTests(parts: readonly Node[]): Node[] {
  const merged: Node[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    const both = before === undefined ? null : sameTest(before, part);
    if (both === null) merged.push(part);
    else merged[merged.length - 1] = both;
  }
  return merged;
}

const mergeable: readonly FactTest['test'][] = ['is', 'contains', 'containsWord', 'startsWith', 'endsWith'];

/** Only said, never stored: a test with several values in the place of one. */
function sameTest(first: Node, second: Node): Node | null {
  if (first.op !== 'fact' || second.op !== 'fact' || first.field !== second.field) return null;
  const [a, b] = [first.is, second.is];
  if (a.test !== b.test || !mergeable.includes(b.test) || !('value' in b) || typeof b.value !== 'string') return null;
  const values = 'values' in a ? (a as { values: string[] }).values : [(a as unknown as { value: string }).value];
  return { ...first, is: { test: a.test, values: [...values, b.value] } as unknown as FactTest };
}

function describeFact(fieldId: string, is: FactTest, model: Model, t: Translate): string {
  const field = fieldName(model, fieldId, t);
  const record = model.fields.find((f) => f.id === fieldId);
  switch (is.test) {
    case 'is':
    case 'isNot':
    case 'isOneOf':
    case 'isNoneOf':
    case 'contains':
    case 'containsWord':
    case 'startsWith':
    case 'endsWith':
      return t(`condition.fact.${is.test}`, { field, value: textValue(is, t) });
    case 'hasDomain':
      return t('condition.fact.hasDomain', { field, value: is.domain });
    case 'equals':
    case 'differsFrom':
    case 'atLeast':
    case 'atMost':
    case 'moreThan':
    case 'lessThan':
      return t(`condition.fact.${is.test}`, { field, value: numberOf(is.value, record, t) });
    case 'between':
      return t('condition.fact.between', { field, from: numberOf(is.from, record, t), to: numberOf(is.to, record, t) });
    case 'onOrBefore':
    case 'onOrAfter':
      return t(`condition.fact.${is.test}`, { field, value: t.formats.day(is.day) });
    case 'betweenDays':
      return t('condition.fact.betweenDays', { field, from: t.formats.day(is.from), to: t.formats.day(is.to) });
    case 'withinLast':
    case 'withinNext':
      return t(`condition.fact.${is.test}`, { field, count: is.days });
    case 'isYes':
      return t(is.value ? 'condition.fact.isYes' : 'condition.fact.isNo', { field });
    case 'includesAnyOf':
      return t('condition.fact.includesAnyOf', {
        field,
        value: oneOf(
          is.values.map((v) => quoted(v, t)),
          t,
        ),
      });
    case 'includesAllOf':
      return t('condition.fact.includesAllOf', { field, value: t.formats.list(is.values.map((v) => quoted(v, t))) });
    case 'isFreeMail':
    case 'isKnown':
    case 'isUnknown':
      return t(`condition.fact.${is.test}`, { field });
    default:
      return assertNever(is);
  }
}

function textValue(is: TextTest, t: Translate): string {
  const values = ('values' in is ? is.values : [is.value]).map((value) => quoted(value, t));
  if (is.test === 'isNoneOf') return values.reduce((first, second) => t('condition.neither', { first, second }));
  return oneOf(values, t);
}

function describeCount(leaf: Leaf & { op: 'activityCount' }, model: Model, t: Translate): string {
  const types = typeNames(leaf.types, model, t);
  const part = countOf(leaf.atLeast, leaf.atMost, types, t);
  const within =
    leaf.withinDays === undefined ? part : t('condition.activity.within', { part, count: leaf.withinDays });
  return withAsset(within, leaf.asset, t);
}

function countOf(atLeast: number, atMost: number | undefined, types: string, t: Translate): string {
  if (atMost === undefined) return t('condition.activity.atLeast', { types, count: atLeast });
  if (atMost === 0) return t('condition.activity.never', { types });
  if (atLeast === 0) return t('condition.activity.atMost', { types, count: atMost });
  return t('condition.activity.between', { types, from: atLeast, to: atMost });
}

function withAsset(text: string, asset: TextTest | undefined, t: Translate): string {
  return asset === undefined ? text : `${text} ${describeAsset(asset, t)}`;
}

function listed(parts: readonly Node[], model: Model, t: Translate): string {
  return parts.map((part) => describeNode(part, model, t)).join(t('condition.separator'));
}

function bracketed(parts: string, inside: boolean, t: Translate): string {
  return inside ? t('condition.grouped', { parts }) : parts;
}
