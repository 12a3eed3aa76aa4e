import { isNumberTest, type NumberTest } from '../../engine/conditions/number-test.ts';
import type { FactTest } from '../../model/condition.ts';
import type { Field } from '../../model/field.ts';
import { dayOf } from '../../values/day.ts';
import { domainOf } from '../../values/email.ts';
import { missingMarkers } from '../../values/missing.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { type Answers, no, unknown, yes } from './answers.ts';
import { complement, intersected, type Spans, spanOf } from './spans.ts';
import { excludesPattern, impliesPattern, isHopeless, isPattern, type Pattern, passes } from './text-tests.ts';

/**
 * What a lead's fact can still be after some tests: unknown, a known value within limits, or both. The limits may be
 * wider than what is possible, never narrower: so what is found impossible is impossible.
 */
export type FactState = { readonly unknown: boolean; readonly known: Known | null };

/** Known values: a member that is absent limits nothing. */
type Known = {
  readonly numbers?: Spans;
  /** Of a date: days from it to the day all is judged as of; negative in the future. */
  readonly ages?: Spans;
  /** The only texts left, compared by V3. */
  readonly among?: ReadonlySet<string>;
  /** Texts that it is not: a list's own set for each, never copied into one. */
  readonly not?: readonly ReadonlySet<string>[];
  readonly passes?: readonly Pattern[];
  readonly fails?: readonly Pattern[];
  readonly yes?: boolean;
  /** Of a set: what is in it, what is not, of which lists one is in, and of which one is missing. */
  readonly has?: ReadonlySet<string>;
  readonly lacks?: ReadonlySet<string>;
  readonly hasAny?: readonly (readonly string[])[];
  readonly lacksAny?: readonly (readonly string[])[];
};

export const anyFact: FactState = { unknown: true, known: {} };

/** The state after a test gave one of the answers; null: no fact does that. */
export function narrowed(
  state: FactState,
  test: FactTest,
  answers: Answers,
  field: Field,
  freeMail: ReadonlySet<string>,
): FactState | null {
  const whenUnknown = test.test === 'isKnown' ? no : test.test === 'isUnknown' ? yes : unknown;
  const mayBeUnknown = state.unknown && (answers & whenUnknown) !== 0;
  const known = state.known === null ? null : knownAfter(state.known, test, answers, field, freeMail);
  return !mayBeUnknown && known === null ? null : { unknown: mayBeUnknown, known };
}

function knownAfter(
  known: Known,
  test: FactTest,
  answers: Answers,
  field: Field,
  freeMail: ReadonlySet<string>,
): Known | null {
  const [mayPass, mayFail] = [(answers & yes) !== 0, (answers & no) !== 0];
  if (test.test === 'isKnown') return mayPass ? known : null;
  if (test.test === 'isUnknown') return mayFail ? known : null;
  if (mayPass && mayFail) return known;
  if (!mayPass && !mayFail) return null;
  const limits = limitsOf(test, mayPass, field);
  return limits === null ? null : possible(known, limits, field, freeMail);
}

/** What a test says of a known fact that passes or fails it; null: none does. */
function limitsOf(test: FactTest, pass: boolean, field: Field): Known | null {
  if (isNumberTest(test)) return numberLimits(test, pass);
  if (isPattern(test)) return pass ? { passes: [test] } : { fails: [test] };
  switch (test.test) {
    case 'is':
    case 'isOneOf':
      return listed('values' in test ? test.values : [test.value], pass, field);
    case 'isNot':
    case 'isNoneOf':
      return listed('values' in test ? test.values : [test.value], !pass, field);
    case 'isYes':
      return { yes: test.value === pass };
    case 'includesAnyOf': {
      const texts = test.values.map(normaliseText);
      return pass ? { hasAny: [texts] } : { lacks: new Set(texts) };
    }
    case 'includesAllOf': {
      const texts = test.values.map(normaliseText);
      return pass ? { has: new Set(texts) } : { lacksAny: [texts] };
    }
    default:
      return {};
  }
}

function numberLimits(test: NumberTest, pass: boolean): Known {
  const inside = test.test === 'differsFrom' ? !pass : pass;
  const spans = inside ? spansOf(test) : complement(spansOf(test));
  // How old a date is, and which day it is, are looked at apart: the day all is judged as of may be any.
  return test.test === 'withinLast' || test.test === 'withinNext' ? { ages: spans } : { numbers: spans };
}

