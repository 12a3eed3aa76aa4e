import type { Condition, FactTest, Leaf, Node } from '../../model/condition.ts';
import type { Model } from '../../model/model.ts';
import { describeNode } from '../../text/describe-condition.ts';
import type { Translate } from '../../text/translate.ts';
import { dayOf } from '../../values/day.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { amount, every, howMany, longest, not, quoted, same, some } from './formula.ts';
import type { LeadColumns } from './lead-columns.ts';
import { phraseForms } from './words-of-cell.ts';

/** When a part of a condition is yes, and when it is no; it is unknown when neither is (C1). */
export type Truth = { readonly yes: string; readonly no: string };

/** What formulas of conditions are written with. */
export type Writing = {
  readonly model: Model;
  readonly t: Translate;
  readonly columns: LeadColumns;
  /** Addresses of results that conditions may ask for; left out where they may not. */
  readonly total?: (of: 'fit' | 'engagement') => string;
  readonly grade?: string;
  readonly reached?: (stage: Extract<Leaf, { op: 'stageReached' }>['stage']) => string | null;
};

/** Thrown inside only: this part has no formula and must be given as it was judged. */
class NoFormula extends Error {}

/**
 * A condition as formulas. Parts that no formula can work out are columns of the sheet of leads. Null when even
 * that is not possible: the condition asks for a stage that has no formula, or is too long.
 */
