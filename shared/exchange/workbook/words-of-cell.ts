import { normaliseText } from '../../values/normalise-text.ts';
import { words } from '../../values/words.ts';
import { quoted } from './formula.ts';

/** More separators than this cannot be nested in one formula. */
const mostSeparators = 40;

/**
 * What parts the words of these texts (C2): every character in them that is no letter, digit or mark, besides
 * the space. Null when there are too many for a formula.
 */
export function separatorsOf(texts: Iterable<string>): readonly string[] | null {
  const found = new Set(['-', ',', '.', '/', '&']);
  for (const text of texts) {
    for (const sign of text) if (!/[\p{L}\p{Nd}\p{M} ]/u.test(sign)) found.add(sign);
    if (found.size > mostSeparators) return null;
  }
  return [...found].sort();
}

/** " head of sales " from "Head of Sales": lower case, one space between words and at both ends. */
export function wordsFormula(cell: string, separators: readonly string[]): string {
  const spaced = separators.reduce((inner, sign) => `SUBSTITUTE(${inner},${quoted(sign)}," ")`, `LOWER(${cell})`);
  return `" "&TRIM(${spaced})&" "`;
}

export function wordsText(text: string): string {
  const found = words(text);
  return found.length === 0 ? '  ' : ` ${found.join(' ')} `;
}

/**
 * The phrases to look for in such a text: an Arabic word matches with or without a leading ال on either side.
 * Null when a phrase has too many forms.
 */
export function phraseForms(phrase: string, inArabic: boolean): string[] | null {
  const wanted = words(phrase);
  if (wanted.length === 0) return [];
  let forms = [''];
  for (const word of wanted) {
    const own = [word];
    if (inArabic || /\p{Script=Arabic}/u.test(word)) own.push(`ال${word}`);
    if (word.startsWith('ال')) own.push(word.slice(2));
    forms = forms.flatMap((form) => own.map((one) => `${form} ${one}`));
    if (forms.length > 30) return null;
  }
  return forms.map((form) => `${form} `).filter((form) => normaliseText(form) !== '');
}
