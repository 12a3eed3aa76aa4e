import type { Translate } from './translate.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A text of people's own inside a sentence: set apart, so that its direction cannot turn the words and signs
 * around it. Left alone where both run the same way.
 */
export function isolated(text: string, t: Translate): string {
  const turns = t.direction === 'rtl' ? /\p{Script=Latin}|\+\d/u.test(text) : rightToLeft.test(text);
  return turns ? `\u2068${text}\u2069` : text;
}

/** A figure with its sign: the sign stays before its digits, whichever way the words around it run. */
export function isolatedFigure(figure: string, t: Translate): string {
  return t.direction === 'rtl' ? `\u2066${figure}\u2069` : figure;
}
