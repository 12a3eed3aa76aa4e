import type { KeywordRow } from '../../model/derivation.ts';
import { isSameWord, words } from '../words.ts';

type Keyword = { readonly words: readonly string[]; readonly row: number };

/**
 * Reads texts by a table of keywords: the value of the row whose keyword is found as whole words (C2, "contains word"), or
 * null. The keyword of most words decides ("vice president" before "president"); of equals the row that stands first.
 */
export function keywordReader(table: readonly KeywordRow[]): (text: string) => string | null {
  const byFirst = new Map<string, Keyword[]>();
  table.forEach(({ words: phrases }, row) => {
    for (const phrase of phrases) {
      const own = words(phrase);
      const [first] = own;
      if (first === undefined) continue;
      const key = withoutArticle(first);
      byFirst.set(key, [...(byFirst.get(key) ?? []), { words: own, row }]);
    }
  });
  return (text) => {
    const given = words(text);
    let best: Keyword | null = null;
    given.forEach((word, at) => {
      for (const keyword of byFirst.get(withoutArticle(word)) ?? []) {
        const found = keyword.words.every((wanted, i) => isSameWord(wanted, given[at + i] ?? ''));
        if (found && (best === null || isBetter(keyword, best))) best = keyword;
      }
    });
    return best === null ? null : (table[(best as Keyword).row]?.value ?? null);
  };
}

function isBetter(a: Keyword, b: Keyword): boolean {
  return a.words.length > b.words.length || (a.words.length === b.words.length && a.row < b.row);
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 2 ? word.slice(2) : word;
}
