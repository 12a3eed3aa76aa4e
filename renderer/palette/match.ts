import { normaliseText } from '#shared/values/normalise-text.ts';

/**
 * How well letters that were typed fit a text: null where they do not stand in it in this order, else lower is better.
 * Together and at the beginnings of words is best, so “ap” finds “Add persona” before “Snap”. Compared by V3, so that
 * hamzas, harakat and capitals do not matter; spaces that were typed only part.
 */
export function fuzzy(typed: string, text: string): number | null {
  const letters = [...normaliseText(typed).replaceAll(' ', '')];
  const compared = normaliseText(text);
  if (letters.length === 0) return 0;
  const whole = normaliseText(typed);
  const at = compared.indexOf(whole);
  if (at === 0) return 0;
  if (at > 0) return isBeginning(compared, at) ? 1 : 2;
  const cost = scattered(letters, compared);
  return cost === null ? null : 3 + cost;
}

/** The cheapest way to find the letters in their order: a jump to the beginning of a word costs less than one into it. */
function scattered(letters: readonly string[], text: string): number | null {
  let best: number | null = null;
  for (
    let start = text.indexOf(letters[0] as string);
    start >= 0;
    start = text.indexOf(letters[0] as string, start + 1)
  ) {
    let cost = isBeginning(text, start) ? 0 : 4;
    let at = start;
    for (const letter of letters.slice(1)) {
      const next = jump(text, letter, at + 1);
      if (next < 0) {
        cost = Number.POSITIVE_INFINITY;
        break;
      }
      if (next > at + 1) cost += isBeginning(text, next) ? 1 : 5;
      at = next;
    }
    if (Number.isFinite(cost) && (best === null || cost < best)) best = cost;
  }
  return best;
}

/** The next letter: the very next place, else the beginning of a word, else anywhere. */
function jump(text: string, letter: string, from: number): number {
  if (text[from] === letter) return from;
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isBeginning(text, at)) return at;
  }
  return text.indexOf(letter, from);
}

function isBeginning(text: string, at: number): boolean {
  // The Arabic article is no beginning to look for: «نق» finds «النقاط».
  return at === 0 || text[at - 1] === ' ' || (text.slice(at - 2, at) === 'ال' && (at === 2 || text[at - 3] === ' '));
}
