import { textTester } from '../../engine/conditions/text-test.ts';
import type { FactTest, TextTest } from '../../model/condition.ts';
import { domainOf, isFreeMail, isUnderDomain } from '../../values/email.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { words as wordsOf } from '../../values/words.ts';

/** Tests of a text or an e-mail address that are more than a list of values. */
export type Pattern = Extract<
  FactTest,
  { test: 'contains' | 'containsWord' | 'startsWith' | 'endsWith' | 'hasDomain' | 'isFreeMail' }
>;

/** A pattern's value in the form in which texts are compared, and its words: worked out once for each pattern. */
type Form = { readonly text: string; readonly words: readonly string[]; readonly sure: readonly string[] };
const forms = new WeakMap<object, Form>();

function formOf(pattern: Extract<Pattern, { value: string }>): Form {
  const known = forms.get(pattern);
  if (known !== undefined) return known;
  const text = normaliseText(pattern.value);
  const words = wordsOf(pattern.value);
  // A word may stand without the ال it was looked for with.
  const sure = pattern.test === 'containsWord' ? words.map((word) => word.replace(/^ال/u, '')) : [text];
  const form = { text, words, sure };
  forms.set(pattern, form);
  return form;
}

/** Whether a text, in the form in which texts are compared (V3), passes; exactly as the engine says it. */
export function passes(text: string, pattern: Pattern, freeMail: ReadonlySet<string>): boolean {
  if (pattern.test === 'hasDomain') return isUnderDomain(domainOf(text) ?? '', pattern.domain);
  if (pattern.test === 'isFreeMail') return isFreeMail(domainOf(text) ?? '', freeMail);
  return textTester(pattern)(text);
}

/** Whether every text that passes the first passes the second. Says so only where it is certain. */
export function impliesPattern(a: Pattern, b: Pattern): boolean {
  if (b.test === 'contains' && formOf(b).text === '') return true;
  if (a.test === 'hasDomain' || b.test === 'hasDomain') {
    return a.test === 'hasDomain' && b.test === 'hasDomain' && isUnderDomain(bare(a.domain), b.domain);
  }
  if (a.test === 'isFreeMail' || b.test === 'isFreeMail') return a.test === b.test;
  switch (b.test) {
    case 'contains':
      return formOf(a).sure.some((part) => part.includes(formOf(b).text));
    case 'startsWith':
      return a.test === b.test && formOf(a).text.startsWith(formOf(b).text);
    case 'endsWith':
      return a.test === b.test && formOf(a).text.endsWith(formOf(b).text);
    case 'containsWord':
      return a.test === b.test && follows(formOf(a).words, formOf(b).words);
  }
}

/** Whether no text passes both. Says so only where it is certain. */
export function excludesPattern(a: Pattern, b: Pattern, freeMail: ReadonlySet<string>): boolean {
  if (isHopeless(a) || isHopeless(b)) return true;
  if (a.test === 'hasDomain' && b.test === 'hasDomain') {
    return !isUnderDomain(bare(a.domain), b.domain) && !isUnderDomain(bare(b.domain), a.domain);
  }
  if (a.test === 'hasDomain' && b.test === 'isFreeMail') {
    return ![...freeMail].some((domain) => isUnderDomain(domain, a.domain));
  }
  if (a.test === 'isFreeMail' && b.test === 'hasDomain') return excludesPattern(b, a, freeMail);
  if (a.test === 'startsWith' && b.test === 'startsWith') {
    return apart(formOf(a).text, formOf(b).text, (text, part) => text.startsWith(part));
  }
  if (a.test === 'endsWith' && b.test === 'endsWith') {
    return apart(formOf(a).text, formOf(b).text, (text, part) => text.endsWith(part));
  }
  return false;
}

/** Whether an asset that passes the first test passes the second. */
export function impliesAsset(a: TextTest, b: TextTest): boolean {
  const values = valuesOf(a);
  if (values !== null) return values.every((value) => textTester(b)(value));
  return isPattern(a) && isPattern(b) && impliesPattern(a, b);
}

/** The only texts that pass, for “is” and “is one of”. */
function valuesOf(test: TextTest): readonly string[] | null {
  if (test.test === 'is') return [normaliseText(test.value)];
  return test.test === 'isOneOf' ? test.values.map(normaliseText) : null;
}

export function isPattern(test: FactTest): test is Pattern {
  return patterns.has(test.test);
}

const patterns: ReadonlySet<string> = new Set<Pattern['test']>([
  'contains',
  'containsWord',
  'startsWith',
  'endsWith',
  'hasDomain',
  'isFreeMail',
]);

/** A phrase without a word is in no text (C2). */
export function isHopeless(pattern: Pattern): boolean {
  return pattern.test === 'containsWord' && formOf(pattern).words.length === 0;
}

function follows(all: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  return all.some((_, at) => part.every((word, i) => all[at + i] === word));
}

function apart(a: string, b: string, within: (text: string, part: string) => boolean): boolean {
  return !within(a, b) && !within(b, a);
}

function bare(domain: string): string {
  return normaliseText(domain).replace(/^@/, '');
}
