import type { Derivation } from '#shared/model/derivation.ts';
import { domainOf } from '#shared/values/email.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';
import { words } from '#shared/values/words.ts';
import { hasPhrase } from './facts.ts';

/** V1: what follows from a source's cell that is known: a text by V3, a yes or no, or null where nothing does. */
export function derivedFrom(cell: string, how: Derivation, freeMail: readonly string[]): string | boolean | null {
  switch (how.how) {
    case 'emailDomain':
      return domainOf(cell);
    case 'freeMail': {
      const domain = domainOf(cell);
      return domain === null ? null : freeMail.some((free) => normaliseText(free) === domain);
    }
    case 'keywords': {
      const text = words(normaliseText(cell));
      const found = how.table.flatMap((row) =>
        row.words
          .map((word) => words(normaliseText(word)))
          .filter((phrase) => hasPhrase(text, phrase))
          .map((phrase) => ({ value: row.value, words: phrase.length })),
      );
      const most = Math.max(0, ...found.map((each) => each.words));
      const first = found.find((each) => each.words === most);
      return first === undefined ? null : normaliseText(first.value);
    }
    default:
      throw new Error('The generated models derive nothing so.');
  }
}