export function liveCondition(writing: Writing, condition: Condition): Truth | null {
  try {
    const truth = truthOf(writing, condition.root);
    return truth.yes.length + truth.no.length <= longest ? truth : null;
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

/**
 * When a condition is yes: a formula where there can be one, else the answer it had in Accord. `gave` hears of it.
 * Not for gates: what they ask of stages is known only here.
 */
export function yesOf(writing: Writing, condition: Condition, gave: () => void = () => {}): string {
  const truth = liveCondition(writing, condition);
  if (truth !== null) return truth.yes;
  gave();
  const { columns, model, t } = writing;
  return same(columns.answer(condition.root, describeNode(condition.root, model, t, false)), quoted(columns.yes));
}

function truthOf(writing: Writing, node: Node): Truth {
  switch (node.op) {
    case 'all': {
      const parts = node.of.map((part) => truthOf(writing, part));
      return { yes: every(parts.map((part) => part.yes)), no: some(parts.map((part) => part.no)) };
    }
    case 'any': {
      const parts = node.of.map((part) => truthOf(writing, part));
      return { yes: some(parts.map((part) => part.yes)), no: every(parts.map((part) => part.no)) };
    }
    case 'not': {
      const part = truthOf(writing, node.of);
      return { yes: part.no, no: part.yes };
    }
    case 'atLeast': {
      const parts = node.of.map((part) => truthOf(writing, part));
      const sure = howMany(parts.map((part) => part.yes));
      const possible = `${parts.length}-(${howMany(parts.map((part) => part.no))})`;
      return { yes: `(${sure})>=${node.n}`, no: `(${possible})<${node.n}` };
    }
    default:
      return leafTruth(writing, node);
  }
}

function leafTruth(writing: Writing, leaf: Leaf): Truth {
  switch (leaf.op) {
    case 'fact': {
      const known = `${writing.columns.fact(leaf.field)}<>""`;
      if (leaf.is.test === 'isKnown') return sure(known);
      if (leaf.is.test === 'isUnknown') return sure(not(known));
      const test = factTest(writing, leaf.field, leaf.is);
      if (test === null || test.length > longest / 3) return judged(writing, leaf);
      // IF asks nothing of an empty cell; AND would work the test out all the same, and pass on its error.
      return { yes: `IF(${known},${test},FALSE)`, no: `IF(${known},${not(test)},FALSE)` };
    }
    case 'question': {
      const question = writing.model.questions.find((one) => one.id === leaf.question);
      if (question === undefined) throw new NoFormula();
      if (leaf.is === 'answered') return sure(`${writing.columns.fact(question.answerField)}<>""`);
      return truthOf(writing, question.confirmedWhen.root);
    }
    case 'total':
      if (writing.total === undefined) throw new NoFormula();
      return sure(`${writing.total(leaf.of)}>=${amount(leaf.atLeast / 100)}`);
    case 'gradeIn': {
      const { grade } = writing;
      if (grade === undefined) throw new NoFormula();
      return sure(some(leaf.grades.map((one) => same(grade, quoted(one)))));
    }
    case 'stageReached': {
      const reached = writing.reached?.(leaf.stage) ?? null;
      if (reached === null) throw new NoFormula();
      return sure(reached);
    }
    default:
      return judged(writing, leaf);
  }
}

function sure(yes: string): Truth {
  return { yes, no: not(yes) };
}

function judged({ columns, model, t }: Writing, leaf: Leaf): Truth {
  const address = columns.answer(leaf, describeNode(leaf, model, t));
  return { yes: same(address, quoted(columns.yes)), no: same(address, quoted(columns.no)) };
}

/** Whether a known fact passes; null where no formula says so. */
function factTest(writing: Writing, field: string, is: FactTest): string | null {
  const at = writing.columns.fact(field);
  const lower = `LOWER(${at})`;
  const among = (values: readonly string[]) => some(values.map((value) => same(lower, quoted(normaliseText(value)))));
  const finds = (part: string) => `ISNUMBER(FIND(${quoted(part)},${lower}))`;
  switch (is.test) {
    case 'is':
      return among([is.value]);
    case 'isNot':
      return not(among([is.value]));
    case 'isOneOf':
      return among(is.values);
    case 'isNoneOf':
      return not(among(is.values));
    case 'contains':
      return finds(normaliseText(is.value));
    case 'startsWith':
      return atEnd('LEFT', lower, normaliseText(is.value));
    case 'endsWith':
      return atEnd('RIGHT', lower, normaliseText(is.value));
    case 'containsWord':
      return wordTest(writing, field, is.value);
    case 'hasDomain': {
      const domain = normaliseText(is.domain).replace(/^@/, '');
      return some([same(domainOf(lower), quoted(domain)), atEnd('RIGHT', domainOf(lower), `.${domain}`)]);
    }
    case 'isFreeMail':
      return `ISNUMBER(MATCH(${domainOf(lower)},free_mail,0))`;
    case 'equals':
      return `${at}=${amount(is.value)}`;
    case 'differsFrom':
      return `${at}<>${amount(is.value)}`;
    case 'atLeast':
      return `${at}>=${amount(is.value)}`;
    case 'atMost':
      return `${at}<=${amount(is.value)}`;
    case 'moreThan':
      return `${at}>${amount(is.value)}`;
    case 'lessThan':
      return `${at}<${amount(is.value)}`;
    case 'between':
      return every([`${at}>=${amount(is.from)}`, `${at}<=${amount(is.to)}`]);
    case 'onOrBefore':
      return `${at}<=${serial(is.day)}`;
    case 'onOrAfter':
      return `${at}>=${serial(is.day)}`;
    case 'betweenDays':
      return every([`${at}>=${serial(is.from)}`, `${at}<=${serial(is.to)}`]);
    case 'withinLast':
      return every([`as_of-${at}>=0`, `as_of-${at}<${is.days}`]);
    case 'withinNext':
      return every([`${at}-as_of>=0`, `${at}-as_of<${is.days}`]);
    case 'isYes':
      return `${at}=${is.value ? 'TRUE' : 'FALSE'}`;
    case 'includesAnyOf':
      return some(is.values.map((value) => inSet(at, value)));
    case 'includesAllOf':
      return every(is.values.map((value) => inSet(at, value)));
    default:
      return null;
  }
}

/** A set is written "a; b", each text as it is compared. */
export function inSet(at: string, value: string): string {
  return `ISNUMBER(FIND(${quoted(`; ${normaliseText(value)};`)},"; "&LOWER(${at})&";"))`;
}

function wordTest({ columns }: Writing, field: string, phrase: string): string | null {
  const forms = phraseForms(phrase, columns.hasArabic(field));
  const address = columns.words(field);
  if (forms === null || address === null) return null;
  return some(forms.map((form) => `ISNUMBER(FIND(${quoted(form)},${address}))`));
}

function atEnd(side: 'LEFT' | 'RIGHT', of: string, part: string): string {
  return same(`${side}(${of},LEN(${quoted(part)}))`, quoted(part));
}

/** What follows the @, without the bracket of "Name <a@b.com>". */
function domainOf(lower: string): string {
  return `SUBSTITUTE(MID(${lower},FIND("@",${lower})+1,320),">","")`;
}

function serial(day: string): number {
  return dayOf(day) + 25_569;
}
