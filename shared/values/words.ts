import { normaliseText } from './normalise-text.ts';

/** The words of a text (C2): by V3, split at whatever is neither a letter, a digit nor a combining mark. */
export function words(text: string): string[] {
  return normaliseText(text)
    .split(/[^\p{L}\p{Nd}\p{M}]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether a text has the word or phrase (C2): its words follow each other in the text, whole. An Arabic word
 * matches with or without a leading ال on either side. A phrase without a word is in no text.
 */
export function containsWord(text: string, phrase: string): boolean {
  return wordFinder(phrase)(text);
}

/** As `containsWord`, for one phrase and many texts. */
export function wordFinder(phrase: string): (text: string) => boolean {
  const wanted = words(phrase);
  if (wanted.length === 0) return () => false;
  return (text) => {
    const given = words(text);
    for (let start = 0; start + wanted.length <= given.length; start++) {
      if (wanted.every((word, i) => isSameWord(word, given[start + i] ?? ''))) return true;
    }
    return false;
  };
}

/** Whether two words are the same, with or without a leading ال on either side (C2). */
export function isSameWord(a: string, b: string): boolean {
  return a === b || a === `ال${b}` || b === `ال${a}`;
}
