import type { LocalText } from '../model/local-text.ts';

/** A name in the language it is written in. */
export function localName(name: string): LocalText {
  const text = plainLine(name);
  return /\p{Script=Arabic}/u.test(text) ? { ar: text } : { en: text };
}

/** As a record's line may be: at most 200 characters, without control and direction marks. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '');
}