/** The numbers that pass; for “is not”, those that do not. */
function spansOf(test: NumberTest): Spans {
  const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
  switch (test.test) {
    case 'equals':
    case 'differsFrom':
      return [spanOf(test.value, test.value)];
    case 'atLeast':
      return [spanOf(test.value, high)];
    case 'atMost':
      return [spanOf(low, test.value)];
    case 'moreThan':
      return [{ ...spanOf(test.value, high), fromOpen: true }];
    case 'lessThan':
      return [{ ...spanOf(low, test.value), toOpen: true }];
    case 'between':
      return [spanOf(test.from, test.to)];
    case 'onOrBefore':
      return [spanOf(low, dayOf(test.day))];
    case 'onOrAfter':
      return [spanOf(dayOf(test.day), high)];
    case 'betweenDays':
      return [spanOf(dayOf(test.from), dayOf(test.to))];
    case 'withinLast':
      return [spanOf(0, test.days - 1)];
    case 'withinNext':
      return [spanOf(1 - test.days, 0)];
  }
}

function listed(values: readonly string[], among: boolean, field: Field): Known {
  const texts = textsOf(values);
  return among ? { among: new Set([...texts].filter((text) => canBeKnown(text, field))) } : { not: [texts] };
}

/** A list in the form in which texts are compared (V3): worked out once for each list. */
function textsOf(values: readonly string[]): ReadonlySet<string> {
  const before = lists.get(values);
  if (before !== undefined) return before;
  const texts = new Set(values.map(normaliseText));
  lists.set(values, texts);
  return texts;
}

const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A text that means “unknown” in this field is never its known value, and an address has a domain (V2, V4). */
function canBeKnown(text: string, field: Field): boolean {
  if (text === '') return false;
  if (field.derivation !== undefined) return true;
  if (missingMarkers(field.missing).has(text)) return false;
  return field.type !== 'email' || domainOf(text) !== null;
}

/** Both limits at once; what the second does not limit stays as the first has it. */
function merged(a: Known, b: Known): Known {
  return {
    ...a,
    ...(b.numbers && { numbers: a.numbers ? intersected(a.numbers, b.numbers) : b.numbers }),
    ...(b.ages && { ages: a.ages ? intersected(a.ages, b.ages) : b.ages }),
    ...(b.among && { among: a.among ? common(a.among, b.among) : b.among }),
    ...(b.not && { not: [...(a.not ?? []), ...b.not] }),
    ...(b.passes && { passes: [...(a.passes ?? []), ...b.passes] }),
    ...(b.fails && { fails: [...(a.fails ?? []), ...b.fails] }),
    // Yes and no at once is nothing: said by numbers that are none.
    ...(b.yes !== undefined && (a.yes === undefined || a.yes === b.yes ? { yes: b.yes } : { numbers: [] })),
    ...(b.has && { has: united(a.has, b.has) }),
    ...(b.lacks && { lacks: united(a.lacks, b.lacks) }),
    ...(b.hasAny && { hasAny: [...(a.hasAny ?? []), ...b.hasAny] }),
    ...(b.lacksAny && { lacksAny: [...(a.lacksAny ?? []), ...b.lacksAny] }),
  };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((text) => b.has(text)));
}

function united(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): ReadonlySet<string> {
  return a === undefined ? b : new Set([...a, ...b]);
}

/**
 * What was possible, with one test's limits more, and with what is impossible then taken out; null when nothing is
 * left. Patterns that went together before still do: only the test's own are held against all.
 */
function possible(before: Known, limits: Known, field: Field, freeMail: ReadonlySet<string>): Known | null {
  const known = merged(before, limits);
  const { numbers, ages, among, not, passes: passing = [], fails = [] } = known;
  if (numbers?.length === 0 || ages?.length === 0) return null;
  if (among !== undefined) {
    const left = [...among].filter(
      (text) =>
        !not?.some((texts) => texts.has(text)) &&
        passing.every((pattern) => passes(text, pattern, freeMail)) &&
        !fails.some((pattern) => passes(text, pattern, freeMail)),
    );
    return left.length === 0 ? null : { ...known, among: new Set(left) };
  }
  const { passes: newPasses = [], fails: newFails = [] } = limits;
  if (newPasses.some(isHopeless)) return null;
  if (newFails.some((pattern) => pattern.test === 'contains' && normaliseText(pattern.value) === '')) return null;
  if (newPasses.some((one) => fails.some((other) => impliesPattern(one, other)))) return null;
  if (newFails.some((other) => passing.some((one) => impliesPattern(one, other)))) return null;
  if (newPasses.some((one) => before.passes?.some((other) => excludesPattern(one, other, freeMail)))) return null;
  return field.type === 'multi' && !isPossibleSet(known) ? null : known;
}

function isPossibleSet({ has = new Set(), lacks = new Set(), hasAny = [], lacksAny = [] }: Known): boolean {
  if ([...has].some((text) => lacks.has(text))) return false;
  if (hasAny.some((texts) => texts.every((text) => lacks.has(text)))) return false;
  return !lacksAny.some((texts) => texts.every((text) => has.has(text)));
}
